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

import java.nio.file.Files;
import java.util.List;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.ConnectionsPage;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.SyncToPage;
import org.tidemark.testing.ui.pages.TablesPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** What is dragged out of the explorer with the mouse, and where it is dropped. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class DragJourneyTest {

	private static final String EMPTY = """
			{ "tidemark": 1, "name": "dragged", "source": "small-shop", "target": "small-warehouse" }
			""";

	private static ConnectionsPage explorer(WorkbenchPage workbench) {
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of(SmallShop.SOURCE, SmallShop.TARGET));
		return connections;
	}

	@Test
	void tablesOfTheSourceAreDroppedOnTheJobAndRun(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.target("CREATE TABLE foreign_table (id INTEGER PRIMARY KEY)");
		Files.writeString(shop.job(), EMPTY);
		driver.ui().run(() -> JobEditors
				.open(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(), shop.job()));
		JobEditorPage job = workbench.job();
		TablesPage tables = job.tables();
		ConnectionsPage connections = explorer(workbench).selectTables(SmallShop.SOURCE, "main", "orders");
		connections.dragTo("tables.empty", SmallShop.SOURCE, "main", "orders");
		assertEquals(List.of("main.orders"), tables.awaitRead().column("Source"));
		connections.dragTo("tables.list", SmallShop.SOURCE, "main", "customers");
		driver.ui().await("both tables", () -> driver.find().byId("tables.list", Table.class)
				.map(t -> t.getItemCount() == 2).orElse(false));
		assertEquals(List.of("main.orders", "main.customers"), tables.awaitRead().column("Source"));

		connections.dragTo("tables.list", SmallShop.SOURCE, "main", "customers");
		assertTrue(workbench.message("Add Tables").startsWith("main.customers: the job syncs this already"));
		connections.selectTables(SmallShop.TARGET, "main", "foreign_table");
		connections.dragTo("tables.list", SmallShop.TARGET, "main", "foreign_table");
		String refusal = workbench.message("Add Tables");
		assertTrue(
				refusal.startsWith("main.foreign_table: this table of the connection small-warehouse cannot be added,"
						+ " because the job reads from small-shop."),
				refusal);
		assertEquals(List.of("main.orders", "main.customers"), tables.column("Source"));

		String outcome = job.overview().run();
		assertTrue(outcome.startsWith("Completed: 5 rows read, 5 written"), outcome);
		assertEquals(List.of("10", "20", "30"), shop.targetValues("SELECT total FROM orders ORDER BY id"));
	}

	@Test
	void aTableIsDroppedOnTheConnectionThatItIsSyncedTo(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		WorkbenchSession session = Workplace.service(WorkbenchSession.class);
		session.open().connections().save(
				ConnectionSettings.file("archive", "sqlite", session.home().resolve("archive.db").toString()));
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of("archive", SmallShop.SOURCE, SmallShop.TARGET));
		connections.selectTables(SmallShop.SOURCE, "main", "customers");
		connections.drag(List.of(SmallShop.SOURCE, "main", "customers"), List.of(SmallShop.TARGET));
		SyncToPage dialog = new SyncToPage(driver);
		assertEquals(SmallShop.TARGET, dialog.target());
		assertEquals("customers to small-warehouse", dialog.name());
		String outcome = dialog.finish("customers to small-warehouse").run();
		assertTrue(outcome.startsWith("Completed: 2 rows read, 2 written"), outcome);
		assertEquals(List.of("Ada", "Grace"), shop.targetValues("SELECT name FROM customers ORDER BY id"));
	}

	@Test
	void aConnectionIsDroppedIntoAFolder(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop.create(Environment.DEV, "");
		ConnectionsPage connections = explorer(workbench);
		connections.select(SmallShop.SOURCE).choose("New Folder…");
		connections.answer("New Folder", "Shops").awaitNames(List.of("Shops", SmallShop.TARGET));
		connections.drag(List.of(SmallShop.TARGET), List.of("Shops"));
		connections.awaitNames(List.of("Shops"));
		assertEquals(List.of(SmallShop.SOURCE, SmallShop.TARGET), connections.expand("Shops"));
	}
}
