/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.observe;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.pipeline.TableProgress;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineStatus.Rows;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.internal.RisingWaveSql;
import org.tidemark.pipeline.internal.StarRocksSql;
import org.tidemark.pipeline.internal.systems.Systems;

/** Counts rows at each end of a route. Used by one thread. */
final class RowCounts {

	static final Rows UNKNOWN = new Rows(-1, -1, -1, null, null);

	private static final String NO_KEY = "NULL";

	private final Systems systems;
	private final String schema;
	private final IProgressMonitor monitor;

	RowCounts(Systems systems, String schema, IProgressMonitor monitor) {
		this.systems = systems;
		this.schema = schema;
		this.monitor = monitor;
	}

	/** What was counted in one system. */
	private record Count(long rows, @Nullable String greatest) {
	}

	/**
	 * Counts the rows of a table, where its systems answer.
	 *
	 * @param route by whose key the greatest is looked for; null for none
	 */
	Rows of(TableProgress table, @Nullable TableRoute route) throws TidemarkException {
		ColumnRoute key = route == null ? null : route.keyColumns().get(0);
		Count mysql = count(PipelineSystem.MYSQL, key == null ? NO_KEY : StarRocksSql.quote(key.source().name()),
				StarRocksSql.quote(table.source()));
		Count risingWave = count(PipelineSystem.RISINGWAVE,
				key == null ? NO_KEY : RisingWaveSql.quote(key.risingWaveColumn()),
				RisingWaveSql.quote(schema) + '.' + RisingWaveSql.quote(table.risingWaveTable()));
		Count starRocks = count(PipelineSystem.STARROCKS,
				key == null ? NO_KEY : StarRocksSql.quote(key.starRocksColumn()), StarRocksSql.quote(table.target()));
		return new Rows(mysql.rows(), risingWave.rows(), starRocks.rows(), mysql.greatest(), starRocks.greatest());
	}

	private Count count(PipelineSystem system, String key, String table) throws TidemarkException {
		if (systems.unreachable(system).isPresent()) {
			return new Count(-1, null);
		}
		try {
			List<List<@Nullable String>> rows = systems.query(system, monitor,
					"SELECT COUNT(*), MAX(" + key + ") FROM " + table);
			List<@Nullable String> row = rows.get(0);
			return new Count(Long.parseLong(String.valueOf(row.get(0))), row.get(1));
		} catch (StatementException e) {
			if (e.fault() == StatementFault.MISSING) {
				return new Count(-1, null);
			}
			throw e;
		}
	}
}
