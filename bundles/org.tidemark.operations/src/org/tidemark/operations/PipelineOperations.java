/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;

/**
 * What can be done with a job of the engine {@code risingwave}. Safe for use by several threads; all methods block on the
 * three systems, and throw an exception of kind usage for a job of another engine or without a RisingWave connection.
 */
public interface PipelineOperations {

	/** Whether the three systems can carry the job, as {@link org.tidemark.pipeline.PipelineEngine#inspect}. */
	InspectionReport inspect(JobFile job, IProgressMonitor monitor) throws TidemarkException;

	/** All statements that make the pipeline where nothing of it is there yet, in their order. */
	List<PipelineStatement> script(JobFile job, IProgressMonitor monitor) throws TidemarkException;

	/** The same mapping as a pipeline of Flink CDC, in YAML, with marks in place of passwords. */
	String flinkPipeline(JobFile job, IProgressMonitor monitor) throws TidemarkException;

	/** What an apply would do, as {@link org.tidemark.pipeline.PipelineEngine#plan}. */
	PipelinePlan plan(JobFile job, IProgressMonitor monitor) throws TidemarkException;

	/** What takes the pipeline down, as {@link org.tidemark.pipeline.PipelineEngine#planDrop}. */
	PipelinePlan planDrop(JobFile job, boolean targets, IProgressMonitor monitor) throws TidemarkException;

	/** Runs the statements of a plan, as {@link org.tidemark.pipeline.PipelineEngine#apply}. */
	ApplyOutcome apply(JobFile job, PipelinePlan plan, OnError onError, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException;

	/** Undoes just what an apply made, as {@link org.tidemark.pipeline.PipelineEngine#undo}. */
	ApplyOutcome undo(JobFile job, PipelinePlan plan, ApplyOutcome outcome, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException;

	/** How the pipeline is, as {@link org.tidemark.pipeline.PipelineEngine#status}. */
	PipelineStatus status(JobFile job, IProgressMonitor monitor) throws TidemarkException;

	/** Stops sinks from loading, as {@link org.tidemark.pipeline.PipelineEngine#pause}. */
	void pause(JobFile job, Set<String> tables, IProgressMonitor monitor) throws TidemarkException;

	/** Lets sinks load again, as {@link org.tidemark.pipeline.PipelineEngine#resume}. */
	void resume(JobFile job, Set<String> tables, IProgressMonitor monitor) throws TidemarkException;

	/** Limits how fast snapshots are read, as {@link org.tidemark.pipeline.PipelineEngine#limit}. */
	void limit(JobFile job, Set<String> tables, long rowsPerSecond, IProgressMonitor monitor) throws TidemarkException;
}
