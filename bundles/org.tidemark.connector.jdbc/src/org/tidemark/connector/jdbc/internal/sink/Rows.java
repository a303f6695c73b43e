/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;

/**
 * The rows of a batch that are written: of several rows with one key the last.
 *
 * @param batch      the batch
 * @param key        the places of the key's columns
 * @param superseded the rows that are left out
 */
record Rows(RowBatch batch, List<Integer> key, BitSet superseded) {

	/** All rows of a batch. */
	static Rows all(RowBatch batch, List<Integer> key) {
		return new Rows(batch, key, new BitSet());
	}

	/** The rows that are written to a table. */
	static Rows toWrite(RowBatch batch, TargetTable table, boolean byKey) {
		return byKey ? latest(batch, table.key()) : all(batch, table.key());
	}

	/**
	 * The last row of each key. Keys are compared byte by byte: what the target alone holds for equal is not the same
	 * key, and its refusal is heard.
	 */
	static Rows latest(RowBatch batch, List<Integer> key) {
		int rows = batch.rows();
		int mask = Integer.highestOneBit(Math.max(8, rows)) * 4 - 1;
		int[] slots = new int[mask + 1];
		BitSet superseded = new BitSet();
		for (int row = rows - 1; row >= 0; row--) {
			int slot = hash(batch, key, row) & mask;
			while (slots[slot] != 0 && !sameKey(batch, key, slots[slot] - 1, row)) {
				slot = slot + 1 & mask;
			}
			if (slots[slot] == 0) {
				slots[slot] = row + 1;
			} else {
				superseded.set(row);
			}
		}
		return new Rows(batch, key, superseded);
	}

	private static int hash(RowBatch batch, List<Integer> key, int row) {
		int hash = 17;
		for (int place : key) {
			ColumnBuffer column = batch.column(place);
			switch (column.form()) {
				case LONG -> hash = hash * 31 + Long.hashCode(column.longAt(row));
				case DOUBLE -> hash = hash * 31 + Double.hashCode(column.doubleAt(row));
				case TEXT, BYTES -> {
					byte[] data = column.data();
					int offset = column.offset(row);
					for (int i = offset; i < offset + column.length(row); i++) {
						hash = hash * 31 + data[i];
					}
				}
			}
		}
		return hash ^ hash >>> 15;
	}

	private static boolean sameKey(RowBatch batch, List<Integer> key, int one, int other) {
		for (int place : key) {
			ColumnBuffer column = batch.column(place);
			boolean same = switch (column.form()) {
				case LONG -> column.longAt(one) == column.longAt(other);
				case DOUBLE -> Double.compare(column.doubleAt(one), column.doubleAt(other)) == 0;
				case TEXT, BYTES -> java.util.Arrays.equals(column.data(), column.offset(one),
						column.offset(one) + column.length(one), column.data(), column.offset(other),
						column.offset(other) + column.length(other));
			};
			if (!same || column.isNull(one) != column.isNull(other)) {
				return false;
			}
		}
		return true;
	}

	/** How many rows are written. */
	int count() {
		return batch.rows() - superseded.cardinality();
	}

	/** The rows of the batch that are written, in their order. */
	int[] places() {
		return IntStream.range(0, batch.rows()).filter(row -> !superseded.get(row)).toArray();
	}

	/** The same rows without some. */
	Rows without(BitSet others) {
		BitSet left = (BitSet) superseded.clone();
		left.or(others);
		return new Rows(batch, key, left);
	}

	/** The row of the batch that is written at this place, counted from 0. */
	int rowAt(int place) {
		int row = superseded.nextClearBit(0);
		for (int i = 0; i < place; i++) {
			row = superseded.nextClearBit(row + 1);
		}
		return row;
	}

	/** How a message names a row: by its key, else by its place. */
	String name(int row) {
		if (row < 0 || row >= batch.rows() || key.isEmpty()) {
			return String.valueOf(row + 1);
		}
		StringJoiner name = new StringJoiner(", "); //$NON-NLS-1$
		for (int place : key) {
			@Nullable
			String text = batch.column(place).textAt(row);
			name.add(batch.columns().get(place).name() + '=' + (text == null ? "NULL" : shortened(text))); //$NON-NLS-1$
		}
		return name.toString();
	}

	private static String shortened(String text) {
		return text.length() <= 80 ? text : text.substring(0, 79) + '\u2026';
	}
}
