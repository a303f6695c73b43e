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

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;

class JobCommandsTest extends CommandTest {

	@Test
	void planTellsModeWindowKeyAndStatements() {
		sessions.jobs.plan = new TaskPlan("shop", List.of(
				unit(UnitMode.FULL, "no watermark stored", null, List.of("CREATE TABLE a (\n\tid INTEGER\n)"),
						new PlanNote(LogLevel.WARN, "Mind this.")),
				unit(UnitMode.INCREMENTAL, "last sync: yesterday", "2026-01-14 10:00:00", List.of(), null)));
		assertEquals(0, shell.run("plan", "shop.tidemark", "--full", "--table", "main.a"));
		assertEquals(List.of("shop: shop-db -> warehouse", "", "main.a -> public.a",
				"  mode        full: no watermark stored",
				"  window      timestamp, from the beginning", "  write       upsert by key id", "  rows        50,000",
				"  statement   CREATE TABLE a (", "              \tid INTEGER", "              )",
				"  warning     Mind this.", "",
				"main.a -> public.a", "  mode        incremental: last sync: yesterday",
				"  window      timestamp, from 2026-01-14 10:00:00 on", "  write       upsert by key id",
				"  rows        50,000"), shell.outLines());
		assertEquals(List.of(new RunOptions(true, false, Set.of("main.a"), "manual")), sessions.jobs.options);
	}

	@Test
	void aPlanThatCannotRunExits2() {
		sessions.jobs.plan = new TaskPlan("shop",
				List.of(unit(UnitMode.FULL, "r", null, List.of(), new PlanNote(LogLevel.ERROR, "No key."))));
		assertEquals(2, shell.run("plan", "shop.tidemark", "--json"));
		assertEquals(List.of(
				"{\"job\":\"shop\",\"unit\":\"main.a\",\"source\":\"main.a\",\"target\":\"public.a\",\"mode\":\"full\","
						+ "\"reason\":\"r\",\"strategy\":\"timestamp\",\"watermark\":null,\"write_mode\":\"upsert\",\"key\":[\"id\"],"
						+ "\"total\":50000,\"statements\":[],\"notes\":[{\"level\":\"error\",\"text\":\"No key.\"}]}"),
				shell.outLines());
	}

	@Test
	void verifyExits0WhereBothSidesAreEqual() {
		sessions.jobs.verified = new VerifyOutcome(List.of(new UnitVerification("main.a", 10, 10, 0, 0, 0, 120)));
		assertEquals(0, shell.run("verify", "shop.tidemark"));
		assertEquals(List.of("table   source rows  target rows  missing  extra  different  seconds",
				"main.a           10           10        0      0          0     0.12", "Source and target are equal."),
				shell.outLines());
	}

	@Test
	void verifyNamesDifferencesAndExits3() {
		sessions.jobs.events.add(new Difference(0, "main.a", Map.of("id", "5"), "missing", List.of()));
		sessions.jobs.verified = new VerifyOutcome(List.of(new UnitVerification("main.a", 10, 9, 1, 0, 0, 120)));
		assertEquals(3, shell.run("verify", "shop.tidemark", "--table", "main.a", "--quiet"));
		assertEquals("main.a [id=5] missing in the target", shell.outLines().get(0));
		assertEquals("Source and target differ in 1 rows.", shell.outLines().get(3));
		assertEquals(List.of(Set.of("main.a")), sessions.jobs.units);
		assertEquals(3, shell.run("verify", "shop.tidemark", "--json"));
		assertEquals(List.of(
				"{\"event\":\"difference\",\"task\":0,\"unit\":\"main.a\",\"key\":{\"id\":\"5\"},\"kind\":\"missing\",\"columns\":[]}",
				"{\"unit\":\"main.a\",\"equal\":false,\"source_rows\":10,\"target_rows\":9,\"missing\":1,\"extra\":0,\"different\":0,"
						+ "\"elapsed_ms\":120}"),
				shell.outLines());
	}

	@Test
	void aRepairTellsWhatItDidAndExits0WhenBothSidesAreEqual() {
		sessions.jobs.verified = new VerifyOutcome(
				List.of(new UnitVerification("main.a", 10, 10, 0, 0, 0, 120, 2, 1, null)));
		assertEquals(0, shell.run("verify", "shop.tidemark", "--repair", "--confirm-deletes"));
		assertEquals("Repair: 2 rows written, 1 deleted. Source and target are equal.", shell.outLines().get(2));
		assertEquals(List.of(true), sessions.jobs.confirmed);
		assertEquals(0, shell.run("verify", "shop.tidemark", "--repair", "--json"));
		assertEquals(
				List.of("{\"unit\":\"main.a\",\"equal\":true,\"source_rows\":10,\"target_rows\":10,\"missing\":0,"
						+ "\"extra\":0,\"different\":0,\"written\":2,\"deleted\":1,\"error\":null,\"elapsed_ms\":120}"),
				shell.outLines());
	}

	@Test
	void aRepairThatTheGuardStopsExits1() {
		sessions.jobs.verified = new VerifyOutcome(
				List.of(new UnitVerification("main.a", 10, 20, 0, 10, 0, 120, 0, 0, "Too many deletes.")));
		assertEquals(1, shell.run("verify", "shop.tidemark", "--repair", "--quiet"));
		assertEquals(List.of("tidemark: main.a: Too many deletes."), shell.errLines());
	}

	@Test
	void stateShowsAndForgetsWatermarks() {
		assertEquals(0, shell.run("state", "shop.tidemark"));
		assertEquals(List.of("\"shop\" has no watermarks yet; its next run reads everything."), shell.outLines());
		sessions.jobs.states = List
				.of(new SyncState("shop", "main.a", "timestamp", "2026-01-14 10:00:00", Shell.NOW, null,
						"0123456789abcdef", true, "{}"));
		assertEquals(0, shell.run("state", "shop.tidemark"));
		assertEquals(List.of(
				"table   strategy   watermark            key  time                 complete  gaps  fingerprint",
				"main.a  timestamp  2026-01-14 10:00:00  -    2026-01-15 10:30:00  yes       -     0123456789ab"),
				shell.outLines());
		sessions.jobs.gaps = List.of(new NumberRange(4, 4), new NumberRange(7, 9));
		assertEquals(0, shell.run("state", "shop.tidemark"));
		assertEquals("main.a  timestamp  2026-01-14 10:00:00  -    2026-01-15 10:30:00  yes       4 7-9  0123456789ab",
				shell.outLines().get(1));
		assertEquals(0, shell.run("state", "shop.tidemark", "--json"));
		assertEquals(List.of(
				"{\"job\":\"shop\",\"unit\":\"main.a\",\"strategy\":\"timestamp\",\"watermark\":\"2026-01-14 10:00:00\","
						+ "\"key\":null,\"time\":\"2026-01-15T10:30:00Z\",\"completed\":true,\"gaps\":[[4,4],[7,9]],\"fingerprint\":\"0123456789abcdef\"}"),
				shell.outLines());
		assertEquals(0, shell.run("state", "shop.tidemark", "--reset", "--table", "main.a"));
		assertEquals(List.of("Forgotten: main.a. The next run reads them from the beginning."), shell.outLines());
		assertEquals(List.of(Set.of("main.a")), sessions.jobs.units);
		assertEquals(2, shell.run("state", "shop.tidemark", "--table", "main.b"));
		assertEquals(List.of("No watermark is stored for main.b."), shell.errLines());
	}

	@Test
	void conflictsAreListedAndEnded() {
		assertEquals(0, shell.run("conflicts", "shop.tidemark"));
		assertEquals(List.of("No conflict waits."), shell.outLines());
		PendingConflict conflict = new PendingConflict("main.a", Map.of("id", "2"), Map.of("name", "ours"),
				Map.of("name", "theirs"), "2026-01-15 10:00:00");
		sessions.jobs.conflicts = List.of(conflict);
		assertEquals(0, shell.run("conflicts", "shop.tidemark"));
		assertEquals(List.of("table   key   source     target       time",
				"main.a  id=2  name=ours  name=theirs  2026-01-15 10:00:00"), shell.outLines());
		assertEquals(0, shell.run("conflicts", "shop.tidemark", "--json"));
		assertEquals(List.of("{\"unit\":\"main.a\",\"label\":\"id=2\",\"key\":{\"id\":\"2\"},"
				+ "\"source\":{\"name\":\"ours\"},\"target\":{\"name\":\"theirs\"},\"detected_at\":\"2026-01-15 10:00:00\"}"),
				shell.outLines());
		assertEquals(2, shell.run("conflicts", "shop.tidemark", "--take-source"));
		assertEquals(List.of(), sessions.jobs.decided);
		sessions.jobs.resolved = new ConflictOutcome(List.of(), List.of(conflict));
		assertEquals(3, shell.run("conflicts", "shop.tidemark", "--keep-target", "--key", "id=2"));
		assertEquals("0 conflicts are over; 1 changed once more and still wait.", shell.outLines().getLast());
		assertEquals(List.of(new ConflictChoices(Set.of(), Set.of("id=2"), PendingConflict.Resolution.KEEP_TARGET)),
				sessions.jobs.decided);
	}

	@Test
	void tasksAreListedAndShown() {
		sessions.tasks.tasks = List.of(task(8, TaskStatus.RUNNING, null), task(7, TaskStatus.FAILED, "Boom."));
		assertEquals(0, shell.run("tasks", "list", "-n", "5"));
		assertEquals(List.of("id  job   status   started              seconds  trigger  error",
				" 8  shop  running  2026-01-15 10:30:00        -  manual   -",
				" 7  shop  failed   2026-01-15 10:30:00     2.50  manual   Boom."), shell.outLines());
		assertEquals(0, shell.run("tasks", "-n", "6"));
		assertEquals(0, shell.run("tasks", "--json"));
		assertEquals(List.of(5, 6, 20), sessions.tasks.asked);
		sessions.tasks.units = List.of(unitRecord("main.a", TaskStatus.FAILED));
		assertEquals(0, shell.run("tasks", "show", "7"));
		assertEquals(List.of("Task 7: shop, failed", "s -> t, job file /jobs/shop.tidemark",
				"from 2026-01-15 10:30:00 to 2026-01-15 10:30:02, by ada on host (process 99, manual)", "error: Boom.",
				"table   mode  status  read  written  seconds  watermark  error",
				"main.a  full  failed    10        5     1.00  -          -"), shell.outLines());
		sessions.tasks.plan = List
				.of(new PlannedUnit("main.a", "main.b", "full", "first run", "version", null, "upsert",
						-1, List.of("id"), List.of("CREATE TABLE b (id INT)"), List.of("Mind it.")));
		assertEquals(0, shell.run("tasks", "show", "7", "--json"));
		assertEquals(List.of(
				"{\"task\":7,\"job\":\"shop\",\"job_file\":\"/jobs/shop.tidemark\",\"engine\":\"local\",\"source\":\"s\","
						+ "\"target\":\"t\",\"status\":\"failed\",\"started_at\":\"2026-01-15T10:30:00Z\","
						+ "\"completed_at\":\"2026-01-15T10:30:02.500Z\",\"elapsed_ms\":2500,\"error\":\"Boom.\",\"created_by\":\"ada\","
						+ "\"trigger\":\"manual\",\"process\":99,\"host\":\"host\",\"units\":[{\"unit\":\"main.a\",\"mode\":\"full\","
						+ "\"reason\":\"r\",\"status\":\"failed\",\"total\":null,\"read\":10,\"written\":5,\"unchanged\":0,\"skipped\":0,"
						+ "\"failed\":0,\"deleted\":0,\"elapsed_ms\":1000,\"watermark\":null,\"error\":null}],"
						+ "\"plan\":[{\"unit\":\"main.a\",\"target\":\"main.b\",\"mode\":\"full\",\"reason\":\"first run\","
						+ "\"strategy\":\"version\",\"watermark\":null,\"write_mode\":\"upsert\",\"total\":null,\"key\":[\"id\"],"
						+ "\"statements\":[\"CREATE TABLE b (id INT)\"],\"notes\":[\"Mind it.\"]}]}"),
				shell.outLines());
		assertEquals(2, shell.run("tasks", "show", "9"));
		assertEquals(List.of("tidemark: There is no task 9."), shell.errLines());
	}

	@Test
	void logRerunAndCancel() {
		sessions.tasks.tasks = List.of(task(7, TaskStatus.FAILED, "Boom."));
		sessions.tasks.log = List.of(new TaskLogEntry(7, Shell.NOW, LogLevel.INFO, "Using full sync"));
		assertEquals(0, shell.run("tasks", "log", "7"));
		assertEquals(List.of("2026-01-15 10:30:00  info  Using full sync"), shell.outLines());
		assertEquals(0, shell.run("tasks", "log", "7", "--json"));
		assertEquals(List.of("{\"event\":\"log\",\"task\":7,\"time\":\"2026-01-15T10:30:00Z\",\"level\":\"info\","
				+ "\"message\":\"Using full sync\"}"), shell.outLines());

		sessions.tasks.units = List.of(unitRecord("main.a", TaskStatus.COMPLETED),
				unitRecord("main.b", TaskStatus.FAILED));
		sessions.jobs.outcomes.add(RunCommandTest.outcome(TaskStatus.COMPLETED, Counters.ZERO, 0, null));
		assertEquals(0, shell.run("tasks", "rerun", "7", "--failed"));
		assertEquals(List.of(Path.of("/jobs/shop.tidemark")), sessions.jobs.loaded);
		assertEquals(Set.of("main.b"), sessions.jobs.options.get(0).tables());

		assertEquals(0, shell.run("tasks", "cancel", "7"));
		assertEquals(List.of(7L), sessions.tasks.cancelled);
	}

	private static UnitPlan unit(UnitMode mode, String reason, String watermark, List<String> statements,
			PlanNote note) {
		return new UnitPlan("main.a", TableName.parse("main.a"), TableName.parse("public.a"), mode, reason, "timestamp",
				watermark, WriteMode.UPSERT, List.of("id"), 50_000, statements,
				note == null ? List.of() : List.of(note));
	}

	private static TaskRecord task(long id, TaskStatus status, String error) {
		Instant end = status == TaskStatus.RUNNING ? null : Shell.NOW.plusMillis(2500);
		return new TaskRecord(id, "shop", "/jobs/shop.tidemark", "local", "s", "t", status, Shell.NOW, end, error,
				"ada",
				"manual", 99, "host");
	}

	private static UnitRecord unitRecord(String name, TaskStatus status) {
		return new UnitRecord(7, name, "full", "r", status, -1, new Counters(10, 5, 0, 0, 0, 0), null, 1000, null,
				Shell.NOW);
	}
}
