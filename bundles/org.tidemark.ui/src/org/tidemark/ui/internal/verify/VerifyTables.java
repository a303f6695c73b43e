/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.verify;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.verify.DifferenceLine;
import org.tidemark.ui.internal.presenter.verify.VerifyPresenter;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** What a comparison found: the tables with their figures, and below them row by row both sides of what differs. */
final class VerifyTables {

	private static final int[] SHARES = { 35, 65 };

	private final ProgressBar progress;
	private final TableViewer units;
	private final TableViewer lines;
	private final Figures figures = new Figures();

	VerifyTables(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().margins(10, 6).applyTo(area);
		progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.INDETERMINATE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
		SashForm sash = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		units = units(sash);
		lines = lines(sash);
		sash.setWeights(SHARES);
	}

	private static TableViewer viewer(Composite holder, String id) {
		TableViewer viewer = new TableViewer(holder,
				SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), id);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		return viewer;
	}

	private TableViewer units(Composite parent) {
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer viewer = viewer(holder, "verify.units"); //$NON-NLS-1$
		new TableColumns<>(viewer, layout, UnitVerification.class)
				.text(Messages.verify_table, 3, 130, UnitVerification::unit)
				.number(Messages.verify_sourceRows, 92, unit -> figures.rows(unit.sourceRows()))
				.number(Messages.verify_targetRows, 92, unit -> figures.rows(unit.targetRows()))
				.number(Messages.verify_missing, 66, unit -> figures.rows(unit.missing()))
				.number(Messages.verify_extra, 60, unit -> figures.rows(unit.extra()))
				.number(Messages.verify_different, 76, unit -> figures.rows(unit.different()))
				.number(Messages.verify_written, 64, unit -> figures.rows(unit.written()))
				.number(Messages.verify_deleted, 64, unit -> figures.rows(unit.deleted()))
				.number(Messages.verify_time, 66, unit -> figures.duration(unit.elapsedMillis()))
				.text(Messages.verify_note, 2, 80, unit -> text(unit.error()));
		return viewer;
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	private static TableViewer lines(Composite parent) {
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer viewer = viewer(holder, "verify.lines"); //$NON-NLS-1$
		new TableColumns<>(viewer, layout, DifferenceLine.class)
				.text(Messages.verify_table, 2, 120, DifferenceLine::unit)
				.text(Messages.verify_key, 1, 80, DifferenceLine::key)
				.text(Messages.verify_kind, 2, 120, DifferenceLine::kind)
				.text(Messages.verify_column, 1, 90, DifferenceLine::column)
				.text(Messages.verify_source, 3, 130, DifferenceLine::source)
				.text(Messages.verify_target, 3, 130, DifferenceLine::target);
		return viewer;
	}

	/** Shows what was found so far. */
	void show(VerifyPresenter presenter) {
		progress.setVisible(presenter.busy());
		if (!presenter.units().equals(units.getInput())) {
			units.setInput(presenter.units());
		}
		if (!presenter.lines().equals(lines.getInput())) {
			lines.setInput(presenter.lines());
		}
	}
}
