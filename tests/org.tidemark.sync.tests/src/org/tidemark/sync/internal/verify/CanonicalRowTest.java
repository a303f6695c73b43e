/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;

class CanonicalRowTest {

	@ParameterizedTest
	@CsvSource({ "1.10,1.1", "1.0,1", "-0.00,0", "100,100", "1E+2,100", "0012,12" })
	void numbersCompareByValue(String text, String canonical) {
		assertEquals(canonical, canonical(text, new LogicalType.Decimal(20, 4)));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-15 10:30:00.500000,2026-01-15 10:30:00.5", "2026-01-15 10:30:00.000,2026-01-15 10:30:00",
			"2026-01-15 10:30:00,2026-01-15 10:30:00" })
	void momentsCompareWithoutTrailingZeros(String text, String canonical) {
		assertEquals(canonical, canonical(text, new LogicalType.DateTime(6)));
	}

	@Test
	void aPaddedTextComparesWithoutItsPadding() {
		assertEquals("ab", canonical("ab   ", new LogicalType.Text(5, true)));
		assertEquals("ab   ", canonical("ab   ", new LogicalType.Text(5, false)));
	}

	@Test
	void truthComparesAcrossSpellings() {
		assertEquals("1", canonical("t", new LogicalType.Bool()));
		assertEquals("0", canonical("false", new LogicalType.Bool()));
	}

	@Test
	void aDateComparesWithADateTimeAtMidnight() {
		assertEquals("2026-01-15", canonical("2026-01-15 00:00:00", new LogicalType.Date()));
		assertEquals("2026-01-15 00:00:01", canonical("2026-01-15 00:00:01", new LogicalType.Date()));
	}

	private static String canonical(String text, LogicalType sourceType) {
		RowBatch batch = new RowBatch(List.of(new BatchColumn("x", new LogicalType.Text(0, false))), 1);
		batch.column(0).appendText(text);
		return CanonicalRow.text(batch.column(0), 0, sourceType);
	}
}
