/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Horizon.Kind;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.Cursor.Trust;

class TrustLimitsTest {

	private static final Duration LAG = Duration.ofMinutes(5);

	@Test
	void theHorizonBoundsADateTime() {
		assertEquals(new Below("2026-01-15 10:30:00.5"), TrustLimits.of(dateTime(6),
				horizon(Kind.TRANSACTIONS, "2026-01-15 10:30:00.5"), LAG));
	}

	@Test
	void aHorizonThatCannotBeSeenStaysBehindTheClock() {
		assertEquals(new Below("2026-01-15 00:01:00.500001"), TrustLimits.of(dateTime(6),
				horizon(Kind.NOT_VISIBLE, "2026-01-15 00:06:00.500001"), LAG));
		assertEquals(new Below("2026-01-14"), TrustLimits.of(dateTime(6),
				horizon(Kind.NOT_VISIBLE, "2026-01-15"), LAG));
	}

	@Test
	void whatCannotBeComparedIsNotTrusted() {
		assertEquals(new Nothing(), TrustLimits.of(dateTime(6),
				horizon(Kind.NOT_VISIBLE, "yesterday"), LAG));
		assertEquals(new Nothing(), TrustLimits.of(dateTime(6),
				horizon(Kind.TRANSACTIONS, null), LAG));
	}

	@Test
	void theHorizonIsRoundedDownToTheDigitsOfTheCursor() {
		Horizon horizon = horizon(Kind.TRANSACTIONS, "2026-01-15 10:30:00.987654");
		assertEquals(new Below("2026-01-15 10:30:00"), TrustLimits.of(dateTime(0), horizon, LAG));
		assertEquals(new Below("2026-01-15 10:30:00.987"), TrustLimits.of(dateTime(3), horizon, LAG));
		assertEquals(new Below("2026-01-15 10:30:00.987654"), TrustLimits.of(dateTime(6), horizon, LAG));
		assertEquals(new Below("2026-01-15 10:30:00", "2026-01-15 10:25:00"), TrustLimits.of(dateTime(6),
				horizon(Kind.SINGLE_WRITER, "2026-01-15 10:30:00.987"), LAG));
	}

	private static Cursor dateTime(int digits) {
		return new Cursor(new Expression.Sql("x", new LogicalType.DateTime(digits)), Trust.UP_TO_OLDEST_TRANSACTION,
				List.of());
	}

	private static Horizon horizon(Kind kind, String value) {
		return new Horizon(kind, value, true, Instant.EPOCH, Instant.EPOCH, ZoneOffset.UTC, "");
	}
}
