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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** L7: pages by OFFSET move when rows before them go or come; ours go on behind a key, in one snapshot. */
@ExtendWith(DatabaseServersExtension.class)
class L07OffsetPagingTest {

	private static final int ROWS = 300;
	private static final int PAGE = 20;

	@TempDir
	Path temp;

	private int next;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l07") ServerDatabase source) throws Exception {
		check(source);
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l07") ServerDatabase source) throws Exception {
		check(source);
	}

	private static void fill(TestDatabase source) throws Exception {
		source.execute("DROP TABLE IF EXISTS items", "CREATE TABLE items (id INT PRIMARY KEY, v INT NOT NULL)",
				"INSERT INTO items WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
						+ ") SELECT i * 10, 0 FROM n");
	}

	/** Deletes two rows that were read by now and adds one before all others; once all rows are read, it ends. */
	private void change(TestDatabase source) throws Exception {
		next++;
		source.execute("DELETE FROM items WHERE id IN (" + next * 20 + ", " + (next * 20 - 10) + ")",
				"INSERT INTO items VALUES (" + -next + ", 1)");
	}

	private void check(ServerDatabase source) throws Exception {
		fill(source);
		List<String> naive = new ArrayList<>();
		next = 0;
		List<String> page = source.rows(page(0)).stream().map(r -> r.get(0)).toList();
		for (int offset = 0; !page.isEmpty();) {
			naive.addAll(page);
			change(source);
			offset += PAGE;
			page = source.rows(page(offset)).stream().map(r -> r.get(0)).toList();
		}
		long lost = source.rows("SELECT id FROM items WHERE id > 0").stream().filter(r -> !naive.contains(r.get(0)))
				.count();
		assertTrue(lost > 0, "the naive form has lost rows that were there all the time");

		fill(source);
		next = 0;
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.APPEND, PAGE), "items");
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sink -> WatchedSinks.before(sink, () -> change(source)))) {
			assertEquals(new Counters(ROWS, ROWS, 0, 0, 0, 0), engine.run(job).counters());
		}
		assertTrue(next >= ROWS / PAGE, "rows came and went between the batches");
		assertEquals(ROWS, target.number("SELECT count(DISTINCT id) FROM items WHERE id BETWEEN 10 AND " + ROWS * 10));
		assertEquals(ROWS, target.number("SELECT count(*) FROM items"), "no row is there twice");
	}

	private static String page(int offset) {
		return "SELECT id FROM items ORDER BY id LIMIT " + PAGE + " OFFSET " + offset;
	}
}
