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

/** L9: ranges between the least and the greatest cursor lose what has none and what lies outside; ours has no outer bounds and a pass of its own for NULL. */
@ExtendWith(DatabaseServersExtension.class)
class L09NullAndOutsideTest {

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l09") ServerDatabase source) throws Exception {
		check(source, "DATETIME(6)");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l09") ServerDatabase source) throws Exception {
		check(source, "TIMESTAMP");
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), "DATETIME");
	}

	private void check(TestDatabase source, String moment) throws Exception {
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v VARCHAR(9), at " + moment + ")",
				"INSERT INTO t VALUES (1, 'a', '2026-01-01 00:00:00'), (2, 'b', NULL), (3, 'c', '2026-01-03 00:00:00'),"
						+ " (4, 'd', NULL), (5, 'e', '2026-01-05 00:00:00')");
		List<String> bounds = source.rows("SELECT min(at), max(at) FROM t").get(0);
		source.execute("INSERT INTO t VALUES (6, 'f', '2025-12-31 00:00:00'), (7, 'g', '2026-01-06 00:00:00')");
		assertEquals(3, source.number("SELECT count(*) FROM t WHERE at >= '" + bounds.get(0) + "' AND at <= '"
				+ bounds.get(1) + "'"), "the naive form finds three of seven rows");

		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("timestamp", "at"), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(new Counters(7, 7, 0, 0, 0, 0), engine.run(job).counters());
			assertSame(source, target);
			source.execute("UPDATE t SET v = 'x' WHERE id = 4", "INSERT INTO t VALUES (8, 'h', NULL)",
					"INSERT INTO t VALUES (9, 'i', '2026-01-07 00:00:00')",
					"UPDATE t SET v = 'dated', at = '2026-01-08 00:00:00' WHERE id = 2");
			assertEquals(4, engine.run(job).counters().written());
			assertSame(source, target);
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	private static void assertSame(TestDatabase source, TestDatabase target) throws Exception {
		String all = "SELECT id, v FROM t ORDER BY id";
		assertEquals(source.rows(all), target.rows(all));
	}
}
