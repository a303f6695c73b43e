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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.HashQuery;
import org.tidemark.connector.spi.RowHashes;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.state.RowHash;

/**
 * How the hashes of one side are had: the database computes them where it can, else the rows are read. Both give the same
 * hashes, so that the two sides of a comparison need not go the same way. Sums by the database are asked for range by
 * range, so many ranges at a time that one statement takes about half a second.
 */
final class HashedSide {

	private static final int COARSE = Partition.BUCKETS >> Partition.COARSE_BITS;
	private static final int FIRST_STEP = 16;
	/** More rows than these are not looked up by their hash. */
	static final int MOST_LOOKED_UP = 4_000;
	private static final int LOOKED_UP_TOGETHER = 1_000;
	private static final long SHORT_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
	private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(1);
	private static final long MOST_REST_NANOS = TimeUnit.SECONDS.toNanos(2);

	private final TableSide side;
	private final Partition partition;
	private final ScanControl control;
	private volatile boolean readsRows;

	HashedSide(TableSide side, Partition partition, ScanControl control) {
		this.side = side;
		this.partition = partition;
		this.control = control;
		this.readsRows = side.hashQuery().isEmpty();
	}

	/** Receives the hashes of a row. */
	@FunctionalInterface
	interface Visitor {
		void row(RowHash key, RowHash row) throws TidemarkException;
	}

	TableSide side() {
		return side;
	}

	/** The hashes that the database computes; empty where the rows have to be read. */
	Optional<RowHashes> computed(Snapshot snapshot) {
		Optional<HashQuery> query = side.hashQuery();
		return readsRows || query.isEmpty() ? Optional.empty() : snapshot.hashes(query.get());
	}

	/** The sums of the whole side: coarse ones where the database computes them, else fine ones. */
	SideSums sums(Snapshot snapshot) throws TidemarkException {
		Optional<RowHashes> hashes = computed(snapshot);
		if (hashes.isPresent()) {
			BucketSums sums = new BucketSums(COARSE);
			if (partition instanceof Partition.ByRange ? coarse(hashes.get(), sums)
					: add(hashes.get(), List.of(), Partition.COARSE_BITS, null, sums)) {
				return SideSums.coarse(sums);
			}
			readsRows = true;
		}
		BucketSums sums = new BucketSums(Partition.BUCKETS);
		side.scan(snapshot, List.of(), control, (batch, row, digest) -> {
			sums.add(partition.bucket(batch, row, digest.key()), digest.row());
			return true;
		});
		return SideSums.fine(sums);
	}

	/** The fine sums of some coarse buckets, where only coarse ones are known so far. */
	BucketSums fine(Snapshot snapshot, SideSums known, BitSet coarse) throws TidemarkException {
		BucketSums fine = known.fine();
		if (fine != null) {
			return fine;
		}
		BucketSums sums = new BucketSums(Partition.BUCKETS);
		RowHashes hashes = computed(snapshot).orElseThrow();
		BitSet buckets = new BitSet();
		coarse.stream().forEach(bucket -> buckets.set(bucket << Partition.COARSE_BITS,
				bucket + 1 << Partition.COARSE_BITS));
		for (List<Condition> scope : partition.scopes(buckets, side.number())) {
			add(hashes, scope, 0, buckets, sums);
		}
		return sums;
	}

	private boolean coarse(RowHashes hashes, BucketSums sums) throws TidemarkException {
		int step = FIRST_STEP;
		boolean whole = true;
		int from = 0;
		while (from < COARSE && whole) {
			BitSet buckets = new BitSet();
			int to = Math.min(COARSE, from + step);
			buckets.set(from << Partition.COARSE_BITS, to << Partition.COARSE_BITS);
			long begun = System.nanoTime();
			for (List<Condition> scope : partition.scopes(buckets, side.number())) {
				whole &= add(hashes, scope, Partition.COARSE_BITS, null, sums);
			}
			long took = System.nanoTime() - begun;
			if (took > LONG_NANOS) {
				control.rest(Math.min(took / 4, MOST_REST_NANOS));
			} else if (took < SHORT_NANOS) {
				step *= 2;
			}
			from = to;
		}
		return whole;
	}

	private boolean add(RowHashes hashes, List<Condition> scope, int shift, @Nullable BitSet wanted, BucketSums sums)
			throws TidemarkException {
		control.check();
		long before = sums.rows();
		boolean whole = hashes.sums(scope, partition.parts(side.number(), shift), wanted, sums::add);
		control.read((int) Math.min(Integer.MAX_VALUE, sums.rows() - before));
		return whole;
	}

	/** The hashes of all rows of some buckets. */
	void each(Snapshot snapshot, BitSet portion, Visitor visitor) throws TidemarkException {
		Optional<RowHashes> hashes = computed(snapshot);
		for (List<Condition> scope : partition.scopes(portion, side.number())) {
			control.check();
			if (hashes.isPresent()) {
				hashes.get().each(scope, partition.parts(side.number(), 0), portion, (part, key, row) -> {
					if (portion.get(part)) {
						visitor.row(RowHash.of(key), RowHash.of(row));
					}
				});
			} else {
				side.scan(snapshot, scope, control, (batch, row, digest) -> {
					if (portion.get(partition.bucket(batch, row, digest.key()))) {
						visitor.row(digest.key(), digest.row());
					}
					return true;
				});
			}
		}
	}

	/** Reads all rows of some buckets, until the visitor has enough. */
	void rows(Snapshot snapshot, BitSet portion, TableSide.RowVisitor visitor) throws TidemarkException {
		boolean[] more = { true };
		for (List<Condition> scope : partition.scopes(portion, side.number())) {
			if (more[0]) {
				side.scan(snapshot, scope, control, (batch, row, digest) -> {
					more[0] = !portion.get(partition.bucket(batch, row, digest.key()))
							|| visitor.row(batch, row, digest);
					return more[0];
				});
			}
		}
	}

	/**
	 * Reads the rows of some buckets whose keys have some hashes: these alone where the database finds them by their hash
	 * and they are few, else all of the buckets.
	 */
	void rows(Snapshot snapshot, BitSet portion, List<RowHash> keys, TableSide.RowVisitor visitor)
			throws TidemarkException {
		Optional<RowHashes> hashes = computed(snapshot);
		if (hashes.isEmpty() || keys.size() > MOST_LOOKED_UP) {
			rows(snapshot, portion, visitor);
			return;
		}
		boolean[] more = { true };
		for (List<Condition> scope : partition.scopes(portion, side.number())) {
			for (int from = 0; from < keys.size() && more[0]; from += LOOKED_UP_TOGETHER) {
				List<byte[]> some = new ArrayList<>();
				keys.subList(from, Math.min(keys.size(), from + LOOKED_UP_TOGETHER))
						.forEach(key -> some.add(key.bytes()));
				side.visit(query -> hashes.get().rows(query, some), scope, control, (batch, row, digest) -> {
					more[0] = visitor.row(batch, row, digest);
					return more[0];
				});
			}
		}
	}
}
