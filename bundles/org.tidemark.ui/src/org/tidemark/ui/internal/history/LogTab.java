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
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.history.LogFilter;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The log of a run: filtered, followed, copied and written to a file. */
final class LogTab {

	private final Icons icons;
	private final Combo level;
	private final Text find;
	private final Button follow;
	private final TableViewer viewer;
	private List<TaskLogEntry> lines = List.of();
	private List<TaskLogEntry> shown = List.of();

	/** @param save asks for a file and writes a text to it; the first argument names the file */
	LogTab(Composite holder, Icons icons, BiConsumer<String, String> save) {
		this.icons = icons;
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(holder);
		Composite bar = new Composite(holder, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		GridLayoutFactory.swtDefaults().margins(2, 0).numColumns(6).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Messages.log_level);
		level = WidgetIds.mark(new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY), "history.logLevel"); //$NON-NLS-1$
		for (LogLevel each : LogLevel.values()) {
			level.add(Words.of(each));
		}
		level.select(0);
		level.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> filter()));
		find = WidgetIds.mark(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "history.logFind"); //$NON-NLS-1$
		find.setMessage(Messages.log_find);
		find.addModifyListener(e -> filter());
		GridDataFactory.fillDefaults().grab(true, false).hint(110, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(find);
		follow = WidgetIds.mark(new Button(bar, SWT.CHECK), "history.logFollow"); //$NON-NLS-1$
		follow.setText(Messages.log_follow);
		follow.setSelection(true);
		button(bar, "history.logCopy", Messages.log_copy, () -> Clip.put(bar.getDisplay(), LogFilter.text(chosen()))); //$NON-NLS-1$
		button(bar, "history.logExport", Messages.log_export, () -> save.accept("log.txt", LogFilter.text(shown))); //$NON-NLS-1$ //$NON-NLS-2$
		Composite area = new Composite(holder, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		viewer = viewer(area);
	}

	private static void button(Composite bar, String id, String text, Runnable action) {
		Button button = WidgetIds.mark(new Button(bar, SWT.PUSH), id);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
	}

	private TableViewer viewer(Composite area) {
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		TableViewer table = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(table.getTable(), "history.log"); //$NON-NLS-1$
		Figures figures = new Figures();
		new TableColumns<>(table, layout, TaskLogEntry.class)
				.picture(Messages.history_level, 85, line -> icons.image(icon(line.level())),
						line -> Words.of(line.level()))
				.text(Messages.table_time, 0, 70, line -> figures.clock(line.time()))
				.text(Messages.history_message, 5, 300, TaskLogEntry::message);
		table.setContentProvider(ArrayContentProvider.getInstance());
		return table;
	}

	private static Icon icon(LogLevel level) {
		return switch (level) {
			case INFO -> Icon.LOG;
			case WARN -> Icon.WARNING;
			case ERROR -> Icon.ERROR;
		};
	}

	/** The selected lines; all that are shown when none is selected. */
	private List<TaskLogEntry> chosen() {
		List<TaskLogEntry> selected = viewer.getStructuredSelection().stream().map(TaskLogEntry.class::cast).toList();
		return selected.isEmpty() ? shown : selected;
	}

	/** Shows a log. */
	void show(List<TaskLogEntry> newLines) {
		if (!newLines.equals(lines)) {
			lines = newLines;
			filter();
		}
	}

	private void filter() {
		shown = new LogFilter(LogLevel.values()[Math.max(0, level.getSelectionIndex())], find.getText()).of(lines);
		viewer.setInput(shown);
		if (follow.getSelection() && !shown.isEmpty()) {
			viewer.reveal(shown.get(shown.size() - 1));
		}
	}
}
