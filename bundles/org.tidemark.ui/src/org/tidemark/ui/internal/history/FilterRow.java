/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.Words;
import org.tidemark.ui.internal.presenter.history.Grouping;
import org.tidemark.ui.internal.presenter.history.HistoryFilter;
import org.tidemark.ui.internal.presenter.history.HistoryPresenter;
import org.tidemark.ui.internal.presenter.history.Since;
import org.tidemark.ui.internal.widget.FontPixels;
import org.tidemark.ui.internal.widget.WidgetIds;

/** Says which runs are shown, and how they are put together. */
final class FilterRow {

	private final HistoryPresenter presenter;
	private final Composite area;
	private final Text text;
	private final Combo status;
	private final Combo job;
	private final Combo since;
	private final Combo grouping;
	private List<String> jobs = List.of();

	FilterRow(Composite parent, HistoryPresenter presenter) {
		this.presenter = presenter;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(4, 2).numColumns(9).applyTo(area);
		HistoryFilter filter = presenter.filter();
		text = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "history.filter"); //$NON-NLS-1$
		text.setMessage(Messages.filter_text);
		text.setText(filter.text());
		GridDataFactory.fillDefaults().grab(true, false).hint(FontPixels.of(area, 140), SWT.DEFAULT)
				.align(SWT.FILL, SWT.CENTER)
				.applyTo(text);
		List<String> states = new ArrayList<>(List.of(Messages.filter_anyStatus));
		Stream.of(TaskStatus.values()).map(Words::of).forEach(states::add);
		status = combo("history.status", Messages.filter_status, states, place(filter.status())); //$NON-NLS-1$
		job = combo("history.job", Messages.filter_job, List.of(Messages.filter_anyJob), 0); //$NON-NLS-1$
		GridDataFactory.swtDefaults().hint(FontPixels.of(area, 130), SWT.DEFAULT).applyTo(job);
		since = combo("history.since", Messages.filter_since, labels(Since.values(), Since::label), //$NON-NLS-1$
				filter.since().ordinal());
		grouping = combo("history.group", Messages.filter_group, labels(Grouping.values(), Grouping::label), //$NON-NLS-1$
				presenter.grouping().ordinal());
		text.addModifyListener(e -> changed());
		showJobs();
	}

	private static int place(@Nullable TaskStatus status) {
		return status == null ? 0 : status.ordinal() + 1;
	}

	private static <E> List<String> labels(E[] constants, Function<E, String> label) {
		return Stream.of(constants).map(label).toList();
	}

	private Combo combo(String id, String name, List<String> choices, int chosen) {
		Label label = new Label(area, SWT.NONE);
		label.setText(name);
		Combo combo = WidgetIds.mark(new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY), id);
		combo.setItems(choices.toArray(String[]::new));
		combo.select(chosen);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed()));
		return combo;
	}

	private void changed() {
		int state = status.getSelectionIndex();
		presenter.arrange(
				new HistoryFilter(text.getText(), state <= 0 ? null : TaskStatus.values()[state - 1],
						job.getSelectionIndex() <= 0 ? "" : job.getText(), Since.values()[since.getSelectionIndex()]), //$NON-NLS-1$
				Grouping.values()[grouping.getSelectionIndex()]);
	}

	/** Offers the jobs that have runs; the one that is chosen stays so, even when it has none any more. */
	void showJobs() {
		String chosen = presenter.filter().job();
		List<String> known = new ArrayList<>(presenter.jobs());
		if (!chosen.isEmpty() && !known.contains(chosen)) {
			known.add(chosen);
		}
		if (!known.equals(jobs)) {
			jobs = known;
			job.setItems(Stream.concat(Stream.of(Messages.filter_anyJob), known.stream()).toArray(String[]::new));
			job.select(known.indexOf(chosen) + 1);
		}
	}

	/** The widget that holds it all. */
	Composite control() {
		return area;
	}

	/** Puts the cursor into the text. */
	void setFocus() {
		text.setFocus();
	}
}
