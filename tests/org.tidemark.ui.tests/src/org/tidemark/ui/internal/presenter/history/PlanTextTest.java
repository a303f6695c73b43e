/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.ui.internal.presenter.Figures;

class PlanTextTest {

	private static final PlanText TEXT = new PlanText(new Figures(Locale.US, ZoneOffset.UTC));

	@Test
	void eachTableIsTold() {
		PlannedUnit orders = new PlannedUnit("main.orders", "ods.orders", "incremental", "last sync: 7", "timestamp",
				"2026-01-01", "upsert", 1200, List.of("id", "no"), List.of("CREATE TABLE a (\n\tid INT)"),
				List.of("Type widened."));
		PlannedUnit skipped = new PlannedUnit("main.done", "ods.done", "skip", "completed before", "", null, "append",
				-1, List.of(), List.of(), List.of());
		PlannedUnit all = new PlannedUnit("main.log", "ods.log", "full", "first run", "", null, "append", -1,
				List.of(), List.of(), List.of());
		PlannedUnit first = new PlannedUnit("main.x", "ods.x", "full", "no watermark", "version", null, "append", -1,
				List.of(), List.of(), List.of());
		assertEquals("""
				main.orders \u2192 ods.orders
				\tMode: incremental, because: last sync: 7
				\tReads: what changed, found by strategy timestamp, from 2026-01-01 on
				\tRows expected: 1,200
				\tWrites: upsert, by id, no
				\tStatements:
				\t\tCREATE TABLE a (
				\t\t\tid INT)
				\tNote: Type widened.

				main.done \u2192 ods.done
				\tMode: skip, because: completed before

				main.log \u2192 ods.log
				\tMode: full, because: first run
				\tReads: all rows
				\tWrites: append

				main.x \u2192 ods.x
				\tMode: full, because: no watermark
				\tReads: all rows; later changes are found by strategy version
				\tWrites: append""", TEXT.of(List.of(orders, skipped, all, first)));
	}

	@Test
	void aRunOfEarlierTimesHasNone() {
		assertEquals("No plan was kept of this run.", TEXT.of(List.of()));
	}
}
