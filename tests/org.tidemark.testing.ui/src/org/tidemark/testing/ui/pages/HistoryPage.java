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

import org.eclipse.swt.widgets.Table;
import org.tidemark.testing.ui.Driver;

/** The Task History view. */
public final class HistoryPage {

	private static final String TASKS = "history.tasks";
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

	/** Selects a run and waits for a number of its tables. */
	public HistoryPage select(int row, int units) {
		driver.select(TASKS, row);
		driver.ui().await(units + " tables of the run", () -> driver.find().byId(UNITS, Table.class)
				.map(t -> t.getItemCount() == units).orElse(false));
		return this;
	}

	/** A column of the selected run's tables, by its heading. */
	public List<String> units(String heading) {
		return driver.column(UNITS, heading);
	}
}
