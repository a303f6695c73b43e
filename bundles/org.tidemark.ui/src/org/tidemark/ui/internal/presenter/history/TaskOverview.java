/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.ui.internal.presenter.Figures;

/**
 * A run and the runs of its job at a glance.
 *
 * @param tiles the figures that matter, each with what it means
 * @param text  the run in lines
 */
public record TaskOverview(List<Tile> tiles, String text) {

	private static final int SLOWEST = 3;

	/** Copies the tiles. */
	public TaskOverview {
		tiles = List.copyOf(tiles);
	}

	/**
	 * A figure.
	 *
	 * @param value the figure
	 * @param name  what it means
	 */
	public record Tile(String value, String name) {
	}

	/**
	 * The overview of a run.
	 *
	 * @param history all known runs, newest first
	 * @param units   the run's tables
	 */
	public static TaskOverview of(TaskRow row, List<TaskRow> history, List<UnitRecord> units, Figures figures) {
		List<TaskRow> runs = history.stream().filter(r -> r.task().name().equals(row.task().name())
				&& r.task().id() <= row.task().id() && r.task().status() != TaskStatus.RUNNING).toList();
		return new TaskOverview(tiles(row, runs, figures), text(row, units, figures));
	}

	private static List<Tile> tiles(TaskRow row, List<TaskRow> runs, Figures figures) {
		List<TaskRow> good = runs.stream().filter(r -> r.task().status() == TaskStatus.COMPLETED).toList();
		int attempts = 0;
		for (TaskRow run : runs) {
			if (run.task().status() == TaskStatus.COMPLETED) {
				break;
			}
			attempts++;
		}
		double average = good.stream().mapToLong(TaskRow::elapsedMillis).average().orElse(-1);
		return List.of(
				new Tile(NLS.bind(Messages.tile_successOf, Integer.valueOf(good.size()), Integer.valueOf(runs.size())),
						Messages.tile_success),
				new Tile(String.valueOf(attempts), Messages.tile_attempts),
				new Tile(good.isEmpty() ? Messages.tile_never : figures.time(good.get(0).task().startedAt()),
						Messages.tile_last),
				new Tile(average < 0 ? "\u2013" : figures.duration(Math.round(average)), Messages.tile_average), //$NON-NLS-1$
				new Tile(figures.rows(row.counters().written()), Messages.tile_rows));
	}

	private static String text(TaskRow row, List<UnitRecord> units, Figures figures) {
		TaskRecord task = row.task();
		Counters rows = row.counters();
		List<String> lines = new ArrayList<>();
		lines.add(NLS.bind(Messages.overview_way,
				new Object[] { Long.valueOf(task.id()), task.name(), task.source(), task.target() }));
		lines.add(NLS.bind(Messages.overview_by, new Object[] { figures.time(task.startedAt()), task.createdBy(),
				task.trigger(), figures.duration(row.elapsedMillis()) }));
		lines.add(NLS.bind(Messages.overview_rows,
				new Object[] { figures.rows(rows.read()), figures.rows(rows.written()),
						figures.rows(rows.unchanged()), figures.rows(rows.skipped()), figures.rows(rows.failed()),
						figures.rows(rows.deleted()) }));
		@Nullable
		String error = task.error();
		if (error != null) {
			lines.add(error);
		}
		if (!units.isEmpty()) {
			lines.add(""); //$NON-NLS-1$
			lines.add(Messages.overview_slowest);
			units.stream().sorted(Comparator.comparingLong(UnitRecord::elapsedMillis).reversed()).limit(SLOWEST)
					.forEach(unit -> lines.add("\t" + NLS.bind(Messages.overview_slow, //$NON-NLS-1$
							new Object[] { unit.unit(), figures.duration(unit.elapsedMillis()),
									figures.rows(unit.counters().read()) })));
		}
		return String.join("\n", lines); //$NON-NLS-1$
	}
}
