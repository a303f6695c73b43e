/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.preview;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tidemark.ui.internal.jobs.JobEditorContext;
import org.tidemark.ui.internal.jobs.JobEditorPage;
import org.tidemark.ui.internal.presenter.job.JobDocument;
import org.tidemark.ui.internal.presenter.preview.PreviewPresenter;
import org.tidemark.ui.internal.presenter.preview.PreviewPresenter.ValueOnItsWay;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The first rows that a run would write, each value from the source to the target. */
public final class PreviewPage implements JobEditorPage {

	/** Its id. */
	public static final String ID = "preview"; //$NON-NLS-1$

	private static final int WIDTH = 130;

	private final PreviewPresenter presenter;
	private final Composite area;
	private final Combo tables;
	private final Button fetch;
	private final Button stop;
	private final Label headline;
	private final Table rows;
	private final RowDetail detail;
	private boolean asked;

	/** Makes the page. */
	public PreviewPage(Composite parent, JobEditorContext context) {
		presenter = new PreviewPresenter(context.document(), context.services().session(),
				context.services().background(), this::show);
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(4).margins(12, 10).spacing(8, 6).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.table);
		tables = WidgetIds.mark(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "preview.tables"); //$NON-NLS-1$
		tables.addListener(SWT.Selection, e -> presenter.choose(tables.getSelectionIndex()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(tables);
		fetch = button("preview.fetch", Messages.fetch, presenter::load); //$NON-NLS-1$
		stop = button("preview.stop", Messages.stop, presenter::stop); //$NON-NLS-1$
		headline = WidgetIds.mark(new Label(area, SWT.WRAP), "preview.headline"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(400, SWT.DEFAULT).applyTo(headline);
		rows = WidgetIds.mark(new Table(area, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI),
				"preview.rows"); //$NON-NLS-1$
		AccessibleName.set(rows, Messages.rows);
		rows.setHeaderVisible(true);
		rows.addListener(SWT.SetData, e -> fill((TableItem) e.item));
		rows.addListener(SWT.Selection, e -> showRow());
		GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(rows);
		detail = new RowDetail(area, 4);
		area.addListener(SWT.Dispose, e -> presenter.dispose());
	}

	/** What stands on its tab. */
	public static String tab() {
		return Messages.title;
	}

	private Button button(String id, String text, Runnable action) {
		Button button = WidgetIds.mark(new Button(area, SWT.PUSH), id);
		button.setText(text);
		button.addListener(SWT.Selection, e -> action.run());
		return button;
	}

	@Override
	public void refresh(JobDocument document) {
		if (!asked && document.problems().isEmpty()) {
			asked = true;
			presenter.load();
		}
		presenter.documentChanged();
		fetch.setEnabled(document.problems().isEmpty());
		show();
	}

	private void show() {
		if (area.isDisposed()) {
			return;
		}
		boolean loading = presenter.state() == PreviewPresenter.State.LOADING;
		stop.setEnabled(loading);
		headline.setText(presenter.headline());
		List<String> names = presenter.tables();
		if (!List.of(tables.getItems()).equals(names)) {
			tables.setItems(names.toArray(String[]::new));
		}
		tables.setEnabled(!names.isEmpty());
		tables.select(presenter.chosen());
		rows.setRedraw(false);
		columns(presenter.headings());
		rows.clearAll();
		rows.setItemCount(presenter.unit().map(unit -> unit.rows().size()).orElse(0));
		if (rows.getItemCount() > 0 && rows.getSelectionIndex() < 0) {
			rows.setSelection(0);
		}
		rows.setRedraw(true);
		showRow();
		area.layout(true, true);
	}

	private void showRow() {
		detail.show(presenter.row(rows.getSelectionIndex()));
	}

	private void columns(List<String> names) {
		List<String> shown = List.of(rows.getColumns()).stream().map(TableColumn::getText).toList();
		if (shown.equals(names)) {
			return;
		}
		for (TableColumn column : rows.getColumns()) {
			column.dispose();
		}
		for (String name : names) {
			TableColumn column = new TableColumn(rows, SWT.LEFT);
			column.setText(name);
			column.setWidth(WIDTH);
		}
	}

	private void fill(TableItem item) {
		List<ValueOnItsWay> values = presenter.row(rows.indexOf(item));
		for (int i = 0; i < values.size(); i++) {
			String value = values.get(i).value();
			item.setText(i, value == null ? Messages.empty : value);
			item.setImage(i, values.get(i).refusal().isEmpty() ? null : RowDetail.mark());
			if (value == null) {
				item.setForeground(i, rows.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
			}
		}
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
	public Control control() {
		return area;
	}

	@Override
	public void setFocus() {
		rows.setFocus();
	}
}
