/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.deletes.DeleteGuard;
import org.tidemark.sync.internal.deletes.KeyBatches;
import org.tidemark.sync.internal.deletes.SourceKeys;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.Cancellation;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.WriteResult;

/**
 * Makes the target of one unit equal to its source, in three steps that are called in this order: rows are written,
 * extra ones are deleted, and what differed is compared again. A row is written as the source has it at that moment, so
 * that none goes back in time. Used by one thread.
 */
public final class TableRepair {

	private static final int PORTION_ROWS = 1_000_000;
	private static final int BATCH_ROWS = 5_000;
	private static final long BATCH_BYTES = 8L << 20;
	private static final Checkpoint CHECKPOINT = new Checkpoint("repair", "{}", new byte[0], false); //$NON-NLS-1$ //$NON-NLS-2$

	private final Sides sides;
	private final UnitSpec spec;
	private final String job;
	private final DeleteGuard guard;
	private final Cancellation cancellation;
	private final ScanControl control;
	private final UnitSides both;
	private final DifferenceReport report;
	private final KeyBatches extra;
	private final long begun = System.nanoTime();
	private List<BitSet> portions = List.of();
	private @Nullable Comparison comparison;
	private long sourceRows;
	private long targetRows;
	private long written;
	private long deleted;
	private @Nullable String error;

	/**
	 * @param sides        both ends of the job
	 * @param spec         the unit
	 * @param job          the job's name
	 * @param guard        stops too many deletes
	 * @param listener     receives the differences
	 * @param cancellation ends it
	 * @param control      tells of progress
	 */
	public TableRepair(Sides sides, UnitSpec spec, String job, DeleteGuard guard, TaskListener listener,
			Cancellation cancellation, ScanControl control) throws TidemarkException {
		TableInfo existing = spec.existing();
		if (existing == null || spec.key().isEmpty()) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(existing == null ? Messages.Verify_noTarget : Messages.Repair_noKey, spec.name(),
							spec.target()),
					existing == null ? Messages.Verify_noTarget_remedy : Messages.Repair_noKey_remedy, null);
		}
		this.sides = sides;
		this.spec = spec;
		this.job = job;
		this.guard = guard;
		this.cancellation = cancellation;
		this.control = control;
		this.both = UnitSides.of(spec, existing);
		this.report = new DifferenceReport(both.source(), spec.name(), 0, listener);
		this.extra = new KeyBatches(both.target().keysOnly().columns().stream()
				.map(c -> new BatchColumn(c.name(), c.expression().type())).toList());
	}

	private <T> T read(BothSnapshots.Reading<T> reading) throws TidemarkException {
		return new BothSnapshots(sides, cancellation, control).read(reading);
	}

	/** Writes the rows that are missing or differ; remembers the extra ones. */
	public void write() throws TidemarkException {
		Comparison first = read((left, right) -> {
			Comparison all = new Comparison(both.source(), both.target(), left, right, control, PORTION_ROWS);
			Comparison.Sums sums = all.sums();
			portions = sums.portions();
			sourceRows = sums.sourceRows();
			targetRows = sums.targetRows();
			return all;
		});
		comparison = first;
		if (portions.isEmpty()) {
			return;
		}
		try (Sink sink = sides.sinks().open(sides.target(), spec.repairRequest(job))) {
			sink.prepare();
			try (Cancellation.Registration watched = cancellation.register(() -> {
			}, sink::cancel)) {
				for (BitSet portion : portions) {
					// the target is not read any more when it is written
					RowTable table = read((left, right) -> find(first.again(left, right), left, portion));
					write(sink, first, portion, table);
				}
				sink.forget();
			}
		}
	}

	private RowTable find(Comparison now, Snapshot left, BitSet portion) throws TidemarkException {
		RowTable table = now.compare(portion, new Comparison.Findings() {
			@Override
			public void extra(RowBatch batch, int row, RowDigest digest) {
				report.extra(batch, row, digest);
				extra.add(batch, row, both.target().key());
			}

			@Override
			public void different(RowBatch batch, int row, RowDigest digest) {
				report.different(batch, row, digest);
			}
		});
		report.portionDone(now, left, portion, table);
		return table;
	}

	private void write(Sink sink, Comparison first, BitSet portion, RowTable table) throws TidemarkException {
		RowBatch batch = new RowBatch(
				both.source().columns().stream().map(c -> new BatchColumn(c.name(), c.expression().type())).toList(),
				BATCH_ROWS);
		try (Snapshot now = sides.source().source().openSnapshot();
				Cancellation.Registration watched = cancellation.register(now::cancel, () -> {
				})) {
			first.readSource(now, portion, (from, row, digest) -> {
				if (table.isMissingOrDifferent(digest.key())) {
					for (int i = 0; i < batch.columns().size(); i++) {
						batch.column(i).appendFrom(from.column(i), row);
					}
					if (batch.rows() == BATCH_ROWS || batch.bytes() > BATCH_BYTES) {
						write(sink, batch);
					}
				}
				return true;
			});
			write(sink, batch);
		}
	}

	private void write(Sink sink, RowBatch batch) throws TidemarkException {
		if (batch.rows() > 0) {
			WriteResult result = sink.write(batch, CHECKPOINT);
			written += result.written();
			batch.clear();
		}
	}

	/** Deletes the rows that only the target has, unless there are too many. */
	public void delete() throws TidemarkException {
		if (extra.batches().isEmpty()) {
			return;
		}
		try {
			guard.checkSource(sourceRows, targetRows);
			guard.check(extra.rows(), targetRows);
		} catch (TidemarkException tooMany) {
			error = tooMany.summary();
			return;
		}
		KeyFilter absent = new SourceKeys(sides.source(), both.source().keysOnly().where(deletable()), cancellation)
				.absent();
		try (Sink sink = sides.sinks().open(sides.target(),
				spec.deleteRequest(job, extra.batches().get(0).columns()))) {
			sink.prepare();
			try (Cancellation.Registration watched = cancellation.register(() -> {
			}, sink::cancel)) {
				for (RowBatch batch : extra.batches()) {
					control.check();
					deleted += sink.delete(batch, absent, null);
				}
			}
		}
	}

	/** Which rows of the source keep a row of the target: those that only the job's condition leaves out do too. */
	private List<Condition> deletable() {
		List<Condition> conditions = new ArrayList<>(spec.filter());
		if (spec.settings().writeMode() != WriteMode.MIRROR) {
			conditions.removeAll(spec.userFilter());
		}
		return conditions;
	}

	/** Compares what differed again. */
	public UnitVerification compareAgain() throws TidemarkException {
		Comparison first = comparison;
		if (first == null) {
			throw new IllegalStateException("nothing was compared"); //$NON-NLS-1$
		}
		long[] left = new long[3];
		for (BitSet portion : portions) {
			left[0] += read((source, target) -> first.again(source, target).compare(portion, counter(left)).missing());
		}
		long rows = portions.isEmpty() ? targetRows
				: read((source, target) -> target.count(both.target().table(), both.target().filter()));
		return new UnitVerification(spec.name(), sourceRows, rows, left[0], left[1], left[2],
				(System.nanoTime() - begun) / 1_000_000, written, deleted, error);
	}

	private static Comparison.Findings counter(long[] left) {
		return new Comparison.Findings() {
			@Override
			public void extra(RowBatch batch, int row, RowDigest digest) {
				left[1]++;
			}

			@Override
			public void different(RowBatch batch, int row, RowDigest digest) {
				left[2]++;
			}
		};
	}
}
