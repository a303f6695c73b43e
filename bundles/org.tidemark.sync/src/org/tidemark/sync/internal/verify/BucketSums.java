/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.BitSet;

import org.tidemark.sync.internal.state.RowHash;

/** Count and two independent 64-bit sums of the rows of each part of a table; their order does not matter. */
final class BucketSums {

	private final long[] counts;
	private final long[] first;
	private final long[] second;
	private long rows;

	BucketSums(int buckets) {
		counts = new long[buckets];
		first = new long[buckets];
		second = new long[buckets];
	}

	void add(int bucket, RowHash row) {
		counts[bucket]++;
		first[bucket] += row.high();
		second[bucket] += row.low();
		rows++;
	}

	/** Adds rows whose hashes were summed elsewhere. */
	void add(int bucket, long count, long sum, long otherSum) {
		counts[bucket] += count;
		first[bucket] += sum;
		second[bucket] += otherSum;
		rows += count;
	}

	/** The sums of fewer, larger parts: those whose numbers begin with the same bits are one. */
	BucketSums folded(int bits) {
		BucketSums folded = new BucketSums(counts.length >> bits);
		for (int i = 0; i < counts.length; i++) {
			folded.add(i >> bits, counts[i], first[i], second[i]);
		}
		return folded;
	}

	/** All rows. */
	long rows() {
		return rows;
	}

	/** The rows of one part. */
	long rows(int bucket) {
		return counts[bucket];
	}

	/** The parts in which two tables differ. */
	BitSet differing(BucketSums other) {
		BitSet differing = new BitSet(counts.length);
		for (int i = 0; i < counts.length; i++) {
			differing.set(i,
					counts[i] != other.counts[i] || first[i] != other.first[i] || second[i] != other.second[i]);
		}
		return differing;
	}
}
