/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.Column;
import org.tidemark.ddl.TableDefinition.ColumnDefinition;

/** One point in which a table is not what it should be. */
public sealed interface TableDifference {

	/**
	 * There is no such table.
	 *
	 * @param table the table that should be there
	 */
	record MissingTable(TableDefinition table) implements TableDifference {
	}

	/**
	 * A column is not there.
	 *
	 * @param column the column that should be there
	 */
	record MissingColumn(ColumnDefinition column) implements TableDifference {
	}

	/**
	 * A column is there that should not be.
	 *
	 * @param column the column
	 */
	record ExtraColumn(Column column) implements TableDifference {
	}

	/**
	 * A column has another type.
	 *
	 * @param live     the column as it is
	 * @param expected the column as it should be
	 */
	record DifferentType(Column live, ColumnDefinition expected) implements TableDifference {
	}

	/**
	 * A column may hold NULL where it should not, or the other way round.
	 *
	 * @param expected the column as it should be
	 */
	record DifferentNullability(ColumnDefinition expected) implements TableDifference {
	}

	/**
	 * A primary key is there that is not the right one.
	 *
	 * @param columns its columns in key order
	 */
	record ExtraKey(List<String> columns) implements TableDifference {
		/** Copies the list. */
		public ExtraKey {
			columns = List.copyOf(columns);
		}
	}

	/**
	 * The right primary key is not there.
	 *
	 * @param columns its columns in key order
	 */
	record MissingKey(List<String> columns) implements TableDifference {
		/** Copies the list. */
		public MissingKey {
			columns = List.copyOf(columns);
		}
	}

	/**
	 * A column has another comment.
	 *
	 * @param expected the column as it should be
	 */
	record DifferentColumnComment(ColumnDefinition expected) implements TableDifference {
	}

	/**
	 * The table has another comment.
	 *
	 * @param expected the comment that it should have, or null for none
	 */
	record DifferentTableComment(@Nullable String expected) implements TableDifference {
	}
}
