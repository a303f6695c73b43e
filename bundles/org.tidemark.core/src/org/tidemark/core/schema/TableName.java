/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.schema;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The name of a table. MySQL's database is its schema; SQLite's schema is {@code main}.
 *
 * @param schema the schema, or null for the connection's default
 * @param table  the table
 */
public record TableName(@Nullable String schema, String table) {

	/**
	 * Reads {@code schema.table}; the text splits at dots outside double quotes, and a doubled quote inside quotes is
	 * one quote.
	 *
	 * @throws IllegalArgumentException when the text is not one or two names
	 */
	public static TableName parse(String text) {
		List<String> parts = split(text);
		if (parts.isEmpty() || parts.size() > 2 || parts.contains("")) { //$NON-NLS-1$
			throw new IllegalArgumentException(text);
		}
		return parts.size() == 1 ? new TableName(null, parts.get(0)) : new TableName(parts.get(0), parts.get(1));
	}

	private static List<String> split(String text) {
		List<String> parts = new ArrayList<>();
		StringBuilder part = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
					part.append('"');
					i++;
				} else {
					quoted = !quoted;
				}
			} else if (c == '.' && !quoted) {
				parts.add(part.toString());
				part.setLength(0);
			} else {
				part.append(c);
			}
		}
		if (quoted) {
			throw new IllegalArgumentException(text);
		}
		parts.add(part.toString());
		return parts;
	}

	/** The same table in another schema. */
	public TableName inSchema(@Nullable String newSchema) {
		return new TableName(newSchema, table);
	}

	/** The dotted form that {@link #parse(String)} reads back, with quotes where they are needed. */
	@Override
	public String toString() {
		String s = schema;
		return s == null ? quoteIfNeeded(table) : quoteIfNeeded(s) + '.' + quoteIfNeeded(table);
	}

	private static String quoteIfNeeded(String name) {
		return name.indexOf('.') >= 0 || name.indexOf('"') >= 0 ? '"' + name.replace("\"", "\"\"") + '"' : name; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
