/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.Cell;
import org.tidemark.connector.Cell.Kind;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/** The texts in which rows are copied. */
public enum RowFormat {
	/** Values between tabs, for a spreadsheet; NULL is nothing. */
	TSV,
	/** RFC 4180 with a heading; NULL is nothing and an empty text is {@code ""}. */
	CSV,
	/** A list of objects. */
	JSON,
	/** An {@code INSERT} for each row, in the language of the database that they came from. */
	SQL;

	/** Why rows cannot be copied whole: a value that was cut would be another one. */
	public static Optional<String> hindrance(List<Column> columns, List<List<Cell>> rows) {
		for (List<Cell> row : rows) {
			for (int i = 0; i < row.size(); i++) {
				if (!row.get(i).complete()) {
					return Optional.of(NLS.bind(Messages.copy_tooLong, columns.get(i).name(),
							Long.toString(row.get(i).length())));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * Rows as text.
	 *
	 * @param connector id of the connector that they came from
	 */
	public String write(String connector, TableName table, List<Column> columns, List<List<Cell>> rows) {
		return switch (this) {
			case TSV -> lines(columns, rows, "\t", RowFormat::tabbed, Column::name); //$NON-NLS-1$
			case CSV -> lines(columns, rows, ",", RowFormat::comma, c -> quotedIfNeeded(c.name())); //$NON-NLS-1$
			case JSON -> json(columns, rows);
			case SQL -> sql(SqlStyle.of(connector), table, columns, rows);
		};
	}

	private static String lines(List<Column> columns, List<List<Cell>> rows, String separator,
			Function<Cell, String> value, Function<Column, String> heading) {
		StringBuilder text = new StringBuilder();
		text.append(String.join(separator, columns.stream().map(heading).toList())).append('\n');
		for (List<Cell> row : rows) {
			text.append(String.join(separator, row.stream().map(value).toList())).append('\n');
		}
		return text.toString();
	}

	/** A line break or tab would tear a row apart, so such a value is quoted as spreadsheets do. */
	private static String tabbed(Cell cell) {
		String text = cell.text();
		return text.matches("(?s).*[\t\n\r\"].*") ? '"' + text.replace("\"", "\"\"") + '"' : text; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String comma(Cell cell) {
		if (cell.kind() == Kind.NULL) {
			return ""; //$NON-NLS-1$
		}
		return cell.text().isEmpty() ? "\"\"" : quotedIfNeeded(cell.text()); //$NON-NLS-1$
	}

	private static String quotedIfNeeded(String text) {
		return text.matches("(?s).*[,\n\r\"].*") ? '"' + text.replace("\"", "\"\"") + '"' : text; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String json(List<Column> columns, List<List<Cell>> rows) {
		List<String> objects = new ArrayList<>();
		for (List<Cell> row : rows) {
			List<String> members = new ArrayList<>();
			for (int i = 0; i < row.size(); i++) {
				members.add(string(columns.get(i).name()) + ": " + json(columns.get(i), row.get(i))); //$NON-NLS-1$
			}
			objects.add("  { " + String.join(", ", members) + " }"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		return objects.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", objects) + "\n]\n"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private static String json(Column column, Cell cell) {
		if (cell.kind() == Kind.NULL) {
			return "null"; //$NON-NLS-1$
		}
		boolean number = CellText.isNumber(column) && cell.text().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?(E-?[0-9]+)?"); //$NON-NLS-1$
		if (column.type() instanceof LogicalType.Bool && cell.text().matches("[01]")) { //$NON-NLS-1$
			return String.valueOf("1".equals(cell.text())); //$NON-NLS-1$
		}
		return number ? cell.text() : string(cell.text());
	}

	private static String string(String text) {
		StringBuilder quoted = new StringBuilder("\""); //$NON-NLS-1$
		for (char c : text.toCharArray()) {
			switch (c) {
				case '"' -> quoted.append("\\\""); //$NON-NLS-1$
				case '\\' -> quoted.append("\\\\"); //$NON-NLS-1$
				case '\n' -> quoted.append("\\n"); //$NON-NLS-1$
				case '\r' -> quoted.append("\\r"); //$NON-NLS-1$
				case '\t' -> quoted.append("\\t"); //$NON-NLS-1$
				default -> quoted.append(c < ' ' ? String.format("\\u%04x", Integer.valueOf(c)) : String.valueOf(c)); //$NON-NLS-1$
			}
		}
		return quoted.append('"').toString();
	}

	private static String sql(SqlStyle style, TableName table, List<Column> columns, List<List<Cell>> rows) {
		String begin = "INSERT INTO " + style.name(table) + " (" //$NON-NLS-1$ //$NON-NLS-2$
				+ String.join(", ", columns.stream().map(c -> style.name(c.name())).toList()) + ") VALUES ("; //$NON-NLS-1$ //$NON-NLS-2$
		StringBuilder text = new StringBuilder();
		for (List<Cell> row : rows) {
			List<String> values = new ArrayList<>();
			for (int i = 0; i < row.size(); i++) {
				values.add(style.value(columns.get(i), row.get(i)));
			}
			text.append(begin).append(String.join(", ", values)).append(");\n"); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return text.toString();
	}
}
