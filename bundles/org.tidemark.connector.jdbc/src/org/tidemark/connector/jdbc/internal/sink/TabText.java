/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.read.SpecialValues;
import org.tidemark.core.row.ColumnBuffer;

/**
 * Rows as the text that both COPY and LOAD DATA read: fields separated by tabs, rows ended by newlines, NULL as
 * {@code \N}, backslash escapes. Values go from their buffers to the text byte by byte, without an object each, and a
 * large one in slices: the text is never there as a whole. Used by one thread.
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

	private static final int PART = 1 << 16;

	private final Style[] styles;
	private final boolean stripNul;
	private final int partSize;
	private final byte[] number = new byte[20];
	private byte[] buffer;
	private int length;
	private @Nullable Rows rows;
	private int row;
	private int column;
	/** How much of the value at this place was written; 0 for none, or all of the one before. */
	private int inside;

	/**
	 * @param styles   how each column is written
	 * @param stripNul whether the character NUL is left out; else it is escaped as MySQL does
	 */
	TabText(Style[] styles, boolean stripNul) {
		this(styles, stripNul, PART);
	}

	/** @param partSize how many bytes of a value are written at once, and about the size of the parts */
	TabText(Style[] styles, boolean stripNul, int partSize) {
		this.styles = styles;
		this.stripNul = stripNul;
		this.partSize = partSize;
		this.buffer = new byte[partSize * 4];
	}

	/** Writes all rows and hands the text over in parts. */
	void write(Rows all, Part part) throws SQLException {
		begin(all);
		while (next()) {
			part.accept(buffer, length);
		}
	}

	/** All rows at once, in parts. */
	List<byte[]> parts(Rows all) {
		List<byte[]> parts = new ArrayList<>();
		begin(all);
		while (next()) {
			parts.add(Arrays.copyOf(buffer, length));
		}
		return parts;
	}

	/** All rows as a stream, to be read before the next call of any method. */
	InputStream stream(Rows all) {
		begin(all);
		return new InputStream() {

			private int taken = length;

			@Override
			public int read() {
				return more() ? buffer[taken++] & 0xFF : -1;
			}

			@Override
			public int read(byte @Nullable [] into, int offset, int most) {
				if (most == 0 || !more()) {
					return most == 0 ? 0 : -1;
				}
				int count = Math.min(most, length - taken);
				System.arraycopy(buffer, taken, Objects.requireNonNull(into), offset, count);
				taken += count;
				return count;
			}

			private boolean more() {
				if (taken == length) {
					taken = 0;
					return next();
				}
				return true;
			}
		};
	}

	private void begin(Rows all) {
		rows = all;
		row = all.superseded().nextClearBit(0);
		column = 0;
		inside = 0;
		length = 0;
	}

	/** Makes the next part; false behind the last row. */
	private boolean next() {
		Rows all = Objects.requireNonNull(rows);
		length = 0;
		int count = all.batch().rows();
		while (length < partSize && row < count) {
			if (column > 0 && inside == 0) {
				put((byte) '\t');
			}
			value(all.batch().column(column), styles[column]);
			if (inside == 0 && ++column == styles.length) {
				put((byte) '\n');
				column = 0;
				row = all.superseded().nextClearBit(row + 1);
			}
		}
		return length > 0;
	}

	/** Writes a value, or a slice of it: then {@link #inside} tells where the next one begins. */
	private void value(ColumnBuffer values, Style style) {
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
				if (slice(values, false) && style == Style.UTC && !SpecialValues.isInfinity(values, row)) {
					put(UTC_SUFFIX);
				}
			}
			case BYTES -> {
				if (style == Style.BYTEA && inside == 0) {
					put(BYTEA_PREFIX);
				}
				slice(values, true);
			}
		}
	}

	/** Whether it was the last slice. */
	private boolean slice(ColumnBuffer values, boolean bytes) {
		int left = values.length(row) - inside;
		int size = Math.min(left, partSize);
		if (bytes) {
			hex(values.data(), values.offset(row) + inside, size);
		} else {
			escaped(values.data(), values.offset(row) + inside, size);
		}
		inside = size == left ? 0 : inside + size;
		return size == left;
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
