/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.tidemark.ui.internal.ddl.ConfirmDialog;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.pipeline.PipelineLine;
import org.tidemark.ui.internal.presenter.pipeline.PipelinePresenter;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.Services;
import org.tidemark.ui.internal.workbench.StackView;
import org.tidemark.ui.internal.workbench.ViewIds;
import org.tidemark.ui.internal.workbench.ViewStack;

/** How the pipeline of a job is: its source, its tables with their sinks, what differs, and what was logged. */
public final class PipelineView extends StackView<PipelineView.Panes> {

	/** Shows the view, and in it the pipeline of a job. */
	public static void show(IWorkbenchPage page, Path job) throws PartInitException {
		if (page.showView(ViewIds.PIPELINE) instanceof PipelineView view) {
			view.shown().ifPresent(panes -> panes.presenter.open(job));
		}
	}

	@Override
	protected Panes build(Composite parent, Services services) {
		return new Panes(parent, services);
	}

	/** The status, and what is shown before there is one. */
	final class Panes extends ViewStack {

		private static final int GRAPH_SHARE = 2;
		private static final int TABLE_SHARE = 3;

		private final PipelinePresenter presenter;
		private final Composite status;
		private final Text headline;
		private final GraphCanvas graph;
		private final TableViewer viewer;
		private final EmptyState empty;
		private final Act refresh = act("refresh", Messages.pipeline_refresh, Icon.REFRESH, this::refresh); //$NON-NLS-1$
		private final Act pause = act("pause", Messages.pipeline_pause, Icon.PAUSE, this::pause); //$NON-NLS-1$
		private final Act resume = act("resume", Messages.pipeline_resume, Icon.RUN, this::resume); //$NON-NLS-1$
		private final Act limit = act("limit", Messages.pipeline_limit, Icon.LIMIT, this::limit); //$NON-NLS-1$
		private final Act apply = act("apply", Messages.pipeline_apply, Icon.ADD, this::apply); //$NON-NLS-1$
		private final Act undo = act("undo", Messages.pipeline_undo, Icon.PREVIOUS, this::undo); //$NON-NLS-1$
		private final Act drop = act("drop", Messages.pipeline_drop, Icon.DELETE, () -> drop(false)); //$NON-NLS-1$
		private final Act dropAll = act("dropAll", Messages.pipeline_dropAll, Icon.DELETE, () -> drop(true)); //$NON-NLS-1$
		private final Act stop = act("stop", Messages.pipeline_stop, Icon.CANCEL, this::cancel); //$NON-NLS-1$

		Panes(Composite parent, Services services) {
			super(parent);
			status = new Composite(area(), SWT.NONE);
			GridLayoutFactory.fillDefaults().margins(6, 6).applyTo(status);
			headline = WidgetIds.mark(new Text(status, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP), "pipeline.headline"); //$NON-NLS-1$
			AccessibleName.set(headline, Messages.pipeline_headline);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
			SashForm parts = new SashForm(status, SWT.VERTICAL | SWT.SMOOTH);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
			graph = new GraphCanvas(parts, this::select);
			Composite holder = new Composite(parts, SWT.NONE);
			viewer = table(holder);
			parts.setWeights(GRAPH_SHARE, TABLE_SHARE);
			empty = new EmptyState(area(), Messages.pipeline_empty, Messages.pipeline_emptyText);
			presenter = new PipelinePresenter(services.session(), services.background(), new Figures(), this::show);
			raise(empty.control());
			actions();
			enable();
		}

		private static Act act(String id, String text, Icon icon, Runnable what) {
			return new Act("pipeline." + id, text, icon, what); //$NON-NLS-1$
		}

		private TableViewer table(Composite holder) {
			TableColumnLayout layout = new TableColumnLayout();
			holder.setLayout(layout);
			TableViewer table = new TableViewer(holder,
					SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
			AccessibleName.set(table.getTable(), Messages.pipeline_name);
			WidgetIds.mark(table.getTable(), "pipeline.lines"); //$NON-NLS-1$
			table.setContentProvider(ArrayContentProvider.getInstance());
			ColumnViewerToolTipSupport.enableFor(table);
			Icons icons = new Icons(holder);
			new TableColumns<>(table, layout, PipelineLine.class).tips(PipelineLine::detail)
					.picture(Messages.pipeline_object, 300, line -> icons.image(line.icon()), PipelineLine::name)
					.text(Messages.pipeline_state, 2, 150, PipelineLine::state)
					.bar(Messages.pipeline_snapshot, 110, PipelineLine::snapshot)
					.number("MySQL", 90, line -> line.rows().get(0)) //$NON-NLS-1$
					.number("RisingWave", 90, line -> line.rows().get(1)) //$NON-NLS-1$
					.number("StarRocks", 90, line -> line.rows().get(2)) //$NON-NLS-1$
					.text(Messages.pipeline_detail, 5, 240, PipelineLine::detail);
			table.addSelectionChangedListener(e -> enable());
			return table;
		}

		private void actions() {
			IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
			IMenuManager more = getViewSite().getActionBars().getMenuManager();
			MenuManager menu = new MenuManager();
			for (Action action : new Action[] { refresh, apply, undo, pause, resume, limit, stop }) {
				bar.add(action);
				menu.add(action);
			}
			menu.add(new Separator());
			for (Action action : new Action[] { drop, dropAll }) {
				more.add(action);
				menu.add(action);
			}
			viewer.getTable().setMenu(menu.createContextMenu(viewer.getTable()));
			IHandlerService handlers = getSite().getService(IHandlerService.class);
			handlers.activateHandler(IWorkbenchCommandConstants.FILE_REFRESH, new ActionHandler(refresh));
		}

		@Override
		protected void start() {
			// nothing is shown before a job is opened
		}

		@Override
		protected void stop() {
			presenter.stop();
		}

		private void refresh() {
			presenter.load();
		}

		private void pause() {
			presenter.pause(selected());
		}

		private void resume() {
			presenter.resume(selected());
		}

		private void cancel() {
			presenter.stop();
		}

		private void limit() {
			InputDialog dialog = new InputDialog(getSite().getShell(), Messages.pipeline_limitTitle,
					Messages.pipeline_limitText, "0", //$NON-NLS-1$
					text -> text.matches("\\d{1,12}") ? null : Messages.pipeline_limitWrong); //$NON-NLS-1$
			if (dialog.open() == Window.OK) {
				presenter.limit(selected(), Long.parseLong(dialog.getValue()));
			}
		}

		private void drop(boolean targets) {
			presenter.planDrop(targets, found -> ask(Messages.pipeline_dropTitle, found, presenter::drop));
		}

		private void apply() {
			presenter.planApply(found -> ask(Messages.pipeline_applyTitle, found, presenter::apply));
		}

		private void undo() {
			presenter.undo();
		}

		private void ask(String question, PipelinePresenter.Change found, Consumer<PipelinePresenter.Change> agreed) {
			String title = NLS.bind(question,
					presenter.file().map(Path::getFileName).map(Path::toString).orElse("")); //$NON-NLS-1$
			getSite().getShell().getDisplay().asyncExec(() -> {
				if (!area().isDisposed()
						&& new ConfirmDialog(getSite().getShell(), title, found.confirmation()).open() == Window.OK) {
					agreed.accept(found);
				}
			});
		}

		/** The selected tables; empty for all. */
		private Set<String> selected() {
			return viewer.getStructuredSelection().stream().map(PipelineLine.class::cast).map(PipelineLine::table)
					.filter(table -> table != null).collect(Collectors.toSet());
		}

		private void show() {
			if (area().isDisposed()) {
				return;
			}
			headline.setText(presenter.headline());
			graph.show(presenter.graph());
			setContentDescription(presenter.file().map(Path::toString).orElse("")); //$NON-NLS-1$
			if (!presenter.lines().equals(viewer.getInput())) {
				viewer.setInput(presenter.lines());
			}
			raise(presenter.file().isPresent() ? status : empty.control());
			enable();
		}

		/** Chooses the line of a table, so that what is done is done to it; no line, so that it is done to all. */
		private void select(Optional<String> table) {
			viewer.setSelection(table.flatMap(
					name -> presenter.lines().stream().filter(line -> name.equals(line.table())).findFirst())
					.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
		}

		private void enable() {
			boolean idle = presenter.file().isPresent() && !presenter.busy();
			for (Action action : new Action[] { refresh, apply, pause, resume, limit, drop, dropAll }) {
				action.setEnabled(idle);
			}
			undo.setEnabled(presenter.mayUndo());
			stop.setEnabled(presenter.busy());
		}
	}
}
