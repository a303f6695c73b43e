/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks for an expression and the column that it fills. */
final class ExpressionDialog extends Dialog {

	private String sql = ""; //$NON-NLS-1$
	private String target = ""; //$NON-NLS-1$

	ExpressionDialog(Shell parent) {
		super(parent);
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.expression_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Text expression = field(area, Messages.expression_sql, "expression.sql"); //$NON-NLS-1$
		Text column = field(area, Messages.expression_target, "expression.target"); //$NON-NLS-1$
		expression.addModifyListener(e -> {
			sql = expression.getText();
			check();
		});
		column.addModifyListener(e -> {
			target = column.getText();
			check();
		});
		Label hint = new Label(area, SWT.NONE);
		hint.setText(Messages.expression_missing);
		return area;
	}

	private static Text field(Composite parent, String name, String id) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(name);
		Text text = WidgetIds.mark(new Text(parent, SWT.BORDER), id);
		GridDataFactory.fillDefaults().grab(true, false).hint(FontPixels.of(parent, 420), SWT.DEFAULT).applyTo(text);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(!sql.isBlank() && !target.isBlank());
		}
	}

	/** The expression. */
	String sql() {
		return sql;
	}

	/** The column that it fills. */
	String target() {
		return target;
	}
}
