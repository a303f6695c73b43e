/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Horizon.Kind;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.SnapshotGroup;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/** Reads the model's database. While a run is under way, something else happens after each thing that it asks for. */
final class ModelSource implements Source {

	private final Setup setup;
	private final ModelDatabase database;
	private final Naive naive;
	private final Deque<Step> meanwhile = new ArrayDeque<>();
	private int looks;

	ModelSource(Setup setup, ModelDatabase database, Naive naive) {
		this.setup = setup;
		this.database = database;
		this.naive = naive;
	}

	/** A run begins, during which this will happen. */
	void begin(List<Step> steps) {
		looks = 0;
		meanwhile.addAll(steps);
	}

	/** What did not happen yet happens now. */
	void end() {
		meanwhile.forEach(database::apply);
		meanwhile.clear();
	}

	private void happen() {
		Step step = meanwhile.poll();
		if (step != null) {
			database.apply(step);
		}
	}

	@Override
	public Horizon horizon(TableInfo table, Expression cursor) {
		Instant clock = database.tick();
		Horizon horizon = naive == Naive.HORIZON_IS_NOW ? at(cursor, clock, clock, false)
				: cursor instanceof Expression.TransactionId ? ofNumbers(clock)
						: setup.sight() == Kind.TRANSACTIONS
								? at(cursor, clock, settled(clock), database.oldest().isPresent())
								: at(cursor, clock, clock, setup.sight() == Kind.NOT_VISIBLE);
		happen();
		return horizon;
	}

	/** Nobody waits for what does not end: a look that finds the same again does not know. */
	private Instant settled(Instant clock) {
		looks++;
		Instant settled = database.oldest().orElse(clock);
		return looks > 2 && settled.isBefore(clock) ? Instant.EPOCH : settled;
	}

	private Horizon ofNumbers(Instant clock) {
		return new Horizon(Kind.TRANSACTIONS, String.valueOf(database.oldestNumber()), true, clock, Instant.EPOCH, null,
				"");
	}

	private Horizon at(Expression cursor, Instant clock, Instant settled, boolean open) {
		String value = cursor.type() instanceof LogicalType.DateTime
				? database.local(settled == Instant.EPOCH ? database.oldest().orElse(clock) : settled)
				: null;
		return new Horizon(setup.sight(), value, open, clock, settled, setup.zone(), "");
	}

	@Override
	public boolean sharesSnapshots() {
		return true;
	}

	@Override
	public SnapshotGroup openSnapshots(TableName table, int wanted) {
		return new SnapshotGroup(Collections.nCopies(wanted, openSnapshot()), ""); // it is read, and never changes
	}

	@Override
	public Snapshot openSnapshot() {
		Supplier<List<ModelRow>> now = () -> List.copyOf(database.rows().values());
		List<ModelRow> rows = now.get();
		Snapshot snapshot = new ModelSnapshot(rows, naive == Naive.BOUND_OF_ANOTHER_SNAPSHOT ? now : () -> rows,
				database.tick());
		happen();
		return snapshot;
	}
}
