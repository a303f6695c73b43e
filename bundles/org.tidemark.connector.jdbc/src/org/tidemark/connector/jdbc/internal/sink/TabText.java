/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;

import org.tidemark.connector.jdbc.internal.read.SpecialValues;
import org.tidemark.core.row.ColumnBuffer;

/**
 * Rows as the text that both COPY and LOAD DATA read: fields separated by tabs, rows ended by newlines, NULL as
 * {@code \N}, backslash escapes. Values go from their buffers to the text byte by byte, without an object each.
 */
final class TabText {

	/** How the values of a column are written. */
	enum Style {
		/** Numbers and text, escaped where needed. */
		PLAIN,
		/** Numbers 0 and 1 as {@code f} and {@code t}. */
		TRUTH,
		/** Text in UTC, with its zone. */
		UTC,
		/** Bytes as hexadecimal digits. */
		HEX,
		/** Bytes as the escaped hexadecimal form of PostgreSQL's bytea. */
		BYTEA
	}

	/** Takes over a part of the text. */
	@FunctionalInterface
	interface Part {
		void accept(byte[] bytes, int length) throws SQLException;
	}

	private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$
	private static final byte[] LOWEST = "-9223372036854775808".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$
	private static final byte[] UTC_SUFFIX = "+00".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$
	private static final byte[] BYTEA_PREFIX = "\\\\x".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$

	private final Style[] styles;
	private final boolean stripNul;
	private final byte[] number = new byte[20];
	private byte[] buffer = new byte[1 << 17];
	private int length;

	/**
	 * @param styles   how each column is written
	 * @param stripNul whether the character NUL is left out; else it is escaped as MySQL does
	 */
	TabText(Style[] styles, boolean stripNul) {
		this.styles = styles;
		this.stripNul = stripNul;
	}

	/** Writes all rows and hands the text over in parts of about this size. */
	void write(Rows rows, int partSize, Part part) throws SQLException {
		length = 0;
		int count = rows.batch().rows();
		for (int row = rows.superseded().nextClearBit(0); row < count; row = rows.superseded().nextClearBit(row + 1)) {
			for (int i = 0; i < styles.length; i++) {
				if (i > 0) {
					put((byte) '\t');
				}
				value(rows.batch().column(i), row, styles[i]);
			}
			put((byte) '\n');
			if (length >= partSize) {
				part.accept(buffer, length);
				length = 0;
			}
		}
		if (length > 0) {
			part.accept(buffer, length);
			length = 0;
		}
	}

	private void value(ColumnBuffer values, int row, Style style) {
		if (values.isNull(row)) {
			put((byte) '\\');
			put((byte) 'N');
			return;
		}
		switch (values.form()) {
			case LONG -> {
				if (style == Style.TRUTH) {
					truth(values.longAt(row));
				} else {
					number(values.longAt(row));
				}
			}
			case DOUBLE -> put(Double.toString(values.doubleAt(row)).getBytes(StandardCharsets.US_ASCII));
			case TEXT -> {
				escaped(values.data(), values.offset(row), values.length(row));
				if (style == Style.UTC && !SpecialValues.isInfinity(values, row)) {
					put(UTC_SUFFIX);
				}
			}
			case BYTES -> {
				if (style == Style.BYTEA) {
					put(BYTEA_PREFIX);
				}
				hex(values.data(), values.offset(row), values.length(row));
			}
		}
	}

	/** A number that is neither stays itself, so that the database refuses it. */
	private void truth(long value) {
		if (value == 0 || value == 1) {
			put((byte) (value == 0 ? 'f' : 't'));
		} else {
			number(value);
		}
	}

	private void number(long value) {
		if (value == Long.MIN_VALUE) {
			put(LOWEST);
			return;
		}
		long rest = Math.abs(value);
		int start = number.length;
		do {
			number[--start] = (byte) ('0' + rest % 10);
			rest /= 10;
		} while (rest > 0);
		if (value < 0) {
			number[--start] = '-';
		}
		room(number.length - start);
		System.arraycopy(number, start, buffer, length, number.length - start);
		length += number.length - start;
	}

	private void escaped(byte[] data, int offset, int size) {
		room(size * 2);
		int end = offset + size;
		int to = length;
		for (int i = offset; i < end; i++) {
			byte b = data[i];
			if (b > '\r' && b != '\\' || b < 0) {
				buffer[to++] = b;
			} else {
				to = escapedByte(b, to);
			}
		}
		length = to;
	}

	private int escapedByte(byte b, int place) {
		byte letter = switch (b) {
			case '\t' -> 't';
			case '\n' -> 'n';
			case '\r' -> 'r';
			case '\\' -> '\\';
			case 0 -> '0';
			default -> 0;
		};
		int to = place;
		if (letter == 0) {
			buffer[to++] = b;
		} else if (b != 0 || !stripNul) {
			buffer[to++] = '\\';
			buffer[to++] = letter;
		}
		return to;
	}

	private void hex(byte[] data, int offset, int size) {
		room(size * 2);
		for (int i = offset; i < offset + size; i++) {
			buffer[length++] = DIGITS[data[i] >> 4 & 15];
			buffer[length++] = DIGITS[data[i] & 15];
		}
	}

	private void put(byte value) {
		room(1);
		buffer[length++] = value;
	}

	private void put(byte[] value) {
		room(value.length);
		System.arraycopy(value, 0, buffer, length, value.length);
		length += value.length;
	}

	private void room(int more) {
		if (buffer.length - length < more) {
			buffer = Arrays.copyOf(buffer, Math.max(length + more, buffer.length * 2));
		}
	}
}
