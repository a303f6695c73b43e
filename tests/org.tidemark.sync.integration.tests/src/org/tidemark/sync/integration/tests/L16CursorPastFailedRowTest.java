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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.Job;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** L16: the cursor moves past a row that the target refused. */
@ExtendWith(DatabaseServersExtension.class)
class L16CursorPastFailedRowTest {

	private static final String DDL = "CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20), updated_at ";

	@TempDir
	Path temp;

	private SqliteDatabase source;

	/** Copies what changed, skips what fails and remembers the greatest cursor, as many tools do. */
	private String naiveRun(TestDatabase target, String last) throws SQLException {
		String reached = last;
		try (Connection connection = target.connection(); Statement statement = connection.createStatement()) {
			for (List<String> row : source.rows(
					"SELECT id, v, updated_at FROM t WHERE updated_at > ? ORDER BY updated_at",
					last)) {
				try {
					statement.executeUpdate("INSERT INTO t VALUES (" + row.get(0) + ", '" + row.get(1) + "', '"
							+ row.get(2) + "')");
				} catch (SQLException skipped) {
					assertTrue(row.get(1).equals("bad"), skipped.toString());
				}
				reached = row.get(2);
			}
		}
		return reached;
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("target.db")), "DATETIME", "");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l16") ServerDatabase target) throws Exception {
		check(target, "TIMESTAMP(6)", "ALTER TABLE t DROP CONSTRAINT c");
	}

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l16") ServerDatabase target) throws Exception {
		check(target, "DATETIME(6)", "ALTER TABLE t DROP CONSTRAINT c");
	}

	private void check(TestDatabase target, String moment, String repair) throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute(DDL + "DATETIME)", "INSERT INTO t VALUES (1, 'good', '2026-01-01 00:00:01'),"
				+ " (2, 'bad', '2026-01-01 00:00:02'), (3, 'good', '2026-01-01 00:00:03')");
		String create = DDL + moment + ", CONSTRAINT c CHECK (v <> 'bad'))";
		target.execute(create);
		String last = naiveRun(target, "");
		loosen(target, moment, repair);
		assertEquals(last, naiveRun(target, last));
		assertEquals("1 3", ids(target), "the naive run should have lost the row");

		target.execute("DROP TABLE t", create);
		Job job = Jobs.of(Jobs.skipping(Jobs.auto("timestamp", "updated_at")), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TaskOutcome first = engine.run(job);
			assertEquals(TaskStatus.COMPLETED, first.status());
			assertEquals(1, first.counters().failed());
			assertEquals("1 3", ids(target));
			assertTold(engine, first);
			assertKept(target, first.task(), 1, "bad");

			source.execute("UPDATE t SET v = 'good', updated_at = '2026-01-01 00:00:09' WHERE id = 3",
					"UPDATE t SET updated_at = '2026-01-01 00:00:02' WHERE id = 2");
			TaskOutcome second = engine.run(job);
			assertEquals(1, second.counters().failed());
			assertKept(target, second.task(), 2, "bad");

			loosen(target, moment, repair);
			TaskOutcome third = engine.run(job);
			assertEquals(0, third.counters().failed());
			assertEquals(1, third.counters().written());
			assertEquals("1 2 3", ids(target));
			assertEquals(0, target.number("SELECT COUNT(*) FROM tidemark_dead_letter"));
			assertEquals(0, engine.run(job).counters().written());
			assertTrue(engine.verify(job).equal());
		}
		target.execute("DROP TABLE tidemark_checkpoint", "DROP TABLE tidemark_delivered", "DROP TABLE t", create);
		rowsThatAreGoneLeave(target, create, job);
	}

	private void rowsThatAreGoneLeave(TestDatabase target, String create, Job job) throws Exception {
		try (Engine engine = new Engine(temp.resolve("home2"), source, target)) {
			assertEquals(1, engine.run(job).counters().failed());
			source.execute("DELETE FROM t WHERE id = 2");
			assertEquals(0, engine.run(job).counters().failed());
			assertEquals(0, target.number("SELECT COUNT(*) FROM tidemark_dead_letter"));
			assertEquals("1 3", ids(target));
		}
	}

	private static void assertTold(Engine engine, TaskOutcome outcome) throws Exception {
		List<TaskEvent.DeadLetter> letters = engine.events().stream().filter(TaskEvent.DeadLetter.class::isInstance)
				.map(TaskEvent.DeadLetter.class::cast).toList();
		assertEquals(1, letters.size());
		assertEquals("{id=2}", letters.get(0).key().toString());
		List<String> log = engine.store().tasks().logOf(outcome.task()).stream().map(TaskLogEntry::message).toList();
		assertTrue(log.stream().anyMatch(m -> m.contains("{id=2} went to the dead letter")), log.toString());
		assertTrue(log.stream().anyMatch(m -> m.contains("1 rows were refused") && m.contains("tidemark_dead_letter")),
				log.toString());
	}

	private static void assertKept(TestDatabase target, long task, int attempts, String value) throws Exception {
		List<List<String>> rows = target
				.rows("SELECT job, unit, task, key_json, attempts, row_json FROM tidemark_dead_letter");
		assertEquals(1, rows.size());
		assertEquals(List.of("test", "t", String.valueOf(task), "{\"id\":\"2\"}", String.valueOf(attempts)),
				rows.get(0).subList(0, 5));
		assertTrue(rows.get(0).get(5).contains("\"v\":\"" + value + '"'), rows.get(0).get(5));
	}

	/** Lets the target take the row. */
	private static void loosen(TestDatabase target, String moment, String repair) throws SQLException {
		if (repair.isEmpty()) {
			target.execute("CREATE TABLE u AS SELECT * FROM t", "DROP TABLE t", DDL + moment + ")",
					"INSERT INTO t SELECT * FROM u", "DROP TABLE u");
		} else {
			target.execute(repair);
		}
	}

	private static String ids(TestDatabase target) throws SQLException {
		return target.rows("SELECT id FROM t ORDER BY id").stream().map(r -> r.get(0)).collect(Collectors.joining(" "));
	}
}
