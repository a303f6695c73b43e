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

import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableName;

/**
 * What to read from a table.
 *
 * @param table      the table
 * @param columns    what to read of each row
 * @param conditions all of which a row must meet
 * @param order      by what the rows are ordered, ascending, in the database's own order; empty for no order
 * @param fetchRows  how many rows to fetch from the server at a time
 * @param readers    how many readers read at once and share the memory in which rows are fetched, at least 1
 */
public record ReadQuery(TableName table, List<ReadColumn> columns, List<Condition> conditions, List<Expression> order,
		int fetchRows, int readers) {

	/** What one reader reads. */
	public ReadQuery(TableName table, List<ReadColumn> columns, List<Condition> conditions, List<Expression> order,
			int fetchRows) {
		this(table, columns, conditions, order, fetchRows, 1);
	}

	/** Copies the lists. */
	public ReadQuery {
		columns = List.copyOf(columns);
		conditions = List.copyOf(conditions);
		order = List.copyOf(order);
	}

	/** The columns of a batch that can take the rows. */
	public List<BatchColumn> batchColumns() {
		return columns.stream().map(c -> new BatchColumn(c.name(), c.expression().type())).toList();
	}

	/**
	 * A value to read.
	 *
	 * @param name       the name under which it travels
	 * @param expression how it is had
	 * @param rules      what becomes of values that the target has no image for
	 */
	public record ReadColumn(String name, Expression expression, ValueRules rules) {

		/** A value that is read as it is. */
		public ReadColumn(String name, Expression expression) {
			this(name, expression, ValueRules.NONE);
		}
	}
}
