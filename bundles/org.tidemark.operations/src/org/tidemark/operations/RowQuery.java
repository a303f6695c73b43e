/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations;

import java.util.List;

import org.tidemark.core.schema.TableName;

/**
 * Which rows of a table to look at.
 *
 * @param table    the table
 * @param where    a condition in the system's own language, as in a job file; empty for none
 * @param contains what columns contain, all of which a row must meet
 * @param order    by what the rows are ordered; the primary key decides where that leaves rows equal
 * @param offset   how many rows come before, 0 or more
 * @param limit    the most rows, at least 1
 */
public record RowQuery(TableName table, String where, List<Contains> contains, List<Order> order, long offset,
		int limit) {

	/** Copies the lists. */
	public RowQuery {
		contains = List.copyOf(contains);
		order = List.copyOf(order);
	}

	/** The first rows of a table, in the order of its primary key. */
	public static RowQuery first(TableName table, int limit) {
		return new RowQuery(table, "", List.of(), List.of(), 0, limit); //$NON-NLS-1$
	}

	/** The same rows, from another one on. */
	public RowQuery at(long newOffset, int newLimit) {
		return new RowQuery(table, where, contains, order, newOffset, newLimit);
	}

	/**
	 * The text of a column's value contains another, whatever the case of its letters.
	 *
	 * @param column the column
	 * @param text   what it contains, taken as it is
	 */
	public record Contains(String column, String text) {
	}

	/**
	 * By what rows are ordered.
	 *
	 * @param column     the column
	 * @param descending whether the greatest value comes first
	 */
	public record Order(String column, boolean descending) {
	}
}
