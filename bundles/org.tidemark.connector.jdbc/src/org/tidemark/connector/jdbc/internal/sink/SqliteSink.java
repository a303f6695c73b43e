/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.WriteResult;

/** Writes by prepared statements, a batch in one transaction that locks the file from its beginning. */
final class SqliteSink extends JdbcSink {

	private static final CheckpointTables.Types TYPES = new CheckpointTables.Types("TEXT", "TEXT", "TEXT", "BLOB", //$NON-NLS-1$//$NON-NLS-2$//$NON-NLS-3$//$NON-NLS-4$
			"TEXT", //$NON-NLS-1$
			"INTEGER", "strftime('%Y-%m-%d %H:%M:%f', 'now')", "", CheckpointTables.ON_CONFLICT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	private static final int ROWS_PER_STEP = 500;
	private static final long TURN_MILLIS = 250;

	private @Nullable SqliteStatements statements;
	private @Nullable SqliteKeyGuard keyGuard;

	SqliteSink(JdbcAccess access, SinkRequest request) {
		super(access, request, TYPES, LeaseSql.SQLITE);
	}

	@Override
	boolean exists(Connection connection, TableName table) throws SQLException {
		String schema = table.schema();
		String catalog = dialect().quote(new TableName(schema == null ? "main" : schema, "sqlite_master")); //$NON-NLS-1$ //$NON-NLS-2$
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT 1 FROM " + catalog + " WHERE type IN ('table', 'view') AND name = ? COLLATE NOCASE")) { //$NON-NLS-1$ //$NON-NLS-2$
			select.setString(1, table.table());
			try (ResultSet row = select.executeQuery()) {
				return row.next();
			}
		}
	}

	@Override
	void create(Connection connection, Iterable<String> sqls) throws SQLException, TidemarkException {
		transact(connection, c -> {
			super.create(c, sqls);
			return sqls;
		});
	}

	@Override
	TargetTable describe(Connection connection) throws SQLException, TidemarkException {
		List<TargetColumn> columns = new ArrayList<>();
		String schema = request().table().schema();
		String collation = SqliteKeyGuard.collation(connection, dialect(), request().table());
		try (PreparedStatement select = connection
				.prepareStatement(
						"SELECT name, type, \"notnull\" OR pk > 0 FROM pragma_table_xinfo(?, ?) WHERE hidden = 0")) { //$NON-NLS-1$
			select.setString(1, request().table().table());
			select.setString(2, schema == null ? "main" : schema); //$NON-NLS-1$
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					String type = String.valueOf(row.getString(2));
					columns.add(new TargetColumn(row.getString(1), type, type, dialect().logicalType(type), false,
							!row.getBoolean(3), SqliteKeyGuard.isText(type) ? collation : "")); //$NON-NLS-1$
				}
			}
		}
		return TargetTable.of(request(), columns, List.of());
	}

	/**
	 * Waits for another writer in short turns, because an interrupt does not end SQLite's own wait, and as long as the
	 * connection is set to wait.
	 */
	@Override
	void begin(Connection connection) throws SQLException, TidemarkException {
		long patience = number(connection, "PRAGMA busy_timeout"); //$NON-NLS-1$
		long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
		execute(connection, "PRAGMA busy_timeout = " + Math.min(patience, TURN_MILLIS)); //$NON-NLS-1$
		try {
			while (!tryBegin(connection, deadline)) {
				checkCancelled();
			}
		} finally {
			execute(connection, "PRAGMA busy_timeout = " + patience); //$NON-NLS-1$
		}
	}

	private static boolean tryBegin(Connection connection, long deadline) throws SQLException {
		try {
			execute(connection, "BEGIN IMMEDIATE"); //$NON-NLS-1$
			return true;
		} catch (SQLException error) {
			boolean busy = (error.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code;
			if (!busy || System.nanoTime() - deadline >= 0) {
				throw error;
			}
			return false;
		}
	}

	private static long number(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() ? row.getLong(1) : 0;
		}
	}

	@Override
	void commit(Connection connection) throws SQLException {
		execute(connection, "COMMIT"); //$NON-NLS-1$
	}

	@Override
	void rollback(Connection connection) throws SQLException {
		execute(connection, "ROLLBACK"); //$NON-NLS-1$
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	void enter(Connection connection, TargetTable table) throws SQLException {
		statements = isUpsert() ? SqliteStatements.upsert(connection, dialect(), request(), table)
				: SqliteStatements.append(connection, dialect(), table);
		boolean loose = isUpsert() && table.keyColumns().stream().anyMatch(c -> !c.equality().isEmpty());
		keyGuard = loose ? new SqliteKeyGuard(connection, dialect(), table) : null;
	}

	@Override
	Replacement replacement(String run) {
		return new SqliteReplacement(this, run);
	}

	@Override
	void leave(Connection connection) throws SQLException {
		SqliteStatements open = statements;
		SqliteKeyGuard guard = keyGuard;
		statements = null;
		keyGuard = null;
		if (guard != null) {
			guard.close();
		}
		if (open != null) {
			open.close();
		}
	}

	@Override
	boolean enforcesTypes() {
		return false;
	}

	@Override
	@Nullable
	ValueCheck check(BatchColumn source, TargetColumn column) {
		return SqliteChecks.of(source, column);
	}

	@Override
	public String digestType() {
		return "BLOB"; //$NON-NLS-1$
	}

	/** Whoever writes holds the file alone. */
	@Override
	public String lockSuffix() {
		return ""; //$NON-NLS-1$
	}

	@Override
	public long insertRows(Connection connection, TargetTable table, Rows rows) throws SQLException, TidemarkException {
		writeRows(connection, table, rows);
		return rows.count();
	}

	@Override
	WriteResult writeRows(Connection connection, TargetTable table, Rows rows) throws SQLException, TidemarkException {
		SqliteStatements ready = Objects.requireNonNull(statements);
		long written = 0;
		int count = rows.batch().rows();
		int[] chunk = new int[ROWS_PER_STEP];
		int filled = 0;
		for (int row = rows.superseded().nextClearBit(0); row < count; row = rows.superseded().nextClearBit(row + 1)) {
			chunk[filled++] = row;
			if (filled == chunk.length) {
				written += write(ready, table, rows, chunk, filled);
				filled = 0;
			}
		}
		written += write(ready, table, rows, chunk, filled);
		return result(written, rows.count());
	}

	@Override
	long countKeys(Connection connection, TargetTable table, Rows keys, boolean lock)
			throws SQLException, TidemarkException {
		long count = 0;
		try (PreparedStatement select = connection
				.prepareStatement(SqliteStatements.byExactKey(dialect(), "SELECT count(*)", table))) { //$NON-NLS-1$
			for (int row : keys.places()) {
				checkCancelled();
				setKey(select, table, keys, row);
				try (ResultSet found = select.executeQuery()) {
					count += found.next() ? found.getLong(1) : 0;
				}
			}
		}
		return count;
	}

	@Override
	long deleteKeys(Connection connection, TargetTable table, Rows keys) throws SQLException, TidemarkException {
		long deleted = 0;
		try (PreparedStatement delete = connection
				.prepareStatement(SqliteStatements.byExactKey(dialect(), "DELETE", table))) { //$NON-NLS-1$
			for (int row : keys.places()) {
				checkCancelled();
				setKey(delete, table, keys, row);
				deleted += delete.executeUpdate();
			}
		}
		return deleted;
	}

	private static void setKey(PreparedStatement statement, TargetTable table, Rows keys, int row)
			throws SQLException {
		for (int column : table.key()) {
			Parameters.set(statement, column + 1, keys.batch().column(column), row);
		}
	}

	private long write(SqliteStatements ready, TargetTable table, Rows rows, int[] chunk, int filled)
			throws SQLException, TidemarkException {
		checkCancelled();
		try {
			SqliteKeyGuard guard = keyGuard;
			return guard == null ? ready.write(rows, chunk, filled) : guard.write(ready, rows, chunk, filled);
		} catch (BatchUpdateException error) {
			int row = chunk[Math.min(error.getUpdateCounts().length, filled - 1)];
			throw explainRow(error, NLS.bind(Messages.Sink_write_row, rows.name(row), table.name()), row,
					BlamedColumn.of(error, table));
		}
	}

	@Override
	void interrupt(Connection connection) throws SQLException {
		connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
	}
}
