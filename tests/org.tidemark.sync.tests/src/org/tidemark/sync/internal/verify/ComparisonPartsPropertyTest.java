/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.Column;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.state.RowHash;

/** The parts of which a comparison of two tables is made. */
class ComparisonPartsPropertyTest {

	private static final LogicalType LONG = new LogicalType.Int(64, true);
	private static final Expression NUMBER = new Expression.ColumnValue(
			new Column("id", "bigint", LONG, false, null, null, false, false));

	/** Whatever number is read again with the ranges of its bucket, and whatever the ranges hold belongs to them. */
	@Property
	void theScopeOfABucketHoldsItsNumbers(@ForAll long least, @ForAll long greatest, @ForAll long number) {
		long from = Math.min(least, greatest);
		long width = Long.divideUnsigned(Math.max(least, greatest) - from, Partition.BUCKETS - 1) + 1;
		Partition.ByRange partition = new Partition.ByRange(0, from, width);
		BitSet bucket = new BitSet();
		bucket.set(partition.bucket(batch(number), 0, new RowHash(0, 0)));
		List<List<Condition>> scopes = partition.scopes(bucket, NUMBER);
		assertEquals(1, scopes.size());
		for (Condition condition : scopes.get(0)) {
			switch (condition) {
				case Condition.AtOrAfter low -> assertTrue(number >= Long.parseLong(low.bounds().get(0)));
				case Condition.Before high -> assertTrue(number < Long.parseLong(high.bounds().get(0)));
				case Condition.InRanges in -> assertTrue(in.ranges().size() == 1
						&& number >= Long.parseLong(in.ranges().get(0).low())
						&& number <= Long.parseLong(in.ranges().get(0).high()));
				default -> assertTrue(condition instanceof Condition.IsNotNull);
			}
		}
	}

	@Example
	void theGreatestNumberIsInTheScopeOfItsBucket() {
		theScopeOfABucketHoldsItsNumbers(Long.MAX_VALUE - 10, Long.MAX_VALUE, Long.MAX_VALUE);
	}

	@Example
	void nullHasABucketAndAScopeOfItsOwn() {
		Partition.ByRange partition = new Partition.ByRange(0, 0, 1);
		RowBatch batch = new RowBatch(List.of(new BatchColumn("id", LONG)), 1);
		batch.column(0).appendNull();
		BitSet bucket = new BitSet();
		bucket.set(partition.bucket(batch, 0, new RowHash(0, 0)));
		assertEquals(List.of(List.of(new Condition.IsNull(NUMBER))), partition.scopes(bucket, NUMBER));
	}

	private static RowBatch batch(long number) {
		RowBatch batch = new RowBatch(List.of(new BatchColumn("id", LONG)), 1);
		batch.column(0).appendLong(number);
		return batch;
	}

	/** Ranges that lie apart are read without what lies between them. */
	@Property(tries = 100)
	void manyBucketsAreReadWithoutTheOthers(@ForAll Set<@IntRange(max = 65_534) Integer> some) {
		Partition.ByRange partition = new Partition.ByRange(0, -1_000, 3);
		BitSet buckets = new BitSet();
		some.forEach(buckets::set);
		Set<Integer> near = new TreeSet<>();
		some.forEach(bucket -> near.addAll(List.of(Math.max(0, bucket - 1), bucket, Math.min(65_534, bucket + 1))));
		Set<Integer> read = new TreeSet<>();
		for (List<Condition> scope : partition.scopes(buckets, NUMBER)) {
			near.stream().filter(bucket -> meets(scope, -1_000 + bucket * 3L) || meets(scope, -998 + bucket * 3L))
					.forEach(read::add);
		}
		assertEquals(new TreeSet<>(some), read);
	}

	private static boolean meets(List<Condition> scope, long number) {
		return scope.stream().allMatch(condition -> switch (condition) {
			case Condition.AtOrAfter low -> number >= Long.parseLong(low.bounds().get(0));
			case Condition.Before high -> number < Long.parseLong(high.bounds().get(0));
			case Condition.InRanges in -> in.ranges().stream()
					.anyMatch(r -> number >= Long.parseLong(r.low()) && number <= Long.parseLong(r.high()));
			default -> true;
		});
	}

	/** Whatever one engine keeps as number and the other as text is encoded alike. */
	@Property
	void aNumberIsEncodedAlikeInEitherForm(@ForAll long number) {
		assertEquals(hash(LONG, batch(number)), hash(LONG, text(number + "")));
		assertEquals(hash(LONG, batch(number)), hash(LONG, text(number + ".00")));
	}

	@Property
	void textsAreEncodedAlikeOnlyWhenTheyAreTheSame(@ForAll String one, @ForAll String other) {
		LogicalType type = new LogicalType.Text(0, false);
		assertEquals(new String(one.getBytes(UTF_8), UTF_8)
				.equals(new String(other.getBytes(UTF_8), UTF_8)),
				hash(type, text(one)).equals(hash(type, text(other))));
	}

	@Example
	void jsonIsComparedByWhatItSays() {
		LogicalType json = new LogicalType.Json();
		assertEquals(hash(json, text("{\"a\": 1.0, \"b\": [true, null]}")),
				hash(json, text("{\"b\":[true,null],\"a\":1}")));
		assertNotEquals(hash(json, text("{\"a\": \"1\"}")), hash(json, text("{\"a\": 1}")));
	}

	private static RowBatch text(String value) {
		RowBatch batch = new RowBatch(List.of(new BatchColumn("x", new LogicalType.Text(0, false))), 1);
		batch.column(0).appendText(value);
		return batch;
	}

	private static RowHash hash(LogicalType type, RowBatch batch) {
		RowDigest digest = new RowDigest(List.of(type), List.of());
		digest.row(batch, 0);
		return digest.row();
	}

	/** Rows that are taken as often as they were added leave nothing. */
	@Property
	void whatIsNotTakenIsMissing(@ForAll List<Byte> added, @ForAll List<Byte> taken) {
		RowTable table = new RowTable();
		added.forEach(b -> table.add(new RowHash(b % 7, 1), new RowHash(b, 1)));
		List<Byte> left = new ArrayList<>(added);
		for (Byte b : taken) {
			assertEquals(left.remove(b), table.take(new RowHash(b % 7, 1), new RowHash(b, 1)));
		}
		assertEquals(left.size(), table.missing());
		left.forEach(b -> assertTrue(table.isMissingOrDifferent(new RowHash(b % 7, 1))));
	}

	@Example
	void aRowOfTheSameKeyIsDifferentOnce() {
		RowTable table = new RowTable();
		RowHash key = new RowHash(1, 2);
		table.add(key, new RowHash(3, 4));
		assertTrue(table.takeDifferent(key));
		assertFalse(table.takeDifferent(key));
		assertEquals(0, table.missing());
		assertTrue(table.isMissingOrDifferent(key));
	}
}
