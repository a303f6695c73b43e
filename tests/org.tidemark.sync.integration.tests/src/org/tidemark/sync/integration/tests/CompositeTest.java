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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.task.Counters;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Several columns compared as a row find just the rows behind the watermark, also when the first is equal in all. */
@ExtendWith(DatabaseServersExtension.class)
class CompositeTest {

	private static final int ROWS = 900;

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "composite") ServerDatabase source)
			throws Exception {
		check(source, "DATETIME(6)");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "composite") ServerDatabase source)
			throws Exception {
		check(source, "TIMESTAMP");
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), "DATETIME");
	}

	private void check(TestDatabase source, String moment) throws Exception {
		source.execute("CREATE TABLE moves (id INTEGER PRIMARY KEY, day " + moment
				+ " NOT NULL, seq BIGINT, code VARCHAR(20), v INTEGER)",
				"CREATE INDEX moves_cursor ON moves (day, seq, code)",
				"INSERT INTO moves WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
						+ ") SELECT i, '2026-01-02 00:00:00', i, 'b', 0 FROM n");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("composite", "day", "seq", "code"), "moves");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			assertSame(source, target);
			assertEquals("2026-01-02 00:00:00" + (moment.endsWith("(6)") ? ".000000" : "") + ", " + ROWS + ", b",
					engine.plan(job).units().get(0).watermark());

			source.execute("UPDATE moves SET seq = 901, v = 1 WHERE id = 17",
					"UPDATE moves SET seq = 900, code = 'c', v = 2 WHERE id = 899",
					"INSERT INTO moves VALUES (6000, '2026-01-02 00:00:00', 901, 'a', 3)",
					"INSERT INTO moves VALUES (6001, '2026-01-03 00:00:00', 1, 'a', 4)",
					"INSERT INTO moves VALUES (6002, '2026-01-03 00:00:00', NULL, 'z', 5)");
			assertEquals(new Counters(5, 5, 1, 0, 0, 0), engine.run(job).counters());
			assertSame(source, target);

			source.execute("UPDATE moves SET v = 6 WHERE id = 6002", "UPDATE moves SET v = 7 WHERE id = 6001");
			assertEquals(2, engine.run(job).counters().written());
			assertSame(source, target);
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	private static void assertSame(TestDatabase source, TestDatabase target) throws Exception {
		String all = "SELECT id, seq, code, v FROM moves ORDER BY id";
		List<List<String>> expected = source.rows(all);
		assertEquals(expected, target.rows(all));
	}
}
