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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.PSQLState;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.core.job.ImpossibleValue;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.WriteResult;

/** Writes by COPY: straight into the table, or into a temporary one from which rows are merged by key. */
final class PostgresSink extends JdbcSink {

	private static final CheckpointTables.Types TYPES = new CheckpointTables.Types("varchar(255)", "varchar(255)", //$NON-NLS-1$//$NON-NLS-2$
			"text", //$NON-NLS-1$
			"bytea", "timestamp with time zone", "bigint", "now()", "", CheckpointTables.ON_CONFLICT); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	/** Any constant: who makes our tables in this database waits for whoever does so already. */
	static final long CREATION_LOCK = 0x7469_6465_6D61_726BL;
	private static final String STAGE = "pg_temp.tidemark_stage"; //$NON-NLS-1$
	private static final Pattern COPY_PLACE = Pattern.compile("COPY [^,]*, line (\\d+)(?:, column ([^:\n]+))?"); //$NON-NLS-1$

	private final boolean stripNul;
	private volatile @Nullable PostgresEncoder encoder;
	/** Whether the open transaction has brought rows into the staging table. */
	private boolean staged;
	private final StraightLoad straight = new StraightLoad(PostgresSink::isUniqueViolation);

	PostgresSink(JdbcAccess access, SinkRequest request) {
		super(access, request, TYPES, LeaseSql.POSTGRES);
		this.stripNul = request.settings().nulCharacters() == ImpossibleValue.STRIP;
	}

	@Override
	boolean exists(Connection connection, TableName table) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) { //$NON-NLS-1$
			select.setString(1, dialect().quote(table));
			try (ResultSet row = select.executeQuery()) {
				return row.next() && row.getBoolean(1);
			}
		}
	}

	@Override
	void create(Connection connection, Iterable<String> statements) throws SQLException, TidemarkException {
		transact(connection, c -> {
			try (Statement statement = c.createStatement()) {
				statement.execute("SELECT pg_advisory_xact_lock(" + CREATION_LOCK + ')'); //$NON-NLS-1$
				for (String sql : statements) {
					statement.execute(sql);
				}
			}
			return statements;
		});
	}

	@Override
	TargetTable describe(Connection connection) throws SQLException, TidemarkException {
		List<TargetColumn> columns = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement("""
				SELECT a.attname, a.attidentity = 'a',
				  format_type(a.atttypid, a.atttypmod),
				  CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod)
				    ELSE format_type(a.atttypid, a.atttypmod) END,
				  NOT (a.attnotnull OR t.typnotnull),
				  CASE WHEN NOT l.collisdeterministic THEN l.collname
				    WHEN t.typname = 'citext' OR b.typname = 'citext' THEN 'citext' ELSE '' END
				FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
				  LEFT JOIN pg_type b ON b.oid = t.typbasetype LEFT JOIN pg_collation l ON l.oid = a.attcollation
				WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
				ORDER BY a.attnum""")) { //$NON-NLS-1$
			select.setString(1, dialect().quote(request().table()));
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					String nativeType = row.getString(4);
					columns.add(new TargetColumn(row.getString(1), row.getString(3), nativeType,
							dialect().logicalType(nativeType), row.getBoolean(2), row.getBoolean(5), row.getString(6)));
				}
			}
		}
		return TargetTable.of(request(), columns, uniqueKeys(connection));
	}

	private List<List<String>> uniqueKeys(Connection connection) throws SQLException {
		Map<Long, List<String>> keys = new LinkedHashMap<>();
		try (PreparedStatement select = connection.prepareStatement("""
				SELECT i.indexrelid, a.attname FROM pg_index i
				JOIN pg_attribute a ON a.attrelid = i.indrelid
				  AND a.attnum = ANY ((i.indkey::int2[])[0:i.indnkeyatts - 1])
				WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indisvalid AND i.indimmediate
				  AND i.indpred IS NULL AND i.indexprs IS NULL""")) { //$NON-NLS-1$
			select.setString(1, dialect().quote(request().table()));
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					keys.computeIfAbsent(row.getLong(1), k -> new ArrayList<>()).add(row.getString(2));
				}
			}
		}
		return List.copyOf(keys.values());
	}

	@Override
	void enter(Connection connection, TargetTable table) throws SQLException {
		encoder = new PostgresEncoder(request().columns(), table.columns(), stripNul);
		if (!request().settings().looksForConflicts()) {
			commitAhead(connection);
		}
		if (isUpsert()) {
			try (Statement statement = connection.createStatement()) {
				statement.execute("DROP TABLE IF EXISTS " + STAGE); //$NON-NLS-1$
				statement.execute("CREATE TEMPORARY TABLE tidemark_stage ON COMMIT DELETE ROWS AS SELECT " //$NON-NLS-1$
						+ table.columnList(dialect()) + " FROM " + dialect().quote(table.name()) + " WITH NO DATA"); //$NON-NLS-1$ //$NON-NLS-2$
			}
			if (table.uniqueKey()) {
				straight.look(connection, dialect().quote(table.name()));
			}
		}
	}

	/**
	 * Commits return before they are on disk. A server that fails loses the last of them whole, the rows with their
	 * checkpoint, and the next run sends them again.
	 */
	private static void commitAhead(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET synchronous_commit TO OFF"); //$NON-NLS-1$
		}
	}

	@Override
	void awaitDisk(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET LOCAL synchronous_commit TO DEFAULT"); //$NON-NLS-1$
		}
	}

	private static boolean isUniqueViolation(Exception error) {
		return error.getCause() instanceof SQLException cause
				&& PSQLState.UNIQUE_VIOLATION.getState().equals(cause.getSQLState());
	}

	@Override
	@Nullable
	EncodedRows encode(Rows rows) {
		PostgresEncoder ready = encoder;
		return ready == null ? null : ready.encode(rows);
	}

	@Override
	Replacement replacement(String run) {
		return new PostgresReplacement(this, run);
	}

	@Override
	void leave(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET synchronous_commit TO DEFAULT"); //$NON-NLS-1$
			if (isUpsert()) {
				statement.execute("DROP TABLE IF EXISTS " + STAGE); //$NON-NLS-1$
			}
		}
	}

	@Override
	@Nullable
	ValueCheck check(BatchColumn source, TargetColumn column) {
		return PostgresChecks.of(source, column, stripNul);
	}

	@Override
	public String digestType() {
		return "bytea"; //$NON-NLS-1$
	}

	@Override
	public void emptyStage(Connection connection) throws SQLException {
		straight.end();
		try (Statement statement = connection.createStatement()) {
			statement.execute("DELETE FROM " + STAGE); //$NON-NLS-1$
		}
	}

	@Override
	public long insertRows(Connection connection, TargetTable table, Rows rows) throws SQLException, TidemarkException {
		copy(connection, STAGE, table, rows);
		try (Statement statement = connection.createStatement()) {
			return statement.executeUpdate(new PostgresMerge(dialect(), request(), table).insertUnlessAdded(STAGE));
		}
	}

	@Override
	WriteResult writeRows(Connection connection, TargetTable table, Rows rows) throws SQLException, TidemarkException {
		if (!isUpsert()) {
			return new WriteResult(copy(connection, dialect().quote(table.name()), table, rows), 0);
		}
		OptionalLong added = straight.add(connection,
				() -> copy(connection, dialect().quote(table.name()), table, rows));
		if (added.isPresent()) {
			return result(added.getAsLong(), added.getAsLong());
		}
		if (staged) {
			clearStage(connection);
		}
		staged = true;
		long count = copy(connection, STAGE, table, rows);
		KeyEquality.ofPostgres(dialect(), table, STAGE).check(connection);
		return result(merge(connection, new PostgresMerge(dialect(), request(), table), STAGE), count);
	}

	private static void clearStage(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("DELETE FROM " + STAGE); //$NON-NLS-1$
		}
	}

	@Override
	void begin(Connection connection) throws SQLException, TidemarkException {
		staged = false;
		super.begin(connection);
	}

	private static long merge(Connection connection, PostgresMerge merge, String from) throws SQLException {
		long written = 0;
		try (Statement statement = connection.createStatement()) {
			for (String sql : merge.statements(from)) {
				written += statement.executeUpdate(sql);
			}
		}
		return written;
	}

	@Override
	long countKeys(Connection connection, TargetTable table, Rows keys, boolean lock)
			throws SQLException, TidemarkException {
		copy(connection, STAGE, table, keys);
		String found = "SELECT 1 FROM " + dialect().quote(table.name()) + " AS t JOIN " + STAGE + " AS s ON " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ exactlySameKey(table) + (lock ? " FOR UPDATE OF t" : ""); //$NON-NLS-1$ //$NON-NLS-2$
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT count(*) FROM (" + found + ") AS found")) { //$NON-NLS-1$ //$NON-NLS-2$
			return row.next() ? row.getLong(1) : 0;
		}
	}

	@Override
	long deleteKeys(Connection connection, TargetTable table, Rows keys) throws SQLException, TidemarkException {
		try (Statement statement = connection.createStatement()) {
			statement.executeUpdate("DELETE FROM " + STAGE); //$NON-NLS-1$
			copy(connection, STAGE, table, keys);
			return statement.executeUpdate("DELETE FROM " + dialect().quote(table.name()) + " AS t USING " + STAGE //$NON-NLS-1$ //$NON-NLS-2$
					+ " AS s WHERE " + exactlySameKey(table)); //$NON-NLS-1$
		}
	}

	/** Found by the index and then compared by bytes, for a collation may hold more for equal. */
	private String exactlySameKey(TargetTable table) {
		return new PostgresMerge(dialect(), request(), table).sameKey() + table.keyColumns().stream()
				.filter(c -> c.type() instanceof LogicalType.Text)
				.map(c -> " AND t." + quoted(c) + "::text COLLATE \"C\" = s." + quoted(c) + "::text COLLATE \"C\"") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				.collect(Collectors.joining());
	}

	private long copy(Connection connection, String into, TargetTable table, Rows rows)
			throws SQLException, TidemarkException {
		PostgresEncoder ready = Objects.requireNonNull(encoder);
		EncodedRows made = ReadyRows.encodedOf(rows, table);
		EncodedRows encoded = made == null && ready.isSmall(rows) ? ready.encode(rows) : made;
		String sql = "COPY " + into + " (" + table.columnList(dialect()) + ") FROM STDIN" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ (encoded != null && encoded.binary() ? " (FORMAT binary)" : ""); //$NON-NLS-1$ //$NON-NLS-2$
		CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
		try {
			if (encoded == null) {
				ready.text().write(rows, (bytes, length) -> copy.writeToCopy(bytes, 0, length));
			} else {
				for (byte[] part : encoded.parts()) {
					copy.writeToCopy(part, 0, part.length);
				}
			}
			checkCancelled();
			return copy.endCopy();
		} catch (SQLException error) {
			throw explained(error, table, rows);
		} finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	/** Names the row and the column that a refused COPY points at. */
	private TidemarkException explained(SQLException error, TargetTable table, Rows rows) throws TidemarkException {
		Matcher place = COPY_PLACE.matcher(String.valueOf(error.getMessage()));
		if (!place.find()) {
			return explain(error, NLS.bind(Messages.Sink_write, rows.count(), table.name()));
		}
		int row = rows.rowAt(Integer.parseInt(place.group(1)) - 1);
		String column = place.group(2);
		String doing = column == null ? NLS.bind(Messages.Sink_write_row, rows.name(row), table.name())
				: NLS.bind(Messages.Sink_write_value, new Object[] { column, rows.name(row), table.name() });
		return explainRow(error, doing, row, column == null ? BlamedColumn.of(error, table) : column);
	}

	private String quoted(TargetColumn column) {
		return dialect().quote(column.name());
	}

	@Override
	void interrupt(Connection connection) throws SQLException {
		connection.unwrap(PGConnection.class).cancelQuery();
	}
}
