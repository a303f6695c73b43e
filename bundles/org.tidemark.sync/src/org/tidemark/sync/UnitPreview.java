/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.List;
import java.util.Optional;

/**
 * The first rows that a run would write to one table; nothing was written.
 *
 * @param plan    what a run would do with the unit
 * @param sources from what the target columns are read, in their order: a column of the source, or an expression
 * @param columns the names of the target columns
 * @param rows    the rows as text in the order in which they would be written, null for NULL
 * @param refused the values that the target is known to refuse
 */
public record UnitPreview(UnitPlan plan, List<String> sources, List<String> columns, List<List<String>> rows,
		List<RefusedValue> refused) {

	/** Copies the lists; rows may hold nulls and are kept as they are. */
	public UnitPreview {
		sources = List.copyOf(sources);
		columns = List.copyOf(columns);
		refused = List.copyOf(refused);
	}

	/** Why the target is known to refuse a value, by row and column from 0; empty when it is not. */
	public Optional<String> refusal(int row, int column) {
		return refused.stream().filter(value -> value.row() == row && value.column() == column)
				.map(RefusedValue::reason).findFirst();
	}
}
