/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.starrocks;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.discovery.KeyedDiscovery;
import org.tidemark.connector.jdbc.internal.discovery.KeyedColumn;
import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;

/** Looks at StarRocks' information_schema. The primary key is told of tables of that model alone. */
final class StarRocksDiscovery extends KeyedDiscovery {

	private static final String SCHEMAS = "SELECT schema_name FROM information_schema.schemata WHERE schema_name NOT IN"
			+ " ('information_schema', '_statistics_', 'sys') ORDER BY schema_name";

	private static final String TABLES = "SELECT table_schema, table_name, table_type, table_rows, table_comment"
			+ " FROM information_schema.tables WHERE table_schema = ?";

	private static final String COLUMNS = "SELECT column_name, column_type, is_nullable, column_default, column_comment,"
			+ " column_key FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
			+ " ORDER BY ordinal_position";

	StarRocksDiscovery(JdbcAccess access) {
		super(access, Lexicon.MYSQL, TABLES, COLUMNS);
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
	protected TableSummary summary(ResultSet row) throws SQLException {
		boolean view = String.valueOf(row.getString(3)).contains("VIEW");
		long rows = row.getLong(4);
		boolean unknown = row.wasNull() || view;
		return new TableSummary(new TableName(row.getString(1), row.getString(2)),
				view ? TableKind.VIEW : TableKind.TABLE, unknown ? -1 : rows, text(row.getString(5)));
	}

	private static @Nullable String text(@Nullable String comment) {
		return comment == null || comment.isEmpty() ? null : comment;
	}

	@Override
	protected KeyedColumn column(ResultSet row) throws SQLException {
		String type = row.getString(2);
		Column column = new Column(row.getString(1), type, access().dialect().logicalType(type),
				"YES".equals(row.getString(3)), row.getString(4), text(row.getString(5)), false, false);
		return new KeyedColumn(column, "PRI".equals(row.getString(6)));
	}
}
