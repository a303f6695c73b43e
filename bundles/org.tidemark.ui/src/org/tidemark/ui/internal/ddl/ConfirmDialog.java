/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.ddl;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
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
import org.tidemark.ui.internal.presenter.ddl.Confirmation;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Asks whether statements are run; OK means that a person agreed to what the confirmation then says. */
public final class ConfirmDialog extends TitleAreaDialog {

	private static final int LINES = 6;

	private final Confirmation confirmation;
	private final String title;

	/** @param title what is done */
	public ConfirmDialog(Shell parent, String title, Confirmation confirmation) {
		super(parent);
		this.title = title;
		this.confirmation = confirmation;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		WidgetIds.mark(shell, "confirm"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		Point size = super.getInitialSize();
		return new Point(Math.max(620, size.x), size.y);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(12, 12).spacing(6, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		if (!confirmation.destructive().isEmpty()) {
			destructive(area);
		}
		if (confirmation.offersDestructive()) {
			Button include = WidgetIds.mark(new Button(area, SWT.CHECK), "confirm.destroy"); //$NON-NLS-1$
			include.setText(NLS.bind(Messages.confirm_destroy, Integer.valueOf(confirmation.destructive().size())));
			include.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
				confirmation.include(include.getSelection());
				update();
			}));
		}
		if (!confirmation.destructive().isEmpty()) {
			Label label = new Label(area, SWT.NONE);
			label.setText(NLS.bind(Messages.confirm_name, confirmation.target()));
			Text name = WidgetIds.mark(new Text(area, SWT.SINGLE | SWT.BORDER), "confirm.name"); //$NON-NLS-1$
			GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
			name.addModifyListener(e -> {
				confirmation.type(name.getText());
				update();
			});
		}
		return outer;
	}

	private void destructive(Composite area) {
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.confirm_list);
		Text list = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		list.setFont(JFaceResources.getTextFont());
		list.setText(String.join("\n", confirmation.destructive())); //$NON-NLS-1$
		WidgetIds.mark(list, "confirm.list"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * list.getLineHeight()).applyTo(list);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		WidgetIds.mark(createButton(parent, IDialogConstants.OK_ID, Messages.confirm_run, false), "confirm.run"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true),
				"confirm.cancel"); //$NON-NLS-1$
	}

	@Override
	public void create() {
		super.create();
		setTitle(title);
		update();
	}

	private void update() {
		String blocker = confirmation.blocker();
		setMessage(confirmation.question() + (blocker.isEmpty() ? "" : "\n" + blocker), //$NON-NLS-1$ //$NON-NLS-2$
				confirmation.includesDestructive() ? IMessageProvider.WARNING : IMessageProvider.INFORMATION);
		getButton(IDialogConstants.OK_ID).setEnabled(blocker.isEmpty());
	}

	@Override
	protected void okPressed() {
		if (confirmation.blocker().isEmpty()) {
			super.okPressed();
		}
	}
}
