/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.strategy;

import java.util.ArrayList;
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

/** Finds and checks the columns that a job names as cursor. */
final class CursorColumns {

	private final TableInfo table;
	private final IncrementalConfig config;

	CursorColumns(TableInfo table, IncrementalConfig config) {
		this.table = table;
		this.config = config;
	}

	/** The columns of the cursor, at least one. */
	List<Column> all() throws TidemarkException {
		if (config.fields().isEmpty()) {
			throw usage(NLS.bind(Messages.Strategy_noField, config.strategy(), table.name()),
					Messages.Strategy_noField_remedy);
		}
		List<Column> columns = new ArrayList<>();
		for (String field : config.fields()) {
			columns.add(table.column(field)
					.orElseThrow(() -> usage(NLS.bind(Messages.Strategy_noColumn, table.name(), field),
							NLS.bind(Messages.Column_remedy, names()))));
		}
		return columns;
	}

	/** The one column of a cursor that cannot be a list. */
	Column single() throws TidemarkException {
		List<Column> columns = all();
		if (columns.size() > 1) {
			throw usage(NLS.bind(Messages.Strategy_oneField, config.strategy(), table.name()), ""); //$NON-NLS-1$
		}
		return columns.get(0);
	}

	/** A whole number. */
	Expression number() throws TidemarkException {
		Column column = single();
		if (!isWholeNumber(column.type())) {
			throw wrongType(column, Messages.Strategy_needsNumber);
		}
		return new Expression.ColumnValue(column);
	}

	/** Whether values are whole numbers. */
	static boolean isWholeNumber(LogicalType type) {
		return type instanceof LogicalType.Int || type instanceof LogicalType.Decimal decimal && decimal.scale() == 0;
	}

	/** Whether values are dates, or dates with a time. */
	static boolean isDateTime(LogicalType type) {
		return type instanceof LogicalType.DateTime || type instanceof LogicalType.Instant
				|| type instanceof LogicalType.Date;
	}

	/** The problem of a column whose values cannot be a cursor of this strategy. */
	TidemarkException wrongType(Column column, String needed) {
		return usage(NLS.bind(Messages.Strategy_wrongType,
				new Object[] { config.strategy(), table.name(), column.name(), column.nativeType() }), needed);
	}

	private String names() {
		return String.join(", ", table.columns().stream().map(Column::name).toList()); //$NON-NLS-1$
	}

	private static TidemarkException usage(String message, String remedy) {
		return new TidemarkException(ProblemKind.USAGE, message, remedy, null);
	}
}
