/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.ui.internal.presenter.Words;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes runs for other programs: times in UTC, figures without grouping. */
public enum HistoryExport {
	/** Comma-separated, as RFC 4180 has it; what a spreadsheet would take for a formula is kept from being one. */
	CSV,
	/** An array of objects. */
	JSON,
	/** A page with a table. */
	HTML;

	private static final String FORMULA = "=+-@\t\r"; //$NON-NLS-1$

	/** The ending of its files. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The format of a file, by its ending; CSV for any other. */
	public static HistoryExport of(String file) {
		for (HistoryExport format : values()) {
			if (file.toLowerCase(Locale.ROOT).endsWith('.' + format.ending())) {
				return format;
			}
		}
		return CSV;
	}

	/** The text of a file with runs. */
	public String text(List<TaskRow> rows) {
		return switch (this) {
			case CSV -> csv(rows);
			case JSON -> json(rows);
			case HTML -> html(rows);
		};
	}

	private static List<String> headings() {
		return List.of(Messages.column_id, Messages.column_job, Messages.column_status, Messages.column_started,
				Messages.column_duration, Messages.column_read, Messages.column_written, Messages.column_unchanged,
				Messages.column_skipped, Messages.column_failed, Messages.column_deleted, Messages.column_trigger,
				Messages.column_user, Messages.column_source, Messages.column_target, Messages.column_error);
	}

	private static List<String> cells(TaskRow row) {
		TaskRecord task = row.task();
		List<String> cells = new ArrayList<>(List.of(String.valueOf(task.id()), task.name(), Words.of(task.status()),
				task.startedAt().toString(), String.valueOf(row.elapsedMillis())));
		Counters rows = row.counters();
		for (long figure : new long[] { rows.read(), rows.written(), rows.unchanged(), rows.skipped(), rows.failed(),
				rows.deleted() }) {
			cells.add(String.valueOf(figure));
		}
		cells.addAll(List.of(task.trigger(), task.createdBy(), task.source(), task.target(), text(task.error())));
		return cells;
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	private static String csv(List<TaskRow> rows) {
		StringBuilder text = new StringBuilder();
		line(text, headings());
		rows.forEach(row -> line(text, cells(row)));
		return text.toString();
	}

	private static void line(StringBuilder text, List<String> cells) {
		text.append(String.join(",", cells.stream().map(HistoryExport::csvCell).toList())).append("\r\n"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String csvCell(String value) {
		boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
		String safe = formula ? "'" + value : value; //$NON-NLS-1$
		boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String html(List<TaskRow> rows) {
		StringBuilder text = new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>") //$NON-NLS-1$
				.append(escape(Messages.export_title)).append("</title></head><body>\n<table border=\"1\">\n"); //$NON-NLS-1$
		htmlLine(text, "th", headings()); //$NON-NLS-1$
		rows.forEach(row -> htmlLine(text, "td", cells(row))); //$NON-NLS-1$
		return text.append("</table>\n</body></html>\n").toString(); //$NON-NLS-1$
	}

	private static void htmlLine(StringBuilder text, String element, List<String> cells) {
		text.append("<tr>"); //$NON-NLS-1$
		cells.forEach(cell -> text.append('<').append(element).append('>').append(escape(cell)).append("</") //$NON-NLS-1$
				.append(element).append('>'));
		text.append("</tr>\n"); //$NON-NLS-1$
	}

	private static String escape(String value) {
		return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
				.replace("'", "&#39;"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String json(List<TaskRow> rows) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
			json.writeStartArray();
			for (TaskRow row : rows) {
				object(json, row);
			}
			json.writeEndArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	private static void object(JsonGenerator json, TaskRow row) throws IOException {
		TaskRecord task = row.task();
		Counters rows = row.counters();
		json.writeStartObject();
		json.writeNumberField("task", task.id()); //$NON-NLS-1$
		json.writeStringField("job", task.name()); //$NON-NLS-1$
		json.writeStringField("status", task.status().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
		json.writeStringField("started_at", task.startedAt().toString()); //$NON-NLS-1$
		json.writeNumberField("elapsed_ms", row.elapsedMillis()); //$NON-NLS-1$
		json.writeNumberField("read", rows.read()); //$NON-NLS-1$
		json.writeNumberField("written", rows.written()); //$NON-NLS-1$
		json.writeNumberField("unchanged", rows.unchanged()); //$NON-NLS-1$
		json.writeNumberField("skipped", rows.skipped()); //$NON-NLS-1$
		json.writeNumberField("failed", rows.failed()); //$NON-NLS-1$
		json.writeNumberField("deleted", rows.deleted()); //$NON-NLS-1$
		json.writeStringField("trigger", task.trigger()); //$NON-NLS-1$
		json.writeStringField("created_by", task.createdBy()); //$NON-NLS-1$
		json.writeStringField("source", task.source()); //$NON-NLS-1$
		json.writeStringField("target", task.target()); //$NON-NLS-1$
		json.writeStringField("job_file", task.jobFile()); //$NON-NLS-1$
		json.writeStringField("error", task.error()); //$NON-NLS-1$
		json.writeEndObject();
	}
}
