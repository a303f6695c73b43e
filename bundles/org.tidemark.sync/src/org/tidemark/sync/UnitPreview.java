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

/**
 * The first rows that a run would write to one table; nothing was written.
 *
 * @param plan    what a run would do with the unit
 * @param columns the names of the target columns
 * @param rows    the rows as text in the order in which they would be written, null for NULL
 */
public record UnitPreview(UnitPlan plan, List<String> columns, List<List<String>> rows) {

	/** Copies the column names; rows may hold nulls and are kept as they are. */
	public UnitPreview {
		columns = List.copyOf(columns);
	}
}
