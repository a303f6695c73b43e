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

import org.tidemark.core.schema.Column;
import org.tidemark.core.type.LogicalType;

/** A value that the source computes for each row. */
public sealed interface Expression {

	/** What its values mean. */
	LogicalType type();

	/**
	 * A column.
	 *
	 * @param column the column
	 */
	record ColumnValue(Column column) implements Expression {
		@Override
		public LogicalType type() {
			return column.type();
		}
	}

	/**
	 * The first of several columns that is not NULL.
	 *
	 * @param columns at least two columns of one type
	 */
	record Coalesce(List<Column> columns) implements Expression {
		/** Copies the columns. */
		public Coalesce {
			columns = List.copyOf(columns);
		}

		@Override
		public LogicalType type() {
			return columns.get(0).type();
		}
	}

	/**
	 * SQL of the source, written by the user.
	 *
	 * @param text the expression
	 * @param type what its values mean
	 */
	record Sql(String text, LogicalType type) implements Expression {
		@Override
		public LogicalType type() {
			return type;
		}
	}

	/**
	 * The transaction that wrote the row as it is, as a number that does not begin again: PostgreSQL's {@code xmin} with
	 * its epoch. The snapshot of a transaction that began later never has a lower oldest one. Other databases do not
	 * tell.
	 */
	record TransactionId() implements Expression {
		@Override
		public LogicalType type() {
			return new LogicalType.Int(64, true);
		}
	}

	/**
	 * Whether a value is at or above a bound: 1, 0, or NULL for a NULL value.
	 *
	 * @param value the value
	 * @param bound the bound as text; it is bound as a parameter in the value's type
	 */
	record IsAtOrAfter(Expression value, String bound) implements Expression {
		@Override
		public LogicalType type() {
			return new LogicalType.Bool();
		}
	}
}
