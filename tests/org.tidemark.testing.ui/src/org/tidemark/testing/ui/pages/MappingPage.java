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
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.tidemark.testing.ui.Driver;

/** The page of the job editor that maps the columns of a table. */
public final class MappingPage {

	private static final String COLUMNS = "mapping.columns";
	private static final int SOURCE = 0;
	private static final int TARGET = 4;

	private final Driver driver;
	private final CellUi table;

	MappingPage(Driver driver) {
		this.driver = driver;
		this.table = new CellUi(driver, COLUMNS);
	}

	/** Waits until both tables were looked at. */
	public MappingPage awaitRead() {
		driver.ui().await("the columns to be read", () -> driver.find().byId("mapping.summary", Label.class)
				.map(l -> !l.getText().isEmpty()).orElse(false)
				&& driver.find().byId(COLUMNS, Table.class).map(t -> t.getItemCount() > 0).orElse(false));
		return this;
	}

	/** A column of the mapping, by its heading. */
	public List<String> column(String heading) {
		return driver.column(COLUMNS, heading);
	}

	/** Selects the line of a source column. */
	public MappingPage select(String source) {
		table.select(table.row(SOURCE, source));
		return this;
	}

	/** Presses one of the tools: byName, cycle, key, cursor … */
	public MappingPage tool(String name) {
		driver.tool("mapping." + name);
		return this;
	}

	/** Asks for an expression that fills a further column. */
	public ExpressionPage addExpression() {
		tool("expression");
		return new ExpressionPage(driver);
	}

	/** Presses a key on the selected line. */
	public MappingPage key(char key) {
		table.key(key);
		return this;
	}

	/** Writes a source column into another target column, in place. */
	public MappingPage rename(String source, String target) {
		table.doubleClick(table.row(SOURCE, source), TARGET);
		table.enter("mapping.targetEditor", target);
		table.row(TARGET, target);
		return this;
	}

	/** Limits the rows. */
	public MappingPage where(String condition) {
		Text text = driver.widget("mapping.where", Text.class);
		driver.ui().run(() -> {
			text.setText(condition);
			text.notifyListeners(SWT.DefaultSelection, new Event());
		});
		return this;
	}

	/** Waits for a number of problems, and tells their texts. */
	public List<String> problems(int number) {
		driver.ui().await(number + " problems", () -> number == driver.find()
				.byId("mapping.problems", Table.class).map(Table::getItemCount).orElse(0));
		return number == 0 ? List.of() : driver.column("mapping.problems", "Problem");
	}

	/** Does what is offered first about a problem. */
	public MappingPage fix(int problem) {
		new CellUi(driver, "mapping.problems").doubleClick(problem, 1);
		return this;
	}

	/** The number of problems in words. */
	public String summary() {
		return driver.text("mapping.summary");
	}
}
