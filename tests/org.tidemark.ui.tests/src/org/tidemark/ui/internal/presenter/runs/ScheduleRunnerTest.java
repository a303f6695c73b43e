/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.MissedRuns;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.schedule.ScheduleListener;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.job.KnownJobs;

@Timeout(60)
class ScheduleRunnerTest {

	@TempDir
	private Path folder;
	private final FakeSession session = new FakeSession();
	private final List<Path> files = new CopyOnWriteArrayList<>();
	private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
	private ScheduleRunner runner;

	@BeforeEach
	void make() throws IOException {
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE).withSchedule(
						new Schedule(new Schedule.Every(Duration.ofHours(1)), null, MissedRuns.ONCE, Duration.ZERO));
		files.add(Files.createFile(folder.resolve("nightly.tidemark")));
		runner = new ScheduleRunner(session, new Known(), Clock.systemUTC(), new Hearing());
	}

	@AfterEach
	void end() {
		runner.switchTo(false);
	}

	@Test
	void whatIsDueBeginsWhileItIsSwitchedOn() throws InterruptedException {
		runner.switchTo(true);
		runner.switchTo(true);
		assertEquals("began nightly", heard.poll(30, TimeUnit.SECONDS));
		assertEquals("refused nightly", heard.poll(30, TimeUnit.SECONDS));
		files.add(folder.resolve("gone.tidemark"));
		assertNull(heard.poll(500, TimeUnit.MILLISECONDS), "it is due again in an hour, and for one runner alone");
	}

	@Test
	void nothingBeginsOnceItIsSwitchedOff() throws InterruptedException {
		runner.switchTo(false);
		assertTrue(heard.isEmpty());
		runner.switchTo(true);
		assertEquals("began nightly", heard.poll(30, TimeUnit.SECONDS));
		runner.switchTo(false);
		runner.switchTo(true);
		assertEquals("refused nightly", heard.poll(30, TimeUnit.SECONDS));
		assertEquals("began nightly", heard.poll(30, TimeUnit.SECONDS), "switched on again it looks anew");
	}

	private final class Known implements KnownJobs {

		@Override
		public List<Path> files() {
			return List.copyOf(files);
		}

		@Override
		public void add(Path file) {
			files.add(file);
		}

		@Override
		public void remove(Path file) {
			files.remove(file);
		}

		@Override
		public boolean isForgotten(Path file) {
			return false;
		}

		@Override
		public void addListener(Runnable listener) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void removeListener(Runnable listener) {
			throw new UnsupportedOperationException();
		}
	}

	private final class Hearing implements ScheduleListener {

		@Override
		public void planned(JobFile job, Instant next) {
			// what begins is what counts
		}

		@Override
		public TaskListener began(JobFile job) {
			heard.add("began " + job.job().name());
			return event -> {
				// nothing runs
			};
		}

		@Override
		public void ended(JobFile job, TaskOutcome outcome) {
			heard.add("ended " + job.job().name());
		}

		@Override
		public void refused(JobFile job, TidemarkException problem) {
			heard.add("refused " + job.job().name());
		}

		@Override
		public void invalid(Path file, TidemarkException problem) {
			heard.add("invalid " + file.getFileName());
		}
	}
}
