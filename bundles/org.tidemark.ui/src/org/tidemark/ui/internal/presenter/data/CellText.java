/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.Cell;
import org.tidemark.connector.Cell.Kind;
import org.tidemark.core.schema.Column;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ui.internal.presenter.Figures;

/** How values are shown. */
public final class CellText {

	private static final int MOST_IN_A_LINE = 300;
	private static final int BYTES_IN_A_LINE = 16;

	private CellText() {
	}

	/** Whether a value is nothing that stands in the database as it is shown. */
	public static boolean isMark(Cell cell) {
		return cell.kind() != Kind.TEXT || cell.text().isEmpty();
	}

	/** A value in one line: no value, an empty text and bytes are told apart. */
	public static String line(Cell cell) {
		return switch (cell.kind()) {
			case NULL -> Messages.cell_null;
			case BINARY -> NLS.bind(Messages.cell_binary, Long.toString(cell.length()),
					cell.text().substring(0, Math.min(cell.text().length(), 2 * BYTES_IN_A_LINE)));
			case TEXT -> cell.text().isEmpty() ? Messages.cell_empty : oneLine(cell.text());
		};
	}

	private static String oneLine(String text) {
		String part = text.length() > MOST_IN_A_LINE ? text.substring(0, MOST_IN_A_LINE) + '…' : text;
		return part.replace("\r\n", "↵").replace('\n', '↵').replace('\r', '↵').replace('\t', '⇥').replace('\0', '␀'); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** What a value is, with its size. */
	public static String describe(Column column, Cell cell, Figures figures) {
		String text = switch (cell.kind()) {
			case NULL -> NLS.bind(Messages.value_null, column.name());
			case TEXT -> NLS.bind(Messages.value_text,
					new Object[] { column.name(), column.nativeType(), figures.rows(cell.length()) });
			case BINARY -> NLS.bind(Messages.value_binary,
					new Object[] { column.name(), column.nativeType(), figures.rows(cell.length()) });
		};
		return cell.complete() ? text
				: NLS.bind(Messages.value_cut, text,
						figures.rows(cell.kind() == Kind.BINARY ? cell.text().length() / 2 : cell.text().length()));
	}

	/** Whether values of a column are aligned to the right. */
	public static boolean isNumber(Column column) {
		return switch (column.type()) {
			case LogicalType.Int i -> true;
			case LogicalType.Decimal d -> true;
			case LogicalType.Floating f -> true;
			default -> false;
		};
	}
}
