/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.transfer;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks for the path of a {@code connections.json}. */
final class FileField {

	private static final String NAME = "connections.json"; //$NON-NLS-1$

	private FileField() {
	}

	/** Adds a label, a text and a button to a parent of three columns. */
	static void add(Composite parent, int style, String id, Consumer<String> entered) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(Messages.file);
		Text text = WidgetIds.mark(new Text(parent, SWT.BORDER), id);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
				.hint(FontPixels.of(parent, 320), SWT.DEFAULT)
				.applyTo(text);
		text.addModifyListener(e -> entered.accept(text.getText()));
		Button browse = WidgetIds.mark(new Button(parent, SWT.PUSH), id + ".browse"); //$NON-NLS-1$
		browse.setText(Messages.browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
			FileDialog dialog = new FileDialog(parent.getShell(), style);
			dialog.setFilterExtensions(new String[] { "*.json", "*" }); //$NON-NLS-1$ //$NON-NLS-2$
			dialog.setFileName(style == SWT.SAVE ? NAME : null);
			dialog.setOverwrite(true);
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		}));
	}
}
