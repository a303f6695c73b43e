/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;

/** Keeps the history of tasks. Implementations are safe for use by several threads and processes. */
public interface TaskRepository {

	/**
	 * Adds a task.
	 *
	 * @param task the task; its id is not looked at
	 * @return the task with the id it was given
	 */
	TaskRecord add(TaskRecord task) throws TidemarkException;

	/** Records how a task stands; {@code completedAt} is null while it runs. */
	void update(long taskId, TaskStatus status, @Nullable Instant completedAt, @Nullable String error)
			throws TidemarkException;

	/** Adds the unit or replaces the one of the same task and name. */
	void saveUnit(UnitRecord unit) throws TidemarkException;

	/**
	 * Keeps the plan that a task follows, in place of an earlier one.
	 *
	 * @param units in the order in which they start
	 * @throws TidemarkException when there is no task of this id
	 */
	void savePlan(long taskId, List<PlannedUnit> units) throws TidemarkException;

	/** The plan that a task followed, in the order in which the units started; empty when none was kept. */
	List<PlannedUnit> planOf(long taskId) throws TidemarkException;

	/** Adds a line to a task's log. */
	void log(TaskLogEntry entry) throws TidemarkException;

	/** The newest tasks, newest first. */
	List<TaskRecord> list(int most) throws TidemarkException;

	/** When the newest task of a job began; empty when history knows of none. */
	Optional<Instant> lastBegan(String job) throws TidemarkException;

	/** The newest task of a job that completed or failed and is older than a task. */
	Optional<TaskRecord> endedBefore(String job, long taskId) throws TidemarkException;

	/** The task of this id. */
	Optional<TaskRecord> find(long taskId) throws TidemarkException;

	/** The units of a task in the order in which they were added. */
	List<UnitRecord> units(long taskId) throws TidemarkException;

	/** The log of a task, oldest line first. */
	List<TaskLogEntry> logOf(long taskId) throws TidemarkException;

	/**
	 * The end of a task's log, oldest line first.
	 *
	 * @param most how many lines at most
	 */
	List<TaskLogEntry> logOf(long taskId, int most) throws TidemarkException;

	/**
	 * Removes tasks with their units and logs; one that has not ended stays. Watermarks are not touched.
	 *
	 * @return how many were removed
	 */
	int remove(Set<Long> taskIds) throws TidemarkException;

	/**
	 * Asks the process that runs a task to stop it; nothing happens to a task that does not run any more.
	 *
	 * @throws TidemarkException when there is no task of this id
	 */
	void requestCancel(long taskId) throws TidemarkException;

	/** Whether the task was asked to stop; false when there is none of this id. */
	boolean isCancelRequested(long taskId) throws TidemarkException;
}
