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
import org.tidemark.core.job.Job;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** L14: a row dated in the future, behind which the naive form finds nothing any more. */
@ExtendWith(DatabaseServersExtension.class)
class L14FutureRowTest {

	@TempDir
	Path temp;

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l14") ServerDatabase source) throws Exception {
		check(source, "TIMESTAMPTZ");
	}

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l14") ServerDatabase source) throws Exception {
		check(source, "DATETIME(3)");
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), "DATETIME");
	}

	private void check(TestDatabase source, String type) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, updated_at " + type + " NOT NULL)",
				"INSERT INTO t VALUES (1, '2026-01-15 10:30:00')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		Naive naive = new Naive(source, "t", "updated_at", ">");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			naive.run();
			engine.run(job);
			assertEquals(List.of(), engine.warnings());
			source.execute("INSERT INTO t VALUES (2, '2999-12-31 00:00:00')",
					"INSERT INTO t VALUES (3, '2999-12-31 00:00:01')");
			naive.run();
			assertEquals(2, engine.run(job).counters().written());
			assertTrue(engine.warnings().stream().anyMatch(w -> w.contains("2 rows are dated in the future")),
					engine.warnings().toString());
			assertTrue(engine.watermark().startsWith("20") && !engine.watermark().startsWith("2999"),
					engine.watermark());
			assertEquals(0, engine.run(job).counters().written(), "they are not written again");
			source.execute("INSERT INTO t VALUES (4, CURRENT_TIMESTAMP)");
			assertEquals(List.of(), naive.run(), "the naive form finds nothing any more");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(4, target.number("SELECT count(*) FROM t"));
		}
	}
}
