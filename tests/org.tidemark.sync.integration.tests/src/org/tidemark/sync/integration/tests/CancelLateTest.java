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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.VerifyMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Await;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

/** What comes after the writes can be cancelled within two seconds, too, and a further run completes it. */
@ExtendWith(DatabaseServersExtension.class)
class CancelLateTest {

	private static final int ROWS = 2_000;

	@TempDir
	Path temp;

	private final NullProgressMonitor monitor = new NullProgressMonitor();

	private static void fill(ServerDatabase source) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(20), updated_at DATETIME)",
				"INSERT INTO t SELECT seq, 'x', '2026-01-01' FROM seq_1_to_" + ROWS);
	}

	private static SyncOptions options(SyncMode mode, VerifyMode verify, boolean deletes) {
		return new SyncOptions(mode, new IncrementalConfig("timestamp", List.of("updated_at"), null, null), 2, 500,
				null,
				WriteMode.UPSERT, deletes ? DeleteJobs.KEYS : null, 50, null, null, verify, null, null, null, null,
				null,
				null, null, null, null);
	}

	/** Cancels work once a server is seen at it, and gives its end. */
	private <T> T cancelled(Callable<T> work, ServerDatabase server, String seen) throws Exception {
		FutureTask<T> task = new FutureTask<>(work);
		Thread.ofPlatform().daemon().start(task);
		Await.until("the server to work", Duration.ofSeconds(60), () -> {
			try {
				return task.isDone() || server.number(seen) > 0;
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		});
		long begun = System.nanoTime();
		monitor.setCanceled(true);
		try {
			return task.get(30, TimeUnit.SECONDS);
		} finally {
			long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
			assertTrue(millis < 2_000, "took " + millis + " ms");
			monitor.setCanceled(false);
		}
	}

	private static String locked(Connection holder, String sql) throws Exception {
		holder.setAutoCommit(false);
		try (Statement statement = holder.createStatement()) {
			statement.execute(sql);
		}
		return "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
	}

	@Test
	void deletesThatWaitForARow(@Database(value = DatabaseKind.MARIADB, name = "late_d") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "late_d") ServerDatabase target) throws Exception {
		fill(source);
		Job job = Jobs.of(options(SyncMode.AUTO, null, true), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			source.execute("DELETE FROM t WHERE id % 10 = 0");
			try (Connection holder = target.connection()) {
				String seen = locked(holder, "UPDATE t SET v = 'held' WHERE id = 100");
				TaskOutcome outcome = cancelled(() -> engine.run(job, RunOptions.DEFAULT, monitor), target, seen);
				assertEquals(TaskStatus.CANCELLED, outcome.status());
				holder.rollback();
			}
			assertEquals(ROWS, target.number("SELECT count(*) FROM t"));

			// also a run that skips complete units makes up for the deletes
			Job rest = Jobs.of(options(SyncMode.SKIP_COMPLETED, null, true), "t");
			assertEquals(ROWS / 10, engine.run(rest).counters().deleted());
			assertEquals(0, target.number("SELECT count(*) FROM t WHERE id % 10 = 0"));
			source.execute("DELETE FROM t WHERE id = 1");
			assertEquals(0, engine.run(rest).counters().deleted(), "complete with its deletes");
		}
	}

	@Test
	void aRepairThatWaitsForARow(@Database(value = DatabaseKind.MARIADB, name = "late_r") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "late_r") ServerDatabase target) throws Exception {
		fill(source);
		Job job = Jobs.of(options(SyncMode.AUTO, null, false), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			target.execute("UPDATE t SET v = 'other' WHERE id IN (7, 1900)", "DELETE FROM t WHERE id = 8",
					"INSERT INTO t (id) VALUES (5000)");
			try (Connection holder = target.connection()) {
				String seen = locked(holder, "UPDATE t SET v = 'held' WHERE id = 7");
				TidemarkException end = assertThrows(TidemarkException.class,
						() -> unwrapped(() -> cancelled(() -> engine.repair(job, monitor), target, seen)));
				assertEquals(ProblemKind.CANCELLED, end.kind());
				holder.rollback();
			}
			assertTrue(engine.repair(job, RunOptions.DEFAULT).equal());
			assertTrue(engine.verify(job).equal());
		}
	}

	/** The sums of a table that somebody holds are waited for; so is the comparison after a run. */
	@Test
	void aVerificationThatWaitsForATable(@Database(value = DatabaseKind.MARIADB, name = "late_v") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "late_v") ServerDatabase target) throws Exception {
		fill(source);
		Job job = Jobs.of(options(SyncMode.AUTO, VerifyMode.CHECKSUM, false), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			try (Connection holder = target.connection()) {
				String seen = locked(holder, "LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
				TidemarkException end = assertThrows(TidemarkException.class,
						() -> unwrapped(() -> cancelled(() -> engine.verify(job, monitor), target, seen)));
				assertEquals(ProblemKind.CANCELLED, end.kind());
				holder.rollback();
			}
			assertTrue(engine.verify(job).equal());
		}
	}

	private static <T> T unwrapped(Callable<T> work) throws Exception {
		try {
			return work.call();
		} catch (ExecutionException e) {
			throw e.getCause() instanceof Exception cause ? cause : e;
		}
	}
}
