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
import java.util.function.BiConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.history.JobState;
import org.tidemark.ui.internal.presenter.history.PlanText;
import org.tidemark.ui.internal.presenter.history.TaskDetails;
import org.tidemark.ui.internal.presenter.history.TaskOverview;
import org.tidemark.ui.internal.presenter.history.TaskRow;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** One run: at a glance, its tables, log, errors, plan, and the watermarks of its job; above them what went wrong. */
final class TaskDetailsPane {

	private final Composite area;
	private final Icons icons;
	private final Figures figures = new Figures();
	private final Text error;
	private final TableViewer units;
	private final CTabFolder tabs;
	private final OverviewTab overview;
	private final LogTab log;
	private final ErrorsTab errors;
	private final Text plan;
	private final WatermarksTab watermarks;

	/**
	 * @param state what runs of the job left
	 * @param save  asks for a file and writes a text to it
	 */
	TaskDetailsPane(Composite parent, JobState state, BiConsumer<String, String> save) {
		area = new Composite(parent, SWT.NONE);
		icons = new Icons(area);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		error = WidgetIds.mark(new Text(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI), "history.error"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 2).hint(200, SWT.DEFAULT).exclude(true)
				.applyTo(error);
		tabs = WidgetIds.mark(new CTabFolder(area, SWT.TOP | SWT.FLAT), "history.details"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		overview = new OverviewTab(tab(Messages.tab_overview, Icon.HISTORY));
		units = units(tab(Messages.history_tables, Icon.TABLE));
		log = new LogTab(tab(Messages.history_log, Icon.LOG), icons, save);
		errors = new ErrorsTab(tab(Messages.tab_errors, Icon.ERROR), state);
		Composite planHolder = tab(Messages.tab_plan, Icon.PLAN);
		planHolder.setLayout(new FillLayout());
		plan = WidgetIds.mark(new Text(planHolder, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
				"history.plan"); //$NON-NLS-1$
		watermarks = new WatermarksTab(tab(Messages.tab_watermarks, Icon.KEY), state);
		tabs.setSelection(1);
	}

	private Composite tab(String name, Icon icon) {
		Composite holder = new Composite(tabs, SWT.NONE);
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(name);
		item.setImage(icons.image(icon));
		item.setControl(holder);
		return holder;
	}

	private TableViewer units(Composite holder) {
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		TableViewer viewer = new TableViewer(holder, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "history.units"); //$NON-NLS-1$
		new TableColumns<>(viewer, layout, UnitRecord.class)
				.picture(Messages.table_status, 98, unit -> icons.image(Icon.of(unit.status())),
						unit -> Words.of(unit.status()))
				.text(Messages.table_source, 2, 120, UnitRecord::unit)
				.text(Messages.table_mode, 1, 90, UnitRecord::mode)
				.number(Messages.table_read, 65, unit -> figures.rows(unit.counters().read()))
				.number(Messages.table_written, 65, unit -> figures.rows(unit.counters().written()))
				.number(Messages.table_unchanged, 84, unit -> figures.rows(unit.counters().unchanged()))
				.number(Messages.table_failed, 50, unit -> figures.rows(unit.counters().failed()))
				.number(Messages.table_time, 65, unit -> figures.duration(unit.elapsedMillis()))
				.text(Messages.history_watermark, 2, 150, unit -> text(unit.watermark()))
				.text(Messages.history_note, 3, 160,
						unit -> unit.error() == null ? unit.reason() : text(unit.error()));
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		return viewer;
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	/**
	 * Shows what is kept of a run.
	 *
	 * @param history all runs, newest first
	 */
	void show(Optional<TaskRow> task, Optional<TaskDetails> details, List<TaskRow> history) {
		String trouble = task.map(row -> text(row.task().error())).orElse(""); //$NON-NLS-1$
		error.setText(trouble);
		error.setVisible(!trouble.isEmpty());
		((GridData) error.getLayoutData()).exclude = trouble.isEmpty();
		List<UnitRecord> tables = details.map(TaskDetails::units).orElse(List.of());
		units.setInput(tables);
		log.show(details.map(TaskDetails::log).orElse(List.of()));
		errors.show(tables);
		String planned = details.map(shown -> new PlanText(figures).of(shown.plan())).orElse(""); //$NON-NLS-1$
		if (!plan.getText().equals(planned)) {
			plan.setText(planned);
		}
		task.ifPresentOrElse(row -> overview.show(TaskOverview.of(row, history, tables, figures)), overview::clear);
		area.layout(true);
	}

	/** Shows what runs of the job left. */
	void showState() {
		errors.showRefused();
		watermarks.show();
	}
}
