/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tidemark.core.schema.TableInfo;

/**
 * An index, alias or data stream, as a table and as itself.
 *
 * @param name    the name by which it is asked for
 * @param info    the table
 * @param fields  its fields by the names of their columns
 * @param indices the indices behind it
 * @param ours    whether all of it was made by Tidemark, so that its documents hold nothing but our columns
 */
public record SearchTable(String name, TableInfo info, Map<String, Field> fields, List<PhysicalIndex> indices,
		boolean ours) {

	/** Copies map and list. */
	public SearchTable {
		fields = Map.copyOf(fields);
		indices = List.copyOf(indices);
	}

	/**
	 * An index that holds documents.
	 *
	 * @param name            its name
	 * @param created         when it was made, in milliseconds since 1970
	 * @param shards          how many primary shards it has
	 * @param refreshInterval how often it makes new documents visible, in milliseconds; -1 for never
	 */
	public record PhysicalIndex(String name, long created, int shards, long refreshInterval) {
	}

	/** The field of a column. */
	public Optional<Field> field(String column) {
		return column.equals(Field.SEQUENCE) ? Optional.of(Field.OF_SEQUENCE) : Optional.ofNullable(fields.get(column));
	}

	/** When an index was made, in milliseconds since 1970; 0 for one that is not known. */
	public long created(String index) {
		return indices.stream().filter(i -> i.name().equals(index)).mapToLong(PhysicalIndex::created).findFirst()
				.orElse(0);
	}
}
