/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.verify;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.JobOperations;
import org.tidemark.sync.ConflictChoices;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.PendingConflict;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** The conflicts of a job that wait for a person. It belongs to the thread of the user interface. */
public final class ConflictsPresenter {

	private final SessionSource source;
	private final Background background;
	private final Path file;
	private final Runnable view;
	private List<PendingConflict> conflicts = List.of();
	private @Nullable TidemarkException problem;
	private String headline = Messages.state_loading;
	private boolean busy;

	/**
	 * @param file the job's file
	 * @param view is told whenever something changed
	 */
	public ConflictsPresenter(SessionSource source, Background background, Path file, Runnable view) {
		this.source = source;
		this.background = background;
		this.file = file;
		this.view = view;
	}

	/** Asks the target for conflicts. */
	public void load() {
		begin(NLS.bind(Messages.work_conflicts, file.getFileName()),
				(operations, job, monitor) -> new Found(operations.conflicts(job, Set.of(), monitor), 0, 0, false));
	}

	/** Ends conflicts as a person decided. */
	public void resolve(List<PendingConflict> decided, PendingConflict.Resolution resolution) {
		Map<String, Set<String>> labels = new TreeMap<>();
		decided.forEach(
				each -> labels.computeIfAbsent(each.unit(), unit -> new LinkedHashSet<>()).add(each.label()));
		if (labels.isEmpty()) {
			return;
		}
		begin(NLS.bind(Messages.work_resolve, file.getFileName()), (operations, job, monitor) -> {
			int ended = 0;
			int changed = 0;
			for (Map.Entry<String, Set<String>> unit : labels.entrySet()) {
				ConflictOutcome outcome = operations.resolve(job,
						new ConflictChoices(Set.of(unit.getKey()), unit.getValue(), resolution), monitor);
				ended += outcome.resolved().size();
				changed += outcome.changed().size();
			}
			return new Found(operations.conflicts(job, Set.of(), monitor), ended, changed, true);
		});
	}

	private void begin(String title, Work work) {
		if (busy) {
			return;
		}
		busy = true;
		headline = Messages.state_loading;
		background.announce(title, monitor -> {
			JobOperations operations = source.open().jobs();
			return work.on(operations, operations.load(file), monitor);
		}, this::end);
		view.run();
	}

	private void end(Result<Found> result) {
		busy = false;
		problem = null;
		switch (result) {
			case Result.Done<Found> done -> show(done.value());
			case Result.Failed<Found> failed -> {
				problem = failed.problem();
				headline = failed.problem().getMessage();
			}
			case Result.Cancelled<Found> ignored -> headline = Messages.state_cancelled;
		}
		view.run();
	}

	private void show(Found found) {
		conflicts = found.conflicts;
		if (found.decided) {
			headline = NLS.bind(Messages.state_resolved, Integer.valueOf(found.ended), Integer.valueOf(found.changed));
		} else {
			headline = conflicts.isEmpty() ? Messages.state_none
					: NLS.bind(Messages.state_conflicts, Integer.valueOf(conflicts.size()));
		}
	}

	/** The conflicts, as they were found last. */
	public List<PendingConflict> conflicts() {
		return conflicts;
	}

	/** Whether it is at work. */
	public boolean busy() {
		return busy;
	}

	/** Where it stands, in one line. */
	public String headline() {
		return headline;
	}

	/** Why the last thing that was asked for could not be done. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** A side's row in one line: the columns in which the sides differ. */
	public static String row(PendingConflict conflict, boolean ofSource) {
		Map<String, @Nullable String> own = ofSource ? conflict.source() : conflict.target();
		Map<String, @Nullable String> other = ofSource ? conflict.target() : conflict.source();
		if (own == null) {
			return Messages.value_noRow;
		}
		StringBuilder text = new StringBuilder();
		own.forEach((name, value) -> {
			boolean same = other != null && other.containsKey(name)
					&& DifferenceLine.value(other.get(name)).equals(DifferenceLine.value(value));
			if (!same) {
				text.append(text.isEmpty() ? "" : ", ").append(name).append('=').append(DifferenceLine.value(value)); //$NON-NLS-1$ //$NON-NLS-2$
			}
		});
		return text.toString();
	}

	private interface Work {
		Found on(JobOperations operations, JobFile job, IProgressMonitor monitor) throws TidemarkException;
	}

	private record Found(List<PendingConflict> conflicts, int ended, int changed, boolean decided) {
	}
}
