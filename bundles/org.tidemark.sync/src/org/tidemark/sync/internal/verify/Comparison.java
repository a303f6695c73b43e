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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.row.ValueForm;
import org.tidemark.sync.internal.state.RowHash;

/**
 * Compares two tables in memory that does not grow with them. Both are read once, side by side, into counts and sums of
 * 65 536 buckets; the rows of buckets that differ are read again, a portion of them at a time. Each side is read in one
 * snapshot. Used by one thread.
 */
public final class Comparison {

	private final TableSide source;
	private final TableSide target;
	private final Snapshot left;
	private final Snapshot right;
	private final ScanControl control;
	private final Partition partition;
	private final int portionRows;

	/**
	 * @param source      the one side
	 * @param target      the other side
	 * @param left        where the source is read; the caller closes it
	 * @param right       where the target is read; the caller closes it
	 * @param control     cancels
	 * @param portionRows the most rows of the source to hold hashes of at a time
	 */
	public Comparison(TableSide source, TableSide target, Snapshot left, Snapshot right, ScanControl control,
			int portionRows) throws TidemarkException {
		this.source = source;
		this.target = target;
		this.left = left;
		this.right = right;
		this.control = control;
		this.portionRows = portionRows;
		this.partition = partition();
	}

	/**
	 * What the sums say.
	 *
	 * @param sourceRows rows of the source
	 * @param targetRows rows of the target
	 * @param differing  the buckets that differ
	 * @param portions   the same, in portions that are looked at one after another
	 */
	public record Sums(long sourceRows, long targetRows, BitSet differing, List<BitSet> portions) {
	}

	private Comparison(Comparison other, Snapshot left, Snapshot right) {
		this.source = other.source;
		this.target = other.target;
		this.left = left;
		this.right = right;
		this.control = other.control;
		this.portionRows = other.portionRows;
		this.partition = other.partition;
	}

	/** The same comparison, whose portions are the same, of what the tables hold later. */
	public Comparison again(Snapshot laterLeft, Snapshot laterRight) {
		return new Comparison(this, laterLeft, laterRight);
	}

	/** Receives the rows that differ. */
	public interface Findings {
		/** A row that only the target has. */
		void extra(RowBatch batch, int row, RowDigest digest) throws TidemarkException;

		/** A row of the target whose key the source has with other values. */
		void different(RowBatch batch, int row, RowDigest digest) throws TidemarkException;
	}

	private Partition partition() throws TidemarkException {
		if (!source.key().isEmpty()) {
			int first = source.key().get(0);
			boolean whole = ValueForm.of(source.types().get(first)) == ValueForm.LONG
					&& ValueForm.of(number(target).type()) == ValueForm.LONG
					&& number(source) instanceof Expression.ColumnValue;
			if (whole) {
				return Partition.byRange(first, left, source.table(), number(source), source.filter());
			}
		}
		return new Partition.ByHash();
	}

	private static Expression number(TableSide side) {
		return side.columns().get(side.key().isEmpty() ? 0 : side.key().get(0)).expression();
	}

	/** Reads both sides at once. */
	public Sums sums() throws TidemarkException {
		try (ExecutorService other = Executors.newSingleThreadExecutor(
				Thread.ofPlatform().daemon().name("tidemark-compare").factory())) { //$NON-NLS-1$
			CompletableFuture<BucketSums> targetSums = CompletableFuture.supplyAsync(() -> unchecked(target, right),
					other);
			BucketSums sourceSums;
			try {
				sourceSums = sums(source, left);
			} catch (TidemarkException | RuntimeException | Error e) {
				right.cancel();
				throw e;
			}
			BucketSums others = result(targetSums);
			BitSet differing = sourceSums.differing(others);
			return new Sums(sourceSums.rows(), others.rows(), differing, portions(differing, sourceSums));
		}
	}

	/** Carries a checked exception out of another thread. */
	private static final class Failed extends RuntimeException {
		private static final long serialVersionUID = 1L;
		private final transient TidemarkException problem;

		Failed(TidemarkException problem) {
			super(problem);
			this.problem = problem;
		}
	}

	private BucketSums unchecked(TableSide side, Snapshot snapshot) {
		try {
			return sums(side, snapshot);
		} catch (TidemarkException e) {
			throw new Failed(e);
		}
	}

	private static <T> T result(CompletableFuture<T> future) throws TidemarkException {
		try {
			return future.join();
		} catch (CompletionException e) {
			if (e.getCause() instanceof Failed failed) {
				throw failed.problem;
			}
			throw e;
		}
	}

	private BucketSums sums(TableSide side, Snapshot snapshot) throws TidemarkException {
		BucketSums sums = new BucketSums(Partition.BUCKETS);
		side.scan(snapshot, List.of(), control, (batch, row, digest) -> {
			sums.add(partition.bucket(batch, row, digest.key()), digest.row());
			return true;
		});
		return sums;
	}

	private List<BitSet> portions(BitSet differing, BucketSums sourceSums) {
		List<BitSet> portions = new ArrayList<>();
		BitSet portion = new BitSet();
		long rows = 0;
		for (int bucket = differing.nextSetBit(0); bucket >= 0; bucket = differing.nextSetBit(bucket + 1)) {
			if (rows > 0 && rows + sourceSums.rows(bucket) > portionRows) {
				portions.add(portion);
				portion = new BitSet();
				rows = 0;
			}
			portion.set(bucket);
			rows += sourceSums.rows(bucket);
		}
		if (!portion.isEmpty()) {
			portions.add(portion);
		}
		return portions;
	}

	/**
	 * Finds the rows that differ in a portion.
	 *
	 * @param findings receives those that the target has
	 * @return what the source has; those that the target has not, and those that differ, are marked
	 */
	public RowTable compare(BitSet portion, Findings findings) throws TidemarkException {
		RowTable table = new RowTable();
		readSource(left, portion, (batch, row, digest) -> {
			table.add(digest.key(), digest.row());
			return true;
		});
		read(target, right, portion, (batch, row, digest) -> {
			if (!table.take(digest.key(), digest.row())) {
				if (table.takeDifferent(digest.key())) {
					findings.different(batch, row, digest);
				} else {
					findings.extra(batch, row, digest);
				}
			}
			return true;
		});
		return table;
	}

	/** Reads the rows of the source in a portion, from any snapshot. */
	public void readSource(Snapshot snapshot, BitSet portion, TableSide.RowVisitor visitor)
			throws TidemarkException {
		read(source, snapshot, portion, visitor);
	}

	private void read(TableSide side, Snapshot snapshot, BitSet portion, TableSide.RowVisitor visitor)
			throws TidemarkException {
		boolean[] more = { true };
		for (List<Condition> scope : partition.scopes(portion, number(side))) {
			if (more[0]) {
				side.scan(snapshot, scope, control, (batch, row, digest) -> {
					RowHash key = digest.key();
					more[0] = !portion.get(partition.bucket(batch, row, key)) || visitor.row(batch, row, digest);
					return more[0];
				});
			}
		}
	}
}
