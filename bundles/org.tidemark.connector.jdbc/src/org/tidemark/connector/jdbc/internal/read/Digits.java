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

/** Numbers from the digits that a server sends, without an object per value. */
final class Digits {

	private static final int MOST_EXACT_DIGITS = 15;
	private static final double[] POWERS = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13,
			1e14, 1e15 };

	private Digits() {
	}

	/**
	 * Reads a whole number.
	 *
	 * @throws NumberFormatException when it is none or does not fit
	 */
	static long parseLong(byte[] data, int offset, int length) {
		boolean negative = length > 0 && data[offset] == '-';
		int start = negative ? 1 : 0;
		if (length - start > 18 || length == start) {
			return Long.parseLong(text(data, offset, length));
		}
		long value = 0;
		for (int i = offset + start; i < offset + length; i++) {
			int digit = data[i] - '0';
			if (digit < 0 || digit > 9) {
				return Long.parseLong(text(data, offset, length));
			}
			value = value * 10 + digit;
		}
		return negative ? -value : value;
	}

	private static String text(byte[] data, int offset, int length) {
		return new String(data, offset, length, StandardCharsets.ISO_8859_1);
	}

	/**
	 * Reads a number of 64 bits. Up to 15 digits and as many behind the point, mantissa and power of ten are both
	 * exact, so that one division rounds correctly; anything else is left to the library.
	 */
	static double parseDouble(byte[] data, int offset, int length) {
		boolean negative = length > 0 && data[offset] == '-';
		long mantissa = 0;
		int digits = 0;
		int scale = -1;
		for (int i = negative ? offset + 1 : offset; i < offset + length; i++) {
			int digit = data[i] - '0';
			if (digit >= 0 && digit <= 9) {
				mantissa = mantissa * 10 + digit;
				digits++;
				scale += scale >= 0 ? 1 : 0;
			} else if (data[i] == '.' && scale < 0) {
				scale = 0;
			} else {
				digits = MOST_EXACT_DIGITS + 1;
			}
			if (digits > MOST_EXACT_DIGITS) {
				return Double.parseDouble(text(data, offset, length));
			}
		}
		if (digits == 0) {
			throw new NumberFormatException(text(data, offset, length));
		}
		double value = mantissa / POWERS[Math.max(scale, 0)];
		return negative ? -value : value;
	}

	/** Reads a number of 32 bits and widens it. */
	static double parseFloat(byte[] data, int offset, int length) {
		return Float.parseFloat(text(data, offset, length));
	}
}
