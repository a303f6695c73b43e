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

import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.tidemark.testing.ui.Driver;

/** The Task History view. */
public final class HistoryPage {

	private static final String TASKS = "history.tasks";
	private static final int TABLES = 1;
	private static final String UNITS = "history.units";

	private final Driver driver;

	HistoryPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits until the newest of a number of runs has a status. */
	public HistoryPage await(int runs, String newestStatus) {
		driver.ui().await(runs + " runs, the newest " + newestStatus, () -> driver.find().byId(TASKS, Table.class)
				.map(t -> t.getItemCount() == runs && t.getItem(0).getText(0).equals(newestStatus)).orElse(false));
		return this;
	}

	/** A column of the runs, newest first, by its heading. */
	public List<String> column(String heading) {
		return driver.column(TASKS, heading);
	}

	/** Selects a run and waits for a number of its tables, in their tab. */
	public HistoryPage select(int row, int units) {
		tab(TABLES);
		driver.select(TASKS, row);
		driver.ui().await(units + " tables of the run", () -> driver.find().byId(UNITS, Table.class)
				.map(t -> t.getItemCount() == units).orElse(false));
		return this;
	}

	/** A column of the selected run's tables, by its heading. */
	public List<String> units(String heading) {
		return driver.column(UNITS, heading);
	}

	/** Brings a tab of the details to the front, by its place. */
	public HistoryPage tab(int place) {
		CTabFolder tabs = driver.widget("history.details", CTabFolder.class);
		driver.ui().run(() -> tabs.setSelection(place));
		return this;
	}

	/** The plan that the selected run followed. */
	public String plan() {
		return driver.text("history.plan");
	}

	/** Shows the runs that contain a text, and waits for a number of lines. */
	public HistoryPage filter(String text, int lines) {
		driver.enter("history.filter", text);
		return awaitLines(lines);
	}

	/** Chooses from one of the lists above the runs, and waits for a number of lines. */
	public HistoryPage choose(String list, int place, int lines) {
		Combo combo = driver.widget("history." + list, Combo.class);
		driver.ui().run(() -> {
			combo.select(place);
			combo.notifyListeners(SWT.Selection, new Event());
		});
		return awaitLines(lines);
	}

	private HistoryPage awaitLines(int lines) {
		driver.ui().await(lines + " lines", () -> driver.find().byId(TASKS, Table.class)
				.map(t -> t.getItemCount() == lines).orElse(false));
		return this;
	}

	/** Double-clicks a line. */
	public HistoryPage open(int line) {
		Table table = driver.widget(TASKS, Table.class);
		driver.ui().run(() -> {
			table.setSelection(line);
			Event event = new Event();
			event.item = table.getItem(line);
			table.notifyListeners(SWT.Selection, event);
			table.notifyListeners(SWT.DefaultSelection, event);
			Event click = new Event();
			click.button = 1;
			click.x = table.getItem(line).getBounds().x + 2;
			click.y = table.getItem(line).getBounds().y + 2;
			table.notifyListeners(SWT.MouseDoubleClick, click);
		});
		return this;
	}

	/** Does something with the selected runs, as soon as it can be done. */
	public void act(String id) {
		driver.ui().await(id + " to be enabled", () -> action(id).isEnabled());
		driver.ui().post(() -> action(id).run());
	}

	private static IAction action(String id) {
		IViewPart view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
				.findView("org.tidemark.ui.views.history");
		IContributionItem item = view.getViewSite().getActionBars().getToolBarManager().find(id);
		return ((ActionContributionItem) item).getAction();
	}

	/** A column of one of the tables in the details, by its heading, when it has a number of rows. */
	public List<String> details(String table, String heading, int rows) {
		String id = "history." + table;
		driver.ui().await(rows + " rows of " + id,
				() -> driver.find().byId(id, Table.class).map(t -> t.getItemCount() == rows).orElse(false));
		return driver.column(id, heading);
	}
}
