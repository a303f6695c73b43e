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

import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.tidemark.testing.ui.Driver;

/** The wizard for a new connection. */
public final class ConnectionWizardPage {

	private static final String TITLE = "New Connection";

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
