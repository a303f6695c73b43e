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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.SessionSource;
import org.tidemark.ui.internal.presenter.history.CommandLine;
import org.tidemark.ui.internal.presenter.history.HistoryExport;
import org.tidemark.ui.internal.presenter.history.HistoryPresenter;
import org.tidemark.ui.internal.presenter.history.TaskRow;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.FileChooser.Kind;

/** What can be done with the selected runs. */
final class HistoryActions {

	private final IViewSite site;
	private final HistoryPresenter presenter;
	private final TaskTable tasks;
	private final TextFiles files;
	private final SessionSource session;
	private final Act open = act("history.open", Messages.history_open, Icon.JOB, this::open); //$NON-NLS-1$
	private final Act rerun = act("history.rerun", Messages.act_rerun, Icon.RUN, () -> run(Set.of())); //$NON-NLS-1$
	private final Act rerunFailed = act("history.rerunFailed", Messages.act_rerunFailed, Icon.STATUS_FAILED, //$NON-NLS-1$
			this::runFailed);
	private final Act cancel = act("history.cancel", Messages.history_cancel, Icon.CANCEL, this::cancel); //$NON-NLS-1$
	private final Act delete = act("history.delete", Messages.act_delete, Icon.DELETE, this::delete); //$NON-NLS-1$
	private final Act copy = act("history.copyCommand", Messages.act_copy, Icon.COPY, this::copy); //$NON-NLS-1$
	private final Act export = act("history.export", Messages.act_export, Icon.EXPORT, this::export); //$NON-NLS-1$
	private final Act refresh = act("history.refresh", Messages.history_refresh, Icon.REFRESH, this::refresh); //$NON-NLS-1$

	HistoryActions(IViewSite site, HistoryPresenter presenter, TaskTable tasks, TextFiles files,
			SessionSource session) {
		this.site = site;
		this.presenter = presenter;
		this.tasks = tasks;
		this.files = files;
		this.session = session;
		IToolBarManager bar = site.getActionBars().getToolBarManager();
		Stream.of(open, rerun, rerunFailed, cancel, delete, export, refresh).forEach(bar::add);
		IHandlerService handlers = site.getService(IHandlerService.class);
		handlers.activateHandler(IWorkbenchCommandConstants.FILE_REFRESH, new ActionHandler(refresh));
		handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, new ActionHandler(delete));
		MenuManager menu = new MenuManager();
		Stream.of(open, rerun, rerunFailed, cancel).forEach(menu::add);
		menu.add(new Separator());
		Stream.of(copy, export, delete).forEach(menu::add);
		menu.add(new Separator());
		menu.add(refresh);
		Table table = tasks.viewer().getTable();
		table.setMenu(menu.createContextMenu(table));
		site.registerContextMenu(menu, tasks.viewer());
		site.setSelectionProvider(tasks.viewer());
		tasks.viewer().addDoubleClickListener(e -> tasks.group().ifPresentOrElse(presenter::toggle, this::open));
		enable();
	}

	private static Act act(String id, String text, Icon icon, Runnable action) {
		return new Act(id, text, icon, action);
	}

	/** Lets be done what can be done now. */
	void enable() {
		List<TaskRow> rows = tasks.selection();
		boolean one = rows.size() == 1;
		boolean file = one && !rows.get(0).task().jobFile().isEmpty();
		boolean running = rows.stream().anyMatch(HistoryActions::runs);
		open.setEnabled(file);
		rerun.setEnabled(file && !running);
		rerunFailed.setEnabled(file && !running && !presenter.failedTables().isEmpty());
		cancel.setEnabled(one && running);
		delete.setEnabled(!rows.isEmpty() && !running);
		copy.setEnabled(file);
		export.setEnabled(!rows.isEmpty());
	}

	private static boolean runs(TaskRow row) {
		return row.task().status() == TaskStatus.RUNNING || row.task().status() == TaskStatus.PENDING;
	}

	private void open() {
		tasks.selected().filter(row -> !row.task().jobFile().isEmpty())
				.ifPresent(row -> JobEditors.open(site.getPage(), Path.of(row.task().jobFile())));
	}

	private void runFailed() {
		run(presenter.failedTables());
	}

	private void run(Set<String> tables) {
		tasks.selected().ifPresent(row -> JobEditors.run(site.getPage(), Path.of(row.task().jobFile()),
				new RunOptions(false, false, tables, RunOptions.DEFAULT.trigger())));
	}

	private void cancel() {
		tasks.selected().ifPresent(presenter::cancel);
	}

	private void delete() {
		List<TaskRow> rows = tasks.selection();
		if (!rows.isEmpty() && MessageDialog.openConfirm(site.getShell(), Messages.delete_title,
				NLS.bind(Messages.delete_question, Integer.valueOf(rows.size())))) {
			presenter.delete(rows);
		}
	}

	private void copy() {
		tasks.selected().ifPresent(row -> Clip.put(site.getShell().getDisplay(),
				CommandLine.of(session.home(), row.task().jobFile(), RunOptions.DEFAULT)));
	}

	private void export() {
		files.save("history.csv", List.of(new Kind("*.csv", Messages.export_csv), //$NON-NLS-1$ //$NON-NLS-2$
				new Kind("*.json", Messages.export_json), new Kind("*.html", Messages.export_html)), //$NON-NLS-1$ //$NON-NLS-2$
				file -> HistoryExport.of(file.toString()).text(tasks.selection()));
	}

	private void refresh() {
		presenter.refresh();
	}
}
