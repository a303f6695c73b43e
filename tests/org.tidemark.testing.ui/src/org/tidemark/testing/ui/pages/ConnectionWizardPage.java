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
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.tidemark.testing.ui.Driver;

/** The wizard for a new connection. */
public final class ConnectionWizardPage {

	private static final String TITLE = "New Connection";
	private static final String PROPERTIES = "wizard.properties";

	private final Driver driver;

	ConnectionWizardPage(Driver driver) {
		this.driver = driver;
	}

	/** Chooses a kind of system and goes on. */
	public ConnectionWizardPage choose(String connector) {
		List<String> names = driver.rows("wizard.connectors").stream().map(cells -> cells.get(0)).toList();
		if (!names.contains(connector)) {
			throw new AssertionError("No connector " + connector + " among " + names);
		}
		driver.select("wizard.connectors", names.indexOf(connector));
		driver.press(TITLE, "Next >");
		return this;
	}

	/** Enters a field: {@code name}, {@code file}, {@code host}, … */
	public ConnectionWizardPage enter(String field, String text) {
		driver.enter("wizard." + field, text);
		return this;
	}

	/** What a field holds. */
	public String text(String field) {
		return driver.text("wizard." + field);
	}

	/** Chooses from a list: {@code tls}, {@code environment}. */
	public ConnectionWizardPage select(String field, String item) {
		driver.choose("wizard." + field, item);
		return this;
	}

	/** Has the password asked for instead of saved. */
	public ConnectionWizardPage askForPassword() {
		Button save = driver.widget("wizard.savePassword", Button.class);
		Button ask = driver.widget("wizard.askPassword", Button.class);
		driver.ui().run(() -> {
			save.setSelection(false);
			ask.setSelection(true);
			save.notifyListeners(SWT.Selection, new Event());
			ask.notifyListeners(SWT.Selection, new Event());
		});
		return this;
	}

	/** Whether a field can be changed. */
	public boolean enabled(String field) {
		Text text = driver.widget("wizard." + field, Text.class);
		return driver.ui().get(text::isEnabled);
	}

	/** Adds a driver property; its value is the default of the driver where there is one. */
	public ConnectionWizardPage addProperty(String name) {
		driver.press("wizard.addProperty");
		new CellUi(driver, PROPERTIES).enter("wizard.propertyName", name);
		new CellUi(driver, PROPERTIES).row(0, name);
		return this;
	}

	/** The driver properties: name, value, what it does. */
	public List<List<String>> properties() {
		return driver.rows(PROPERTIES);
	}

	/** Enters the value of a driver property. */
	public ConnectionWizardPage property(String name, String value) {
		CellUi cells = new CellUi(driver, PROPERTIES);
		cells.edit(cells.row(0, name), 1);
		cells.enter("wizard.propertyValue", value);
		driver.ui().await(name + " to be " + value,
				() -> driver.find().byId(PROPERTIES, Table.class).stream().flatMap(table -> Stream.of(table.getItems()))
						.anyMatch(item -> item.getText(0).equals(name) && item.getText(1).equals(value)));
		return this;
	}

	/** Takes a driver property away. */
	public ConnectionWizardPage removeProperty(String name) {
		CellUi cells = new CellUi(driver, PROPERTIES);
		cells.select(cells.row(0, name));
		driver.press("wizard.removeProperty");
		driver.ui().await("no property " + name,
				() -> driver.find().byId(PROPERTIES, Table.class).stream().flatMap(table -> Stream.of(table.getItems()))
						.noneMatch(item -> item.getText(0).equals(name)));
		return this;
	}

	/** Brings a tab to the front. */
	public ConnectionWizardPage tab(String name) {
		TabFolder tabs = driver.widget("wizard.tabs", TabFolder.class);
		driver.ui().run(() -> {
			for (TabItem item : tabs.getItems()) {
				if (item.getText().replace("&", "").equals(name)) {
					tabs.setSelection(item);
				}
			}
		});
		return this;
	}

	/** Whether a field is shown. */
	public boolean shows(String field) {
		return driver.shows("wizard." + field);
	}

	/** Tries the connection. */
	public ConnectionTestPage test() {
		driver.press("wizard.test");
		return new ConnectionTestPage(driver);
	}

	/** Saves the connection. */
	public void finish() {
		driver.press(TITLE, "Finish");
		driver.ui().await("the wizard to close", () -> driver.find().shell(TITLE).isEmpty());
	}

	/** Gives up. */
	public void cancel() {
		driver.press(TITLE, "Cancel");
		driver.ui().await("the wizard to close", () -> driver.find().shell(TITLE).isEmpty());
	}
}
