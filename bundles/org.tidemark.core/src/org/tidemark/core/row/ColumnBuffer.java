/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The values of one column of a batch, in order. It grows as values are appended and keeps its memory when it is
 * cleared. Not safe for use by several threads at once.
 */
public final class ColumnBuffer {

	/** Memory beyond this was needed for a single large value, and is not kept for the next rows. */
	private static final int MOST_KEPT = 16 << 20;

	private final BatchColumn column;
	private final ValueForm form;
	private boolean[] nulls;
	private long[] numbers = new long[0];
	private int[] ends = new int[0];
	private byte[] data = new byte[0];
	private int rows;
	private int dataLength;

	ColumnBuffer(BatchColumn column, int capacity) {
		this.column = column;
		this.form = column.form();
		this.nulls = new boolean[capacity];
		if (form == ValueForm.LONG || form == ValueForm.DOUBLE) {
			numbers = new long[capacity];
		} else {
			ends = new int[capacity];
			data = new byte[capacity * 16];
		}
	}

	/** The column whose values these are. */
	public BatchColumn column() {
		return column;
	}

	/** How the values are held. */
	public ValueForm form() {
		return form;
	}

	/** The number of values appended since the last {@link #clear()}. */
	public int rows() {
		return rows;
	}

	/** The bytes that the values take. */
	public long bytes() {
		return (long) dataLength + rows * 9L;
	}

	/** Forgets all values and keeps the memory, unless a large value needed much of it. */
	public void clear() {
		rows = 0;
		dataLength = 0;
		if (data.length > MOST_KEPT) {
			data = new byte[ends.length * 16];
		}
	}

	/** Appends NULL. */
	public void appendNull() {
		grow();
		nulls[rows] = true;
		if (form == ValueForm.LONG || form == ValueForm.DOUBLE) {
			numbers[rows++] = 0;
		} else {
			ends[rows++] = dataLength;
		}
	}

	/** Appends a number to a {@link ValueForm#LONG} column. */
	public void appendLong(long value) {
		require(ValueForm.LONG);
		grow();
		nulls[rows] = false;
		numbers[rows++] = value;
	}

	/** Appends a number to a {@link ValueForm#DOUBLE} column. */
	public void appendDouble(double value) {
		require(ValueForm.DOUBLE);
		grow();
		nulls[rows] = false;
		numbers[rows++] = Double.doubleToRawLongBits(value);
	}

	/** Appends text to a {@link ValueForm#TEXT} column. */
	public void appendText(String value) {
		require(ValueForm.TEXT);
		byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
		appendData(utf8, 0, utf8.length);
	}

	/** Appends UTF-8 to a {@link ValueForm#TEXT} column, or bytes to a {@link ValueForm#BYTES} column. */
	public void append(byte[] source, int offset, int length) {
		if (form != ValueForm.TEXT && form != ValueForm.BYTES) {
			throw new IllegalStateException(column.name() + ": " + form); //$NON-NLS-1$
		}
		appendData(source, offset, length);
	}

	/** Appends the value of another buffer of the same form. */
	public void appendFrom(ColumnBuffer source, int row) {
		require(source.form);
		if (source.nulls[row]) {
			appendNull();
		} else if (form == ValueForm.LONG || form == ValueForm.DOUBLE) {
			grow();
			nulls[rows] = false;
			numbers[rows++] = source.numbers[row];
		} else {
			appendData(source.data, source.offset(row), source.length(row));
		}
	}

	/**
	 * Takes back the value that was appended last, so that another can stand in its place.
	 *
	 * @throws IllegalStateException when there is none
	 */
	public void dropLast() {
		if (rows == 0) {
			throw new IllegalStateException(column.name() + ": empty"); //$NON-NLS-1$
		}
		rows--;
		dataLength = form == ValueForm.TEXT || form == ValueForm.BYTES ? offset(rows) : 0;
	}

	private void appendData(byte[] source, int offset, int length) {
		grow();
		if (data.length - dataLength < length) {
			data = Arrays.copyOf(data, Math.max(dataLength + length, data.length + (data.length >> 1)));
		}
		System.arraycopy(source, offset, data, dataLength, length);
		dataLength += length;
		nulls[rows] = false;
		ends[rows++] = dataLength;
	}

	private void require(ValueForm wanted) {
		if (form != wanted) {
			throw new IllegalStateException(column.name() + ": " + form + " != " + wanted); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	private void grow() {
		if (rows == nulls.length) {
			int capacity = Math.max(16, rows * 2);
			nulls = Arrays.copyOf(nulls, capacity);
			if (form == ValueForm.LONG || form == ValueForm.DOUBLE) {
				numbers = Arrays.copyOf(numbers, capacity);
			} else {
				ends = Arrays.copyOf(ends, capacity);
			}
		}
	}

	/** Whether the value is NULL. */
	public boolean isNull(int row) {
		return nulls[row];
	}

	/** The number of a {@link ValueForm#LONG} column; 0 for NULL. */
	public long longAt(int row) {
		return numbers[row];
	}

	/** The number of a {@link ValueForm#DOUBLE} column; 0 for NULL. */
	public double doubleAt(int row) {
		return Double.longBitsToDouble(numbers[row]);
	}

	/** The array that holds the bytes of all values; do not keep or change it. */
	public byte[] data() {
		return data;
	}

	/** Where the value begins in {@link #data()}. */
	public int offset(int row) {
		return row == 0 ? 0 : ends[row - 1];
	}

	/** How many bytes of {@link #data()} the value takes. */
	public int length(int row) {
		return ends[row] - offset(row);
	}

	/** The bytes of the value as a new array; null for NULL. Only for {@code TEXT} and {@code BYTES}. */
	public byte @Nullable [] bytesAt(int row) {
		return nulls[row] ? null : Arrays.copyOfRange(data, offset(row), ends[row]);
	}

	/** The value as text in its canonical form, bytes as hexadecimal digits; null for NULL. */
	public @Nullable String textAt(int row) {
		if (nulls[row]) {
			return null;
		}
		return switch (form) {
			case LONG -> Long.toString(numbers[row]);
			case DOUBLE -> Double.toString(doubleAt(row));
			case TEXT -> new String(data, offset(row), length(row), StandardCharsets.UTF_8);
			case BYTES -> HexFormat.of().formatHex(data, offset(row), ends[row]);
		};
	}
}
