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
import java.text.MessageFormat;
import java.util.Locale;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ApplyListener;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.InspectionReport.Finding;
import org.tidemark.pipeline.InspectionReport.Level;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelinePlan.PlannedObject;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatus;
import org.tidemark.pipeline.PipelineStatus.SinkState;
import org.tidemark.pipeline.PipelineStatus.Snapshot;
import org.tidemark.pipeline.PipelineStatus.TableStatus;
import org.tidemark.pipeline.StatementResult;
import org.tidemark.pipeline.StatementResult.State;

import com.fasterxml.jackson.core.JsonGenerator;

/** Prints what is told of a pipeline, as text or as JSON. */
final class PipelineText implements ApplyListener {

	private final CommandRuntime runtime;

	PipelineText(CommandRuntime runtime) {
		this.runtime = runtime;
	}

	private static String word(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Prints a sentence for a person. */
	void line(String sentence) {
		if (!runtime.json()) {
			runtime.out().println(sentence);
		}
	}

	void report(InspectionReport report) {
		if (runtime.json()) {
			JsonLines lines = runtime.jsonLines();
			report.findings().forEach(f -> lines.object(json -> write(json, f)));
			return;
		}
		TextTable table = new TextTable().left(Messages.Column_result).left(Messages.Column_place)
				.left(Messages.Column_setting).left(Messages.Column_detail);
		report.findings().forEach(f -> table.row(word(f.level()), f.system().id(), f.subject(), f.message()));
		table.print(runtime.out());
		report.findings().stream().filter(f -> f.level() != Level.PASS && !f.remedy().isEmpty())
				.forEach(f -> line(MessageFormat.format(Messages.Pipeline_remedy, f.subject(), f.remedy())));
	}

	private static void write(JsonGenerator json, Finding finding) throws IOException {
		json.writeStringField("system", finding.system().id()); //$NON-NLS-1$
		json.writeStringField("subject", finding.subject()); //$NON-NLS-1$
		json.writeStringField("level", word(finding.level())); //$NON-NLS-1$
		json.writeStringField("message", finding.message()); //$NON-NLS-1$
		json.writeStringField("remedy", finding.remedy()); //$NON-NLS-1$
	}

	void plan(PipelinePlan plan) {
		if (runtime.json()) {
			JsonLines lines = runtime.jsonLines();
			plan.objects().forEach(o -> lines.object(json -> write(json, o)));
			plan.statements().forEach(s -> lines.object(json -> write(json, s)));
			return;
		}
		TextTable table = new TextTable().left(Messages.Column_result).left(Messages.Column_place)
				.left(Messages.Column_kind).left(Messages.Column_name);
		plan.objects().forEach(o -> table.row(word(o.state()), o.system().id(), word(o.kind()), o.name()));
		table.print(runtime.out());
		differences(plan);
		for (PipelineStatement statement : plan.statements()) {
			line(""); //$NON-NLS-1$
			line("-- " + statement.system().id() //$NON-NLS-1$
					+ (statement.destroys() ? ": " + Messages.Pipeline_destroysData : "")); //$NON-NLS-1$ //$NON-NLS-2$
			line(statement.sql() + ';');
		}
		if (plan.statements().isEmpty()) {
			line(Messages.Pipeline_nothing);
		}
	}

	/** Prints how what is there differs from what is planned. */
	void differences(PipelinePlan plan) {
		for (PlannedObject object : plan.objects()) {
			object.differences().forEach(d -> line(MessageFormat.format(Messages.Pipeline_difference,
					object.system().id(), word(object.kind()), object.name(), d)));
		}
	}

	private static void write(JsonGenerator json, PlannedObject object) throws IOException {
		json.writeStringField("system", object.system().id()); //$NON-NLS-1$
		json.writeStringField("kind", word(object.kind())); //$NON-NLS-1$
		json.writeStringField("object", object.name()); //$NON-NLS-1$
		json.writeStringField("state", word(object.state())); //$NON-NLS-1$
		JsonLines.texts(json, "differences", object.differences()); //$NON-NLS-1$
	}

	private static void write(JsonGenerator json, PipelineStatement statement) throws IOException {
		json.writeStringField("system", statement.system().id()); //$NON-NLS-1$
		json.writeStringField("kind", word(statement.purpose())); //$NON-NLS-1$
		json.writeStringField("object", statement.object()); //$NON-NLS-1$
		json.writeStringField("statement", statement.sql()); //$NON-NLS-1$
		json.writeBooleanField("destroys", statement.destroys()); //$NON-NLS-1$
		JsonLines.texts(json, "undo", statement.undo()); //$NON-NLS-1$
	}

	/** Prints how a statement got on, once it has ended. */
	@Override
	public void changed(StatementResult result) {
		if (result.state() == State.RUNNING || result.state() == State.WAITING) {
			return;
		}
		if (runtime.json()) {
			runtime.jsonLines().object(json -> {
				json.writeStringField("event", "pipeline_statement"); //$NON-NLS-1$ //$NON-NLS-2$
				TableName table = result.statement().table();
				JsonLines.text(json, "source", table == null ? null : table.toString()); //$NON-NLS-1$
				write(json, result.statement());
				json.writeStringField("state", word(result.state())); //$NON-NLS-1$
				json.writeNumberField("elapsed_ms", result.millis()); //$NON-NLS-1$
				TidemarkException problem = result.problem();
				JsonLines.text(json, "error", problem == null ? null : problem.summary()); //$NON-NLS-1$
			});
		} else if (!runtime.quiet()) {
			PipelineStatement statement = result.statement();
			line(MessageFormat.format(Messages.Pipeline_result, statement.system().id(), word(statement.action()),
					word(statement.purpose()), statement.object(), word(result.state()),
					Figures.seconds(result.millis())));
		}
	}

	/** Prints how a table got on, for a machine; a person reads the statements, and all tables at the end. */
	@Override
	public void tableChanged(TableProgress table) {
		if (runtime.json()) {
			runtime.jsonLines().object(json -> {
				json.writeStringField("event", "pipeline_table"); //$NON-NLS-1$ //$NON-NLS-2$
				json.writeStringField("source", table.source().toString()); //$NON-NLS-1$
				json.writeStringField("target", table.target().toString()); //$NON-NLS-1$
				json.writeStringField("state", word(table.state())); //$NON-NLS-1$
				JsonLines.text(json, "error", table.problem().isEmpty() ? null : table.problem()); //$NON-NLS-1$
			});
		}
	}

	/** Prints how far each table came. */
	void tables(ApplyOutcome outcome) {
		if (runtime.json() || runtime.quiet() || outcome.results().isEmpty()) {
			return;
		}
		TextTable table = new TextTable().left(Messages.Column_source).left(Messages.Column_target)
				.left(Messages.Column_status);
		outcome.tables()
				.forEach(t -> table.row(t.source().toString(), t.target().toString(), word(t.state())));
		table.print(runtime.out());
	}

	/** Prints how a pipeline is; the exit code says whether all is well. */
	int status(PipelineStatus status) {
		if (runtime.json()) {
			JsonLines lines = runtime.jsonLines();
			status.problems().forEach(p -> lines.object(json -> {
				json.writeStringField("system", p.system().id()); //$NON-NLS-1$
				json.writeStringField("error", p.problem().summary()); //$NON-NLS-1$
			}));
			status.tables().forEach(t -> lines.object(json -> write(json, t)));
		} else {
			print(status);
		}
		boolean well = status.problems().isEmpty()
				&& status.tables().stream().allMatch(t -> t.problem() == null && t.drift().isEmpty()
						&& t.sink() != SinkState.FAILING && t.sink() != SinkState.MISSING);
		return well ? 0 : RunResult.INCOMPLETE;
	}

	private void print(PipelineStatus status) {
		TextTable table = new TextTable().left(Messages.Column_source).left(Messages.Column_target)
				.left(Messages.Column_status).left(Messages.Column_snapshot).right("mysql").right("risingwave") //$NON-NLS-1$ //$NON-NLS-2$
				.right("starrocks"); //$NON-NLS-1$
		for (TableStatus t : status.tables()) {
			table.row(t.source().toString(), t.target().toString(), word(t.sink()), snapshot(t.snapshot()),
					Figures.count(t.rows().mysql()), Figures.count(t.rows().risingWave()),
					Figures.count(t.rows().starRocks()));
		}
		table.print(runtime.out());
		status.problems().forEach(p -> line(
				MessageFormat.format(Messages.Pipeline_notAsked, p.system().id(), p.problem().summary())));
		for (TableStatus t : status.tables()) {
			TableProgress applied = t.applied();
			if (applied != null && applied.state() != TableProgress.State.DONE) {
				line(MessageFormat.format(Messages.Pipeline_notApplied, t.source(), word(applied.state()),
						applied.problem()).stripTrailing());
			}
			t.drift().forEach(d -> {
				line(t.source() + ": " + d.message()); //$NON-NLS-1$
				d.steps().forEach(
						s -> line("  " + s.system().id() + ": " + s.sql().strip().replace("\n", "\n    ") + ';')); //$NON-NLS-1$ //$NON-NLS-2$
			});
			TidemarkException problem = t.problem();
			if (problem != null) {
				line(t.source() + ": " + problem.summary()); //$NON-NLS-1$
			}
		}
		status.events().forEach(e -> line(e.when() + " " + e.type() + ' ' + e.text())); //$NON-NLS-1$
	}

	private static String snapshot(Snapshot snapshot) {
		return snapshot.finished() ? Messages.Pipeline_snapshotDone
				: snapshot.read() < 0 ? Figures.count(-1)
						: MessageFormat.format(Messages.Pipeline_snapshot, Figures.count(snapshot.read()),
								Figures.count(snapshot.total()));
	}

	private static void write(JsonGenerator json, TableStatus table) throws IOException {
		json.writeStringField("source", table.source().toString()); //$NON-NLS-1$
		json.writeStringField("target", table.target().toString()); //$NON-NLS-1$
		TableProgress applied = table.applied();
		JsonLines.text(json, "applied", applied == null ? null : word(applied.state())); //$NON-NLS-1$
		JsonLines.text(json, "applied_error", //$NON-NLS-1$
				applied == null || applied.problem().isEmpty() ? null : applied.problem());
		json.writeStringField("sink", word(table.sink())); //$NON-NLS-1$
		json.writeBooleanField("snapshot_finished", table.snapshot().finished()); //$NON-NLS-1$
		JsonLines.known(json, "snapshot_read", table.snapshot().read()); //$NON-NLS-1$
		JsonLines.known(json, "rows_mysql", table.rows().mysql()); //$NON-NLS-1$
		JsonLines.known(json, "rows_risingwave", table.rows().risingWave()); //$NON-NLS-1$
		JsonLines.known(json, "rows_starrocks", table.rows().starRocks()); //$NON-NLS-1$
		JsonLines.texts(json, "drift", table.drift().stream().map(d -> d.message()).toList()); //$NON-NLS-1$
		TidemarkException problem = table.problem();
		JsonLines.text(json, "error", problem == null ? null : problem.summary()); //$NON-NLS-1$
	}
}
