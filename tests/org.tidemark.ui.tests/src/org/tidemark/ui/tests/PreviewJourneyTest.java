/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.WorkbenchPage;

/** Looking at the rows that a run would write. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class PreviewJourneyTest {

	@Test
	void theRowsOfEachTableAreShownAndNothingIsWritten(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.open(workbench, driver).showTab("Preview");
		awaitRows(driver, 2);
		assertEquals(List.of(List.of("1", "Ada", "2026-01-01 10:00:00"), List.of("2", "Grace", "2026-01-02 10:00:00")),
				driver.rows("preview.rows"));

		driver.choose("preview.tables", "main.orders \u2192 main.orders");
		awaitRows(driver, 3);
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("job-preview.png"));
		assertEquals(0, shop.tablesOfTheTarget());
	}

	@Test
	void whatCannotBeReadIsSaidInPlace(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.source("DROP TABLE orders");
		shop.open(workbench, driver).showTab("Preview");

		driver.ui().await("the problem", () -> driver.find().byId("preview.headline", Label.class)
				.map(label -> label.getText().contains("orders")).orElse(false));
	}

	@Test
	void valuesThatTheTargetRefusesAreMarked(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.source("UPDATE customers SET name = NULL WHERE id = 1");
		shop.target("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, updated_at TEXT)");
		shop.open(workbench, driver).showTab("Preview");
		awaitRows(driver, 2);
		assertEquals(List.of("id", "1", "id", ""), driver.rows("preview.row").get(0));
		List<String> refused = driver.rows("preview.row").get(1);
		assertEquals(List.of("name", "[NULL]", "name"), refused.subList(0, 3));
		assertTrue(refused.get(3).contains("NULL"), refused.get(3));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("job-preview-refused.png"));
	}

	private static void awaitRows(Driver driver, int count) {
		driver.ui().await(count + " rows", () -> driver.find().byId("preview.rows", Table.class)
				.map(table -> table.getItemCount() == count).orElse(false));
	}
}
