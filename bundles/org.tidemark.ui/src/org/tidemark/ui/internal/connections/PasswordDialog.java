/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.connection.PasswordQuestion;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks for a password that is not saved. */
final class PasswordDialog extends TitleAreaDialog {

	private final PasswordQuestion question;
	private String password = ""; //$NON-NLS-1$

	PasswordDialog(@Nullable Shell parent, PasswordQuestion question) {
		super(parent);
		this.question = question;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.passwordDialog_title);
		WidgetIds.mark(shell, "passwordDialog"); //$NON-NLS-1$
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite dialogArea = (Composite) super.createDialogArea(parent);
		Composite area = new Composite(dialogArea, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.field_password);
		Text text = WidgetIds.mark(new Text(area, SWT.BORDER | SWT.PASSWORD), "passwordDialog.password"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		text.addModifyListener(e -> password = text.getText());
		Label note = new Label(area, SWT.WRAP);
		note.setText(Messages.passwordDialog_note);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(420, SWT.DEFAULT).applyTo(note);
		setTitle(question.heading());
		setMessage(question.text());
		if (!question.problem().isEmpty()) {
			setErrorMessage(question.problem());
		}
		text.setFocus();
		return dialogArea;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		WidgetIds.mark(createButton(parent, IDialogConstants.OK_ID, Messages.passwordDialog_connect, true),
				"passwordDialog.ok"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
				"passwordDialog.cancel"); //$NON-NLS-1$
	}

	/** What was entered. */
	String password() {
		return password;
	}
}
