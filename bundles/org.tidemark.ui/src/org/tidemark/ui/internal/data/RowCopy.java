/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.connector.Cell;
import org.tidemark.core.schema.Column;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.data.DataPresenter;
import org.tidemark.ui.internal.presenter.data.RowFormat;
import org.tidemark.ui.internal.workbench.Problems;

/** Puts the selected rows on the clipboard. */
final class RowCopy {

	private final Composite area;
	private final DataEditorInput input;
	private final DataPresenter presenter;
	private final RowGrid grid;

	RowCopy(Composite area, DataEditorInput input, DataPresenter presenter, RowGrid grid) {
		this.area = area;
		this.input = input;
		this.presenter = presenter;
		this.grid = grid;
	}

	void copy(RowFormat format) {
		List<Integer> lines = grid.selection();
		if (lines.isEmpty()) {
			return;
		}
		List<Column> columns = presenter.columns();
		presenter.fetch(lines, result -> {
			if (area.isDisposed()) {
				return;
			}
			switch (result) {
				case Result.Done<List<List<Cell>>> done -> put(format, columns, done.value());
				case Result.Failed<List<List<Cell>>> failed ->
					Problems.show(area.getShell(), Messages.copy_title, failed.problem());
				case Result.Cancelled<List<List<Cell>>> ignored -> {
					// the clipboard stays as it is
				}
			}
		});
	}

	private void put(RowFormat format, List<Column> columns, List<List<Cell>> rows) {
		Optional<String> hindrance = RowFormat.hindrance(columns, rows);
		if (hindrance.isPresent()) {
			MessageDialog.openWarning(area.getShell(), Messages.copy_title, hindrance.get());
			return;
		}
		String text = format.write(input.connector(), input.table(), columns, rows);
		Clipboard clipboard = new Clipboard(area.getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}
}
