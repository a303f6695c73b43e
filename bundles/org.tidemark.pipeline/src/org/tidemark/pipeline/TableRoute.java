/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline;

import java.util.ArrayList;
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
 * @param where           the condition in RisingWave's SQL that limits the rows that are sent, or null
 * @param discriminator   what tells its rows from those of other tables with the same target, or null
 * @param warnings        what a person should know before it is provisioned, localized
 */
public record TableRoute(TableName source, String risingWaveTable, String sink, TableName target,
		List<ColumnRoute> columns, List<String> key, @Nullable String comment, @Nullable String where,
		@Nullable Discriminator discriminator, List<String> warnings) {

	/** Copies the lists. */
	public TableRoute {
		columns = List.copyOf(columns);
		key = List.copyOf(key);
		warnings = List.copyOf(warnings);
	}

	/** A route of all rows to a target of their own. */
	public TableRoute(TableName source, String risingWaveTable, String sink, TableName target,
			List<ColumnRoute> columns, List<String> key, @Nullable String comment) {
		this(source, risingWaveTable, sink, target, columns, key, comment, null, null, List.of());
	}

	/**
	 * Tells the rows of a shard from those of the others: the first column of the target's key, with the same value in each
	 * row of this shard.
	 *
	 * @param column its name in StarRocks
	 * @param value  the value: {@code database.table}
	 */
	public record Discriminator(String column, String value) {

		/** Its type in StarRocks: it holds any database and table of MySQL, 64 characters each. */
		public static final String TYPE = "VARCHAR(516)"; //$NON-NLS-1$
	}

	/** The columns that travel, the key's first in key order: StarRocks wants them so. */
	public List<ColumnRoute> travelling() {
		List<ColumnRoute> keyColumns = key.stream()
				.flatMap(k -> columns.stream().filter(c -> c.source().name().equals(k))).toList();
		List<ColumnRoute> ordered = new ArrayList<>(keyColumns);
		columns.stream().filter(c -> !c.omitted() && !keyColumns.contains(c)).forEach(ordered::add);
		return List.copyOf(ordered);
	}

	/** The columns of the key, in key order. */
	public List<ColumnRoute> keyColumns() {
		return travelling().subList(0, key.size());
	}

	/** The names of the target's key columns in key order, the discriminator's first. */
	public List<String> targetKey() {
		List<String> names = new ArrayList<>();
		Discriminator shard = discriminator;
		if (shard != null) {
			names.add(shard.column());
		}
		keyColumns().forEach(c -> names.add(c.starRocksColumn()));
		return List.copyOf(names);
	}
}
