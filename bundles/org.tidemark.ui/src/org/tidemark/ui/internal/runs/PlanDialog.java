/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.core.job.Job;
import org.tidemark.ui.internal.presenter.Background;
import org.tidemark.ui.internal.presenter.plan.PlanPresenter;
import org.tidemark.ui.internal.presenter.plan.PlanReview;
import org.tidemark.ui.internal.presenter.plan.RunRequest;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Shows what a run will do before it does it; OK means that a person agreed. */
public final class PlanDialog extends TitleAreaDialog {

	private static final int COPY = IDialogConstants.CLIENT_ID + 1;

	private final PlanPresenter presenter;
	private @Nullable PlanParts parts;
	private boolean remember;

	/** @param request the run that is asked for */
	public PlanDialog(Shell parent, RunRequest request, Background background) {
		super(parent);
		this.presenter = new PlanPresenter(request, background, this::show);
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
		setHelpAvailable(false);
	}

	/** What was agreed to. */
	public PlanPresenter agreed() {
		return presenter;
	}

	/** Whether the next run of the job may begin without this dialog. */
	public boolean remembers() {
		return remember;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.plan_window);
		WidgetIds.mark(shell, "plan"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		return new Point(FontPixels.of(getShell(), 940), FontPixels.of(getShell(), 680));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		parts = new PlanParts(area, presenter);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		WidgetIds.mark(createButton(parent, COPY, Messages.plan_copy, false), "plan.copy"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, IDialogConstants.OK_ID, Messages.plan_run, true), "plan.run"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false),
				"plan.cancel"); //$NON-NLS-1$
	}

	@Override
	public void create() {
		super.create();
		Job job = presenter.request().job().job();
		setTitle(NLS.bind(Messages.plan_title, job.name()));
		presenter.load();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COPY) {
			Clipboard clipboard = new Clipboard(getShell().getDisplay());
			clipboard.setContents(new Object[] { presenter.review().map(PlanReview::text).orElse("") }, //$NON-NLS-1$
					new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			return;
		}
		super.buttonPressed(id);
	}

	@Override
	protected void okPressed() {
		if (presenter.blocker().isEmpty()) {
			PlanParts shown = parts;
			remember = shown != null && shown.remembers();
			super.okPressed();
		}
	}

	@Override
	public boolean close() {
		presenter.stop();
		return super.close();
	}

	private void show() {
		PlanParts shown = parts;
		if (shown == null || getShell() == null || getShell().isDisposed()
				|| getButton(IDialogConstants.OK_ID) == null) {
			return;
		}
		shown.show();
		String blocker = presenter.blocker();
		switch (presenter.state()) {
			case LOADING -> setMessage(presenter.headline(), IMessageProvider.INFORMATION);
			case CANCELLED -> setMessage(presenter.headline(), IMessageProvider.WARNING);
			case FAILED -> setMessage(presenter.headline(), IMessageProvider.ERROR);
			case READY -> setMessage(presenter.headline() + (blocker.isEmpty() ? "" : "\n" + blocker), //$NON-NLS-1$ //$NON-NLS-2$
					severity());
		}
		Button run = getButton(IDialogConstants.OK_ID);
		run.setEnabled(blocker.isEmpty());
		run.setToolTipText(blocker);
		getButton(COPY).setEnabled(presenter.review().isPresent());
	}

	private int severity() {
		PlanReview review = presenter.review().orElse(null);
		if (review == null || !review.errors().isEmpty()) {
			return IMessageProvider.ERROR;
		}
		return review.warnings().isEmpty() && review.dangers().isEmpty() ? IMessageProvider.INFORMATION
				: IMessageProvider.WARNING;
	}
}
