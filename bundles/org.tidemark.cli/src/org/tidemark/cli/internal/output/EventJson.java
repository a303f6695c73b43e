/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskEvent.ColumnDifference;
import org.tidemark.core.event.TaskEvent.DeadLetter;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.event.TaskEvent.Log;
import org.tidemark.core.event.TaskEvent.Progress;
import org.tidemark.core.event.TaskEvent.TaskFinished;
import org.tidemark.core.event.TaskEvent.TaskStarted;
import org.tidemark.core.event.TaskEvent.UnitFinished;
import org.tidemark.core.event.TaskEvent.UnitStarted;
import org.tidemark.core.task.Counters;

import com.fasterxml.jackson.core.JsonGenerator;

/** The fields of an event under the names that scripts rely on. */
public final class EventJson {

	private EventJson() {
	}

	/** Writes the fields of an event. */
	public static void write(JsonGenerator json, TaskEvent event) throws IOException {
		json.writeStringField("event", name(event)); //$NON-NLS-1$
		json.writeNumberField("task", event.task()); //$NON-NLS-1$
		switch (event) {
			case TaskStarted e -> {
				json.writeStringField("job", e.job()); //$NON-NLS-1$
				JsonLines.texts(json, "units", e.units()); //$NON-NLS-1$
			}
			case UnitStarted e -> {
				json.writeStringField("unit", e.unit()); //$NON-NLS-1$
				json.writeStringField("mode", e.mode()); //$NON-NLS-1$
				json.writeStringField("reason", e.reason()); //$NON-NLS-1$
				JsonLines.known(json, "total", e.totalRows()); //$NON-NLS-1$
			}
			case Progress e -> {
				json.writeStringField("unit", e.unit()); //$NON-NLS-1$
				counters(json, e.counters(), e.elapsedMillis());
				if (e.bytes() >= 0) {
					json.writeNumberField("bytes", e.bytes()); //$NON-NLS-1$
				}
			}
			case UnitFinished e -> unitFinished(json, e);
			case TaskFinished e -> {
				status(json, e.status());
				counters(json, e.counters(), e.elapsedMillis());
				JsonLines.text(json, "error", e.error()); //$NON-NLS-1$
			}
			case Log e -> {
				JsonLines.text(json, "unit", e.unit()); //$NON-NLS-1$
				json.writeStringField("level", e.level().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
				json.writeStringField("message", e.message()); //$NON-NLS-1$
			}
			case Difference e -> difference(json, e);
			case DeadLetter e -> deadLetter(json, e);
		}
	}

	/** Writes counters and time. */
	public static void counters(JsonGenerator json, Counters counters, long elapsedMillis) throws IOException {
		json.writeNumberField("read", counters.read()); //$NON-NLS-1$
		json.writeNumberField("written", counters.written()); //$NON-NLS-1$
		json.writeNumberField("unchanged", counters.unchanged()); //$NON-NLS-1$
		json.writeNumberField("skipped", counters.skipped()); //$NON-NLS-1$
		json.writeNumberField("failed", counters.failed()); //$NON-NLS-1$
		json.writeNumberField("deleted", counters.deleted()); //$NON-NLS-1$
		json.writeNumberField("elapsed_ms", elapsedMillis); //$NON-NLS-1$
	}

	/** Writes a status as the store spells it. */
	public static void status(JsonGenerator json, Enum<?> status) throws IOException {
		json.writeStringField("status", status.name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
	}

	private static void unitFinished(JsonGenerator json, UnitFinished event) throws IOException {
		json.writeStringField("unit", event.unit()); //$NON-NLS-1$
		json.writeStringField("mode", event.mode()); //$NON-NLS-1$
		status(json, event.status());
		counters(json, event.counters(), event.elapsedMillis());
		JsonLines.text(json, "watermark", event.watermark()); //$NON-NLS-1$
		JsonLines.text(json, "error", event.error()); //$NON-NLS-1$
	}

	private static void difference(JsonGenerator json, Difference event) throws IOException {
		json.writeStringField("unit", event.unit()); //$NON-NLS-1$
		key(json, event.key());
		json.writeStringField("kind", event.kind()); //$NON-NLS-1$
		json.writeArrayFieldStart("columns"); //$NON-NLS-1$
		for (ColumnDifference column : event.columns()) {
			json.writeStartObject();
			json.writeStringField("name", column.name()); //$NON-NLS-1$
			JsonLines.text(json, "source", column.source()); //$NON-NLS-1$
			JsonLines.text(json, "target", column.target()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void deadLetter(JsonGenerator json, DeadLetter event) throws IOException {
		json.writeStringField("unit", event.unit()); //$NON-NLS-1$
		key(json, event.key());
		JsonLines.text(json, "column", event.column()); //$NON-NLS-1$
		json.writeStringField("reason", event.reason()); //$NON-NLS-1$
	}

	private static void key(JsonGenerator json, Map<String, String> key) throws IOException {
		json.writeObjectFieldStart("key"); //$NON-NLS-1$
		for (Map.Entry<String, String> part : key.entrySet()) {
			json.writeStringField(part.getKey(), part.getValue());
		}
		json.writeEndObject();
	}

	private static String name(TaskEvent event) {
		return switch (event) {
			case TaskStarted e -> "task_started"; //$NON-NLS-1$
			case UnitStarted e -> "unit_started"; //$NON-NLS-1$
			case Progress e -> "progress"; //$NON-NLS-1$
			case UnitFinished e -> "unit_finished"; //$NON-NLS-1$
			case TaskFinished e -> "task_finished"; //$NON-NLS-1$
			case Log e -> "log"; //$NON-NLS-1$
			case Difference e -> "difference"; //$NON-NLS-1$
			case DeadLetter e -> "dead_letter"; //$NON-NLS-1$
		};
	}
}
