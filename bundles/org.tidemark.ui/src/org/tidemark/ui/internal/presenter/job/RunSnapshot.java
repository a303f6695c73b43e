/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;

/**
 * A run as it stands now.
 *
 * @param task          its id; 0 before it began
 * @param status        where it stands
 * @param units         its tables in their order
 * @param counters      rows over all tables
 * @param elapsedMillis how long it runs or ran
 * @param error         what went wrong, or null
 * @param log           its newest lines, oldest first
 */
public record RunSnapshot(long task, TaskStatus status, List<UnitRow> units, Counters counters, long elapsedMillis,
		@Nullable String error, List<LogLine> log) {

	/** Copies the lists. */
	public RunSnapshot {
		units = List.copyOf(units);
		log = List.copyOf(log);
	}

	/** The table of this name, as far as it takes part. */
	public Optional<UnitRow> unit(String name) {
		return units.stream().filter(row -> row.unit().equals(name)).findFirst();
	}

	/**
	 * A line of the log.
	 *
	 * @param level   how grave it is
	 * @param message what it says
	 */
	public record LogLine(LogLevel level, String message) {
	}
}
