/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.problem.TidemarkException;

/**
 * Provisions, watches and takes down pipelines from MySQL over RisingWave to StarRocks; a service. Safe for use by several
 * threads. All methods block on the three systems and can be cancelled through the monitor within two seconds, when they
 * throw an exception of kind cancelled.
 */
public interface PipelineEngine {

	/**
	 * Looks whether the three systems can carry the job; changes nothing.
	 *
	 * @return a report in which a connection that fails is a finding too
	 * @throws TidemarkException of kind usage when the job is not one of this engine
	 */
	InspectionReport inspect(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * All statements that make the pipeline where nothing of it is there yet, in their order; changes nothing but as
	 * {@link #plan} does.
	 */
	List<PipelineStatement> script(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException;

	/** The same mapping as a pipeline of Flink CDC, in YAML, with marks in place of passwords. */
	String flinkPipeline(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * What an apply would do; changes nothing but that a replication client id that was chosen is remembered.
	 *
	 * @throws TidemarkException when a connection fails, or the job does not fit the tables
	 */
	PipelinePlan plan(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * Runs the statements of a plan in their order, table by table behind what all tables share, and remembers each object
	 * that was made and how far each table came. A further plan then holds only what is left.
	 *
	 * @param onError  what happens to the other tables when a statement fails; a failure of what all share, and a
	 *                 cancellation, keep all behind it from being run
	 * @param listener is told of each statement and of each table, in the calling thread
	 * @return how far it came; a statement that failed or was cancelled is an outcome, not an exception
	 * @throws TidemarkException when a connection fails before the first statement
	 */
	ApplyOutcome apply(PipelineRequest request, PipelinePlan plan, OnError onError, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException;

	/**
	 * Undoes just what an apply made, the last first.
	 *
	 * @param plan    the plan that was applied
	 * @param outcome of the apply
	 */
	ApplyOutcome undo(PipelineRequest request, PipelinePlan plan, ApplyOutcome outcome, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException;

	/**
	 * How the pipeline is; changes nothing. RisingWave must answer; what cannot be told because MySQL or StarRocks does not
	 * answer is left out, and the status names the system.
	 *
	 * @throws TidemarkException of kind failed when there is no pipeline: it was not applied yet, or was dropped
	 */
	PipelineStatus status(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * Stops sinks from loading; changes wait in RisingWave. Needs RisingWave alone.
	 *
	 * @param tables source tables as the job names them; empty for all
	 * @throws TidemarkException of kind failed when there is no pipeline
	 */
	void pause(PipelineRequest request, Set<String> tables, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * Lets sinks load again. Needs RisingWave alone.
	 *
	 * @param tables source tables as the job names them; empty for all
	 * @throws TidemarkException of kind failed when there is no pipeline
	 */
	void resume(PipelineRequest request, Set<String> tables, IProgressMonitor monitor) throws TidemarkException;

	/**
	 * Limits how fast snapshots are read. Needs RisingWave alone.
	 *
	 * @param tables        source tables as the job names them; empty for all
	 * @param rowsPerSecond the most rows a second of each reader; 0 for no limit
	 */
	void limit(PipelineRequest request, Set<String> tables, long rowsPerSecond, IProgressMonitor monitor)
			throws TidemarkException;

	/**
	 * The statements that take the pipeline down: sinks, tables, source, secrets, in this order. Target tables are dropped
	 * only when asked for. Needs RisingWave alone, and for the target tables StarRocks; without statements when there is
	 * nothing to take down.
	 *
	 * @param targets whether the tables in StarRocks are dropped too
	 */
	PipelinePlan planDrop(PipelineRequest request, boolean targets, IProgressMonitor monitor) throws TidemarkException;
}
