/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.verify;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.presenter.verify.RepairConsent;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks before the target is repaired; on production the name of the connection has to be typed. */
final class RepairDialog extends TitleAreaDialog {

	private static final int WIDTH = 620;

	private final RepairConsent consent;

	/** @param consent takes the answers */
	RepairDialog(Shell parent, RepairConsent consent) {
		super(parent);
		this.consent = consent;
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.repair_title);
		WidgetIds.mark(shell, "repair"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		Point size = super.getInitialSize();
		return new Point(Math.max(WIDTH, size.x), size.y);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(6, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Label question = WidgetIds.mark(new Label(area, SWT.WRAP), "repair.question"); //$NON-NLS-1$
		question.setText(consent.question());
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(question);
		Button guard = WidgetIds.mark(new Button(area, SWT.CHECK), "repair.guard"); //$NON-NLS-1$
		guard.setText(Messages.repair_guard);
		guard.addSelectionListener(
				SelectionListener.widgetSelectedAdapter(e -> consent.confirmDeletes(guard.getSelection())));
		if (consent.asksForName()) {
			Label label = new Label(area, SWT.NONE);
			label.setText(NLS.bind(Messages.repair_name, consent.target()));
			Text name = WidgetIds.mark(new Text(area, SWT.SINGLE | SWT.BORDER), "repair.name"); //$NON-NLS-1$
			GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
			name.addModifyListener(e -> {
				consent.type(name.getText());
				update();
			});
			name.setFocus();
		}
		return outer;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		WidgetIds.mark(createButton(parent, IDialogConstants.OK_ID, Messages.repair_run, false), "repair.run"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true),
				"repair.cancel"); //$NON-NLS-1$
	}

	@Override
	public void create() {
		super.create();
		setTitle(Messages.repair_title);
		update();
	}

	private void update() {
		String blocker = consent.blocker();
		setMessage(blocker, blocker.isEmpty() ? IMessageProvider.NONE : IMessageProvider.WARNING);
		getButton(IDialogConstants.OK_ID).setEnabled(blocker.isEmpty());
	}

	@Override
	protected void okPressed() {
		if (consent.blocker().isEmpty()) {
			super.okPressed();
		}
	}
}
