/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.ddl.spi.Dialect;

/** The local engine; a service. Safe for use by several threads. */
public interface SyncEngine {

	/**
	 * What a run would do and why; writes nothing.
	 *
	 * @throws TidemarkException when a connection fails or the job does not fit the tables
	 */
	TaskPlan plan(EngineRequest request, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * The tables that the target of a job should have, in the SQL of any dialect; opens the source alone and writes nothing.
	 *
	 * @param dialect the SQL in which they are declared, of the target or of another system
	 * @param units   names of units or of their source tables; empty for all
	 * @throws TidemarkException when the source fails or the job does not fit its tables
	 */
	List<TargetDesign> design(EngineRequest request, Dialect dialect, Set<String> units, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Runs a job to its end in the calling thread; keeps task, units and log in the request's store.
	 *
	 * @return how it ended; a failed or cancelled unit is an outcome, not an exception
	 * @throws TidemarkException when the run could not begin: nothing was changed in the target then
	 */
	TaskOutcome run(EngineRequest request, TaskListener listener, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * The first rows that a run would write; writes nothing and moves no watermark.
	 *
	 * @param rows the most rows of a table, at least 1
	 * @throws TidemarkException as {@link #plan}
	 */
	List<UnitPreview> preview(EngineRequest request, int rows, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * Compares source and target row by row.
	 *
	 * @param units names of units or of their source tables; empty for all
	 */
	VerifyOutcome verify(EngineRequest request, Set<String> units, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Numbers of a growing key that were missing when a unit was last run and are asked for again by each run, because an
	 * open transaction may still bring them; in ascending order.
	 *
	 * @param state the mirror of a checkpoint, as the store has it
	 * @throws TidemarkException when it is damaged
	 */
	List<NumberRange> gaps(SyncState state) throws TidemarkException;

	/**
	 * Compares source and target and makes the target equal: writes the rows that are missing or differ as the source has
	 * them at that moment, deletes extra ones under the delete guard, and compares what was repaired again.
	 *
	 * @param units names of units or of their source tables; empty for all
	 * @return the differences that are left, and what was written and deleted
	 * @throws TidemarkException when the repair could not begin, or was cancelled
	 */
	VerifyOutcome repair(EngineRequest request, Set<String> units, TaskListener listener, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Forgets checkpoints, in the target and in the store.
	 *
	 * @param units names of units or of their source tables; empty for all
	 * @return the names of the units that had one
	 */
	List<String> reset(EngineRequest request, Set<String> units, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * The conflicts that wait for a person, as the target keeps them; changes nothing.
	 *
	 * @param units names of units or of their source tables; empty for all
	 */
	List<PendingConflict> conflicts(EngineRequest request, Set<String> units, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Rows that the target refused and that wait in the dead letter; changes nothing.
	 *
	 * @param units names of units or of their source tables; empty for all
	 * @param most  the most rows of a unit, at least 1
	 */
	List<RefusedRow> deadLetters(EngineRequest request, Set<String> units, int most, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * Ends conflicts as a person decided.
	 *
	 * @throws TidemarkException of kind usage when a label names no conflict; nothing was changed then
	 */
	ConflictOutcome resolve(EngineRequest request, ConflictChoices choices, IProgressMonitor monitor)
			throws TidemarkException;
}
