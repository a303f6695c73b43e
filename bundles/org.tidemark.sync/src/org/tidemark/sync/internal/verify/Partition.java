/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Condition.InRanges.Range;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.RowHashes.Parts;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.internal.state.RowHash;

/**
 * Parts a table into buckets, alike on both sides. No database's order of texts has a say in it: rows are parted by the
 * hash of their key, or by the ranges of a whole number, which all databases order alike and of which a few can be read
 * again without the rest.
 */
sealed interface Partition {

	/** How many buckets there are. */
	int BUCKETS = 1 << 16;

	/** By how many bits the number of a coarse bucket is shorter than that of a bucket. */
	int COARSE_BITS = 8;

	/** The bucket of a row. */
	int bucket(RowBatch batch, int row, RowHash key);

	/** The same for a database that parts its rows itself. */
	Parts parts(Expression number, int shift);

	/**
	 * What to read for the rows of these buckets, of the table's and maybe of others; one read for each list.
	 *
	 * @param number the whole number in the table that is read
	 */
	List<List<Condition>> scopes(BitSet buckets, Expression number);

	/** By the hash of the key. */
	record ByHash() implements Partition {
		@Override
		public int bucket(RowBatch batch, int row, RowHash key) {
			return (int) (key.high() >>> 48);
		}

		@Override
		public Parts parts(Expression number, int shift) {
			return new Parts(null, 0, 1, 0, 0, shift);
		}

		@Override
		public List<List<Condition>> scopes(BitSet buckets, Expression number) {
			return List.of(List.of());
		}
	}

	/**
	 * By ranges of a whole number; NULL has a bucket of its own, the last.
	 *
	 * @param column where the number stands in a batch
	 * @param least  where the first range begins; what is less belongs to it too
	 * @param width  the numbers of a range
	 */
	record ByRange(int column, long least, long width) implements Partition {

		private static final int MOST_READS = 64;
		private static final int RANGES_OF_A_READ = 100;
		private static final int LAST = BUCKETS - 2;
		private static final int NULLS = BUCKETS - 1;

		@Override
		public int bucket(RowBatch batch, int row, RowHash key) {
			if (batch.column(column).isNull(row)) {
				return NULLS;
			}
			long number = batch.column(column).longAt(row);
			long range = number <= least ? 0 : Long.divideUnsigned(number - least, width);
			return range < 0 || range > LAST ? LAST : (int) range;
		}

		@Override
		public List<List<Condition>> scopes(BitSet buckets, Expression number) {
			List<List<Condition>> scopes = new ArrayList<>();
			if (buckets.get(NULLS)) {
				scopes.add(List.of(new Condition.IsNull(number)));
			}
			BitSet ranges = buckets.get(0, NULLS);
			if (ranges.isEmpty()) {
				return scopes;
			}
			int gap = 1;
			while (runs(ranges, gap).size() > MOST_READS * RANGES_OF_A_READ) {
				gap *= 2;
			}
			List<Range> together = new ArrayList<>();
			for (int[] run : runs(ranges, gap)) {
				BigInteger end = end(run[1]);
				if (run[0] == 0 || run[1] == LAST || end.bitLength() >= Long.SIZE) {
					scopes.add(range(run[0], run[1], number));
				} else {
					together.add(
							new Range(Long.toString(least + run[0] * width), end.subtract(BigInteger.ONE).toString()));
				}
			}
			for (int from = 0; from < together.size(); from += RANGES_OF_A_READ) {
				scopes.add(List.of(new Condition.InRanges(number,
						together.subList(from, Math.min(together.size(), from + RANGES_OF_A_READ)))));
			}
			return scopes;
		}

		/** Where the range behind a bucket begins. */
		private BigInteger end(int bucket) {
			return BigInteger.valueOf(bucket + 1L).multiply(BigInteger.valueOf(width)).add(BigInteger.valueOf(least));
		}

		@Override
		public Parts parts(Expression number, int shift) {
			return new Parts(number, least, width, LAST, NULLS, shift);
		}

		/** First and last bucket of each run; buckets that lie closer than the gap belong to one run. */
		private static List<int[]> runs(BitSet ranges, int gap) {
			List<int[]> runs = new ArrayList<>();
			int[] run = { ranges.nextSetBit(0), ranges.nextSetBit(0) };
			for (int i = run[0]; i >= 0; i = ranges.nextSetBit(i + 1)) {
				if (i > run[1] + gap) {
					runs.add(run);
					run = new int[] { i, i };
				}
				run[1] = i;
			}
			runs.add(run);
			return runs;
		}

		private List<Condition> range(int first, int last, Expression number) {
			List<Condition> conditions = new ArrayList<>();
			if (first > 0) {
				conditions.add(new Condition.AtOrAfter(number, Long.toString(least + first * width)));
			} else {
				conditions.add(new Condition.IsNotNull(number));
			}
			BigInteger end = end(last);
			if (last < LAST && end.bitLength() < Long.SIZE) {
				conditions.add(new Condition.Before(number, end.toString()));
			}
			return conditions;
		}
	}

	/** The partition by a whole number that a table holds, which is asked for its least and greatest. */
	static Partition byRange(int column, Snapshot snapshot, TableName table, Expression number,
			List<Condition> filter) throws TidemarkException {
		String greatest = snapshot.max(table, number, filter);
		if (greatest == null) {
			return new ByHash();
		}
		ReadQuery query = new ReadQuery(table, List.of(new ReadColumn("tidemark_least", number)), //$NON-NLS-1$
				notNull(filter, number), List.of(number), 1);
		RowBatch batch = new RowBatch(query.batchColumns(), 1);
		try (BatchReader reader = snapshot.read(query)) {
			reader.read(batch, Long.MAX_VALUE);
		}
		long least = batch.column(0).longAt(0);
		long width = Long.divideUnsigned(Long.parseLong(greatest) - least, ByRange.LAST + 1) + 1;
		return new ByRange(column, least, width);
	}

	private static List<Condition> notNull(List<Condition> filter, Expression number) {
		List<Condition> conditions = new ArrayList<>(filter);
		conditions.add(new Condition.IsNotNull(number));
		return conditions;
	}
}
