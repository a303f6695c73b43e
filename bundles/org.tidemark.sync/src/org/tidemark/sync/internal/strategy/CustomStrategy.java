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
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.job.CursorSafety;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.Cursor.Trust;
import org.tidemark.sync.spi.IncrementalStrategy;

/**
 * A user's condition says what is read again: {@code :low} is the watermark, {@code :high} lies just above every value
 * that is there, so that neither {@code <} nor {@code <=} leaves out the greatest.
 */
public final class CustomStrategy implements IncrementalStrategy {

	private static final Pattern LOW = Pattern.compile(":low\\b"); //$NON-NLS-1$

	@Override
	public Cursor cursor(TableInfo table, IncrementalConfig config) throws TidemarkException {
		CursorColumns columns = new CursorColumns(table, config);
		String condition = config.condition();
		if (condition == null || !LOW.matcher(condition).find()) {
			throw new TidemarkException(ProblemKind.USAGE, NLS.bind(Messages.Strategy_noCondition, table.name()),
					Messages.Strategy_noCondition_remedy, null);
		}
		Column column = columns.single();
		boolean dateTime = CursorColumns.isDateTime(column.type());
		if (!dateTime && !CursorColumns.isWholeNumber(column.type())) {
			throw columns.wrongType(column, Messages.Strategy_needsDateTimeOrNumber);
		}
		CursorSafety declared = config.safety();
		CursorSafety safety = declared != null ? declared : dateTime ? CursorSafety.HORIZON : CursorSafety.GAPS;
		if (dateTime && safety == CursorSafety.GAPS || !dateTime && safety == CursorSafety.HORIZON) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Strategy_wrongSafety,
							new Object[] { table.name(), safety.id(), column.name(), column.nativeType() }),
					Messages.Strategy_wrongSafety_remedy, null);
		}
		return new Cursor(new Expression.ColumnValue(column), trust(safety), List.of(note(table, safety)));
	}

	private static Trust trust(CursorSafety safety) {
		return switch (safety) {
			case HORIZON -> Trust.UP_TO_OLDEST_TRANSACTION;
			case GAPS -> Trust.WHEN_NO_TRANSACTION_IS_OPEN;
			case NONE -> Trust.ALWAYS;
		};
	}

	private static String note(TableInfo table, CursorSafety safety) {
		return NLS.bind(switch (safety) {
			case HORIZON -> Messages.Strategy_customHorizon;
			case GAPS -> Messages.Strategy_customGaps;
			case NONE -> Messages.Strategy_customNone;
		}, table.name());
	}

	@Override
	public List<Condition> window(Cursor cursor, IncrementalConfig config, List<String> watermark,
			List<String> greatest) {
		String condition = config.condition();
		if (watermark.isEmpty() || condition == null) {
			return List.of();
		}
		String low = watermark.get(0);
		Expression value = cursor.leading();
		String high = greatest.isEmpty() ? low : NextValue.above(value.type(), greatest.get(0));
		return List.of(new Condition.Parameterized(condition, value, Map.of("low", low, "high", high))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public boolean hasOwnWindow() {
		return true;
	}
}
