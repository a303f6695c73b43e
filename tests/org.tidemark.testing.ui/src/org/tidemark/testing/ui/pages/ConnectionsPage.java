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
import org.tidemark.testing.ui.TreeUi;

/** The Connections view. */
public final class ConnectionsPage {

	private final Driver driver;

	ConnectionsPage(Driver driver) {
		this.driver = driver;
	}

	/** Makes the sample from the empty view; its job opens. */
	public JobEditorPage createSample() {
		driver.press("connections.sample");
		return new JobEditorPage(driver);
	}

	/** Waits until the view says that there are no connections. */
	public void awaitEmpty() {
		driver.ui().await("the empty state of the connections",
				() -> driver.find().byId("connections.sample", Button.class).isPresent());
	}

	/** Asks for a new connection from the empty view. */
	public ConnectionWizardPage newConnection() {
		driver.press("connections.new");
		return new ConnectionWizardPage(driver);
	}

	/** The names of the connections. */
	public List<String> names() {
		return new TreeUi(driver, "connections.tree").roots();
	}

	/** Expands step by step and tells what is below. */
	public List<String> expand(String... path) {
		return new TreeUi(driver, "connections.tree").expand(path);
	}
}
