/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.TableDefinition;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;
import org.tidemark.ddl.TypeMapping;
import org.tidemark.ddl.TypeMapping.Fidelity;
import org.tidemark.ddl.spi.Dialect;

/** What the dialects share: quoting by doubling, and the frame of a {@code CREATE TABLE}. */
abstract class AbstractDialect implements Dialect {

	private final String id;
	private final String mark;

	AbstractDialect(String id, String mark) {
		this.id = id;
		this.mark = mark;
	}

	@Override
	public final String id() {
		return id;
	}

	@Override
	public final String quote(String identifier) {
		return mark + identifier.replace(mark, mark + mark) + mark;
	}

	@Override
	public final String quote(TableName table) {
		String schema = table.schema();
		return schema == null ? quote(table.table()) : quote(schema) + '.' + quote(table.table());
	}

	@Override
	public List<String> addColumn(TableName table, ColumnDefinition column) {
		return List.of("ALTER TABLE " + quote(table) + " ADD COLUMN " + quote(column.name()) + ' ' //$NON-NLS-1$ //$NON-NLS-2$
				+ column.type().declaration() + nullable() + columnSuffix(column));
	}

	@Override
	public List<String> dropColumn(TableName table, String column) {
		return List.of(alter(table) + "DROP COLUMN " + quote(column)); //$NON-NLS-1$
	}

	/** The beginning of a statement that changes a table. */
	final String alter(TableName table) {
		return "ALTER TABLE " + quote(table) + ' '; //$NON-NLS-1$
	}

	/** Quotes names and puts commas between them. */
	final String names(List<String> columns) {
		return String.join(", ", columns.stream().map(this::quote).toList()); //$NON-NLS-1$
	}

	/** The statement up to the closing parenthesis. */
	final String createTable(TableDefinition table, List<ColumnDefinition> columns) {
		List<String> lines = new ArrayList<>();
		for (ColumnDefinition column : columns) {
			lines.add(line(column, table.primaryKey()));
		}
		if (!table.primaryKey().isEmpty()) {
			lines.add(
					"\tPRIMARY KEY (" + names(table.primaryKey()) + ')'); //$NON-NLS-1$
		}
		return "CREATE TABLE " + quote(table.name()) + " (\n" + String.join(",\n", lines) + "\n)"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	/** The line of a column, which refuses NULL in the key. */
	final String line(ColumnDefinition column, List<String> key) {
		return '\t' + quote(column.name()) + ' ' + column.type().declaration()
				+ (column.nullable() && !key.contains(column.name()) ? nullable() : notNull()) + columnSuffix(column);
	}

	/** What follows the type of a column that refuses NULL. */
	String notNull() {
		return " NOT NULL"; //$NON-NLS-1$
	}

	/** What follows the type of a column that may be NULL. */
	String nullable() {
		return ""; //$NON-NLS-1$
	}

	/** What follows type and nullability. */
	String columnSuffix(ColumnDefinition column) {
		return ""; //$NON-NLS-1$
	}

	static TypeMapping widened(String declaration, String reason, Object... arguments) {
		return new TypeMapping(declaration, Fidelity.WIDENED, NLS.bind(reason, arguments));
	}

	static TypeMapping lossy(String declaration, String reason, Object... arguments) {
		return new TypeMapping(declaration, Fidelity.LOSSY, NLS.bind(reason, arguments));
	}

	static TypeMapping exact(String declaration) {
		return TypeMapping.exact(declaration);
	}
}
