/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.UnitRecord;

/** The history of runs. Safe for use by several threads. */
public interface TaskOperations {

	/** The newest tasks, newest first. */
	List<TaskRecord> list(int most) throws TidemarkException;

	/** When the newest task of a job began, whatever started it; empty when history knows of none. */
	Optional<Instant> lastBegan(String job) throws TidemarkException;

	/**
	 * A task.
	 *
	 * @throws TidemarkException of kind usage when there is none of this id
	 */
	TaskRecord get(long taskId) throws TidemarkException;

	/** The units of a task. */
	List<UnitRecord> units(long taskId) throws TidemarkException;

	/**
	 * The plan that a task followed, in the order in which its units started; empty when none was kept, as before version 5 of
	 * the metadata store.
	 *
	 * @throws TidemarkException of kind usage when there is no task of this id
	 */
	List<PlannedUnit> plan(long taskId) throws TidemarkException;

	/** The log of a task, oldest line first. */
	List<TaskLogEntry> log(long taskId) throws TidemarkException;

	/**
	 * The end of a task's log, oldest line first.
	 *
	 * @param most how many lines at most
	 * @throws TidemarkException of kind usage when there is no task of this id
	 */
	List<TaskLogEntry> log(long taskId, int most) throws TidemarkException;

	/**
	 * Deletes tasks with their units and logs from the history; watermarks and rows are left as they are.
	 *
	 * @throws TidemarkException of kind usage when one of them has not ended or is not there; nothing is deleted then
	 */
	void delete(Set<Long> taskIds) throws TidemarkException;

	/**
	 * Asks a running task to stop, also in another process; it finishes the batches in hand.
	 *
	 * @throws TidemarkException of kind usage when the task does not run
	 */
	void cancel(long taskId) throws TidemarkException;

	/** Calls back, in any thread, after a task of this session began, went on or ended. */
	void addListener(Runnable listener);

	/** Ends the calls of a listener. */
	void removeListener(Runnable listener);
}
