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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tidemark.connector.Connectors;
import org.tidemark.core.job.Engine;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineEngine;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.apply.Applier;
import org.tidemark.pipeline.internal.inspect.Inspector;
import org.tidemark.pipeline.internal.observe.StatusReader;
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
			return new PipelinePlanner(request, systems, monitor).planDrop(targets);
		}
	}

	@Override
	public ApplyOutcome apply(PipelineRequest request, PipelinePlan plan, ApplyListener listener,
			IProgressMonitor monitor) throws TidemarkException {
		try (Systems systems = systems(request)) {
			return new Applier(request, plan.design(), systems, listener, monitor, clock).apply(plan.statements());
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
			PipelineDesign design = new PipelinePlanner(request, systems, monitor).design();
			return new StatusReader(request, design, systems, monitor).read();
		}
	}

	@Override
	public void pause(PipelineRequest request, Set<String> tables, IProgressMonitor monitor) throws TidemarkException {
		change(request, tables, monitor, design -> route -> new ChangeScript(design).limitSink(route, NOTHING));
	}

	@Override
	public void resume(PipelineRequest request, Set<String> tables, IProgressMonitor monitor)
			throws TidemarkException {
		change(request, tables, monitor, design -> route -> new ChangeScript(design).limitSink(route, UNLIMITED));
	}

	@Override
	public void limit(PipelineRequest request, Set<String> tables, long rowsPerSecond, IProgressMonitor monitor)
			throws TidemarkException {
		String limit = rowsPerSecond == 0 ? UNLIMITED : Long.toString(rowsPerSecond);
		change(request, tables, monitor, design -> route -> new ChangeScript(design).limitSnapshot(route, limit));
	}

	private void change(PipelineRequest request, Set<String> tables, IProgressMonitor monitor,
			Function<PipelineDesign, Function<TableRoute, PipelineStatement>> statement) throws TidemarkException {
		try (Systems systems = systems(request)) {
			PipelineDesign design = new PipelinePlanner(request, systems, monitor).design();
			List<PipelineStatement> statements = new ArrayList<>();
			for (TableRoute route : chosen(design, tables)) {
				statements.add(statement.apply(design).apply(route));
			}
			Optional<StatementResult> failure = new Applier(request, design, systems, ApplyListener.NONE, monitor,
					clock)
					.apply(statements).failure();
			TidemarkException problem = failure.map(StatementResult::problem).orElse(null);
			if (problem != null) {
				throw problem;
			}
		}
	}

	private static List<TableRoute> chosen(PipelineDesign design, Set<String> tables) throws TidemarkException {
		for (String name : tables) {
			if (design.routes().stream().noneMatch(r -> r.source().toString().equals(name))) {
				throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Job_noTable, design.job(), name),
						Messages.Job_noTable_remedy, null);
			}
		}
		return design.routes().stream().filter(r -> tables.isEmpty() || tables.contains(r.source().toString()))
				.toList();
	}
}
