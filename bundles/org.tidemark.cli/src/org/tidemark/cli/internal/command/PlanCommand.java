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
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.DisplayWidth;
import org.tidemark.cli.internal.output.EventText;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPlan;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plan JOB}: what a run would do and why. */
@Command(name = "plan", sortOptions = false)
public final class PlanCommand extends JobCommand {

	@Option(names = "--full", descriptionKey = "plan.full")
	private boolean full;

	@Option(names = "--table", paramLabel = "T", descriptionKey = "table")
	private Set<String> tables = new LinkedHashSet<>();

	/** @param runtime what it works with */
	public PlanCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session, JobFile file) throws TidemarkException {
		RunOptions options = new RunOptions(full, false, tables, RunOptions.DEFAULT.trigger());
		TaskPlan plan = session.jobs().plan(file, options, runtime().monitor());
		if (runtime().json()) {
			JsonLines lines = runtime().jsonLines();
			plan.units().forEach(unit -> lines.object(json -> write(json, plan, unit)));
		} else {
			print(file, plan);
		}
		boolean stopped = plan.units().stream().flatMap(unit -> unit.notes().stream())
				.anyMatch(note -> note.level() == LogLevel.ERROR);
		return stopped ? ProblemKind.USAGE.exitCode() : 0;
	}

	private void print(JobFile file, TaskPlan plan) {
		PrintStream out = runtime().out();
		out.println(MessageFormat.format(Messages.Plan_title, plan.job(), file.job().source(), file.job().target()));
		for (UnitPlan unit : plan.units()) {
			out.println();
			out.println(unit.source() + " -> " + unit.target()); //$NON-NLS-1$
			property(Messages.Plan_mode, unit.mode().id() + ": " + unit.reason()); //$NON-NLS-1$
			if (!unit.strategy().isEmpty()) {
				String watermark = unit.watermark();
				property(Messages.Plan_window, watermark == null
						? MessageFormat.format(Messages.Plan_fromStart, unit.strategy())
						: MessageFormat.format(Messages.Plan_from, unit.strategy(), watermark));
			}
			property(Messages.Plan_write, MessageFormat.format(Messages.Plan_writeMode, unit.writeMode().id(),
					unit.key().isEmpty() ? Figures.NONE : String.join(", ", unit.key()))); //$NON-NLS-1$
			property(Messages.Plan_rows, Figures.count(unit.totalRows()));
			unit.statements().forEach(statement -> property(Messages.Plan_statement, statement));
			unit.notes().forEach(note -> property(EventText.level(note.level()), note.text()));
		}
	}

	/** Prints a property; the further lines of its value stand below the first. */
	private void property(String name, String value) {
		String indent = "  "; //$NON-NLS-1$
		int column = 12;
		String title = indent + DisplayWidth.pad(name, column, false);
		runtime().out()
				.println(title + value.strip().replaceAll("\\R", System.lineSeparator() + indent + " ".repeat(column))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void write(JsonGenerator json, TaskPlan plan, UnitPlan unit) throws IOException {
		json.writeStringField("job", plan.job()); //$NON-NLS-1$
		json.writeStringField("unit", unit.unit()); //$NON-NLS-1$
		json.writeStringField("source", unit.source().toString()); //$NON-NLS-1$
		json.writeStringField("target", unit.target().toString()); //$NON-NLS-1$
		json.writeStringField("mode", unit.mode().id()); //$NON-NLS-1$
		json.writeStringField("reason", unit.reason()); //$NON-NLS-1$
		json.writeStringField("strategy", unit.strategy()); //$NON-NLS-1$
		JsonLines.text(json, "watermark", unit.watermark()); //$NON-NLS-1$
		json.writeStringField("write_mode", unit.writeMode().id()); //$NON-NLS-1$
		JsonLines.texts(json, "key", unit.key()); //$NON-NLS-1$
		JsonLines.known(json, "total", unit.totalRows()); //$NON-NLS-1$
		JsonLines.texts(json, "statements", unit.statements()); //$NON-NLS-1$
		json.writeArrayFieldStart("notes"); //$NON-NLS-1$
		for (PlanNote note : unit.notes()) {
			json.writeStartObject();
			json.writeStringField("level", note.level().name().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
			json.writeStringField("text", note.text()); //$NON-NLS-1$
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
