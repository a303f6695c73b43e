/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.strategy;

import java.util.List;

import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.IncrementalStrategy;

/** A date and time that each change sets; several columns are a COALESCE list. */
public final class TimestampStrategy implements IncrementalStrategy {

	@Override
	public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
		CursorColumns cursorColumns = new CursorColumns(table, config);
		List<Column> columns = cursorColumns.all();
		for (Column column : columns) {
			if (!CursorColumns.isDateTime(column.type())
					|| !column.type().getClass().equals(columns.get(0).type().getClass())) {
				throw cursorColumns.wrongType(column, Messages.Strategy_needsDateTime);
			}
		}
		Expression expression = columns.size() == 1 ? new Expression.ColumnValue(columns.get(0))
				: new Expression.Coalesce(columns);
		return new Cursor(expression, Cursor.Trust.UP_TO_OLDEST_TRANSACTION, List.of());
	}
}
