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
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineRequest;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.Event;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.plan.Definition;
import org.tidemark.pipeline.internal.systems.Systems;

/** Looks how each table of a pipeline gets on. Used by one thread. */
public final class StatusReader {

	private static final PipelineSystem RISINGWAVE = PipelineSystem.RISINGWAVE;
	private static final String PAUSED = "0";
	private static final Snapshot NOT_BEGUN = new Snapshot(-1, -1, false);

	private final PipelineRequest request;
	private final PipelineDesign design;
	private final Systems systems;
	private final IProgressMonitor monitor;

	/**
	 * @param request what was provisioned
	 * @param design  what it is made of
	 * @param systems the three systems
	 * @param monitor cancels the queries
	 */
	public StatusReader(PipelineRequest request, PipelineDesign design, Systems systems, IProgressMonitor monitor) {
		this.request = request;
		this.design = design;
		this.systems = systems;
		this.monitor = monitor;
	}

	/** How the pipeline is now. */
	public PipelineStatus read() throws TidemarkException {
		Optional<PipelineRecord> record = request.store().pipelines().find(design.job());
		InternalTables internal = InternalTables.read(systems, design.naming().schema(), monitor);
		Set<String> sinks = names("rw_sinks");
		Set<String> building = building();
		Map<String, String> limits = limits();
		List<Event> events = new EventLog(systems).read(objects(), monitor);
		List<TableStatus> tables = new ArrayList<>();
		for (TableRoute route : design.routes()) {
			SinkState state = state(route.sink(), sinks, building, limits, events);
			tables.add(look(route, state, internal, record));
		}
		String source = design.naming().source();
		boolean there = names("rw_sources").contains(source);
		return new PipelineStatus(there, there ? internal.position(source) : null, tables, events);
	}

	private Set<String> objects() {
		Set<String> objects = new HashSet<>();
		design.routes().forEach(r -> objects.addAll(List.of(r.sink(), r.risingWaveTable())));
		objects.add(design.naming().source());
		return objects;
	}

	private Set<String> names(String table) throws TidemarkException {
		Set<String> names = new HashSet<>();
		systems.query(RISINGWAVE, monitor, "SELECT o.name FROM rw_catalog." + table
				+ " o JOIN rw_catalog.rw_schemas s ON o.schema_id = s.id WHERE s.name = ?", design.naming().schema())
				.forEach(row -> names.add(String.valueOf(row.get(0))));
		return names;
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

	private static SinkState state(String sink, Set<String> sinks, Set<String> building, Map<String, String> limits,
			List<Event> events) {
		boolean backfilling = building.stream().anyMatch(s -> Definition.parse(s).mentions(sink));
		if (!sinks.contains(sink)) {
			return backfilling ? SinkState.BACKFILLING : SinkState.MISSING;
		}
		if (PAUSED.equals(limits.get(sink))) {
			return SinkState.PAUSED;
		}
		if (events.stream().anyMatch(e -> "SINK_FAIL".equals(e.type()) && EventLog.names(e.text(), sink))) {
			return SinkState.FAILING;
		}
		return backfilling ? SinkState.BACKFILLING : SinkState.RUNNING;
	}

	private TableStatus look(TableRoute route, SinkState state, InternalTables internal,
			Optional<PipelineRecord> record) throws TidemarkException {
		RowCounts counts = new RowCounts(systems, design.naming().schema(), monitor);
		try {
			Optional<TableInfo> now = systems.session(PipelineSystem.MYSQL).discovery().table(route.source(), monitor);
			List<Drift> drift = record.flatMap(r -> r.table(route.source()))
					.map(before -> new DriftFinder(route, design).find(before, now)).orElse(List.of());
			Snapshot snapshot = internal.snapshot(route.risingWaveTable(),
					now.map(TableInfo::rowEstimate).orElse(-1L));
			return new TableStatus(route.source(), route.target(), snapshot, state, counts.of(route), drift, null);
		} catch (TidemarkException e) {
			if (e.kind() == ProblemKind.CANCELLED) {
				throw e;
			}
			return new TableStatus(route.source(), route.target(), NOT_BEGUN, state, RowCounts.UNKNOWN, List.of(), e);
		}
	}
}
