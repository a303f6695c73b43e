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
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.sync.RefusedValue;
import org.tidemark.sync.UnitPreview;

import com.fasterxml.jackson.core.JsonGenerator;

/** Prints the rows that a run would write first. */
final class DryRunResult {

	private static final String NULL = "NULL"; //$NON-NLS-1$

	private final CommandRuntime runtime;

	DryRunResult(CommandRuntime runtime) {
		this.runtime = runtime;
	}

	void print(List<UnitPreview> previews) {
		if (runtime.json()) {
			JsonLines lines = runtime.jsonLines();
			for (UnitPreview preview : previews) {
				for (int row = 0; row < preview.rows().size(); row++) {
					int at = row;
					lines.object(json -> write(json, preview, at));
				}
			}
			return;
		}
		PrintStream out = runtime.out();
		for (UnitPreview preview : previews) {
			out.println(MessageFormat.format(Messages.DryRun_title, preview.plan().source(), preview.plan().target(),
					preview.plan().mode().id(), preview.rows().size()));
			TextTable table = new TextTable();
			preview.columns().forEach(table::left);
			preview.rows().forEach(row -> table.row(
					row.stream().map((@Nullable String value) -> Objects.requireNonNullElse(value, NULL)).toList()));
			if (!table.isEmpty()) {
				table.print(out);
			}
			for (RefusedValue value : preview.refused()) {
				if (value.row() < preview.rows().size()) {
					out.println(MessageFormat.format(Messages.DryRun_refused, value.row() + 1,
							preview.columns().get(value.column()), value.reason()));
				}
			}
			out.println();
		}
		out.println(Messages.DryRun_nothingWritten);
	}

	private static void write(JsonGenerator json, UnitPreview preview, int at) throws IOException {
		List<String> row = preview.rows().get(at);
		json.writeStringField("unit", preview.plan().unit()); //$NON-NLS-1$
		json.writeStringField("mode", preview.plan().mode().id()); //$NON-NLS-1$
		json.writeObjectFieldStart("row"); //$NON-NLS-1$
		for (int i = 0; i < row.size(); i++) {
			JsonLines.text(json, preview.columns().get(i), row.get(i));
		}
		json.writeEndObject();
		List<RefusedValue> refused = preview.refused().stream().filter(value -> value.row() == at).toList();
		if (!refused.isEmpty()) {
			json.writeObjectFieldStart("refused"); //$NON-NLS-1$
			for (RefusedValue value : refused) {
				json.writeStringField(preview.columns().get(value.column()), value.reason());
			}
			json.writeEndObject();
		}
	}
}
