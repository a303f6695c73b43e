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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.SqliteDatabase;

/** L21: a source that is empty, half empty or cannot be read does not empty the target, unless a person confirms it. */
class L21WipedSourceTest {

	private static final RunOptions CONFIRMED = new RunOptions(false, false, Set.of(), "manual", true);

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME NOT NULL)",
				"WITH RECURSIVE i(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 100)"
						+ " INSERT INTO t SELECT n, 'v', '2026-01-01 10:00:00' FROM i");
	}

	private Engine engine() throws TidemarkException {
		return new Engine(temp.resolve("home"), source, target);
	}

	private long kept() throws Exception {
		return target.number("SELECT count(*) FROM t");
	}

	/** What a tool does that deletes whatever the source has not. */
	private long leftByTheNaiveForm() throws Exception {
		return source.number("SELECT count(*) FROM t");
	}

	private static void assertRefused(TaskOutcome outcome, String reason) {
		assertEquals(TaskStatus.FAILED, outcome.status());
		assertEquals(0, outcome.counters().deleted());
		String error = outcome.units().get(0).error();
		assertTrue(error.contains(reason) && error.contains("--confirm-deletes"), error);
	}

	@Test
	void anEmptiedSourceDeletesNothing() throws Exception {
		for (Job job : List.of(DeleteJobs.of(DeleteJobs.KEYS, 100, "t"),
				Jobs.of(DeleteJobs.options(DeleteSettings.IGNORE, WriteMode.MIRROR, 100), "t"))) {
			makeAgain();
			try (Engine engine = engine()) {
				engine.run(job);
				source.execute("DELETE FROM t");
				assertEquals(0, leftByTheNaiveForm());
				assertRefused(engine.run(job), "the source main.t holds no rows and the target main.t holds 100");
				assertEquals(100, kept());
				assertEquals(100, engine.run(job, CONFIRMED, new NullProgressMonitor()).counters().deleted());
				assertEquals(0, kept());
			}
		}
	}

	private void makeAgain() throws Exception {
		source.execute("DROP TABLE t");
		target.execute("DROP TABLE IF EXISTS t", "DROP TABLE IF EXISTS tidemark_checkpoint",
				"DROP TABLE IF EXISTS tidemark_delivered");
		makeSource();
	}

	@Test
	void moreThanTheGuardAllowsDeletesNothing() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.KEYS, 20, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("DELETE FROM t WHERE id <= 20");
			assertEquals(20, engine.run(job).counters().deleted(), "20 of 100 rows are 20 %");

			source.execute("DELETE FROM t WHERE id <= 37", "INSERT INTO t VALUES (200, 'new', '2026-02-01 10:00:00')");
			TaskOutcome outcome = engine.run(job);
			assertRefused(outcome, "17 of the 81 rows of main.t would be deleted, more than the 20 %");
			assertEquals(1, outcome.counters().written(), "what was inserted is there all the same");
			assertEquals(81, kept());
			assertEquals(17, engine.run(job, CONFIRMED, new NullProgressMonitor()).counters().deleted());
			assertEquals(leftByTheNaiveForm(), kept());
		}
	}

	@Test
	void theGuardCountsMarkedRowsAndTombstonesToo() throws Exception {
		source.execute("ALTER TABLE t ADD COLUMN gone INTEGER", "CREATE TABLE stones (id INTEGER)");
		Job soft = DeleteJobs.of(DeleteJobs.soft("gone", true), 20, "t");
		Job tombstones = DeleteJobs.of(DeleteJobs.tombstones("stones", "id"), 20, "t");
		try (Engine engine = engine()) {
			engine.run(soft);
			source.execute("UPDATE t SET gone = 1, updated_at = '2026-02-01 10:00:00' WHERE id <= 30");
			assertRefused(engine.run(soft), "30 of the 100 rows");
			assertRefused(engine.run(soft), "30 of the 100 rows");
			assertEquals(100, kept());
			assertEquals(30, engine.run(soft, CONFIRMED, new NullProgressMonitor()).counters().deleted());

			source.execute("DELETE FROM t WHERE id <= 60", "INSERT INTO stones SELECT value FROM"
					+ " (WITH RECURSIVE i(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM i WHERE value < 60)"
					+ " SELECT value FROM i)");
			assertRefused(engine.run(tombstones), "30 of the 70 rows");
			assertEquals(70, kept());
		}
	}

	@Test
	void aSourceThatCannotBeReadDeletesNothing() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.KEYS, 100, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("DELETE FROM t WHERE id > 50", "ALTER TABLE t RENAME TO parts",
					"CREATE VIEW t AS SELECT abs(id - 9223372036854775807 - 1) AS id, v, updated_at FROM parts");
			try {
				assertEquals(TaskStatus.FAILED, engine.run(job).status());
			} catch (TidemarkException refusedBeforeTheRun) {
				assertEquals(ProblemKind.USAGE, refusedBeforeTheRun.kind());
			}
			assertEquals(100, kept());
		}
	}

	@Test
	void aMissingSourceTableDeletesNothing() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.KEYS, 100, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("DROP TABLE t");
			assertThrows(TidemarkException.class, () -> engine.run(job));
			assertEquals(100, kept());
		}
	}
}
