/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;

/** Refuses a batch before it is sent when a value in it cannot be held as it is. */
final class RowGuard {

	private final TargetTable table;
	private final List<@Nullable ValueCheck> checks = new ArrayList<>();
	private final boolean keyNeeded;

	/**
	 * @param columns   what the values mean
	 * @param keyNeeded whether rows are found by their key, which then must not be NULL
	 * @param maker     makes the check of a column
	 */
	RowGuard(TargetTable table, List<BatchColumn> columns, boolean keyNeeded,
			BiFunction<BatchColumn, TargetColumn, @Nullable ValueCheck> maker) {
		this.table = table;
		this.keyNeeded = keyNeeded;
		for (int i = 0; i < columns.size(); i++) {
			checks.add(maker.apply(columns.get(i), table.columns().get(i)));
		}
	}

	/** Whether every value can be held as it is. */
	boolean accepts(RowBatch batch) {
		boolean[] refused = new boolean[1];
		find(batch, error -> {
			refused[0] = true;
			return false;
		});
		return !refused[0];
	}

	/** @throws TidemarkException that names the column, the row and what is wrong with the value */
	void check(RowBatch batch) throws TidemarkException {
		List<RefusedRowException> first = new ArrayList<>();
		find(batch, error -> {
			first.add(error);
			return false;
		});
		if (!first.isEmpty()) {
			throw first.get(0);
		}
	}

	/**
	 * Finds values that cannot be held as they are, column by column.
	 *
	 * @param found takes the error of one value and says whether to go on
	 */
	void find(RowBatch batch, Predicate<RefusedRowException> found) {
		for (int i = 0; i < checks.size(); i++) {
			ColumnBuffer values = batch.column(i);
			boolean inKey = keyNeeded && table.key().contains(i);
			boolean required = inKey || !table.columns().get(i).nullable();
			ValueCheck check = checks.get(i);
			if (check == null && !required) {
				continue;
			}
			for (int row = next(values, check, required, 0); row < batch.rows(); row = next(values, check, required,
					row + 1)) {
				String reason = values.isNull(row) ? nullReason(inKey)
						: Objects.requireNonNull(check).refuse(values, row);
				if (!found.test(refused(batch, i, row, Objects.requireNonNull(reason)))) {
					return;
				}
			}
		}
	}

	private static int next(ColumnBuffer values, @Nullable ValueCheck check, boolean required, int from) {
		int refused = check == null ? values.rows() : check.first(values, from);
		if (!required) {
			return refused;
		}
		int row = from;
		while (row < refused && !values.isNull(row)) {
			row++;
		}
		return row;
	}

	private static String nullReason(boolean inKey) {
		return inKey ? Messages.Value_null_key : Messages.Value_null;
	}

	/** The error of one value. */
	RefusedRowException refused(RowBatch batch, int column, int row, String reason) {
		TargetColumn target = table.columns().get(column);
		String message = NLS.bind(Messages.Value_refused, new Object[] { target.name(), table.name(),
				target.nativeType(), Rows.all(batch, table.key()).name(row), reason });
		return new RefusedRowException(row, target.name(), message, null);
	}
}
