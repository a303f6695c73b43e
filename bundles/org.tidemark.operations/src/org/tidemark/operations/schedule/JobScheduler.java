/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;

/**
 * Starts jobs when their schedules say so. A job never runs twice at once. A job file that changes is read again, one that
 * is added or removed is noticed within seconds. Used by one thread; the runs have threads of their own.
 */
public final class JobScheduler {

	private static final Duration TICK = Duration.ofMillis(100);
	private static final Duration LOOK = Duration.ofSeconds(2);

	private final ScheduledRuns runs;
	private final ScheduleListener listener;
	private final Clock clock;
	private final int parallel;
	private final ScheduledJobs jobs;

	/**
	 * @param runs     what is done with jobs
	 * @param listener hears what happens
	 * @param clock    the time, and the zone of schedules that name none
	 * @param random   for the random delays
	 * @param parallel how many jobs run at once at most, at least 1; a further one waits
	 */
	public JobScheduler(ScheduledRuns runs, ScheduleListener listener, Clock clock, RandomGenerator random,
			int parallel) {
		this.runs = runs;
		this.listener = listener;
		this.clock = clock;
		this.parallel = parallel;
		this.jobs = new ScheduledJobs(runs, listener, clock, random);
	}

	/**
	 * Runs jobs until it is cancelled; then the batches in hand are finished, and it returns.
	 *
	 * @param files   the job files, asked for again every two seconds; those without a schedule are left alone
	 * @param monitor ends it
	 */
	public void run(Supplier<? extends Collection<Path>> files, IProgressMonitor monitor) {
		try (ExecutorService threads = Executors.newFixedThreadPool(parallel, JobScheduler::thread)) {
			Instant look = Instant.MIN;
			while (!monitor.isCanceled()) {
				Instant now = clock.instant();
				if (!now.isBefore(look)) {
					jobs.watch(files.get());
					look = now.plus(LOOK);
				}
				jobs.takeDue().forEach(job -> threads.execute(() -> start(job, monitor)));
				LockSupport.parkNanos(TICK.toNanos());
			}
		}
	}

	/** Runs the jobs that are due now, and returns when all have ended. */
	public void runOnce(Collection<Path> files, IProgressMonitor monitor) {
		try (ExecutorService threads = Executors.newFixedThreadPool(parallel, JobScheduler::thread)) {
			jobs.watch(files);
			List<Future<?>> running = new ArrayList<>();
			jobs.takeDue().forEach(job -> running.add(threads.submit(() -> start(job, monitor))));
		}
	}

	private static Thread thread(Runnable work) {
		return Thread.ofPlatform().name("tidemark-schedule").daemon().unstarted(work); //$NON-NLS-1$
	}

	private void start(JobFile job, IProgressMonitor monitor) {
		Instant began = clock.instant();
		try {
			if (!monitor.isCanceled()) {
				listener.ended(job, runs.run(job, listener.began(job), new OfOneRun(monitor)));
			}
		} catch (TidemarkException e) {
			listener.refused(job, e);
		} catch (RuntimeException e) {
			listener.refused(job, new TidemarkException(ProblemKind.FAILED, String.valueOf(e), "", e)); //$NON-NLS-1$
		} finally {
			jobs.ended(job.file(), began);
		}
	}

	/** Ends with all others, but tells them nothing of its own progress or end. */
	private static final class OfOneRun extends ProgressMonitorWrapper {

		private volatile boolean cancelled;

		OfOneRun(IProgressMonitor all) {
			super(all);
		}

		@Override
		public boolean isCanceled() {
			return cancelled || super.isCanceled();
		}

		@Override
		public void setCanceled(boolean value) {
			cancelled = value;
		}

		@Override
		public void beginTask(@Nullable String name, int totalWork) {
			// several runs go on at once
		}

		@Override
		public void done() {
			// several runs go on at once
		}
	}
}
