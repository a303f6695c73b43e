/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table whose columns are aligned also where characters are wide. */
public final class TextTable {

	private static final String GAP = "  "; //$NON-NLS-1$

	private final List<String> titles = new ArrayList<>();
	private final List<Boolean> right = new ArrayList<>();
	private final List<List<String>> rows = new ArrayList<>();

	/** Adds a column of words. */
	public TextTable left(String title) {
		titles.add(title);
		right.add(false);
		return this;
	}

	/** Adds a column of figures. */
	public TextTable right(String title) {
		titles.add(title);
		right.add(true);
		return this;
	}

	/** Adds a row; one cell for each column. */
	public TextTable row(String... cells) {
		return row(List.of(cells));
	}

	/** Adds a row; one cell for each column. */
	public TextTable row(List<String> cells) {
		if (cells.size() != titles.size()) {
			throw new IllegalArgumentException(cells.toString());
		}
		rows.add(cells.stream().map(TextTable::oneLine).toList());
		return this;
	}

	/** Whether it has no row. */
	public boolean isEmpty() {
		return rows.isEmpty();
	}

	/** The titles, then the rows. */
	public List<String> lines() {
		int[] widths = new int[titles.size()];
		measure(titles, widths);
		rows.forEach(row -> measure(row, widths));
		List<String> lines = new ArrayList<>();
		lines.add(line(titles, widths));
		rows.forEach(row -> lines.add(line(row, widths)));
		return lines;
	}

	/** Prints its lines. */
	public void print(PrintStream stream) {
		lines().forEach(stream::println);
	}

	private String line(List<String> cells, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < widths.length; i++) {
			line.append(i == 0 ? "" : GAP).append(DisplayWidth.pad(cells.get(i), widths[i], right.get(i))); //$NON-NLS-1$
		}
		return line.toString().stripTrailing();
	}

	private static void measure(List<String> cells, int[] widths) {
		for (int i = 0; i < widths.length; i++) {
			widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
		}
	}

	private static String oneLine(String cell) {
		return cell.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
