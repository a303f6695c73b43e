/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.PipelineOptions;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.sync.TaskOutcome;

class JobSchedulerTest {

	private static final Instant BEGIN = Instant.parse("2026-11-26T10:00:00Z");

	@TempDir
	private Path folder;

	private final TestClock clock = new TestClock();
	private final TestRuns runs = new TestRuns();
	private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
	private final ScheduledJobs jobs = new ScheduledJobs(runs, new Heard(), clock, new Random(1));

	@Test
	void aJobIsDueAtItsTimeAndNotAgainWhileItRuns() throws Exception {
		Path file = job("a", every("10m", MissedRuns.ONCE));
		runs.last.put("a", BEGIN.minus(Duration.ofMinutes(4)));
		jobs.watch(List.of(file));
		assertEquals(List.of(), jobs.takeDue());
		clock.now = BEGIN.plus(Duration.ofMinutes(6));
		assertEquals(List.of("a"), names(jobs.takeDue()));
		clock.now = BEGIN.plus(Duration.ofMinutes(30));
		assertEquals(List.of(), jobs.takeDue(), "it runs");
		jobs.ended(file, BEGIN.plus(Duration.ofMinutes(6)));
		assertEquals(List.of("a"), names(jobs.takeDue()), "one run makes up for those that came while it ran");
		assertEquals(List.of("a next 2026-11-26T10:06:00Z", "a next 2026-11-26T10:30:00Z"), heard);
	}

	@Test
	void aTimeThatCameWhileItRanIsSkippedWhereTheScheduleSaysSo() throws Exception {
		Path file = job("a", every("10m", MissedRuns.SKIP));
		jobs.watch(List.of(file));
		assertEquals(List.of("a"), names(jobs.takeDue()));
		clock.now = BEGIN.plus(Duration.ofMinutes(25));
		jobs.ended(file, BEGIN);
		assertEquals(List.of(), jobs.takeDue());
		assertEquals("a next 2026-11-26T10:30:00Z", heard.getLast());
	}

	@Test
	void aFileThatChangesIsReadAgainAndOneThatIsGoneForgotten() throws Exception {
		Path file = job("a", every("10m", MissedRuns.ONCE));
		runs.last.put("a", BEGIN);
		jobs.watch(List.of(file));
		jobs.watch(List.of(file));
		assertEquals(1, runs.loads);
		job("a", every("2m", MissedRuns.ONCE));
		jobs.watch(List.of(file));
		clock.now = BEGIN.plus(Duration.ofMinutes(2));
		assertEquals(2, runs.loads);
		jobs.watch(List.of());
		assertEquals(List.of(), jobs.takeDue());
	}

	@Test
	void aJobFileThatCannotBeUsedIsToldOnceAndHoldsNobodyUp() throws Exception {
		Path broken = folder.resolve("broken.tidemark");
		Files.createFile(broken);
		Path file = job("a", every("10m", MissedRuns.ONCE));
		jobs.watch(List.of(broken, file));
		jobs.watch(List.of(broken, file));
		assertEquals(List.of("broken.tidemark is invalid", "a next 2026-11-26T10:00:00Z"), heard);
		assertEquals(List.of("a"), names(jobs.takeDue()));
	}

	@Test
	void theRandomDelayStaysWithinItsLimit() throws Exception {
		Path file = job("a", new Schedule(new Schedule.Every(Duration.ofMinutes(10)), null, MissedRuns.ONCE,
				Duration.ofSeconds(30)));
		runs.last.put("a", BEGIN);
		for (int i = 0; i < 50; i++) {
			Files.setLastModifiedTime(file, FileTime.from(BEGIN.plusSeconds(i)));
			jobs.watch(List.of(file));
		}
		List<Instant> times = heard.stream().map(text -> Instant.parse(text.substring("a next ".length()))).toList();
		Instant due = BEGIN.plus(Duration.ofMinutes(10));
		assertTrue(times.stream().allMatch(t -> !t.isBefore(due) && !t.isAfter(due.plusSeconds(30))), times.toString());
		assertTrue(times.stream().distinct().count() > 10, times.toString());
	}

	@Test
	void runsGoOnSideBySideAndEndWithTheScheduler() throws Exception {
		List<Path> files = List.of(job("a", every("1h", MissedRuns.ONCE)), job("b", every("1h", MissedRuns.ONCE)));
		runs.together = new CountDownLatch(2);
		NullProgressMonitor monitor = new NullProgressMonitor();
		Thread scheduler = Thread.ofPlatform().start(() -> new JobScheduler(runs, new Heard(), clock, new Random(1), 2)
				.run(() -> files, monitor));
		assertTrue(runs.together.await(20, TimeUnit.SECONDS), "both run at once");
		monitor.setCanceled(true);
		scheduler.join(Duration.ofSeconds(20));
		assertEquals(false, scheduler.isAlive());
		assertEquals(List.of("a cancelled", "b cancelled"),
				heard.stream().filter(t -> t.endsWith("led")).sorted().toList());
	}

	@Test
	void onceRunsWhatIsDueAndReturns() throws Exception {
		runs.last.put("later", BEGIN);
		List<Path> files = List.of(job("a", every("1h", MissedRuns.ONCE)), job("later", every("1h", MissedRuns.ONCE)),
				job("refused", every("1h", MissedRuns.ONCE)));
		new JobScheduler(runs, new Heard(), clock, new Random(1), 1).runOnce(files, new NullProgressMonitor());
		assertEquals(List.of("a began", "a completed", "refused began", "refused refused"),
				heard.stream().filter(text -> !text.contains("next")).toList());
		assertEquals(3,
				heard.stream().filter(text -> text.startsWith("a next") || text.startsWith("later next")).count());
	}

	private static List<String> names(List<JobFile> due) {
		return due.stream().map(job -> job.job().name()).toList();
	}

	private static Schedule every(String interval, MissedRuns missed) {
		return new Schedule(new Schedule.Every(Duration.parse("PT" + interval.toUpperCase())), null, missed,
				Duration.ZERO);
	}

	private Path job(String name, Schedule schedule) throws IOException {
		Path file = folder.resolve(name + ".tidemark");
		if (!Files.exists(file)) {
			Files.createFile(file);
		}
		Files.setLastModifiedTime(file, FileTime.from(BEGIN.plusSeconds(runs.jobs.size())));
		runs.jobs.put(file, new JobFile(file, new Job(name, Engine.LOCAL, "s", "t", SyncOptions.NONE, List.of(),
				TableSelection.NONE, PipelineOptions.DEFAULT, schedule)));
		if (runs.loads > 0) {
			Files.setLastModifiedTime(file, FileTime.from(BEGIN.plusSeconds(1_000)));
		}
		return file;
	}

	private final class TestClock extends Clock {

		private volatile Instant now = BEGIN;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return now;
		}
	}

	private final class TestRuns implements ScheduledRuns {

		private final Map<Path, JobFile> jobs = new HashMap<>();
		private final Map<String, Instant> last = new HashMap<>();
		private CountDownLatch together = new CountDownLatch(0);
		private int loads;

		@Override
		public JobFile load(Path file) throws TidemarkException {
			loads++;
			JobFile job = jobs.get(file);
			if (job == null) {
				throw new TidemarkException(ProblemKind.USAGE, "broken", "", null);
			}
			return job;
		}

		@Override
		public Optional<Instant> lastBegan(String job) {
			return Optional.ofNullable(last.get(job));
		}

		@Override
		public TaskOutcome run(JobFile job, TaskListener listener, IProgressMonitor monitor) throws TidemarkException {
			if (job.job().name().equals("refused")) {
				throw new TidemarkException(ProblemKind.CONNECTION, "away", "", null);
			}
			boolean waits = together.getCount() > 0;
			together.countDown();
			while (waits && !monitor.isCanceled()) {
				Thread.onSpinWait();
			}
			return new TaskOutcome(1, waits ? TaskStatus.CANCELLED : TaskStatus.COMPLETED, List.of(),
					new Counters(0, 0, 0, 0, 0, 0), 1, 0);
		}
	}

	private final class Heard implements ScheduleListener {

		@Override
		public void planned(JobFile job, Instant next) {
			heard.add(job.job().name() + " next " + next);
		}

		@Override
		public TaskListener began(JobFile job) {
			heard.add(job.job().name() + " began");
			return event -> {
			};
		}

		@Override
		public void ended(JobFile job, TaskOutcome outcome) {
			heard.add(job.job().name() + ' ' + outcome.status().name().toLowerCase());
		}

		@Override
		public void refused(JobFile job, TidemarkException problem) {
			heard.add(job.job().name() + " refused");
		}

		@Override
		public void invalid(Path file, TidemarkException problem) {
			heard.add(file.getFileName() + " is invalid");
		}
	}
}
