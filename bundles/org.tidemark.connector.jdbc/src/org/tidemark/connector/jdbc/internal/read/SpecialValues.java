/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.nio.charset.StandardCharsets;

import org.tidemark.core.row.ColumnBuffer;

/** Finds the values in their canonical form that some databases have and others have not. */
public final class SpecialValues {

	private static final int DAY = 10;
	private static final byte[] INFINITY = "infinity".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] NAN = "nan".getBytes(StandardCharsets.US_ASCII);

	private SpecialValues() {
	}

	/** Whether the year, the month or the day of a date, or of a date and time, is zero. */
	public static boolean isZeroDate(ColumnBuffer values, int row) {
		byte[] data = values.data();
		int start = values.offset(row);
		return values.length(row) >= DAY && data[start + 4] == '-' && data[start + 7] == '-'
				&& (areZero(data, start, start + 4) || areZero(data, start + 5, start + 7)
						|| areZero(data, start + 8, start + DAY));
	}

	private static boolean areZero(byte[] data, int from, int to) {
		for (int i = from; i < to; i++) {
			if (data[i] != '0') {
				return false;
			}
		}
		return true;
	}

	/** Whether text stands for an infinite number or moment. */
	public static boolean isInfinity(ColumnBuffer values, int row) {
		int start = values.offset(row);
		int length = values.length(row);
		boolean signed = length > 0 && values.data()[start] == '-';
		return same(values.data(), signed ? start + 1 : start, signed ? length - 1 : length, INFINITY);
	}

	/** Whether text stands for a number that is none. */
	public static boolean isNaN(ColumnBuffer values, int row) {
		return same(values.data(), values.offset(row), values.length(row), NAN);
	}

	private static boolean same(byte[] data, int offset, int length, byte[] lowerCase) {
		if (length != lowerCase.length) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if ((data[offset + i] | ' ') != lowerCase[i]) {
				return false;
			}
		}
		return true;
	}

	/** Whether text holds the character NUL. */
	public static boolean hasNul(ColumnBuffer values, int row) {
		byte[] data = values.data();
		int end = values.offset(row) + values.length(row);
		for (int i = values.offset(row); i < end; i++) {
			if (data[i] == 0) {
				return true;
			}
		}
		return false;
	}
}
