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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.CursorSafety;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NullCursors;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** A user's condition with :low and :high says what is read again. */
@ExtendWith(DatabaseServersExtension.class)
class CustomStrategyTest {

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "custom") ServerDatabase source)
			throws Exception {
		check(source, "DATETIME(6)", "(at >= :low - INTERVAL 1 HOUR) AND at < :high AND v <> 'it\\'s :low' # :low");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "custom") ServerDatabase source)
			throws Exception {
		check(source, "TIMESTAMP",
				"at >= :low - interval '1 hour' AND at <= :high AND id::text <> $$:low$$ /* :low /* :low */ */");
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), "DATETIME",
				"at >= datetime(:low, '-1 hour') AND at <= :high AND [v] <> ':low' -- :low");
	}

	private void check(TestDatabase source, String moment, String condition) throws Exception {
		source.execute("CREATE TABLE facts (id INTEGER PRIMARY KEY, v VARCHAR(20), at " + moment + ")",
				"INSERT INTO facts VALUES (1, 'a', '2026-01-01 10:00:00'), (2, 'b', '2026-01-01 11:30:00'),"
						+ " (3, 'c', '2026-01-01 12:00:00')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = job("at", condition, null);
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(3, engine.run(job).counters().written());
			TaskOutcome nothing = engine.run(job);
			assertEquals(0, nothing.counters().written());
			assertEquals(2, nothing.counters().unchanged(), "the hour before the watermark is read again and known");

			source.execute("INSERT INTO facts VALUES (4, 'late', '2026-01-01 11:15:00')",
					"INSERT INTO facts VALUES (5, 'new', '2026-01-01 12:20:00')",
					"INSERT INTO facts VALUES (6, 'undated', NULL)",
					"UPDATE facts SET v = 'again' WHERE id = 2");
			assertEquals(4, engine.run(job).counters().written());
			assertSame(source, target);
			assertEquals(0, engine.run(job).counters().written());
			source.execute("UPDATE facts SET v = 'outside' WHERE id = 1");
			assertEquals(0, engine.run(job).counters().written(), "the condition leaves it out");
			assertTrue(engine.plan(job).units().get(0).notes().get(0).text().contains("safety horizon"));
		}
	}

	private static Job job(String field, String condition, CursorSafety safety) {
		return Jobs.of(Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("custom", List.of(field), null, condition, safety, NullCursors.READ),
				WriteMode.UPSERT, 500),
				"facts");
	}

	private static void assertSame(TestDatabase source, TestDatabase target) throws Exception {
		String all = "SELECT id, v FROM facts ORDER BY id";
		assertEquals(source.rows(all), target.rows(all));
	}

	/** A value that would end a literal is a value all the same. */
	@Test
	void whatIsBoundIsNeverPasted() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE facts (id INTEGER PRIMARY KEY, v TEXT)",
				"INSERT INTO facts VALUES (1, 'a'), (2, 'b')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			Job job = job("id", "id >= :low AND id < :high", null);
			engine.run(job);
			assertTrue(engine.plan(job).units().get(0).notes().get(0).text().contains("safety gaps"));
			source.execute("INSERT INTO facts VALUES (9, 'c')");
			TaskOutcome outcome = engine.run(job);
			assertEquals(1, outcome.counters().written(),
					"a number is bound as a number, and :high lies above the last");
			Job unknown = job("id", "id >= :low AND id < :hihg", null);
			TaskOutcome refused = engine.run(unknown, new RunOptions(false, true, Set.of(),
					"manual"), new NullProgressMonitor());
			assertEquals(TaskStatus.FAILED, refused.status());
			assertTrue(String.valueOf(refused.units().get(0).error()).contains(":hihg"),
					refused.units().get(0).error());
		}
	}

	@Test
	void theDeclaredSafetyHasToFitTheColumnAndIsShown() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE facts (id INTEGER PRIMARY KEY, v TEXT, at DATETIME)");
		try (Engine engine = new Engine(temp.resolve("home"), source, new SqliteDatabase(temp.resolve("target.db")))) {
			Job none = job("at", "at >= :low", CursorSafety.NONE);
			assertTrue(engine.plan(none).units().get(0).notes().get(0).text().contains("never read"));
			assertUsage(engine, job("at", "at >= :low", CursorSafety.GAPS), "gaps does not fit the column at");
			assertUsage(engine, job("id", "id >= :low", CursorSafety.HORIZON), "horizon does not fit the column id");
			assertUsage(engine, job("id", "id >= 1", null), "needs a condition with :low");
			assertUsage(engine, job("v", "v >= :low", null), "cannot use the column v");
		}
	}

	private static void assertUsage(Engine engine, Job job, String words) {
		TidemarkException e = assertThrows(TidemarkException.class, () -> engine.plan(job));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.getMessage().contains(words) && !e.remedy().isEmpty(), e.getMessage());
	}
}
