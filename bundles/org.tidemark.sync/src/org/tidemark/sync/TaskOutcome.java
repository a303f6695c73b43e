/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;

/**
 * How a run ended.
 *
 * @param task          the task's id
 * @param status        how it ended
 * @param units         its units in the plan's order
 * @param counters      rows over all units
 * @param elapsedMillis the whole run
 * @param differences   rows that verification found not to be the same on both sides
 */
public record TaskOutcome(long task, TaskStatus status, List<UnitOutcome> units, Counters counters, long elapsedMillis,
		long differences) {

	/** Copies the units. */
	public TaskOutcome {
		units = List.copyOf(units);
	}

	/**
	 * How a unit ended.
	 *
	 * @param unit          its name
	 * @param mode          what was done
	 * @param status        how it ended
	 * @param counters      its rows
	 * @param elapsedMillis its time at work
	 * @param error         what went wrong, for a person, or null
	 */
	public record UnitOutcome(String unit, UnitMode mode, TaskStatus status, Counters counters, long elapsedMillis,
			@Nullable String error) {
	}
}
