/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.discovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableSummary;
import org.tidemark.core.type.LogicalType;

/** Looks at a system whose catalog tells with each column whether it is of the key, and that has no other constraints. */
public abstract class KeyedDiscovery extends JdbcDiscovery {

	private final String tables;
	private final String columns;

	/**
	 * @param access  the session
	 * @param lexicon how the system's SQL is written
	 * @param tables  the query for the tables of a schema, its last clause a WHERE, with {@code table_name} among the columns
	 * @param columns the query for the columns of a table, by its schema and its name
	 */
	protected KeyedDiscovery(JdbcAccess access, Lexicon lexicon, String tables, String columns) {
		super(access, lexicon);
		this.tables = tables;
		this.columns = columns;
	}

	/** The table of the current row. */
	protected abstract TableSummary summary(ResultSet row) throws SQLException;

	/** The column of the current row. */
	protected abstract KeyedColumn column(ResultSet row) throws SQLException;

	@Override
	protected final List<TableSummary> findAll(Connection connection, String schema) throws SQLException {
		return query(connection, tables + " ORDER BY table_name", this::summary, schema);
	}

	@Override
	protected final Optional<TableSummary> find(Connection connection, String schema, String table)
			throws SQLException {
		return choose(query(connection, tables + " AND lower(table_name) = lower(?)", this::summary, schema, table),
				table);
	}

	@Override
	protected final TableInfo describe(Connection connection, TableSummary table) throws SQLException {
		return KeyedColumn.table(table, query(connection, columns, this::column,
				Objects.requireNonNull(table.name().schema()), table.name().table()));
	}

	@Override
	protected final LogicalType typeOf(Connection connection, String from, String expression) throws SQLException {
		return access().dialect().logicalType(typeName(connection, from, expression));
	}
}
