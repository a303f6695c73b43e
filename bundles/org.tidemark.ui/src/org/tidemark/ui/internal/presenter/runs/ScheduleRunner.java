/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.schedule.JobScheduler;
import org.tidemark.operations.schedule.ScheduleListener;
import org.tidemark.operations.schedule.ScheduledRuns;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.job.KnownJobs;

/**
 * Runs the jobs that were opened in the workbench when their schedules say so, while it is switched on. Safe for use by
 * several threads.
 */
public final class ScheduleRunner {

	/** The preference that switches it on. */
	public static final String PREFERENCE = "schedules"; //$NON-NLS-1$

	private static final int PARALLEL = 2;

	private final SessionSource session;
	private final KnownJobs jobs;
	private final Clock clock;
	private final ScheduleListener listener;
	private IProgressMonitor monitor = cancelled();

	/**
	 * @param session  whose history tells when a job ran last
	 * @param jobs     the jobs
	 * @param clock    the time, and the zone of schedules that name none
	 * @param listener hears what happens, in other threads
	 */
	public ScheduleRunner(SessionSource session, KnownJobs jobs, Clock clock, ScheduleListener listener) {
		this.session = session;
		this.jobs = jobs;
		this.clock = clock;
		this.listener = listener;
	}

	private static IProgressMonitor cancelled() {
		IProgressMonitor ended = new NullProgressMonitor();
		ended.setCanceled(true);
		return ended;
	}

	/** Switches it on or off; runs that are under way then finish their batches and end. */
	public synchronized void switchTo(boolean on) {
		if (on == monitor.isCanceled()) {
			monitor.setCanceled(true);
			if (on) {
				IProgressMonitor begun = new NullProgressMonitor();
				monitor = begun;
				Thread.ofPlatform().daemon().name("tidemark-schedules").start(() -> run(begun)); //$NON-NLS-1$
			}
		}
	}

	private void run(IProgressMonitor begun) {
		new JobScheduler(new Runs(), listener, clock, new Random(), PARALLEL).run(() -> Set.copyOf(jobs.files()),
				begun);
	}

	/** By the session that is open at the time: the store may be another by then. */
	private final class Runs implements ScheduledRuns {

		@Override
		public JobFile load(Path file) throws TidemarkException {
			return session.open().jobs().load(file);
		}

		@Override
		public Optional<Instant> lastBegan(String job) throws TidemarkException {
			return session.open().tasks().lastBegan(job);
		}

		@Override
		public TaskOutcome run(JobFile job, TaskListener told, IProgressMonitor stop) throws TidemarkException {
			return ScheduledRuns.of(session.open()).run(job, told, stop);
		}
	}
}
