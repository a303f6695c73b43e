/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import java.time.Clock;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.history.HistoryPresenter;
import org.tidemark.ui.internal.presenter.history.HistorySettings;
import org.tidemark.ui.internal.presenter.history.JobState;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.widget.FileChooser;
import org.tidemark.ui.internal.widget.FileDialogs;
import org.tidemark.ui.internal.workbench.Services;
import org.tidemark.ui.internal.workbench.StackView;
import org.tidemark.ui.internal.workbench.ViewIds;
import org.tidemark.ui.internal.workbench.ViewStack;

/** All runs that the store remembers, filtered and grouped, each with its tables, log and errors. */
public final class HistoryView extends StackView<HistoryView.Panes> implements HistoryPresenter.View {

	/** How soon runs of other processes are looked at again. */
	private static final int POLL = 2000;

	private static final int[] SHARES = { 55, 45 };

	private FileChooser chooser = new FileDialogs(() -> getSite().getShell());

	/** Asks for files in another way than by the dialogs of the operating system. */
	public void askForFiles(FileChooser other) {
		chooser = other;
	}

	/** Shows the view and, in it, a run. */
	public static void reveal(IWorkbenchPage page, long taskId) {
		try {
			if (page.showView(ViewIds.HISTORY) instanceof HistoryView view) {
				view.shown().ifPresent(panes -> panes.tasks.reveal(taskId));
			}
		} catch (PartInitException e) {
			ILog.of(HistoryView.class).error(e.getMessage(), e);
		}
	}

	@Override
	protected Panes build(Composite parent, Services services) {
		HistorySettings settings = new HistorySettings(InstanceScope.INSTANCE.getNode(HistorySettings.NODE));
		return new Panes(parent, services, settings, new HistoryPresenter(services.session(), services.background(),
				Clock.systemUTC(), settings, this));
	}

	@Override
	public void tasksChanged() {
		shown().ifPresent(Panes::showTasks);
	}

	@Override
	public void detailsChanged() {
		shown().ifPresent(Panes::showDetails);
	}

	/** The runs and the details, and what is shown in their place. */
	final class Panes extends ViewStack {

		private final HistoryPresenter presenter;
		private final JobState state;
		private final Composite body;
		private final FilterRow filter;
		private final TaskTable tasks;
		private final TaskDetailsPane details;
		private final HistoryActions actions;
		private final EmptyState empty;
		private final EmptyState failed;
		private final Runnable poll = this::poll;

		Panes(Composite parent, Services services, HistorySettings settings, HistoryPresenter presenter) {
			super(parent);
			this.presenter = presenter;
			state = new JobState(services.session(), services.background(), this::showState);
			body = new Composite(area(), SWT.NONE);
			GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
			filter = new FilterRow(body, presenter);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
			SashForm sash = new SashForm(body, SWT.HORIZONTAL);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
			tasks = new TaskTable(sash, new ColumnMemory(settings));
			TextFiles files = new TextFiles(getSite().getShell(),
					(proposal, kinds) -> chooser.save(proposal, kinds));
			details = new TaskDetailsPane(sash, state, files::save);
			sash.setWeights(SHARES);
			empty = new EmptyState(area(), Messages.history_empty, Messages.history_emptyText);
			failed = new EmptyState(area(), Messages.history_failed, ""); //$NON-NLS-1$
			failed.offer("history.retry", Messages.history_retry, Icon.REFRESH, presenter::refresh); //$NON-NLS-1$
			actions = new HistoryActions(getViewSite(), presenter, tasks, files, services.session());
			tasks.viewer().addSelectionChangedListener(e -> {
				presenter.select(tasks.selected().orElse(null));
				state.show(tasks.selected().map(row -> row.task().jobFile()).orElse("")); //$NON-NLS-1$
				actions.enable();
			});
			raise(body);
		}

		@Override
		protected void start() {
			presenter.start();
		}

		@Override
		protected void stop() {
			presenter.dispose();
			state.dispose();
		}

		private void showTasks() {
			if (presenter.problem().isPresent()) {
				failed.explain(presenter.problem().get().summary());
				raise(failed.control());
			} else {
				raise(presenter.rows().isEmpty() && presenter.loaded() ? empty.control() : body);
			}
			filter.showJobs();
			tasks.show(presenter.lines());
			actions.enable();
			if (presenter.anyRunning()) {
				area().getDisplay().timerExec(POLL, poll);
			}
		}

		private void showDetails() {
			details.show(tasks.selected(), presenter.details(), presenter.rows());
			if (!presenter.anyRunning()) {
				state.show(tasks.selected().map(row -> row.task().jobFile()).orElse("")); //$NON-NLS-1$
			}
			actions.enable();
		}

		private void showState() {
			if (!area().isDisposed()) {
				details.showState();
			}
		}

		private void poll() {
			if (!area().isDisposed()) {
				presenter.refresh();
			}
		}
	}
}
