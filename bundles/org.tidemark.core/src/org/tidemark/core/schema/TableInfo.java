/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.schema;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A table with all that is known of its shape.
 *
 * @param name        its name, with the schema in which it was found
 * @param kind        what kind it is
 * @param columns     its columns in the table's order
 * @param primaryKey  the names of the primary key's columns in key order; empty for none
 * @param indexes     its indexes, without the primary key's
 * @param foreignKeys its references to parents
 * @param comment     its comment, or null for none
 * @param rowEstimate the database's own estimate of its rows, or -1 when it has none
 */
public record TableInfo(TableName name, TableKind kind, List<Column> columns, List<String> primaryKey,
		List<Index> indexes, List<ForeignKey> foreignKeys, @Nullable String comment, long rowEstimate) {

	/** Copies the lists. */
	public TableInfo {
		columns = List.copyOf(columns);
		primaryKey = List.copyOf(primaryKey);
		indexes = List.copyOf(indexes);
		foreignKeys = List.copyOf(foreignKeys);
	}

	/** Whether no two rows have the same value of a column, NULL aside. */
	public boolean isUnique(String columnName) {
		return isAlone(primaryKey, columnName)
				|| indexes.stream().anyMatch(i -> i.unique() && isAlone(i.columns(), columnName));
	}

	private static boolean isAlone(List<String> names, String columnName) {
		return names.size() == 1 && names.get(0).equalsIgnoreCase(columnName);
	}

	/** The column of this name: exactly, else without case where that is unique. */
	public Optional<Column> column(String columnName) {
		for (Column column : columns) {
			if (column.name().equals(columnName)) {
				return Optional.of(column);
			}
		}
		List<Column> sameWithoutCase = columns.stream().filter(c -> c.name().equalsIgnoreCase(columnName)).toList();
		return sameWithoutCase.size() == 1 ? Optional.of(sameWithoutCase.get(0)) : Optional.empty();
	}
}
