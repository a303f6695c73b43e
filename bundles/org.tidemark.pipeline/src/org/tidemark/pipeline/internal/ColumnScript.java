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

import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineStatement.Action;
import org.tidemark.pipeline.PipelineStatement.Purpose;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;

/** Writes the statements that bring a pipeline up to columns of MySQL that came or went. */
public final class ColumnScript {

	private final PipelineDesign design;
	private final RisingWaveSql risingWave;

	/** @param design what the pipeline is made of */
	public ColumnScript(PipelineDesign design) {
		this.design = design;
		this.risingWave = new RisingWaveSql(design.naming().schema());
	}

	/**
	 * The statements that let a column of MySQL travel that was added: a sink does not take up new columns, so that it is made
	 * anew and sends all rows again, which StarRocks takes as updates.
	 */
	public List<PipelineStatement> add(TableRoute route, ColumnRoute column) {
		List<PipelineStatement> sink = new PipelineScript(design).statements().stream()
				.filter(s -> s.purpose() == Purpose.SESSION
						|| s.purpose() == Purpose.SINK && s.object().equals(route.sink()))
				.toList();
		List<PipelineStatement> steps = new ArrayList<>();
		risingWave.dropSink(route.sink())
				.forEach(sql -> steps
						.add(of(PipelineSystem.RISINGWAVE, Purpose.SINK, Action.DROP, route.sink(), route, sql)));
		steps.add(of(PipelineSystem.STARROCKS, Purpose.TARGET_TABLE, Action.ALTER, route.target().toString(), route,
				"ALTER TABLE " + StarRocksSql.quote(route.target()) + " ADD COLUMN "
						+ StarRocksSql.quote(column.starRocksColumn()) + ' ' + column.starRocksType() + " NULL"));
		steps.add(of(PipelineSystem.RISINGWAVE, Purpose.TABLE, Action.ALTER, route.risingWaveTable(), route,
				"ALTER TABLE " + risingWave.object(route.risingWaveTable()) + " ADD COLUMN "
						+ RisingWaveSql.quote(column.risingWaveColumn()) + ' ' + column.risingWaveType()));
		steps.addAll(sink);
		return steps;
	}

	private static PipelineStatement of(PipelineSystem system, Purpose purpose, Action action, String object,
			TableRoute route, String sql) {
		return new PipelineStatement(system, purpose, action, object, route.source(), sql, false, List.of());
	}
}
