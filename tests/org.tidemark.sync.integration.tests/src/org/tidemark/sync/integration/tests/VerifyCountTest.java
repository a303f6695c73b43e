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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** A job that counts after each run: what it counts, what it says, and what it does not see. */
@ExtendWith(DatabaseServersExtension.class)
class VerifyCountTest {

	@TempDir
	Path temp;

	private static SyncOptions options(VerifyMode verify) {
		return new SyncOptions(null, new IncrementalConfig("timestamp", List.of("updated_at"), null, null), 2, 500,
				null,
				null, null, null, null, null, verify, null, null, null, null, null, null, null, null, null);
	}

	private static Job counting(String condition) {
		return new Job("test", org.tidemark.core.job.Engine.LOCAL, "source", "target", options(VerifyMode.COUNT),
				List.of(new TableMapping(new TableName(null, "t"), new TableName(null, "t"), List.of(), condition,
						SyncOptions.NONE)),
				TableSelection.NONE);
	}

	private static long differences(TaskOutcome outcome) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		return outcome.differences();
	}

	@Test
	void countsTheRowsThatTheConditionLetsPass(
			@Database(value = DatabaseKind.MARIADB, name = "count") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "count") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(9), updated_at DATETIME)",
				"INSERT INTO t SELECT seq, IF(seq > 90, 'draft', 'x'), '2026-01-01' FROM seq_1_to_100");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			Job job = counting("v <> 'draft'");
			assertEquals(0, differences(engine.run(job)));
			assertEquals(List.of(), engine.warnings());

			target.execute("DELETE FROM t WHERE id IN (3, 4)", "UPDATE t SET v = 'y' WHERE id = 5");
			assertEquals(2, differences(engine.run(job)), "a count does not see values");
			assertEquals(List.of("t: the source has 90 rows, the target has 88."), engine.warnings());
			assertEquals(List.of(),
					engine.events().stream().filter(TaskEvent.Difference.class::isInstance).toList());

			target.execute("INSERT INTO t SELECT i, 'z', '2026-01-01' FROM generate_series(200, 204) i");
			assertEquals(3, differences(engine.run(job)));
			assertTrue(engine.warnings().contains("t: the source has 90 rows, the target has 93."));
		}
	}

	/** Tables that a job selects by pattern are verified like those that it lists. */
	@Test
	void countsTablesThatAreSelectedByPattern(
			@Database(value = DatabaseKind.MARIADB, name = "count_all") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "count_all") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, updated_at DATETIME)",
				"INSERT INTO t SELECT seq, '2026-01-01' FROM seq_1_to_10");
		Job job = new Job("test", org.tidemark.core.job.Engine.LOCAL, "source", "target", options(VerifyMode.COUNT),
				List.of(), new TableSelection(List.of(source.name() + ".t"), List.of(), TableSelection.NONE.naming()));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(0, differences(engine.run(job)));
			String there = engine.plan(job).units().get(0).target().toString();
			target.execute("DELETE FROM " + there + " WHERE id = 1");
			assertEquals(1, differences(engine.run(job)));
		}
	}
}
