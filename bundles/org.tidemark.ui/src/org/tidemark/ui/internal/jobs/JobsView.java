/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.time.Clock;
import java.util.List;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.commands.Commands;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.job.JobRow;
import org.tidemark.ui.internal.presenter.job.JobsPresenter;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.Services;
import org.tidemark.ui.internal.workbench.StackView;
import org.tidemark.ui.internal.workbench.ViewStack;

/** The job files that were opened in this workbench or ran on this machine. */
public final class JobsView extends StackView<JobsView.Panes> {

	@Override
	protected Panes build(Composite parent, Services services) {
		return new Panes(parent, services);
	}

	/** The list, and what is shown in its place. */
	final class Panes extends ViewStack {

		private final JobsPresenter presenter;
		private final TableViewer viewer;
		private final EmptyState empty;

		Panes(Composite parent, Services services) {
			super(parent);
			viewer = new TableViewer(area(), SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
			AccessibleName.set(viewer.getTable(), Messages.jobs_name);
			WidgetIds.mark(viewer.getTable(), "jobs.list"); //$NON-NLS-1$
			viewer.setContentProvider(ArrayContentProvider.getInstance());
			viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels(new Icons(area()))));
			ColumnViewerToolTipSupport.enableFor(viewer);
			empty = new EmptyState(area(), Messages.jobs_empty, Messages.jobs_emptyText);
			empty.offer("jobs.open", Messages.jobs_open, Icon.OPEN, //$NON-NLS-1$
					() -> Commands.execute(getSite(), Commands.OPEN_JOB));
			presenter = new JobsPresenter(services.session(), services.background(), services.jobs(),
					Clock.systemDefaultZone(),
					this::show);
			raise(empty.control());
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
			Act open = new Act("jobs.openSelected", Messages.jobs_openSelected, Icon.OPEN, this::open); //$NON-NLS-1$
			Act forget = new Act("jobs.forget", Messages.jobs_forget, Icon.DELETE, this::forget); //$NON-NLS-1$
			Act refresh = new Act("jobs.refresh", Messages.refresh, Icon.REFRESH, presenter::reload); //$NON-NLS-1$
			Act add = new Act("jobs.add", Messages.jobs_open, Icon.OPEN, //$NON-NLS-1$
					() -> Commands.execute(getSite(), Commands.OPEN_JOB));
			getViewSite().getActionBars().getToolBarManager().add(add);
			getViewSite().getActionBars().getToolBarManager().add(refresh);
			IHandlerService handlers = getSite().getService(IHandlerService.class);
			handlers.activateHandler(IWorkbenchCommandConstants.FILE_REFRESH, new ActionHandler(refresh));
			handlers.activateHandler(IWorkbenchCommandConstants.EDIT_DELETE, new ActionHandler(forget));
			viewer.addOpenListener(e -> open());
			MenuManager menu = new MenuManager();
			menu.add(open);
			menu.add(forget);
			menu.add(refresh);
			viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
			getSite().registerContextMenu(menu, viewer);
			getSite().setSelectionProvider(viewer);
		}

		private void open() {
			selected().forEach(row -> JobEditors.open(getSite().getPage(), row.file()));
		}

		private void forget() {
			selected().forEach(presenter::forget);
		}

		private List<JobRow> selected() {
			return viewer.getStructuredSelection().stream().map(JobRow.class::cast).toList();
		}

		private void show() {
			if (area().isDisposed()) {
				return;
			}
			viewer.setInput(presenter.rows());
			raise(presenter.rows().isEmpty() ? empty.control() : viewer.getTable());
		}
	}

	/** A job's name, behind it source and target, or what is wrong. */
	private static final class Labels extends ColumnLabelProvider
			implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {

		private final Icons icons;

		Labels(Icons icons) {
			this.icons = icons;
		}

		@Override
		public StyledString getStyledText(Object element) {
			JobRow row = (JobRow) element;
			StyledString text = new StyledString(row.name());
			String detail = row.problem().isEmpty() ? row.way() : row.problem();
			if (!detail.isEmpty()) {
				text.append("  " + detail, StyledString.QUALIFIER_STYLER); //$NON-NLS-1$
			}
			return row.due().isEmpty() ? text : text.append("  " + row.due(), StyledString.COUNTER_STYLER); //$NON-NLS-1$
		}

		@Override
		public String getText(Object element) {
			return ((JobRow) element).name();
		}

		@Override
		public Image getImage(Object element) {
			return icons.image(((JobRow) element).problem().isEmpty() ? Icon.JOB : Icon.WARNING);
		}

		@Override
		public String getToolTipText(Object element) {
			JobRow row = (JobRow) element;
			return row.problem().isEmpty() ? row.file().toString() : row.file() + "\n" + row.problem(); //$NON-NLS-1$
		}
	}
}
