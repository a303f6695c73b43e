/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

	private final Figures figures = new Figures(Locale.US, ZoneId.of("Europe/Berlin"));

	@ParameterizedTest
	@CsvSource({ "0, 0 ms", "999, 999 ms", "1000, 1.0 s", "4249, 4.2 s", "59949, 59.9 s", "60000, 1:00 min",
			"3599999, 59:59 min", "3600000, 1:00:00 h", "93784000, 26:03:04 h" })
	void durationsGrowFromMillisecondsToHours(long millis, String text) {
		assertEquals(text, figures.duration(millis));
	}

	@Test
	void rowsAreGrouped() {
		assertEquals("1,234,567", figures.rows(1_234_567));
	}

	@Test
	void aRateNeedsRowsAndTime() {
		assertEquals("", figures.rate(0, 1000));
		assertEquals("", figures.rate(10, 0));
		assertEquals("5,000", figures.rate(10_000, 2000));
	}

	@Test
	void timesAreThoseOfTheZone() {
		assertEquals("2026-01-15 11:30:00", figures.time(Instant.parse("2026-01-15T10:30:00Z")));
		assertEquals("11:30:00", figures.clock(Instant.parse("2026-01-15T10:30:00Z")));
	}
}
