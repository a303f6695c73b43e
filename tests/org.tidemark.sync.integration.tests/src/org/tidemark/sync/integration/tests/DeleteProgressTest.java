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
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Job;
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

/** Deletes go on where they were: a list of deleted keys at its end, a pass that was cut off with what is left of it. */
@ExtendWith(DatabaseServersExtension.class)
class DeleteProgressTest {

	@TempDir
	Path temp;

	private TestDatabase source;
	private SqliteDatabase target;
	private final AtomicInteger looked = new AtomicInteger();

	private Engine listing(TestDatabase from, String create) throws Exception {
		source = from;
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, updated_at DATETIME)", create);
		for (int id = 1; id <= 20; id++) {
			source.execute("INSERT INTO t VALUES (" + id + ", '2026-01-01 00:00:00')");
		}
		return new Engine(temp.resolve("home"), Engine.settings("source", source), Engine.settings("target", target),
				sinks -> new ProbedSinks(sinks, (moment, what, unit, rows) -> {
					if ("begin".equals(moment) && "count".equals(what) && rows > 0) {
						looked.addAndGet(rows);
					}
				}));
	}

	private void delete(int id) throws Exception {
		source.execute("DELETE FROM t WHERE id = " + id, "INSERT INTO stones (id) VALUES (" + id + ')');
	}

	/** How many listed keys a run looks at. */
	private int looks(Engine engine, Job job) throws TidemarkException {
		looked.set(0);
		TaskOutcome outcome = engine.run(job);
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		return looked.get();
	}

	private static Job stones(String table) {
		return DeleteJobs.of(DeleteJobs.tombstones(table, "id"), 50, "t");
	}

	@Test
	void aListIsReadFromItsEnd() throws Exception {
		Job job = stones("main.stones");
		SqliteDatabase file = new SqliteDatabase(temp.resolve("source.db"));
		try (Engine engine = listing(file, "CREATE TABLE stones (n INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER)")) {
			engine.run(job);
			assertTrue(engine.plan(job).units().get(0).notes().stream()
					.anyMatch(n -> n.text().contains("By its column n")));
			for (int id = 1; id <= 9; id++) {
				delete(id);
			}
			assertTrue(looks(engine, job) >= 9);
			looks(engine, job);
			assertEquals(1, looks(engine, job), "the last one alone");
			delete(10);
			assertEquals(10, target.number("SELECT count(*) FROM t") - 1);
			looks(engine, job);
			assertEquals(10, target.number("SELECT count(*) FROM t"));

			// the list is emptied and begins anew with the numbers that were read
			source.execute("DELETE FROM stones", "DELETE FROM sqlite_sequence");
			for (int id = 1; id <= 9; id++) {
				source.execute("INSERT INTO stones (id) VALUES (90)");
			}
			delete(11);
			delete(12);
			engine.run(job);
			assertEquals(8, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void aListWithoutOrderIsReadAsAWhole() throws Exception {
		Job job = stones("main.stones");
		SqliteDatabase file = new SqliteDatabase(temp.resolve("source.db"));
		try (Engine engine = listing(file, "CREATE TABLE stones (n INTEGER PRIMARY KEY, id INTEGER)")) {
			engine.run(job);
			assertTrue(engine.plan(job).units().get(0).notes().stream()
					.anyMatch(n -> n.text().contains("Each run reads the whole list")));
			delete(1);
			delete(2);
			looks(engine, job);
			looks(engine, job);
			assertEquals(2, looks(engine, job));
		}
	}

	/** Who lists a key may delete its row later, or commit both late. */
	@Test
	void whatIsListedEarlierAndDeletedLater(
			@Database(value = DatabaseKind.MARIADB, name = "stones") ServerDatabase server) throws Exception {
		Job job = stones("stones");
		try (Engine engine = listing(server,
				"CREATE TABLE stones (n INTEGER AUTO_INCREMENT PRIMARY KEY, id INTEGER NOT NULL)");
				Connection late = server.connection();
				Statement statement = late.createStatement()) {
			engine.run(job);
			delete(1);
			late.setAutoCommit(false);
			statement.execute("INSERT INTO stones (id) VALUES (2)");
			statement.execute("DELETE FROM t WHERE id = 2");
			delete(3);
			for (int run = 0; run < 3; run++) {
				engine.run(job);
			}
			assertEquals(18, target.number("SELECT count(*) FROM t"));
			late.commit();
			engine.run(job);
			assertEquals(17, target.number("SELECT count(*) FROM t"));

			source.execute("INSERT INTO stones (id) VALUES (5)");
			delete(6);
			for (int run = 0; run < 3; run++) {
				engine.run(job);
			}
			source.execute("DELETE FROM t WHERE id = 5");
			engine.run(job);
			assertEquals(source.rows("SELECT id FROM t ORDER BY id"), target.rows("SELECT id FROM t ORDER BY id"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "keys", "soft", "tombstones" })
	void aConfirmedPassThatWasCutOffGoesOn(String policy) throws Exception {
		SqliteDatabase file = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		file.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, gone INTEGER, updated_at DATETIME)",
				"CREATE TABLE stones (n INTEGER PRIMARY KEY AUTOINCREMENT, id INTEGER)",
				"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
						+ " INSERT INTO t SELECT i, 0, '2026-01-01' FROM n");
		DeleteSettings deletes = switch (policy) {
			case "keys" -> DeleteJobs.KEYS;
			case "soft" -> DeleteJobs.soft("gone", true);
			default -> DeleteJobs.tombstones("main.stones", "id");
		};
		Job job = DeleteJobs.of(deletes, 20, "t");
		AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", file),
				Engine.settings("target", target), sinks -> new FailingSink(sinks, left, false))) {
			engine.run(job);
			remove(file, policy, "id <= 3500");
			assertEquals(TaskStatus.FAILED, engine.run(job).status(), "too many");
			// keys store that they have begun
			left.set("keys".equals(policy) ? 3 : 2);
			assertEquals(TaskStatus.FAILED,
					engine.run(job, new RunOptions(false, false, Set.of(), "manual", true), new NullProgressMonitor())
							.status());
			assertEquals(4000, target.number("SELECT count(*) FROM t"));
			left.set(Integer.MAX_VALUE);
			TaskOutcome rest = engine.run(job);
			assertEquals(TaskStatus.COMPLETED, rest.status(), () -> rest.units().toString());
			assertEquals(2500, rest.counters().deleted());

			remove(file, policy, "id BETWEEN 3501 AND 4300");
			assertEquals(TaskStatus.FAILED, engine.run(job).status(), "what was confirmed is used up");
			assertEquals(1500, target.number("SELECT count(*) FROM t"));
		}
	}

	private static void remove(SqliteDatabase file, String policy, String which) throws Exception {
		switch (policy) {
			case "keys" -> file.execute("DELETE FROM t WHERE " + which);
			case "soft" -> file.execute("UPDATE t SET gone = 1, updated_at = '2026-01-02' WHERE " + which);
			default -> file.execute("INSERT INTO stones (id) SELECT id FROM t WHERE " + which,
					"DELETE FROM t WHERE " + which);
		}
	}
}
