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
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.testing.SqliteDatabase;

/** L15: a cursor taken from the greatest value of the target is moved by rows of others there; ours is a state of its own. */
class L15TargetMaximumTest {

	@TempDir
	Path temp;

	@Test
	void aRowOfOthersInTheTargetDoesNotMoveTheWatermark() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, at DATETIME NOT NULL)",
				"INSERT INTO t VALUES (1, 'a', '2026-01-01 10:00:00'), (2, 'b', '2026-01-02 10:00:00')");
		Job job = Jobs.of(Jobs.auto("timestamp", "at"), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			target.execute("INSERT INTO t VALUES (900, 'theirs', '2026-03-01 00:00:00')");
			source.execute("INSERT INTO t VALUES (3, 'c', '2026-01-03 10:00:00')");
			String last = target.rows("SELECT max(at) FROM t").get(0).get(0);
			assertEquals(0, source.number("SELECT count(*) FROM t WHERE at >= '" + last + "'"),
					"the naive form finds nothing any more");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals("2026-01-03 10:00:00", engine.plan(job).units().get(0).watermark());

			target.execute("DELETE FROM t WHERE id IN (2, 3, 900)");
			assertEquals(0, engine.run(job).counters().written(), "nor does a row that is gone there move it back");
			assertEquals(1, target.number("SELECT count(*) FROM t"));
		}
	}

	/** The greatest value of a half loaded table stands for rows that are not there yet. */
	@Test
	void aTableThatIsHalfLoadedHasNoWatermark() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, at DATETIME NOT NULL)",
				"INSERT INTO t VALUES (1, '2026-01-09 10:00:00'), (2, '2026-01-08 10:00:00'), (3, '2026-01-07 10:00:00')");
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("timestamp", List.of("at"), null, null),
				WriteMode.UPSERT, 1), "t");
		AtomicInteger left = new AtomicInteger(1);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sink -> new FailingSink(sink, left, true))) {
			assertEquals(TaskStatus.FAILED, engine.run(job).status());
			assertEquals(1, source.number("SELECT count(*) FROM t WHERE at >= '" + target.rows("SELECT max(at) FROM t")
					.get(0).get(0) + "'"), "the naive form goes on behind the greatest");
			engine.run(job);
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}
}
