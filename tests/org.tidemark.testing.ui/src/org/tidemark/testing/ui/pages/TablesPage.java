/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Screenshot;
import org.tidemark.testing.ui.WorkbenchExtension;

/** The page of the job editor that lists tables. */
public final class TablesPage {

	private static final String PICKER = "picker.tables";
	private static final String DIALOG = "Add Tables";

	private final Driver driver;
	private final CellUi table;

	TablesPage(Driver driver) {
		this.driver = driver;
		this.table = new CellUi(driver, "tables.list");
	}

	/** Chooses tables of an empty job by the picker, after a filter was entered. */
	public TablesPage addFirst(String filter, String... names) {
		driver.press("tables.addFirst");
		return pick(filter, names);
	}

	/** Chooses further tables by the picker, after a filter was entered. */
	public TablesPage add(String filter, String... names) {
		driver.tool("tables.add");
		return pick(filter, names);
	}

	private TablesPage pick(String filter, String... names) {
		driver.enter("picker.filter", filter);
		CellUi lines = new CellUi(driver, PICKER);
		for (String name : names) {
			int row = lines.row(0, name);
			Table list = driver.widget(PICKER, Table.class);
			driver.ui().run(() -> {
				TableItem item = list.getItem(row);
				item.setChecked(true);
				Event event = new Event();
				event.detail = SWT.CHECK;
				event.item = item;
				list.notifyListeners(SWT.Selection, event);
			});
		}
		driver.press(DIALOG, "OK");
		driver.ui().await("the picker to close", () -> driver.find().shell(DIALOG).isEmpty());
		return this;
	}

	/** What the picker offers now, and what kind it is; closes it without choosing. */
	public List<List<String>> offered(int atLeast) {
		driver.tool("tables.add");
		Table list = driver.widget(PICKER, Table.class);
		driver.ui().await(atLeast + " tables", () -> list.getItemCount() >= atLeast);
		List<List<String>> rows = driver.rows(PICKER);
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("picker.png"));
		driver.press(DIALOG, "Cancel");
		return rows;
	}

	/** Opens the picker, waits for a number of tables, and leaves it. */
	public void lookAtPicker(int tables) {
		driver.tool("tables.add");
		driver.ui().await(tables + " tables", () -> driver.find().byId(PICKER, Table.class)
				.map(list -> list.getItemCount() == tables).orElse(false));
		driver.press(DIALOG, "Cancel");
		driver.ui().await("the picker to close", () -> driver.find().shell(DIALOG).isEmpty());
	}

	/** Waits until all tables were looked at. */
	public TablesPage awaitRead() {
		driver.ui().await("the tables to be read", () -> driver.find().byId("tables.list", Table.class)
				.map(t -> t.getItemCount() > 0 && !texts(t).contains("reading…")).orElse(false));
		return this;
	}

	private static String texts(Table list) {
		StringBuilder text = new StringBuilder();
		for (TableItem item : list.getItems()) {
			for (int i = 0; i < list.getColumnCount(); i++) {
				text.append(item.getText(i)).append(' ');
			}
		}
		return text.toString();
	}

	/** A column of the tables, by its heading. */
	public List<String> column(String heading) {
		return driver.column("tables.list", heading);
	}

	/** Tables and problems in words. */
	public String summary() {
		return driver.text("tables.summary");
	}

	/** Why tables could not be read; empty when they could. */
	public String problem() {
		driver.ui().await("the end of reading", () -> !driver.textIfShown("tables.stateText").contains("Cancel"));
		return driver.textIfShown("tables.stateText");
	}

	/** Selects the table that is read from a source. */
	public TablesPage select(String source) {
		table.select(table.row(0, source));
		return this;
	}

	/** Presses one of the tools: toggle, remove, editTarget … */
	public TablesPage tool(String name) {
		driver.tool("tables." + name);
		return this;
	}

	/** Writes the selected table into another one. */
	public TablesPage target(String name) {
		table.key(SWT.F2);
		table.enter("tables.targetEditor", name);
		return this;
	}

	/** Opens the mapping of a table. */
	public MappingPage open(String source) {
		select(source);
		tool("open");
		return new MappingPage(driver).awaitRead();
	}

	/** Enters patterns, and tells the sources and targets that they match. */
	public List<List<String>> include(String patterns, int matches) {
		driver.enter("patterns.include", patterns);
		Table list = driver.widget("patterns.matches", Table.class);
		driver.ui().await(matches + " matches", () -> list.getItemCount() == matches);
		Text text = driver.widget("patterns.include", Text.class);
		driver.ui().run(() -> text.notifyListeners(SWT.DefaultSelection, new Event()));
		return driver.rows("patterns.matches");
	}
}
