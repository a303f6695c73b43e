/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates in the form that nearly all documents have, {@code 2026-01-15}, {@code 2026-01-15T10:30:00.123Z}, read and written
 * digit by digit: a formatter takes ten times as long, and most of the time of a read was spent in it.
 */
final class IsoMoment {

	private static final int DATE = 10;
	private static final int TIME = 19;
	private static final int NANO_DIGITS = 9;
	private static final int SECONDS_OF_DAY = 86_400;
	private static final int LAST_YEAR = 9_999;

	private IsoMoment() {
	}

	/** The moment that a text means; empty where it has another form, and may be right all the same. */
	static Optional<Instant> parse(String text) {
		int length = text.length();
		if (length < DATE || text.charAt(4) != '-' || text.charAt(7) != '-') {
			return Optional.empty();
		}
		int year = number(text, 0, 4);
		int month = number(text, 5, 7);
		int day = number(text, 8, DATE);
		if (year < 0 || month < 1 || day < 1) {
			return Optional.empty();
		}
		try {
			long days = LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY;
			return length == DATE ? Optional.of(Instant.ofEpochSecond(days)) : withTime(text, days);
		} catch (DateTimeException e) {
			// no such day: whoever knows all forms says it
			return Optional.empty();
		}
	}

	private static Optional<Instant> withTime(String text, long days) {
		int length = text.length();
		if (length < TIME || text.charAt(DATE) != 'T' && text.charAt(DATE) != ' ' || text.charAt(13) != ':'
				|| text.charAt(16) != ':') {
			return Optional.empty();
		}
		int hour = number(text, 11, 13);
		int minute = number(text, 14, 16);
		int second = number(text, 17, TIME);
		if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
			return Optional.empty();
		}
		int end = length > TIME && text.charAt(length - 1) == 'Z' ? length - 1 : length;
		int nanos = 0;
		if (end > TIME) {
			int digits = end - TIME - 1;
			int fraction = digits < 1 || digits > NANO_DIGITS || text.charAt(TIME) != '.' ? -1
					: number(text, TIME + 1, end);
			if (fraction < 0) {
				return Optional.empty();
			}
			nanos = fraction;
			for (int i = digits; i < NANO_DIGITS; i++) {
				nanos *= 10;
			}
		}
		return Optional.of(Instant.ofEpochSecond(days + hour * 3_600L + minute * 60L + second, nanos));
	}

	/** The number of some digits; -1 where one is none. */
	private static int number(String text, int begin, int end) {
		int number = 0;
		for (int i = begin; i < end; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			number = number * 10 + digit;
		}
		return number;
	}

	/** {@code 2026-01-15 10:30:00.123}, with as many digits of a second as there are; empty beyond four digits of a year. */
	static Optional<String> text(Instant moment) {
		long seconds = moment.getEpochSecond();
		LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, SECONDS_OF_DAY));
		if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
			return Optional.empty();
		}
		int ofDay = Math.floorMod(seconds, SECONDS_OF_DAY);
		StringBuilder text = new StringBuilder(TIME + NANO_DIGITS + 1);
		append(text, date.getYear(), 1_000);
		append(text.append('-'), date.getMonthValue(), 10);
		append(text.append('-'), date.getDayOfMonth(), 10);
		append(text.append(' '), ofDay / 3_600, 10);
		append(text.append(':'), ofDay / 60 % 60, 10);
		append(text.append(':'), ofDay % 60, 10);
		int nanos = moment.getNano();
		if (nanos > 0) {
			int unit = 100_000_000;
			text.append('.');
			while (nanos > 0) {
				text.append((char) ('0' + nanos / unit));
				nanos %= unit;
				unit /= 10;
			}
		}
		return Optional.of(text.toString());
	}

	private static void append(StringBuilder text, int number, int unit) {
		for (int u = unit; u > 0; u /= 10) {
			text.append((char) ('0' + number / u % 10));
		}
	}
}
