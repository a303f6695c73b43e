/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.connection.ConnectionTest;
import org.tidemark.ui.internal.presenter.connection.TestResult;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Shows a connection test: its steps, what is known of the server, what to do, and all of it as text to copy. */
final class ConnectionTestDialog extends TitleAreaDialog {

	private static final int COPY = IDialogConstants.CLIENT_ID + 1;

	private final String connection;
	private final Function<Runnable, ConnectionTest> starter;
	private @Nullable ConnectionTest running;
	private @Nullable Body body;

	/** @param starter starts the test and tells the runnable whenever it went on */
	ConnectionTestDialog(Shell parent, String connection, Function<Runnable, ConnectionTest> starter) {
		super(parent);
		this.connection = connection;
		this.starter = starter;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.testDialog_title);
		WidgetIds.mark(shell, "testDialog"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		return new Point(700, 520);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		body = new Body(area);
		setTitle(NLS.bind(Messages.testDialog_heading, connection));
		setMessage(Messages.testDialog_running);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		WidgetIds.mark(createButton(parent, COPY, Messages.testDialog_copy, false), "testDialog.copy") //$NON-NLS-1$
				.setEnabled(false);
		WidgetIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true),
				"testDialog.close"); //$NON-NLS-1$
	}

	@Override
	public void create() {
		super.create();
		running = starter.apply(this::show);
		show();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COPY) {
			Body shown = body;
			if (shown != null) {
				Clipboard clipboard = new Clipboard(getShell().getDisplay());
				clipboard.setContents(new Object[] { shown.copyable }, new Transfer[] { TextTransfer.getInstance() });
				clipboard.dispose();
			}
			return;
		}
		super.buttonPressed(id);
	}

	@Override
	public boolean close() {
		ConnectionTest test = running;
		running = null;
		if (test != null) {
			test.cancel();
		}
		return super.close();
	}

	private void show() {
		ConnectionTest test = running;
		Body shown = body;
		if (test == null || shown == null || getShell() == null || getShell().isDisposed()) {
			return;
		}
		switch (test.phase()) {
			case RUNNING -> setMessage(Messages.testDialog_running);
			case CANCELLED -> setMessage(Messages.testDialog_cancelled, IMessageProvider.WARNING);
			case FINISHED -> test.result().ifPresent(this::show);
			case FAILED -> test.problem().ifPresent(this::show);
		}
		if (test.phase() != ConnectionTest.Phase.RUNNING) {
			shown.progress.setVisible(false);
			Button close = getButton(IDialogConstants.CANCEL_ID);
			close.setText(IDialogConstants.CLOSE_LABEL);
			getButton(COPY).setEnabled(!shown.copyable.isEmpty());
		}
	}

	private void show(TestResult result) {
		setMessage(result.headline(), result.successful() ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
		Body shown = body;
		if (shown != null) {
			shown.steps.setInput(result.steps());
			StringBuilder text = new StringBuilder();
			if (!result.trouble().isEmpty()) {
				text.append(result.trouble()).append("\n\n"); //$NON-NLS-1$
			}
			result.facts().forEach(fact -> text.append(fact.name()).append(": ").append(fact.value()).append('\n')); //$NON-NLS-1$
			shown.facts.setText(text.toString().strip());
			shown.copyable = result.text();
		}
	}

	private void show(TidemarkException problem) {
		setMessage(problem.getMessage(), IMessageProvider.ERROR);
		Body shown = body;
		if (shown != null) {
			shown.facts.setText(problem.remedy());
			shown.copyable = problem.summary();
		}
	}

	/** The widgets below the heading. */
	private static final class Body {

		private final ProgressBar progress;
		private final TableViewer steps;
		private final Text facts;
		private String copyable = ""; //$NON-NLS-1$

		Body(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().margins(10, 6).applyTo(area);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
			progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.INDETERMINATE);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
			Composite holder = new Composite(area, SWT.NONE);
			TableColumnLayout layout = new TableColumnLayout();
			holder.setLayout(layout);
			GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 130).applyTo(holder);
			steps = new TableViewer(holder, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
			WidgetIds.mark(steps.getTable(), "testDialog.steps"); //$NON-NLS-1$
			Icons icons = new Icons(area);
			new TableColumns<>(steps, layout, TestResult.StepLine.class)
					.picture(Messages.testDialog_status, 80, line -> icons.image(line.icon()),
							TestResult.StepLine::status)
					.text(Messages.testDialog_step, 2, 130, TestResult.StepLine::name)
					.text(Messages.testDialog_detail, 5, 200, TestResult.StepLine::detail)
					.number(Messages.testDialog_time, 70, TestResult.StepLine::duration);
			steps.setContentProvider(ArrayContentProvider.getInstance());
			facts = WidgetIds.mark(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER),
					"testDialog.facts"); //$NON-NLS-1$
			GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 150).applyTo(facts);
		}
	}
}
