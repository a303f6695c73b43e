/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;
import org.tidemark.sync.spi.Cursor;

/** Works out the next watermark; every comparison is made by the database. */
final class Watermarks {

	private final TableName table;
	private final List<Expression> values;
	private final List<Condition> filter;
	private final Snapshot snapshot;
	/** Whether the limit itself is the watermark, for it is known exactly. */
	private final boolean exact;
	private final boolean ownWindow;
	private boolean foundBeyond;

	Watermarks(UnitSpec spec, UnitCursor cursor, Snapshot snapshot) {
		this.table = spec.source().name();
		this.values = cursor.cursor().values();
		this.exact = cursor.cursor().trust() == Cursor.Trust.IS_TRANSACTION;
		this.filter = spec.filter();
		this.ownWindow = cursor.strategy().hasOwnWindow();
		this.snapshot = snapshot;
	}

	/** The greatest cursor that is there to be read, where the strategy asks for it; empty for none. */
	List<String> greatest() throws TidemarkException {
		return ownWindow ? snapshot.greatest(table, values, filter) : List.of();
	}

	/** The watermark after all rows were read: the greatest cursor, but not beyond the limit; empty for none. */
	List<String> afterFull(TrustLimit limit) throws TidemarkException {
		if (exact && limit instanceof Below below) {
			return List.of(below.bound());
		}
		List<String> greatest = limit instanceof Nothing ? List.of() : snapshot.greatest(table, values, filter);
		if (greatest.isEmpty() || !(limit instanceof Below below) || !isBeyond(greatest, below)) {
			return greatest;
		}
		foundBeyond = true;
		if (below.reachable()) {
			return List.of(below.bound());
		}
		List<Condition> trusted = new ArrayList<>(filter);
		trusted.add(new Condition.Before(values.get(0), below.bound()));
		List<String> last = snapshot.greatest(table, values, trusted);
		return last.isEmpty() ? List.of(below.floor()) : last;
	}

	/** Whether {@link #afterFull} found a cursor at or beyond the limit. */
	boolean foundBeyond() {
		return foundBeyond;
	}

	/** The watermark after the rows from the old one on were read; never lower than the old one. */
	List<String> afterChanges(List<String> old, RowSieve sieve, TrustLimit limit) throws TidemarkException {
		List<String> reached = switch (limit) {
			case Nothing n -> List.of();
			case Everything e -> sieve.lastTrusted();
			case Below below -> exact || sieve.anyBeyond() && below.reachable() ? List.of(below.bound())
					: old.isEmpty() && sieve.anyBeyond() && sieve.lastTrusted().isEmpty() ? List.of(below.floor())
							: sieve.lastTrusted();
		};
		return reached.isEmpty() || reached.equals(old) || !old.isEmpty() && !isHigher(reached, old) ? old : reached;
	}

	/** Whether a cursor is at or beyond the limit. */
	boolean isBeyond(List<String> cursor, TrustLimit limit) throws TidemarkException {
		return switch (limit) {
			case Nothing n -> true;
			case Everything e -> false;
			case Below below -> snapshot.isAtOrAfter(table, values.get(0), cursor.get(0), below.bound());
		};
	}

	/** Whether one list comes behind another when both are compared as rows; of equal beginnings the longer does. */
	private boolean isHigher(List<String> list, List<String> than) throws TidemarkException {
		for (int i = 0; i < list.size() && i < than.size(); i++) {
			if (!list.get(i).equals(than.get(i))) {
				if (!snapshot.isAtOrAfter(table, values.get(i), list.get(i), than.get(i))) {
					return false;
				}
				if (!snapshot.isAtOrAfter(table, values.get(i), than.get(i), list.get(i))) {
					return true;
				}
			}
		}
		return list.size() > than.size();
	}
}
