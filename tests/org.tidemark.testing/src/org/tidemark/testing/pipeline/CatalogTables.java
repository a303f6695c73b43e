/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.sqlite.Function;
import org.sqlite.JDBC;
import org.tidemark.testing.wire.Answer;

/**
 * The tables of a scripted server, in the memory of an SQL engine: whatever columns, conditions and joins a client asks for,
 * it gets them of what is there. Each schema is a database of its own. Safe for use by several threads.
 */
final class CatalogTables implements AutoCloseable {

	private static final Pattern CAST = Pattern
			.compile("::\\s*[a-z]+(?:\\s+(?:with|without)\\s+time\\s+zone|\\s+varying"
					+ "|\\s+precision)?", Pattern.CASE_INSENSITIVE);
	private static final Pattern CATALOG_PREFIX = Pattern.compile("\\bpg_catalog\\.", Pattern.CASE_INSENSITIVE);

	private final Connection connection;
	private final Set<String> schemas = new HashSet<>();

	/** @param functions functions without parameters, such as {@code version} */
	CatalogTables(Map<String, Supplier<String>> functions) {
		try {
			connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties());
			for (Map.Entry<String, Supplier<String>> function : functions.entrySet()) {
				Function.create(connection, function.getKey(), new Function() {
					@Override
					protected void xFunc() throws SQLException {
						result(function.getValue().get());
					}
				});
			}
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Makes a schema that is not there yet. */
	synchronized void schema(String name) {
		if (schemas.add(name)) {
			update("ATTACH DATABASE ':memory:' AS " + quote(name));
		}
	}

	/** Whether there is a schema. */
	synchronized boolean hasSchema(String name) {
		return schemas.contains(name);
	}

	/** Drops a schema with its tables. */
	synchronized void dropSchema(String name) {
		if (schemas.remove(name)) {
			update("DETACH DATABASE " + quote(name));
		}
	}

	/** Runs a statement that gives no rows. */
	synchronized void update(String sql, Object... parameters) {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, parameters);
			statement.execute();
		} catch (SQLException e) {
			throw new IllegalStateException(sql, e);
		}
	}

	private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
		for (int i = 0; i < parameters.length; i++) {
			statement.setObject(i + 1, parameters[i]);
		}
	}

	/** The rows of a query of the server itself. */
	synchronized List<List<String>> rows(String sql, Object... parameters) {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, parameters);
			try (ResultSet result = statement.executeQuery()) {
				return read(result).rows();
			}
		} catch (SQLException e) {
			throw new IllegalStateException(sql, e);
		}
	}

	/**
	 * Answers the query of a client.
	 *
	 * @throws SQLException when it names what is not there, or is no query
	 */
	synchronized Answer.Rows query(String sql) throws SQLException {
		String plain = CATALOG_PREFIX.matcher(CAST.matcher(sql).replaceAll("")).replaceAll("");
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(plain)) {
			return read(result);
		}
	}

	private static Answer.Rows read(ResultSet result) throws SQLException {
		List<String> columns = new ArrayList<>();
		for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
			columns.add(result.getMetaData().getColumnLabel(i));
		}
		Answer.Rows rows = Answer.rows(columns.toArray(String[]::new));
		while (result.next()) {
			Object[] values = new Object[columns.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = result.getString(i + 1);
			}
			rows = rows.with(values);
		}
		return rows;
	}

	static String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	static String quote(String schema, String name) {
		return quote(schema) + '.' + quote(name);
	}

	@Override
	public synchronized void close() {
		try {
			connection.close();
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}
}
