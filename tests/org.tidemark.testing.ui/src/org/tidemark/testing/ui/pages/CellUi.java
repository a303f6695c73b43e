/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tidemark.testing.ui.Driver;

/** The lines and cells of a table. */
final class CellUi {

	private final Driver driver;
	private final String id;

	/** @param id the id of the table */
	CellUi(Driver driver, String id) {
		this.driver = driver;
		this.id = id;
	}

	/** Waits for the line that has a text in a column, and tells its place. */
	int row(int column, String text) {
		return row("a line with " + text, item -> item.getText(column).equals(text));
	}

	private int row(String what, Predicate<TableItem> wanted) {
		Table table = driver.widget(id, Table.class);
		AtomicReference<Integer> found = new AtomicReference<>();
		driver.ui().await(what + " in #" + id, () -> {
			for (int i = 0; i < table.getItemCount(); i++) {
				if (wanted.test(table.getItem(i))) {
					found.set(i);
				}
			}
			return found.get() != null;
		});
		return found.get();
	}

	/** Selects a line and waits until that is so. */
	void select(int row) {
		Table table = driver.widget(id, Table.class);
		driver.select(id, row);
		driver.ui().await("the selection of line " + row, () -> table.getSelectionIndex() == row);
	}

	/** Double-clicks a cell, as a mouse does. */
	void doubleClick(int row, int column) {
		select(row);
		Table table = driver.widget(id, Table.class);
		driver.ui().post(() -> {
			Rectangle cell = table.getItem(row).getBounds(column);
			Event event = new Event();
			event.button = 1;
			event.count = 2;
			event.x = cell.x + 5;
			event.y = cell.y + cell.height / 2;
			table.notifyListeners(SWT.MouseDoubleClick, event);
			event.item = table.getItem(row);
			table.notifyListeners(SWT.DefaultSelection, event);
		});
	}

	/** Presses a key while the table has the focus. */
	void key(int keyCode) {
		Table table = driver.widget(id, Table.class);
		driver.ui().post(() -> {
			Event event = new Event();
			event.keyCode = keyCode;
			event.character = (char) keyCode;
			table.notifyListeners(SWT.KeyDown, event);
		});
	}

	/** Begins to edit a cell, as a click on it does. */
	void edit(int row, int column) {
		select(row);
		Table table = driver.widget(id, Table.class);
		driver.ui().run(() -> {
			Rectangle cell = table.getItem(row).getBounds(column);
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.x = cell.x + 5;
			event.y = cell.y + cell.height / 2;
			table.notifyListeners(SWT.MouseDown, event);
		});
	}

	/** Enters a text into the editor of a cell, and confirms it. */
	void enter(String editor, String value) {
		Text text = driver.widget(editor, Text.class);
		driver.ui().run(() -> {
			text.setText(value);
			text.notifyListeners(SWT.DefaultSelection, new Event());
		});
	}
}
