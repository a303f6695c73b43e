/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.TestDatabase;

/** Tables with one row whose columns hold the sample values of rules, and what a target shows of them. */
final class ValueTables {

	/**
	 * A column as a target shows it.
	 *
	 * @param type  its declared type
	 * @param value its value, escaped
	 */
	record Shown(String type, String value) {
	}

	private final TestDatabase database;

	ValueTables(TestDatabase database) {
		this.database = database;
	}

	private boolean is(DatabaseKind kind) {
		return database instanceof ServerDatabase server && server.kind() == kind;
	}

	/** Makes what the samples' types need. */
	void prepare() throws SQLException {
		if (is(DatabaseKind.POSTGRESQL)) {
			database.execute("CREATE TYPE mood AS ENUM ('sad', 'happy')", "CREATE DOMAIN price AS numeric(10,2)",
					"CREATE EXTENSION hstore", "CREATE EXTENSION citext");
		}
	}

	/** Makes a table and its row; the columns are c0, c1 ... */
	void create(String table, List<ValueRule> rules) throws SQLException {
		StringBuilder columns = new StringBuilder("CREATE TABLE " + table + " (id BIGINT PRIMARY KEY");
		StringBuilder names = new StringBuilder("INSERT INTO " + table + " (id");
		StringBuilder values = new StringBuilder(") VALUES (1");
		for (int i = 0; i < rules.size(); i++) {
			columns.append(", c").append(i).append(' ').append(rules.get(i).sourceType());
			if (!"DEFAULT".equals(rules.get(i).sample())) {
				names.append(", c").append(i);
				values.append(", ").append(rules.get(i).sample());
			}
		}
		columns.append(')');
		String insert = names.append(values).append(')').toString();
		if (is(DatabaseKind.MARIADB)) {
			database.execute("SET NAMES utf8mb4", "SET time_zone = '+00:00', sql_mode = 'ALLOW_INVALID_DATES'",
					columns + " CHARACTER SET utf8mb4", insert);
		} else {
			database.execute(columns.toString(), insert);
		}
	}

	/** What the only row of a table shows in the columns c0, c1 ...; nothing when there is no row. */
	List<Shown> read(String table) throws SQLException {
		try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
			if (is(DatabaseKind.MARIADB)) {
				statement.execute("SET time_zone = '+00:00'");
			} else if (is(DatabaseKind.POSTGRESQL)) {
				statement.execute("SET TIME ZONE 'UTC'");
			}
			List<String> types = types(statement, table);
			StringJoiner select = new StringJoiner(", ", "SELECT ", " FROM " + table);
			for (int i = 0; i < types.size(); i++) {
				select.add(shown("c" + i, types.get(i).toLowerCase(Locale.ROOT)));
			}
			try (ResultSet row = statement.executeQuery(select.toString())) {
				boolean there = row.next();
				List<Shown> shown = new ArrayList<>();
				for (int i = 0; i < types.size(); i++) {
					shown.add(new Shown(types.get(i), there ? escaped(row.getString(i + 1)) : ""));
				}
				return shown;
			}
		}
	}

	private List<String> types(Statement statement, String table) throws SQLException {
		String query = is(DatabaseKind.MARIADB)
				? "SELECT column_type FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '"
						+ table + "' AND column_name <> 'id' ORDER BY ordinal_position"
				: is(DatabaseKind.POSTGRESQL)
						? "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = '" + table
								+ "'::regclass AND attnum > 0 AND attname <> 'id' ORDER BY attnum"
						: "SELECT type FROM pragma_table_info('" + table + "') WHERE name <> 'id' ORDER BY cid";
		List<String> types = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				types.add(rows.getString(1));
			}
		}
		return types;
	}

	private String shown(String column, String type) {
		if (is(DatabaseKind.MARIADB)) {
			return type.contains("blob") || type.contains("binary") ? "LOWER(HEX(" + column + "))"
					: type.startsWith("bit") ? "BIN(" + column + ")"
							: type.equals("float") ? "CAST(" + column + " + 0e0 AS CHAR)"
									: "CAST(" + column + " AS CHAR)";
		}
		if (is(DatabaseKind.POSTGRESQL)) {
			return column + "::text";
		}
		return "CASE typeof(" + column + ") WHEN 'null' THEN NULL WHEN 'blob' THEN 'blob ' || lower(hex(" + column
				+ ")) ELSE typeof(" + column + ") || ' ' || " + column + " END";
	}

	private static String escaped(String value) {
		if (value == null) {
			return "NULL";
		}
		StringBuilder text = new StringBuilder();
		for (char c : value.toCharArray()) {
			switch (c) {
				case '\\' -> text.append("\\\\");
				case '\t' -> text.append("\\t");
				case '\n' -> text.append("\\n");
				case '\r' -> text.append("\\r");
				default -> text.append(c < ' ' || c == 127 ? "\\x%02x".formatted((int) c) : String.valueOf(c));
			}
		}
		return value.equals(value.strip()) && !value.isEmpty() ? text.toString() : "'" + text + '\'';
	}
}
