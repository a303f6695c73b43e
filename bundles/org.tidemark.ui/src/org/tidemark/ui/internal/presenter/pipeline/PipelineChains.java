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
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.Drift;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.pipeline.GraphNode.Tone;

/** Makes the graph of a status. */
final class PipelineChains {

	private static final int ALL = 100;

	private final PipelineStatus status;
	private final Figures figures;

	PipelineChains(PipelineStatus status, Figures figures) {
		this.status = status;
		this.figures = figures;
	}

	PipelineGraph graph() {
		return new PipelineGraph(status.tables().stream().map(table -> new PipelineGraph.Chain(
				table.source().toString(), List.of(source(table), risingWave(table), sink(table), target(table))))
				.toList());
	}

	private GraphNode source(TableStatus table) {
		String name = table.source().toString();
		boolean drifted = !table.drift().isEmpty();
		List<String> tips = new ArrayList<>();
		rows(tips, table.rows().mysql());
		tips.addAll(table.drift().stream().map(Drift::message).toList());
		TidemarkException problem = table.problem();
		if (problem != null) {
			tips.add(problem.summary());
		}
		String tip = String.join("\n", tips); //$NON-NLS-1$
		if (silent(PipelineSystem.MYSQL)) {
			return new GraphNode("MySQL", name, Tone.UNKNOWN, Messages.system_silent, -1, drifted, tip); //$NON-NLS-1$
		}
		if (drifted) {
			String columns = table.drift().stream().map(Drift::column).collect(Collectors.joining(", ")); //$NON-NLS-1$
			return new GraphNode("MySQL", name, Tone.WARNING, NLS.bind(Messages.graph_differs, columns), -1, true, tip); //$NON-NLS-1$
		}
		return problem == null ? new GraphNode("MySQL", name, Tone.GOOD, Messages.source_there, -1, false, tip) //$NON-NLS-1$
				: new GraphNode("MySQL", name, Tone.WARNING, Messages.state_unknown, -1, false, tip); //$NON-NLS-1$
	}

	private GraphNode risingWave(TableStatus table) {
		TableProgress applied = table.applied();
		String name = applied == null ? table.source().table() : applied.risingWaveTable();
		int percent = PipelineLines.percent(table.snapshot());
		List<String> tips = new ArrayList<>();
		if (percent >= 0) {
			rows(tips, table.rows().risingWave());
		}
		if (applied != null && !applied.problem().isEmpty()) {
			tips.add(NLS.bind(Messages.table_notApplied, applied.problem()));
		}
		String tip = String.join("\n", tips); //$NON-NLS-1$
		if (silent(PipelineSystem.RISINGWAVE)) {
			return new GraphNode("RisingWave", name, Tone.UNKNOWN, Messages.system_silent, -1, false, tip); //$NON-NLS-1$
		}
		if (!status.sourceExists()) {
			return new GraphNode("RisingWave", name, Tone.BAD, Messages.graph_noSource, -1, false, tip); //$NON-NLS-1$
		}
		if (percent == ALL) {
			return new GraphNode("RisingWave", name, Tone.GOOD, Messages.graph_loaded, percent, false, tip); //$NON-NLS-1$
		}
		if (percent >= 0) {
			return new GraphNode("RisingWave", name, Tone.LOADING, //$NON-NLS-1$
					NLS.bind(Messages.graph_loading, Integer.valueOf(percent)), percent, false, tip);
		}
		long rows = table.rows().risingWave();
		return rows < 0 ? new GraphNode("RisingWave", name, Tone.UNKNOWN, Messages.state_unknown, -1, false, tip) //$NON-NLS-1$
				: new GraphNode("RisingWave", name, Tone.GOOD, NLS.bind(Messages.graph_rows, figures.rows(rows)), -1, //$NON-NLS-1$
						false, tip);
	}

	private GraphNode sink(TableStatus table) {
		TableProgress applied = table.applied();
		String name = applied == null ? Messages.graph_sink : applied.sink();
		if (silent(PipelineSystem.RISINGWAVE)) {
			return new GraphNode(Messages.graph_sink, name, Tone.UNKNOWN, Messages.system_silent, -1, false, ""); //$NON-NLS-1$
		}
		return new GraphNode(Messages.graph_sink, name, tone(table.sink()), PipelineLines.word(table.sink()), -1, false,
				""); //$NON-NLS-1$
	}

	private static Tone tone(SinkState sink) {
		return switch (sink) {
			case MISSING, FAILING -> Tone.BAD;
			case BACKFILLING -> Tone.LOADING;
			case PAUSED -> Tone.PAUSED;
			case RUNNING -> Tone.GOOD;
		};
	}

	private GraphNode target(TableStatus table) {
		String name = table.target().toString();
		List<String> tips = new ArrayList<>();
		@Nullable
		String greatest = table.rows().greatestStarRocks();
		if (greatest != null) {
			tips.add(NLS.bind(Messages.graph_greatest, greatest));
		}
		String tip = String.join("\n", tips); //$NON-NLS-1$
		if (silent(PipelineSystem.STARROCKS)) {
			return new GraphNode("StarRocks", name, Tone.UNKNOWN, Messages.system_silent, -1, false, tip); //$NON-NLS-1$
		}
		long rows = table.rows().starRocks();
		return rows < 0 ? new GraphNode("StarRocks", name, Tone.UNKNOWN, Messages.state_unknown, -1, false, tip) //$NON-NLS-1$
				: new GraphNode("StarRocks", name, Tone.GOOD, NLS.bind(Messages.graph_rows, figures.rows(rows)), -1, //$NON-NLS-1$
						false, tip);
	}

	private void rows(List<String> tips, long rows) {
		if (rows >= 0) {
			tips.add(NLS.bind(Messages.graph_rows, figures.rows(rows)));
		}
	}

	private boolean silent(PipelineSystem system) {
		return status.problems().stream().anyMatch(p -> p.system() == system);
	}
}
