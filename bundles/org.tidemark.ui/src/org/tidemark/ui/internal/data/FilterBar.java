/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.schema.Column;
import org.tidemark.ui.internal.presenter.data.DataPresenter;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks which rows to show: those of which a column contains a text, and those that meet a condition. */
final class FilterBar {

	private final DataPresenter presenter;
	private final Combo column;
	private final Text contains;
	private final Text where;

	FilterBar(Composite parent, DataPresenter presenter) {
		this.presenter = presenter;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(7).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(area);
		label(area, Messages.filter_column);
		column = WidgetIds.mark(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "data.column"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(column);
		label(area, Messages.filter_contains);
		contains = text(area, "data.contains", Messages.filter_containsHint, 110); //$NON-NLS-1$
		label(area, Messages.filter_where);
		where = text(area, "data.where", Messages.filter_whereHint, 140); //$NON-NLS-1$
		Button apply = WidgetIds.mark(new Button(area, SWT.PUSH), "data.apply"); //$NON-NLS-1$
		apply.setText(Messages.filter_apply);
		apply.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> apply()));
	}

	private static void label(Composite parent, String text) {
		new Label(parent, SWT.NONE).setText(text);
	}

	private Text text(Composite parent, String id, String hint, int width) {
		Text text = WidgetIds.mark(new Text(parent, SWT.SEARCH | SWT.ICON_CANCEL), id);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(text);
		text.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(e -> apply()));
		return text;
	}

	private void apply() {
		String name = column.getSelectionIndex() < 0 ? "" : column.getText(); //$NON-NLS-1$
		presenter.show(presenter.query().filtered(where.getText(),
				name.isEmpty() ? Map.of() : Map.of(name, contains.getText())));
	}

	/** Offers the columns that there are now. */
	void showColumns() {
		String before = column.getText();
		List<String> names = presenter.columns().stream().map(Column::name).toList();
		column.setItems(names.toArray(String[]::new));
		column.select(Math.max(0, names.indexOf(before)));
	}

	/** Shows the rows that hold a value. */
	void take(RowGrid.Focus focus) {
		column.select(column.indexOf(focus.column().name()));
		contains.setText(focus.cell().text());
		apply();
	}
}
