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
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.WriteResult;

/**
 * Writes by LOAD DATA: straight into the table, or into a temporary one from which rows are updated by key and missing
 * ones inserted. Neither REPLACE nor ON DUPLICATE KEY, which would also match other unique keys.
 */
final class MySqlSink extends JdbcSink {

	private static final CheckpointTables.Types TYPES = new CheckpointTables.Types("varchar(255)", "varchar(64)", //$NON-NLS-1$ //$NON-NLS-2$
			"longtext", "longblob", "datetime(6)", "bigint", "UTC_TIMESTAMP(6)", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			" ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", //$NON-NLS-1$
			"ON DUPLICATE KEY UPDATE run_id = VALUES(run_id), state = VALUES(state), updated_at = VALUES(updated_at)"); //$NON-NLS-1$
	/** Strict, zero dates as the source has them, and 0 in a numbered column means 0. */
	private static final String SQL_MODE = "STRICT_ALL_TABLES,STRICT_TRANS_TABLES,NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION"; //$NON-NLS-1$
	private static final String STAGE = "tidemark_stage"; //$NON-NLS-1$
	private static final int DUPLICATE = 1062;

	private final MySqlStatements statements = new MySqlStatements();
	private final StraightLoad straight = new StraightLoad(MySqlSink::mayBeDuplicate);
	private volatile @Nullable MySqlLoader loader;
	/** The statement that makes the staging table; empty when there is none. */
	private String createStage = ""; //$NON-NLS-1$
	/** Whether the staging table has taken in rows: those that were deleted stay in its pages and slow every scan. */
	private boolean staged;
	private @Nullable String formerMode;
	private int formerIsolation = Connection.TRANSACTION_NONE;

	MySqlSink(JdbcAccess access, SinkRequest request) {
		super(access, request, TYPES, LeaseSql.MYSQL);
	}

	@Override
	boolean exists(Connection connection, TableName table) throws SQLException {
		try (PreparedStatement select = named(connection, "SELECT 1 FROM information_schema.tables", table); //$NON-NLS-1$
				ResultSet row = select.executeQuery()) {
			return row.next();
		}
	}

	private static PreparedStatement named(Connection connection, String select, TableName table) throws SQLException {
		PreparedStatement statement = connection
				.prepareStatement(select + " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ?"); //$NON-NLS-1$
		statement.setString(1, table.schema());
		statement.setString(2, table.table());
		return statement;
	}

	@Override
	TargetTable describe(Connection connection) throws SQLException, TidemarkException {
		refuseWithoutTransactions(connection);
		List<TargetColumn> columns = new ArrayList<>();
		try (PreparedStatement select = named(connection,
				"SELECT column_name, column_type, character_set_name, collation_name, extra, is_nullable = 'YES'" //$NON-NLS-1$
						+ " FROM information_schema.columns", //$NON-NLS-1$
				request().table()); ResultSet row = select.executeQuery()) {
			while (row.next()) {
				String nativeType = row.getString(2);
				String charset = row.getString(3);
				String declaration = charset == null ? nativeType
						: nativeType + " CHARACTER SET " + charset + " COLLATE " + row.getString(4); //$NON-NLS-1$ //$NON-NLS-2$
				if (!row.getString(5).toUpperCase(java.util.Locale.ROOT).contains("GENERATED")) { //$NON-NLS-1$
					columns.add(new TargetColumn(row.getString(1), declaration, nativeType,
							dialect().logicalType(nativeType), false, row.getBoolean(6),
							KeyEquality.ofMySql(row.getString(4))));
				}
			}
		}
		return TargetTable.of(request(), columns, uniqueKeys(connection));
	}

	private void refuseWithoutTransactions(Connection connection) throws SQLException, TidemarkException {
		try (PreparedStatement select = connection.prepareStatement(
				"""
						SELECT t.engine FROM information_schema.tables t JOIN information_schema.engines e ON e.engine = t.engine
						WHERE t.table_schema = COALESCE(?, DATABASE()) AND t.table_name = ?
						  AND COALESCE(e.transactions, 'NO') <> 'YES'""")) { //$NON-NLS-1$
			select.setString(1, request().table().schema());
			select.setString(2, request().table().table());
			try (ResultSet row = select.executeQuery()) {
				if (row.next()) {
					throw new TidemarkException(ProblemKind.FAILED,
							NLS.bind(Messages.MySql_no_transactions, request().table(), row.getString(1)),
							NLS.bind(Messages.MySql_no_transactions_remedy, dialect().quote(request().table())), null);
				}
			}
		}
	}

	private List<List<String>> uniqueKeys(Connection connection) throws SQLException {
		Map<String, List<String>> keys = new LinkedHashMap<>();
		try (PreparedStatement select = named(connection,
				"SELECT index_name, column_name FROM (SELECT * FROM information_schema.statistics" //$NON-NLS-1$
						+ " WHERE non_unique = 0 AND sub_part IS NULL) s", //$NON-NLS-1$
				request().table()); ResultSet row = select.executeQuery()) {
			while (row.next()) {
				keys.computeIfAbsent(row.getString(1), k -> new ArrayList<>()).add(String.valueOf(row.getString(2)));
			}
		}
		return List.copyOf(keys.values());
	}

	@Override
	void enter(Connection connection, TargetTable table) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			try (ResultSet row = statement
					.executeQuery("SELECT @@SESSION.sql_mode, @@log_bin AND @@SESSION.binlog_format = 'STATEMENT'")) { //$NON-NLS-1$
				if (row.next()) {
					formerMode = row.getString(1);
					if (!row.getBoolean(2)) {
						leaveGapsUnlocked(connection);
					}
				}
			}
			statement.execute(
					"SET SESSION sql_mode = '" + SQL_MODE + "', SESSION sql_notes = 1, SESSION max_error_count = 64"); //$NON-NLS-1$ //$NON-NLS-2$
			if (isUpsert()) {
				createStage = createStage(table);
				newStage(statement);
			}
		}
		if (isUpsert() && table.uniqueKey()) {
			straight.look(connection, dialect().quote(table.name()));
		}
		loader = new MySqlLoader(table, request().columns(), dialect(), statements);
	}

	private static boolean mayBeDuplicate(Exception error) {
		return error instanceof RefusedRowException
				|| error instanceof SQLException sql && sql.getErrorCode() == DUPLICATE;
	}

	@Override
	void begin(Connection connection) throws SQLException, TidemarkException {
		if (staged) {
			try (Statement statement = connection.createStatement()) {
				newStage(statement);
			}
		}
		super.begin(connection);
	}

	private void newStage(Statement statement) throws SQLException {
		statement.execute("DROP TEMPORARY TABLE IF EXISTS " + stage()); //$NON-NLS-1$
		statement.execute(createStage);
		staged = false;
	}

	/** Units that write side by side would otherwise wait for, and kill, each other over rows that do not exist. */
	private void leaveGapsUnlocked(Connection connection) throws SQLException {
		formerIsolation = connection.getTransactionIsolation();
		connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
	}

	/** In the schema of the target, so that the connection needs no schema of its own. */
	private String stage() {
		return dialect().quote(new TableName(request().table().schema(), STAGE));
	}

	private String createStage(TargetTable table) {
		String columns = table.columns().stream()
				.map(c -> quoted(c) + ' ' + c.declaration() + (table.keyColumns().contains(c) ? " NOT NULL" : " NULL")) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		// keys alone are those of rows to delete: the source may hold keys apart that the target's collation does not
		boolean whole = !table.otherColumns().isEmpty()
				&& table.keyColumns().stream().noneMatch(MySqlSink::needsPrefix);
		String key = table.keyColumns().stream().map(c -> needsPrefix(c) ? quoted(c) + "(64)" : quoted(c)) //$NON-NLS-1$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return "CREATE TEMPORARY TABLE " + stage() + " (" + columns + (whole ? ", PRIMARY KEY (" : ", KEY (") + key //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				+ ")) ENGINE=InnoDB"; //$NON-NLS-1$
	}

	/** MySQL indexes only the beginning of unlimited text and bytes. */
	private static boolean needsPrefix(TargetColumn column) {
		return column.nativeType().endsWith("text") || column.nativeType().endsWith("blob"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	@Nullable
	EncodedRows encode(Rows rows) {
		MySqlLoader ready = loader;
		return ready == null ? null : ready.encode(rows);
	}

	@Override
	Replacement replacement(String run) {
		return new MySqlReplacement(this, run);
	}

	@Override
	void leave(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (isUpsert()) {
				statement.execute("DROP TEMPORARY TABLE IF EXISTS " + stage()); //$NON-NLS-1$
			}
			if (formerMode != null) {
				if (formerIsolation != Connection.TRANSACTION_NONE) {
					connection.setTransactionIsolation(formerIsolation);
				}
				statement.execute("SET SESSION sql_mode = '" + formerMode + "', SESSION sql_notes = DEFAULT," //$NON-NLS-1$ //$NON-NLS-2$
						+ " SESSION max_error_count = DEFAULT"); //$NON-NLS-1$
			}
		}
	}

	@Override
	@Nullable
	ValueCheck check(BatchColumn source, TargetColumn column) {
		return MySqlChecks.of(source, column);
	}

	@Override
	public String digestType() {
		return "binary(16)"; //$NON-NLS-1$
	}

	@Override
	public <T> T run(PreparedStatement statement, Statements<T> work) throws SQLException {
		return statements.run(statement, work::on);
	}

	@Override
	public void emptyStage(Connection connection) throws SQLException {
		straight.end();
		clearStage(connection);
	}

	private void clearStage(Connection connection) throws SQLException {
		if (staged) {
			statements.update(connection, "DELETE FROM " + stage()); //$NON-NLS-1$
		}
	}

	private void stage(Connection connection, Rows rows) throws SQLException, TidemarkException {
		staged = true;
		Objects.requireNonNull(loader).load(connection, stage(), rows);
	}

	@Override
	public long insertRows(Connection connection, TargetTable table, Rows rows) throws SQLException, TidemarkException {
		stage(connection, rows);
		checkCancelled();
		return statements.update(connection, new MySqlMerge(dialect(), request(), table).insertMissing(stage()));
	}

	@Override
	WriteResult writeRows(Connection connection, TargetTable table, Rows rows) throws SQLException, TidemarkException {
		MySqlLoader ready = Objects.requireNonNull(loader);
		if (!isUpsert()) {
			ready.load(connection, dialect().quote(table.name()), rows);
			return new WriteResult(rows.count(), 0);
		}
		OptionalLong added = straight.add(connection, () -> {
			ready.load(connection, dialect().quote(table.name()), rows);
			return rows.count();
		});
		if (added.isPresent()) {
			return result(added.getAsLong(), added.getAsLong());
		}
		clearStage(connection);
		stage(connection, rows);
		long written;
		try {
			written = merge(connection, new MySqlMerge(dialect(), request(), table), stage());
		} catch (SQLException error) {
			if (error.getErrorCode() == DUPLICATE) {
				KeyEquality.ofMySql(dialect(), table, stage()).check(connection);
			}
			throw error;
		}
		return result(written, rows.count());
	}

	@Override
	long countKeys(Connection connection, TargetTable table, Rows keys, boolean lock)
			throws SQLException, TidemarkException {
		stageAlone(connection, keys);
		String sql = "SELECT COUNT(*) FROM " + found(table) + (lock ? " FOR UPDATE" : ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		try (Statement statement = connection.createStatement()) {
			return statements.run(statement, s -> {
				try (ResultSet row = s.executeQuery(sql)) {
					return row.next() ? row.getLong(1) : 0L;
				}
			});
		}
	}

	@Override
	long deleteKeys(Connection connection, TargetTable table, Rows keys) throws SQLException, TidemarkException {
		stageAlone(connection, keys);
		return statements.update(connection, "DELETE t FROM " + found(table)); //$NON-NLS-1$
	}

	private void stageAlone(Connection connection, Rows keys) throws SQLException, TidemarkException {
		clearStage(connection);
		stage(connection, keys);
		checkCancelled();
	}

	private String found(TargetTable table) {
		return stage() + (table.uniqueKey() ? " s STRAIGHT_JOIN " : " s JOIN ") + dialect().quote(table.name()) //$NON-NLS-1$ //$NON-NLS-2$
				+ " t ON " + new MySqlMerge(dialect(), request(), table).sameKey(); //$NON-NLS-1$
	}

	private long merge(Connection connection, MySqlMerge merge, String from) throws SQLException, TidemarkException {
		long written = 0;
		for (String sql : merge.statements(from)) {
			checkCancelled();
			written += statements.update(connection, sql);
		}
		return written;
	}

	private String quoted(TargetColumn column) {
		return dialect().quote(column.name());
	}

	@Override
	void interrupt(Connection connection) throws SQLException {
		statements.interrupt();
	}
}
