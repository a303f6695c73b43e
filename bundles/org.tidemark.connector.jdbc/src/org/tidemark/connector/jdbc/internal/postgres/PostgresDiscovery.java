/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
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

/** Looks at PostgreSQL's catalog. The type of a domain is reported as the type that it is based on. */
final class PostgresDiscovery extends JdbcDiscovery {

	private static final String SCHEMAS = "SELECT nspname FROM pg_namespace WHERE nspname <> 'information_schema'"
			+ " AND nspname NOT LIKE 'pg\\_%' AND has_schema_privilege(oid, 'USAGE') ORDER BY nspname";

	private static final String TABLES = "SELECT n.nspname, c.relname, c.relkind IN ('v', 'm'), CASE WHEN c.relkind = 'v'"
			+ " OR c.reltuples < 0 THEN -1 ELSE CAST(c.reltuples AS bigint) END, obj_description(c.oid, 'pg_class')"
			+ " FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace"
			+ " WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f')";

	private static final String COLUMNS = "SELECT a.attname, CASE WHEN t.typtype = 'd'"
			+ " THEN format_type(t.typbasetype, t.typtypmod) ELSE format_type(a.atttypid, a.atttypmod) END,"
			+ " NOT (a.attnotnull OR t.typnotnull), pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum),"
			+ " a.attidentity <> '', a.attgenerated <> ''"
			+ " FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid"
			+ " JOIN pg_class AS c ON c.oid = a.attrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace"
			+ " LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
			+ " WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

	private static final String INDEXES = "SELECT i.relname, COALESCE(a.attname, pg_get_indexdef(x.indexrelid, k.n, true)),"
			+ " x.indisunique AND x.indpred IS NULL, x.indisprimary"
			+ " FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid JOIN pg_class AS c ON c.oid = x.indrelid"
			+ " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
			+ " CROSS JOIN LATERAL generate_series(1, CAST(x.indnkeyatts AS integer)) AS k(n)"
			+ " LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = x.indkey[k.n - 1] AND a.attnum <> 0"
			+ " WHERE n.nspname = ? AND c.relname = ? AND x.indisvalid ORDER BY i.relname, k.n";

	private static final String FOREIGN_KEYS = "SELECT f.conname, a.attname, pn.nspname, p.relname, b.attname"
			+ " FROM pg_constraint AS f JOIN pg_class AS c ON c.oid = f.conrelid"
			+ " JOIN pg_namespace AS n ON n.oid = c.relnamespace JOIN pg_class AS p ON p.oid = f.confrelid"
			+ " JOIN pg_namespace AS pn ON pn.oid = p.relnamespace"
			+ " CROSS JOIN LATERAL unnest(f.conkey, f.confkey) WITH ORDINALITY AS k(child, parent, n)"
			+ " JOIN pg_attribute AS a ON a.attrelid = f.conrelid AND a.attnum = k.child"
			+ " JOIN pg_attribute AS b ON b.attrelid = f.confrelid AND b.attnum = k.parent"
			+ " WHERE n.nspname = ? AND c.relname = ? AND f.contype = 'f' ORDER BY f.conname, k.n";

	PostgresDiscovery(JdbcAccess access) {
		super(access, Lexicon.POSTGRES);
	}

	@Override
	public String defaultSchema() throws TidemarkException {
		return with(null, NLS.bind(Messages.Discovery_schemas, access().settings().name()), connection -> {
			@Nullable
			String schema = query(connection, "SELECT current_schema()", row -> String.valueOf(row.getString(1)))
					.get(0);
			return "null".equals(schema) ? "public" : schema;
		});
	}

	@Override
	protected String schemaQuery() {
		return SCHEMAS;
	}

	@Override
	protected List<TableSummary> findAll(Connection connection, String schema) throws SQLException {
		return query(connection, TABLES + " AND NOT c.relispartition ORDER BY c.relname",
				PostgresDiscovery::summary, schema);
	}

	private static TableSummary summary(ResultSet row) throws SQLException {
		return new TableSummary(new TableName(row.getString(1), row.getString(2)),
				row.getBoolean(3) ? TableKind.VIEW : TableKind.TABLE, row.getLong(4), row.getString(5));
	}

	@Override
	protected Optional<TableSummary> find(Connection connection, String schema, String table) throws SQLException {
		return choose(query(connection, TABLES + " AND lower(c.relname) = lower(?)", PostgresDiscovery::summary, schema,
				table), table);
	}

	@Override
	protected TableInfo describe(Connection connection, TableSummary table) throws SQLException {
		String schema = Objects.requireNonNull(table.name().schema());
		String name = table.name().table();
		List<Column> columns = query(connection, COLUMNS, this::column, schema, name);
		List<IndexColumn> indexes = query(connection, INDEXES,
				row -> new IndexColumn(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
				schema,
				name);
		List<KeyColumn> keys = query(connection, FOREIGN_KEYS, row -> new KeyColumn(row.getString(1), row.getString(1),
				row.getString(2), new TableName(row.getString(3), row.getString(4)), row.getString(5)), schema, name);
		return new TableInfo(table.name(), table.kind(), columns, Groups.primaryKey(indexes), Groups.indexes(indexes),
				Groups.foreignKeys(keys), table.comment(), table.rowEstimate());
	}

	private Column column(ResultSet row) throws SQLException {
		String type = row.getString(2);
		@Nullable
		String value = row.getString(4);
		boolean generated = row.getBoolean(7);
		boolean numbered = row.getBoolean(6) || value != null && value.startsWith("nextval(");
		return new Column(row.getString(1), type, access().dialect().logicalType(type), row.getBoolean(3),
				generated ? null : value, row.getString(5), numbered, generated);
	}

	@Override
	protected LogicalType typeOf(Connection connection, String from, String expression) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			String type;
			try (ResultSet row = statement
					.executeQuery("SELECT CASE WHEN typtype = 'd' THEN format_type(typbasetype, typtypmod)"
							+ " ELSE format_type(oid, NULL) END FROM pg_type WHERE oid = pg_typeof((SELECT "
							+ expression
							+ " FROM " + from + " LIMIT 0))")) {
				row.next();
				type = row.getString(1);
			}
			try (ResultSet none = statement.executeQuery("SELECT " + expression + " FROM " + from + " LIMIT 0")) {
				return access().dialect().logicalType(limited(type, none.getMetaData()));
			}
		}
	}

	private static String limited(String type, ResultSetMetaData limits) throws SQLException {
		int precision = limits.getPrecision(1);
		int scale = limits.getScale(1);
		return switch (type) {
			case "numeric" -> precision > 0 ? "numeric(" + precision + ',' + scale + ')' : type;
			case "character varying", "character" ->
				precision > 0 && precision < Integer.MAX_VALUE ? type + '(' + precision + ')' : type;
			default -> type;
		};
	}
}
