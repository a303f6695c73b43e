/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.MenuUi;

/** The rows of a table in an editor. */
public final class DataPage {

	private static final String ROWS = "data.rows";
	private static final Duration LONG = Duration.ofSeconds(60);

	private final Driver driver;

	/** Waits for the editor. */
	DataPage(Driver driver) {
		this.driver = driver;
		driver.widget(ROWS, Table.class);
	}

	/** Waits for a status. */
	public DataPage awaitStatus(String status) {
		driver.ui().await("status " + status, LONG, () -> driver.find().byId("data.status",
				Label.class).map(l -> l.getText().equals(status)).orElse(false));
		return this;
	}

	/** The headings of the columns. */
	public List<String> columns() {
		Table table = driver.widget(ROWS, Table.class);
		return driver.ui().get(() -> {
			List<String> names = new ArrayList<>();
			for (TableColumn column : table.getColumns()) {
				names.add(column.getText());
			}
			return names;
		});
	}

	/** How many lines the table has. */
	public int lines() {
		Table table = driver.widget(ROWS, Table.class);
		return driver.ui().get(table::getItemCount);
	}

	/** The cells of a line once they have come, the row's number first. */
	public List<String> line(int line) {
		Table table = driver.widget(ROWS, Table.class);
		AtomicReference<List<String>> cells = new AtomicReference<>();
		driver.ui().await("line " + line, () -> {
			if (table.getItemCount() <= line || table.getColumnCount() < 2) {
				return false;
			}
			TableItem item = table.getItem(line);
			if (item.getText(1).isEmpty()) {
				table.clear(line);
				return false;
			}
			List<String> texts = new ArrayList<>();
			for (int i = 0; i < table.getColumnCount(); i++) {
				texts.add(item.getText(i));
			}
			cells.set(texts);
			return true;
		});
		return cells.get();
	}

	/** Shows a line as scrolling to it does. */
	public void scrollTo(int line) {
		Table table = driver.widget(ROWS, Table.class);
		driver.ui().run(() -> table.setTopIndex(line));
	}

	/** Clicks on a column's heading. */
	public void sort(String column) {
		Table table = driver.widget(ROWS, Table.class);
		driver.ui().run(() -> {
			for (TableColumn each : table.getColumns()) {
				if (each.getText().equals(column)) {
					each.notifyListeners(SWT.Selection, new Event());
				}
			}
		});
	}

	/** Shows the rows that meet a condition. */
	public void where(String condition) {
		driver.enter("data.where", condition);
		driver.press("data.apply");
	}

	/** Waits for a problem and gives it. */
	public String problem() {
		driver.ui().await("a problem", () -> driver.find().byId("data.problem",
				Label.class).map(l -> !l.getText().isEmpty()).orElse(false));
		return driver.text("data.problem");
	}

	/** Selects a line; its value is shown below. */
	public void select(int line) {
		driver.select(ROWS, line);
	}

	/** What is said of the value that is shown. */
	public String valueTitle() {
		return driver.text("data.valueTitle");
	}

	/** Chooses from the menu of the rows. */
	public void choose(String item) {
		new MenuUi(driver, ROWS).choose(item);
	}

	/** Waits until the clipboard holds a text with this beginning. */
	public String copied(String beginning) {
		return driver.value("a copy", find -> {
			Clipboard clipboard = new Clipboard(driver.ui().display());
			Object text = clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			return text instanceof String copy && copy.startsWith(beginning) ? Optional.of(copy)
					: Optional.empty();
		});
	}

	/** Presses a button of the tool bar: {@code refresh}, {@code count}, {@code next}, … */
	public void press(String tool) {
		driver.toolOf("data.bar", "data." + tool);
	}
}
