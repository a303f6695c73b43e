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

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.Cursor.Trust;
import org.tidemark.sync.spi.IncrementalStrategy;

/** A list of columns compared as a row, that each change raises; the first is what is trusted. */
public final class CompositeStrategy implements IncrementalStrategy {

	@Override
	public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
		CursorColumns cursorColumns = new CursorColumns(table, config);
		List<Column> columns = cursorColumns.all();
		if (columns.size() < 2) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Strategy_severalFields, config.strategy(), table.name()),
					Messages.Strategy_severalFields_remedy, null);
		}
		Column first = columns.get(0);
		boolean dateTime = CursorColumns.isDateTime(first.type());
		if (!dateTime && !CursorColumns.isWholeNumber(first.type())) {
			throw cursorColumns.wrongType(first, Messages.Strategy_needsDateTimeOrNumber);
		}
		for (Column column : columns) {
			if (!isOrdered(column.type())) {
				throw cursorColumns.wrongType(column, Messages.Strategy_needsOrder);
			}
		}
		return new Cursor(columns.stream().<Expression>map(Expression.ColumnValue::new).toList(),
				dateTime ? Trust.UP_TO_OLDEST_TRANSACTION : Trust.WHEN_NO_TRANSACTION_IS_OPEN, List.of());
	}

	/** Whether values are exact as text and have one order. */
	private static boolean isOrdered(LogicalType type) {
		return switch (type) {
			case LogicalType.Int i -> true;
			case LogicalType.Decimal d -> true;
			case LogicalType.Date d -> true;
			case LogicalType.Time t -> true;
			case LogicalType.DateTime t -> true;
			case LogicalType.Instant t -> true;
			case LogicalType.Text t -> true;
			case LogicalType.Uuid u -> true;
			default -> false;
		};
	}
}
