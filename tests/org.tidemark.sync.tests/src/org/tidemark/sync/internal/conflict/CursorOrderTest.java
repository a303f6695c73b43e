/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.sync.spi.Conflict;
import org.tidemark.sync.spi.Conflict.Order;
import org.tidemark.sync.spi.ConflictPolicy.CursorNeed;
import org.tidemark.sync.spi.ConflictPolicy.Decision;

/** Which of two cursors is newer. */
class CursorOrderTest {

	@ParameterizedTest
	@CsvSource(nullValues = "NULL", value = { "2026-01-01 00:00:00, 2026-01-01 00:00:00.000000, MOMENT, SAME",
			"2026-01-01 00:00:00.1, 2026-01-01 00:00:00.09, MOMENT, SOURCE_NEWER",
			"2026-01-01, 2026-01-01 00:00:00, MOMENT, SAME", "2025-12-31 23:59:59, 2026-01-01, MOMENT, TARGET_NEWER",
			"9, 10, NUMBER, TARGET_NEWER", "10.0, 10, NUMBER, SAME", "-1, -2, NUMBER, SOURCE_NEWER",
			"NULL, 1, NUMBER, TARGET_NEWER", "1, NULL, NUMBER, SOURCE_NEWER", "NULL, NULL, NUMBER, SAME",
			"1, 2, NONE, UNKNOWN" })
	void compares(String source, String target, CursorNeed kind, Order order) {
		assertEquals(order, CursorOrder.compare(source, target, kind));
	}

	@Test
	void aRowThatWasChangedIsKeptBeforeOneThatWasDeleted() {
		NewestWinsPolicy newest = new NewestWinsPolicy();
		Map<String, String> row = Map.of("id", "1");
		assertEquals(Decision.KEEP_TARGET, newest.decide(new Conflict("t", row, null, row, true, Order.UNKNOWN)));
		assertEquals(Decision.TAKE_SOURCE, newest.decide(new Conflict("t", row, row, null, true, Order.UNKNOWN)));
		assertEquals(Decision.KEEP_TARGET, newest.decide(new Conflict("t", row, row, row, true, Order.TARGET_NEWER)));
		assertEquals(Decision.TAKE_SOURCE, newest.decide(new Conflict("t", row, row, row, true, Order.SAME)));
	}
}
