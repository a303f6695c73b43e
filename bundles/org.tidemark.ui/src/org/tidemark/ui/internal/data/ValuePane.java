/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.connector.Cell;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.data.CellText;
import org.tidemark.ui.internal.presenter.data.DataPresenter;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The value that was chosen, as a whole. */
final class ValuePane {

	private final DataPresenter presenter;
	private final RowGrid grid;
	private final Label title;
	private final Text text;
	private final Figures figures = new Figures();

	ValuePane(Composite parent, DataPresenter presenter, RowGrid grid) {
		this.presenter = presenter;
		this.grid = grid;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		title = WidgetIds.mark(new Label(area, SWT.NONE), "data.valueTitle"); //$NON-NLS-1$
		title.setText(Messages.value_none);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		text = WidgetIds.mark(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER),
				"data.value"); //$NON-NLS-1$
		AccessibleName.set(text, Messages.value_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40).applyTo(text);
	}

	/** Shows the value that is chosen now. */
	void show() {
		Optional<RowGrid.Focus> focus = presenter.columns().isEmpty() ? Optional.empty() : grid.focused();
		title.setText(focus.map(f -> CellText.describe(f.column(), f.cell(), figures)).orElse(Messages.value_none));
		String value = focus.map(f -> f.cell().text()).orElse(""); //$NON-NLS-1$
		if (!text.getText().equals(value)) {
			text.setText(value);
		}
	}

	/** Copies the value that is chosen now. */
	void copy() {
		String value = grid.focused().map(RowGrid.Focus::cell).map(Cell::text).orElse(""); //$NON-NLS-1$
		if (!value.isEmpty()) {
			Clipboard clipboard = new Clipboard(text.getDisplay());
			clipboard.setContents(new Object[] { value }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}
}
