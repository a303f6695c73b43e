/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sample.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;

import org.sqlite.JDBC;

/** The database files of the sample. */
public final class ShopDatabase {

	/** The text of a moment, in UTC; it sorts as the moments do. */
	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS") //$NON-NLS-1$
			.withZone(ZoneOffset.UTC);

	private static final List<String> TABLES = List.of("""
			CREATE TABLE customers (
				id INTEGER PRIMARY KEY AUTOINCREMENT,
				name VARCHAR(120) NOT NULL,
				email VARCHAR(160) NOT NULL,
				phone VARCHAR(40),
				city VARCHAR(80) NOT NULL,
				vip BOOLEAN NOT NULL DEFAULT 0,
				credit_limit DECIMAL(12,2) NOT NULL,
				birthday DATE,
				created_at TIMESTAMP NOT NULL,
				updated_at TIMESTAMP NOT NULL)""", """
			CREATE TABLE products (
				id INTEGER PRIMARY KEY AUTOINCREMENT,
				sku VARCHAR(20) NOT NULL UNIQUE,
				name VARCHAR(120) NOT NULL,
				category VARCHAR(40) NOT NULL,
				price DECIMAL(10,2) NOT NULL,
				weight_kg REAL,
				active BOOLEAN NOT NULL DEFAULT 1,
				description TEXT,
				created_at TIMESTAMP NOT NULL,
				updated_at TIMESTAMP NOT NULL)""", """
			CREATE TABLE orders (
				id INTEGER PRIMARY KEY AUTOINCREMENT,
				customer_id INTEGER NOT NULL REFERENCES customers (id),
				order_number VARCHAR(20) NOT NULL,
				status VARCHAR(16) NOT NULL,
				total DECIMAL(12,2) NOT NULL,
				currency CHAR(3) NOT NULL,
				paid BOOLEAN NOT NULL,
				note TEXT,
				created_at TIMESTAMP NOT NULL,
				updated_at TIMESTAMP NOT NULL)""", """
			CREATE TABLE order_items (
				id INTEGER PRIMARY KEY AUTOINCREMENT,
				order_id INTEGER NOT NULL REFERENCES orders (id),
				product_id INTEGER NOT NULL REFERENCES products (id),
				quantity INTEGER NOT NULL,
				unit_price DECIMAL(10,2) NOT NULL,
				discount DECIMAL(5,2),
				created_at TIMESTAMP NOT NULL,
				updated_at TIMESTAMP NOT NULL)"""); //$NON-NLS-1$

	private static final List<String> INDEXES = List.of("CREATE INDEX customers_updated ON customers (updated_at)", //$NON-NLS-1$
			"CREATE INDEX products_updated ON products (updated_at)", //$NON-NLS-1$
			"CREATE INDEX orders_updated ON orders (updated_at)", //$NON-NLS-1$
			"CREATE INDEX orders_customer ON orders (customer_id)", //$NON-NLS-1$
			"CREATE INDEX order_items_updated ON order_items (updated_at)", //$NON-NLS-1$
			"CREATE INDEX order_items_order ON order_items (order_id)"); //$NON-NLS-1$

	private ShopDatabase() {
	}

	/** Opens a database file; makes it when it is missing. */
	public static Connection open(Path file) throws SQLException {
		Connection connection = new JDBC().connect("jdbc:sqlite:" + file, new Properties()); //$NON-NLS-1$
		if (connection == null) {
			throw new SQLException(file.toString());
		}
		return connection;
	}

	/** Makes a database without any table. */
	public static void createEmpty(Path file) throws SQLException {
		try (Connection connection = open(file)) {
			execute(connection, List.of("PRAGMA journal_mode = WAL")); //$NON-NLS-1$
		}
	}

	static void createTables(Connection connection) throws SQLException {
		execute(connection, TABLES);
	}

	static void createIndexes(Connection connection) throws SQLException {
		execute(connection, INDEXES);
	}

	static void execute(Connection connection, List<String> statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	static String text(Instant moment) {
		return TIMESTAMP.format(moment);
	}

	static Instant moment(String text) {
		return TIMESTAMP.parse(text, Instant::from);
	}
}
