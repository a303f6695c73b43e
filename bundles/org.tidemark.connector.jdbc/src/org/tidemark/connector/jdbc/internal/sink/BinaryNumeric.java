/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

/** Decimal numbers as PostgreSQL sends and receives its type numeric: groups of four digits. */
final class BinaryNumeric {

	private static final int GROUP = 4;
	private static final int MOST_CHARACTERS = 1000;
	private static final int NEGATIVE = 0x4000;
	private static final int HEAD_BYTES = 8;
	private static final int BASE = 10_000;
	private static final int MOST_GROUPS_OF_LONG = 5;

	private BinaryNumeric() {
	}

	/** Writes the length and a whole number. */
	static void put(long value, BinaryBuffer to) {
		int[] groups = new int[MOST_GROUPS_OF_LONG];
		int count = 0;
		int trailing = 0;
		for (long rest = value; rest != 0; rest /= BASE) {
			groups[count] = (int) Math.abs(rest % BASE);
			if (count == trailing && groups[count] == 0) {
				trailing++;
			}
			count++;
		}
		head(to, count - trailing, Math.max(0, count - 1), value < 0, 0);
		for (int i = count - 1; i >= trailing; i--) {
			to.putShort(groups[i]);
		}
	}

	/** Writes the length and a number like {@code -12.50}; false when it has another form. */
	static boolean put(byte[] data, int offset, int length, BinaryBuffer to) {
		boolean negative = length > 0 && data[offset] == '-';
		int start = negative ? offset + 1 : offset;
		int end = offset + length;
		int point = end;
		for (int i = start; i < end; i++) {
			if (data[i] == '.' && point == end) {
				point = i;
			} else if (data[i] < '0' || data[i] > '9') {
				return false;
			}
		}
		int scale = Math.max(0, end - point - 1);
		if (point == start || point == end - 1 || length > MOST_CHARACTERS) {
			return false;
		}
		int first = -((point - start + GROUP - 1) / GROUP);
		int last = (scale + GROUP - 1) / GROUP;
		while (first < last && group(data, start, point, end, first) == 0) {
			first++;
		}
		while (last > first && group(data, start, point, end, last - 1) == 0) {
			last--;
		}
		head(to, last - first, first == last ? 0 : -first - 1, negative && first < last, scale);
		for (int i = first; i < last; i++) {
			to.putShort(group(data, start, point, end, i));
		}
		return true;
	}

	private static void head(BinaryBuffer to, int groups, int weight, boolean negative, int scale) {
		to.putInt(HEAD_BYTES + groups * Short.BYTES);
		to.putShort(groups);
		to.putShort(weight);
		to.putShort(negative ? NEGATIVE : 0);
		to.putShort(scale);
	}

	/** Four digits: group 0 is the first behind the point, group -1 the one before it. */
	private static int group(byte[] data, int start, int point, int end, int group) {
		int from = group < 0 ? point + group * GROUP : point + 1 + group * GROUP;
		int value = 0;
		for (int i = from; i < from + GROUP; i++) {
			boolean there = i >= start && i < end;
			value = value * 10 + (there ? data[i] - '0' : 0);
		}
		return value;
	}
}
