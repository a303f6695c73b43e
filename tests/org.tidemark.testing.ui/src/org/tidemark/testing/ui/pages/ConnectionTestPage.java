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

import org.eclipse.swt.widgets.Button;
import org.tidemark.testing.ui.Driver;

/** The dialog that tests a connection. */
public final class ConnectionTestPage {

	private static final String COPY = "testDialog.copy";

	private final Driver driver;

	ConnectionTestPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits for the result: the cells of each step (status, step, what was found, time). */
	public List<List<String>> steps() {
		driver.ui().await("the test's result",
				() -> driver.find().byId(COPY, Button.class).map(Button::isEnabled).orElse(false));
		return driver.rows("testDialog.steps");
	}

	/** What to do and what is known of the server. */
	public String facts() {
		return driver.text("testDialog.facts");
	}

	/** Closes the dialog. */
	public void close() {
		driver.press("testDialog.close");
		driver.ui().await("the dialog to close", () -> driver.find().byId(COPY, Button.class).isEmpty());
	}
}
