/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.ProvisionedTable;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.Event;
import org.tidemark.pipeline.PipelineStatus.Rows;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineStatus.SystemProblem;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.plan.Definition;
import org.tidemark.pipeline.internal.plan.KnownPipeline;
import org.tidemark.pipeline.internal.plan.PipelinePlanner;
import org.tidemark.pipeline.internal.systems.Systems;

/** Looks how each table of a pipeline gets on. Used by one thread. */
public final class StatusReader {

	private static final PipelineSystem RISINGWAVE = PipelineSystem.RISINGWAVE;
	private static final String PAUSED = "0";
	private final PipelineRequest request;
	private final KnownPipeline pipeline;
	private final Systems systems;
	private final IProgressMonitor monitor;
	private final String schema;
	private final List<SystemProblem> problems = new ArrayList<>();

	/**
	 * @param request  what was provisioned
	 * @param pipeline what is there of it
	 * @param systems  the three systems
	 * @param monitor  cancels the queries
	 */
	public StatusReader(PipelineRequest request, KnownPipeline pipeline, Systems systems, IProgressMonitor monitor) {
		this.request = request;
		this.pipeline = pipeline;
		this.systems = systems;
		this.monitor = monitor;
		this.schema = request.job().pipeline().schema();
	}

	/** How the pipeline is now. */
	public PipelineStatus read() throws TidemarkException {
		PipelineRecord record = request.store().pipelines().find(pipeline.job()).orElse(null);
		InternalTables internal = InternalTables.read(systems, schema, monitor);
		Map<String, String> sinks = ids("rw_sinks");
		Set<String> building = building();
		Map<String, String> limits = limits();
		List<Event> events = new EventLog(systems).read(objects(), monitor);
		SinkFailures failures = new SinkFailures(events,
				EventLog.moment(systems.value(RISINGWAVE, monitor, "SELECT now()")));
		reach(PipelineSystem.MYSQL);
		reach(PipelineSystem.STARROCKS);
		PipelinePlan plan = problems.isEmpty() ? plan() : null;
		List<TableStatus> tables = new ArrayList<>();
		for (TableProgress table : pipeline.tables()) {
			SinkState state = state(table.sink(), sinks.get(table.sink()), building, limits, failures);
			tables.add(look(table, state, internal, record, plan));
		}
		boolean there = ids("rw_sources").containsKey(pipeline.source());
		return new PipelineStatus(there, there ? internal.position(pipeline.source()) : null, tables, events,
				problems);
	}

	private void reach(PipelineSystem system) throws TidemarkException {
		systems.unreachable(system).ifPresent(e -> problems.add(new SystemProblem(system, e)));
	}

	/** What an apply would do now; null when the job does not fit the tables any more. */
	private @Nullable PipelinePlan plan() throws TidemarkException {
		try {
			return new PipelinePlanner(request, systems, monitor).outlook();
		} catch (TidemarkException e) {
			if (e.kind() == ProblemKind.CANCELLED) {
				throw e;
			}
			problems.add(new SystemProblem(PipelineSystem.MYSQL, e));
			return null;
		}
	}

	private Set<String> objects() {
		Set<String> objects = new HashSet<>(pipeline.objects());
		objects.add(pipeline.source());
		return objects;
	}

	/** The ids of the objects of the schema by their names. */
	private Map<String, String> ids(String table) throws TidemarkException {
		Map<String, String> ids = new HashMap<>();
		systems.query(RISINGWAVE, monitor, "SELECT o.name, o.id FROM rw_catalog." + table
				+ " o JOIN rw_catalog.rw_schemas s ON o.schema_id = s.id WHERE s.name = ?", schema)
				.forEach(row -> ids.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
		return ids;
	}

	/** The statements of the jobs that are being made in the background. */
	private Set<String> building() throws TidemarkException {
		Set<String> statements = new HashSet<>();
		systems.query(RISINGWAVE, monitor, "SELECT ddl_statement FROM rw_catalog.rw_ddl_progress")
				.forEach(row -> statements.add(String.valueOf(row.get(0))));
		return statements;
	}

	private Map<String, String> limits() throws TidemarkException {
		Map<String, String> limits = new HashMap<>();
		for (List<@Nullable String> row : systems.query(RISINGWAVE, monitor,
				"SELECT s.name, l.rate_limit FROM rw_catalog.rw_rate_limit l JOIN rw_catalog.rw_sinks s"
						+ " ON l.table_id = s.id")) {
			limits.put(String.valueOf(row.get(0)), String.valueOf(row.get(1)));
		}
		return limits;
	}

	private static SinkState state(String sink, @Nullable String id, Set<String> building,
			Map<String, String> limits, SinkFailures failures) {
		boolean backfilling = building.stream().anyMatch(s -> Definition.parse(s).mentions(sink));
		if (id == null) {
			return backfilling ? SinkState.BACKFILLING : SinkState.MISSING;
		}
		if (PAUSED.equals(limits.get(sink))) {
			return SinkState.PAUSED;
		}
		if (failures.has(sink, id)) {
			return SinkState.FAILING;
		}
		return backfilling ? SinkState.BACKFILLING : SinkState.RUNNING;
	}

	private TableStatus look(TableProgress table, SinkState state, InternalTables internal,
			@Nullable PipelineRecord record, @Nullable PipelinePlan plan) throws TidemarkException {
		TableProgress applied = pipeline.recorded() ? table : null;
		PipelineDesign design = plan == null ? null : plan.design();
		TableRoute route = design == null ? null
				: design.routes().stream().filter(r -> r.source().equals(table.source())).findFirst().orElse(null);
		Snapshot snapshot = new Snapshot(-1, -1, false);
		Rows rows = RowCounts.UNKNOWN;
		List<Drift> drift = List.of();
		try {
			long estimate = -1;
			if (systems.unreachable(PipelineSystem.MYSQL).isEmpty()) {
				Optional<TableInfo> now = systems.captured(table.source(), monitor);
				estimate = now.map(TableInfo::rowEstimate).orElse(-1L);
				Optional<ProvisionedTable> before = record == null ? Optional.empty() : record.table(table.source());
				drift = before.map(b -> new DriftFinder(route, plan).find(b, now)).orElse(List.of());
			}
			snapshot = internal.snapshot(table.risingWaveTable(), estimate);
			rows = new RowCounts(systems, schema, monitor).of(table, route);
			return new TableStatus(table.source(), table.target(), applied, snapshot, state, rows, drift, null);
		} catch (TidemarkException e) {
			if (e.kind() == ProblemKind.CANCELLED) {
				throw e;
			}
			return new TableStatus(table.source(), table.target(), applied, snapshot, state, rows, drift, e);
		}
	}
}
