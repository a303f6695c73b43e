/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DateCheckPropertyTest {

	@Property(tries = 2000)
	void onlyDaysOfTheCalendarPass(@ForAll @IntRange(min = 1, max = 9999) int year,
			@ForAll @IntRange(max = 14) int month, @ForAll @IntRange(max = 33) int day, @ForAll boolean time) {
		String text = "%04d-%02d-%02d%s".formatted(year, month, day, time ? " 10:30:00.5" : "");
		RowBatch batch = new RowBatch(List.of(new BatchColumn("d", new LogicalType.DateTime(6))), 1);
		batch.column(0).appendText(text);
		assertEquals(exists(year, month, day), new DateCheck(false, false).refuse(batch.column(0), 0) == null, text);
	}

	private static boolean exists(int year, int month, int day) {
		try {
			return LocalDate.of(year, month, day).getDayOfMonth() == day;
		} catch (DateTimeException none) {
			return false;
		}
	}
}
