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
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
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

	private final Sides sides;
	private final UnitSpec spec;
	private final TableSide list;
	private final KeyFilter filter;
	private final DeleteGuard guard;
	private final Cancellation cancellation;
	private final ScanControl control;

	/**
	 * @param list   the keys, under the names of the target's columns
	 * @param filter says at the last moment which of them are deleted
	 * @param guard  stops too many deletes
	 */
	ListedKeysPass(Sides sides, UnitSpec spec, TableSide list, KeyFilter filter, DeleteGuard guard,
			Cancellation cancellation) {
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
		void batch(RowBatch batch) throws TidemarkException;
	}

	/**
	 * Deletes them.
	 *
	 * @param snapshot   where the list is read
	 * @param checkpoint what to store when all are deleted, or null for nothing
	 * @param deleted    told how many rows were deleted, batch by batch
	 */
	void run(Snapshot snapshot, String job, @Nullable Checkpoint checkpoint, LongConsumer deleted)
			throws TidemarkException {
		ReadQuery query = query();
		try (Sink sink = sides.sinks().open(sides.target(), spec.deleteRequest(job, query.batchColumns()))) {
			sink.prepare();
			try (Cancellation.Registration watched = cancellation.register(snapshot::cancel, sink::cancel)) {
				long[] there = new long[1];
				each(snapshot, query, batch -> there[0] += wouldDelete(sink, batch));
				if (there[0] > 0) {
					guard.check(there[0], sink.count());
					each(snapshot, query, batch -> deleted.accept(sink.delete(batch, filter, null)));
				}
				control.check();
				if (checkpoint != null && !isStored(sink, checkpoint)) {
					sink.checkpoint(checkpoint);
				}
			}
		}
	}

	/** A listed key may have come back since, which is no delete that a guard has to stop. */
	private long wouldDelete(Sink sink, RowBatch batch) throws TidemarkException {
		return sink.count(batch) == 0 ? 0 : sink.count(filter.remaining(batch));
	}

	/** Whether a checkpoint says what is stored already. */
	static boolean isStored(Sink sink, Checkpoint checkpoint) throws TidemarkException {
		return sink.storedCheckpoint().filter(stored -> stored.state().equals(checkpoint.state())).isPresent();
	}

	private ReadQuery query() {
		return new ReadQuery(list.table(), list.columns(), list.filter(), List.of(), KeyBatches.BATCH_ROWS);
	}

	private void each(Snapshot snapshot, ReadQuery query, BatchVisitor visitor) throws TidemarkException {
		RowBatch batch = new RowBatch(query.batchColumns(), KeyBatches.BATCH_ROWS);
		try (BatchReader reader = snapshot.read(query)) {
			boolean more = true;
			while (more) {
				control.check();
				batch.clear();
				more = reader.read(batch, MOST_BYTES);
				if (batch.rows() > 0) {
					visitor.batch(batch);
				}
			}
		}
	}
}
