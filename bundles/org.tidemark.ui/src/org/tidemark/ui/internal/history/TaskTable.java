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
import java.util.Optional;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.history.TaskRow;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The runs, newest first. */
final class TaskTable {

	private final TableViewer viewer;
	private List<TaskRow> shown = List.of();

	TaskTable(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "history.tasks"); //$NON-NLS-1$
		Icons icons = new Icons(area);
		Figures figures = new Figures();
		new TableColumns<>(viewer, layout, TaskRow.class)
				.picture(Messages.table_status, 105, row -> icons.image(Icon.of(row.task().status())),
						row -> Words.of(row.task().status()))
				.text(Messages.history_job, 2, 115, row -> row.task().name())
				.text(Messages.history_started, 1, 140, row -> figures.time(row.task().startedAt()))
				.number(Messages.history_duration, 75, row -> figures.duration(row.elapsedMillis()))
				.number(Messages.table_read, 70, row -> figures.rows(row.counters().read()))
				.number(Messages.table_written, 70, row -> figures.rows(row.counters().written()))
				.number(Messages.table_failed, 55, row -> figures.rows(row.counters().failed()))
				.text(Messages.history_trigger, 1, 65, row -> row.task().trigger())
				.text(Messages.history_user, 1, 60, row -> row.task().createdBy());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
	}

	TableViewer viewer() {
		return viewer;
	}

	/** Shows the runs; the selected one stays selected, and where there was none the newest is. */
	void show(List<TaskRow> rows) {
		if (rows.equals(shown)) {
			return;
		}
		boolean newest = shown.isEmpty()
				|| selected().map(row -> row.task().id() == shown.get(0).task().id()).orElse(true);
		Optional<Long> before = selected().map(row -> row.task().id());
		shown = rows;
		viewer.setInput(rows);
		rows.stream().filter(row -> newest || before.map(id -> id == row.task().id()).orElse(false)).findFirst()
				.ifPresent(row -> viewer.setSelection(new StructuredSelection(row)));
	}

	/** The run that is selected. */
	Optional<TaskRow> selected() {
		return Optional.ofNullable((TaskRow) viewer.getStructuredSelection().getFirstElement());
	}

	void setFocus() {
		viewer.getTable().setFocus();
	}
}
