/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.swt.widgets.Table;
import org.tidemark.ui.internal.presenter.history.HistorySettings;

/** Remembers order and widths of a table's columns: {@code place:width} for each column, in the order of creation. */
final class ColumnMemory {

	private static final Pattern COLUMNS = Pattern.compile("(\\d{1,3}:\\d{1,4})( \\d{1,3}:\\d{1,4})*"); //$NON-NLS-1$

	private final HistorySettings settings;

	ColumnMemory(HistorySettings settings) {
		this.settings = settings;
	}

	/** Gives a table the columns that it had, and remembers those that it has when it is disposed. */
	void restore(Table table, TableColumnLayout layout) {
		String known = settings.columns();
		if (COLUMNS.matcher(known).matches()) {
			List<String> columns = List.of(known.split(" ")); //$NON-NLS-1$
			int[] order = columns.stream().mapToInt(column -> number(column, 0)).toArray();
			boolean fits = columns.size() == table.getColumnCount() && IntStream.of(order).sorted().boxed().toList()
					.equals(IntStream.range(0, order.length).boxed().toList());
			if (fits) {
				table.setColumnOrder(order);
				for (int i = 0; i < order.length; i++) {
					layout.setColumnData(table.getColumn(i),
							new ColumnPixelData(number(columns.get(i), 1), true, true));
				}
			}
		}
		String before = columns(table);
		table.addDisposeListener(e -> {
			String now = columns(table);
			if (!now.equals(before)) {
				settings.saveColumns(now);
			}
		});
	}

	private static int number(String column, int part) {
		return Integer.parseInt(column.split(":")[part]); //$NON-NLS-1$
	}

	private static String columns(Table table) {
		int[] order = table.getColumnOrder();
		List<String> columns = new ArrayList<>();
		Stream.iterate(0, i -> i + 1).limit(order.length)
				.forEach(i -> columns.add(order[i] + ":" + table.getColumn(i).getWidth())); //$NON-NLS-1$
		return String.join(" ", columns); //$NON-NLS-1$
	}
}
