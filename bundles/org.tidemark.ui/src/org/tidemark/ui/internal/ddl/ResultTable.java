/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.ddl;

import java.util.List;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.DdlResult;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** How each statement of a script got on. */
final class ResultTable {

	private final Composite area;
	private final TableViewer viewer;
	private final Figures figures = new Figures();
	private List<DdlResult> shown = List.of();

	ResultTable(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "ddl.results"); //$NON-NLS-1$
		ColumnViewerToolTipSupport.enableFor(viewer);
		Icons icons = new Icons(area);
		new TableColumns<>(viewer, layout, DdlResult.class).tips(ResultTable::outcome)
				.picture(Messages.result_state, 100, row -> icons.image(icon(row)), row -> word(row.state()))
				.text(Messages.result_table, 1, 120, row -> row.statement().table().toString())
				.text(Messages.result_statement, 3, 260, row -> row.statement().sql().replaceAll("\\s+", " ")) //$NON-NLS-1$ //$NON-NLS-2$
				.number(Messages.result_time, 70,
						row -> row.state() == DdlResult.State.DONE ? figures.duration(row.millis()) : "") //$NON-NLS-1$
				.text(Messages.result_outcome, 3, 240, ResultTable::outcome);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
	}

	void show(List<DdlResult> results) {
		if (!results.equals(shown)) {
			shown = results;
			viewer.setInput(results);
		}
	}

	Composite control() {
		return area;
	}

	private static Icon icon(DdlResult row) {
		return switch (row.state()) {
			case WAITING -> Icon.STATUS_PENDING;
			case RUNNING -> Icon.STATUS_RUNNING;
			case DONE -> Icon.STATUS_COMPLETED;
			case FAILED -> Icon.STATUS_FAILED;
		};
	}

	private static String word(DdlResult.State state) {
		return switch (state) {
			case WAITING -> Messages.result_waiting;
			case RUNNING -> Messages.result_running;
			case DONE -> Messages.result_done;
			case FAILED -> Messages.result_failed;
		};
	}

	/** What happened and what to do; empty where nothing went wrong. */
	private static String outcome(DdlResult row) {
		TidemarkException problem = row.problem();
		return problem == null ? "" : problem.summary(); //$NON-NLS-1$
	}
}
