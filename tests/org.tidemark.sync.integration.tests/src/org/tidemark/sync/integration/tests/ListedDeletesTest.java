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
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.SqliteDatabase;

/** Lists of deleted keys that are read by every run: what is in them for long costs no delete, no guard and no write. */
class ListedDeletesTest {

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;
	private final List<String> done = new ArrayList<>();

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, deleted_at DATETIME, updated_at DATETIME)",
				"CREATE TABLE stones (id INTEGER)",
				"INSERT INTO t VALUES (1, NULL, '2026-01-01'), (2, NULL, '2026-01-01'), (3, NULL, '2026-01-01'), (4, NULL, '2026-01-01')");
	}

	private Engine engine() throws TidemarkException {
		return new Engine(temp.resolve("home"), Engine.settings("source", source), Engine.settings("target", target),
				sinks -> new ProbedSinks(sinks, (moment, what, unit, rows) -> {
					if ("begin".equals(moment)) {
						done.add(what);
					}
				}));
	}

	@Test
	void keysThatCameBackDoNotCountForTheGuard() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.tombstones("main.stones", "id"), 30, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("INSERT INTO stones VALUES (1), (2), (3), (1), (2), (3)", "DELETE FROM t WHERE id = 4",
					"INSERT INTO stones VALUES (4)");
			TaskOutcome outcome = engine.run(job);
			assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
			assertEquals(1, outcome.counters().deleted());
			assertIdle(engine, job);

			source.execute("DELETE FROM t WHERE id IN (1, 2)");
			assertEquals(TaskStatus.FAILED, engine.run(job).status(), "two of three rows are too many");
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void marksThatWereSeenAreNotStoredAgain() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.soft("deleted_at", true), 50, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("UPDATE t SET deleted_at = '2026-01-02', updated_at = '2026-01-02' WHERE id = 2");
			assertEquals(1, engine.run(job).counters().deleted());
			assertIdle(engine, job);
		}
	}

	private void assertIdle(Engine engine, Job job) throws Exception {
		engine.run(job);
		done.clear();
		assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
		done.removeIf(what -> !List.of("write", "delete", "checkpoint").contains(what));
		assertEquals(List.of(), done);
	}
}
