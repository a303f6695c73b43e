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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

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

/** L8: a key of two columns whose pages are bounded on the first alone loses the rest of a group; ours compares the whole row. */
@ExtendWith(DatabaseServersExtension.class)
class L08CompositeKeyTest {

	private static final int BATCH = 7;

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l08") ServerDatabase source) throws Exception {
		check(source);
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l08") ServerDatabase source) throws Exception {
		check(source);
	}

	@Test
	void onSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")));
	}

	private void check(TestDatabase source) throws Exception {
		source.execute(
				"CREATE TABLE order_lines (tenant INT NOT NULL, id INT NOT NULL, v INT, PRIMARY KEY (tenant, id))",
				"INSERT INTO order_lines WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)"
						+ " SELECT CASE WHEN i < 5 THEN -1 WHEN i < 45 THEN 0 ELSE i END, 100 - i, i FROM n");
		List<List<String>> naive = new ArrayList<>();
		List<List<String>> page = source.rows(page("1 = 1"));
		while (!page.isEmpty()) {
			naive.addAll(page);
			page = source.rows(page("tenant > " + page.getLast().get(0)));
		}
		assertTrue(naive.size() < 60, "the naive form has lost the rest of a tenant's rows");

		String all = "SELECT tenant, id, v FROM order_lines ORDER BY tenant, id";
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO, null, WriteMode.APPEND, BATCH), "order_lines");
		for (int cut = 1; cut <= 9; cut++) {
			SqliteDatabase target = new SqliteDatabase(temp.resolve("target" + cut + ".db"));
			AtomicInteger left = new AtomicInteger(cut);
			try (Engine engine = new Engine(temp.resolve("home" + cut), Engine.settings("source", source),
					Engine.settings("target", target), sink -> new FailingSink(sink, left, true))) {
				assertEquals(TaskStatus.FAILED, engine.run(job).status());
				assertEquals(Math.min(cut * BATCH, 60), target.number("SELECT count(*) FROM order_lines"));
				if (cut * BATCH < 60) {
					assertEquals(60 - cut * BATCH, engine.run(job).counters().read(), "it goes on inside the group");
				}
				assertEquals(source.rows(all), target.rows(all));
			}
		}
	}

	private static String page(String from) {
		return "SELECT tenant, id FROM order_lines WHERE " + from + " ORDER BY tenant, id LIMIT " + BATCH;
	}
}
