/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.risingwave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.discovery.KeyedDiscovery;
import org.tidemark.connector.jdbc.internal.discovery.KeyedColumn;
import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.schema.TableSummary;

/** Looks at RisingWave's own catalog, which tells keys and hidden columns that information_schema does not. */
final class RisingWaveDiscovery extends KeyedDiscovery {

	private static final String SCHEMAS = "SELECT name FROM rw_catalog.rw_schemas WHERE name NOT IN"
			+ " ('information_schema', 'pg_catalog', 'rw_catalog') ORDER BY name";

	private static final String TABLES = "SELECT table_schema, table_name, table_type FROM information_schema.tables"
			+ " WHERE table_schema = ? AND table_type IN ('BASE TABLE', 'VIEW', 'MATERIALIZED VIEW')";

	private static final String COLUMNS = "SELECT c.name, c.data_type, c.is_primary_key, c.is_generated, c.is_nullable"
			+ " FROM rw_catalog.rw_columns AS c JOIN rw_catalog.rw_relations AS r ON r.id = c.relation_id"
			+ " JOIN rw_catalog.rw_schemas AS s ON s.id = r.schema_id"
			+ " WHERE s.name = ? AND r.name = ? AND NOT c.is_hidden ORDER BY c.position";

	RisingWaveDiscovery(JdbcAccess access) {
		super(access, Lexicon.POSTGRES, TABLES, COLUMNS);
	}

	@Override
	public String defaultSchema() {
		return Objects.requireNonNullElse(access().settings().options().get("currentSchema"), "public");
	}

	@Override
	protected String schemaQuery() {
		return SCHEMAS;
	}

	@Override
	protected TableSummary summary(ResultSet row) throws SQLException {
		boolean isTable = "BASE TABLE".equals(row.getString(3));
		return new TableSummary(new TableName(row.getString(1), row.getString(2)),
				isTable ? TableKind.TABLE : TableKind.VIEW, -1, null);
	}

	@Override
	protected KeyedColumn column(ResultSet row) throws SQLException {
		String type = row.getString(2);
		return new KeyedColumn(new Column(row.getString(1), type, access().dialect().logicalType(type),
				row.getBoolean(5), null, null, false, row.getBoolean(4)), row.getBoolean(3));
	}
}
