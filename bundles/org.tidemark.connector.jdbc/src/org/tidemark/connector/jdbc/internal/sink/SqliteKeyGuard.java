/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.spi.Dialect;

/**
 * Writes rows one by one into a table that compares its key by a collation, and looks before each whether a row with an
 * equal key is another row. Only for such tables, for it costs a look-up a row.
 */
final class SqliteKeyGuard implements AutoCloseable {

	private static final Pattern COLLATION = Pattern.compile("\\bcollate\\s+[\"'`\\[]?(?!binary\\b)(\\w+)", //$NON-NLS-1$
			Pattern.CASE_INSENSITIVE);

	private final TargetTable table;
	private final PreparedStatement others;

	SqliteKeyGuard(Connection connection, Dialect dialect, TargetTable table) throws SQLException {
		this.table = table;
		String names = table.keyColumns().stream().map(c -> dialect.quote(c.name())).collect(Collectors.joining(", ")); //$NON-NLS-1$
		String equal = table.key().stream().map(i -> quoted(dialect, i) + " = ?" + (i + 1)) //$NON-NLS-1$
				.collect(Collectors.joining(" AND ")); //$NON-NLS-1$
		String exact = table.key().stream().map(i -> quoted(dialect, i) + " COLLATE BINARY = ?" + (i + 1)) //$NON-NLS-1$
				.collect(Collectors.joining(" AND ")); //$NON-NLS-1$
		this.others = connection.prepareStatement("SELECT " + names + " FROM " + dialect.quote(table.name()) //$NON-NLS-1$ //$NON-NLS-2$
				+ " WHERE " + equal + " AND NOT (" + exact + ") LIMIT 1"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private String quoted(Dialect dialect, int place) {
		return dialect.quote(table.columns().get(place).name());
	}

	/** A collation other than BINARY that the table or an index of it declares; empty for none. */
	static String collation(Connection connection, Dialect dialect, TableName table) throws SQLException {
		String schema = table.schema();
		String catalog = dialect.quote(new TableName(schema == null ? "main" : schema, "sqlite_schema")); //$NON-NLS-1$ //$NON-NLS-2$
		try (PreparedStatement select = connection
				.prepareStatement("SELECT sql FROM " + catalog + " WHERE lower(tbl_name) = lower(?)")) { //$NON-NLS-1$ //$NON-NLS-2$
			select.setString(1, table.table());
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					Matcher collation = COLLATION.matcher(String.valueOf(row.getString(1)));
					if (collation.find()) {
						return collation.group(1);
					}
				}
				return ""; //$NON-NLS-1$
			}
		}
	}

	/** Whether a column's values are compared by a collation. */
	static boolean isText(String declaration) {
		return SqliteAffinity.isText(declaration) || declaration.isBlank();
	}

	/**
	 * Writes rows.
	 *
	 * @throws TidemarkException when a row has another key that is equal to it in the table
	 */
	long write(SqliteStatements statements, Rows rows, int[] chunk, int filled)
			throws SQLException, TidemarkException {
		long written = 0;
		for (int i = 0; i < filled; i++) {
			check(rows, chunk[i]);
			written += statements.write(rows, new int[] { chunk[i] }, 1);
		}
		return written;
	}

	private void check(Rows rows, int row) throws SQLException, TidemarkException {
		for (int place : table.key()) {
			Parameters.set(others, place + 1, rows.batch().column(place), row);
		}
		try (ResultSet other = others.executeQuery()) {
			if (other.next()) {
				StringBuilder key = new StringBuilder();
				for (int i = 1; i <= table.key().size(); i++) {
					key.append(i == 1 ? "" : ", ").append(other.getString(i)); //$NON-NLS-1$ //$NON-NLS-2$
				}
				throw KeyEquality.collision(table, rows.name(row), key.toString());
			}
		}
	}

	@Override
	public void close() throws SQLException {
		others.close();
	}
}
