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

/** The wizard that imports connections, where it shows what it would do. */
public final class ImportPage {

	private static final String TITLE = "Import Connections";

	private final Driver driver;

	ImportPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits for lines: name, system, place, environment, what happens. */
	public List<List<String>> lines(int count) {
		driver.ui().await(count + " connections to import", () -> driver.find()
				.byId("transfer.lines", Table.class).map(t -> t.getItemCount() == count)
				.orElse(false));
		return driver.rows("transfer.lines");
	}

	/** Imports. */
	public void finish() {
		driver.press(TITLE, "Finish");
		driver.ui().await("the wizard to close", () -> driver.find().shell(TITLE).isEmpty());
	}
}
