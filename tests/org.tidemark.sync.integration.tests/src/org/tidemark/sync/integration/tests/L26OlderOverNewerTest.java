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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * L26: a run that was cut off sends rows again, and an older version overwrites a newer one. Ours sends them again in the
 * cursor's order from one snapshot, so that what is there at the end is the newest.
 */
@ExtendWith(DatabaseServersExtension.class)
class L26OlderOverNewerTest {

	@TempDir
	Path temp;

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("target.db")));
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l26") ServerDatabase target) throws Exception {
		check(target);
	}

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l26") ServerDatabase target) throws Exception {
		check(target);
	}

	private void check(TestDatabase target) throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, v INT, updated_at DATETIME NOT NULL)",
				"INSERT INTO t WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)"
						+ " SELECT i, 1, datetime('2026-01-01', i || ' seconds') FROM n");
		List<List<String>> held = source.rows("SELECT id, v FROM t WHERE id <= 10");
		target.execute("CREATE TABLE naive (id INT PRIMARY KEY, v INT)", "INSERT INTO naive SELECT 1, 2");
		for (List<String> row : held) {
			target.execute("DELETE FROM naive WHERE id = " + row.get(0),
					"INSERT INTO naive VALUES (" + row.get(0) + ", " + row.get(1) + ")");
		}
		assertEquals(1, target.number("SELECT v FROM naive WHERE id = 1"),
				"a batch that is sent again sets the row back");

		SyncOptions options = Jobs.options(null,
				new org.tidemark.core.job.IncrementalConfig("timestamp", List.of("updated_at"), null, null), null, 10);
		Job job = Jobs.of(options, "t");
		for (int cut = 1; cut <= 4; cut++) {
			AtomicInteger left = new AtomicInteger(cut);
			try (Engine engine = new Engine(temp.resolve("home" + cut), Engine.settings("source", source),
					Engine.settings("target", target), sink -> new FailingSink(sink, left, cut(left)))) {
				assertEquals(TaskStatus.FAILED, engine.run(job).status());
				source.execute(
						"UPDATE t SET v = v + 1, updated_at = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE id % 3 = "
								+ cut % 3);
				left.set(Integer.MAX_VALUE);
				engine.run(job);
				assertEquals(source.rows("SELECT id, v FROM t ORDER BY id"),
						target.rows("SELECT id, v FROM t ORDER BY id"));
				assertTrue(engine.verify(job).equal());
				engine.reset(job);
			}
		}
	}

	private static boolean cut(AtomicInteger left) {
		return left.get() % 2 == 0;
	}
}
