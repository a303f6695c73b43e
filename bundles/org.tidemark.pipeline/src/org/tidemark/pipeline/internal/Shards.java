/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tidemark.core.job.PipelineOptions.ShardGroup;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;

/**
 * Knows which tables are merged, and that they have one shape. Each shard has a sink of its own that adds the
 * discriminator: so the sink's key holds the table's key and RisingWave need not sort changes, a shard can be paused and
 * added alone, and the rows that are there are not sent again.
 */
final class Shards {

	private record Shape(TableName first, List<String> columns) {
	}

	private final List<ShardGroup> groups;
	private final Map<ShardGroup, Shape> shapes = new HashMap<>();

	Shards(List<ShardGroup> groups) {
		this.groups = groups;
	}

	/** The group of a table; empty when it is merged with none. */
	Optional<ShardGroup> of(TableName table) {
		return groups.stream()
				.filter(g -> new TableSelection(List.of(g.tables()), List.of(), TargetNaming.SAME).matches(table))
				.findFirst();
	}

	/**
	 * Makes sure that a table has the shape of the others of its group.
	 *
	 * @param travelling its columns that travel, those of the key first
	 * @throws TidemarkException of kind usage when it has another
	 */
	void check(ShardGroup group, TableName table, List<ColumnRoute> travelling) throws TidemarkException {
		Shape shape = new Shape(table, shape(travelling));
		Shape first = shapes.putIfAbsent(group, shape);
		if (first != null && !first.columns().equals(shape.columns())) {
			List<String> there = new ArrayList<>(first.columns());
			List<String> here = new ArrayList<>(shape.columns());
			there.removeAll(shape.columns());
			here.removeAll(first.columns());
			throw Usage.problem(Messages.Shards_shape_remedy, Messages.Shards_shape, table, first.first(),
					here.isEmpty() ? "-" : String.join(", ", here),
					there.isEmpty() ? "-" : String.join(", ", there));
		}
	}

	private static List<String> shape(List<ColumnRoute> travelling) {
		List<String> shape = new ArrayList<>();
		for (ColumnRoute column : travelling) {
			shape.add(column.starRocksColumn() + ' ' + column.starRocksType()
					+ (column.key() ? " PRIMARY KEY " + (shape.size() + 1) : ""));
		}
		return shape;
	}
}
