/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.job.JobTableRow;
import org.tidemark.ui.internal.presenter.job.UnitRow;
import org.tidemark.ui.internal.presenter.runs.Remaining;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The tables of a job with the figures of its run. */
final class RunTable {

	private final Composite area;
	private final TableViewer viewer;
	private List<JobTableRow> shown = List.of();

	RunTable(Composite parent) {
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "job.tables"); //$NON-NLS-1$
		ColumnViewerToolTipSupport.enableFor(viewer);
		Icons icons = new Icons(area);
		Figures figures = new Figures();
		new TableColumns<>(viewer, layout, JobTableRow.class).tips(RunTable::tip)
				.picture(Messages.table_status, 96, row -> image(icons, row),
						row -> run(row, unit -> Words.of(unit.status())))
				.text(Messages.table_source, 3, 110, row -> row.line().unit())
				.text(Messages.table_target, 3, 110, row -> row.line().target())
				.text(Messages.table_strategy, 4, 166, row -> row.line().strategy())
				.text(Messages.table_mode, 1, 72, row -> run(row, UnitRow::mode))
				.bar(Messages.table_done, 58, RunTable::percent)
				.number(Messages.table_read, 62, count(figures, Counters::read))
				.number(Messages.table_written, 64, count(figures, Counters::written))
				.number(Messages.table_unchanged, 84, count(figures, Counters::unchanged))
				.number(Messages.table_skipped, 64, count(figures, Counters::skipped))
				.number(Messages.table_failed, 50, count(figures, Counters::failed))
				.number(Messages.table_rate, 68,
						row -> run(row, unit -> figures.rate(unit.counters().read(), unit.elapsedMillis())))
				.number(Messages.table_time, 68, row -> run(row, unit -> time(figures, unit)))
				.number(Messages.table_left, 64, row -> run(row, unit -> left(figures, unit)));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
	}

	private static @Nullable Image image(Icons icons, JobTableRow row) {
		UnitRow run = row.run();
		return icons.image(run == null ? Icon.TABLE : Icon.of(run.status()));
	}

	private static Function<JobTableRow, String> count(Figures figures, Function<Counters, Long> counter) {
		return row -> run(row, unit -> figures.rows(counter.apply(unit.counters())));
	}

	private static String time(Figures figures, UnitRow unit) {
		return unit.elapsedMillis() == 0 ? "" : figures.duration(unit.elapsedMillis()); //$NON-NLS-1$
	}

	private static String left(Figures figures, UnitRow unit) {
		OptionalLong left = Remaining.of(unit);
		return left.isEmpty() ? "" : figures.duration(left.getAsLong()); //$NON-NLS-1$
	}

	private static int percent(JobTableRow row) {
		UnitRow unit = row.run();
		return unit == null || unit.status() == TaskStatus.PENDING ? -1 : unit.percent();
	}

	private static String tip(JobTableRow row) {
		UnitRow unit = row.run();
		if (unit == null) {
			return ""; //$NON-NLS-1$
		}
		String error = unit.error();
		return error == null ? unit.reason() : error;
	}

	/** What a run says of a table; empty where there was none. */
	private static String run(JobTableRow row, Function<UnitRow, String> text) {
		UnitRow unit = row.run();
		return unit == null ? "" : text.apply(unit); //$NON-NLS-1$
	}

	void show(List<JobTableRow> rows) {
		if (!rows.equals(shown)) {
			shown = rows;
			Set<String> selected = viewer.getStructuredSelection().stream().map(JobTableRow.class::cast)
					.map(row -> row.line().unit()).collect(Collectors.toSet());
			viewer.getTable().setRedraw(false);
			viewer.setInput(rows);
			viewer.setSelection(
					new StructuredSelection(
							rows.stream().filter(row -> selected.contains(row.line().unit())).toList()));
			viewer.getTable().setRedraw(true);
		}
	}

	/** The widget that holds it all. */
	Composite control() {
		return area;
	}

	void setFocus() {
		viewer.getTable().setFocus();
	}
}
