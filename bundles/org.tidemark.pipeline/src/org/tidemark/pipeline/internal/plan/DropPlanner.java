/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.ObjectState;
import org.tidemark.pipeline.PipelinePlan.PlannedObject;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.internal.PipelineScript;
import org.tidemark.pipeline.internal.systems.Systems;

/** Plans what takes a pipeline down, by what the store remembers, so that RisingWave alone has to answer. */
public final class DropPlanner {

	/** What needs others stands before them. */
	static final Comparator<PipelineStatement> ORDER = Comparator.comparingInt(s -> switch (s.purpose()) {
		case SINK -> 0;
		case TABLE -> 1;
		case SOURCE -> 2;
		case SECRET -> 3;
		default -> 4;
	});

	private final PipelineRequest request;
	private final Systems systems;
	private final IProgressMonitor monitor;

	/**
	 * @param request what was provisioned
	 * @param systems the three systems
	 * @param monitor cancels the queries
	 */
	public DropPlanner(PipelineRequest request, Systems systems, IProgressMonitor monitor) {
		this.request = request;
		this.systems = systems;
		this.monitor = monitor;
	}

	/**
	 * The statements that take the pipeline down. What another pipeline uses too is kept.
	 *
	 * @param withTargets whether tables in StarRocks are dropped
	 */
	public PipelinePlan plan(boolean withTargets) throws TidemarkException {
		List<PipelineStatement> made = made();
		List<PipelineStatement> wanted = made.reversed().stream()
				.filter(s -> !s.undo().isEmpty() && (withTargets || s.purpose() != Purpose.TARGET_TABLE)).sorted(ORDER)
				.toList();
		Set<String> ours = new HashSet<>();
		wanted.forEach(s -> ours.add(s.object()));
		List<PlannedObject> objects = new ArrayList<>();
		List<PipelineStatement> statements = new ArrayList<>();
		RisingWaveCatalog there = null;
		for (PipelineStatement statement : wanted) {
			if (statement.purpose() == Purpose.SOURCE || statement.purpose() == Purpose.SECRET) {
				if (there == null) {
					there = RisingWaveCatalog.read(systems, request.job().pipeline().schema(),
							made.stream().anyMatch(s -> s.purpose() == Purpose.SECRET), monitor);
				}
				if (there.isUsedBesides(statement.object(), ours)) {
					ours.remove(statement.object());
					continue;
				}
			}
			objects.add(new PlannedObject(statement.system(), statement.purpose(), statement.object(), ObjectState.DROP,
					List.of()));
			statements.addAll(drops(statement));
		}
		return new PipelinePlan(null, new InspectionReport(null, List.of()), objects, statements);
	}

	/** What made the objects: what the store remembers, else what would make those that are there. */
	private List<PipelineStatement> made() throws TidemarkException {
		Optional<PipelineRecord> record = request.store().pipelines().find(request.job().name());
		if (record.isPresent() && (!record.get().objects().isEmpty() || record.get().dropped() != null)) {
			return record.get().objects().stream().map(o -> made(o, record.get())).toList();
		}
		Optional<PipelineDesign> design = new PipelinePlanner(request, systems, monitor).existing();
		return design.isEmpty() ? List.of() : new PipelineScript(design.get()).statements();
	}

	private static PipelineStatement made(ProvisionedObject object, PipelineRecord record) {
		PipelineSystem system = object.system().equals(PipelineSystem.STARROCKS.id()) ? PipelineSystem.STARROCKS
				: PipelineSystem.RISINGWAVE;
		Purpose purpose = Purpose.valueOf(object.kind());
		return new PipelineStatement(system, purpose, Action.CREATE, object.name(), source(object, purpose, record),
				object.definition(), false, object.undo());
	}

	private static @Nullable TableName source(ProvisionedObject object, Purpose purpose, PipelineRecord record) {
		for (TableProgress table : record.progress()) {
			if (purpose == Purpose.SINK && table.sink().equals(object.name())
					|| purpose == Purpose.TABLE && table.risingWaveTable().equals(object.name())) {
				return table.source();
			}
		}
		return null;
	}

	/** The statements that drop what a statement made. */
	static List<PipelineStatement> drops(PipelineStatement made) {
		boolean destroys = made.purpose() != Purpose.SINK && made.purpose() != Purpose.SECRET;
		return made.undo().stream().map(sql -> new PipelineStatement(made.system(), made.purpose(), Action.DROP,
				made.object(), made.table(), sql, destroys, List.of())).toList();
	}
}
