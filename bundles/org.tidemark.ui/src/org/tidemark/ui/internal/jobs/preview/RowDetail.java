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

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tidemark.ui.internal.presenter.preview.PreviewPresenter.ValueOnItsWay;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.WidgetIds;

/** One row of the preview on its way: each value between the source and the target. */
final class RowDetail {

	private static final int HEIGHT = 170;
	private static final int[] WIDTHS = { 160, 200, 160, 480 };

	private final Table table;

	/** @param columns how many columns of its parent's grid it takes */
	RowDetail(Composite parent, int columns) {
		Label title = new Label(parent, SWT.NONE);
		title.setText(Messages.one);
		GridDataFactory.fillDefaults().span(columns, 1).indent(0, 4).applyTo(title);
		table = WidgetIds.mark(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION), "preview.row"); //$NON-NLS-1$
		AccessibleName.set(table, Messages.one);
		table.setHeaderVisible(true);
		List<String> names = List.of(Messages.source, Messages.value, Messages.target, Messages.trouble);
		for (int i = 0; i < WIDTHS.length; i++) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(names.get(i));
			column.setWidth(WIDTHS[i]);
		}
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(SWT.DEFAULT, HEIGHT).applyTo(table);
	}

	/** What marks a value that is refused. */
	static Image mark() {
		return FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage();
	}

	/** Shows the values of a row; none for no row. */
	void show(List<ValueOnItsWay> values) {
		table.setRedraw(false);
		table.removeAll();
		for (ValueOnItsWay value : values) {
			TableItem item = new TableItem(table, SWT.NONE);
			String text = value.value();
			item.setText(new String[] { value.source(), text == null ? Messages.empty : text, value.target(),
					value.refusal() });
			if (!value.refusal().isEmpty()) {
				item.setImage(3, mark());
			}
		}
		table.setRedraw(true);
	}
}
