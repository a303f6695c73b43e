/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.spi;

import java.util.List;

import org.tidemark.connector.spi.Condition;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;

/**
 * Finds what changed in a table; contributed to {@code org.tidemark.sync.incrementalStrategies}. One instance serves all
 * runs; safe for use by several threads. The engine owns the rest of the window: horizon, order, hashes of delivered rows
 * and checkpoints are the same for every strategy.
 */
public interface IncrementalStrategy {

	/**
	 * Whether it can work with a source at all; asked before {@link #cursor}.
	 *
	 * @param connector id of the source's connector: {@code mysql}, {@code postgresql}, ...
	 * @param table     the source table
	 * @throws TidemarkException of kind usage that names what to use instead
	 */
	default void checkSource(String connector, TableInfo table) throws TidemarkException {
		// most work everywhere
	}

	/**
	 * The cursor over a table.
	 *
	 * @param table  the source table
	 * @param config what the job says of the strategy
	 * @throws TidemarkException of kind usage that names table and column when the strategy cannot work there
	 */
	Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException;

	/**
	 * What a run reads; the watermark included, so that rows equal to it are seen again.
	 *
	 * @param cursor    the cursor as {@link #cursor} gave it
	 * @param config    what the job says of the strategy
	 * @param watermark the stored watermark, or the job's initial value, as the database's own text: one for each value
	 *                  of the cursor, or for its first values alone; empty for no bound
	 * @param greatest  the greatest cursor that is there to be read; empty for none, and unless
	 *                  {@link #hasOwnWindow()}
	 * @return conditions, all of which a row must meet to be read
	 */
	default List<Condition> window(Cursor cursor, IncrementalConfig config, List<String> watermark,
			List<String> greatest) {
		return watermark.isEmpty() ? List.of()
				: List.of(new Condition.AtOrAfter(cursor.values().subList(0, watermark.size()), watermark));
	}

	/**
	 * Whether the window may hold rows below the watermark or leave out some above it. The engine then remembers what the
	 * next window holds by reading it once more.
	 */
	default boolean hasOwnWindow() {
		return false;
	}
}
