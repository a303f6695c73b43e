/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.tidemark.core.event.TaskEvent.ColumnDifference;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.event.TaskEvent.Log;
import org.tidemark.core.event.TaskEvent.Progress;
import org.tidemark.core.event.TaskEvent.TaskFinished;
import org.tidemark.core.event.TaskEvent.TaskStarted;
import org.tidemark.core.event.TaskEvent.UnitFinished;
import org.tidemark.core.event.TaskEvent.UnitStarted;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.sync.RefusedValue;
import org.tidemark.sync.UnitPreview;

class RunCommandTest extends CommandTest {

	private static final Counters ROWS = new Counters(120, 120, 1, 0, 0, 0);

	@Test
	void aCompletedRunPrintsATableAndExits0() {
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 0, null));
		assertEquals(0, shell.run("run", "shop.tidemark"));
		assertEquals(List.of("table        mode         status     read  written  unchanged  seconds",
				"main.orders  incremental  completed   120      120          1     0.25",
				"Task 7 completed: 120 rows read, 120 written in 0.30 s."), shell.outLines());
		assertEquals("", shell.err());
		assertEquals(List.of(folder.resolve("shop.tidemark")), sessions.jobs.loaded);
		assertEquals(List.of(RunOptions.DEFAULT), sessions.jobs.options);
		assertEquals(List.of(folder.resolve("home")), sessions.homes);
		assertEquals(0, sessions.open);
	}

	@Test
	void rareFiguresHaveColumnsWhereThereAreAny() {
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, new Counters(9, 5, 0, 1, 2, 3), 0, null));
		assertEquals(3, shell.run("run", "shop.tidemark"));
		assertEquals("table        mode         status     read  written  unchanged  skipped  failed  deleted  seconds",
				shell.outLines().get(0));
	}

	@Test
	void aFailedUnitIsNamedAndExits1() {
		sessions.jobs.outcomes.add(outcome(TaskStatus.FAILED, ROWS, 0, "Column total is missing in main.orders."));
		assertEquals(1, shell.run("run", "shop.tidemark"));
		assertEquals(List.of("tidemark: main.orders: Column total is missing in main.orders."), shell.errLines());
	}

	@Test
	void differencesExit3AndCancellation130() {
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 4, null));
		assertEquals(3, shell.run("run", "shop.tidemark"));
		sessions.jobs.outcomes.add(outcome(TaskStatus.CANCELLED, ROWS, 0, "Cancelled."));
		assertEquals(130, shell.run("run", "shop.tidemark"));
		assertEquals(List.of("tidemark: Cancelled; what was written and checkpointed stays."), shell.errLines());
		sessions.jobs.during = monitor -> {
			throw new OperationCanceledException();
		};
		assertEquals(130, shell.run("run", "shop.tidemark"));
		assertEquals(List.of("tidemark: Cancelled; what was written and checkpointed stays."), shell.errLines());
	}

	@Test
	void anInterruptionCancelsTheMonitorOfTheRun() {
		sessions.jobs.outcomes.add(outcome(TaskStatus.CANCELLED, ROWS, 0, null));
		sessions.jobs.during = monitor -> {
			assertEquals(false, monitor.isCanceled());
			shell.interruption.interrupt();
			assertEquals(true, monitor.isCanceled());
		};
		assertEquals(130, shell.run("run", "shop.tidemark"));
	}

	@Test
	void aDryRunShowsTheFirstRowsAndRunsNothing() {
		UnitPlan plan = new UnitPlan("main.orders", new TableName("main", "orders"), new TableName("main", "orders"),
				UnitMode.INCREMENTAL, "", "timestamp", null, WriteMode.UPSERT, List.of("id"), -1, List.of(), List.of());
		sessions.jobs.previews = List.of(new UnitPreview(plan, List.of("id", "state"), List.of("id", "status"),
				List.of(List.of("7", "new"), Arrays.asList("12", null), List.of("13", "sent")),
				List.of(new RefusedValue(1, 1, "The column takes no NULL."))));
		assertEquals(0, shell.run("run", "--dry-run", "--rows", "2", "shop.tidemark"));
		assertEquals(List.of("main.orders -> main.orders, incremental: the first 2 rows", "id  status", "7   new",
				"12  NULL", "Row 2, column status will be refused: The column takes no NULL.", "",
				"Dry run: nothing was written, no watermark moved."), shell.outLines());
		assertEquals(0, shell.run("--json", "run", "--dry-run", "--rows", "2", "shop.tidemark"));
		assertEquals(
				"{\"unit\":\"main.orders\",\"mode\":\"incremental\",\"row\":{\"id\":\"12\",\"status\":null},\"refused\":{\"status\":\"The column takes no NULL.\"}}",
				shell.outLines().get(1));
	}

	@Test
	void optionsReachTheRun() {
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 0, null));
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 0, null));
		assertEquals(0, shell.run("--home", "elsewhere", "run", "--full", "--table", "main.orders", "--table", "b",
				"--connections", "c.json", "jobs/shop.tidemark"));
		assertEquals(0, shell.run("run", "x", "--keep-watermark", "--confirm-deletes"));
		assertEquals(List.of(new RunOptions(true, false, Set.of("main.orders", "b"), "manual"),
				new RunOptions(false, true, Set.of(), "manual", true)), sessions.jobs.options);
		assertEquals(folder.resolve("elsewhere"), sessions.homes.get(0));
		assertEquals(List.of(folder.resolve("c.json")), sessions.files);
		assertEquals(folder.resolve("jobs/shop.tidemark"), sessions.jobs.loaded.get(0));
	}

	@Test
	void fullAndKeepWatermarkExcludeEachOther() {
		assertEquals(2, shell.run("run", "x", "--full", "--keep-watermark"));
		assertEquals(2, shell.errLines().size(), shell.err());
		assertTrue(shell.errLines().get(0).startsWith("tidemark: Choose one: "), shell.err());
	}

	@Test
	void jsonHasALineForEachEventUnderStableNames() {
		events();
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 0, null));
		assertEquals(0, shell.run("run", "shop.tidemark", "--json"));
		assertEquals(List.of("{\"event\":\"task_started\",\"task\":7,\"job\":\"shop\",\"units\":[\"main.orders\"]}",
				"{\"event\":\"unit_started\",\"task\":7,\"unit\":\"main.orders\",\"mode\":\"incremental\",\"reason\":\"订单\",\"total\":null}",
				"{\"event\":\"progress\",\"task\":7,\"unit\":\"main.orders\",\"read\":60,\"written\":50,\"unchanged\":1,\"skipped\":0,"
						+ "\"failed\":0,\"deleted\":0,\"elapsed_ms\":20}",
				"{\"event\":\"log\",\"task\":7,\"unit\":null,\"level\":\"warn\",\"message\":\"look\"}",
				"{\"event\":\"difference\",\"task\":7,\"unit\":\"main.orders\",\"key\":{\"id\":\"5\"},\"kind\":\"different\","
						+ "\"columns\":[{\"name\":\"note\",\"source\":null,\"target\":\"x\"}]}",
				"{\"event\":\"unit_finished\",\"task\":7,\"unit\":\"main.orders\",\"mode\":\"incremental\",\"status\":\"completed\","
						+ "\"read\":120,\"written\":120,\"unchanged\":1,\"skipped\":0,\"failed\":0,\"deleted\":0,\"elapsed_ms\":250,"
						+ "\"watermark\":\"2026-01-15 10:30:00.250\",\"error\":null}",
				"{\"event\":\"task_finished\",\"task\":7,\"status\":\"completed\",\"read\":120,\"written\":120,\"unchanged\":1,"
						+ "\"skipped\":0,\"failed\":0,\"deleted\":0,\"elapsed_ms\":300,\"error\":null}"),
				shell.outLines());
		assertEquals("", shell.err());
	}

	@Test
	void progressGoesToStderrAndQuietLeavesItOut() {
		events();
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 0, null));
		shell.run("run", "shop.tidemark");
		assertEquals(3, shell.outLines().size());
		assertEquals("Task 7: shop, tables: 1", shell.errLines().get(0));
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 0, null));
		shell.run("run", "shop.tidemark", "--quiet");
		assertEquals(3, shell.outLines().size());
		assertEquals("", shell.err());
	}

	@Test
	void aTerminalGetsBars() {
		events();
		shell.interactive = true;
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, ROWS, 0, null));
		shell.run("run", "shop.tidemark");
		assertTrue(shell.err().contains("\u001b[1A\u001b[2K"), shell.err());
		assertEquals(false, shell.out().contains("\u001b"));
	}

	private void events() {
		sessions.jobs.events.addAll(List.of(new TaskStarted(7, "shop", List.of("main.orders")),
				new UnitStarted(7, "main.orders", "incremental", "订单", -1),
				new Progress(7, "main.orders", new Counters(60, 50, 1, 0, 0, 0), 20),
				new Log(7, null, LogLevel.WARN, "look"),
				new Difference(7, "main.orders", Map.of("id", "5"), "different",
						List.of(new ColumnDifference("note", null, "x"))),
				new UnitFinished(7, "main.orders", "incremental", TaskStatus.COMPLETED, ROWS, 250,
						"2026-01-15 10:30:00.250", null),
				new TaskFinished(7, TaskStatus.COMPLETED, ROWS, 300, null)));
	}

	static TaskOutcome outcome(TaskStatus status, Counters counters, long differences, String error) {
		return new TaskOutcome(7, status,
				List.of(new UnitOutcome("main.orders", UnitMode.INCREMENTAL, status, counters, 250, error)), counters,
				300,
				differences);
	}
}
