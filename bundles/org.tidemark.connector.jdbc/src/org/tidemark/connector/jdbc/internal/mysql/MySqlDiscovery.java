/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

/**
 * Looks at the catalog of MySQL or MariaDB. JSON of MariaDB, which is declared {@code longtext} with a check, is
 * reported as {@code json}.
 */
final class MySqlDiscovery extends JdbcDiscovery {

	private static final String SCHEMAS = "SELECT schema_name FROM information_schema.schemata WHERE lower(schema_name)"
			+ " NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') ORDER BY schema_name";

	private static final String TABLES = "SELECT table_schema, table_name, table_type, table_rows, table_comment"
			+ " FROM information_schema.tables WHERE table_schema = ? AND table_type <> 'SYSTEM VIEW'"
			+ " AND table_type <> 'SEQUENCE'";

	private static final String COLUMNS = "SELECT column_name, column_type, is_nullable, column_default, column_comment,"
			+ " extra, data_type FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
			+ " ORDER BY ordinal_position";

	private static final String CHECKS = "SELECT check_clause FROM information_schema.check_constraints"
			+ " WHERE constraint_schema = ? AND table_name = ?";

	private static final Pattern JSON_CHECK = Pattern.compile("json_valid\\(`((?:[^`]|``)+)`\\)");

	private static final String FOREIGN_KEYS = "SELECT constraint_name, column_name, referenced_table_schema,"
			+ " referenced_table_name, referenced_column_name FROM information_schema.key_column_usage"
			+ " WHERE table_schema = ? AND table_name = ? AND referenced_table_name IS NOT NULL"
			+ " ORDER BY constraint_name, ordinal_position";

	private final boolean mariaDb;

	MySqlDiscovery(JdbcAccess access) {
		super(access, Lexicon.MYSQL);
		this.mariaDb = "MariaDB".equals(access.server().product());
	}

	@Override
	public String defaultSchema() throws TidemarkException {
		return databaseAsSchema();
	}

	@Override
	protected String schemaQuery() {
		return SCHEMAS;
	}

	@Override
	protected List<TableSummary> findAll(Connection connection, String schema) throws SQLException {
		return query(connection, TABLES + " ORDER BY table_name", MySqlDiscovery::summary, schema);
	}

	private static TableSummary summary(ResultSet row) throws SQLException {
		boolean view = "VIEW".equals(row.getString(3));
		long rows = row.getLong(4);
		boolean unknown = row.wasNull() || view;
		// a view's comment is the word VIEW
		return new TableSummary(new TableName(row.getString(1), row.getString(2)),
				view ? TableKind.VIEW : TableKind.TABLE, unknown ? -1 : rows, view ? null : text(row.getString(5)));
	}

	private static @Nullable String text(@Nullable String comment) {
		return comment == null || comment.isEmpty() ? null : comment;
	}

	@Override
	protected Optional<TableSummary> find(Connection connection, String schema, String table) throws SQLException {
		List<TableSummary> exact = query(connection, TABLES + " AND table_name = ?", MySqlDiscovery::summary, schema,
				table);
		return choose(exact.isEmpty() ? query(connection, TABLES + " AND lower(table_name) = lower(?)",
				MySqlDiscovery::summary, schema, table) : exact, table);
	}

	@Override
	protected TableInfo describe(Connection connection, TableSummary table) throws SQLException {
		String schema = Objects.requireNonNull(table.name().schema());
		String name = table.name().table();
		Set<String> json = new HashSet<>();
		if (mariaDb) {
			for (String check : query(connection, CHECKS, row -> row.getString(1), schema, name)) {
				Matcher matcher = JSON_CHECK.matcher(check);
				if (matcher.matches()) {
					json.add(matcher.group(1).replace("``", "`"));
				}
			}
		}
		List<Column> columns = query(connection, COLUMNS, row -> column(row, json), schema, name);
		List<IndexColumn> indexes = query(connection, indexes(), row -> new IndexColumn(row.getString(1),
				row.getString(2), row.getInt(3) == 0, "PRIMARY".equals(row.getString(1))), schema, name);
		List<KeyColumn> keys = query(connection, FOREIGN_KEYS, row -> new KeyColumn(row.getString(1), row.getString(1),
				row.getString(2), new TableName(row.getString(3), row.getString(4)), row.getString(5)), schema, name);
		return new TableInfo(table.name(), table.kind(), columns, Groups.primaryKey(indexes), Groups.indexes(indexes),
				Groups.foreignKeys(keys), table.comment(), table.rowEstimate());
	}

	private String indexes() {
		String expression = mariaDb ? "''" : "expression";
		return "SELECT index_name, COALESCE(column_name, " + expression + "), non_unique"
				+ " FROM information_schema.statistics WHERE table_schema = ? AND table_name = ?"
				+ " ORDER BY index_name, seq_in_index";
	}

	private Column column(ResultSet row, Set<String> json) throws SQLException {
		String name = row.getString(1);
		String type = json.contains(name) && "longtext".equalsIgnoreCase(row.getString(7)) ? "json" : row.getString(2);
		String extra = Objects.requireNonNullElse(row.getString(6), "").toLowerCase(Locale.ROOT);
		boolean generated = extra.contains(" generated") && !extra.contains("default_generated");
		return new Column(name, type, access().dialect().logicalType(type), "YES".equals(row.getString(3)),
				generated ? null : defaultValue(row.getString(4), row.getString(7), extra), text(row.getString(5)),
				extra.contains("auto_increment"), generated);
	}

	/** The default as SQL; MariaDB reports it so, MySQL reports text without quotes. */
	private @Nullable String defaultValue(@Nullable String value, String dataType, String extra) {
		if (value == null || mariaDb) {
			return "NULL".equals(value) ? null : value;
		}
		boolean isSql = extra.contains("default_generated") || value.startsWith("b'")
				|| value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP");
		boolean isNumber = switch (dataType.toLowerCase(Locale.ROOT)) {
			case "tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year" -> true;
			default -> false;
		};
		return isSql || isNumber ? value : '\'' + value.replace("\\", "\\\\").replace("'", "''") + '\'';
	}

	@Override
	protected LogicalType typeOf(Connection connection, String from, String expression) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet none = statement.executeQuery("SELECT " + expression + " FROM " + from + " LIMIT 0")) {
			return access().dialect().logicalType(nativeType(none.getMetaData()));
		}
	}

	private static String nativeType(ResultSetMetaData result) throws SQLException {
		String type = result.getColumnTypeName(1).toLowerCase(Locale.ROOT);
		int precision = result.getPrecision(1);
		int scale = result.getScale(1);
		return switch (type) {
			case "decimal", "decimal unsigned" -> type.replace("decimal", "decimal(" + precision + ',' + scale + ')');
			case "char", "varchar", "binary", "varbinary", "bit" ->
				precision > 0 && precision < 65_536 ? type + '(' + precision + ')' : type;
			case "datetime", "timestamp", "time" -> type + "(6)";
			default -> type;
		};
	}
}
