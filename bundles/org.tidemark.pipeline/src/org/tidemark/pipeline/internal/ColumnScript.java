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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;

/**
 * Writes the statements that bring tables of a pipeline up to columns of MySQL that came or went. No sink may be over them
 * meanwhile: a column that a sink reads cannot be dropped, and no sink takes up a new one.
 */
public final class ColumnScript {

	private final RisingWaveSql risingWave;

	/** @param schema that holds the objects in RisingWave */
	public ColumnScript(String schema) {
		this.risingWave = new RisingWaveSql(schema);
	}

	/**
	 * Changes the target: all that comes at once and all that goes at once, for StarRocks takes no second change of a table
	 * while one is at work.
	 *
	 * @param made the statement that would make the target
	 */
	public static List<PipelineStatement> target(PipelineStatement made, TableName target, ColumnChanges changes) {
		String table = "ALTER TABLE " + StarRocksSql.quote(target);
		List<PipelineStatement> steps = new ArrayList<>();
		if (!changes.added().isEmpty()) {
			String sql = changes.added().stream().map(c -> "\n  ADD COLUMN " + StarRocksSql.column(c))
					.collect(Collectors.joining(","));
			steps.add(target(made, table + sql, false,
					List.of(table + dropped(changes.added().stream().map(ColumnRoute::starRocksColumn)))));
		}
		if (!changes.dropped().isEmpty()) {
			steps.add(target(made, table + dropped(changes.dropped().stream()), true, List.of()));
		}
		return steps;
	}

	private static PipelineStatement target(PipelineStatement made, String sql, boolean destroys, List<String> undo) {
		return new PipelineStatement(PipelineSystem.STARROCKS, Purpose.TARGET_TABLE, Action.ALTER, made.object(),
				made.table(), sql, destroys, undo);
	}

	private static String dropped(Stream<String> columns) {
		return columns.map(c -> "\n  DROP COLUMN " + StarRocksSql.quote(c)).collect(Collectors.joining(","));
	}

	/** Changes the table in RisingWave, which takes one change in a statement. */
	public List<PipelineStatement> table(TableRoute route, ColumnChanges changes) {
		String table = "ALTER TABLE " + risingWave.object(route.risingWaveTable());
		List<PipelineStatement> steps = new ArrayList<>();
		for (ColumnRoute column : changes.added()) {
			String name = RisingWaveSql.quote(column.risingWaveColumn());
			steps.add(of(route, table + " ADD COLUMN " + name + ' ' + column.risingWaveType(), false,
					table + " DROP COLUMN " + name));
		}
		for (String column : changes.dropped()) {
			steps.add(of(route, table + " DROP COLUMN " + RisingWaveSql.quote(column), true, null));
		}
		return steps;
	}

	private static PipelineStatement of(TableRoute route, String sql, boolean destroys, @Nullable String undo) {
		return new PipelineStatement(PipelineSystem.RISINGWAVE, Purpose.TABLE, Action.ALTER, route.risingWaveTable(),
				route.source(), sql, destroys, undo == null ? List.of() : List.of(undo));
	}
}
