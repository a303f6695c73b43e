/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class MomentsTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
	/** Clocks go back from midnight to eleven. */
	private static final ZoneId AT_MIDNIGHT = ZoneId.of("America/Asuncion");

	@Test
	void movesBackAcrossMonthsAndKeepsTheDigits() {
		assertEquals("2025-12-31 23:59:30.25", Moments.earlier("2026-01-01 00:00:00.25", Duration.ofSeconds(30)));
		assertEquals("2025-12-31 23:59:30", Moments.earlier("2026-01-01 00:00:00", Duration.ofSeconds(30)));
		assertNull(Moments.earlier("17", Duration.ofSeconds(30)));
	}

	@Test
	void goesBackToTheBeginningOfAFold() {
		assertEquals("2026-10-25 02:00:00", Moments.beforeFold("2026-10-25 02:00:00", BERLIN));
		assertEquals("2026-10-25 02:00:00", Moments.beforeFold("2026-10-25 02:59:59.999999", BERLIN));
		assertEquals("2026-10-25 03:00:00", Moments.beforeFold("2026-10-25 03:00:00", BERLIN));
		assertEquals("2026-10-25 01:59:59", Moments.beforeFold("2026-10-25 01:59:59", BERLIN));
		assertEquals("2026-03-29 02:30:00", Moments.beforeFold("2026-03-29 02:30:00", BERLIN), "in spring none");
		assertEquals("2026-10-25 02:30:00", Moments.beforeFold("2026-10-25 02:30:00", ZoneOffset.UTC));
	}

	@Test
	void aDayIsRepeatedWhereClocksGoBackAtMidnight() {
		assertEquals("2023-03-25", Moments.beforeFold("2023-03-26", AT_MIDNIGHT));
		assertEquals("2023-03-27", Moments.beforeFold("2023-03-27", AT_MIDNIGHT));
		assertEquals("2026-10-25", Moments.beforeFold("2026-10-25", BERLIN));
	}

	@Test
	void anUnknownZoneMayRepeatTheLastHour() {
		assertEquals("2026-10-25 01:30:00", Moments.beforeFold("2026-10-25 02:30:00", null));
		assertEquals("2026-10-24", Moments.beforeFold("2026-10-25", null));
		assertNull(Moments.beforeFold("yesterday", null));
		assertNull(Moments.beforeFold("yesterday", BERLIN));
	}
}
