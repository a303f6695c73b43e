/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.text.MessageFormat;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.Redaction;
import org.tidemark.cli.internal.output.EventText;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.RunDisplay;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskOutcome.UnitOutcome;

/** Runs a job and tells how it ended. */
final class RunResult {

	/** Done, but not all rows are where they should be. */
	static final int INCOMPLETE = 3;

	private final CommandRuntime runtime;

	RunResult(CommandRuntime runtime) {
		this.runtime = runtime;
	}

	/** Runs a job, prints its outcome and returns the exit code. */
	int run(TidemarkSession session, JobFile job, RunOptions options) throws TidemarkException {
		TaskOutcome outcome;
		try (RunDisplay display = runtime.display()) {
			outcome = session.jobs().run(job, options, display, runtime.monitor());
		}
		if (!runtime.json()) {
			table(outcome).print(runtime.out());
			runtime.out().println(summary(outcome));
		}
		errors(outcome);
		return exitCode(outcome);
	}

	/** Tells the error of each failed unit, or that the run was cancelled. */
	void errors(TaskOutcome outcome) {
		if (outcome.status() == TaskStatus.CANCELLED) {
			runtime.err().println("tidemark: " + Messages.Cancelled); //$NON-NLS-1$
		}
		for (UnitOutcome unit : outcome.units()) {
			String error = unit.error();
			if (error != null && unit.status() != TaskStatus.CANCELLED) {
				runtime.err().println("tidemark: " + unit.unit() + ": " + Redaction.of(error)); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	/** The exit code of an outcome. */
	static int exitCode(TaskOutcome outcome) {
		return switch (outcome.status()) {
			case COMPLETED -> outcome.differences() > 0 || outcome.counters().failed() > 0 ? INCOMPLETE : 0;
			case CANCELLED -> ProblemKind.CANCELLED.exitCode();
			case PENDING, RUNNING, FAILED -> ProblemKind.FAILED.exitCode();
		};
	}

	private static TextTable table(TaskOutcome outcome) {
		Counters all = outcome.counters();
		boolean rare = all.skipped() + all.failed() + all.deleted() > 0;
		TextTable table = new TextTable().left(Messages.Column_unit).left(Messages.Column_mode)
				.left(Messages.Column_status).right(Messages.Column_read).right(Messages.Column_written)
				.right(Messages.Column_unchanged);
		if (rare) {
			table.right(Messages.Column_skipped).right(Messages.Column_failed).right(Messages.Column_deleted);
		}
		table.right(Messages.Column_seconds);
		for (UnitOutcome unit : outcome.units()) {
			Counters c = unit.counters();
			String unitName = unit.unit();
			String status = EventText.status(unit.status());
			String seconds = Figures.seconds(unit.elapsedMillis());
			if (rare) {
				table.row(unitName, unit.mode().id(), status, Figures.count(c.read()), Figures.count(c.written()),
						Figures.count(c.unchanged()), Figures.count(c.skipped()), Figures.count(c.failed()),
						Figures.count(c.deleted()), seconds);
			} else {
				table.row(unitName, unit.mode().id(), status, Figures.count(c.read()), Figures.count(c.written()),
						Figures.count(c.unchanged()), seconds);
			}
		}
		return table;
	}

	private static String summary(TaskOutcome outcome) {
		Counters counters = outcome.counters();
		return MessageFormat.format(Messages.Run_summary, Long.toString(outcome.task()),
				EventText.status(outcome.status()), Figures.count(counters.read()), Figures.count(counters.written()),
				Figures.seconds(outcome.elapsedMillis()));
	}
}
