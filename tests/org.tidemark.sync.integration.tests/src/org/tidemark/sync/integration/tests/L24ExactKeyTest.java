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
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * L24: {@code ON DUPLICATE KEY UPDATE} matches any unique key and overwrites a row of another key. Ours matches the chosen
 * key alone and says which row cannot be added.
 */
@ExtendWith(DatabaseServersExtension.class)
class L24ExactKeyTest {

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l24") ServerDatabase target) throws Exception {
		makeTarget(target);
		target.execute("INSERT INTO t VALUES (2, 'a@x', 'new') ON DUPLICATE KEY UPDATE name = 'new'");
		assertEquals(List.of(List.of("1", "a@x", "new")), target.rows("SELECT id, email, name FROM t"),
				"the naive form changes the row of another key");
		target.execute("DROP TABLE t");
		makeTarget(target);
		check(target);
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l24") ServerDatabase target) throws Exception {
		makeTarget(target);
		check(target);
	}

	@Test
	void onSqlite() throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		makeTarget(target);
		target.execute("INSERT OR REPLACE INTO t VALUES (2, 'a@x', 'new')");
		assertEquals(List.of(List.of("2", "a@x", "new")), target.rows("SELECT id, email, name FROM t"),
				"the naive form deletes the row of another key");
		target.execute("DROP TABLE t");
		makeTarget(target);
		check(target);
	}

	private static void makeTarget(TestDatabase target) throws Exception {
		target.execute("CREATE TABLE t (id INT PRIMARY KEY, email VARCHAR(20) UNIQUE, name VARCHAR(20))",
				"INSERT INTO t VALUES (1, 'a@x', 'old')");
	}

	private void check(TestDatabase target) throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, email VARCHAR(20), name VARCHAR(20))",
				"INSERT INTO t VALUES (2, 'a@x', 'new')");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TaskOutcome outcome = engine.run(Jobs.of(Jobs.options(null, null, null, 10), "t"));
			assertEquals(TaskStatus.FAILED, outcome.status());
			String error = String.valueOf(outcome.units().get(0).error());
			assertTrue(error.contains("t"), error);
			assertEquals(List.of(List.of("1", "a@x", "old")), target.rows("SELECT id, email, name FROM t"));

			source.execute("UPDATE t SET email = 'b@x'");
			assertEquals(TaskStatus.COMPLETED, engine.run(Jobs.of(Jobs.options(null, null, null, 10), "t")).status());
			assertEquals(List.of(List.of("1", "a@x", "old"), List.of("2", "b@x", "new")),
					target.rows("SELECT id, email, name FROM t ORDER BY id"));
		}
	}
}
