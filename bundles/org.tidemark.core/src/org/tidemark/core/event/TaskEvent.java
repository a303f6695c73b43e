/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.event;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;

/** Something that happened in a running task. The components are those of {@code --json} in the command line. */
public sealed interface TaskEvent {

	/** The task's id. */
	long task();

	/**
	 * A task began.
	 *
	 * @param task  the task's id
	 * @param job   the job's name
	 * @param units the names of its units in their order
	 */
	record TaskStarted(long task, String job, List<String> units) implements TaskEvent {
	}

	/**
	 * A unit began.
	 *
	 * @param task      the task's id
	 * @param unit      the unit's name
	 * @param mode      the mode that was taken
	 * @param reason    why, for a person, localized
	 * @param totalRows rows expected, or -1 when not known
	 */
	record UnitStarted(long task, String unit, String mode, String reason, long totalRows) implements TaskEvent {
	}

	/**
	 * A unit went on; sent at most a few times a second.
	 *
	 * @param task          the task's id
	 * @param unit          the unit's name
	 * @param counters      totals of this run
	 * @param elapsedMillis since the unit began
	 * @param bytes         that the values of the rows read in this run take, or -1 when nobody counts them
	 */
	record Progress(long task, String unit, Counters counters, long elapsedMillis, long bytes) implements TaskEvent {

		/** Progress of which nobody counts the bytes. */
		public Progress(long task, String unit, Counters counters, long elapsedMillis) {
			this(task, unit, counters, elapsedMillis, -1);
		}
	}

	/**
	 * A unit ended.
	 *
	 * @param task          the task's id
	 * @param unit          the unit's name
	 * @param mode          the mode that was taken
	 * @param status        how it ended
	 * @param counters      totals of this run
	 * @param elapsedMillis since the unit began
	 * @param watermark     the stored watermark, or null for none
	 * @param error         what went wrong, for a person, or null
	 */
	record UnitFinished(long task, String unit, String mode, TaskStatus status, Counters counters, long elapsedMillis,
			@Nullable String watermark, @Nullable String error) implements TaskEvent {
	}

	/**
	 * A task ended; the last event of its stream.
	 *
	 * @param task          the task's id
	 * @param status        how it ended
	 * @param counters      totals of this run over all units
	 * @param elapsedMillis since the task began
	 * @param error         what went wrong, for a person, or null
	 */
	record TaskFinished(long task, TaskStatus status, Counters counters, long elapsedMillis, @Nullable String error)
			implements TaskEvent {
	}

	/**
	 * A line for the log.
	 *
	 * @param task    the task's id
	 * @param unit    the unit's name, or null
	 * @param level   how grave it is
	 * @param message for a person, localized
	 */
	record Log(long task, @Nullable String unit, LogLevel level, String message) implements TaskEvent {
	}

	/**
	 * A row that is not the same on both sides.
	 *
	 * @param task    the task's id
	 * @param unit    the unit's name
	 * @param key     the row's key, name to text
	 * @param kind    {@code missing}, {@code extra} or {@code different}
	 * @param columns the values that differ
	 */
	record Difference(long task, String unit, Map<String, String> key, String kind, List<ColumnDifference> columns)
			implements TaskEvent {
	}

	/**
	 * A value that is not the same on both sides.
	 *
	 * @param name   the target column
	 * @param source the source's value as text, or null for NULL
	 * @param target the target's value as text, or null for NULL
	 */
	record ColumnDifference(String name, @Nullable String source, @Nullable String target) {
	}

	/**
	 * A row that the target refused and that is kept in the dead letter; sent for the first rows of a unit.
	 *
	 * @param task   the task's id
	 * @param unit   the unit's name
	 * @param key    the row's key, target column to text
	 * @param column the target column that was the reason, or null when that is not known
	 * @param reason why, for a person, localized
	 */
	record DeadLetter(long task, String unit, Map<String, String> key, @Nullable String column, String reason)
			implements TaskEvent {
	}
}
