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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.DriftKind;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;

/** Makes lines of a status: the source, each table with its differences, systems that do not answer, and events. */
final class PipelineLines {

	private static final String INSIDE = "    "; //$NON-NLS-1$

	private final PipelineStatus status;
	private final Figures figures;

	PipelineLines(PipelineStatus status, Figures figures) {
		this.status = status;
		this.figures = figures;
	}

	/** Statements, each with how it got on. */
	static List<PipelineLine> of(List<StatementResult> results) {
		return results.stream().map(PipelineLines::statement).toList();
	}

	private static PipelineLine statement(StatementResult result) {
		TidemarkException problem = result.problem();
		String sql = result.statement().sql().strip();
		Icon icon = switch (result.state()) {
			case DONE -> Icon.STATUS_COMPLETED;
			case FAILED -> Icon.STATUS_FAILED;
			case RUNNING -> Icon.STATUS_RUNNING;
			case WAITING, SKIPPED -> Icon.STATUS_PENDING;
		};
		String state = switch (result.state()) {
			case DONE -> Messages.statement_done;
			case FAILED -> Messages.statement_failed;
			case RUNNING -> Messages.statement_running;
			case WAITING -> Messages.statement_waiting;
			case SKIPPED -> Messages.statement_skipped;
		};
		return PipelineLine.text(icon, result.statement().object(), state,
				problem == null ? sql.lines().findFirst().orElse("") : problem.summary()); //$NON-NLS-1$
	}

	List<PipelineLine> all() {
		List<PipelineLine> lines = new ArrayList<>();
		status.problems().forEach(p -> lines.add(PipelineLine.text(Icon.ERROR, system(p.system()),
				Messages.system_silent, p.problem().summary())));
		lines.add(source());
		status.tables().forEach(table -> {
			lines.add(table(table));
			table.drift().forEach(d -> lines.add(drift(d)));
		});
		status.events().forEach(e -> lines.add(PipelineLine.text(Icon.LOG, figures.time(e.when()), e.type(),
				e.text())));
		return lines;
	}

	private PipelineLine source() {
		boolean silent = status.problems().stream().anyMatch(p -> p.system() == PipelineSystem.RISINGWAVE);
		String state = status.sourceExists() ? Messages.source_there
				: silent ? Messages.state_unknown : Messages.source_missing;
		@Nullable
		String position = status.position();
		return PipelineLine.text(status.sourceExists() ? Icon.CONNECTION : Icon.WARNING, Messages.source_name, state,
				position == null ? "" : NLS.bind(Messages.source_position, position)); //$NON-NLS-1$
	}

	private PipelineLine table(TableStatus table) {
		Snapshot snapshot = table.snapshot();
		List<String> rows = List.of(figure(table.rows().mysql()), figure(table.rows().risingWave()),
				figure(table.rows().starRocks()));
		return new PipelineLine(icon(table), NLS.bind(Messages.table_way, table.source(), table.target()),
				word(table.sink()), percent(snapshot), rows, detail(table), table.source().toString());
	}

	private static String detail(TableStatus table) {
		TidemarkException problem = table.problem();
		if (problem != null) {
			return problem.summary();
		}
		TableProgress applied = table.applied();
		return applied == null || applied.problem().isEmpty() ? "" //$NON-NLS-1$
				: NLS.bind(Messages.table_notApplied, applied.problem());
	}

	private static PipelineLine drift(Drift drift) {
		String what = switch (drift.kind()) {
			case ADDED -> Messages.drift_added;
			case DROPPED -> Messages.drift_dropped;
			case RETYPED -> Messages.drift_retyped;
			case REKEYED -> Messages.drift_rekeyed;
		};
		return PipelineLine.text(drift.kind() == DriftKind.REKEYED ? Icon.KEY : Icon.COLUMN, INSIDE + drift.column(),
				what,
				drift.message());
	}

	/** How far a snapshot is, 0 to 100; -1 when that is not known. */
	static int percent(Snapshot snapshot) {
		if (snapshot.finished()) {
			return 100;
		}
		return snapshot.read() < 0 || snapshot.total() <= 0 ? -1
				: (int) Math.min(99, snapshot.read() * 100 / snapshot.total());
	}

	private String figure(long rows) {
		return rows < 0 ? "" : figures.rows(rows); //$NON-NLS-1$
	}

	private static Icon icon(TableStatus table) {
		return switch (table.sink()) {
			case MISSING, FAILING -> Icon.STATUS_FAILED;
			case BACKFILLING -> Icon.STATUS_RUNNING;
			case PAUSED -> Icon.STATUS_CANCELLED;
			case RUNNING -> table.drift().isEmpty() && table.problem() == null ? Icon.STATUS_COMPLETED : Icon.WARNING;
		};
	}

	/** How a sink is, in words. */
	static String word(SinkState state) {
		return switch (state) {
			case MISSING -> Messages.sink_missing;
			case BACKFILLING -> Messages.sink_backfilling;
			case RUNNING -> Messages.sink_running;
			case PAUSED -> Messages.sink_paused;
			case FAILING -> Messages.sink_failing;
		};
	}

	private static String system(PipelineSystem system) {
		return switch (system) {
			case MYSQL -> "MySQL"; //$NON-NLS-1$
			case RISINGWAVE -> "RisingWave"; //$NON-NLS-1$
			case STARROCKS -> "StarRocks"; //$NON-NLS-1$
		};
	}
}
