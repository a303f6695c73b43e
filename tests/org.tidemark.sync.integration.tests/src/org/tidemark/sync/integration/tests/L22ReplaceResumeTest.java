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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * L22: a resumed run that overwrites keeps only its second half. Ours fills a table beside the target and lets all of its
 * rows take their place at once, so that nobody ever reads a part of them.
 */
@ExtendWith(DatabaseServersExtension.class)
class L22ReplaceResumeTest {

	private static final int ROWS = 400;

	@TempDir
	Path temp;

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("target.db")));
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l22") ServerDatabase target) throws Exception {
		check(target);
		target.execute("CREATE TABLE child (id INT PRIMARY KEY, t_id INT REFERENCES t (id))");
		withChildren(target);
	}

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l22") ServerDatabase target) throws Exception {
		check(target);
		target.execute("CREATE TABLE child (id INT PRIMARY KEY, t_id INT, FOREIGN KEY (t_id) REFERENCES t (id))");
		withChildren(target);
	}

	private SqliteDatabase source() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("DROP TABLE IF EXISTS t", "CREATE TABLE t (id INT PRIMARY KEY, v INT NOT NULL)",
				"INSERT INTO t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
						+ ") SELECT i, 2 FROM n");
		return source;
	}

	private static void makeTarget(TestDatabase target) throws Exception {
		target.execute("CREATE TABLE t (id INT PRIMARY KEY, v INT NOT NULL)", "CREATE INDEX t_v ON t (v)",
				"INSERT INTO t VALUES (1, 1), (7001, 1), (7002, 1)");
	}

	/** Empties the target and goes on from the last key after a crash: the rows before it are gone with the second start. */
	private static void naive(SqliteDatabase source, TestDatabase target) throws Exception {
		int done = 0;
		for (int session = 0; session < 2; session++) {
			target.execute("DELETE FROM t");
			for (List<String> row : source.rows("SELECT id, v FROM t WHERE id > ? ORDER BY id LIMIT 200", done)) {
				target.execute("INSERT INTO t VALUES (" + row.get(0) + ", " + row.get(1) + ")");
				done = Integer.parseInt(row.get(0));
			}
		}
	}

	private void check(TestDatabase target) throws Exception {
		SqliteDatabase source = source();
		makeTarget(target);
		naive(source, target);
		assertEquals(ROWS / 2, target.number("SELECT COUNT(*) FROM t"), "the naive form keeps its second half");
		target.execute("DROP TABLE t");
		makeTarget(target);

		Job job = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.REPLACE, 50), "t");
		AtomicInteger left = new AtomicInteger(4);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sink -> new FailingSink(sink, left, true))) {
			assertEquals(TaskStatus.FAILED, engine.run(job).status());
			assertEquals(3, target.number("SELECT COUNT(*) FROM t"), "readers see the old rows");
			left.set(Integer.MAX_VALUE);
			watched(target, () -> assertEquals(TaskStatus.COMPLETED, engine.run(job).status()));
			assertEquals(ROWS, target.number("SELECT COUNT(*) FROM t WHERE v = 2"));
			assertEquals(ROWS, target.number("SELECT COUNT(*) FROM t"));
			assertTrue(engine.verify(job).equal());
			assertEquals(0, shadows(target));

			source.execute("DELETE FROM t WHERE id <= 100", "UPDATE t SET v = 3");
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			assertEquals(ROWS - 100, target.number("SELECT COUNT(*) FROM t WHERE v = 3"));
			assertEquals(ROWS - 100, target.number("SELECT COUNT(*) FROM t"));
		}
	}

	/** Runs an action while another thread counts the target's rows; it must only ever see all of the old or all of the new. */
	private static void watched(TestDatabase target, Action action) throws Exception {
		AtomicReference<Throwable> seen = new AtomicReference<>();
		AtomicInteger looks = new AtomicInteger();
		Thread reader = Thread.ofPlatform().start(() -> {
			try {
				while (!Thread.currentThread().isInterrupted()) {
					long rows = target.number("SELECT COUNT(*) FROM t");
					looks.incrementAndGet();
					if (rows != 3 && rows != ROWS) {
						throw new AssertionError("A reader saw " + rows + " rows");
					}
				}
			} catch (Exception | AssertionError e) {
				seen.set(e);
			}
		});
		try {
			action.run();
		} finally {
			reader.interrupt();
			reader.join();
		}
		assertEquals(null, seen.get());
		assertTrue(looks.get() > 0);
	}

	private interface Action {
		void run() throws Exception;
	}

	private static long shadows(TestDatabase target) throws Exception {
		String tables = target instanceof SqliteDatabase
				? "SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'tidemark_shadow%'"
				: "SELECT COUNT(*) FROM information_schema.tables WHERE table_name LIKE 'tidemark_shadow%'";
		return target.number(tables);
	}

	/** A table that others refer to is not emptied: its rows are made those of the source by key. */
	private void withChildren(ServerDatabase target) throws Exception {
		SqliteDatabase source = source();
		target.execute("DELETE FROM child", "DELETE FROM t", "INSERT INTO t VALUES (3, 9), (7003, 9)",
				"INSERT INTO child VALUES (1, 3)");
		Job job = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.REPLACE, 50), "t");
		try (Engine engine = new Engine(temp.resolve("home-children"), source, target)) {
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			assertEquals(ROWS, target.number("SELECT COUNT(*) FROM t WHERE v = 2"));
			assertEquals(1, target.number("SELECT COUNT(*) FROM child WHERE t_id = 3"));
			assertEquals(0, target.number("SELECT COUNT(*) FROM t WHERE id = 7003"));
		}
	}
}
