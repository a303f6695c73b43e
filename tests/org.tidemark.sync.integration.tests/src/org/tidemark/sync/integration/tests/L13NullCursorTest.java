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
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NullCursors;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.SqliteDatabase;

/** L13: rows without a cursor value. The naive form never reads one; ours does as the job says. */
class L13NullCursorTest {

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;

	@BeforeEach
	void tables() throws SQLException {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME)",
				"INSERT INTO t VALUES (1, 'a', '2026-01-15 10:30:00')");
	}

	private static Job job(NullCursors policy) {
		return Jobs.of(Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("timestamp", List.of("updated_at"), null, null, null, policy), WriteMode.UPSERT,
				500),
				"t");
	}

	@Test
	void readAndComparedByHash() throws Exception {
		Naive naive = new Naive(source, "t", "updated_at", ">");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			naive.run();
			engine.run(job(NullCursors.READ));
			source.execute("INSERT INTO t VALUES (2, 'b', NULL), (3, 'c', NULL)");
			assertEquals(List.of(), naive.run(), "the naive form never reads them");
			assertEquals(2, engine.run(job(NullCursors.READ)).counters().written());
			source.execute("UPDATE t SET v = 'B' WHERE id = 2");
			assertEquals(new Counters(1, 1, 2, 0, 0, 0), engine.run(job(NullCursors.READ)).counters());
			assertEquals(0, engine.run(job(NullCursors.READ)).counters().written());
			assertEquals(source.rows("SELECT * FROM t ORDER BY id"), target.rows("SELECT * FROM t ORDER BY id"));
		}
	}

	@Test
	void refusedBeforeAnythingIsWritten() throws Exception {
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(1, engine.run(job(NullCursors.REFUSE)).counters().written());
			source.execute("INSERT INTO t VALUES (2, 'b', NULL), (3, 'c', '2026-01-15 10:31:00')");
			TaskOutcome refused = engine.run(job(NullCursors.REFUSE));
			assertEquals(TaskStatus.FAILED, refused.status());
			String error = String.valueOf(refused.units().get(0).error());
			assertTrue(error.contains("t: 1 rows have no value in updated_at"), error);
			assertEquals(1, target.number("SELECT count(*) FROM t"));
			source.execute("DELETE FROM t WHERE id = 2");
			assertEquals(1, engine.run(job(NullCursors.REFUSE)).counters().written());
		}
	}

	@Test
	void ignoredWithACount() throws Exception {
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job(NullCursors.IGNORE));
			source.execute("INSERT INTO t VALUES (2, 'b', NULL), (3, 'c', '2026-01-15 10:31:00'), (4, 'd', NULL)");
			assertEquals(new Counters(1, 1, 1, 2, 0, 0), engine.run(job(NullCursors.IGNORE)).counters());
			assertEquals(List.of("t: 2 rows without a cursor value are left out (null_cursors is ignore)."),
					engine.warnings());
			assertEquals(2, target.number("SELECT count(*) FROM t"));
		}
	}
}
