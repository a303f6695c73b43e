/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tidemark.core.schema.ForeignKey;
import org.tidemark.core.schema.Index;
import org.tidemark.core.schema.TableName;

/** Puts together what catalogs give as one row per column: indexes and references. */
public final class Groups {

	private Groups() {
	}

	/**
	 * A column of an index.
	 *
	 * @param index   the index
	 * @param column  the column or expression
	 * @param unique  whether the index is unique for all rows
	 * @param primary whether it is the primary key
	 */
	public record IndexColumn(String index, String column, boolean unique, boolean primary) {
	}

	/**
	 * A column of a reference.
	 *
	 * @param group        what tells references apart
	 * @param name         the reference's name
	 * @param column       the referring column
	 * @param parent       the table referred to
	 * @param parentColumn the column referred to
	 */
	public record KeyColumn(String group, String name, String column, TableName parent, String parentColumn) {
	}

	/** The primary key's columns. */
	public static List<String> primaryKey(List<IndexColumn> columns) {
		return columns.stream().filter(IndexColumn::primary).map(IndexColumn::column).toList();
	}

	/** The indexes without the primary key's. */
	public static List<Index> indexes(List<IndexColumn> columns) {
		Map<String, List<IndexColumn>> groups = new LinkedHashMap<>();
		for (IndexColumn column : columns) {
			if (!column.primary()) {
				groups.computeIfAbsent(column.index(), k -> new ArrayList<>()).add(column);
			}
		}
		return groups.values().stream().map(g -> new Index(g.get(0).index(),
				g.stream().map(IndexColumn::column).toList(), g.get(0).unique())).toList();
	}

	/** The references. */
	public static List<ForeignKey> foreignKeys(List<KeyColumn> columns) {
		Map<String, List<KeyColumn>> groups = new LinkedHashMap<>();
		for (KeyColumn column : columns) {
			groups.computeIfAbsent(column.group(), k -> new ArrayList<>()).add(column);
		}
		return groups.values().stream()
				.map(g -> new ForeignKey(g.get(0).name(), g.stream().map(KeyColumn::column).toList(), g.get(0).parent(),
						g.stream().map(KeyColumn::parentColumn).toList()))
				.toList();
	}
}
