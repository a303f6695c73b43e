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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Await;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServer;
import org.tidemark.testing.MariaDbServer;
import org.tidemark.testing.PostgresServer;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** A server that is killed in the middle of a run and comes back: as the source, and as the target. */
class ServerRestartTest {

	private static final int ROWS = 60_000;
	private static final int BATCH = 100;
	private static final int KILLED_BEFORE = 20;
	private static final String TABLE = "CREATE TABLE t (id BIGINT PRIMARY KEY, body VARCHAR(400))";
	private static final String SEQUENCE = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
			+ ROWS + ") ";

	@TempDir
	Path temp;

	@Test
	void mariaDbAsSource() throws Exception {
		try (MariaDbServer server = MariaDbServer.start()) {
			ServerDatabase source = server.createDatabase();
			source.execute(TABLE, "INSERT INTO t SELECT seq, CONCAT(seq, REPEAT('x', 350)) FROM seq_1_to_" + ROWS);
			check(server, source, new SqliteDatabase(temp.resolve("target.db")), 1);
		}
	}

	@Test
	void mariaDbAsTarget() throws Exception {
		try (MariaDbServer server = MariaDbServer.start()) {
			check(server, sqlite(), server.createDatabase(), 1);
		}
	}

	@Test
	void postgresAsSource() throws Exception {
		try (PostgresServer server = PostgresServer.start()) {
			ServerDatabase source = server.createDatabase();
			source.execute(TABLE,
					"INSERT INTO t SELECT i, i || repeat('x', 350) FROM generate_series(1, " + ROWS + ") AS i");
			check(server, source, new SqliteDatabase(temp.resolve("target.db")), 1);
		}
	}

	@Test
	void postgresAsTargetThatStaysAwayForTwoAttempts() throws Exception {
		try (PostgresServer server = PostgresServer.start()) {
			check(server, sqlite(), server.createDatabase(), 2);
		}
	}

	private SqliteDatabase sqlite() throws SQLException {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute(TABLE, "INSERT INTO t " + SEQUENCE + "SELECT i, i || printf('%0350d', 0) FROM n");
		return source;
	}

	/** @param attempts how many attempts fail before the server is back */
	private void check(DatabaseServer server, TestDatabase source, TestDatabase target, int attempts) throws Exception {
		SyncOptions full = Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, BATCH);
		AtomicInteger writes = new AtomicInteger();
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), real -> WatchedSinks.before(real, () -> {
					if (writes.incrementAndGet() == KILLED_BEFORE) {
						awaitDisk(target);
						server.kill();
					}
				}))) {
			TaskOutcome stopped = engine.run(Jobs.of(full, "t"));
			assertEquals(TaskStatus.FAILED, stopped.status());
			String error = stopped.units().get(0).error();
			assertNotNull(error);
			assertTrue(error.endsWith("Run it again; it goes on where it stopped."), error);
			assertFalse(error.contains(server.password()), error);
			server.restart();
			long before = rows(target);
			assertTrue(before >= BATCH * (KILLED_BEFORE - 1) && before < ROWS, "rows before the second run: " + before);

			writes.set(0);
			Job retrying = Jobs.of(Jobs.with(full, ErrorStrategy.RETRY), "t");
			TaskOutcome ended = restarted(engine, retrying, server, attempts);
			assertEquals(TaskStatus.COMPLETED, ended.status(), () -> engine.events().toString());
			assertTrue(engine.warnings().stream().anyMatch(w -> w.contains("again")),
					() -> engine.warnings().toString());
			assertEquals(ROWS, rows(target));
			assertTrue(engine.verify(retrying).equal());
			// what arrived before is not read again, but for the rest of a batch at each end
			assertTrue(ended.counters().read() < ROWS, () -> ended.counters().toString());
		}
	}

	/** Runs a job whose server is killed meanwhile, and restarts the server after so many warnings. */
	private static TaskOutcome restarted(Engine engine, Job job, DatabaseServer server, int warnings) throws Exception {
		CompletableFuture<TaskOutcome> run = CompletableFuture.supplyAsync(() -> {
			try {
				return engine.run(job);
			} catch (TidemarkException e) {
				throw new IllegalStateException(e);
			}
		});
		Await.until("warnings", Duration.ofSeconds(60), () -> run.isDone() || engine.warnings().size() >= warnings);
		assertFalse(run.isDone(), () -> "ended too early: " + run.handle((outcome, error) -> error).join());
		server.restart();
		return run.get(60, TimeUnit.SECONDS);
	}

	/** PostgreSQL brings what it has committed to the disk a little later. */
	private static void awaitDisk(TestDatabase target) {
		if (target instanceof ServerDatabase server && server.kind() == DatabaseKind.POSTGRESQL) {
			Await.until("the log on disk", Duration.ofSeconds(20), () -> number(target,
					"SELECT CASE WHEN pg_current_wal_flush_lsn() >= pg_current_wal_insert_lsn() THEN 1 ELSE 0 END") == 1);
		}
	}

	private static long rows(TestDatabase target) {
		return number(target, "SELECT count(*) FROM t");
	}

	private static long number(TestDatabase target, String query) {
		try {
			return target.number(query);
		} catch (SQLException e) {
			throw new IllegalStateException(query, e);
		}
	}
}
