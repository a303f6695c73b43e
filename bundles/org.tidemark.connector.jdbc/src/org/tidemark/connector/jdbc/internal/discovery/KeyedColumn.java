/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.discovery;

import java.util.List;

import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableSummary;

/**
 * A column of a catalog that tells the primary key with the columns.
 *
 * @param column the column
 * @param key    whether it belongs to the primary key
 */
public record KeyedColumn(Column column, boolean key) {

	/** A table of these columns, which has neither indexes nor references. */
	public static TableInfo table(TableSummary table, List<KeyedColumn> columns) {
		return new TableInfo(table.name(), table.kind(), columns.stream().map(KeyedColumn::column).toList(),
				columns.stream().filter(KeyedColumn::key).map(c -> c.column().name()).toList(), List.of(), List.of(),
				table.comment(), table.rowEstimate());
	}
}
