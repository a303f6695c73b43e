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

import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.row.ValueForm;
import org.tidemark.sync.internal.state.RowHash;

/**
 * Compares two tables in memory that does not grow with them. Counts and sums of both are made side by side, by the
 * databases where they can, of 256 coarse buckets, and of 65 536 where these differ; the rows of buckets that differ are
 * looked at, as hashes where the databases give them, a portion of them at a time. Each side is read in one
 * snapshot. Used by one thread.
 */
public final class Comparison {

	private final HashedSide source;
	private final HashedSide target;
	private final Snapshot left;
	private final Snapshot right;
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
		Partition partition = partition(source, target, left);
		this.source = new HashedSide(source, partition, control);
		this.target = new HashedSide(target, partition, control);
		this.left = left;
		this.right = right;
		this.portionRows = portionRows;
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
		this.portionRows = other.portionRows;
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

	private static Partition partition(TableSide source, TableSide target, Snapshot left) throws TidemarkException {
		if (!source.key().isEmpty()) {
			int first = source.key().get(0);
			boolean whole = ValueForm.of(source.types().get(first)) == ValueForm.LONG
					&& ValueForm.of(target.number().type()) == ValueForm.LONG
					&& source.number() instanceof Expression.ColumnValue;
			if (whole) {
				return Partition.byRange(first, left, source.table(), source.number(), source.filter());
			}
		}
		return new Partition.ByHash();
	}

	/** Sums both sides at once; only where these differ, it looks closer. */
	public Sums sums() throws TidemarkException {
		Both<SideSums> all = both(() -> source.sums(left), () -> target.sums(right));
		long sourceRows = all.source().coarse().rows();
		long targetRows = all.target().coarse().rows();
		BitSet coarse = all.source().coarse().differing(all.target().coarse());
		if (coarse.isEmpty()) {
			return new Sums(sourceRows, targetRows, coarse, List.of());
		}
		Both<BucketSums> fine = both(() -> source.fine(left, all.source(), coarse),
				() -> target.fine(right, all.target(), coarse));
		BitSet differing = fine.source().differing(fine.target());
		differing.stream().filter(bucket -> !coarse.get(bucket >> Partition.COARSE_BITS)).boxed().toList()
				.forEach(differing::clear);
		return new Sums(sourceRows, targetRows, differing, portions(differing, fine.source()));
	}

	private record Both<T>(T source, T target) {
	}

	private interface Work<T> {
		T result() throws TidemarkException;
	}

	private <T> Both<T> both(Work<T> ofSource, Work<T> ofTarget) throws TidemarkException {
		try (ExecutorService other = Executors.newSingleThreadExecutor(
				Thread.ofPlatform().daemon().name("tidemark-compare").factory())) { //$NON-NLS-1$
			CompletableFuture<T> targetResult = CompletableFuture.supplyAsync(() -> unchecked(ofTarget), other);
			T sourceResult;
			try {
				sourceResult = ofSource.result();
			} catch (TidemarkException | RuntimeException | Error e) {
				right.cancel();
				throw e;
			}
			return new Both<>(sourceResult, result(targetResult));
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

	private static <T> T unchecked(Work<T> work) {
		try {
			return work.result();
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
		if (target.computed(right).isPresent()) {
			RowTable table = hashes(portion);
			FoundHashes found = new FoundHashes(HashedSide.MOST_LOOKED_UP);
			target.each(right, portion, (key, row) -> {
				if (!table.take(key, row)) {
					if (table.takeDifferent(key)) {
						found.different(key, row);
					} else {
						found.extra(key, row);
					}
				}
			});
			if (!found.tooMany()) {
				tell(portion, found, findings);
				return table;
			}
		}
		RowTable table = hashes(portion);
		target.rows(right, portion, (batch, row, digest) -> {
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

	private RowTable hashes(BitSet portion) throws TidemarkException {
		RowTable table = new RowTable();
		source.each(left, portion, table::add);
		return table;
	}

	private void tell(BitSet portion, FoundHashes found, Findings findings) throws TidemarkException {
		if (found.isEmpty()) {
			return;
		}
		target.rows(right, portion, found.keys(), (batch, row, digest) -> {
			found.tell(batch, row, digest, findings);
			return !found.isEmpty();
		});
		if (!found.isEmpty()) {
			throw new IllegalStateException("hashes of " + target.side().table() + " that no row has"); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** Reads the rows of the source in a portion, from any snapshot. */
	public void readSource(Snapshot snapshot, BitSet portion, TableSide.RowVisitor visitor)
			throws TidemarkException {
		source.rows(snapshot, portion, visitor);
	}

	/** Reads the rows of the source in a portion whose keys have some hashes; maybe others too. */
	void readSource(Snapshot snapshot, BitSet portion, List<RowHash> keys, TableSide.RowVisitor visitor)
			throws TidemarkException {
		source.rows(snapshot, portion, keys, visitor);
	}
}
