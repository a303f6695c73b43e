/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.tidemark.cli.internal.output.EventJson;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.UnitRecord;

import com.fasterxml.jackson.core.JsonGenerator;

/** The history of runs as JSON. */
final class TaskJson {

	private TaskJson() {
	}

	static void write(JsonGenerator json, TaskRecord task) throws IOException {
		json.writeNumberField("task", task.id()); //$NON-NLS-1$
		json.writeStringField("job", task.name()); //$NON-NLS-1$
		json.writeStringField("job_file", task.jobFile()); //$NON-NLS-1$
		json.writeStringField("engine", task.engine()); //$NON-NLS-1$
		json.writeStringField("source", task.source()); //$NON-NLS-1$
		json.writeStringField("target", task.target()); //$NON-NLS-1$
		EventJson.status(json, task.status());
		JsonLines.time(json, "started_at", task.startedAt()); //$NON-NLS-1$
		Instant end = task.completedAt();
		JsonLines.time(json, "completed_at", end); //$NON-NLS-1$
		JsonLines.known(json, "elapsed_ms", end == null ? -1 : Duration.between(task.startedAt(), end).toMillis()); //$NON-NLS-1$
		JsonLines.text(json, "error", task.error()); //$NON-NLS-1$
		json.writeStringField("created_by", task.createdBy()); //$NON-NLS-1$
		json.writeStringField("trigger", task.trigger()); //$NON-NLS-1$
		json.writeNumberField("process", task.processId()); //$NON-NLS-1$
		json.writeStringField("host", task.host()); //$NON-NLS-1$
	}

	static void writeUnits(JsonGenerator json, List<UnitRecord> units) throws IOException {
		json.writeArrayFieldStart("units"); //$NON-NLS-1$
		for (UnitRecord unit : units) {
			json.writeStartObject();
			json.writeStringField("unit", unit.unit()); //$NON-NLS-1$
			json.writeStringField("mode", unit.mode()); //$NON-NLS-1$
			json.writeStringField("reason", unit.reason()); //$NON-NLS-1$
			EventJson.status(json, unit.status());
			JsonLines.known(json, "total", unit.totalRows()); //$NON-NLS-1$
			EventJson.counters(json, unit.counters(), unit.elapsedMillis());
			JsonLines.text(json, "watermark", unit.watermark()); //$NON-NLS-1$
			JsonLines.text(json, "error", unit.error()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	static void writePlan(JsonGenerator json, List<PlannedUnit> plan) throws IOException {
		json.writeArrayFieldStart("plan"); //$NON-NLS-1$
		for (PlannedUnit unit : plan) {
			json.writeStartObject();
			json.writeStringField("unit", unit.unit()); //$NON-NLS-1$
			json.writeStringField("target", unit.target()); //$NON-NLS-1$
			json.writeStringField("mode", unit.mode()); //$NON-NLS-1$
			json.writeStringField("reason", unit.reason()); //$NON-NLS-1$
			json.writeStringField("strategy", unit.strategy()); //$NON-NLS-1$
			JsonLines.text(json, "watermark", unit.watermark()); //$NON-NLS-1$
			json.writeStringField("write_mode", unit.writeMode()); //$NON-NLS-1$
			JsonLines.known(json, "total", unit.totalRows()); //$NON-NLS-1$
			strings(json, "key", unit.key()); //$NON-NLS-1$
			strings(json, "statements", unit.statements()); //$NON-NLS-1$
			strings(json, "notes", unit.notes()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
		json.writeArrayFieldStart(name);
		for (String value : values) {
			json.writeString(value);
		}
		json.writeEndArray();
	}

	static void write(JsonGenerator json, TaskLogEntry entry) throws IOException {
		json.writeStringField("event", "log"); //$NON-NLS-1$ //$NON-NLS-2$
		json.writeNumberField("task", entry.taskId()); //$NON-NLS-1$
		JsonLines.time(json, "time", entry.time()); //$NON-NLS-1$
		json.writeStringField("level", entry.level().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		json.writeStringField("message", entry.message()); //$NON-NLS-1$
	}
}
