/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.PipelineOperations;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;

/** Pipelines that answer what a test prepared, and remember what they were asked. */
final class FakePipelines implements PipelineOperations {

	InspectionReport report;
	PipelinePlan plan;
	ApplyOutcome outcome;
	PipelineStatus status;
	final List<String> asked = new ArrayList<>();

	@Override
	public InspectionReport inspect(JobFile job, IProgressMonitor monitor) {
		return report;
	}

	@Override
	public List<PipelineStatement> script(JobFile job, IProgressMonitor monitor) {
		return plan.statements();
	}

	@Override
	public String flinkPipeline(JobFile job, IProgressMonitor monitor) {
		return "";
	}

	@Override
	public PipelinePlan plan(JobFile job, IProgressMonitor monitor) {
		return plan;
	}

	@Override
	public PipelinePlan planDrop(JobFile job, boolean targets, IProgressMonitor monitor) {
		asked.add("drop " + targets);
		return plan;
	}

	@Override
	public ApplyOutcome apply(JobFile job, PipelinePlan applied, OnError onError, ApplyListener listener,
			IProgressMonitor monitor) {
		asked.add(onError == OnError.STOP ? "apply" : "apply all");
		outcome.results().forEach(listener::changed);
		outcome.tables().forEach(listener::tableChanged);
		return outcome;
	}

	@Override
	public ApplyOutcome undo(JobFile job, PipelinePlan applied, ApplyOutcome made, ApplyListener listener,
			IProgressMonitor monitor) {
		asked.add("undo " + made.undoable().stream().map(PipelineStatement::object).toList());
		return new ApplyOutcome(List.of(), List.of());
	}

	@Override
	public PipelineStatus status(JobFile job, IProgressMonitor monitor) throws TidemarkException {
		return status;
	}

	@Override
	public void pause(JobFile job, Set<String> tables, IProgressMonitor monitor) {
		asked.add("pause " + tables);
	}

	@Override
	public void limit(JobFile job, Set<String> tables, long rowsPerSecond, IProgressMonitor monitor) {
		asked.add("limit " + rowsPerSecond + ' ' + tables);
	}

	@Override
	public void resume(JobFile job, Set<String> tables, IProgressMonitor monitor) {
		asked.add("resume " + tables);
	}
}
