/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;

/**
 * Writes values in a form in which two engines agree: each with a tag for its kind, or for NULL, and its length, so that
 * neither NULL and the empty text nor {@code ("a", "bc")} and {@code ("ab", "c")} are the same. Used by one thread.
 */
final class RowEncoder {

	private static final byte NULL = 0;
	private static final int HEAD = 5;
	private static final int TIME_WITH_SECONDS = "10:30:00".length(); //$NON-NLS-1$
	private static final int MOMENT_WITH_SECONDS = "2026-01-15 10:30:00".length(); //$NON-NLS-1$

	private byte[] bytes = new byte[256];
	private int length;

	/** What was written since the last {@link #clear()}; do not keep or change it. */
	byte[] bytes() {
		return bytes;
	}

	int length() {
		return length;
	}

	void clear() {
		length = 0;
	}

	/** Writes a value by the logical type of the source. */
	void value(ColumnBuffer column, int row, LogicalType type) {
		if (column.isNull(row)) {
			room(1);
			bytes[length++] = NULL;
			return;
		}
		int start = length;
		room(HEAD);
		bytes[length++] = tag(type);
		length += HEAD - 1;
		if (column.form() == ValueForm.LONG && isNumber(type)) {
			number(column.longAt(row));
		} else if (column.form() == ValueForm.TEXT || column.form() == ValueForm.BYTES) {
			data(column, row, type);
		} else {
			text(column, row, type);
		}
		int size = length - start - HEAD;
		bytes[start + 1] = (byte) (size >>> 24);
		bytes[start + 2] = (byte) (size >>> 16);
		bytes[start + 3] = (byte) (size >>> 8);
		bytes[start + 4] = (byte) size;
	}

	private void data(ColumnBuffer column, int row, LogicalType type) {
		boolean asItIs = type instanceof LogicalType.Binary
				|| column.form() == ValueForm.TEXT && type instanceof LogicalType.Text text && !text.fixed();
		int seconds = type instanceof LogicalType.Time ? TIME_WITH_SECONDS
				: type instanceof LogicalType.DateTime || type instanceof LogicalType.Instant ? MOMENT_WITH_SECONDS
						: Integer.MAX_VALUE;
		boolean moment = column.form() == ValueForm.TEXT && column.length(row) >= seconds;
		if (!asItIs && !moment) {
			text(column, row, type);
			return;
		}
		int from = column.offset(row);
		int to = from + column.length(row);
		if (moment) {
			to = withoutTrailingZeros(column.data(), from, to);
		}
		room(to - from);
		System.arraycopy(column.data(), from, bytes, length, to - from);
		length += to - from;
	}

	private static int withoutTrailingZeros(byte[] data, int from, int to) {
		int point = from;
		while (point < to && data[point] != '.') {
			point++;
		}
		int end = to;
		if (point < to) {
			while (data[end - 1] == '0') {
				end--;
			}
			if (data[end - 1] == '.') {
				end--;
			}
		}
		return end;
	}

	private void text(ColumnBuffer column, int row, LogicalType type) {
		@Nullable
		String text = CanonicalRow.text(column, row, type);
		byte[] utf8 = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
		room(utf8.length);
		System.arraycopy(utf8, 0, bytes, length, utf8.length);
		length += utf8.length;
	}

	private void number(long value) {
		room(20);
		if (value == Long.MIN_VALUE) {
			byte[] lowest = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
			System.arraycopy(lowest, 0, bytes, length, lowest.length);
			length += lowest.length;
			return;
		}
		long rest = Math.abs(value);
		if (value < 0) {
			bytes[length++] = '-';
		}
		int digits = 1;
		for (long power = rest; power >= 10; power /= 10) {
			digits++;
		}
		for (int i = digits - 1; i >= 0; i--) {
			bytes[length + i] = (byte) ('0' + rest % 10);
			rest /= 10;
		}
		length += digits;
	}

	private static boolean isNumber(LogicalType type) {
		return type instanceof LogicalType.Int || type instanceof LogicalType.Bool
				|| type instanceof LogicalType.Decimal;
	}

	/** What stands for the kind of a value. */
	static byte tag(LogicalType type) {
		return switch (type) {
			case LogicalType.Bool b -> 1;
			case LogicalType.Int i -> 2;
			case LogicalType.Decimal d -> 2;
			case LogicalType.Floating f -> 3;
			case LogicalType.Text t -> 4;
			case LogicalType.Binary b -> 5;
			case LogicalType.Date d -> 6;
			case LogicalType.Time t -> 7;
			case LogicalType.DateTime t -> 8;
			case LogicalType.Instant t -> 9;
			case LogicalType.Json j -> 10;
			case LogicalType.Uuid u -> 11;
			case LogicalType.Bits b -> 12;
			case LogicalType.Native n -> 13;
		};
	}

	private void room(int more) {
		if (bytes.length - length < more) {
			bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
		}
	}
}
