/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database that a test may fill and read as it likes.
 */
public sealed interface TestDatabase permits ServerDatabase, SqliteDatabase {

	/**
	 * {@return the JDBC URL, without user and password}
	 */
	String jdbcUrl();

	/**
	 * Opens a connection of its own; the caller closes it. It does not go through {@link java.sql.DriverManager}, thus
	 * it works inside and outside of OSGi.
	 *
	 * @return a new connection in auto-commit mode
	 * @throws SQLException when the database does not answer
	 */
	Connection connection() throws SQLException;

	/**
	 * Runs statements one after the other in one connection, each committed by itself.
	 *
	 * @param statements SQL without parameters
	 * @throws SQLException when one fails; those before it stay done
	 */
	default void execute(String... statements) throws SQLException {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	/**
	 * Reads all rows of a query as the text that the driver makes of each value.
	 *
	 * @param query SQL with {@code ?} for each parameter
	 * @param parameters their values
	 * @return the rows in the order of the query; SQL NULL is {@code null}
	 * @throws SQLException when the query fails
	 */
	default List<List<String>> rows(String query, Object... parameters) throws SQLException {
		try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(query)) {
			for (int i = 0; i < parameters.length; i++) {
				statement.setObject(i + 1, parameters[i]);
			}
			try (ResultSet result = statement.executeQuery()) {
				int columns = result.getMetaData().getColumnCount();
				List<List<String>> rows = new ArrayList<>();
				while (result.next()) {
					List<String> row = new ArrayList<>(columns);
					for (int column = 1; column <= columns; column++) {
						row.add(result.getString(column));
					}
					rows.add(row);
				}
				return rows;
			}
		}
	}

	/**
	 * Reads the single number that a query gives, such as {@code SELECT COUNT(*) FROM orders}.
	 *
	 * @param query SQL with {@code ?} for each parameter
	 * @param parameters their values
	 * @return the first column of the first row
	 * @throws SQLException when the query fails
	 */
	default long number(String query, Object... parameters) throws SQLException {
		return Long.parseLong(rows(query, parameters).getFirst().getFirst());
	}
}
