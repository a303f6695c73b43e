/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import java.text.MessageFormat;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.Messages;
import org.tidemark.core.event.TaskEvent.ColumnDifference;
import org.tidemark.core.event.TaskEvent.DeadLetter;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.event.TaskEvent.Log;
import org.tidemark.core.event.TaskEvent.TaskStarted;
import org.tidemark.core.event.TaskEvent.UnitFinished;
import org.tidemark.core.event.TaskEvent.UnitStarted;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskStatus;

/** The lines that tell a person what happens in a run. */
public final class EventText {

	private EventText() {
	}

	/** A task began. */
	public static String line(TaskStarted event) {
		return MessageFormat.format(Messages.Event_taskStarted, Figures.count(event.task()), event.job(),
				event.units().size());
	}

	/** A unit began. */
	public static String line(UnitStarted event) {
		return event.totalRows() < 0
				? MessageFormat.format(Messages.Event_unitStarted, event.unit(), event.mode(), event.reason())
				: MessageFormat.format(Messages.Event_unitStartedRows, event.unit(), event.mode(), event.reason(),
						Figures.count(event.totalRows()));
	}

	/** A unit ended; its error is told at the end of the run. */
	public static String line(UnitFinished event) {
		Counters counters = event.counters();
		return MessageFormat.format(Messages.Event_unitFinished, event.unit(), status(event.status()),
				Figures.count(counters.read()), Figures.count(counters.written()),
				Figures.seconds(event.elapsedMillis()));
	}

	/** A line of the log. */
	public static String line(Log event) {
		String unit = event.unit();
		return level(event.level()) + ": " + (unit == null ? "" : unit + ": ") + event.message(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** A row that is not the same on both sides. */
	public static String line(Difference event) {
		String columns = event.columns().stream().map(EventText::column).collect(Collectors.joining("; ")); //$NON-NLS-1$
		String kind = switch (event.kind()) {
			case "missing" -> Messages.Difference_missing; //$NON-NLS-1$
			case "extra" -> Messages.Difference_extra; //$NON-NLS-1$
			default -> Messages.Difference_different;
		};
		String line = event.unit() + " [" + key(event.key()) + "] " + kind; //$NON-NLS-1$ //$NON-NLS-2$
		return columns.isEmpty() ? line : line + ": " + columns; //$NON-NLS-1$
	}

	/** A row that the target refused. */
	public static String line(DeadLetter event) {
		return MessageFormat.format(Messages.Event_deadLetter, event.unit(), key(event.key()), event.reason());
	}

	private static String key(Map<String, String> key) {
		return key.entrySet().stream().map(EventText::keyPart).collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	/** A status for a person. */
	public static String status(TaskStatus status) {
		return switch (status) {
			case PENDING -> Messages.Status_pending;
			case RUNNING -> Messages.Status_running;
			case COMPLETED -> Messages.Status_completed;
			case FAILED -> Messages.Status_failed;
			case CANCELLED -> Messages.Status_cancelled;
		};
	}

	/** A level for a person. */
	public static String level(LogLevel level) {
		return switch (level) {
			case INFO -> Messages.Level_info;
			case WARN -> Messages.Level_warn;
			case ERROR -> Messages.Level_error;
		};
	}

	private static String keyPart(Map.Entry<String, String> part) {
		return part.getKey() + '=' + part.getValue();
	}

	private static String column(ColumnDifference column) {
		return MessageFormat.format(Messages.Difference_column, column.name(), value(column.source()),
				value(column.target()));
	}

	private static String value(@Nullable String value) {
		return value == null ? "NULL" : '\'' + value + '\''; //$NON-NLS-1$
	}
}
