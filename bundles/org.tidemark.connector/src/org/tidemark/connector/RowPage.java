/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector;

import java.util.List;

import org.tidemark.core.schema.Column;

/**
 * Some consecutive rows of a table.
 *
 * @param columns the columns, in the table's order
 * @param rows    the rows, each with a cell for each column
 * @param more    whether rows follow
 */
public record RowPage(List<Column> columns, List<List<Cell>> rows, boolean more) {

	/** Copies the lists. */
	public RowPage {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}
}
