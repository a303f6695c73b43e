/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.PipelineOperations;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelineEngine;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;

/** The pipelines of a session, carried out by the engine. */
final class SessionPipelines implements PipelineOperations {

	private final PipelineEngine engine;
	private final MetadataStore store;
	private final SessionConnections connections;

	SessionPipelines(PipelineEngine engine, MetadataStore store, SessionConnections connections) {
		this.engine = engine;
		this.store = store;
		this.connections = connections;
	}

	@Override
	public InspectionReport inspect(JobFile job, IProgressMonitor monitor) throws TidemarkException {
		return engine.inspect(request(job), monitor);
	}

	@Override
	public List<PipelineStatement> script(JobFile job, IProgressMonitor monitor) throws TidemarkException {
		return engine.script(request(job), monitor);
	}

	@Override
	public String flinkPipeline(JobFile job, IProgressMonitor monitor) throws TidemarkException {
		return engine.flinkPipeline(request(job), monitor);
	}

	@Override
	public PipelinePlan plan(JobFile job, IProgressMonitor monitor) throws TidemarkException {
		return engine.plan(request(job), monitor);
	}

	@Override
	public PipelinePlan planDrop(JobFile job, boolean targets, IProgressMonitor monitor) throws TidemarkException {
		return engine.planDrop(request(job), targets, monitor);
	}

	@Override
	public ApplyOutcome apply(JobFile job, PipelinePlan plan, OnError onError, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		return engine.apply(request(job), plan, onError, listener, monitor);
	}

	@Override
	public ApplyOutcome undo(JobFile job, PipelinePlan plan, ApplyOutcome outcome, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		return engine.undo(request(job), plan, outcome, listener, monitor);
	}

	@Override
	public PipelineStatus status(JobFile job, IProgressMonitor monitor) throws TidemarkException {
		return engine.status(request(job), monitor);
	}

	@Override
	public void pause(JobFile job, Set<String> tables, IProgressMonitor monitor) throws TidemarkException {
		engine.pause(request(job), tables, monitor);
	}

	@Override
	public void resume(JobFile job, Set<String> tables, IProgressMonitor monitor) throws TidemarkException {
		engine.resume(request(job), tables, monitor);
	}

	@Override
	public void limit(JobFile job, Set<String> tables, long rowsPerSecond, IProgressMonitor monitor)
			throws TidemarkException {
		engine.limit(request(job), tables, rowsPerSecond, monitor);
	}

	private PipelineRequest request(JobFile file) throws TidemarkException {
		Job job = file.job();
		String risingWave = job.pipeline().risingWave();
		if (risingWave == null) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Pipeline_noRisingWave, job.name()),
					Messages.Pipeline_noRisingWave_remedy, null);
		}
		return new PipelineRequest(job, connections.get(job.source(), "source", file.file()), //$NON-NLS-1$
				connections.get(risingWave, "pipeline.risingwave", file.file()), //$NON-NLS-1$
				connections.get(job.target(), "target", file.file()), store); //$NON-NLS-1$
	}
}
