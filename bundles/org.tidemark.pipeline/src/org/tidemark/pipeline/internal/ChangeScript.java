/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.List;

import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineSystem;

/** Writes the statements that control a pipeline that is there. */
public final class ChangeScript {

	private final RisingWaveSql risingWave;

	/** @param schema that holds the objects in RisingWave */
	public ChangeScript(String schema) {
		this.risingWave = new RisingWaveSql(schema);
	}

	/**
	 * Lets a sink load at most so much, or nothing.
	 *
	 * @param limit {@code 0} to pause, {@code DEFAULT} to go on
	 */
	public PipelineStatement limitSink(TableProgress table, String limit) {
		return alter(Purpose.SINK, table.sink(), table,
				"ALTER SINK " + risingWave.object(table.sink()) + " SET SINK_RATE_LIMIT = " + limit);
	}

	/**
	 * Limits how fast the snapshot of a table is read.
	 *
	 * @param limit rows a second, or {@code DEFAULT} for no limit
	 */
	public PipelineStatement limitSnapshot(TableProgress table, String limit) {
		return alter(Purpose.TABLE, table.risingWaveTable(), table,
				"ALTER TABLE " + risingWave.object(table.risingWaveTable()) + " SET BACKFILL_RATE_LIMIT = " + limit);
	}

	private static PipelineStatement alter(Purpose purpose, String object, TableProgress table, String sql) {
		return new PipelineStatement(PipelineSystem.RISINGWAVE, purpose, Action.ALTER, object, table.source(), sql,
				false, List.of());
	}
}
