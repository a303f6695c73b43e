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
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Horizon.Kind;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.Cursor.Trust;

class TrustLimitsTest {

	private static final Duration LAG = Duration.ofMinutes(5);

	@Test
	void theHorizonBoundsADateTime() {
		assertEquals(new Below("2026-01-15 10:30:00.5"), TrustLimits.of(dateTime(6),
				new Horizon(Kind.TRANSACTIONS, "2026-01-15 10:30:00.5", true, ""), LAG));
	}

	@Test
	void aHorizonThatCannotBeSeenStaysBehindTheClock() {
		assertEquals(new Below("2026-01-15 00:01:00.500001"), TrustLimits.of(dateTime(6),
				new Horizon(Kind.NOT_VISIBLE, "2026-01-15 00:06:00.500001", true, "GRANT"), LAG));
		assertEquals(new Below("2026-01-14"), TrustLimits.of(dateTime(6),
				new Horizon(Kind.NOT_VISIBLE, "2026-01-15", true, "GRANT"), LAG));
	}

	@Test
	void aNumberIsTrustedOnlyWhileNoTransactionIsOpen() {
		assertEquals(new Nothing(), TrustLimits.of(number(),
				new Horizon(Kind.TRANSACTIONS, null, true, ""), LAG));
		assertEquals(new Everything(), TrustLimits.of(number(),
				new Horizon(Kind.TRANSACTIONS, null, false, ""), LAG));
	}

	@Test
	void whatCannotBeComparedIsNotTrusted() {
		assertEquals(new Nothing(), TrustLimits.of(dateTime(6),
				new Horizon(Kind.NOT_VISIBLE, "yesterday", true, ""), LAG));
		assertEquals(new Nothing(), TrustLimits.of(dateTime(6),
				new Horizon(Kind.TRANSACTIONS, null, false, ""), LAG));
	}

	@Test
	void theHorizonIsRoundedDownToTheDigitsOfTheCursor() {
		Horizon horizon = new Horizon(Kind.TRANSACTIONS, "2026-01-15 10:30:00.987654", true, "");
		assertEquals(new Below("2026-01-15 10:30:00"), TrustLimits.of(dateTime(0), horizon, LAG));
		assertEquals(new Below("2026-01-15 10:30:00.987"), TrustLimits.of(dateTime(3), horizon, LAG));
		assertEquals(new Below("2026-01-15 10:30:00.987654"), TrustLimits.of(dateTime(6), horizon, LAG));
		assertEquals(new Below("2026-01-15 10:30:00"), TrustLimits.of(dateTime(6),
				new Horizon(Kind.SINGLE_WRITER, "2026-01-15 10:30:00.987", false, ""), LAG));
	}

	private static Cursor dateTime(int digits) {
		return new Cursor(new Expression.Sql("x", new LogicalType.DateTime(digits)), Trust.UP_TO_OLDEST_TRANSACTION,
				List.of());
	}

	private static Cursor number() {
		return new Cursor(new Expression.Sql("x", new LogicalType.Int(64, true)), Trust.WHEN_NO_TRANSACTION_IS_OPEN,
				List.of());
	}

	@Test
	void movesBackAcrossMonthsAndKeepsTheDigits() {
		assertEquals("2025-12-31 23:59:30.25",
				TrustLimits.earlier("2026-01-01 00:00:00.25", Duration.ofSeconds(30)));
		assertEquals("2025-12-31 23:59:30", TrustLimits.earlier("2026-01-01 00:00:00", Duration.ofSeconds(30)));
		assertNull(TrustLimits.earlier("17", Duration.ofSeconds(30)));
	}
}
