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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.job.Job;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.InspectionReport.Finding;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineNaming;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelinePlan.PlannedObject;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
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
		PipelineDesign design = design(survey);
		List<PipelineStatement> fresh = new PipelineScript(design).statements();
		PlanComparison comparison = new PlanComparison(design, request.job().pipeline(), survey.risingWave(),
				StarRocksCatalog.read(systems, targets(design), monitor));
		List<PlannedObject> objects = comparison.compare(fresh);
		return new PipelinePlan(design, survey.report(), objects, statements(fresh, comparison, design));
	}

	private List<PipelineStatement> statements(List<PipelineStatement> fresh, PlanComparison comparison,
			PipelineDesign design) {
		List<PipelineStatement> statements = new ArrayList<>();
		for (PipelineStatement statement : fresh.reversed()) {
			if (comparison.state(statement) == ObjectState.RECREATE) {
				statements.addAll(drops(statement));
			}
		}
		if (request.job().pipeline().truncateTarget()) {
			fresh.stream().filter(s -> s.purpose() == Purpose.TARGET_TABLE)
					.filter(s -> comparison.state(s) == ObjectState.KEEP || comparison.state(s) == ObjectState.DIFFERS)
					.forEach(s -> statements.add(truncate(s, design)));
		}
		boolean makesSinks = fresh.stream().anyMatch(s -> s.purpose() == Purpose.SINK && isMade(comparison.state(s)));
		for (PipelineStatement statement : fresh) {
			if (statement.purpose() == Purpose.SESSION ? makesSinks : isMade(comparison.state(statement))) {
				statements.add(statement);
			}
		}
		return statements;
	}

	private static boolean isMade(ObjectState state) {
		return state == ObjectState.CREATE || state == ObjectState.RECREATE;
	}

	private static List<PipelineStatement> drops(PipelineStatement made) {
		boolean destroys = made.purpose() != Purpose.SINK && made.purpose() != Purpose.SECRET;
		return made.undo().stream().map(sql -> new PipelineStatement(made.system(), made.purpose(), Action.DROP,
				made.object(), made.table(), sql, destroys, List.of())).toList();
	}

	private static PipelineStatement truncate(PipelineStatement made, PipelineDesign design) {
		TableRoute route = design.routes().stream().filter(r -> r.target().toString().equals(made.object())).findFirst()
				.orElseThrow();
		return new PipelineStatement(made.system(), made.purpose(), Action.TRUNCATE, made.object(), made.table(),
				PipelineScript.truncate(route), true, List.of());
	}

	/**
	 * The statements that take the pipeline down. What another pipeline uses too is kept.
	 *
	 * @param withTargets whether tables in StarRocks are dropped
	 */
	public PipelinePlan planDrop(boolean withTargets) throws TidemarkException {
		Survey survey = survey();
		PipelineDesign design = design(survey);
		RisingWaveCatalog risingWave = survey.risingWave();
		StarRocksCatalog starRocks = StarRocksCatalog.read(systems, targets(design), monitor);
		Set<String> ours = new HashSet<>();
		design.routes().forEach(r -> ours.addAll(List.of(r.risingWaveTable(), r.sink())));
		ours.add(design.naming().source());
		List<PlannedObject> objects = new ArrayList<>();
		List<PipelineStatement> statements = new ArrayList<>();
		for (PipelineStatement made : new PipelineScript(design).statements().reversed()) {
			boolean there = switch (made.purpose()) {
				case SINK, TABLE -> risingWave.find(made.purpose(), made.object()).isPresent();
				case SOURCE, SECRET -> risingWave.find(made.purpose(), made.object()).isPresent()
						&& !risingWave.isUsedBesides(made.object(), ours);
				case TARGET_TABLE -> withTargets && design.routes().stream()
						.anyMatch(r -> r.target().toString().equals(made.object()) && starRocks.compare(r).isPresent());
				default -> false;
			};
			if (there) {
				objects.add(
						new PlannedObject(made.system(), made.purpose(), made.object(), ObjectState.DROP, List.of()));
				statements.addAll(drops(made));
			}
		}
		return new PipelinePlan(design, survey.report(), objects, statements);
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

	private PipelineDesign design(Survey survey) throws TidemarkException {
		Job job = request.job();
		List<ChosenTable> tables = survey.tables();
		PipelineNaming naming = Naming.of(job, request.target(), tables);
		RouteDesigner designer = RouteDesigner.of(naming, survey.versions(), job.pipeline());
		List<TableRoute> routes = new ArrayList<>();
		for (ChosenTable table : tables) {
			routes.add(designer.design(table.mapping(), table.table()));
		}
		return new PipelineDesign(job.name(), request.source(), request.target(), job.pipeline().httpPort(), naming,
				survey.versions(), serverId(naming, survey.risingWave()), Naming.databases(tables), routes,
				job.pipeline());
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
		request.store().pipelines().save(new PipelineRecord(request.job().name(), chosen, List.of(), List.of()));
		return chosen;
	}
}
