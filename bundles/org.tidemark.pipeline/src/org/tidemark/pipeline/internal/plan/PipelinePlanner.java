/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.job.Job;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.InspectionReport.Finding;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.PlannedObject;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.PipelineScript;
import org.tidemark.pipeline.internal.RouteDesigner;
import org.tidemark.pipeline.internal.inspect.Inspector;
import org.tidemark.pipeline.internal.systems.Systems;

/** Plans what is left to do for a pipeline. Used by one thread. */
public final class PipelinePlanner {

	private final PipelineRequest request;
	private final Systems systems;
	private final IProgressMonitor monitor;

	/**
	 * @param request what is to be provisioned
	 * @param systems the three systems
	 * @param monitor cancels the queries
	 */
	public PipelinePlanner(PipelineRequest request, Systems systems, IProgressMonitor monitor) {
		this.request = request;
		this.systems = systems;
		this.monitor = monitor;
	}

	/** What the systems say, each asked once. */
	private record Survey(InspectionReport report, PipelineVersions versions, List<ChosenTable> tables,
			RisingWaveCatalog risingWave) {
	}

	/**
	 * The statements that are left to run.
	 *
	 * @throws TidemarkException with the first finding that blocks
	 */
	public PipelinePlan plan() throws TidemarkException {
		Survey survey = survey();
		if (survey.report().blocker().isPresent()) {
			throw problem(survey.report());
		}
		return plan(survey);
	}

	/**
	 * The statements that are left to run; a finding that would block a new pipeline does not keep one that is there from
	 * being looked at.
	 *
	 * @throws TidemarkException when a system cannot be asked, or the job does not fit the tables
	 */
	public PipelinePlan outlook() throws TidemarkException {
		return plan(survey());
	}

	private PipelinePlan plan(Survey survey) throws TidemarkException {
		PipelineDesign design = design(survey);
		List<PipelineStatement> fresh = new PipelineScript(design).statements();
		StarRocksCatalog starRocks = StarRocksCatalog.read(systems, targets(design), monitor);
		PlanComparison comparison = new PlanComparison(design, survey.risingWave(), starRocks,
				new Evolution(design, fresh, survey.risingWave(), starRocks, remembered()));
		List<PlannedObject> objects = comparison.compare(fresh);
		return new PipelinePlan(design, survey.report(), objects,
				new StatementOrder(design, fresh, comparison).statements());
	}

	/** The targets that the pipeline is known to have made. */
	private Set<String> remembered() throws TidemarkException {
		return request.store().pipelines().find(request.job().name()).map(PipelineRecord::objects).orElse(List.of())
				.stream().filter(o -> o.kind().equals(Purpose.TARGET_TABLE.name())).map(ProvisionedObject::name)
				.collect(Collectors.toSet());
	}

	private static Set<String> targets(PipelineDesign design) {
		return design.routes().stream().map(r -> String.valueOf(r.target().schema()))
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * What the pipeline is made of; a finding that would block a new pipeline does not keep one that is there from being
	 * looked at and controlled.
	 *
	 * @throws TidemarkException when a system cannot be asked, or the job does not fit the tables
	 */
	public PipelineDesign design() throws TidemarkException {
		return design(survey());
	}

	/**
	 * What a pipeline is made of that is there, at least in part; empty when nothing of it is.
	 *
	 * @throws TidemarkException when a system cannot be asked, or the job does not fit the tables
	 */
	Optional<PipelineDesign> existing() throws TidemarkException {
		Survey survey = survey();
		boolean there = false;
		for (TableRoute route : routes(survey)) {
			there |= survey.risingWave().find(Purpose.TABLE, route.risingWaveTable()).isPresent()
					|| survey.risingWave().find(Purpose.SINK, route.sink()).isPresent();
		}
		return there ? Optional.of(design(survey)) : Optional.empty();
	}

	private Survey survey() throws TidemarkException {
		Inspector inspector = new Inspector(systems, request.job());
		InspectionReport report = inspector.inspect(monitor);
		PipelineVersions versions = report.versions();
		List<ChosenTable> tables = inspector.tables();
		if (versions == null || tables == null) {
			throw problem(report);
		}
		return new Survey(report, versions, tables, RisingWaveCatalog.read(systems,
				request.job().pipeline().schema(), versions.secrets(), monitor));
	}

	private static TidemarkException problem(InspectionReport report) {
		Finding finding = report.blocker().orElseThrow();
		return new TidemarkException(report.unreachable() ? ProblemKind.CONNECTION : ProblemKind.FAILED,
				finding.message(), finding.remedy(), null);
	}

	private PipelineNaming naming(Survey survey) {
		return Naming.of(request.job(), request.target(), survey.tables());
	}

	private List<TableRoute> routes(Survey survey) throws TidemarkException {
		RouteDesigner designer = RouteDesigner.of(naming(survey), survey.versions(), request.job().pipeline());
		List<TableRoute> routes = new ArrayList<>();
		for (ChosenTable table : survey.tables()) {
			routes.add(designer.design(table.mapping(), table.table()));
		}
		return routes;
	}

	private PipelineDesign design(Survey survey) throws TidemarkException {
		Job job = request.job();
		PipelineNaming naming = naming(survey);
		return new PipelineDesign(job.name(), request.source(), request.target(), job.pipeline().httpPort(), naming,
				survey.versions(), serverId(naming, survey.risingWave()), Naming.databases(survey.tables()),
				routes(survey), job.pipeline());
	}

	/** The id in use, else the job's, else the one that was chosen before, else a new one that no replica uses. */
	private long serverId(PipelineNaming naming, RisingWaveCatalog there) throws TidemarkException {
		String used = there.find(Purpose.SOURCE, naming.source()).map(d -> Definition.parse(d).option("server.id"))
				.orElse("");
		if (used.matches("[0-9]{1,10}")) {
			return Long.parseLong(used);
		}
		Long wanted = request.job().pipeline().serverId();
		if (wanted != null) {
			return wanted;
		}
		PipelineRecord known = request.store().pipelines().find(request.job().name()).orElse(null);
		if (known != null) {
			return known.serverId();
		}
		long chosen = new ServerIds(systems, new SecureRandom()).choose(monitor);
		request.store().pipelines().save(PipelineRecord.planned(request.job().name(), chosen));
		return chosen;
	}
}
