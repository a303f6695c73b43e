/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.List;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.schema.Column;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.IncrementalStrategy;

/**
 * A unit's cursor with the strategy that gave it.
 *
 * @param config   what the job says
 * @param strategy the strategy
 * @param cursor   the cursor
 * @param mapped   whether all of its columns are among those that are synced
 */
public record UnitCursor(IncrementalConfig config, IncrementalStrategy strategy, Cursor cursor, boolean mapped) {

	/**
	 * What a run reads from a watermark on.
	 *
	 * @param watermark the watermark; empty for no bound
	 * @param greatest  the greatest cursor that is there to be read, where the strategy asks for it
	 */
	public List<Condition> window(List<String> watermark, List<String> greatest) {
		return strategy.window(cursor, config, watermark, greatest);
	}

	/** Whether any value of a row's cursor may be NULL. */
	public boolean nullable() {
		return cursor.values().stream().anyMatch(UnitCursor::nullable);
	}

	/** Whether a value may be NULL. */
	public static boolean nullable(Expression expression) {
		return switch (expression) {
			case Expression.ColumnValue value -> value.column().nullable();
			case Expression.Coalesce list -> list.columns().stream().allMatch(Column::nullable);
			case Expression.TransactionId writer -> false;
			default -> true;
		};
	}
}
