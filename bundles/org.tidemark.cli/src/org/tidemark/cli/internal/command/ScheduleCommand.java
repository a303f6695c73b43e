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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.cli.internal.Messages;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.schedule.JobScheduler;
import org.tidemark.operations.schedule.ScheduledRuns;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schedule [JOB...]}: runs jobs when their schedules say so. */
@Command(name = "schedule", sortOptions = false)
public final class ScheduleCommand extends SessionCommand {

	private static final String JOB_FILES = "*.tidemark"; //$NON-NLS-1$
	private static final int MOST_PARALLEL = 64;

	@Parameters(arity = "0..*", paramLabel = "JOB", descriptionKey = "schedule.jobs")
	private List<Path> places = new ArrayList<>();

	@Option(names = "--once", descriptionKey = "schedule.once")
	private boolean once;

	@Option(names = "--list", descriptionKey = "schedule.list")
	private boolean list;

	@Option(names = "--parallel", paramLabel = "N", descriptionKey = "schedule.parallel")
	private int parallel = 2;

	/** @param runtime what it works with */
	public ScheduleCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	int execute(TidemarkSession session) throws TidemarkException {
		ScheduledRuns runs = ScheduledRuns.of(session);
		requireSchedules(runs);
		ScheduleDisplay display = new ScheduleDisplay(runtime());
		if (list) {
			return new ScheduleList(runtime(), runs).print(files(), display);
		}
		JobScheduler scheduler = new JobScheduler(runs, display, runtime().context().clock(), new Random(),
				Math.clamp(parallel, 1, MOST_PARALLEL));
		if (once) {
			scheduler.runOnce(files(), runtime().monitor());
			return runtime().context().interruption().isInterrupted() ? ProblemKind.CANCELLED.exitCode()
					: display.exitCode();
		}
		display.waiting(files().size());
		scheduler.run(this::files, runtime().monitor());
		return ProblemKind.CANCELLED.exitCode();
	}

	/** Whoever names a job file expects it to run. */
	private void requireSchedules(ScheduledRuns runs) throws TidemarkException {
		for (Path place : places) {
			Path file = runtime().resolve(place);
			if (!Files.isDirectory(file)) {
				JobFile job = runs.load(file);
				if (job.job().schedule() == null) {
					throw new TidemarkException(ProblemKind.USAGE,
							MessageFormat.format(Messages.Schedule_none, job.job().name(), place),
							Messages.Schedule_none_remedy, null);
				}
			}
		}
	}

	/** The files that were named, and the job files of the folders that were named; else those of the present folder. */
	private Set<Path> files() {
		Set<Path> files = new TreeSet<>();
		for (Path place : places.isEmpty() ? List.of(Path.of("")) : places) { //$NON-NLS-1$
			Path resolved = runtime().resolve(place);
			if (Files.isDirectory(resolved)) {
				addJobsOf(resolved, files);
			} else {
				files.add(resolved);
			}
		}
		return files;
	}

	private void addJobsOf(Path folder, Set<Path> files) {
		try (DirectoryStream<Path> jobs = Files.newDirectoryStream(folder, JOB_FILES)) {
			jobs.forEach(files::add);
		} catch (IOException e) {
			runtime().err().println(MessageFormat.format(Messages.Schedule_folder, folder, e.getMessage()));
		}
	}
}
