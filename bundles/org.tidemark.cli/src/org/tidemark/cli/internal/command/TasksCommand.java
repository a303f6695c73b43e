/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.cli.internal.output.EventText;
import org.tidemark.cli.internal.output.Figures;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.TextTable;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.sync.RunOptions;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tasks}: the history of runs. */
@Command(name = "tasks", sortOptions = false)
public final class TasksCommand extends SessionCommand {

	@Mixin
	private final Most most = new Most();

	private TasksCommand(CommandRuntime runtime) {
		super(runtime);
	}

	/** The verb with its own verbs; without one it lists. */
	public static CommandLine commandLine(CommandRuntime runtime) {
		return new CommandLine(new TasksCommand(runtime)).addSubcommand(new ListTasks(runtime))
				.addSubcommand(new ShowTask(runtime)).addSubcommand(new LogOfTask(runtime))
				.addSubcommand(new RerunTask(runtime)).addSubcommand(new CancelTask(runtime));
	}

	@Override
	int execute(TidemarkSession session) throws TidemarkException {
		return list(runtime(), session, most.number);
	}

	/** How much of the history is listed. */
	static final class Most {
		@Option(names = { "-n", "--limit" }, paramLabel = "N", descriptionKey = "tasks.limit")
		private int number = 20;
	}

	private static int list(CommandRuntime runtime, TidemarkSession session, int most) throws TidemarkException {
		List<TaskRecord> tasks = session.tasks().list(most);
		if (runtime.json()) {
			JsonLines lines = runtime.jsonLines();
			tasks.forEach(task -> lines.object(json -> TaskJson.write(json, task)));
			return 0;
		}
		if (tasks.isEmpty()) {
			runtime.out().println(Messages.Tasks_none);
			return 0;
		}
		TextTable table = new TextTable().right(Messages.Column_id).left(Messages.Column_job)
				.left(Messages.Column_status).left(Messages.Column_started).right(Messages.Column_seconds)
				.left(Messages.Column_trigger).left(Messages.Column_error);
		for (TaskRecord task : tasks) {
			Instant end = task.completedAt();
			table.row(Long.toString(task.id()), task.name(), EventText.status(task.status()),
					time(runtime, task.startedAt()),
					end == null ? Figures.NONE
							: Figures.seconds(Duration.between(task.startedAt(), end).toMillis()),
					task.trigger(), Figures.text(task.error()));
		}
		table.print(runtime.out());
		return 0;
	}

	private static String time(CommandRuntime runtime, Instant moment) {
		return Figures.time(moment, runtime.context().clock().getZone());
	}

	/** {@code tasks list}. */
	@Command(name = "list", sortOptions = false)
	static final class ListTasks extends SessionCommand {

		@Mixin
		private final Most most = new Most();

		ListTasks(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			return list(runtime(), session, most.number);
		}
	}

	/** {@code tasks show ID}. */
	@Command(name = "show", sortOptions = false)
	static final class ShowTask extends TaskCommand {

		ShowTask(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			TaskRecord task = session.tasks().get(id());
			List<UnitRecord> units = session.tasks().units(id());
			if (runtime().json()) {
				List<PlannedUnit> plan = session.tasks().plan(id());
				runtime().jsonLines().object(json -> {
					TaskJson.write(json, task);
					TaskJson.writeUnits(json, units);
					TaskJson.writePlan(json, plan);
				});
				return 0;
			}
			print(task);
			table(units).print(runtime().out());
			return 0;
		}

		private void print(TaskRecord task) {
			runtime().out().println(MessageFormat.format(Messages.Tasks_title, Long.toString(task.id()), task.name(),
					EventText.status(task.status())));
			runtime().out().println(MessageFormat.format(Messages.Tasks_ends, task.source(), task.target(),
					Figures.text(task.jobFile())));
			runtime().out().println(MessageFormat.format(Messages.Tasks_times, time(runtime(), task.startedAt()),
					Figures.time(task.completedAt(), runtime().context().clock().getZone()), task.createdBy(),
					task.host(), Long.toString(task.processId()), task.trigger()));
			String error = task.error();
			if (error != null) {
				runtime().out().println(MessageFormat.format(Messages.Tasks_error, error));
			}
		}

		private static TextTable table(List<UnitRecord> units) {
			TextTable table = new TextTable().left(Messages.Column_unit).left(Messages.Column_mode)
					.left(Messages.Column_status).right(Messages.Column_read).right(Messages.Column_written)
					.right(Messages.Column_seconds).left(Messages.Column_watermark).left(Messages.Column_error);
			for (UnitRecord unit : units) {
				table.row(unit.unit(), Figures.text(unit.mode()), EventText.status(unit.status()),
						Figures.count(unit.counters().read()), Figures.count(unit.counters().written()),
						Figures.seconds(unit.elapsedMillis()), Figures.text(unit.watermark()),
						Figures.text(unit.error()));
			}
			return table;
		}
	}

	/** {@code tasks log ID}. */
	@Command(name = "log", sortOptions = false)
	static final class LogOfTask extends TaskCommand {

		LogOfTask(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			session.tasks().get(id());
			List<TaskLogEntry> log = session.tasks().log(id());
			JsonLines lines = runtime().jsonLines();
			for (TaskLogEntry entry : log) {
				if (runtime().json()) {
					lines.object(json -> TaskJson.write(json, entry));
				} else {
					runtime().out().println(time(runtime(), entry.time()) + "  " //$NON-NLS-1$
							+ EventText.level(entry.level()) + "  " + entry.message()); //$NON-NLS-1$
				}
			}
			return 0;
		}
	}

	/** {@code tasks rerun ID}. */
	@Command(name = "rerun", sortOptions = false)
	static final class RerunTask extends TaskCommand {

		@Option(names = "--failed", descriptionKey = "tasks.failed")
		private boolean failed;

		RerunTask(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			TaskRecord task = session.tasks().get(id());
			if (task.jobFile().isEmpty()) {
				throw new TidemarkException(ProblemKind.USAGE,
						MessageFormat.format(Messages.Tasks_noFile, Long.toString(id())), Messages.Tasks_noFile_remedy,
						null);
			}
			Set<String> units = failed ? unfinished(session) : Set.of();
			if (failed && units.isEmpty()) {
				runtime().err().println(MessageFormat.format(Messages.Tasks_nothingFailed, Long.toString(id())));
				return 0;
			}
			return new RunResult(runtime()).run(session, session.jobs().load(Path.of(task.jobFile())),
					new RunOptions(false, false, units, RunOptions.DEFAULT.trigger()));
		}

		private Set<String> unfinished(TidemarkSession session) throws TidemarkException {
			return session.tasks().units(id()).stream().filter(unit -> unit.status() != TaskStatus.COMPLETED)
					.map(UnitRecord::unit).collect(Collectors.toCollection(LinkedHashSet::new));
		}
	}

	/** {@code tasks cancel ID}. */
	@Command(name = "cancel", sortOptions = false)
	static final class CancelTask extends TaskCommand {

		CancelTask(CommandRuntime runtime) {
			super(runtime);
		}

		@Override
		int execute(TidemarkSession session) throws TidemarkException {
			session.tasks().cancel(id());
			confirm(Messages.Tasks_cancelled, Long.toString(id()));
			return 0;
		}
	}
}
