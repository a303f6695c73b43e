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
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ddl.Alteration;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlScript;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ddl JOB}: the scripts that make the target's tables, or bring them up to the source. */
@Command(name = "ddl", sortOptions = false)
public final class DdlCommand extends JobCommand {

	@Option(names = "--system", paramLabel = "S", descriptionKey = "ddl.system")
	private List<String> systems = new ArrayList<>();

	@Option(names = "--diff", descriptionKey = "ddl.diff")
	private boolean diff;

	@Option(names = "--out", paramLabel = "DIR", descriptionKey = "ddl.out")
	private @Nullable Path folder;

	/** @param runtime what it works with */
	public DdlCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session, JobFile file) throws TidemarkException {
		List<DdlScript> scripts = session.ddl().scripts(file, new DdlRequest(systems, diff), runtime().monitor());
		for (DdlScript script : scripts) {
			Path written = write(script);
			if (runtime().json()) {
				JsonLines lines = runtime().jsonLines();
				script.tables().forEach(table -> lines.object(json -> write(json, script, table, written)));
			} else if (written == null) {
				runtime().out().print(script.text());
				runtime().out().println();
			} else {
				runtime().out().println(MessageFormat.format(Messages.Ddl_written, script.system(), written));
			}
		}
		return scripts.stream().allMatch(DdlScript::isPossible) ? 0 : RunResult.INCOMPLETE;
	}

	private @Nullable Path write(DdlScript script) throws TidemarkException {
		Path out = folder;
		if (out == null) {
			return null;
		}
		Path target = runtime().resolve(out).resolve(script.fileName());
		try {
			Files.createDirectories(target.getParent());
			return Files.writeString(target, script.text());
		} catch (IOException e) {
			throw new TidemarkException(ProblemKind.FAILED, MessageFormat.format(Messages.Ddl_notWritten, target, e),
					Messages.Ddl_notWritten_remedy, e);
		}
	}

	private static void write(JsonGenerator json, DdlScript script, DdlScript.Table table, @Nullable Path file)
			throws IOException {
		json.writeStringField("system", script.system()); //$NON-NLS-1$
		json.writeStringField("version", script.version()); //$NON-NLS-1$
		json.writeStringField("unit", table.unit()); //$NON-NLS-1$
		json.writeStringField("source", table.source().toString()); //$NON-NLS-1$
		json.writeStringField("target", table.table().name().toString()); //$NON-NLS-1$
		JsonLines.texts(json, "key", table.table().primaryKey()); //$NON-NLS-1$
		json.writeArrayFieldStart("columns"); //$NON-NLS-1$
		for (ColumnDefinition column : table.table().columns()) {
			json.writeStartObject();
			json.writeStringField("name", column.name()); //$NON-NLS-1$
			json.writeStringField("type", column.type().declaration()); //$NON-NLS-1$
			json.writeBooleanField("nullable", column.nullable()); //$NON-NLS-1$
			json.writeStringField("fidelity", column.type().fidelity().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
			json.writeStringField("reason", column.type().reason()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("changes"); //$NON-NLS-1$
		for (Alteration alteration : table.alterations()) {
			json.writeStartObject();
			json.writeStringField("difference", snake(alteration.difference().getClass().getSimpleName())); //$NON-NLS-1$
			JsonLines.texts(json, "statements", alteration.statements()); //$NON-NLS-1$
			json.writeBooleanField("possible", alteration.isPossible()); //$NON-NLS-1$
			json.writeBooleanField("destroys_data", alteration.destroysData()); //$NON-NLS-1$
			json.writeStringField("note", alteration.note()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
		JsonLines.text(json, "file", file == null ? null : file.toString()); //$NON-NLS-1$
	}

	/** {@code MissingTable} as {@code missing_table}. */
	private static String snake(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
