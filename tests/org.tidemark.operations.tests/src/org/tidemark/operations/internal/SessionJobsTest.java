/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.EngineRequest;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;

@Timeout(60)
class SessionJobsTest {

	private static final TaskListener NOBODY = event -> {
		// nobody listens
	};

	@TempDir
	Path folder;

	private final Sessions sessions = new Sessions(Map.of());
	private TidemarkSession session;
	private JobFile job;

	@BeforeEach
	void open() throws Exception {
		session = sessions.open(folder.resolve("home"), null);
		session.connections().save(ConnectionSettings.file("shop", "sqlite", "/shop.db"));
		session.connections().save(ConnectionSettings.file("warehouse", "sqlite", "/warehouse.db"));
		job = session.jobs().load(write("shop", "warehouse"));
	}

	@AfterEach
	void close() {
		session.close();
	}

	private Path write(String source, String target) throws Exception {
		return Files.writeString(folder.resolve("job.tidemark"),
				"""
						{ "tidemark": 1, "name": "copy", "source": "%s", "target": "%s", "tables": [ { "source": "main.orders" } ] }
						"""
						.formatted(source, target));
	}

	@Test
	void loadsAJob() {
		assertEquals(folder.resolve("job.tidemark"), job.file());
		assertEquals("copy", job.job().name());
	}

	@Test
	void namesAFileThatIsNotThere() {
		Path file = folder.resolve("none.tidemark");

		TidemarkException e = assertThrows(TidemarkException.class, () -> session.jobs().load(file));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("There is no file " + file + ".", e.getMessage());
	}

	@Test
	void namesAFileThatIsNotText() throws Exception {
		Path file = Files.write(folder.resolve("broken.tidemark"), new byte[] { '{', (byte) 0xC3, '}' });

		TidemarkException e = assertThrows(TidemarkException.class, () -> session.jobs().load(file));

		assertEquals("The file " + file + " cannot be read: it is not text in UTF-8.", e.getMessage());
	}

	@Test
	void handsJobConnectionsAndStoreToTheEngine() throws Exception {
		RunOptions options = new RunOptions(true, false, Set.of("main.orders"), "demo");

		assertEquals("copy", session.jobs().plan(job, options, new NullProgressMonitor()).job());
		session.jobs().verify(job, Set.of("main.orders"), NOBODY, new NullProgressMonitor());
		assertEquals(List.of("shop.orders"), session.jobs().reset(job, Set.of("x"), new NullProgressMonitor()));

		EngineRequest request = sessions.engine.requests.get(0);
		assertEquals(job.job(), request.job());
		assertEquals(folder.resolve("job.tidemark").toString(), request.jobFile());
		assertEquals(session.connections().get("shop"), request.source());
		assertEquals(session.connections().get("warehouse"), request.target());
		assertEquals(options, request.options());
		assertEquals(folder.resolve("home"), request.store().home());
		assertEquals(List.of(Set.of("main.orders"), Set.of("x")), sessions.engine.units);
	}

	@Test
	void namesAnUnknownConnectionWithItsJob() throws Exception {
		Job loaded = session.jobs().load(write("shop", "warehuose")).job();
		JobFile wrong = new JobFile(Path.of("job.tidemark"), loaded);

		TidemarkException e = assertThrows(TidemarkException.class,
				() -> session.jobs().run(wrong, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor()));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("There is no connection \"warehuose\", which the job file job.tidemark names as its target."
				+ " Did you mean \"warehouse\"?", e.summary());
		assertEquals(List.of(), sessions.engine.requests);
	}

	@Test
	void passesEventsOnAndTellsOfThem() throws Exception {
		List<TaskEvent> seen = new ArrayList<>();
		AtomicInteger told = new AtomicInteger();
		session.tasks().addListener(told::incrementAndGet);
		sessions.engine.work = (request, listener, monitor) -> {
			long task = begin(request);
			listener.handle(new TaskEvent.TaskStarted(task, "copy", List.of()));
			listener.handle(new TaskEvent.Log(task, null, LogLevel.INFO, "a line"));
			listener.handle(finished(task, TaskStatus.COMPLETED));
			return end(request, task, TaskStatus.COMPLETED);
		};

		TaskOutcome outcome = session.jobs().run(job, RunOptions.DEFAULT, seen::add, new NullProgressMonitor());

		assertEquals(TaskStatus.COMPLETED, outcome.status());
		assertEquals(
				List.of(new TaskEvent.TaskStarted(1, "copy", List.of()),
						new TaskEvent.Log(1, null, LogLevel.INFO, "a line"), finished(1, TaskStatus.COMPLETED)),
				seen);
		assertEquals(3, told.get());
	}

	@Test
	void aRunOfThisSessionIsCancelledAtOnce() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		runUntilCancelled();
		CompletableFuture<TaskOutcome> run = inBackground(new NullProgressMonitor(), started);
		assertTrue(started.await(30, TimeUnit.SECONDS));

		session.tasks().cancel(1);

		assertEquals(TaskStatus.CANCELLED, run.get(30, TimeUnit.SECONDS).status());
		assertFalse(sessions.engine.requests.get(0).store().tasks().isCancelRequested(1));
	}

	@Test
	void aRunOfAnotherProcessIsCancelledThroughTheStore() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		runUntilCancelled();
		CompletableFuture<TaskOutcome> run = inBackground(new NullProgressMonitor(), started);
		assertTrue(started.await(30, TimeUnit.SECONDS));

		try (TidemarkSession other = new Sessions(Map.of()).open(folder.resolve("home"), null)) {
			other.tasks().cancel(1);
		}

		assertEquals(TaskStatus.CANCELLED, run.get(30, TimeUnit.SECONDS).status());
	}

	@Test
	void theCallersMonitorCancelsToo() throws Exception {
		NullProgressMonitor caller = new NullProgressMonitor();
		CountDownLatch started = new CountDownLatch(1);
		runUntilCancelled();
		CompletableFuture<TaskOutcome> run = inBackground(caller, started);
		assertTrue(started.await(30, TimeUnit.SECONDS));

		caller.setCanceled(true);

		assertEquals(TaskStatus.CANCELLED, run.get(30, TimeUnit.SECONDS).status());
	}

	@Test
	void closingTheSessionCancelsItsRuns() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		sessions.engine.work = (request, listener, monitor) -> {
			listener.handle(new TaskEvent.TaskStarted(begin(request), "copy", List.of()));
			waitForCancel(monitor);
			return new TaskOutcome(1, TaskStatus.CANCELLED, List.of(), Counters.ZERO, 1, 0);
		};
		CompletableFuture<TaskOutcome> run = inBackground(new NullProgressMonitor(), started);
		assertTrue(started.await(30, TimeUnit.SECONDS));

		session.close();

		assertEquals(TaskStatus.CANCELLED, run.get(30, TimeUnit.SECONDS).status());
	}

	@Test
	void onlyWhatRunsIsCancelled() throws Exception {
		sessions.engine.work = (request, listener, monitor) -> {
			long task = begin(request);
			listener.handle(new TaskEvent.TaskStarted(task, "copy", List.of()));
			return end(request, task, TaskStatus.COMPLETED);
		};
		session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor());

		TidemarkException ended = assertThrows(TidemarkException.class, () -> session.tasks().cancel(1));
		TidemarkException unknown = assertThrows(TidemarkException.class, () -> session.tasks().cancel(2));

		assertEquals("The task 1 does not run; its status is completed.", ended.getMessage());
		assertEquals(ProblemKind.USAGE, ended.kind());
		assertEquals("There is no task 2. List the tasks to see their ids.", unknown.summary());
	}

	@Test
	void showsHistoryLogAndStates() throws Exception {
		SyncState state = new SyncState("copy", "main.orders", "timestamp", "5", Instant.EPOCH, null, "hash", true,
				"{}");
		TaskLogEntry line = new TaskLogEntry(1, Instant.EPOCH, LogLevel.WARN, "careful");
		sessions.engine.work = (request, listener, monitor) -> {
			long task = begin(request);
			request.store().tasks().log(line);
			request.store().states().save(state);
			return end(request, task, TaskStatus.FAILED);
		};
		session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor());

		assertEquals(List.of("copy"), session.tasks().list(5).stream().map(TaskRecord::name).toList());
		assertEquals(TaskStatus.FAILED, session.tasks().get(1).status());
		assertEquals(List.of(line), session.tasks().log(1));
		assertEquals(List.of(), session.tasks().units(1));
		assertEquals(List.of(state), session.jobs().states(job));
		assertThrows(TidemarkException.class, () -> session.tasks().log(2));
		assertEquals(List.of(line), session.tasks().log(1, 5));
		assertEquals(7, session.jobs().deadLetters(job, Set.of(), 7, new NullProgressMonitor()).get(0).attempts());
	}

	@Test
	void deletesWhatHasEndedOrNothing() throws Exception {
		sessions.engine.work = (request, listener, monitor) -> end(request, begin(request), TaskStatus.FAILED);
		session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor());
		sessions.engine.work = (request, listener, monitor) -> {
			long running = begin(request);
			TidemarkException refused = assertThrows(TidemarkException.class,
					() -> session.tasks().delete(Set.of(1L, running)));
			assertEquals("Task 2 has not ended; nothing was deleted.", refused.getMessage());
			return end(request, running, TaskStatus.COMPLETED);
		};
		session.jobs().run(job, RunOptions.DEFAULT, NOBODY, new NullProgressMonitor());

		assertEquals(2, session.tasks().list(5).size());
		session.tasks().delete(Set.of(1L));
		assertEquals(List.of(2L), session.tasks().list(5).stream().map(TaskRecord::id).toList());
		assertThrows(TidemarkException.class, () -> session.tasks().delete(Set.of(1L)));
	}

	private CompletableFuture<TaskOutcome> inBackground(IProgressMonitor monitor, CountDownLatch started) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return session.jobs().run(job, RunOptions.DEFAULT, event -> started.countDown(), monitor);
			} catch (TidemarkException e) {
				throw new IllegalStateException(e);
			}
		});
	}

	private void runUntilCancelled() {
		sessions.engine.work = (request, listener, monitor) -> {
			long task = begin(request);
			listener.handle(new TaskEvent.TaskStarted(task, "copy", List.of()));
			waitForCancel(monitor);
			return end(request, task, TaskStatus.CANCELLED);
		};
	}

	private static void waitForCancel(IProgressMonitor monitor) {
		while (!monitor.isCanceled()) {
			LockSupport.parkNanos(1_000_000);
		}
	}

	private static TaskEvent.TaskFinished finished(long task, TaskStatus status) {
		return new TaskEvent.TaskFinished(task, status, Counters.ZERO, 1, null);
	}

	private static long begin(EngineRequest request) throws TidemarkException {
		return request.store().tasks()
				.add(new TaskRecord(0, request.job().name(), request.jobFile(), "local", request.job().source(),
						request.job().target(), TaskStatus.RUNNING, Instant.now(), null, null, "ann", "manual",
						ProcessHandle.current().pid(), "localhost"))
				.id();
	}

	private static TaskOutcome end(EngineRequest request, long task, TaskStatus status) throws TidemarkException {
		request.store().tasks().update(task, status, Instant.now(), null);
		return new TaskOutcome(task, status, List.of(), Counters.ZERO, 1, 0);
	}
}
