/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.util.List;
import java.util.ArrayList;
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.Cancellation;
import org.tidemark.sync.internal.verify.ScanControl;
import org.tidemark.sync.internal.verify.TableSide;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Sink;

/**
 * Deletes the target rows whose keys the source lists, as tombstones or as marked rows. The list is read twice from one
 * snapshot: to count the rows that would be deleted, and to delete them.
 */
final class ListedKeysPass {

	private static final long MOST_BYTES = 8L << 20;
	private static final String NUMBER = "tidemark_number"; //$NON-NLS-1$

	private final Sides sides;
	private final UnitSpec spec;
	private final TableSide list;
	private final KeyFilter filter;
	private final @Nullable Expression order;
	private final DeleteGuard guard;
	private final Allowance allowance;
	private final Cancellation cancellation;
	private final ScanControl control;
	private @Nullable String firstKept;

	/**
	 * @param list   the keys, under the names of the target's columns
	 * @param filter says at the last moment which of them are deleted
	 * @param order  the number that orders the list, or null for none
	 * @param guard  stops too many deletes
	 * @param allowance how many rows may be deleted without asking again
	 */
	ListedKeysPass(Sides sides, UnitSpec spec, TableSide list, KeyFilter filter, @Nullable Expression order,
			DeleteGuard guard, Allowance allowance, Cancellation cancellation) {
		this.order = order;
		this.allowance = allowance;
		this.sides = sides;
		this.spec = spec;
		this.list = list;
		this.filter = filter;
		this.guard = guard;
		this.cancellation = cancellation;
		this.control = new ScanControl(cancellation::requested, rows -> {
		});
	}

	private interface BatchVisitor {
		/** @param first the number under which its first key is listed, or null */
		void batch(RowBatch keys, @Nullable String first) throws TidemarkException;
	}

	/**
	 * Deletes them.
	 *
	 * @param snapshot   where the list is read
	 * @param deleted    told how many rows were deleted, batch by batch
	 */
	void run(Snapshot snapshot, String job, LongConsumer deleted) throws TidemarkException {
		try (Sink sink = sides.sinks().open(sides.target(), spec.deleteRequest(job, keyColumns()))) {
			sink.prepare();
			try (Cancellation.Registration watched = cancellation.register(snapshot::cancel, sink::cancel)) {
				long[] there = new long[1];
				each(snapshot, (keys, first) -> there[0] += wouldDelete(sink, keys, first));
				if (there[0] > 0) {
					if (there[0] > allowance.left()) {
						guard.check(there[0], sink.count());
					}
					allowance.grant(there[0]);
					each(snapshot, (keys, first) -> {
						long rows = sink.delete(keys, filter, allowance.checkpoint());
						allowance.use(rows);
						deleted.accept(rows);
					});
				}
				control.check();
			}
		}
	}

	/** The number of the first key whose row is on both sides: it may be deleted later. Null for none. */
	@Nullable
	String firstKept() {
		return firstKept;
	}

	/** A listed key may have come back since, which is no delete that a guard has to stop. */
	private long wouldDelete(Sink sink, RowBatch keys, @Nullable String first) throws TidemarkException {
		long there = sink.count(keys);
		long deletes = there == 0 ? 0 : sink.count(filter.remaining(keys));
		if (deletes < there && firstKept == null) {
			firstKept = first;
		}
		return deletes;
	}

	/** Whether a checkpoint says what is stored already. */
	static boolean isStored(Sink sink, Checkpoint checkpoint) throws TidemarkException {
		return sink.storedCheckpoint().filter(stored -> stored.state().equals(checkpoint.state())).isPresent();
	}

	private List<BatchColumn> keyColumns() {
		return list.columns().stream().map(c -> new BatchColumn(c.name(), c.expression().type())).toList();
	}

	private ReadQuery query() {
		Expression number = order;
		List<ReadColumn> columns = new ArrayList<>(list.columns());
		if (number != null) {
			columns.add(new ReadColumn(NUMBER, number));
		}
		return new ReadQuery(list.table(), columns, list.filter(), number == null ? List.of() : List.of(number),
				KeyBatches.BATCH_ROWS);
	}

	private void each(Snapshot snapshot, BatchVisitor visitor) throws TidemarkException {
		ReadQuery query = query();
		RowBatch batch = new RowBatch(query.batchColumns(), KeyBatches.BATCH_ROWS);
		try (BatchReader reader = snapshot.read(query)) {
			boolean more = true;
			while (more) {
				control.check();
				batch.clear();
				more = reader.read(batch, MOST_BYTES);
				if (batch.rows() > 0 && order == null) {
					visitor.batch(batch, null);
				} else if (batch.rows() > 0) {
					visitor.batch(keys(batch), batch.column(list.columns().size()).textAt(0));
				}
			}
		}
	}

	private RowBatch keys(RowBatch listed) {
		RowBatch keys = new RowBatch(keyColumns(), listed.rows());
		for (int i = 0; i < list.columns().size(); i++) {
			for (int row = 0; row < listed.rows(); row++) {
				keys.column(i).appendFrom(listed.column(i), row);
			}
		}
		return keys;
	}
}
