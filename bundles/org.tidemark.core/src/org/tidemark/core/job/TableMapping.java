/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/**
 * A source table and the target table that it fills.
 *
 * @param source  the source table
 * @param target  the target table
 * @param columns the columns; empty for all columns by name
 * @param where   a condition in the source's SQL that limits the rows, or null
 * @param sync    what this table does otherwise than its job
 */
public record TableMapping(TableName source, TableName target, List<ColumnMapping> columns, @Nullable String where,
		SyncOptions sync) {

	/** Copies the columns. */
	public TableMapping {
		columns = List.copyOf(columns);
	}
}
