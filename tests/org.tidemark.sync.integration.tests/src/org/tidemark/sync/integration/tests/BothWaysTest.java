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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.PendingConflict.Resolution;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Sync both ways between different databases. */
@ExtendWith(DatabaseServersExtension.class)
class BothWaysTest {

	private static final int ROWS = 1_500;

	@TempDir
	Path temp;

	@Test
	void betweenPostgresAndMariaDb(@Database(value = DatabaseKind.POSTGRESQL, name = "both1") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "both1") ServerDatabase target) throws Exception {
		check(source, target);
	}

	@Test
	void betweenSqliteAndPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "both2") ServerDatabase target)
			throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), target);
	}

	private static TaskOutcome completed(TaskOutcome outcome) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		return outcome;
	}

	private void check(TestDatabase sourceDatabase, TestDatabase targetDatabase) throws Exception {
		Items source = new Items(sourceDatabase);
		Items target = new Items(targetDatabase);
		source.create();
		source.insert(1, ROWS);
		Job job = Jobs.of(Jobs.bothWays("newestWins", DeletePolicy.KEYS, 400), "items");
		try (Engine engine = new Engine(temp.resolve("home"), sourceDatabase, targetDatabase)) {
			assertEquals(new Counters(ROWS, ROWS, 0, 0, 0, 0), completed(engine.run(job)).counters());
			source.assertSameAs(target);
			assertEquals(new Counters(0, 0, ROWS, 0, 0, 0), completed(engine.run(job)).counters());

			source.update(1, 20, 10);
			source.insert(ROWS + 1, 3);
			target.update(2, 20, 10);
			target.insert(ROWS + 10, 4);
			sourceDatabase.execute("DELETE FROM items WHERE id IN (500, 501)");
			targetDatabase.execute("DELETE FROM items WHERE id = 502");
			// on both sides: the same, the newer one on either side, deleted on one
			for (TestDatabase side : List.of(sourceDatabase, targetDatabase)) {
				side.execute("UPDATE items SET name = 'same', updated_at = '2026-07-01 00:00:01' WHERE id = 600");
			}
			sourceDatabase
					.execute("UPDATE items SET name = 'newer here', updated_at = '2026-07-02 00:00:01' WHERE id = 601");
			targetDatabase
					.execute(
							"UPDATE items SET name = 'older there', updated_at = '2026-07-01 12:00:01' WHERE id = 601");
			sourceDatabase
					.execute("UPDATE items SET name = 'older here', updated_at = '2026-07-02 00:00:01' WHERE id = 602");
			targetDatabase.execute(
					"UPDATE items SET name = 'newer there', updated_at = '2026-07-02 00:00:01.5' WHERE id = 602");
			sourceDatabase.execute("DELETE FROM items WHERE id = 603");
			targetDatabase.execute("UPDATE items SET name = 'changed' WHERE id = 603");
			Counters counters = completed(engine.run(job)).counters();
			assertEquals(new Counters(50, 50, ROWS - 47, 0, 0, 3), counters);
			source.assertSameAs(target);
			assertEquals(List.of(List.of("same"), List.of("newer here"), List.of("newer there"), List.of("changed")),
					sourceDatabase.rows("SELECT name FROM items WHERE id BETWEEN 600 AND 603 ORDER BY id"));
			assertEquals(List.of(), targetDatabase.rows("SELECT 1 FROM items WHERE id BETWEEN 500 AND 502"));

			assertEquals(new Counters(0, 0, ROWS + 4, 0, 0, 0), completed(engine.run(job)).counters());
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
		}
	}

	@Test
	void aRunThatIsCutOffAnywhereNeitherLosesNorComesBack() throws Exception {
		for (int writes = 8; writes <= 15; writes++) {
			for (boolean afterCommit : new boolean[] { false, true }) {
				cutOff(writes, afterCommit);
			}
		}
	}

	private void cutOff(int writes, boolean afterCommit) throws Exception {
		Path folder = Files.createDirectory(temp.resolve(writes + "-" + afterCommit));
		SqliteDatabase source = new SqliteDatabase(folder.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(folder.resolve("target.db"));
		for (SqliteDatabase side : List.of(source, target)) {
			side.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME)",
					"INSERT INTO t VALUES (1, 'a', NULL), (2, 'a', NULL), (3, 'a', NULL), (4, 'a', NULL)");
		}
		Job job = Jobs.of(Jobs.bothWays("sourceWins", DeletePolicy.KEYS, 100), "t");
		AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
		try (Engine engine = new Engine(folder.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sink -> new FailingSink(sink, left, afterCommit))) {
			assertEquals(0, completed(engine.run(job)).counters().written());
			source.execute("UPDATE t SET v = 'source' WHERE id = 1", "DELETE FROM t WHERE id = 3",
					"INSERT INTO t VALUES (5, 'new', NULL)");
			target.execute("UPDATE t SET v = 'target' WHERE id = 2", "DELETE FROM t WHERE id = 4",
					"INSERT INTO t VALUES (6, 'new', NULL)");
			left.set(writes);
			engine.run(job);
			left.set(Integer.MAX_VALUE);
			completed(engine.run(job));
			List<List<String>> expected = List.of(List.of("1", "source"), List.of("2", "target"), List.of("5", "new"),
					List.of("6", "new"));
			assertEquals(expected, source.rows("SELECT id, v FROM t ORDER BY id"));
			assertEquals(expected, target.rows("SELECT id, v FROM t ORDER BY id"));
			Counters again = completed(engine.run(job)).counters();
			assertEquals(0, again.written() + again.deleted());
		}
	}

	@Test
	void anEmptySideDeletesNothing() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, updated_at DATETIME)",
				"INSERT INTO t VALUES (1, NULL)");
		Job job = Jobs.of(Jobs.bothWays("fail", DeletePolicy.KEYS, 100), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			completed(engine.run(job));
			source.execute("DELETE FROM t");
			TaskOutcome outcome = engine.run(job);
			assertEquals(TaskStatus.FAILED, outcome.status());
			assertTrue(
					String.valueOf(outcome.units().get(0).error())
							.contains("main.t holds no rows, and 1 rows of main.t would be deleted"),
					outcome.toString());
			assertEquals(List.of(List.of("1")), target.rows("SELECT id FROM t"));
		}
	}

	@Test
	void aConflictWaitsOnceAndEndsWhenBothSidesAgree() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME)",
				"INSERT INTO t VALUES (1, 'a', NULL)");
		Job job = Jobs.of(Jobs.bothWays("queue", DeletePolicy.IGNORE, 100), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			completed(engine.run(job));
			source.execute("UPDATE t SET v = 'b'");
			target.execute("UPDATE t SET v = 'c'");
			assertEquals(1, completed(engine.run(job)).counters().skipped());
			String queued = "SELECT key_json, source_row, target_row, detected_at FROM tidemark_conflict";
			List<List<String>> first = target.rows(queued);
			assertEquals(1, first.size());
			assertEquals(1, completed(engine.run(job)).counters().skipped());
			assertEquals(first, target.rows(queued));
			assertEquals(List.of("id=1"), engine.conflicts(job).stream().map(PendingConflict::label).toList());
			target.execute("UPDATE t SET v = 'b'");
			assertEquals(0, completed(engine.run(job)).counters().written());
			assertEquals(List.of(), target.rows(queued));
		}
	}

	@Test
	void aPersonDecidesForEitherSide() throws Exception {
		for (Resolution resolution : Resolution.values()) {
			Path folder = Files.createDirectory(temp.resolve(resolution.name()));
			SqliteDatabase source = new SqliteDatabase(folder.resolve("source.db"));
			SqliteDatabase target = new SqliteDatabase(folder.resolve("target.db"));
			source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME)",
					"INSERT INTO t VALUES (1, 'a', NULL)");
			Job job = Jobs.of(Jobs.bothWays("queue", DeletePolicy.IGNORE, 100), "t");
			try (Engine engine = new Engine(folder.resolve("home"), source, target)) {
				completed(engine.run(job));
				source.execute("UPDATE t SET v = 'source'");
				target.execute("UPDATE t SET v = 'target'");
				completed(engine.run(job));
				assertEquals(1, engine.resolve(job, resolution, "id=1").resolved().size());
				assertEquals(1, completed(engine.run(job)).counters().written());
				String winner = resolution == Resolution.TAKE_SOURCE ? "source" : "target";
				assertEquals(List.of(List.of(winner)), source.rows("SELECT v FROM t"));
				assertEquals(List.of(List.of(winner)), target.rows("SELECT v FROM t"));
				assertEquals(0, completed(engine.run(job)).counters().written());
			}
		}
	}

	@Test
	void whatCannotTravelBackIsRefused() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, must TEXT NOT NULL, updated_at DATETIME)");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			refused(engine, "the column w is an expression", ColumnMapping.of("id"), ColumnMapping.of("updated_at"),
					new ColumnMapping(null, "lower(v)", "w", null, false, null));
			refused(engine, "the source column must needs a value", ColumnMapping.of("id"), ColumnMapping.of("v"),
					ColumnMapping.of("updated_at"));
		}
	}

	private static void refused(Engine engine, String words, ColumnMapping... columns) {
		Job job = Jobs.of(Jobs.bothWays("fail", DeletePolicy.IGNORE, 100), "t", List.of(columns));
		TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(job));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.getMessage().contains(words), e.getMessage());
	}
}
