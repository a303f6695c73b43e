/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.time.YearMonth;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.read.SpecialValues;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;

/**
 * Finds the days and moments that a database has not.
 *
 * @param zero whether it has days with a month or day zero
 * @param far  whether it has infinite moments, and those before the year 1 and behind 9999
 */
record DateCheck(boolean zero, boolean far) implements ValueCheck {

	private static final int LAST_YEAR = 9999;
	private static final int DAY_LENGTH = 10;
	private static final int DAYS_OF_ANY_MONTH = 28;

	/** Whether values of a type are checked. */
	static boolean concerns(LogicalType type) {
		return type instanceof LogicalType.Date || type instanceof LogicalType.DateTime
				|| type instanceof LogicalType.Instant;
	}

	@Override
	public @Nullable String refuse(ColumnBuffer values, int row) {
		if (SpecialValues.isInfinity(values, row)) {
			return far ? null : Messages.Value_infinite_date;
		}
		if (SpecialValues.isZeroDate(values, row)) {
			return zero ? null : Messages.Value_zero_date;
		}
		byte[] data = values.data();
		int start = values.offset(row);
		int end = start + values.length(row);
		int dash = start;
		while (dash < end && data[dash] != '-') {
			dash++;
		}
		int year = number(data, start, Math.min(dash, end));
		int month = number(data, dash + 1, Math.min(dash + 3, end));
		int day = number(data, dash + 4, Math.min(dash + 6, end));
		if (year < 0 || month < 0 || day < 0) {
			return Messages.Value_no_day;
		}
		if (!far && (year > LAST_YEAR || data[end - 1] == 'C')) {
			return Messages.Value_far_date;
		}
		boolean exists = month >= 1 && month <= 12 && day <= lastDay(year, month, data[end - 1] == 'C');
		return exists ? null : Messages.Value_no_day;
	}

	@Override
	public int first(ColumnBuffer values, int from) {
		int rows = values.rows();
		int row = from;
		while (row < rows && (values.isNull(row) || isUsual(values, row) || refuse(values, row) == null)) {
			row++;
		}
		return row;
	}

	/** Whether a value begins with a day of the years 1 to 9999 that every month has; that needs no closer look. */
	private static boolean isUsual(ColumnBuffer values, int row) {
		if (values.length(row) < DAY_LENGTH) {
			return false;
		}
		byte[] data = values.data();
		int start = values.offset(row);
		int year = number(data, start, start + 4);
		int month = number(data, start + 5, start + 7);
		int day = number(data, start + 8, start + DAY_LENGTH);
		return data[start + 4] == '-' && data[start + 7] == '-' && year >= 1 && month >= 1 && month <= 12 && day >= 1
				&& day <= DAYS_OF_ANY_MONTH && data[start + values.length(row) - 1] != 'C';
	}

	private static int lastDay(int year, int month, boolean beforeChrist) {
		return month == 2 ? YearMonth.of(beforeChrist ? 1 - year : year, 2).lengthOfMonth()
				: month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
	}

	/** The number that digits make; -1 when they are none. */
	private static int number(byte[] data, int from, int to) {
		if (from >= to || to - from > 8) {
			return -1;
		}
		int number = 0;
		for (int i = from; i < to; i++) {
			if (data[i] < '0' || data[i] > '9') {
				return -1;
			}
			number = number * 10 + data[i] - '0';
		}
		return number;
	}
}
