/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

/** Dates and times as PostgreSQL counts them, from their canonical text. */
final class BinaryMoments {

	/** Not a date or time of the canonical form, or none that PostgreSQL reads the same way. */
	static final long UNKNOWN = Long.MIN_VALUE;

	private static final int DAY = 10;
	private static final int SECONDS = 8;
	private static final int MOST_DIGITS = 6;
	private static final long MICROS_PER_DAY = 86_400_000_000L;
	/** The days from 0000-03-01, where the count of {@link #fromMarch} begins, to 2000-01-01. */
	private static final long EPOCH = 730_425;

	private BinaryMoments() {
	}

	/** The days since 2000-01-01 of {@code 2026-01-15}. */
	static long days(byte[] data, int offset, int length) {
		if (length != DAY || data[offset + 4] != '-' || data[offset + 7] != '-') {
			return UNKNOWN;
		}
		int year = digits(data, offset, 4);
		int month = digits(data, offset + 5, 2);
		int day = digits(data, offset + 8, 2);
		if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
			return UNKNOWN;
		}
		return fromMarch(year, month, day) - EPOCH;
	}

	/** The microseconds since midnight of {@code 10:30:00.123456}. */
	static long timeOfDay(byte[] data, int offset, int length) {
		if (length < SECONDS || data[offset + 2] != ':' || data[offset + 5] != ':') {
			return UNKNOWN;
		}
		int hour = digits(data, offset, 2);
		int minute = digits(data, offset + 3, 2);
		int second = digits(data, offset + 6, 2);
		long fraction = fraction(data, offset + SECONDS, length - SECONDS);
		if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || fraction < 0) {
			return UNKNOWN;
		}
		return ((hour * 60L + minute) * 60 + second) * 1_000_000 + fraction;
	}

	/** The microseconds since 2000-01-01 00:00:00 of {@code 2026-01-15 10:30:00.123456}. */
	static long timestamp(byte[] data, int offset, int length) {
		if (length < DAY + 1 + SECONDS || data[offset + DAY] != ' ') {
			return UNKNOWN;
		}
		long days = days(data, offset, DAY);
		long time = timeOfDay(data, offset + DAY + 1, length - DAY - 1);
		return days == UNKNOWN || time == UNKNOWN ? UNKNOWN : days * MICROS_PER_DAY + time;
	}

	/** A fraction of a second in microseconds, from nothing or a point and up to six digits. */
	private static long fraction(byte[] data, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		int count = length - 1;
		if (data[offset] != '.' || count < 1 || count > MOST_DIGITS) {
			return -1;
		}
		long value = digits(data, offset + 1, count);
		for (int i = count; i < MOST_DIGITS; i++) {
			value *= 10;
		}
		return value;
	}

	private static int digits(byte[] data, int offset, int count) {
		int value = 0;
		for (int i = offset; i < offset + count; i++) {
			int digit = data[i] - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			value = value * 10 + digit;
		}
		return value;
	}

	private static int daysOf(int year, int month) {
		return switch (month) {
			case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
			case 4, 6, 9, 11 -> 30;
			default -> 31;
		};
	}

	/** The days since 0000-03-01: a year that begins in March has its leap day at the end. */
	private static long fromMarch(int year, int month, int day) {
		int shifted = month > 2 ? year : year - 1;
		int monthFromMarch = month > 2 ? month - 3 : month + 9;
		return shifted * 365L + shifted / 4 - shifted / 100 + shifted / 400 + (monthFromMarch * 153 + 2) / 5 + day - 1;
	}
}
