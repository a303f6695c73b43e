/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import java.nio.file.Path;
import java.time.Clock;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.history.HistoryPresenter;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.workbench.Services;
import org.tidemark.ui.internal.workbench.StackView;
import org.tidemark.ui.internal.workbench.ViewStack;

/** All runs that the store remembers, with their tables and logs. */
public final class HistoryView extends StackView<HistoryView.Panes> implements HistoryPresenter.View {

	/** How soon runs of other processes are looked at again. */
	private static final int POLL = 2000;

	private static final int[] SHARES = { 57, 43 };

	@Override
	protected Panes build(Composite parent, Services services) {
		return new Panes(parent,
				new HistoryPresenter(services.session(), services.background(), Clock.systemUTC(), this));
	}

	@Override
	public void tasksChanged() {
		shown().ifPresent(Panes::showTasks);
	}

	@Override
	public void detailsChanged() {
		shown().ifPresent(panes -> panes.details.show(panes.tasks.selected(), panes.presenter.details()));
	}

	/** The runs and the details, and what is shown in their place. */
	final class Panes extends ViewStack {

		private final HistoryPresenter presenter;
		private final SashForm sash;
		private final TaskTable tasks;
		private final TaskDetailsPane details;
		private final EmptyState empty;
		private final EmptyState failed;
		private final Act cancel;
		private final Act open;
		private final Runnable poll = this::poll;

		Panes(Composite parent, HistoryPresenter presenter) {
			super(parent);
			this.presenter = presenter;
			sash = new SashForm(area(), SWT.HORIZONTAL);
			tasks = new TaskTable(sash);
			details = new TaskDetailsPane(sash);
			sash.setWeights(SHARES);
			empty = new EmptyState(area(), Messages.history_empty, Messages.history_emptyText);
			failed = new EmptyState(area(), Messages.history_failed, ""); //$NON-NLS-1$
			failed.offer("history.retry", Messages.retry, Icon.REFRESH, presenter::refresh); //$NON-NLS-1$
			cancel = new Act("history.cancel", Messages.history_cancel, Icon.CANCEL, //$NON-NLS-1$
					() -> tasks.selected().ifPresent(presenter::cancel));
			open = new Act("history.open", Messages.history_open, Icon.JOB, this::open); //$NON-NLS-1$
			raise(sash);
			actions();
		}

		@Override
		protected void start() {
			presenter.start();
		}

		@Override
		protected void stop() {
			presenter.dispose();
		}

		private void actions() {
			Act refresh = new Act("history.refresh", Messages.refresh, Icon.REFRESH, presenter::refresh); //$NON-NLS-1$
			IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
			bar.add(open);
			bar.add(cancel);
			bar.add(refresh);
			getSite().getService(IHandlerService.class).activateHandler(IWorkbenchCommandConstants.FILE_REFRESH,
					new ActionHandler(refresh));
			MenuManager menu = new MenuManager();
			menu.add(open);
			menu.add(cancel);
			menu.add(refresh);
			tasks.viewer().getTable().setMenu(menu.createContextMenu(tasks.viewer().getTable()));
			getSite().registerContextMenu(menu, tasks.viewer());
			getSite().setSelectionProvider(tasks.viewer());
			tasks.viewer().addSelectionChangedListener(e -> {
				presenter.select(tasks.selected().orElse(null));
				enable();
			});
			tasks.viewer().addDoubleClickListener(e -> open());
			enable();
		}

		private void enable() {
			cancel.setEnabled(tasks.selected().map(row -> row.task().status() == TaskStatus.RUNNING).orElse(false));
			open.setEnabled(tasks.selected().map(row -> !row.task().jobFile().isEmpty()).orElse(false));
		}

		private void open() {
			tasks.selected().filter(row -> !row.task().jobFile().isEmpty())
					.ifPresent(row -> JobEditors.open(getSite().getPage(), Path.of(row.task().jobFile())));
		}

		private void showTasks() {
			if (presenter.problem().isPresent()) {
				failed.explain(presenter.problem().get().summary());
				raise(failed.control());
			} else {
				raise(presenter.rows().isEmpty() && presenter.loaded() ? empty.control() : sash);
			}
			tasks.show(presenter.rows());
			enable();
			if (presenter.anyRunning()) {
				area().getDisplay().timerExec(POLL, poll);
			}
		}

		private void poll() {
			if (!area().isDisposed()) {
				presenter.refresh();
			}
		}
	}
}
