/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;

import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.Cancellation;
import org.tidemark.sync.internal.verify.Comparison;
import org.tidemark.sync.internal.verify.RowDigest;
import org.tidemark.sync.internal.verify.ScanControl;
import org.tidemark.sync.internal.verify.UnitSides;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Sink;

/**
 * Deletes the target rows whose key the source has not. Keys of both sides are compared by sums, then by key where these
 * differ; all rows are counted before the first is deleted, and each is looked up once more in the source as it is then.
 */
final class AbsentKeysPass {

	/** Hashes of so many keys take about 50 MB. */
	private static final int PORTION_ROWS = 1_000_000;

	private final Sides sides;
	private final UnitSpec spec;
	private final UnitSides keys;
	private final DeleteGuard guard;
	private final Cancellation cancellation;
	private final ScanControl control;

	/**
	 * @param keys  the keys of both sides
	 * @param guard stops too many deletes
	 */
	AbsentKeysPass(Sides sides, UnitSpec spec, UnitSides keys, DeleteGuard guard, Cancellation cancellation) {
		this.sides = sides;
		this.spec = spec;
		this.keys = keys;
		this.guard = guard;
		this.cancellation = cancellation;
		this.control = new ScanControl(cancellation::requested, rows -> {
		});
	}

	/**
	 * Deletes them.
	 *
	 * @param snapshot what the source held when its rows had been written
	 * @param allowance how many rows may be deleted without asking again
	 * @param deleted  told how many rows were deleted, batch by batch
	 */
	void run(Snapshot snapshot, String job, Allowance allowance, LongConsumer deleted) throws TidemarkException {
		boolean more = true;
		while (more) {
			KeyBatches found = find(snapshot, allowance.left());
			long rows = delete(found, job, allowance, deleted);
			more = found.more() && rows > 0;
		}
	}

	/** Finds the keys to delete; the target is not read any more when they are deleted. */
	private KeyBatches find(Snapshot snapshot, long allowed) throws TidemarkException {
		List<BatchColumn> columns = keys.target().columns().stream()
				.map(c -> new BatchColumn(c.name(), c.expression().type())).toList();
		KeyBatches found = new KeyBatches(columns);
		try (Snapshot right = sides.target().source().openSnapshot();
				Cancellation.Registration watched = cancellation.register(right::cancel, () -> {
				})) {
			Comparison comparison = new Comparison(keys.source(), keys.target(), snapshot, right, control,
					PORTION_ROWS);
			Comparison.Sums sums = comparison.sums();
			if (sums.targetRows() > allowed) {
				guard.checkSource(sums.sourceRows(), sums.targetRows());
			}
			for (BitSet portion : sums.portions()) {
				comparison.compare(portion, new Comparison.Findings() {
					@Override
					public void extra(RowBatch batch, int row, RowDigest digest) {
						found.add(batch, row, keys.target().key());
					}

					@Override
					public void different(RowBatch batch, int row, RowDigest digest) {
						throw new IllegalStateException("a key that differs from itself"); //$NON-NLS-1$
					}
				});
			}
			if (found.rows() > allowed) {
				guard.check(found.rows(), sums.targetRows());
			}
		}
		return found;
	}

	private long delete(KeyBatches found, String job, Allowance allowance, LongConsumer deleted)
			throws TidemarkException {
		if (found.batches().isEmpty()) {
			return 0;
		}
		SourceKeys source = new SourceKeys(sides.source(), keys.source(), cancellation);
		long sum = 0;
		try (Sink sink = sides.sinks().open(sides.target(),
				spec.deleteRequest(job, found.batches().get(0).columns()))) {
			sink.prepare();
			allowance.grant(found.rows());
			// also where a batch and its checkpoint are not one
			Checkpoint begun = allowance.checkpoint();
			if (!ListedKeysPass.isStored(sink, begun)) {
				sink.checkpoint(begun);
			}
			try (Cancellation.Registration watched = cancellation.register(() -> {
			}, sink::cancel)) {
				for (RowBatch batch : found.batches()) {
					control.check();
					allowance.use(batch.rows());
					long rows = sink.delete(batch, source.absent(), allowance.checkpoint());
					deleted.accept(rows);
					sum += rows;
				}
			}
		}
		return sum;
	}
}
