/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskRepository;

/** The tasks that this session runs, each watched for a wish of another process to stop it. */
final class RunningTasks implements AutoCloseable {

	private final TaskRepository tasks;
	private final Listeners listeners;
	private final Duration period;
	private final Map<Long, RunMonitor> running = new ConcurrentHashMap<>();
	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
			work -> Thread.ofPlatform().daemon().name("Tidemark cancel watch").unstarted(work)); //$NON-NLS-1$
	private boolean closed;

	/** @param period how often the store is asked whether a task is to be cancelled */
	RunningTasks(TaskRepository tasks, Listeners listeners, Duration period) {
		this.tasks = tasks;
		this.listeners = listeners;
		this.period = period;
	}

	/** Stands between a run and its listener; closed when the run has ended. */
	Run begin(TaskListener listener, RunMonitor monitor) {
		return new Run(listener, monitor);
	}

	/**
	 * Cancels a task.
	 *
	 * @return whether this session runs it
	 */
	boolean cancel(long taskId) {
		RunMonitor monitor = running.get(taskId);
		if (monitor == null) {
			return false;
		}
		monitor.cancel();
		return true;
	}

	/** Cancels what still runs, and what begins from now on, and ends the watch. */
	@Override
	public synchronized void close() {
		closed = true;
		running.values().forEach(RunMonitor::cancel);
		watch.shutdownNow();
	}

	private synchronized @Nullable Future<?> watch(long taskId, RunMonitor monitor) {
		running.put(taskId, monitor);
		if (closed) {
			monitor.cancel();
			return null;
		}
		return watch.scheduleWithFixedDelay(() -> askStore(taskId, monitor), period.toMillis(), period.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	private void askStore(long taskId, RunMonitor monitor) {
		try {
			if (tasks.isCancelRequested(taskId)) {
				monitor.cancel();
			}
		} catch (TidemarkException | RuntimeException e) {
			System.getLogger(RunningTasks.class.getName()).log(Level.WARNING,
					NLS.bind(Messages.Session_poll, Long.toString(taskId)), e);
		}
	}

	/** A run of this session, from its first event on. */
	final class Run implements TaskListener, AutoCloseable {

		private final TaskListener listener;
		private final RunMonitor monitor;
		private volatile @Nullable Long task;
		private volatile @Nullable Future<?> questions;

		private Run(TaskListener listener, RunMonitor monitor) {
			this.listener = listener;
			this.monitor = monitor;
		}

		@Override
		public void handle(TaskEvent event) {
			if (task == null) {
				register(event.task());
			}
			try {
				listener.handle(event);
			} finally {
				if (!(event instanceof TaskEvent.Log || event instanceof TaskEvent.Difference
						|| event instanceof TaskEvent.DeadLetter)) {
					listeners.changed();
				}
			}
		}

		/** The task that the run is; null before its first event. */
		@Nullable
		Long task() {
			return task;
		}

		private void register(long taskId) {
			task = taskId;
			questions = watch(taskId, monitor);
		}

		@Override
		public void close() {
			Future<?> asked = questions;
			if (asked != null) {
				asked.cancel(false);
			}
			Long taskId = task;
			if (taskId != null) {
				running.remove(taskId);
				listeners.changed();
			}
		}
	}
}
