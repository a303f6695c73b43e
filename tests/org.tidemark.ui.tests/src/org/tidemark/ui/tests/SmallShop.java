/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.eclipse.ui.PlatformUI;
import org.sqlite.JDBC;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** A shop of two small tables, an empty warehouse and a job between them, in the home of the test. */
final class SmallShop {

	static final String SOURCE = "small-shop";
	static final String TARGET = "small-warehouse";

	private final Path folder;

	private SmallShop(Path folder) {
		this.folder = folder;
	}

	/**
	 * Makes it and saves its connections.
	 *
	 * @param sync what the job's {@code sync} says besides the strategy, in JSON, beginning with a comma; or empty
	 */
	static SmallShop create(Environment target, String sync) throws IOException, SQLException, TidemarkException {
		WorkbenchSession session = Workplace.service(WorkbenchSession.class);
		SmallShop shop = new SmallShop(Files.createDirectories(session.home().resolve("small")));
		shop.source("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, updated_at DATETIME)",
				"INSERT INTO customers VALUES (1, 'Ada', '2026-01-01 10:00:00'), (2, 'Grace', '2026-01-02 10:00:00')",
				"CREATE TABLE orders (id INTEGER PRIMARY KEY, total NUMERIC, updated_at DATETIME)",
				"INSERT INTO orders VALUES (1, 10, '2026-01-01 10:00:00'), (2, 20, '2026-01-02 10:00:00'),"
						+ " (3, 30, '2026-01-03 10:00:00')");
		shop.target("PRAGMA user_version = 1");
		session.open().connections().save(ConnectionSettings.file(SOURCE, "sqlite", shop.file("shop.db").toString()));
		ConnectionSettings warehouse = ConnectionSettings.file(TARGET, "sqlite", shop.file("warehouse.db").toString());
		session.open().connections().save(new ConnectionSettings(TARGET, warehouse.connector(), null, 0,
				warehouse.database(), null, null, warehouse.tls(), target, Map.of()));
		Files.writeString(shop.job(), """
				{
				  "tidemark": 1, "name": "small", "source": "small-shop", "target": "small-warehouse",
				  "sync": { "incremental_config": { "strategy": "timestamp", "field": "updated_at" }%s },
				  "tables": [ { "source": "main.customers", "target": "main.customers" },
				              { "source": "main.orders", "target": "main.orders" } ]
				}
				""".formatted(sync));
		return shop;
	}

	/** The job's file. */
	Path job() {
		return folder.resolve("small.tidemark");
	}

	/** Opens the job. */
	JobEditorPage open(WorkbenchPage workbench, Driver driver) {
		driver.ui().run(() -> JobEditors
				.open(PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage(), job()));
		return workbench.job().awaitTitle("small");
	}

	/** Changes the shop. */
	void source(String... statements) throws SQLException {
		execute("shop.db", statements);
	}

	/** Changes the warehouse, as others would. */
	void target(String... statements) throws SQLException {
		execute("warehouse.db", statements);
	}

	/** The first column of what a query finds in the warehouse. */
	List<String> targetValues(String query) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Connection connection = connect("warehouse.db");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				values.add(rows.getString(1));
			}
		}
		return values;
	}

	/** How many tables the warehouse has. */
	int tablesOfTheTarget() throws SQLException {
		try (Connection connection = new JDBC().connect("jdbc:sqlite:" + file("warehouse.db"), new Properties());
				Statement statement = connection.createStatement();
				ResultSet tables = statement.executeQuery("SELECT count(*) FROM sqlite_schema WHERE type = 'table'")) {
			return tables.getInt(1);
		}
	}

	private void execute(String database, String... statements) throws SQLException {
		try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private Connection connect(String database) throws SQLException {
		return JDBC.createConnection("jdbc:sqlite:" + file(database), new Properties());
	}

	private Path file(String database) {
		return folder.resolve(database);
	}
}
