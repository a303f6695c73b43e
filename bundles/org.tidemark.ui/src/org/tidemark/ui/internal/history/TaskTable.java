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
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.history.HistoryLine;
import org.tidemark.ui.internal.presenter.history.TaskRow;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The runs, newest first, under the headings of their groups. */
final class TaskTable {

	private final Composite area;
	private final TableViewer viewer;
	private List<HistoryLine> shown = List.of();
	private long wanted = -1;

	/** @param columns remembers order and widths of the columns */
	TaskTable(Composite parent, ColumnMemory columns) {
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "history.tasks"); //$NON-NLS-1$
		Icons icons = new Icons(area);
		Figures figures = new Figures();
		new TableColumns<>(viewer, layout, HistoryLine.class)
				.picture(Messages.table_status, 115, line -> image(icons, line), TaskTable::heading)
				.text(Messages.history_job, 2, 115, text(row -> row.task().name()))
				.text(Messages.history_started, 1, 140, text(row -> figures.time(row.task().startedAt())))
				.number(Messages.history_duration, 75, text(row -> figures.duration(row.elapsedMillis())))
				.number(Messages.table_read, 70, text(row -> figures.rows(row.counters().read())))
				.number(Messages.table_written, 70, text(row -> figures.rows(row.counters().written())))
				.number(Messages.table_failed, 55, text(row -> figures.rows(row.counters().failed())))
				.text(Messages.history_trigger, 1, 65, text(row -> row.task().trigger()))
				.text(Messages.history_user, 1, 60, text(row -> row.task().createdBy()));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		columns.restore(viewer.getTable(), layout);
	}

	private static @Nullable Image image(Icons icons, HistoryLine line) {
		return switch (line) {
			case HistoryLine.Task task -> icons.image(Icon.of(task.row().task().status()));
			case HistoryLine.Group group -> icons.image(group.open() ? Icon.GROUP_OPEN : Icon.GROUP_CLOSED);
		};
	}

	private static String heading(HistoryLine line) {
		return switch (line) {
			case HistoryLine.Task task -> Words.of(task.row().task().status());
			case HistoryLine.Group group -> group.label();
		};
	}

	/** A cell of a run; empty in the heading of a group. */
	private static Function<HistoryLine, String> text(Function<TaskRow, String> cell) {
		return line -> line instanceof HistoryLine.Task task ? cell.apply(task.row()) : ""; //$NON-NLS-1$
	}

	TableViewer viewer() {
		return viewer;
	}

	/** The widget that holds it all. */
	Composite control() {
		return area;
	}

	/** Shows the lines; the selected run stays selected, and where there was none the newest is. */
	void show(List<HistoryLine> lines) {
		if (lines.equals(shown)) {
			return;
		}
		long before = selected().map(row -> row.task().id()).orElse(-1L);
		boolean newest = before < 0 || before == first(shown);
		shown = lines;
		viewer.setInput(lines);
		select(newest ? first(lines) : before);
		select(wanted);
	}

	private static long first(List<HistoryLine> lines) {
		return lines.stream().filter(HistoryLine.Task.class::isInstance).map(HistoryLine.Task.class::cast).findFirst()
				.map(task -> task.row().task().id()).orElse(-1L);
	}

	/** Selects a run, when it is not there yet as soon as it comes. */
	void reveal(long taskId) {
		wanted = taskId;
		select(wanted);
	}

	private void select(long taskId) {
		for (HistoryLine line : shown) {
			if (line instanceof HistoryLine.Task task && task.row().task().id() == taskId) {
				wanted = taskId == wanted ? -1 : wanted;
				viewer.setSelection(new StructuredSelection(line), true);
			}
		}
	}

	/** The run that is selected; the first of several. */
	Optional<TaskRow> selected() {
		return selection().stream().findFirst();
	}

	/** The runs that are selected. */
	List<TaskRow> selection() {
		return viewer.getStructuredSelection().stream().filter(HistoryLine.Task.class::isInstance)
				.map(line -> ((HistoryLine.Task) line).row()).toList();
	}

	/** The heading that is selected. */
	Optional<HistoryLine.Group> group() {
		return viewer.getStructuredSelection().getFirstElement() instanceof HistoryLine.Group group
				? Optional.of(group)
				: Optional.empty();
	}

	void setFocus() {
		viewer.getTable().setFocus();
	}
}
