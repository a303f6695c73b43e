/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;

/** Keys of either side as text that the source can be asked for. */
public final class KeyText {

	private KeyText() {
	}

	/**
	 * The values of a key, none of which is NULL.
	 *
	 * @param keys  keys of either side
	 * @param types the source's types
	 */
	public static List<String> of(RowBatch keys, int row, List<LogicalType> types) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < types.size(); i++) {
			ColumnBuffer column = keys.column(i);
			boolean number = types.get(i) instanceof LogicalType.Int || types.get(i) instanceof LogicalType.Bool
					|| types.get(i) instanceof LogicalType.Decimal;
			texts.add(String.valueOf(number ? CanonicalRow.text(column, row, types.get(i)) : column.textAt(row)));
		}
		return texts;
	}
}
