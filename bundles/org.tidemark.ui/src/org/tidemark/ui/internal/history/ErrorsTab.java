/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.sync.RefusedRow;
import org.tidemark.ui.internal.presenter.history.JobState;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** What went wrong in a run, and the rows that wait in the dead letter. */
final class ErrorsTab {

	private final JobState state;
	private final Text errors;
	private final Label hint;
	private final Button load;
	private final TableViewer viewer;

	ErrorsTab(Composite holder, JobState state) {
		this.state = state;
		GridLayoutFactory.swtDefaults().margins(4, 2).numColumns(2).applyTo(holder);
		errors = WidgetIds.mark(new Text(holder, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
				"history.errors"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 40).applyTo(errors);
		hint = WidgetIds.mark(new Label(holder, SWT.WRAP), "history.refusedHint"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(hint);
		load = WidgetIds.mark(new Button(holder, SWT.PUSH), "history.loadRefused"); //$NON-NLS-1$
		load.setText(Messages.errors_load);
		load.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> state.loadRefused()));
		Composite area = new Composite(holder, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 60).applyTo(area);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "history.refused"); //$NON-NLS-1$
		ColumnViewerToolTipSupport.enableFor(viewer);
		new TableColumns<>(viewer, layout, RefusedRow.class).tips(RefusedRow::row)
				.text(Messages.errors_unit, 2, 100, RefusedRow::unit).text(Messages.errors_key, 2, 90, RefusedRow::key)
				.text(Messages.errors_column, 1, 70, row -> text(row.column()))
				.text(Messages.errors_reason, 4, 200, RefusedRow::reason)
				.number(Messages.errors_attempts, 72, row -> String.valueOf(row.attempts()))
				.text(Messages.errors_place, 2, 110, RefusedRow::place);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	/** Shows what is known now. */
	void show(List<UnitRecord> units) {
		StringBuilder text = new StringBuilder();
		units.stream().filter(unit -> unit.error() != null)
				.forEach(unit -> text.append(unit.unit()).append(": ").append(unit.error()).append('\n')); //$NON-NLS-1$
		errors.setText(text.isEmpty() ? Messages.errors_none : text.toString().strip());
		showRefused();
	}

	/** Shows the refused rows that are known now. */
	void showRefused() {
		load.setEnabled(!state.jobFile().isEmpty());
		String problem = state.problem().map(TidemarkException::summary).orElse(""); //$NON-NLS-1$
		if (!problem.isEmpty()) {
			hint.setText(problem.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		} else {
			hint.setText(state.refusedLoaded()
					? NLS.bind(Messages.errors_found, Integer.valueOf(state.refused().size()))
					: Messages.errors_hint);
		}
		if (!state.refused().equals(viewer.getInput())) {
			viewer.setInput(state.refused());
		}
	}
}
