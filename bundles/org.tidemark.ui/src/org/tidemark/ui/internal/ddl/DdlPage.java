/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.ddl;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tidemark.core.job.Engine;
import org.tidemark.ui.internal.jobs.JobEditorContext;
import org.tidemark.ui.internal.jobs.JobEditorPage;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.ddl.DdlPresenter;
import org.tidemark.ui.internal.presenter.ddl.ScriptSystems;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The DDL of a job: shown, compared with what exists, kept, and run. */
public final class DdlPage implements JobEditorPage {

	/** By which the editor is told to show the page. */
	public static final String ID = "ddl"; //$NON-NLS-1$
	private static final int[] SHARES = { 26, 74 };
	private static final int[] RESULT_SHARES = { 65, 35 };
	private static final int HEADLINE_WIDTH = 400;

	private final Composite area;
	private final Icons icons;
	private final DdlPresenter presenter;
	private final ScriptOutput output;
	private final Combo system;
	private final Button compare;
	private final ToolItem refresh;
	private final ToolItem stop;
	private final ToolItem apply;
	private final Label picture;
	private final Label headline;
	private final Button retry;
	private final SashForm parts;
	private final SqlViewer script;
	private final OutlineTree outline;
	private final ResultTable results;
	private Engine offered = Engine.LOCAL;

	/** What stands on its tab. */
	public static String tab() {
		return Messages.page_title;
	}

	/** Makes the page. */
	public DdlPage(Composite parent, JobEditorContext context) {
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 10).spacing(6, 6).applyTo(area);
		icons = new Icons(area);
		presenter = new DdlPresenter(context.services().session(), context.services().background(), this::update);
		output = new ScriptOutput(area, presenter);
		Composite head = row(4);
		Label label = new Label(head, SWT.NONE);
		label.setText(Messages.page_system);
		system = WidgetIds.mark(new Combo(head, SWT.DROP_DOWN), "ddl.system"); //$NON-NLS-1$
		system.setToolTipText(Messages.page_systemTip);
		GridDataFactory.swtDefaults().hint(FontPixels.of(area, 180), SWT.DEFAULT).applyTo(system);
		offerSystems();
		system.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> choose()));
		system.addListener(SWT.DefaultSelection, e -> choose());
		compare = WidgetIds.mark(new Button(head, SWT.CHECK), "ddl.compare"); //$NON-NLS-1$
		compare.setText(Messages.page_compare);
		compare.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> presenter.compare(compare.getSelection())));
		ToolBar bar = new ToolBar(head, SWT.FLAT | SWT.RIGHT);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(bar);
		refresh = item(bar, "ddl.refresh", Messages.page_refresh, Messages.page_refresh, Icon.REFRESH, presenter::load); //$NON-NLS-1$
		stop = item(bar, "ddl.stop", Messages.page_stop, Messages.page_stop, Icon.CANCEL, presenter::stop); //$NON-NLS-1$
		item(bar, "ddl.copy", "", Messages.page_copy, Icon.COPY, output::copy); //$NON-NLS-1$ //$NON-NLS-2$
		item(bar, "ddl.save", "", Messages.page_save, Icon.EXPORT, output::save); //$NON-NLS-1$ //$NON-NLS-2$
		item(bar, "ddl.open", "", Messages.page_open, Icon.OPEN, output::open); //$NON-NLS-1$ //$NON-NLS-2$
		apply = item(bar, "ddl.apply", Messages.page_apply, Messages.page_applyTip, Icon.RUN, this::apply); //$NON-NLS-1$
		Composite state = row(3);
		picture = new Label(state, SWT.NONE);
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(picture);
		headline = WidgetIds.mark(new Label(state, SWT.WRAP), "ddl.headline"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
				.hint(HEADLINE_WIDTH, SWT.DEFAULT).applyTo(headline);
		retry = WidgetIds.mark(new Button(state, SWT.PUSH), "ddl.retry"); //$NON-NLS-1$
		retry.setText(Messages.page_retry);
		retry.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> presenter.load()));
		parts = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
		SashForm sides = new SashForm(parts, SWT.HORIZONTAL);
		Composite left = new Composite(sides, SWT.NONE);
		left.setLayout(new FillLayout());
		script = new SqlViewer(sides, "ddl.text"); //$NON-NLS-1$
		outline = new OutlineTree(left, script);
		sides.setWeights(SHARES);
		results = new ResultTable(parts);
		parts.setWeights(RESULT_SHARES);
		parts.setMaximizedControl(sides);
		area.addDisposeListener(e -> presenter.stop());
		update();
	}

	private Composite row(int columns) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private ToolItem item(ToolBar bar, String id, String name, String tip, Icon icon, Runnable action) {
		ToolItem item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), id);
		item.setText(name);
		item.setToolTipText(tip);
		item.setImage(icons.image(icon));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return item;
	}

	private void offerSystems() {
		system.removeAll();
		system.add(Messages.page_target);
		ScriptSystems.of(offered).forEach(system::add);
		system.setText(presenter.system().isEmpty() ? Messages.page_target : presenter.system());
	}

	private void choose() {
		String wanted = system.getText().strip();
		presenter.choose(wanted.equals(Messages.page_target) ? "" : wanted); //$NON-NLS-1$
	}

	private void apply() {
		presenter.confirmation().ifPresent(confirmation -> {
			if (new ConfirmDialog(area.getShell(), Messages.page_applyTitle, confirmation).open() == Window.OK) {
				presenter.apply(confirmation);
			}
		});
	}

	private void update() {
		if (area.isDisposed()) {
			return;
		}
		presenter.engine().filter(engine -> engine != offered).ifPresent(engine -> {
			offered = engine;
			offerSystems();
		});
		DdlPresenter.State state = presenter.state();
		boolean busy = state == DdlPresenter.State.LOADING || state == DdlPresenter.State.APPLYING;
		system.setEnabled(state != DdlPresenter.State.APPLYING);
		compare.setEnabled(presenter.mayCompare() && state != DdlPresenter.State.APPLYING);
		compare.setSelection(presenter.compares());
		refresh.setEnabled(!busy && state != DdlPresenter.State.EMPTY);
		stop.setEnabled(busy);
		String blocker = presenter.blocker();
		apply.setEnabled(blocker.isEmpty());
		apply.setToolTipText(blocker.isEmpty() ? Messages.page_applyTip : blocker);
		picture.setImage(icons.image(icon(state)));
		headline.setText(presenter.headline());
		retry.setVisible(state == DdlPresenter.State.FAILED);
		GridDataFactory.swtDefaults().exclude(state != DdlPresenter.State.FAILED).applyTo(retry);
		script.show(presenter.text(), presenter.tokens());
		outline.show(presenter.outline());
		results.show(presenter.results());
		parts.setMaximizedControl(presenter.results().isEmpty() ? parts.getChildren()[0] : null);
		area.layout(true, true);
	}

	private Icon icon(DdlPresenter.State state) {
		return switch (state) {
			case EMPTY, FAILED -> Icon.ERROR;
			case LOADING, APPLYING -> Icon.STATUS_RUNNING;
			case READY -> presenter.compares() ? Icon.PREVIEW : Icon.PLAN;
			case CANCELLED -> Icon.STATUS_CANCELLED;
			case APPLIED -> presenter.results().stream().allMatch(r -> r.problem() == null) ? Icon.STATUS_COMPLETED
					: Icon.STATUS_FAILED;
		};
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return tab();
	}

	@Override
	public Composite control() {
		return area;
	}

	@Override
	public void refresh(JobDocument document) {
		presenter.show(document.file(), document.problems().isEmpty() ? document.job() : Optional.empty());
	}

	@Override
	public void setFocus() {
		script.setFocus();
	}
}
