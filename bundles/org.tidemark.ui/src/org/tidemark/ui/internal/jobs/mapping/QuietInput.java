/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.ColumnViewerEditorActivationEvent;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationListener;
import org.eclipse.jface.viewers.ColumnViewerEditorDeactivationEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;

/**
 * Shows lines in a table whose cells are edited: what was selected stays selected, and a cell that is being edited is left
 * alone until that is done.
 *
 * @param <T> what a line of the table stands for
 */
final class QuietInput<T> {

	private final TableViewer viewer;
	private final Class<T> type;
	private final Supplier<List<T>> lines;
	private final Function<T, ?> identity;
	private boolean late;

	/**
	 * @param lines    what is to be shown
	 * @param identity by what a line is known again
	 */
	QuietInput(TableViewer viewer, Class<T> type, Supplier<List<T>> lines, Function<T, ?> identity) {
		this.viewer = viewer;
		this.type = type;
		this.lines = lines;
		this.identity = identity;
		viewer.getColumnViewerEditor().addEditorActivationListener(new ColumnViewerEditorActivationListener() {
			@Override
			public void afterEditorDeactivated(ColumnViewerEditorDeactivationEvent event) {
				if (late) {
					viewer.getControl().getDisplay().asyncExec(QuietInput.this::show);
				}
			}

			@Override
			public void beforeEditorActivated(ColumnViewerEditorActivationEvent event) {
				// of no interest
			}

			@Override
			public void afterEditorActivated(ColumnViewerEditorActivationEvent event) {
				// of no interest
			}

			@Override
			public void beforeEditorDeactivated(ColumnViewerEditorDeactivationEvent event) {
				// the value is not taken over yet
			}
		});
	}

	/** Shows the lines as they are now. */
	void show() {
		if (viewer.getControl().isDisposed()) {
			return;
		}
		late = viewer.isCellEditorActive();
		if (!late) {
			List<?> chosen = selected().stream().map(identity).toList();
			List<T> now = lines.get();
			viewer.setInput(now);
			viewer.setSelection(new StructuredSelection(
					now.stream().filter(line -> chosen.contains(identity.apply(line))).toList()));
		}
	}

	/** The selected lines. */
	List<T> selected() {
		return viewer.getStructuredSelection().stream().map(type::cast).toList();
	}
}
