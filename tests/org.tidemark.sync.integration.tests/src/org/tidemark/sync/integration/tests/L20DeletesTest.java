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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * L20: a cursor never sees that a row was deleted. Between every pair of databases the row stays without a delete policy,
 * and goes with one; it comes back when the source has it again.
 */
class L20DeletesTest extends PairsContract {

	private static final int ROWS = 1_200;

	@Override
	void check(TestDatabase sourceDatabase, TestDatabase targetDatabase) throws Exception {
		Items source = new Items(sourceDatabase);
		Items target = new Items(targetDatabase);
		source.create();
		source.insert(1, ROWS);
		Job naive = DeleteJobs.of(DeleteSettings.IGNORE, 20, "items");
		Job keys = DeleteJobs.of(DeleteJobs.KEYS, 20, "items");
		Job mirror = Jobs.of(DeleteJobs.options(DeleteSettings.IGNORE, WriteMode.MIRROR, 20), "items");
		try (Engine engine = new Engine(temp.resolve("home"), sourceDatabase, targetDatabase)) {
			engine.run(naive);
			sourceDatabase.execute("DELETE FROM items WHERE id IN (1, 77, 1200)");
			engine.run(naive);
			assertEquals(ROWS, target.rows().size(), "a cursor alone does not see a delete");

			TaskOutcome deleted = engine.run(keys);
			assertEquals(UnitMode.INCREMENTAL, deleted.units().get(0).mode());
			assertOutcome(deleted, 3);
			source.assertSameAs(target);
			assertOutcome(engine.run(keys), 0);

			source.insert(ROWS + 100, 3);
			sourceDatabase.execute("DELETE FROM items WHERE id BETWEEN 100 AND 199");
			assertOutcome(engine.run(mirror), 100);
			source.assertSameAs(target);

			// back with an earlier key, and dated after all others
			source.insert(150, 1);
			sourceDatabase.execute("UPDATE items SET updated_at = '2026-06-01 00:00:00.5' WHERE id = 150");
			assertOutcome(engine.run(keys), 0);
			source.assertSameAs(target);
			assertTrue(engine.verify(keys).equal());
		}
	}

	private static void assertOutcome(TaskOutcome outcome, long deleted) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		assertEquals(deleted, outcome.counters().deleted());
		assertEquals(deleted, outcome.units().get(0).counters().deleted());
		assertFalse(outcome.units().isEmpty());
	}

	@Test
	void childrenGoBeforeTheirParents(
			@Database(value = DatabaseKind.MARIADB, name = "d_fk") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "d_fk") ServerDatabase target) throws Exception {
		for (ServerDatabase database : List.of(source, target)) {
			database.execute("CREATE TABLE shop (id INT PRIMARY KEY, updated_at TIMESTAMP(0) NOT NULL)",
					"CREATE TABLE sale (id INT PRIMARY KEY, shop_id INT NOT NULL, updated_at TIMESTAMP(0) NOT NULL,"
							+ " FOREIGN KEY (shop_id) REFERENCES shop (id))");
		}
		source.execute("INSERT INTO shop VALUES (1, '2026-01-01 10:00:00'), (2, '2026-01-01 10:00:00')",
				"INSERT INTO sale VALUES (1, 1, '2026-01-01 10:00:00'), (2, 2, '2026-01-01 10:00:00')");
		Job job = DeleteJobs.of(DeleteJobs.KEYS, 50, "shop", "sale");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertOutcome(engine.run(job), 0);
			source.execute("DELETE FROM sale WHERE id = 1", "DELETE FROM shop WHERE id = 1");
			TaskOutcome outcome = engine.run(job);
			assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
			assertEquals(2, outcome.counters().deleted());
			assertEquals(List.of(List.of("2")), target.rows("SELECT id FROM shop"));
			assertEquals(List.of(List.of("2")), target.rows("SELECT id FROM sale"));
		}
	}
}
