/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.sync.NumberRange;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.RefusedRow;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.VerifyOutcome;

/** What can be done with a job. Safe for use by several threads; all but {@link #load(Path)} block on databases. */
public interface JobOperations {

	/**
	 * Reads and checks a job file.
	 *
	 * @throws TidemarkException of kind usage that names file, line and what is wrong
	 */
	JobFile load(Path file) throws TidemarkException;

	/** What a run would do and why; writes nothing. */
	TaskPlan plan(JobFile job, RunOptions options, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * The first rows that a run would write; writes nothing and moves no watermark.
	 *
	 * @param rows the most rows of a table, at least 1
	 */
	List<UnitPreview> preview(JobFile job, RunOptions options, int rows, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Runs a job to its end in the calling thread and keeps its history.
	 *
	 * @param listener receives the task's events
	 * @param monitor  cancels the run: the batches in hand are finished and checkpointed
	 * @return how it ended; a failed or cancelled unit is an outcome, not an exception
	 * @throws TidemarkException when the run could not begin: nothing was changed in the target then
	 */
	TaskOutcome run(JobFile job, RunOptions options, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Sends a message that says it is a test by each alert of a job.
	 *
	 * @return for each alert of the job, in its order, why its message could not be sent; empty where it was taken
	 */
	List<Optional<TidemarkException>> tryAlerts(Job job);

	/** The installed ways to tell somebody of a run, sorted by id. */
	List<AlertChannelDescriptor> alertChannels();

	/**
	 * Compares source and target.
	 *
	 * @param units    names of the units to compare; empty for all
	 * @param listener receives a {@link org.tidemark.core.event.TaskEvent.Difference} for rows that differ, at most 100 a
	 *                 unit
	 */
	VerifyOutcome verify(JobFile job, Set<String> units, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Compares source and target and makes the target equal; see {@link org.tidemark.sync.SyncEngine#repair}.
	 *
	 * @param units          names of the units; empty for all
	 * @param confirmDeletes whether a person has confirmed deletes that the delete guard would stop
	 * @param listener       receives the differences that were found, at most 100 a unit
	 * @return the differences that are left, and what was written and deleted
	 */
	VerifyOutcome repair(JobFile job, Set<String> units, boolean confirmDeletes, TaskListener listener,
			IProgressMonitor monitor) throws TidemarkException;

	/** The watermarks of a job, as this machine's store mirrors them. */
	List<SyncState> states(JobFile job) throws TidemarkException;

	/** What a unit asks for again, as {@link org.tidemark.sync.SyncEngine#gaps}. */
	List<NumberRange> gaps(SyncState state) throws TidemarkException;

	/**
	 * Forgets watermarks, here and in the target, so that the next run reads everything.
	 *
	 * @param units names of the units; empty for all
	 * @return the names of the units whose watermark was forgotten
	 */
	List<String> reset(JobFile job, Set<String> units, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * The conflicts of a job that wait for a person, as the target keeps them.
	 *
	 * @param units names of the units; empty for all
	 */
	List<PendingConflict> conflicts(JobFile job, Set<String> units, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * Rows that the target refused and that wait in the dead letter; changes nothing. The next run tries them again.
	 *
	 * @param units names of the units; empty for all
	 * @param most  the most rows of a unit, at least 1
	 */
	List<RefusedRow> deadLetters(JobFile job, Set<String> units, int most, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Ends conflicts as a person decided.
	 *
	 * @throws TidemarkException of kind usage when a label names no conflict; nothing was changed then
	 */
	ConflictOutcome resolve(JobFile job, ConflictChoices choices, IProgressMonitor monitor) throws TidemarkException;
}
