/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.spi;

import java.util.List;

import org.tidemark.connector.Cell;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.schema.TableInfo;

/**
 * Which rows of a table a person looks at.
 *
 * @param table      the table; all of its columns are read
 * @param conditions all of which a row must meet
 * @param order      by what the rows are ordered, in the database's own order; empty for no order
 * @param offset     how many rows come before, 0 or more
 * @param limit      the most rows, at least 1
 */
public record PageQuery(TableInfo table, List<Condition> conditions, List<Order> order, long offset, int limit) {

	private static final int MOST_CHARACTERS = 65_536;
	private static final int MOST_CHARACTERS_OF_A_FULL_PAGE = 256;
	private static final long FULL_PAGE = 8L << 20;

	/** Copies the lists. */
	public PageQuery {
		conditions = List.copyOf(conditions);
		order = List.copyOf(order);
	}

	/**
	 * By what rows are ordered.
	 *
	 * @param value      the value
	 * @param descending whether the greatest comes first
	 */
	public record Order(Expression value, boolean descending) {
	}

	/** How many characters of a value are kept in a page that holds so many already. */
	public static int mostCharacters(long held) {
		return held < FULL_PAGE ? MOST_CHARACTERS : MOST_CHARACTERS_OF_A_FULL_PAGE;
	}

	/**
	 * The last value of a buffer as a cell.
	 *
	 * @param held how many characters the page holds already
	 */
	public static Cell cell(ColumnBuffer buffer, long held) {
		String text = buffer.textAt(buffer.rows() - 1);
		return buffer.form() == ValueForm.BYTES ? Cell.binary(text, mostCharacters(held))
				: Cell.text(text, mostCharacters(held));
	}
}
