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
import java.sql.SQLException;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.SinkRequest;

/**
 * The prepared statements that write a row, run in order. Their parameters are numbered as the columns are.
 */
final class SqliteStatements implements AutoCloseable {

	/** What SQLite says where no unique index has exactly the key's columns. */
	private static final String NO_UNIQUE_INDEX = "ON CONFLICT clause does not match"; //$NON-NLS-1$

	private final List<PreparedStatement> statements;
	private final int columns;

	private SqliteStatements(List<PreparedStatement> statements, int columns) {
		this.statements = List.copyOf(statements);
		this.columns = columns;
	}

	static SqliteStatements append(Connection connection, Dialect dialect, TargetTable table) throws SQLException {
		return new SqliteStatements(List.of(connection.prepareStatement(insert(dialect, table))),
				table.columns().size());
	}

	/** One statement where a unique index has exactly the key's columns; else UPDATE, then INSERT of what is missing. */
	static SqliteStatements upsert(Connection connection, Dialect dialect, SinkRequest request, TargetTable table)
			throws SQLException {
		try {
			PreparedStatement one = connection.prepareStatement(insertOrUpdate(dialect, request, table));
			return new SqliteStatements(List.of(one), table.columns().size());
		} catch (SQLException error) {
			if (!String.valueOf(error.getMessage()).contains(NO_UNIQUE_INDEX)) {
				throw error;
			}
		}
		PreparedStatement missing = connection.prepareStatement(insertMissing(dialect, table));
		if (table.otherColumns().isEmpty()) {
			return new SqliteStatements(List.of(missing), table.columns().size());
		}
		return new SqliteStatements(List.of(connection.prepareStatement(update(dialect, request, table)), missing),
				table.columns().size());
	}

	private static String insert(Dialect dialect, TargetTable table) {
		return "INSERT INTO " + dialect.quote(table.name()) + " (" + table.columnList(dialect) + ") VALUES (" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ parameters(table) + ')';
	}

	private static String parameters(TargetTable table) {
		return IntStream.rangeClosed(1, table.columns().size()).mapToObj(i -> "?" + i) //$NON-NLS-1$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
	}

	private static String insertOrUpdate(Dialect dialect, SinkRequest request, TargetTable table) {
		String key = table.keyColumns().stream().map(c -> dialect.quote(c.name())).collect(Collectors.joining(", ")); //$NON-NLS-1$
		List<String> others = table.otherColumns().stream().map(c -> dialect.quote(c.name())).toList();
		String start = insert(dialect, table) + " ON CONFLICT (" + key + ") DO "; //$NON-NLS-1$ //$NON-NLS-2$
		if (others.isEmpty()) {
			return start + "NOTHING"; //$NON-NLS-1$
		}
		String name = dialect.quote(table.name().table());
		AgeGuard guard = new AgeGuard(request, table, "IS"); //$NON-NLS-1$
		StringJoiner where = new StringJoiner(" AND ", " WHERE ", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		where.setEmptyValue(""); //$NON-NLS-1$
		if (request.settings().compare()) {
			where.add(others.stream().map(c -> name + '.' + c + " COLLATE BINARY IS NOT excluded." + c) //$NON-NLS-1$
					.collect(Collectors.joining(" OR ", "(", ")"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (guard.isWanted()) {
			where.add(guard.condition(i -> name + '.' + quoted(dialect, table, i),
					i -> "excluded." + quoted(dialect, table, i))); //$NON-NLS-1$
		}
		return start + "UPDATE SET " //$NON-NLS-1$
				+ others.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", ")) + where; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String update(Dialect dialect, SinkRequest request, TargetTable table) {
		List<Integer> others = IntStream.range(0, table.columns().size()).filter(i -> !table.key().contains(i)).boxed()
				.toList();
		AgeGuard guard = new AgeGuard(request, table, "IS"); //$NON-NLS-1$
		String differs = request.settings().compare() ? others.stream()
				.map(i -> quoted(dialect, table, i) + " COLLATE BINARY IS NOT ?" + (i + 1)) //$NON-NLS-1$
				.collect(Collectors.joining(" OR ", " AND (", ")")) : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		String notNewer = guard.isWanted()
				? " AND " + guard.condition(i -> quoted(dialect, table, i), i -> "?" + (i + 1)) //$NON-NLS-1$ //$NON-NLS-2$
				: ""; //$NON-NLS-1$
		return "UPDATE " + dialect.quote(table.name()) + " SET " //$NON-NLS-1$ //$NON-NLS-2$
				+ others.stream().map(i -> equal(dialect, table, i)).collect(Collectors.joining(", ")) + " WHERE " //$NON-NLS-1$ //$NON-NLS-2$
				+ sameKey(dialect, table) + differs + notNewer;
	}

	private static String insertMissing(Dialect dialect, TargetTable table) {
		String name = dialect.quote(table.name());
		return "INSERT INTO " + name + " (" + table.columnList(dialect) + ") SELECT " + parameters(table) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ " WHERE NOT EXISTS (SELECT 1 FROM " + name + " WHERE " + sameKey(dialect, table) + ')'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A statement on the rows of one key, found by the index and then compared by bytes. */
	static String byExactKey(Dialect dialect, String verb, TargetTable table) {
		return verb + " FROM " + dialect.quote(table.name()) + " WHERE " + sameKey(dialect, table) //$NON-NLS-1$ //$NON-NLS-2$
				+ table.key().stream().filter(i -> table.columns().get(i).type() instanceof LogicalType.Text)
						.map(i -> " AND " + dialect.quote(table.columns().get(i).name()) + " COLLATE BINARY = ?" //$NON-NLS-1$ //$NON-NLS-2$
								+ (i + 1))
						.collect(Collectors.joining());
	}

	private static String sameKey(Dialect dialect, TargetTable table) {
		return table.key().stream().map(i -> equal(dialect, table, i)).collect(Collectors.joining(" AND ")); //$NON-NLS-1$
	}

	private static String equal(Dialect dialect, TargetTable table, int column) {
		return quoted(dialect, table, column) + " = ?" + (column + 1); //$NON-NLS-1$
	}

	private static String quoted(Dialect dialect, TargetTable table, int column) {
		return dialect.quote(table.columns().get(column).name());
	}

	/** Writes rows, whose keys differ, and returns how many rows of the table were changed or added. */
	long write(Rows rows, int[] chunk, int filled) throws SQLException {
		long changed = 0;
		for (PreparedStatement statement : statements) {
			for (int i = 0; i < filled; i++) {
				for (int column = 0; column < columns; column++) {
					Parameters.set(statement, column + 1, rows.batch().column(column), chunk[i]);
				}
				statement.addBatch();
			}
			for (int count : statement.executeBatch()) {
				changed += count;
			}
		}
		return changed;
	}

	@Override
	public void close() throws SQLException {
		for (PreparedStatement statement : statements) {
			statement.close();
		}
	}
}
