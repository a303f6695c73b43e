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
import java.util.LinkedHashSet;
import java.util.Set;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.Redaction;
import org.tidemark.cli.internal.output.EventText;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.RunDisplay;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskEvent.Difference;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;

import com.fasterxml.jackson.core.JsonGenerator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code verify JOB}: compares both sides and names each row that differs. */
@Command(name = "verify", sortOptions = false)
public final class VerifyCommand extends JobCommand {

	@Option(names = "--table", paramLabel = "T", descriptionKey = "table")
	private Set<String> tables = new LinkedHashSet<>();

	@Option(names = "--repair", descriptionKey = "verify.repair")
	private boolean repair;

	@Option(names = "--confirm-deletes", descriptionKey = "confirmDeletes")
	private boolean confirmDeletes;

	/** @param runtime what it works with */
	public VerifyCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session, JobFile file) throws TidemarkException {
		VerifyOutcome outcome;
		try (RunDisplay display = runtime().display()) {
			outcome = repair
					? session.jobs().repair(file, tables, confirmDeletes, event -> show(event, display),
							runtime().monitor())
					: session.jobs().verify(file, tables, event -> show(event, display), runtime().monitor());
		}
		if (runtime().json()) {
			JsonLines lines = runtime().jsonLines();
			outcome.units().forEach(unit -> lines.object(json -> write(json, unit)));
		} else {
			table(outcome).print(runtime().out());
			runtime().out().println(summary(outcome));
		}
		return exitCode(outcome);
	}

	private int exitCode(VerifyOutcome outcome) {
		boolean failed = false;
		for (UnitVerification unit : outcome.units()) {
			String error = unit.error();
			if (error != null) {
				failed = true;
				runtime().err().println("tidemark: " + unit.unit() + ": " + Redaction.of(error)); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
		if (failed) {
			return ProblemKind.FAILED.exitCode();
		}
		return outcome.equal() ? 0 : RunResult.INCOMPLETE;
	}

	private String summary(VerifyOutcome outcome) {
		String equal = outcome.equal() ? Messages.Verify_equal
				: MessageFormat.format(Messages.Verify_different, Figures.count(differences(outcome)));
		if (!repair) {
			return equal;
		}
		long written = outcome.units().stream().mapToLong(UnitVerification::written).sum();
		long deleted = outcome.units().stream().mapToLong(UnitVerification::deleted).sum();
		return MessageFormat.format(Messages.Verify_repaired, Figures.count(written), Figures.count(deleted)) + ' '
				+ equal;
	}

	/** Differences are the result; all else is progress. */
	private void show(TaskEvent event, RunDisplay display) {
		if (event instanceof Difference difference && !runtime().json()) {
			runtime().out().println(EventText.line(difference));
		} else {
			display.handle(event);
		}
	}

	static long differences(VerifyOutcome outcome) {
		return outcome.units().stream().mapToLong(unit -> unit.missing() + unit.extra() + unit.different()).sum();
	}

	private static TextTable table(VerifyOutcome outcome) {
		TextTable table = new TextTable().left(Messages.Column_unit).right(Messages.Column_sourceRows)
				.right(Messages.Column_targetRows).right(Messages.Column_missing).right(Messages.Column_extra)
				.right(Messages.Column_different).right(Messages.Column_seconds);
		for (UnitVerification unit : outcome.units()) {
			table.row(unit.unit(), Figures.count(unit.sourceRows()), Figures.count(unit.targetRows()),
					Figures.count(unit.missing()), Figures.count(unit.extra()), Figures.count(unit.different()),
					Figures.seconds(unit.elapsedMillis()));
		}
		return table;
	}

	private void write(JsonGenerator json, UnitVerification unit) throws IOException {
		json.writeStringField("unit", unit.unit()); //$NON-NLS-1$
		json.writeBooleanField("equal", unit.equal()); //$NON-NLS-1$
		json.writeNumberField("source_rows", unit.sourceRows()); //$NON-NLS-1$
		json.writeNumberField("target_rows", unit.targetRows()); //$NON-NLS-1$
		json.writeNumberField("missing", unit.missing()); //$NON-NLS-1$
		json.writeNumberField("extra", unit.extra()); //$NON-NLS-1$
		json.writeNumberField("different", unit.different()); //$NON-NLS-1$
		if (repair) {
			json.writeNumberField("written", unit.written()); //$NON-NLS-1$
			json.writeNumberField("deleted", unit.deleted()); //$NON-NLS-1$
			JsonLines.text(json, "error", unit.error()); //$NON-NLS-1$
		}
		json.writeNumberField("elapsed_ms", unit.elapsedMillis()); //$NON-NLS-1$
	}
}
