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
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * L25: a unique key lets NULL stand any number of times, so that an upsert adds a row with a NULL in its key in each run.
 * Ours refuses such a row by name and keeps nothing of its batch.
 */
@ExtendWith(DatabaseServersExtension.class)
class L25NullKeyTest {

	@TempDir
	Path temp;

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l25") ServerDatabase target) throws Exception {
		check(target, "INSERT INTO t VALUES (1, NULL, 5) ON CONFLICT (a, b) DO UPDATE SET v = 5");
	}

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l25") ServerDatabase target) throws Exception {
		check(target, "INSERT INTO t VALUES (1, NULL, 5) ON DUPLICATE KEY UPDATE v = 5");
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("target.db")),
				"INSERT INTO t VALUES (1, NULL, 5) ON CONFLICT (a, b) DO UPDATE SET v = 5");
	}

	private void check(TestDatabase target, String naive) throws Exception {
		String create = "CREATE TABLE t (a INT NOT NULL, b INT, v INT, UNIQUE (a, b))";
		target.execute(create, naive, naive);
		assertEquals(2, target.number("SELECT COUNT(*) FROM t"), "the naive form adds the row twice");
		target.execute("DELETE FROM t");

		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE t (a INT NOT NULL, b INT NOT NULL, v INT, PRIMARY KEY (a, b))",
				"INSERT INTO t VALUES (1, 1, 5), (1, 2, 5)");
		List<ColumnMapping> columns = List.of(key("a"),
				new ColumnMapping(null, "nullif(b, 2)", "b", "INT", false, null),
				ColumnMapping.of("v"));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			Job expression = Jobs.of(Jobs.options(null, null, null, 10), "t", columns);
			String refused = refusal(engine, expression);
			assertTrue(refused.contains("a"), refused);
			assertEquals(0, target.number("SELECT COUNT(*) FROM t"));

			source.execute("DROP TABLE t", "CREATE TABLE t (a INT NOT NULL, b INT, v INT)",
					"CREATE UNIQUE INDEX t_ab ON t (a, b)", "INSERT INTO t VALUES (1, 1, 5), (1, NULL, 5)");
			String nullable = refusal(engine, Jobs.of(Jobs.options(null, null, null, 10), "t",
					List.of(key("a"), key("b"), ColumnMapping.of("v"))));
			assertTrue(nullable.contains("a, b"), nullable);
			assertEquals(0, target.number("SELECT COUNT(*) FROM t"));
		}
	}

	private static ColumnMapping key(String name) {
		return new ColumnMapping(name, null, null, null, true, null);
	}

	private static String refusal(Engine engine, Job job) {
		try {
			TaskOutcome outcome = engine.run(job);
			assertEquals(TaskStatus.FAILED, outcome.status());
			return String.valueOf(outcome.units().get(0).error());
		} catch (TidemarkException refusedInThePlan) {
			return refusedInThePlan.summary();
		}
	}
}
