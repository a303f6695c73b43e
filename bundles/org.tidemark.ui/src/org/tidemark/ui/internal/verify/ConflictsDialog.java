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
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.PendingConflict;
import org.tidemark.ui.internal.presenter.verify.ConflictsPresenter;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;
import org.tidemark.ui.internal.workbench.Services;

/** The conflicts of a job that wait for a person, both sides of each, and the two answers. */
public final class ConflictsDialog extends TitleAreaDialog {

	private static final int TAKE = IDialogConstants.CLIENT_ID + 1;
	private static final int KEEP = IDialogConstants.CLIENT_ID + 2;
	private static final int REFRESH = IDialogConstants.CLIENT_ID + 3;

	private final Path file;
	private final ConflictsPresenter presenter;
	private @Nullable TableViewer viewer;

	/** @param file the job's file */
	public ConflictsDialog(Shell parent, Services services, Path file) {
		super(parent);
		this.file = file;
		this.presenter = new ConflictsPresenter(services.session(), services.background(), file, this::show);
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.conflicts_window);
		WidgetIds.mark(shell, "conflicts"); //$NON-NLS-1$
	}

	@Override
	protected Point getInitialSize() {
		return new Point(FontPixels.of(getShell(), 860), FontPixels.of(getShell(), 480));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite holder = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).indent(10, 6).applyTo(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer table = new TableViewer(holder,
				SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(table.getTable(), "conflicts.list"); //$NON-NLS-1$
		table.setContentProvider(ArrayContentProvider.getInstance());
		new TableColumns<>(table, layout, PendingConflict.class)
				.text(Messages.verify_table, 2, 120, PendingConflict::unit)
				.text(Messages.verify_key, 1, 90, PendingConflict::label)
				.text(Messages.verify_source, 4, 200, conflict -> ConflictsPresenter.row(conflict, true))
				.text(Messages.verify_target, 4, 200, conflict -> ConflictsPresenter.row(conflict, false))
				.text(Messages.conflicts_since, 1, 140, PendingConflict::detectedAt);
		table.addSelectionChangedListener(e -> enable());
		viewer = table;
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		WidgetIds.mark(createButton(parent, TAKE, Messages.conflicts_take, false), "conflicts.take"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, KEEP, Messages.conflicts_keep, false), "conflicts.keep"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, REFRESH, Messages.conflicts_refresh, false), "conflicts.refresh"); //$NON-NLS-1$
		WidgetIds.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true),
				"conflicts.close"); //$NON-NLS-1$
	}

	@Override
	public void create() {
		super.create();
		setTitle(NLS.bind(Messages.conflicts_title, file.getFileName()));
		presenter.load();
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
			case TAKE -> presenter.resolve(selected(), PendingConflict.Resolution.TAKE_SOURCE);
			case KEEP -> presenter.resolve(selected(), PendingConflict.Resolution.KEEP_TARGET);
			case REFRESH -> presenter.load();
			default -> super.buttonPressed(id);
		}
	}

	private List<PendingConflict> selected() {
		TableViewer table = viewer;
		return table == null ? List.of()
				: table.getStructuredSelection().stream().map(PendingConflict.class::cast).toList();
	}

	private void show() {
		TableViewer table = viewer;
		if (table == null || table.getTable().isDisposed() || getButton(TAKE) == null) {
			return;
		}
		String remedy = presenter.problem().map(TidemarkException::remedy).orElse(""); //$NON-NLS-1$
		setMessage(remedy.isEmpty() ? presenter.headline() : presenter.headline() + '\n' + remedy,
				presenter.problem().isPresent() ? IMessageProvider.ERROR : IMessageProvider.INFORMATION);
		if (!presenter.conflicts().equals(table.getInput())) {
			table.setInput(presenter.conflicts());
		}
		enable();
	}

	private void enable() {
		boolean some = !presenter.busy() && !selected().isEmpty();
		getButton(TAKE).setEnabled(some);
		getButton(KEEP).setEnabled(some);
		getButton(REFRESH).setEnabled(!presenter.busy());
	}
}
