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
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.history.JobState;
import org.tidemark.ui.internal.presenter.history.WatermarkText;
import org.tidemark.ui.internal.widget.TableColumns;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The watermarks of a job as they are now, and how they are reset. */
final class WatermarksTab {

	private final JobState state;
	private final Label hint;
	private final Button reset;
	private final TableViewer viewer;

	WatermarksTab(Composite holder, JobState state) {
		this.state = state;
		GridLayoutFactory.swtDefaults().margins(4, 2).numColumns(2).applyTo(holder);
		hint = new Label(holder, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(hint);
		reset = WidgetIds.mark(new Button(holder, SWT.PUSH), "history.reset"); //$NON-NLS-1$
		reset.setText(Messages.watermark_reset);
		reset.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> reset()));
		Composite area = new Composite(holder, SWT.NONE);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(area);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		WidgetIds.mark(viewer.getTable(), "history.watermarks"); //$NON-NLS-1$
		Figures figures = new Figures();
		new TableColumns<>(viewer, layout, SyncState.class).text(Messages.watermark_unit, 2, 120, SyncState::unit)
				.text(Messages.watermark_strategy, 1, 90, SyncState::strategy)
				.text(Messages.watermark_value, 2, 140, row -> text(row.lastSyncValue()))
				.text(Messages.watermark_time, 1, 140, row -> figures.time(row.lastSyncTime()))
				.text(Messages.watermark_state, 2, 120, WatermarkText::state);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addSelectionChangedListener(e -> reset.setEnabled(!selected().isEmpty()));
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text; //$NON-NLS-1$
	}

	private Set<String> selected() {
		return viewer.getStructuredSelection().stream().map(row -> ((SyncState) row).unit())
				.collect(Collectors.toSet());
	}

	private void reset() {
		Set<String> units = selected();
		if (!units.isEmpty() && MessageDialog.openConfirm(viewer.getControl().getShell(), Messages.watermark_resetTitle,
				NLS.bind(Messages.watermark_question, String.join(", ", units.stream().sorted().toList())))) { //$NON-NLS-1$
			state.reset(units);
		}
	}

	/** Shows what is known now. */
	void show() {
		List<SyncState> rows = state.watermarks();
		hint.setText(state.problem().map(TidemarkException::summary).orElse(Messages.watermark_hint).replace("&", //$NON-NLS-1$
				"&&")); //$NON-NLS-1$
		if (!rows.equals(viewer.getInput())) {
			viewer.setInput(rows);
		}
		reset.setEnabled(!selected().isEmpty());
	}
}
