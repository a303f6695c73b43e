/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import java.util.Locale;

import org.tidemark.connector.Cell;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/** How a family of databases writes names and values in SQL. */
enum SqlStyle {
	/** Names in backticks, a backslash escapes. */
	MYSQL,
	/** Names in double quotes, bytes as {@code '\x…'}. */
	POSTGRES,
	/** Names in double quotes, bytes as {@code X'…'}. */
	STANDARD;

	/** The style of a connector. */
	static SqlStyle of(String connector) {
		return switch (connector) {
			case "mysql", "starrocks" -> MYSQL; //$NON-NLS-1$ //$NON-NLS-2$
			case "postgresql", "risingwave" -> POSTGRES; //$NON-NLS-1$ //$NON-NLS-2$
			default -> STANDARD;
		};
	}

	String name(String name) {
		return this == MYSQL ? '`' + name.replace("`", "``") + '`' : '"' + name.replace("\"", "\"\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	String name(TableName table) {
		String schema = table.schema();
		return schema == null ? name(table.table()) : name(schema) + '.' + name(table.table());
	}

	String value(Column column, Cell cell) {
		return switch (cell.kind()) {
			case NULL -> "NULL"; //$NON-NLS-1$
			case BINARY -> this == POSTGRES ? "'\\x" + cell.text() + '\'' //$NON-NLS-1$
					: "X'" + cell.text().toUpperCase(Locale.ROOT) + '\''; //$NON-NLS-1$
			case TEXT -> text(column, cell.text());
		};
	}

	private String text(Column column, String text) {
		return switch (column.type()) {
			case LogicalType.Int i -> text;
			case LogicalType.Decimal d when text.matches("-?[0-9.]+") -> text; //$NON-NLS-1$
			case LogicalType.Floating f when text.matches("-?[0-9.E-]+") -> text; //$NON-NLS-1$
			case LogicalType.Bool b when this != POSTGRES -> text;
			case LogicalType.Bits b when this != STANDARD -> "b'" + text + '\''; //$NON-NLS-1$
			default -> quoted(text);
		};
	}

	private String quoted(String text) {
		String doubled = text.replace("'", "''"); //$NON-NLS-1$ //$NON-NLS-2$
		return '\'' + (this == MYSQL ? doubled.replace("\\", "\\\\") : doubled) + '\''; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
