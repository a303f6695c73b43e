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

import org.tidemark.core.row.RowBatch;

/**
 * A row of which some values have no image in their logical types.
 *
 * @param values     the query's columns with this one row; NULL where a value cannot be read
 * @param unreadable the places of the values that cannot be read, ascending and at least one
 * @param reason     why the first of them cannot, for a person, localized; it names the table and the column
 * @param remedy     what to do, localized; may be empty
 */
public record UnreadableRow(RowBatch values, List<Integer> unreadable, String reason, String remedy) {

	/** Copies the places. */
	public UnreadableRow {
		unreadable = List.copyOf(unreadable);
	}
}
