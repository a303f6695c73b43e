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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sqlite.JDBC;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Screenshot;
import org.tidemark.testing.ui.TreeUi;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.ConnectionsPage;
import org.tidemark.testing.ui.pages.DataPage;
import org.tidemark.testing.ui.pages.ImportPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** Finding one's way among connections and looking at rows, over real SQLite databases of size. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class ExplorerJourneyTest {

	private static final int TABLES = 5000;
	private static final int ROWS = 1_000_000;

	private static void save(String name, Environment environment, String... statements) throws Exception {
		WorkbenchSession session = Workplace.service(WorkbenchSession.class);
		Path file = Files.createDirectories(session.home()).resolve(name + ".db");
		try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (String sql : statements) {
				statement.execute(sql);
			}
			connection.commit();
		}
		ConnectionSettings plain = ConnectionSettings.file(name, "sqlite", file.toString());
		session.open().connections().save(new ConnectionSettings(name, "sqlite", null, 0, plain.database(), null, null,
				plain.tls(), environment, Map.of()));
	}

	@Test
	void connectionsLieInFoldersBearTheirEnvironmentAndTravelAsJson(WorkbenchPage workbench, Driver driver)
			throws Exception {
		save("lake", Environment.TEST, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
		save("shop", Environment.DEV, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
		save("warehouse", Environment.PROD, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of("lake", "shop", "warehouse"));

		connections.select("warehouse").choose("New Folder…");
		connections.answer("New Folder", "Company").awaitNames(List.of("Company", "lake", "shop"));
		assertEquals(List.of("warehouse"), connections.expand("Company"));
		assertEquals(List.of("main"), connections.expand("Company", "warehouse"));
		connections.select("shop").choose("Rename…");
		connections.answer("Rename Connection", "shop-2").awaitNames(List.of("Company", "lake", "shop-2"));
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("explorer.png"));

		ImportPage importing = connections
				.paste("""
						{ "connections": [ { "name": "lake", "connector": "sqlite", "file": "/tmp/lake.db" },
						                   { "name": "new", "connector": "mysql", "host": "db", "database": "d", "password": "${NO_SUCH}" } ] }
						""");
		assertEquals(List.of("Import as lake (2)", "Import"),
				importing.lines(2).stream().map(cells -> cells.get(4)).toList());
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("import.png"));
		importing.finish();
		driver.press("Import Connections", "OK");
		connections.awaitNames(List.of("Company", "lake", "lake (2)", "new", "shop-2"));
		connections.select("Company", "warehouse").choose("Disconnect");
		assertTrue(connections.select("Company", "warehouse").menu().contains("Connect"));
	}

	@Test
	void theKeyF2RenamesConnectionsAndFolders(WorkbenchPage workbench, Driver driver) throws Exception {
		save("lake", Environment.DEV, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
		save("shop", Environment.DEV, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of("lake", "shop"));
		connections.select("shop").key(SWT.F2);
		assertEquals("A connection named lake exists already.", connections.refused("Rename Connection", "lake"));
		assertEquals("Enter a name for the connection.", connections.refused("Rename Connection", " "));
		connections.answer("Rename Connection", "shop of 2026").awaitNames(List.of("lake", "shop of 2026"));
		assertEquals(List.of("t"), connections.tables("shop of 2026", "main"));
		assertTrue(Workplace.service(WorkbenchSession.class).open().connections().list().stream()
				.anyMatch(connection -> connection.name().equals("shop of 2026")));

		connections.select("lake").choose("New Folder…");
		connections.answer("New Folder", "Lakes").awaitNames(List.of("Lakes", "shop of 2026"));
		connections.select("Lakes").key(SWT.F2);
		connections.answer("Rename Folder", "Waters").awaitNames(List.of("Waters", "shop of 2026"));
		assertEquals(List.of("lake"), connections.expand("Waters"));
	}

	@Test
	void aSchemaOfThousandsOfTablesIsShownPartByPartAndFilteredAsAWhole(WorkbenchPage workbench, Driver driver)
			throws Exception {
		String[] tables = new String[TABLES];
		for (int i = 0; i < TABLES; i++) {
			tables[i] = "CREATE TABLE table_%04d (id INTEGER PRIMARY KEY)".formatted(i);
		}
		save("wide", Environment.DEV, tables);
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of("wide"));
		connections.expand("wide");
		List<String> shown = connections.expand("wide", "main");
		TreeUi tree = new TreeUi(driver, "connections.tree");
		connections.filter("table_4999");
		driver.ui().await("the table that was looked for",
				() -> tree.below("wide", "main").equals(List.of("table_4999")));
		connections.filter("");
		assertEquals(501, shown.size());
		assertEquals("4,500 more", shown.get(500));
	}

	@Test
	void aMillionRowsArePagedSortedFilteredAndCopied(WorkbenchPage workbench, Driver driver) throws Exception {
		save("big", Environment.PROD,
				"CREATE TABLE orders (id INTEGER PRIMARY KEY, note TEXT, amount NUMERIC(12,2), data BLOB)",
				"INSERT INTO orders WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + ROWS
						+ ") SELECT i, CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE 'Order ' || i END, i / 4.0,"
						+ " CASE WHEN i = 2 THEN x'00ff' END FROM n");
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of("big"));
		connections.expand("big");
		connections.expand("big", "main");
		DataPage data = connections.preview("big", "main", "orders").awaitStatus("Rows: more than 200");
		assertEquals(List.of("No.", "id", "note", "amount", "data"), data.columns());
		assertEquals(List.of("1", "1", "[empty]", "0.25", "[NULL]"), data.line(0));
		assertEquals(List.of("2", "2", "Order 2", "0.5", "[2 bytes] 00ff"), data.line(1));
		assertEquals("[NULL]", data.line(4).get(2));

		data.press("count");
		data.awaitStatus("Rows 1 to 10,000 of 1,000,000");
		data.scrollTo(9_990);
		assertEquals("9991", data.line(9_990).get(1));
		data.press("next");
		assertEquals("10001", data.line(0).get(1));
		data.awaitStatus("Rows 10,001 to 20,000 of 1,000,000");

		data.sort("id");
		data.sort("id");
		assertEquals(List.of("1", "1000000"), data.line(0).subList(0, 2));
		data.where("id in (7, 8)");
		data.awaitStatus("Rows: 2 (filtered)");
		assertEquals(2, data.lines());
		data.select(0);
		driver.ui().await("the value", () -> driver.find()
				.byId("data.valueTitle", Label.class).orElseThrow().getText()
				.startsWith("id: "));
		data.choose("Copy as SQL INSERT");
		assertEquals(
				"INSERT INTO \"main\".\"orders\" (\"id\", \"note\", \"amount\", \"data\") VALUES (8, 'Order 8', 2, NULL);\n",
				data.copied("INSERT"));
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("data.png"));

		data.where("no_such = 1");
		assertTrue(data.problem().contains("no_such"), data.problem());
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("data-problem.png"));
		data.where("");
		data.awaitStatus("Rows: more than 200");
		assertFalse(driver.shows("data.problem"));
	}
}
