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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.discovery.Groups;
import org.tidemark.connector.jdbc.internal.discovery.Groups.IndexColumn;
import org.tidemark.connector.jdbc.internal.discovery.Groups.KeyColumn;
import org.tidemark.connector.jdbc.internal.discovery.JdbcDiscovery;
import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.type.LogicalType;

/** Looks at a SQLite file. A file that is not there has no tables when one is asked for by name. */
final class SqliteDiscovery extends JdbcDiscovery {

	private static final String MAIN = "main";

	private static final String COLUMNS = "SELECT name, type, \"notnull\", dflt_value, pk, hidden"
			+ " FROM pragma_table_xinfo(?, ?) WHERE hidden <> 1 ORDER BY cid";

	private static final String INDEXES = "SELECT l.name, COALESCE(x.name, '(expression)'),"
			+ " l.\"unique\" AND NOT l.partial, l.origin = 'pk' FROM pragma_index_list(?1, ?2) AS l"
			+ " JOIN pragma_index_xinfo(l.name, ?2) AS x ON x.key ORDER BY l.name, x.seqno";

	private static final String FOREIGN_KEYS = "SELECT f.id, f.\"from\", f.\"table\", COALESCE(f.\"to\","
			+ " (SELECT name FROM pragma_table_info(f.\"table\", ?2) WHERE pk = f.seq + 1), '')"
			+ " FROM pragma_foreign_key_list(?1, ?2) AS f ORDER BY f.id, f.seq";

	private final SqliteFile file;

	SqliteDiscovery(JdbcAccess access, SqliteFile file) {
		super(access, Lexicon.SQLITE);
		this.file = file;
	}

	@Override
	protected boolean exists() {
		return file.exists();
	}

	@Override
	public String catalog() {
		return Objects.requireNonNull(file.path().getFileName()).toString();
	}

	@Override
	public String defaultSchema() {
		return MAIN;
	}

	@Override
	protected void require() throws TidemarkException {
		file.require();
	}

	@Override
	protected String schemaQuery() {
		return "SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY name";
	}

	@Override
	protected List<TableSummary> findAll(Connection connection, String schema) throws SQLException {
		return estimated(connection, tables(connection, schema, ""));
	}

	private List<TableSummary> tables(Connection connection, String schema, String condition, String... parameters)
			throws SQLException {
		String sql = "SELECT name, type FROM " + access().dialect().quote(schema) + ".sqlite_schema"
				+ " WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'" + condition
				+ " ORDER BY name";
		return query(connection, sql, row -> new TableSummary(new TableName(schema, row.getString(1)),
				"view".equals(row.getString(2)) ? TableKind.VIEW : TableKind.TABLE, -1, null), parameters);
	}

	private List<TableSummary> estimated(Connection connection, List<TableSummary> tables) throws SQLException {
		List<TableSummary> result = new ArrayList<>();
		for (TableSummary table : tables) {
			result.add(new TableSummary(table.name(), table.kind(), rowEstimate(connection, table), null));
		}
		return result;
	}

	/** What ANALYZE found, else the greatest rowid, which is had at once. */
	private long rowEstimate(Connection connection, TableSummary table) throws SQLException {
		if (table.kind() == TableKind.VIEW) {
			return -1;
		}
		String schema = access().dialect().quote(Objects.requireNonNull(table.name().schema()));
		try (Statement statement = connection.createStatement()) {
			List<Long> analyzed = query(connection,
					"SELECT 1 FROM " + schema + ".sqlite_schema WHERE name = 'sqlite_stat1'", row -> row.getLong(1));
			if (!analyzed.isEmpty()) {
				List<Long> rows = query(connection, "SELECT CAST(stat AS INTEGER) FROM " + schema
						+ ".sqlite_stat1 WHERE tbl = ? LIMIT 1", row -> row.getLong(1), table.name().table());
				if (!rows.isEmpty()) {
					return rows.get(0);
				}
			}
			try (ResultSet row = statement
					.executeQuery("SELECT max(rowid) FROM " + access().dialect().quote(table.name()))) {
				return row.next() ? Math.max(0, row.getLong(1)) : -1;
			}
		} catch (SQLException e) {
			if (String.valueOf(e.getMessage()).contains("rowid")) {
				return -1;
			}
			throw e;
		}
	}

	@Override
	protected Optional<TableSummary> find(Connection connection, String schema, String table) throws SQLException {
		Optional<TableSummary> found = choose(tables(connection, schema, " AND lower(name) = lower(?)", table), table);
		return found.isEmpty() ? found : Optional.of(estimated(connection, List.of(found.get())).get(0));
	}

	private record SqliteColumn(Column column, int key) {
	}

	@Override
	protected TableInfo describe(Connection connection, TableSummary table) throws SQLException {
		String schema = Objects.requireNonNull(table.name().schema());
		String name = table.name().table();
		List<SqliteColumn> columns = query(connection, COLUMNS, this::column, name, schema);
		List<String> key = columns.stream().filter(c -> c.key() > 0).sorted(Comparator.comparingInt(SqliteColumn::key))
				.map(c -> c.column().name()).toList();
		boolean rowid = key.size() == 1 && isRowid(connection, table, columns);
		List<Column> described = columns.stream()
				.map(c -> rowid && c.key() > 0 ? numbered(c.column()) : c.column()).toList();
		List<IndexColumn> indexes = query(connection, INDEXES,
				row -> new IndexColumn(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)), name,
				schema);
		List<KeyColumn> keys = query(connection, FOREIGN_KEYS, row -> new KeyColumn(row.getString(1), "",
				row.getString(2), new TableName(schema, row.getString(3)), row.getString(4)), name, schema);
		return new TableInfo(table.name(), table.kind(), described, key, Groups.indexes(indexes),
				Groups.foreignKeys(keys), null, table.rowEstimate());
	}

	private SqliteColumn column(ResultSet row) throws SQLException {
		String type = Objects.requireNonNullElse(row.getString(2), "");
		@Nullable
		String value = row.getString(4);
		boolean generated = row.getInt(6) > 1;
		return new SqliteColumn(new Column(row.getString(1), type, access().dialect().logicalType(type),
				!row.getBoolean(3), "NULL".equalsIgnoreCase(value) ? null : value, null, false, generated),
				row.getInt(5));
	}

	/** Whether the only key column stands for the row's own number, which SQLite gives and never leaves empty. */
	private static boolean isRowid(Connection connection, TableSummary table, List<SqliteColumn> columns)
			throws SQLException {
		boolean integer = columns.stream()
				.anyMatch(c -> c.key() > 0 && "integer".equals(c.column().nativeType().toLowerCase(Locale.ROOT)));
		if (!integer) {
			return false;
		}
		// such a key has no index of its own
		try (PreparedStatement statement = connection
				.prepareStatement("SELECT count(*) FROM pragma_index_list(?, ?) WHERE origin = 'pk'")) {
			statement.setString(1, table.name().table());
			statement.setString(2, table.name().schema());
			try (ResultSet row = statement.executeQuery()) {
				return row.next() && row.getInt(1) == 0;
			}
		}
	}

	private static Column numbered(Column column) {
		return new Column(column.name(), column.nativeType(), column.type(), false, column.defaultValue(),
				column.comment(), true, column.generated());
	}

	/** SQLite knows types of values, not of expressions: the first value that is not NULL tells. */
	@Override
	protected LogicalType typeOf(Connection connection, String from, String expression) throws SQLException {
		List<String> found = query(connection,
				"SELECT typeof(v) FROM (SELECT " + expression + " AS v FROM " + from + ") WHERE v IS NOT NULL LIMIT 1",
				row -> row.getString(1));
		return switch (found.isEmpty() ? "text" : found.get(0)) {
			case "integer" -> new LogicalType.Int(64, true);
			case "real" -> new LogicalType.Floating(64);
			case "blob" -> new LogicalType.Binary(0, false);
			default -> new LogicalType.Text(0, false);
		};
	}
}
