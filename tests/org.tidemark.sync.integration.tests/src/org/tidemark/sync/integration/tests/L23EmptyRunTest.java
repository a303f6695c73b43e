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
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.testing.SqliteDatabase;

/** L23: a run without rows that stores the greatest of nothing forgets where it was; ours keeps its watermark and writes nothing. */
class L23EmptyRunTest {

	@TempDir
	Path temp;

	@Test
	void aRunWithoutRowsKeepsTheWatermark() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, at DATETIME NOT NULL)",
				"INSERT INTO t VALUES (1, '2026-01-01 10:00:00'), (2, '2026-01-02 10:00:00')");
		Naive naive = new Naive(source, "t", "at", ">");
		for (List<String> strategy : List.of(List.of("timestamp", "at"), List.of("version", "id"))) {
			target.execute("DROP TABLE IF EXISTS t", "DROP TABLE IF EXISTS tidemark_checkpoint",
					"DROP TABLE IF EXISTS tidemark_delivered");
			Job job = Jobs.of(Jobs.options(SyncMode.AUTO,
					new IncrementalConfig(strategy.get(0), List.of(strategy.get(1)), null, null), WriteMode.APPEND,
					500), "t");
			try (Engine engine = new Engine(temp.resolve("home" + strategy), source, target)) {
				engine.run(job);
				String watermark = engine.plan(job).units().get(0).watermark();
				List<List<String>> before = checkpoint(target);
				source.execute("CREATE TABLE aside AS SELECT * FROM t", "DELETE FROM t");
				for (int run = 0; run < 2; run++) {
					assertEquals(Counters.ZERO, engine.run(job).counters());
					assertEquals(watermark, engine.plan(job).units().get(0).watermark());
					assertEquals(before, checkpoint(target), "not a byte of the checkpoint was written");
				}
				source.execute("INSERT INTO t SELECT * FROM aside", "DROP TABLE aside");
				assertEquals(0, engine.run(job).counters().written(), "the old rows are not sent twice");
				assertEquals(2, target.number("SELECT count(*) FROM t"));
			}
		}
		naive.run();
		assertEquals(List.of(), naive.run());
		String greatestOfNothing = source.rows("SELECT max(at) FROM t WHERE at > '2026-01-02 10:00:00'").get(0).get(0);
		assertEquals(2, source.number("SELECT count(*) FROM t WHERE at > coalesce(?, '')", greatestOfNothing),
				"the naive form, which stores the greatest of what it read, begins anew");
	}

	private static List<List<String>> checkpoint(SqliteDatabase target) throws Exception {
		return target.rows("SELECT * FROM tidemark_checkpoint");
	}
}
