/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.operations.TaskOperations;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.SessionSource;

/** The history of runs. It belongs to the thread of the user interface and never blocks it. */
public final class HistoryPresenter {

	/** Shows the history. */
	public interface View {

		/** The runs, or why there are none to show, changed. */
		void tasksChanged();

		/** The details of the selected run changed. */
		void detailsChanged();

		/** Something that was asked for could not be done. */
		void showProblem(TidemarkException problem);
	}

	private static final int MOST = 500;
	private static final int MOST_LINES = 5000;

	private final SessionSource source;
	private final Background background;
	private final Clock clock;
	private final View view;
	private final HistorySettings settings;
	private final Set<String> closed = new HashSet<>();
	private final AtomicBoolean announced = new AtomicBoolean();
	private final SessionSource.Listener listener;
	private HistoryFilter filter;
	private Grouping grouping;
	private List<TaskRow> rows = List.of();
	private @Nullable TaskDetails details;
	private @Nullable Long selected;
	private @Nullable TidemarkException problem;
	private boolean loading;
	private boolean again;
	private boolean loaded;
	private boolean disposed;

	/**
	 * @param clock    tells how long a run is under way
	 * @param settings remembers filter and grouping
	 */
	public HistoryPresenter(SessionSource source, Background background, Clock clock, HistorySettings settings,
			View view) {
		this.settings = settings;
		this.filter = settings.filter();
		this.grouping = settings.grouping();
		this.source = source;
		this.background = background;
		this.clock = clock;
		this.view = view;
		this.listener = new SessionSource.Listener() {
			@Override
			public void tasksChanged() {
				if (announced.compareAndSet(false, true)) {
					background.later(HistoryPresenter.this::announcedRefresh);
				}
			}

			@Override
			public void connectionsChanged() {
				// the history shows the names that the connections had
			}
		};
	}

	/** Begins to fetch the runs and to follow them. */
	public void start() {
		source.addListener(listener);
		refresh();
	}

	/** Ends it. */
	public void dispose() {
		disposed = true;
		source.removeListener(listener);
	}

	/** The newest runs, newest first. */
	public List<TaskRow> rows() {
		return rows;
	}

	/** The runs that the filter lets pass, in groups. */
	public List<HistoryLine> lines() {
		return HistoryLine.of(rows, filter, grouping, closed, clock.instant(), ZoneId.systemDefault());
	}

	/** The names of all jobs that have runs, in order. */
	public List<String> jobs() {
		return rows.stream().map(row -> row.task().name()).distinct().sorted().toList();
	}

	/** Which runs are shown. */
	public HistoryFilter filter() {
		return filter;
	}

	/** How they are put together. */
	public Grouping grouping() {
		return grouping;
	}

	/** Shows other runs, or puts them together otherwise, and remembers it. */
	public void arrange(HistoryFilter newFilter, Grouping newGrouping) {
		filter = newFilter;
		grouping = newGrouping;
		settings.save(filter, grouping);
		view.tasksChanged();
	}

	/** Shows the runs of a group, or its heading alone. */
	public void toggle(HistoryLine.Group group) {
		if (!closed.remove(group.name())) {
			closed.add(group.name());
		}
		view.tasksChanged();
	}

	/** The tables of the selected run that failed. */
	public Set<String> failedTables() {
		TaskDetails shown = details;
		return shown == null ? Set.of()
				: shown.units().stream().filter(unit -> unit.status() == TaskStatus.FAILED).map(UnitRecord::unit)
						.collect(Collectors.toSet());
	}

	/** Deletes runs from the history. */
	public void delete(List<TaskRow> doomed) {
		Set<Long> ids = doomed.stream().map(row -> Long.valueOf(row.task().id())).collect(Collectors.toSet());
		change(Messages.work_deleting, tasks -> tasks.delete(ids));
	}

	/** Whether the runs were fetched at least once. */
	public boolean loaded() {
		return loaded;
	}

	/** Why the runs could not be fetched. */
	public Optional<TidemarkException> problem() {
		return Optional.ofNullable(problem);
	}

	/** What is kept of the selected run. */
	public Optional<TaskDetails> details() {
		return Optional.ofNullable(details);
	}

	/** Whether a run is under way, perhaps in another process, so that it is worth looking again soon. */
	public boolean anyRunning() {
		return rows.stream().anyMatch(row -> row.task().status() == TaskStatus.RUNNING);
	}

	/** Fetches runs and details anew; asked for again while that goes on, once more after it. */
	public void refresh() {
		if (disposed) {
			return;
		}
		if (loading) {
			again = true;
			return;
		}
		loading = true;
		Long wanted = selected;
		background.run(Messages.work_history, monitor -> fetch(wanted), result -> {
			loading = false;
			if (disposed) {
				return;
			}
			show(result, wanted);
			if (again) {
				again = false;
				refresh();
			}
		});
	}

	/** Selects a run, or none. */
	public void select(@Nullable TaskRow row) {
		Long id = row == null ? null : Long.valueOf(row.task().id());
		if (id == null ? selected == null : id.equals(selected)) {
			return;
		}
		selected = id;
		details = null;
		view.detailsChanged();
		if (id != null) {
			refresh();
		}
	}

	/** Asks a run to stop, also in another process. */
	public void cancel(TaskRow row) {
		change(NLS.bind(Messages.work_cancelling, row.task().name()), tasks -> tasks.cancel(row.task().id()));
	}

	private void change(String title, Change change) {
		background.run(title, monitor -> {
			TaskOperations tasks = source.open().tasks();
			change.on(tasks);
			return tasks;
		}, result -> {
			if (result instanceof Result.Failed<TaskOperations> failed && !disposed) {
				view.showProblem(failed.problem());
			}
			refresh();
		});
	}

	private void announcedRefresh() {
		announced.set(false);
		refresh();
	}

	private Fetched fetch(@Nullable Long wanted) throws TidemarkException {
		TaskOperations tasks = source.open().tasks();
		List<TaskRow> fetched = new ArrayList<>();
		for (TaskRecord task : tasks.list(MOST)) {
			Counters sum = Counters.ZERO;
			for (UnitRecord unit : tasks.units(task.id())) {
				sum = sum.plus(unit.counters());
			}
			fetched.add(new TaskRow(task, sum, elapsed(task)));
		}
		boolean known = wanted != null && fetched.stream().anyMatch(row -> wanted.longValue() == row.task().id());
		return new Fetched(List.copyOf(fetched),
				wanted == null || !known ? null
						: new TaskDetails(wanted, tasks.units(wanted), tasks.plan(wanted),
								tasks.log(wanted, MOST_LINES)));
	}

	private long elapsed(TaskRecord task) {
		Instant end = task.completedAt();
		return Duration.between(task.startedAt(), end == null ? clock.instant() : end).toMillis();
	}

	private void show(Result<Fetched> result, @Nullable Long wanted) {
		loaded = true;
		if (result instanceof Result.Done<Fetched> done) {
			problem = null;
			rows = done.value().rows();
			view.tasksChanged();
			if (wanted == null ? selected == null : wanted.equals(selected)) {
				details = done.value().details();
				view.detailsChanged();
			}
		} else if (result instanceof Result.Failed<Fetched> failed) {
			problem = failed.problem();
			view.tasksChanged();
		}
	}

	private interface Change {
		void on(TaskOperations tasks) throws TidemarkException;
	}

	private record Fetched(List<TaskRow> rows, @Nullable TaskDetails details) {
	}
}
