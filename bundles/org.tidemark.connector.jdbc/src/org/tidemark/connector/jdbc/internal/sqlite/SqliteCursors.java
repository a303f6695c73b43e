/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.ddl.spi.Dialect;

/** Looks whether a table's columns can be a cursor: SQLite gives numbers again, and has any type in any column. */
final class SqliteCursors {

	/** What in a definition is not its own words: comments, texts and quoted names. */
	private static final String QUOTED = "(?s)--[^\\n]*|/\\*.*?\\*/|'[^']*'|\"[^\"]*\"|`[^`]*`|\\[[^\\]]*\\]";

	private final Connection connection;
	private final Dialect dialect;
	private final TableInfo table;

	SqliteCursors(Connection connection, Dialect dialect, TableInfo table) {
		this.connection = connection;
		this.dialect = dialect;
		this.table = table;
	}

	List<String> warnings(Expression cursor) throws SQLException {
		List<String> warnings = new ArrayList<>();
		for (Column column : columns(cursor)) {
			if (column.autoIncrement() && !definition().contains("autoincrement")) {
				warnings.add(NLS.bind(Messages.Cursor_reused, table.name(), column.name()));
			}
			if (isMixed(column)) {
				warnings.add(NLS.bind(Messages.Cursor_mixed,
						new Object[] { table.name(), column.name(), census(column) }));
			}
		}
		return warnings;
	}

	private static List<Column> columns(Expression cursor) {
		return switch (cursor) {
			case Expression.ColumnValue value -> List.of(value.column());
			case Expression.Coalesce list -> list.columns();
			default -> List.of();
		};
	}

	private String definition() throws SQLException {
		String schema = dialect.quote(Objects.requireNonNull(table.name().schema()));
		try (PreparedStatement select = connection
				.prepareStatement("SELECT sql FROM " + schema + ".sqlite_schema WHERE type = 'table' AND name = ?")) {
			select.setString(1, table.name().table());
			try (ResultSet row = select.executeQuery()) {
				String sql = row.next() ? Objects.requireNonNullElse(row.getString(1), "") : "";
				return sql.replaceAll(QUOTED, " ").toLowerCase(Locale.ROOT);
			}
		}
	}

	/** Numbers come before texts and texts before blobs, so that the ends tell, which an index has at once. */
	private boolean isMixed(Column column) throws SQLException {
		String value = dialect.quote(column.name());
		String source = " FROM " + dialect.quote(table.name());
		return !kind("SELECT typeof(min(" + value + "))" + source)
				.equals(kind("SELECT typeof(max(" + value + "))" + source));
	}

	private String kind(String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			String type = row.getString(1);
			return "integer".equals(type) || "real".equals(type) ? "number" : type;
		}
	}

	private String census(Column column) throws SQLException {
		String value = dialect.quote(column.name());
		StringJoiner counts = new StringJoiner(", ");
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT typeof(" + value + "), count(*) FROM "
						+ dialect.quote(table.name()) + " WHERE " + value + " IS NOT NULL GROUP BY 1 ORDER BY 1")) {
			while (rows.next()) {
				counts.add(rows.getString(1) + ' ' + rows.getLong(2));
			}
		}
		return counts.toString();
	}
}
