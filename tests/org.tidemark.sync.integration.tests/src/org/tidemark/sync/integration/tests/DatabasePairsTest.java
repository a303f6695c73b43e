/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.tidemark.core.job.Job;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.testing.TestDatabase;

/** Full, incremental and empty runs between every pair of databases; values compared one by one. */
class DatabasePairsTest extends PairsContract {

	private static final int ROWS = 2_300;

	@Override
	void check(TestDatabase sourceDatabase, TestDatabase targetDatabase) throws Exception {
		Items source = new Items(sourceDatabase);
		Items target = new Items(targetDatabase);
		source.create();
		source.insert(1, ROWS);
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "items");
		try (Engine engine = new Engine(temp.resolve("home"), sourceDatabase, targetDatabase)) {
			assertOutcome(engine.run(job), UnitMode.FULL, new Counters(ROWS, ROWS, 0, 0, 0, 0));
			source.assertSameAs(target);

			assertOutcome(engine.run(job), UnitMode.INCREMENTAL, new Counters(0, 0, 1, 0, 0, 0));

			source.update(1, 100, 7);
			source.insert(ROWS + 1, 20);
			source.insert(ROWS + 600_000, 20);
			TaskOutcome changed = engine.run(job);
			assertEquals(UnitMode.INCREMENTAL, changed.units().get(0).mode());
			source.assertSameAs(target);
			assertEquals(140, changed.counters().written());
			assertEquals(140, changed.counters().read());

			assertEquals(0, engine.run(job).counters().written());
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
			List<SyncState> states = engine.store().states().list("test");
			assertEquals(1, states.size());
			assertEquals("timestamp", states.get(0).strategy());
		}
	}

	private static void assertOutcome(TaskOutcome outcome, UnitMode mode, Counters counters) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		assertEquals(mode, outcome.units().get(0).mode());
		assertEquals(counters, outcome.counters());
	}
}
