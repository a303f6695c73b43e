/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tidemark.core.schema.TableName;
import org.tidemark.operations.RowQuery;

/**
 * What a person wants to see of a table.
 *
 * @param where    a condition in the database's language; empty for none
 * @param contains what columns contain, by their names
 * @param sort     by which column the rows are ordered; empty for the order of the primary key
 * @param reverse  whether the greatest value comes first
 */
public record DataQuery(String where, Map<String, String> contains, String sort, boolean reverse) {

	/** Everything in the order of the primary key. */
	public static final DataQuery ALL = new DataQuery("", Map.of(), "", false); //$NON-NLS-1$ //$NON-NLS-2$

	/** Leaves out what is empty. */
	public DataQuery {
		Map<String, String> filled = new TreeMap<>(contains);
		filled.values().removeIf(String::isEmpty);
		contains = Map.copyOf(filled);
		where = where.strip();
	}

	/** With another filter. */
	public DataQuery filtered(String newWhere, Map<String, String> newContains) {
		return new DataQuery(newWhere, newContains, sort, reverse);
	}

	/** As after another click on a column's heading: upwards, downwards, in the order of the key. */
	public DataQuery sortedBy(String column) {
		if (!column.equals(sort)) {
			return new DataQuery(where, contains, column, false);
		}
		return reverse ? new DataQuery(where, contains, "", false) : new DataQuery(where, contains, column, true); //$NON-NLS-1$
	}

	/** Whether rows are left out. */
	public boolean filters() {
		return !where.isEmpty() || !contains.isEmpty();
	}

	/** The rows of a table from one on. */
	public RowQuery rows(TableName table, long offset, int limit) {
		return new RowQuery(table, where,
				new TreeMap<>(contains).entrySet().stream().map(e -> new RowQuery.Contains(e.getKey(), e.getValue()))
						.toList(),
				sort.isEmpty() ? List.of() : List.of(new RowQuery.Order(sort, reverse)), offset, limit);
	}
}
