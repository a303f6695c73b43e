/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;

class TasksTest {

	private static final Instant NOW = TestStores.NOW;

	@TempDir
	Path home;

	private MetadataStore store;

	@BeforeEach
	void open() throws TidemarkException {
		store = TestStores.open(home);
	}

	@AfterEach
	void close() throws TidemarkException {
		store.close();
	}

	private void openAgain() throws TidemarkException {
		store.close();
		store = TestStores.open(home);
	}

	@ParameterizedTest
	@EnumSource(TaskStatus.class)
	void keepsEveryValueOfATask(TaskStatus status) throws Exception {
		TaskRecord task = new TaskRecord(99, "shop to \"warehouse\"", "/jobs/läden.tidemark", "local", "shop-mysql",
				"warehouse-pg", status, NOW, NOW.plusNanos(1), "what went wrong", "ann", "schedule", 4_000_000_000L,
				"far.example");
		TaskRecord added = store.tasks().add(task);
		assertEquals(new TaskRecord(1, task.name(), task.jobFile(), task.engine(), task.source(), task.target(), status,
				NOW, NOW.plusNanos(1), "what went wrong", "ann", "schedule", 4_000_000_000L, "far.example"), added);
		openAgain();
		assertEquals(Optional.of(added), store.tasks().find(1));
		assertEquals(List.of(added), store.tasks().list(10));
	}

	@Test
	void recordsHowATaskStands() throws Exception {
		TaskRecord task = store.tasks().add(TestStores.runningHere("job"));
		store.tasks().update(task.id(), TaskStatus.CANCELLED, NOW, "stopped");
		TaskRecord updated = store.tasks().find(task.id()).orElseThrow();
		assertEquals(TaskStatus.CANCELLED, updated.status());
		assertEquals(NOW, updated.completedAt());
		assertEquals("stopped", updated.error());
		assertEquals(task.startedAt(), updated.startedAt());
	}

	@Test
	void remembersThatATaskIsToStop() throws Exception {
		long asked = store.tasks().add(TestStores.runningHere("a")).id();
		long other = store.tasks().add(TestStores.runningHere("b")).id();
		assertFalse(store.tasks().isCancelRequested(asked));
		store.tasks().requestCancel(asked);
		store.tasks().requestCancel(asked);
		openAgain();
		assertTrue(store.tasks().isCancelRequested(asked));
		assertFalse(store.tasks().isCancelRequested(other));
		assertFalse(store.tasks().isCancelRequested(99));
		assertEquals(TaskStatus.RUNNING, store.tasks().find(asked).orElseThrow().status());
		assertThrows(TidemarkException.class, () -> store.tasks().requestCancel(99));
	}

	@Test
	void listsTheNewestFirst() throws Exception {
		for (String name : List.of("a", "b", "c")) {
			store.tasks().add(TestStores.runningHere(name));
		}
		assertEquals(List.of("c", "b"), store.tasks().list(2).stream().map(TaskRecord::name).toList());
		assertEquals(List.of(), store.tasks().list(0));
		assertEquals(List.of(), store.tasks().list(-1));
		assertTrue(store.tasks().find(4).isEmpty());
	}

	@Test
	void knowsWhenAJobBeganLastHoweverManyTasksFollowed() throws Exception {
		Instant began = Instant.parse("2026-01-02T03:04:05.678Z");
		store.tasks().add(TestStores.task("nightly", TaskStatus.COMPLETED, began.minusSeconds(60), 1, "db.example"));
		store.tasks().add(TestStores.task("nightly", TaskStatus.COMPLETED, began, 1, "db.example"));
		store.tasks().add(TestStores.task("hourly", TaskStatus.COMPLETED, began.plusSeconds(60), 1, "db.example"));
		assertEquals(Optional.of(began), store.tasks().lastBegan("nightly"));
		assertEquals(Optional.empty(), store.tasks().lastBegan("weekly"));
	}

	@Test
	void keepsEveryValueOfAUnitAndTheirOrder() throws Exception {
		long task = store.tasks().add(TestStores.runningHere("job")).id();
		UnitRecord orders = new UnitRecord(task, "public.orders", "incremental", "last sync: …", TaskStatus.RUNNING, -1,
				new Counters(1, 2, 3, 4, 5, 6), "2026-01-01 00:00:00.5", 7, "an error", NOW);
		UnitRecord customers = new UnitRecord(task, "public.customers", "", "", TaskStatus.PENDING, 8, Counters.ZERO,
				null,
				0, null, NOW);
		store.tasks().saveUnit(orders);
		store.tasks().saveUnit(customers);
		UnitRecord later = new UnitRecord(task, "public.orders", "full", "no watermark", TaskStatus.COMPLETED,
				Long.MAX_VALUE, new Counters(10, 20, 30, 40, 50, 60), "x", 70, null, NOW.plusSeconds(1));
		openAgain();
		assertEquals(List.of(orders, customers), store.tasks().units(task));
		store.tasks().saveUnit(later);
		assertEquals(List.of(later, customers), store.tasks().units(task));
	}

	@Test
	void keepsEveryValueOfAPlanUntilTheTaskIsRemoved() throws Exception {
		long task = store.tasks().add(TestStores.runningHere("job")).id();
		long other = store.tasks().add(TestStores.runningHere("other")).id();
		PlannedUnit orders = new PlannedUnit("public.orders", "ods.orders", "incremental", "last sync: …", "timestamp",
				"2026-01-01", "upsert", 12, List.of("b", "a"), List.of("CREATE TABLE x (\n a INT)", "ALTER"),
				List.of("Mind it."));
		PlannedUnit customers = new PlannedUnit("public.customers", "ods.customers", "full", "", "", null, "append", -1,
				List.of(), List.of(), List.of());
		store.tasks().savePlan(task, List.of(customers));
		store.tasks().savePlan(task, List.of(orders, customers));
		openAgain();
		assertEquals(List.of(orders, customers), store.tasks().planOf(task));
		assertEquals(List.of(), store.tasks().planOf(other));
		store.tasks().update(task, TaskStatus.COMPLETED, NOW, null);
		store.tasks().remove(Set.of(task));
		assertEquals(List.of(), store.tasks().planOf(task));
		assertEquals(List.of("0"), TestStores.query(home, "SELECT count(*) FROM task_plan_lines"));
		assertThrows(TidemarkException.class, () -> store.tasks().savePlan(77, List.of(orders)));
	}

	@Test
	void keepsTheLogInOrder() throws Exception {
		long task = store.tasks().add(TestStores.runningHere("job")).id();
		long other = store.tasks().add(TestStores.runningHere("other")).id();
		List<TaskLogEntry> lines = List.of(new TaskLogEntry(task, NOW, LogLevel.INFO, "开始"),
				new TaskLogEntry(task, NOW.minusSeconds(1), LogLevel.WARN, ""),
				new TaskLogEntry(task, NOW, LogLevel.ERROR, "line\nline"));
		for (TaskLogEntry line : lines) {
			store.tasks().log(line);
		}
		store.tasks().log(new TaskLogEntry(other, NOW, LogLevel.INFO, "x"));
		openAgain();
		assertEquals(lines, store.tasks().logOf(task));
	}

	@Test
	void refusesWhatBelongsToNoTask() {
		TidemarkException e = assertThrows(TidemarkException.class,
				() -> store.tasks().log(new TaskLogEntry(7, NOW, LogLevel.INFO, "x")));
		assertEquals("The metadata store " + home.resolve("tidemark.db") + " has no task 7.", e.getMessage());
		assertThrows(TidemarkException.class, () -> store.tasks().update(7, TaskStatus.FAILED, NOW, null));
	}

	@Test
	void keepsEveryValueOfAState() throws Exception {
		SyncState open = new SyncState("shop", "b", "timestamp", "2026-01-01", NOW, "[\"7\"]", "abc", false,
				"{\"v\":1}");
		SyncState done = new SyncState("shop", "a", "", null, NOW, null, "def", true, "");
		store.states().save(open);
		store.states().save(done);
		store.states().save(new SyncState("other", "a", "version", "1", NOW, null, "x", true, "{}"));
		openAgain();
		assertEquals(List.of(done, open), store.states().list("shop"));
		SyncState later = new SyncState("shop", "b", "version", "9", NOW.plusSeconds(1), null, "ghi", true, "{}");
		store.states().save(later);
		assertEquals(List.of(done, later), store.states().list("shop"));
		store.states().remove("shop", "a");
		store.states().remove("shop", "a");
		assertEquals(List.of(later), store.states().list("shop"));
		assertEquals(1, store.states().list("other").size());
	}

	@Test
	void leavesALivingTaskRunning() throws Exception {
		TaskRecord here = store.tasks().add(TestStores.runningHere("here"));
		TaskRecord far = store.tasks()
				.add(TestStores.task("far", TaskStatus.RUNNING, NOW, deadProcess(), "far.example"));
		assertEquals(List.of(far, here), store.tasks().list(9));
	}

	@Test
	void showsARunningTaskOfADeadProcessAsFailed() throws Exception {
		long dead = deadProcess();
		long id = store.tasks().add(TestStores.task("job", TaskStatus.RUNNING, NOW, dead, "LocalHost")).id();
		store.tasks().saveUnit(new UnitRecord(id, "done", "full", "", TaskStatus.COMPLETED, 1, Counters.ZERO, null, 1,
				null, NOW.plusSeconds(1)));
		store.tasks()
				.saveUnit(new UnitRecord(id, "half", "full", "", TaskStatus.RUNNING, 1, Counters.ZERO, null, 1, null,
						NOW.plusSeconds(2)));
		String error = "Process " + dead + " on LocalHost ended without finishing. "
				+ "Run the job again: it goes on from the last checkpoint.";
		TaskRecord task = store.tasks().list(1).get(0);
		assertEquals(TaskStatus.FAILED, task.status());
		assertEquals(error, task.error());
		assertEquals(NOW.plusSeconds(2), task.completedAt());
		assertEquals(Optional.of(task), store.tasks().find(id));
		List<UnitRecord> units = store.tasks().units(id);
		assertEquals(List.of(TaskStatus.COMPLETED, TaskStatus.FAILED), units.stream().map(UnitRecord::status).toList());
		assertEquals(error, units.get(1).error());
	}

	@Test
	void knowsThatAProcessNumberWasGivenAgain() throws Exception {
		Instant before = ProcessHandle.current().info().startInstant().orElseThrow().minus(Duration.ofHours(1));
		long id = store.tasks()
				.add(TestStores.task("job", TaskStatus.RUNNING, before, ProcessHandle.current().pid(), TestStores.HOST))
				.id();
		assertEquals(TaskStatus.FAILED, store.tasks().find(id).orElseThrow().status());
	}

	private static long deadProcess() throws Exception {
		Process process = Children.waiting();
		process.destroyForcibly().waitFor();
		return process.pid();
	}

	@Test
	void removesEndedTasksWithAllThatBelongsToThem() throws Exception {
		long ended = store.tasks().add(TestStores.runningHere("a")).id();
		long running = store.tasks().add(TestStores.runningHere("b")).id();
		store.tasks().update(ended, TaskStatus.COMPLETED, NOW, null);
		store.tasks().log(new TaskLogEntry(ended, NOW, LogLevel.INFO, "line"));
		assertEquals(1, store.tasks().remove(Set.of(ended, running, 99L)));
		openAgain();
		assertEquals(List.of(running), store.tasks().list(10).stream().map(TaskRecord::id).toList());
		assertEquals(List.of(), store.tasks().logOf(ended));
		assertTrue(store.tasks().add(TestStores.runningHere("c")).id() > running);
	}

	@Test
	void readsTheEndOfALog() throws Exception {
		long task = store.tasks().add(TestStores.runningHere("a")).id();
		for (String line : List.of("1", "2", "3")) {
			store.tasks().log(new TaskLogEntry(task, NOW, LogLevel.INFO, line));
		}
		assertEquals(List.of("2", "3"),
				store.tasks().logOf(task, 2).stream().map(TaskLogEntry::message).toList());
		assertEquals(List.of(), store.tasks().logOf(task, -1));
	}
}
