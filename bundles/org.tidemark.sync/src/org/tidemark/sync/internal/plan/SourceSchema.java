/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tidemark.core.schema.Column;

/**
 * The columns of a source by name and declared type, as a checkpoint remembers them.
 *
 * @param columns in the table's order
 */
record SourceSchema(List<Entry> columns) {

	/** Copies the list. */
	SourceSchema {
		columns = List.copyOf(columns);
	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param type its declared type
	 */
	record Entry(String name, String type) {
	}

	static SourceSchema of(List<Column> columns) {
		return new SourceSchema(columns.stream().map(c -> new Entry(c.name(), c.nativeType())).toList());
	}

	/** Reads what {@link #text()} wrote; what is not of this form has no columns. */
	static SourceSchema parse(String text) {
		List<Entry> entries = new ArrayList<>();
		for (String line : text.split("\n", -1)) { //$NON-NLS-1$
			int tab = line.indexOf('\t');
			if (tab > 0) {
				entries.add(new Entry(unescaped(line.substring(0, tab)), unescaped(line.substring(tab + 1))));
			}
		}
		return new SourceSchema(entries);
	}

	/** One line for each column. */
	String text() {
		return String.join("\n", columns.stream().map(c -> escaped(c.name()) + '\t' + escaped(c.type())).toList()); //$NON-NLS-1$
	}

	private static String escaped(String text) {
		return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
	}

	private static String unescaped(String text) {
		StringBuilder plain = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) {
				char next = text.charAt(++i);
				c = next == 'n' ? '\n' : next == 't' ? '\t' : next;
			}
			plain.append(c);
		}
		return plain.toString();
	}

	Optional<Entry> column(String name) {
		return columns.stream().filter(c -> c.name().equals(name)).findFirst();
	}
}
