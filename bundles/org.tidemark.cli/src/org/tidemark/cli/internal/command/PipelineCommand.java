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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.pipeline.ApplyOutcome;
import org.tidemark.pipeline.InspectionReport;
import org.tidemark.pipeline.InspectionReport.Level;
import org.tidemark.pipeline.OnError;
import org.tidemark.pipeline.PipelinePlan;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.StatementResult;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pipeline}: provisions, watches and takes down the pipeline of a job. */
@Command(name = "pipeline", sortOptions = false)
public final class PipelineCommand {

	private PipelineCommand() {
	}

	/** The verb with its own verbs. */
	public static CommandLine commandLine(CommandRuntime runtime) {
		return new CommandLine(new PipelineCommand()).addSubcommand(new Inspect(runtime))
				.addSubcommand(new Plan(runtime)).addSubcommand(new Apply(runtime)).addSubcommand(new Status(runtime))
				.addSubcommand(new Pause(runtime)).addSubcommand(new Resume(runtime)).addSubcommand(new Limit(runtime))
				.addSubcommand(new Drop(runtime));
	}

	/** {@code pipeline inspect JOB}. */
	@Command(name = "inspect", sortOptions = false)
	static final class Inspect extends JobCommand {

		Inspect(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			InspectionReport report = session.pipelines().inspect(file, runtime().monitor());
			new PipelineText(runtime()).report(report);
			return report.unreachable() ? ProblemKind.CONNECTION.exitCode()
					: report.worst() == Level.BLOCK ? ProblemKind.FAILED.exitCode() : 0;
		}
	}

	/** {@code pipeline plan JOB}. */
	@Command(name = "plan", sortOptions = false)
	static final class Plan extends JobCommand {

		Plan(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			new PipelineText(runtime()).plan(session.pipelines().plan(file, runtime().monitor()));
			return 0;
		}
	}

	/** A verb that runs the statements of a plan. */
	abstract static class Applying extends JobCommand {

		@Option(names = { "--confirm-destroy", "--yes" }, descriptionKey = "pipeline.confirmDestroy")
		private boolean confirmed;

		Applying(CommandRuntime runtime) {
			super(runtime);
		}

		final void confirm(PipelinePlan plan) throws TidemarkException {
			if (plan.destructive() > 0 && !confirmed) {
				String which = String.join(", ", plan.statements().stream().filter(PipelineStatement::destroys) //$NON-NLS-1$
						.map(s -> s.action().name().toLowerCase(Locale.ROOT) + ' ' + s.object()).toList());
				throw new TidemarkException(ProblemKind.FAILED,
						MessageFormat.format(Messages.Pipeline_destroys, plan.destructive(), which),
						Messages.Pipeline_destroys_remedy, null);
			}
		}

		static Optional<TidemarkException> problem(ApplyOutcome outcome) {
			return outcome.failure().map(StatementResult::problem);
		}
	}

	/** {@code pipeline apply JOB}. */
	@Command(name = "apply", sortOptions = false)
	static final class Apply extends Applying {

		@Option(names = "--keep-going", descriptionKey = "pipeline.keepGoing")
		private boolean keepGoing;

		@Option(names = "--undo-on-failure", descriptionKey = "pipeline.undo")
		private boolean undo;

		Apply(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			PipelinePlan plan = session.pipelines().plan(file, runtime().monitor());
			PipelineText text = new PipelineText(runtime());
			text.differences(plan);
			confirm(plan);
			ApplyOutcome outcome = session.pipelines().apply(file, plan, keepGoing ? OnError.KEEP_GOING : OnError.STOP,
					text, runtime().monitor());
			text.tables(outcome);
			TidemarkException problem = problem(outcome).orElse(null);
			if (problem == null) {
				text.line(plan.statements().isEmpty() ? Messages.Pipeline_nothing
						: MessageFormat.format(Messages.Pipeline_done, outcome.results().size()));
				return 0;
			}
			if (undo) {
				// what was cancelled is undone all the same
				session.pipelines().undo(file, plan, outcome, text,
						problem.kind() == ProblemKind.CANCELLED ? new NullProgressMonitor() : runtime().monitor());
				text.line(MessageFormat.format(Messages.Pipeline_undone, outcome.undoable().size()));
			}
			throw problem;
		}
	}

	/** {@code pipeline drop JOB}. */
	@Command(name = "drop", sortOptions = false)
	static final class Drop extends Applying {

		@Option(names = "--targets", descriptionKey = "pipeline.targets")
		private boolean targets;

		Drop(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			PipelinePlan plan = session.pipelines().planDrop(file, targets, runtime().monitor());
			PipelineText text = new PipelineText(runtime());
			if (plan.statements().isEmpty()) {
				text.line(MessageFormat.format(Messages.Pipeline_nothingToDrop, file.job().name()));
				return 0;
			}
			confirm(plan);
			ApplyOutcome outcome = session.pipelines().apply(file, plan, OnError.STOP, text, runtime().monitor());
			TidemarkException problem = problem(outcome).orElse(null);
			if (problem != null) {
				throw problem;
			}
			text.line(MessageFormat.format(
					targets ? Messages.Pipeline_droppedTargets : Messages.Pipeline_dropped, file.job().name()));
			return 0;
		}
	}

	/** {@code pipeline status JOB}. */
	@Command(name = "status", sortOptions = false)
	static final class Status extends JobCommand {

		Status(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			return new PipelineText(runtime()).status(session.pipelines().status(file, runtime().monitor()));
		}
	}

	/** A verb on the sinks of some tables. */
	abstract static class OnTables extends JobCommand {

		@Option(names = "--table", paramLabel = "T", descriptionKey = "table")
		private Set<String> tables = new LinkedHashSet<>();

		OnTables(CommandRuntime runtime) {
			super(runtime);
		}

		final Set<String> tables() {
			return tables;
		}

		final int done(String message) {
			new PipelineText(runtime()).line(MessageFormat.format(message,
					tables.isEmpty() ? Messages.Pipeline_allTables : String.join(", ", List.copyOf(tables)))); //$NON-NLS-1$
			return 0;
		}
	}

	/** {@code pipeline pause JOB}. */
	@Command(name = "pause", sortOptions = false)
	static final class Pause extends OnTables {

		Pause(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			session.pipelines().pause(file, tables(), runtime().monitor());
			return done(Messages.Pipeline_paused);
		}
	}

	/** {@code pipeline resume JOB}. */
	@Command(name = "resume", sortOptions = false)
	static final class Resume extends OnTables {

		Resume(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			session.pipelines().resume(file, tables(), runtime().monitor());
			return done(Messages.Pipeline_resumed);
		}
	}

	/** {@code pipeline limit JOB}. */
	@Command(name = "limit", sortOptions = false)
	static final class Limit extends OnTables {

		@Option(names = { "--rows-per-second",
				"--rows" }, paramLabel = "N", required = true, descriptionKey = "pipeline.rows")
		private long rows;

		Limit(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session, JobFile file) throws TidemarkException {
			if (rows < 0) {
				throw new TidemarkException(ProblemKind.USAGE, Messages.Pipeline_rows, Messages.Pipeline_rows_remedy,
						null);
			}
			session.pipelines().limit(file, tables(), rows, runtime().monitor());
			return done(rows == 0 ? Messages.Pipeline_unlimited : Messages.Pipeline_limited);
		}
	}
}
