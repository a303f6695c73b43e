/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.Schedule;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.operations.schedule.RunTimes;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/**
 * The list of jobs: those that were opened here, then those that the history knows. It belongs to the thread of the user interface and never blocks it.
 */
public final class JobsPresenter {

	private static final int TASKS_TO_LOOK_AT = 500;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT); //$NON-NLS-1$

	private final SessionSource source;
	private final Background background;
	private final KnownJobs known;
	private final Clock clock;
	private final Runnable changed;
	private final Runnable listener;
	private List<JobRow> rows = List.of();
	private boolean disposed;

	/**
	 * @param clock   the time, and the zone of schedules that name none
	 * @param changed shows the list again
	 */
	public JobsPresenter(SessionSource source, Background background, KnownJobs known, Clock clock, Runnable changed) {
		this.clock = clock;
		this.source = source;
		this.background = background;
		this.known = known;
		this.changed = changed;
		this.listener = () -> background.later(this::reload);
	}

	/** Begins to show the list and to follow its changes. */
	public void start() {
		known.addListener(listener);
		reload();
	}

	/** Ends it. */
	public void dispose() {
		disposed = true;
		known.removeListener(listener);
	}

	/** The jobs. */
	public List<JobRow> rows() {
		return rows;
	}

	/** Takes a job from the list; its file stays on the disk. */
	public void forget(JobRow row) {
		known.remove(row.file());
	}

	/** Reads all job files anew. */
	public void reload() {
		if (disposed) {
			return;
		}
		List<Path> files = known.files();
		background.run(Messages.work_jobs, monitor -> read(withHistory(files)), result -> {
			if (result instanceof Result.Done<List<JobRow>> done && !disposed) {
				rows = done.value();
				changed.run();
			}
		});
	}

	private List<Path> withHistory(List<Path> opened) {
		Set<Path> files = new LinkedHashSet<>(opened);
		for (TaskRecord task : newestTasks()) {
			if (!task.jobFile().isEmpty()) {
				Path file = Path.of(task.jobFile());
				if (Files.exists(file) && !known.isForgotten(file)) {
					files.add(file);
				}
			}
		}
		return List.copyOf(files);
	}

	private List<TaskRecord> newestTasks() {
		try {
			return source.open().tasks().list(TASKS_TO_LOOK_AT);
		} catch (TidemarkException e) {
			// the history says so itself; the jobs that were opened here are listed all the same
			return List.of();
		}
	}

	private List<JobRow> read(List<Path> files) {
		List<JobRow> read = new ArrayList<>();
		for (Path file : files) {
			read.add(read(file));
		}
		return List.copyOf(read);
	}

	private JobRow read(Path file) {
		String fileName = String.valueOf(file.getFileName());
		if (!Files.exists(file)) {
			return new JobRow(file, fileName, "", "", Messages.jobs_missing); //$NON-NLS-1$ //$NON-NLS-2$
		}
		try {
			JobDocument document = new JobDocument(file, source.jobFiles());
			document.load();
			if (document.problems().isEmpty()) {
				return document.overview()
						.map(o -> new JobRow(file, o.name(), NLS.bind(Messages.jobs_way, o.source(), o.target()),
								due(document), "")) //$NON-NLS-1$
						.orElseGet(() -> new JobRow(file, fileName, "", "", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			return new JobRow(file, fileName, "", "", document.problems().get(0).message()); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (TidemarkException e) {
			return new JobRow(file, fileName, "", "", e.getMessage()); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** When the schedule of a job wants it to run next. */
	private String due(JobDocument document) {
		Job job = document.job().orElseThrow();
		Schedule schedule = job.schedule();
		if (schedule == null) {
			return ""; //$NON-NLS-1$
		}
		RunTimes times = new RunTimes(schedule, clock.getZone());
		return times.next(lastBegan(job.name()), clock.instant())
				.map(due -> NLS.bind(Messages.jobs_due, TIME.format(due.atZone(times.zone())))).orElse(""); //$NON-NLS-1$
	}

	private @Nullable Instant lastBegan(String job) {
		try {
			Optional<Instant> began = source.open().tasks().lastBegan(job);
			return began.isPresent() ? began.get() : null;
		} catch (TidemarkException e) {
			// the history says so itself
			return null;
		}
	}
}
