/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;

/**
 * How a table travels.
 *
 * @param source          the table in MySQL, with its database
 * @param risingWaveTable its name in RisingWave
 * @param sink            the name of the sink in RisingWave
 * @param target          the table in StarRocks, with its database
 * @param columns         its columns in MySQL's order
 * @param key             the names of the key's columns in MySQL, in key order
 * @param comment         the table's comment, or null
 */
public record TableRoute(TableName source, String risingWaveTable, String sink, TableName target,
		List<ColumnRoute> columns, List<String> key, @Nullable String comment) {

	/** Copies the lists. */
	public TableRoute {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
	}

	/** The columns that travel, the key's first in key order: StarRocks wants them so. */
	public List<ColumnRoute> travelling() {
		List<ColumnRoute> keyColumns = key.stream()
				.flatMap(k -> columns.stream().filter(c -> c.source().name().equals(k))).toList();
		List<ColumnRoute> ordered = new java.util.ArrayList<>(keyColumns);
		columns.stream().filter(c -> !c.omitted() && !keyColumns.contains(c)).forEach(ordered::add);
		return List.copyOf(ordered);
	}

	/** The columns of the key, in key order. */
	public List<ColumnRoute> keyColumns() {
		return travelling().subList(0, key.size());
	}
}
