/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

/** A line of the history: a run, or the heading of a group of runs. */
public sealed interface HistoryLine {

	/**
	 * A run.
	 *
	 * @param row the run
	 */
	record Task(TaskRow row) implements HistoryLine {
	}

	/**
	 * The heading of a group.
	 *
	 * @param name what its runs have in common
	 * @param runs how many they are
	 * @param open whether they are shown
	 */
	record Group(String name, int runs, boolean open) implements HistoryLine {

		/** The heading for a person. */
		public String label() {
			return NLS.bind(Messages.group_line, name, Integer.valueOf(runs));
		}
	}

	/**
	 * The lines of runs.
	 *
	 * @param rows   newest first
	 * @param closed the names of the groups of which only the heading is shown
	 */
	static List<HistoryLine> of(List<TaskRow> rows, HistoryFilter filter, Grouping grouping, Set<String> closed,
			Instant now, ZoneId zone) {
		Map<String, List<TaskRow>> groups = new LinkedHashMap<>();
		for (TaskRow row : rows) {
			if (filter.accepts(row, now)) {
				groups.computeIfAbsent(group(row, grouping, zone), name -> new ArrayList<>()).add(row);
			}
		}
		List<HistoryLine> lines = new ArrayList<>();
		groups.forEach((name, runs) -> {
			boolean open = grouping == Grouping.NONE || !closed.contains(name);
			if (grouping != Grouping.NONE) {
				lines.add(new Group(name, runs.size(), open));
			}
			if (open) {
				runs.forEach(row -> lines.add(new Task(row)));
			}
		});
		return lines;
	}

	private static String group(TaskRow row, Grouping grouping, ZoneId zone) {
		return switch (grouping) {
			case NONE -> ""; //$NON-NLS-1$
			case DAY -> LocalDate.ofInstant(row.task().startedAt(), zone).toString();
			case JOB -> row.task().name();
		};
	}
}
