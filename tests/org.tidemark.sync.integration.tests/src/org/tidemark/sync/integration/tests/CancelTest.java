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
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Await;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** A run that is cancelled ends within two seconds, keeps what it checkpointed, and goes on from there. */
@ExtendWith(DatabaseServersExtension.class)
class CancelTest {

	private static final int ROWS = 100_000;

	@TempDir
	Path temp;

	@Test
	void fromMariaDb(@Database(value = DatabaseKind.MARIADB, name = "cancel") ServerDatabase source)
			throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(100))",
				"INSERT INTO t SELECT seq, REPEAT('x', 80) FROM seq_1_to_" + ROWS);
		check(source);
	}

	@Test
	void fromPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "cancel") ServerDatabase source)
			throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(100))",
				"INSERT INTO t SELECT i, repeat('x', 80) FROM generate_series(1, " + ROWS + ") i");
		check(source);
	}

	private void check(ServerDatabase source) throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.options(SyncMode.SKIP_COMPLETED, null,
				WriteMode.UPSERT, 500), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			NullProgressMonitor monitor = new NullProgressMonitor();
			CompletableFuture<TaskOutcome> run = CompletableFuture.supplyAsync(() -> run(engine, job, monitor));
			Await.until("rows to be written", Duration.ofSeconds(60),
					() -> engine.events().stream().anyMatch(TaskEvent.Progress.class::isInstance));
			long cancelled = System.nanoTime();
			monitor.setCanceled(true);
			TaskOutcome outcome = run.get(30, TimeUnit.SECONDS);
			long millis = Duration.ofNanos(System.nanoTime() - cancelled).toMillis();
			assertTrue(millis < 2_000, "took " + millis + " ms");
			assertEquals(TaskStatus.CANCELLED, outcome.status());
			long kept = target.number("SELECT count(*) FROM t");
			assertEquals(outcome.counters().written(), kept);
			assertTrue(kept > 0 && kept < ROWS, "kept " + kept);

			TaskOutcome rest = engine.run(job);
			assertEquals(TaskStatus.COMPLETED, rest.status());
			assertEquals(ROWS - kept, rest.counters().read());
			assertEquals(ROWS, target.number("SELECT count(*) FROM t"));
		}
	}

	private static TaskOutcome run(Engine engine, Job job, NullProgressMonitor monitor) {
		try {
			return engine.run(job, RunOptions.DEFAULT, monitor);
		} catch (TidemarkException e) {
			throw new IllegalStateException(e);
		}
	}
}
