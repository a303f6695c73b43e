/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskRepository;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.operations.TaskOperations;

/** The history of a session's store. */
final class SessionTasks implements TaskOperations {

	private final TaskRepository tasks;
	private final RunningTasks running;
	private final Listeners listeners;

	SessionTasks(TaskRepository tasks, RunningTasks running, Listeners listeners) {
		this.tasks = tasks;
		this.running = running;
		this.listeners = listeners;
	}

	@Override
	public List<TaskRecord> list(int most) throws TidemarkException {
		return tasks.list(most);
	}

	@Override
	public Optional<Instant> lastBegan(String job) throws TidemarkException {
		return tasks.lastBegan(job);
	}

	@Override
	public TaskRecord get(long taskId) throws TidemarkException {
		return tasks.find(taskId)
				.orElseThrow(() -> new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.Task_unknown, Long.toString(taskId)), Messages.Task_unknown_remedy, null));
	}

	@Override
	public List<UnitRecord> units(long taskId) throws TidemarkException {
		get(taskId);
		return tasks.units(taskId);
	}

	@Override
	public List<PlannedUnit> plan(long taskId) throws TidemarkException {
		get(taskId);
		return tasks.planOf(taskId);
	}

	@Override
	public List<TaskLogEntry> log(long taskId) throws TidemarkException {
		get(taskId);
		return tasks.logOf(taskId);
	}

	@Override
	public List<TaskLogEntry> log(long taskId, int most) throws TidemarkException {
		get(taskId);
		return tasks.logOf(taskId, most);
	}

	@Override
	public void delete(Set<Long> taskIds) throws TidemarkException {
		for (Long taskId : taskIds) {
			TaskRecord task = get(taskId.longValue());
			if (task.status() == TaskStatus.RUNNING || task.status() == TaskStatus.PENDING) {
				throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Task_stillRuns, taskId),
						Messages.Task_stillRuns_remedy, null);
			}
		}
		tasks.remove(taskIds);
		listeners.changed();
	}

	@Override
	public void cancel(long taskId) throws TidemarkException {
		TaskRecord task = get(taskId);
		if (task.status() != TaskStatus.RUNNING && task.status() != TaskStatus.PENDING) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Task_notRunning, Long.toString(taskId), label(task.status())), "", null); //$NON-NLS-1$
		}
		if (!running.cancel(taskId)) {
			tasks.requestCancel(taskId);
		}
	}

	private static String label(TaskStatus status) {
		return switch (status) {
			case PENDING -> Messages.Status_pending;
			case RUNNING -> Messages.Status_running;
			case COMPLETED -> Messages.Status_completed;
			case FAILED -> Messages.Status_failed;
			case CANCELLED -> Messages.Status_cancelled;
		};
	}

	@Override
	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}
}
