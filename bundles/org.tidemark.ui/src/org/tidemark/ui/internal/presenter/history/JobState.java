/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.sync.RefusedRow;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/**
 * What runs of a job have left: watermarks and refused rows, fetched when they are asked for. It belongs to the thread of
 * the user interface and never blocks it.
 */
public final class JobState {

	private static final int MOST_ROWS = 500;

	private final SessionSource source;
	private final Background background;
	private final Runnable view;
	private String jobFile = ""; //$NON-NLS-1$
	private List<SyncState> watermarks = List.of();
	private List<RefusedRow> refused = List.of();
	private @Nullable TidemarkException problem;
	private boolean refusedLoaded;
	private boolean disposed;

	/** @param view is told whenever something changed */
	public JobState(SessionSource source, Background background, Runnable view) {
		this.source = source;
		this.background = background;
		this.view = view;
	}

	/** Ends it. */
	public void dispose() {
		disposed = true;
	}

	/** Shows what runs of a job left. What is there is fetched again; refused rows only when they are asked for. */
	public void show(String newJobFile) {
		if (!newJobFile.equals(jobFile)) {
			jobFile = newJobFile;
			watermarks = List.of();
			refused = List.of();
			refusedLoaded = false;
			problem = null;
			view.run();
		}
		if (!jobFile.isEmpty()) {
			fetch(Messages.work_watermarks, jobs -> jobs.operations.states(jobs.file), found -> watermarks = found);
		}
	}

	/** Fetches refused rows from the target. */
	public void loadRefused() {
		background.announce(Messages.work_refused, monitor -> {
			Jobs jobs = jobs();
			return jobs.operations.deadLetters(jobs.file, Set.of(), MOST_ROWS, monitor);
		}, receiver(jobFile, found -> {
			refused = found;
			refusedLoaded = true;
		}));
	}

	/** Forgets watermarks of units, so that the next run reads everything of them. */
	public void reset(Set<String> units) {
		String wanted = jobFile;
		background.announce(Messages.work_reset, monitor -> {
			Jobs jobs = jobs();
			jobs.operations.reset(jobs.file, units, monitor);
			return jobs.operations.states(jobs.file);
		}, receiver(wanted, found -> watermarks = found));
	}

	private <T> void fetch(String title, Work<T> work, Consumer<T> taken) {
		background.run(title, monitor -> work.on(jobs()), receiver(jobFile, taken));
	}

	private Jobs jobs() throws TidemarkException {
		JobOperations operations = source.open().jobs();
		return new Jobs(operations, operations.load(Path.of(jobFile)));
	}

	private <T> Consumer<Result<T>> receiver(String wanted, Consumer<T> taken) {
		return result -> {
			if (disposed || !wanted.equals(jobFile)) {
				return;
			}
			switch (result) {
				case Result.Done<T> done -> {
					problem = null;
					taken.accept(done.value());
				}
				case Result.Failed<T> failed -> problem = failed.problem();
				case Result.Cancelled<T> ignored -> problem = null;
			}
			view.run();
		};
	}

	/** The job's file, or empty when there is none. */
	public String jobFile() {
		return jobFile;
	}

	/** The watermarks, by unit. */
	public List<SyncState> watermarks() {
		return watermarks;
	}

	/** The refused rows, as far as they were fetched. */
	public List<RefusedRow> refused() {
		return refused;
	}

	/** Whether refused rows were fetched. */
	public boolean refusedLoaded() {
		return refusedLoaded;
	}

	/** Why the last thing that was asked for could not be done. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	private interface Work<T> {
		T on(Jobs jobs) throws TidemarkException;
	}

	private record Jobs(JobOperations operations, JobFile file) {
	}
}
