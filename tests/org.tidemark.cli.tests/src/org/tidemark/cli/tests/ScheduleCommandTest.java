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

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.UnitMode;

class ScheduleCommandTest extends CommandTest {

	private static final Schedule HOURLY = new Schedule(new Schedule.Every(Duration.ofHours(1)), null, MissedRuns.ONCE,
			Duration.ZERO);

	@BeforeEach
	void job() throws IOException {
		Files.createFile(folder.resolve("shop.tidemark"));
	}

	@Test
	void onceRunsWhatIsDueAndTellsHowItEnded() {
		sessions.jobs.schedule = HOURLY;
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, null));
		assertEquals(0, shell.run("schedule", "--once", "shop.tidemark"));
		assertEquals(List.of("2026-01-15 10:30:00  shop: next run 2026-01-15 10:30:00",
				"2026-01-15 10:30:00  shop: run begins",
				"2026-01-15 10:30:00  shop: completed, 12 rows read, 11 written, 0.30 s (task 7)",
				"2026-01-15 10:30:00  shop: next run 2026-01-15 11:30:00"), shell.errLines());
		assertEquals(List.of(new RunOptions(false, false, Set.of(), "schedule")), sessions.jobs.options);
	}

	@Test
	void aFailedRunIsToldWithItsErrorAndInTheExitCode() {
		sessions.jobs.schedule = HOURLY;
		sessions.jobs.outcomes.add(outcome(TaskStatus.FAILED, "The table is not there."));
		assertEquals(1, shell.run("schedule", "--once", "shop.tidemark"));
		assertTrue(shell.errLines().contains("2026-01-15 10:30:00  shop: main.orders: The table is not there."),
				shell.err());
	}

	@Test
	void aRunThatCannotBeginGivesItsExitCode() {
		sessions.jobs.schedule = HOURLY;
		sessions.jobs.during = monitor -> {
			throw new TidemarkException(ProblemKind.CONNECTION, "The host db does not answer.", "", null);
		};
		assertEquals(4, shell.run("schedule", "--once", "shop.tidemark"));
		assertTrue(shell.err().contains("shop: the run did not begin: The host db does not answer."), shell.err());
	}

	@Test
	void jsonHasALineForEachStep() {
		sessions.jobs.schedule = HOURLY;
		sessions.jobs.outcomes.add(outcome(TaskStatus.COMPLETED, null));
		assertEquals(0, shell.run("--json", "schedule", "--once", "shop.tidemark"));
		assertEquals(List.of("{\"event\":\"run_planned\",\"job\":\"shop\",\"next\":\"2026-01-15T10:30:00Z\"}",
				"{\"event\":\"run_started\",\"job\":\"shop\"}",
				"{\"event\":\"run_ended\",\"job\":\"shop\",\"task\":7,\"status\":\"completed\"}",
				"{\"event\":\"run_planned\",\"job\":\"shop\",\"next\":\"2026-01-15T11:30:00Z\"}"), shell.outLines());
		assertEquals("", shell.err());
	}

	@Test
	void listIsACalendarAndRunsNothing() {
		sessions.jobs.schedule = new Schedule(new Schedule.Cron("0 3 * * *"), ZoneId.of("Asia/Shanghai"),
				MissedRuns.ONCE, Duration.ZERO);
		assertEquals(0, shell.run("schedule", "--list", "shop.tidemark"));
		assertEquals(List.of("job   schedule   time zone      next runs",
				"shop  0 3 * * *  Asia/Shanghai  2026-01-16 03:00:00, 2026-01-17 03:00:00, 2026-01-18 03:00:00"),
				shell.outLines());
		assertEquals(List.of(), sessions.jobs.options);
	}

	@Test
	void listGoesOnAfterAFileThatIsNoJob() throws IOException {
		sessions.jobs.schedule = HOURLY;
		sessions.jobs.invalid = Files.createFile(folder.resolve("broken.tidemark"));
		assertEquals(2, shell.run("schedule", "--list"));
		assertEquals(List.of("job   schedule  time zone  next runs",
				"shop  1h        Z          2026-01-15 10:30:00, 2026-01-15 11:30:00, 2026-01-15 12:30:00"),
				shell.outLines());
		assertTrue(shell.err().contains("broken.tidemark") && shell.err().contains("It is not JSON."), shell.err());
	}

	@Test
	void withoutNamesItTakesTheJobFilesOfTheFolder() throws IOException {
		sessions.jobs.schedule = HOURLY;
		Files.createFile(folder.resolve("a.tidemark"));
		Files.createFile(folder.resolve("notes.txt"));
		assertEquals(0, shell.run("schedule", "--list"));
		assertEquals(List.of(folder.resolve("a.tidemark"), folder.resolve("shop.tidemark")), sessions.jobs.loaded);
	}

	@Test
	void aJobThatIsNamedNeedsASchedule() {
		assertEquals(2, shell.run("schedule", "shop.tidemark"));
		assertEquals(List.of("tidemark: The job \"shop\" (shop.tidemark) has no schedule. "
				+ "Add one to the job file: \"schedule\": { \"cron\": \"*/15 * * * *\" } or { \"every\": \"15m\" }."),
				shell.errLines());
	}

	@Test
	void anInterruptionEndsTheWaiting() {
		sessions.jobs.schedule = new Schedule(new Schedule.Cron("0 3 * * *"), null, MissedRuns.ONCE, Duration.ZERO);
		shell.interruption.interrupt();
		assertEquals(130, shell.run("schedule", "shop.tidemark"));
		assertTrue(shell.err().contains("Watching 1 job files; Ctrl-C ends it."), shell.err());
	}

	private static TaskOutcome outcome(TaskStatus status, String error) {
		Counters counters = new Counters(12, 11, 1, 0, 0, 0);
		return new TaskOutcome(7, status,
				List.of(new UnitOutcome("main.orders", UnitMode.INCREMENTAL, status, counters, 250, error)), counters,
				300,
				0);
	}
}
