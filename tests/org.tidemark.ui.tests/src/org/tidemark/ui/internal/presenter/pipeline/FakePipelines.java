/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

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
import org.tidemark.pipeline.StatementResult;

/** Pipelines without systems, which a test fills. */
final class FakePipelines implements PipelineOperations {

	final List<String> did = new ArrayList<>();
	PipelineStatus status = new PipelineStatus(false, null, List.of(), List.of(), List.of());
	List<PipelineStatement> dropping = List.of();
	List<PipelineStatement> applying = List.of();
	/** What the statements of an apply end with, or null. */
	TidemarkException failure;

	@Override
	public InspectionReport inspect(JobFile job, IProgressMonitor monitor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<PipelineStatement> script(JobFile job, IProgressMonitor monitor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public String flinkPipeline(JobFile job, IProgressMonitor monitor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public PipelinePlan plan(JobFile job, IProgressMonitor monitor) {
		did.add("plan");
		return new PipelinePlan(null, new InspectionReport(null, List.of()), List.of(), applying);
	}

	@Override
	public PipelinePlan planDrop(JobFile job, boolean targets, IProgressMonitor monitor) {
		did.add("plan drop " + targets);
		return new PipelinePlan(null, new InspectionReport(null, List.of()), List.of(), dropping);
	}

	@Override
	public ApplyOutcome apply(JobFile job, PipelinePlan plan, OnError onError, ApplyListener listener,
			IProgressMonitor monitor) {
		did.add("apply " + plan.statements().size());
		List<StatementResult> results = new ArrayList<>();
		for (PipelineStatement statement : plan.statements()) {
			boolean fails = failure != null && results.size() == plan.statements().size() - 1;
			results.add(new StatementResult(statement,
					fails ? StatementResult.State.FAILED : StatementResult.State.DONE, 1, fails ? failure : null));
			listener.changed(results.getLast());
		}
		return new ApplyOutcome(results, List.of());
	}

	@Override
	public ApplyOutcome undo(JobFile job, PipelinePlan plan, ApplyOutcome outcome, ApplyListener listener,
			IProgressMonitor monitor) {
		did.add("undo " + outcome.undoable().size());
		return new ApplyOutcome(outcome.undoable().stream()
				.map(s -> new StatementResult(s, StatementResult.State.DONE, 1, null)).toList(), List.of());
	}

	@Override
	public PipelineStatus status(JobFile job, IProgressMonitor monitor) throws TidemarkException {
		did.add("status");
		return status;
	}

	@Override
	public void pause(JobFile job, Set<String> tables, IProgressMonitor monitor) {
		did.add("pause " + tables);
	}

	@Override
	public void resume(JobFile job, Set<String> tables, IProgressMonitor monitor) {
		did.add("resume " + tables);
	}

	@Override
	public void limit(JobFile job, Set<String> tables, long rowsPerSecond, IProgressMonitor monitor) {
		did.add("limit " + tables + ' ' + rowsPerSecond);
	}
}
