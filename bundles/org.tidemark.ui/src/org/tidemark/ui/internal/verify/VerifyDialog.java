/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.verify;

import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.presenter.verify.RepairConsent;
import org.tidemark.ui.internal.presenter.verify.VerifyPresenter;
import org.tidemark.ui.internal.presenter.verify.VerifyPresenter.State;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.Services;

/** Compares both sides of a job beside the workbench, shows the rows that differ, and repairs the target. */
public final class VerifyDialog extends TitleAreaDialog {

	private static final int START = IDialogConstants.CLIENT_ID + 1;
	private static final int REPAIR = IDialogConstants.CLIENT_ID + 2;

	private final Path file;
	private final VerifyPresenter presenter;
	private @Nullable VerifyTables tables;

	/** @param file the job's file */
	public VerifyDialog(Shell parent, Services services, Path file) {
		super(parent);
		this.file = file;
		this.presenter = new VerifyPresenter(services.session(), services.background(), file, this::show);
		setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.MAX | SWT.MODELESS);
		setBlockOnOpen(false);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.verify_window);
		WidgetIds.mark(shell, "verify"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		return new Point(FontPixels.of(getShell(), 860), FontPixels.of(getShell(), 560));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		tables = new VerifyTables(area);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		WidgetIds.mark(createButton(parent, START, Messages.verify_again, true), "verify.start"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, REPAIR, Messages.verify_repair, false), "verify.repair"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false),
				"verify.close"); //$NON-NLS-1$
	}

	@Override
	public void create() {
		super.create();
		setTitle(NLS.bind(Messages.verify_title, file.getFileName()));
		presenter.verify();
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
			case START -> {
				if (presenter.busy()) {
					presenter.cancel();
				} else {
					presenter.verify();
				}
			}
			case REPAIR -> repair();
			default -> super.buttonPressed(id);
		}
	}

	private void repair() {
		RepairConsent consent = presenter.consent();
		if (new RepairDialog(getShell(), consent).open() == IDialogConstants.OK_ID) {
			presenter.repair(consent);
		}
	}

	@Override
	public boolean close() {
		presenter.cancel();
		return super.close();
	}

	private void show() {
		VerifyTables shown = tables;
		Shell shell = getShell();
		if (shown == null || shell == null || shell.isDisposed() || getButton(START) == null) {
			return;
		}
		String remedy = presenter.problem().map(TidemarkException::remedy).orElse(""); //$NON-NLS-1$
		setMessage(remedy.isEmpty() ? presenter.headline() : presenter.headline() + '\n' + remedy, severity());
		shown.show(presenter);
		Button start = getButton(START);
		start.setText(presenter.busy() ? Messages.verify_stop : Messages.verify_again);
		start.setEnabled(presenter.state() != State.STOPPING);
		getButton(REPAIR).setEnabled(presenter.mayRepair());
	}

	private int severity() {
		return switch (presenter.state()) {
			case FAILED -> IMessageProvider.ERROR;
			case STOPPED -> IMessageProvider.WARNING;
			case DONE -> presenter.mayRepair() ? IMessageProvider.WARNING : IMessageProvider.INFORMATION;
			default -> IMessageProvider.INFORMATION;
		};
	}
}
