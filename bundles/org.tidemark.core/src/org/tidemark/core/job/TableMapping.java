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
 * @param enabled whether runs take it in; a table that is not enabled is not found by a pattern either
 */
public record TableMapping(TableName source, TableName target, List<ColumnMapping> columns, @Nullable String where,
		SyncOptions sync, boolean enabled) {

	/** Copies the columns. */
	public TableMapping {
		columns = List.copyOf(columns);
	}

	/** A table that runs take in. */
	public TableMapping(TableName source, TableName target, List<ColumnMapping> columns, @Nullable String where,
			SyncOptions sync) {
		this(source, target, columns, where, sync, true);
	}

	/** The same with another source. */
	public TableMapping withSource(TableName other) {
		return new TableMapping(other, target, columns, where, sync, enabled);
	}

	/** The same with another target. */
	public TableMapping withTarget(TableName other) {
		return new TableMapping(source, other, columns, where, sync, enabled);
	}

	/** The same with other columns; none for all columns by name. */
	public TableMapping withColumns(List<ColumnMapping> others) {
		return new TableMapping(source, target, others, where, sync, enabled);
	}

	/** The same with another condition, or none for null. */
	public TableMapping withWhere(@Nullable String other) {
		return new TableMapping(source, target, columns, other, sync, enabled);
	}

	/** The same with other options. */
	public TableMapping withSync(SyncOptions other) {
		return new TableMapping(source, target, columns, where, other, enabled);
	}

	/** The same, taken in by runs or not. */
	public TableMapping withEnabled(boolean other) {
		return new TableMapping(source, target, columns, where, sync, other);
	}
}
