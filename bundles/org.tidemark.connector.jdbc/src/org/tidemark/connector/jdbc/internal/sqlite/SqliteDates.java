/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The forms in which SQLite's own functions write dates and times. */
final class SqliteDates {

	/** How many characters a day takes. */
	static final int DAY = 10;

	private static final int MOST_FAR = 40;
	private static final Pattern FAR = Pattern
			.compile("-?infinity|\\d{4,7}-\\d\\d-\\d\\d( \\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?( BC)?");
	private static final int MINUTES = 16;
	private static final int SECONDS = 19;

	private SqliteDates() {
	}

	/** Whether it is a day or a moment as PostgreSQL writes those that are infinite, before Christ or beyond 9999. */
	static boolean isFar(byte[] text) {
		boolean usual = text.length >= DAY && text[4] == '-' && text[text.length - 1] != 'C';
		return !usual && text.length <= MOST_FAR
				&& FAR.matcher(new String(text, StandardCharsets.ISO_8859_1)).matches();
	}

	/** Whether the text begins with a day. */
	static boolean isDay(byte[] text) {
		return text.length >= DAY && digits(text, 0, 4) && text[4] == '-' && digits(text, 5, 7) && text[7] == '-'
				&& digits(text, 8, DAY);
	}

	/**
	 * Brings a date and time into the form with a blank and without Z or offset zero, in place. Must give what
	 * {@link SqliteReadSql#comparable} compares.
	 *
	 * @return the new length, or -1 when the text is none
	 */
	static int inOneForm(byte[] text) {
		if (isFar(text)) {
			return text.length;
		}
		int length = text.length;
		if (length > 0 && text[length - 1] == 'Z') {
			length--;
		} else if (endsWithOffsetZero(text)) {
			length -= 6;
		}
		if (!isDay(text) || length < DAY) {
			return -1;
		}
		if (length > DAY) {
			if (text[DAY] == 'T') {
				text[DAY] = ' ';
			}
			if (!isTimeBehindDay(text, length)) {
				return -1;
			}
		}
		return length;
	}

	private static boolean endsWithOffsetZero(byte[] text) {
		int at = text.length - 6;
		return at >= MINUTES && text[at] == '+' && text[at + 1] == '0' && text[at + 2] == '0' && text[at + 3] == ':'
				&& text[at + 4] == '0' && text[at + 5] == '0';
	}

	/** Whether {@code hh:mm}, {@code hh:mm:ss} or {@code hh:mm:ss.f...} stands behind the day. */
	private static boolean isTimeBehindDay(byte[] text, int length) {
		if (length < MINUTES || text[DAY] != ' ' || !digits(text, 11, 13) || text[13] != ':'
				|| !digits(text, 14, MINUTES)) {
			return false;
		}
		if (length == MINUTES) {
			return true;
		}
		if (length < SECONDS || text[MINUTES] != ':' || !digits(text, 17, SECONDS)) {
			return false;
		}
		return length == SECONDS || length > SECONDS + 1 && text[SECONDS] == '.' && digits(text, SECONDS + 1, length);
	}

	/** Whether it is a time of day or a span, with or without seconds and fraction. */
	static boolean isTime(byte[] text) {
		int start = text.length > 0 && text[0] == '-' ? 1 : 0;
		int colon = start;
		while (colon < text.length && text[colon] != ':') {
			colon++;
		}
		if (colon - start < 2 || colon - start > 3 || !digits(text, start, colon) || text.length < colon + 3
				|| !digits(text, colon + 1, colon + 3)) {
			return false;
		}
		int behind = colon + 3;
		if (behind == text.length) {
			return true;
		}
		if (text[behind] != ':' || text.length < behind + 3 || !digits(text, behind + 1, behind + 3)) {
			return false;
		}
		int fraction = behind + 3;
		return fraction == text.length || text[fraction] == '.' && fraction + 1 < text.length
				&& digits(text, fraction + 1, text.length);
	}

	private static boolean digits(byte[] text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (text[i] < '0' || text[i] > '9') {
				return false;
			}
		}
		return true;
	}
}
