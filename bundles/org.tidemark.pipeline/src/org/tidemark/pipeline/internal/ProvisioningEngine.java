/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.connector.Connectors;
import org.tidemark.core.job.Engine;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelineEngine;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.internal.apply.Applier;
import org.tidemark.pipeline.internal.inspect.Inspector;
import org.tidemark.pipeline.internal.observe.StatusReader;
import org.tidemark.pipeline.internal.plan.DropPlanner;
import org.tidemark.pipeline.internal.plan.KnownPipeline;
import org.tidemark.pipeline.internal.plan.PipelineFinder;
import org.tidemark.pipeline.internal.plan.PipelinePlanner;
import org.tidemark.pipeline.internal.systems.Systems;

/** The engine over the connectors that are installed. */
@Component(service = PipelineEngine.class)
public final class ProvisioningEngine implements PipelineEngine {

	private static final String NOTHING = "0";
	private static final String UNLIMITED = "DEFAULT";

	private final Connectors connectors;
	private final Clock clock;

	/** Made by declarative services. */
	@Activate
	public ProvisioningEngine(@Reference Connectors connectors) {
		this(connectors, Clock.systemUTC());
	}

	/**
	 * @param connectors open the connections
	 * @param clock      tells when objects are made
	 */
	public ProvisioningEngine(Connectors connectors, Clock clock) {
		this.connectors = connectors;
		this.clock = clock;
	}

	private Systems systems(PipelineRequest request) throws TidemarkException {
		if (request.job().engine() != Engine.RISINGWAVE) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Job_otherEngine, request.job().name()),
					Messages.Job_otherEngine_remedy, null);
		}
		return new Systems(connectors, request);
	}

	@Override
	public InspectionReport inspect(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new Inspector(systems, request.job()).inspect(monitor);
		}
	}

	@Override
	public List<PipelineStatement> script(PipelineRequest request, IProgressMonitor monitor)
			throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new PipelineScript(new PipelinePlanner(request, systems, monitor).design()).statements();
		}
	}

	@Override
	public String flinkPipeline(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new FlinkPipelineYaml(new PipelinePlanner(request, systems, monitor).design()).text();
		}
	}

	@Override
	public PipelinePlan plan(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new PipelinePlanner(request, systems, monitor).plan();
		}
	}

	@Override
	public PipelinePlan planDrop(PipelineRequest request, boolean targets, IProgressMonitor monitor)
			throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new DropPlanner(request, systems, monitor).plan(targets);
		}
	}

	@Override
	public ApplyOutcome apply(PipelineRequest request, PipelinePlan plan, OnError onError, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new Applier(request, plan.design(), systems, listener, monitor, clock).apply(plan, onError);
		}
	}

	@Override
	public ApplyOutcome undo(PipelineRequest request, PipelinePlan plan, ApplyOutcome outcome, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new Applier(request, plan.design(), systems, listener, monitor, clock).undo(outcome);
		}
	}

	@Override
	public PipelineStatus status(PipelineRequest request, IProgressMonitor monitor) throws TidemarkException {
		try (Systems systems = systems(request)) {
			KnownPipeline pipeline = new PipelineFinder(request, systems, monitor).find();
			return new StatusReader(request, pipeline, systems, monitor).read();
		}
	}

	@Override
	public void pause(PipelineRequest request, Set<String> tables, IProgressMonitor monitor) throws TidemarkException {
		control(request, tables, monitor, t -> script(request).limitSink(t, NOTHING));
	}

	@Override
	public void resume(PipelineRequest request, Set<String> tables, IProgressMonitor monitor)
			throws TidemarkException {
		control(request, tables, monitor, t -> script(request).limitSink(t, UNLIMITED));
	}

	@Override
	public void limit(PipelineRequest request, Set<String> tables, long rowsPerSecond, IProgressMonitor monitor)
			throws TidemarkException {
		String limit = rowsPerSecond == 0 ? UNLIMITED : Long.toString(rowsPerSecond);
		control(request, tables, monitor, t -> script(request).limitSnapshot(t, limit));
	}

	private static ChangeScript script(PipelineRequest request) {
		return new ChangeScript(request.job().pipeline().schema());
	}

	/** Runs a statement for each of some tables, where its object was made. */
	private void control(PipelineRequest request, Set<String> tables, IProgressMonitor monitor,
			Function<TableProgress, PipelineStatement> statement) throws TidemarkException {
		try (Systems systems = systems(request)) {
			KnownPipeline pipeline = new PipelineFinder(request, systems, monitor).find();
			List<PipelineStatement> statements = pipeline.chosen(tables).stream().map(statement)
					.filter(s -> pipeline.objects().contains(s.object())).toList();
			if (statements.isEmpty()) {
				throw new TidemarkException(ProblemKind.FAILED,
						NLS.bind(Messages.Pipeline_unfinished, request.job().name()),
						Messages.Pipeline_unfinished_remedy, null);
			}
			TidemarkException problem = new Applier(request, null, systems, ApplyListener.NONE, monitor, clock)
					.control(statements).failure().map(StatementResult::problem).orElse(null);
			if (problem != null) {
				throw problem;
			}
		}
	}
}
