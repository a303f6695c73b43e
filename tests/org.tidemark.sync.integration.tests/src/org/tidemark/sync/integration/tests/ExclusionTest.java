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

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.ChildJvm;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Runs of one job exclude each other although they share nothing but the target. */
@ExtendWith(DatabaseServersExtension.class)
class ExclusionTest {

	@TempDir
	static Path shared;

	private static ChildJvm children;

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private FaultTables expected;

	@BeforeAll
	static void prepare() throws Exception {
		children = EngineProcess.in(shared);
	}

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		expected = new FaultTables(source);
		expected.createSource();
	}

	@Test
	void inMariaDb(@Database(DatabaseKind.MARIADB) ServerDatabase target) throws Exception {
		check(target, "heartbeat_at - INTERVAL 1 MINUTE");
	}

	@Test
	void inPostgres(@Database(DatabaseKind.POSTGRESQL) ServerDatabase target) throws Exception {
		check(target, "heartbeat_at - interval '1 minute'");
	}

	@Test
	void inSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("target.db")),
				"strftime('%Y-%m-%dT%H:%M:%fZ', heartbeat_at, '-1 minute')");
	}

	private void check(TestDatabase target, String aMinuteEarlier) throws Exception {
		new FaultTables(target).createTarget();
		theSecondIsRefused(target);
		new FaultTables(target).clear();
		new FaultTables(target).createTarget();
		aKilledProcessLosesItAtOnce(target);
		aStoppedProcessWritesNothingMore(target, aMinuteEarlier);
	}

	private void theSecondIsRefused(TestDatabase target) throws Exception {
		CountDownLatch reached = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		AtomicBoolean first = new AtomicBoolean(true);
		try (Engine here = new Engine(temp.resolve("here"), Engine.settings("source", source),
				Engine.settings("target", target), sinks -> new ProbedSinks(sinks, (moment, what, unit, rows) -> {
					if ("end".equals(moment) && "write".equals(what) && first.getAndSet(false)) {
						reached.countDown();
						await(goOn);
					}
				})); Engine there = new Engine(temp.resolve("there"), source, target)) {
			CompletableFuture<TaskOutcome> run = CompletableFuture.supplyAsync(() -> run(here));
			assertTrue(reached.await(60, TimeUnit.SECONDS));
			TidemarkException e = assertThrows(TidemarkException.class, () -> there.run(FaultTables.job()));
			assertEquals(ProblemKind.FAILED, e.kind());
			assertTrue(e.getMessage().matches("The job \"faults\" is already running: on \\S+, process "
					+ ProcessHandle.current().pid() + ", since 20\\d\\d-\\S+Z\\."), e.getMessage());
			assertThrows(TidemarkException.class, () -> there.reset(FaultTables.job()));
			goOn.countDown();
			assertEquals(TaskStatus.COMPLETED, run.get(60, TimeUnit.SECONDS).status());
			TaskOutcome next = there.run(FaultTables.job());
			assertEquals(TaskStatus.COMPLETED, next.status());
			assertEquals(0, next.counters().written());
		}
		assertEquals(0, target.number("SELECT COUNT(*) FROM tidemark_lease"));
		expected.assertSameAs(new FaultTables(target), "all of it");
	}

	private void aKilledProcessLosesItAtOnce(TestDatabase target) throws Exception {
		Process child = EngineProcess.start(children, temp.resolve("killed"), source, target, 4);
		waitForGate(child);
		assertEquals(1, target.number("SELECT COUNT(*) FROM tidemark_lease WHERE pid = ?", child.pid()));
		child.destroyForcibly().waitFor();
		try (Engine there = new Engine(temp.resolve("there"), source, target)) {
			assertEquals(TaskStatus.COMPLETED, there.run(FaultTables.job()).status());
		}
		expected.assertSameAs(new FaultTables(target), "all of it");
	}

	private void aStoppedProcessWritesNothingMore(TestDatabase target, String aMinuteEarlier) throws Exception {
		expected.change();
		Process child = EngineProcess.start(children, temp.resolve("stopped"), source, target, 2);
		BufferedReader output = waitForGate(child);
		try (Engine there = new Engine(temp.resolve("there"), source, target)) {
			ChildJvm.signal(child, "STOP");
			assertThrows(TidemarkException.class, () -> there.run(FaultTables.job()), "it is alive");
			target.execute("UPDATE tidemark_lease SET heartbeat_at = " + aMinuteEarlier);
			assertEquals(TaskStatus.COMPLETED, there.run(FaultTables.job()).status());
			var checkpoints = new FaultTables(target).checkpoints();
			expected.assertSameAs(new FaultTables(target), "all of it");
			target.execute("UPDATE items SET note = 'since then'");

			ChildJvm.signal(child, "CONT");
			child.getOutputStream().write('\n');
			child.getOutputStream().flush();
			StringBuilder said = new StringBuilder();
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				said.append(line).append('\n');
			}
			assertEquals(1, child.waitFor(), said::toString);
			assertTrue(said.toString().contains(EngineProcess.DONE + TaskStatus.FAILED), said::toString);
			assertEquals(0, target.number("SELECT COUNT(*) FROM items WHERE note <> 'since then' OR note IS NULL"));
			assertEquals(checkpoints, new FaultTables(target).checkpoints());
		} finally {
			child.destroyForcibly();
		}
		try (Engine again = new Engine(temp.resolve("stopped"), source, target)) {
			assertEquals(TaskStatus.FAILED, again.store().tasks().list(1).get(0).status());
		}
	}

	private static BufferedReader waitForGate(Process child) throws Exception {
		BufferedReader output = child.inputReader(StandardCharsets.UTF_8);
		StringBuilder said = new StringBuilder();
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.equals(EngineProcess.GATE)) {
				return output;
			}
			said.append(line).append('\n');
		}
		throw new AssertionError("the child ended: " + said + Files.list(shared).toList());
	}

	private static TaskOutcome run(Engine engine) {
		try {
			return engine.run(FaultTables.job());
		} catch (TidemarkException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(60, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
