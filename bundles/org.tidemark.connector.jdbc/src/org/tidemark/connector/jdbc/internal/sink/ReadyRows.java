/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.RowBatch;

/**
 * What is made of a batch before its turn to be written: none of its values is refused by the checks.
 *
 * @param table the table it was made for
 * @param rows  the rows to write
 * @param encoded the rows as they are sent; null where each value is sent on its own
 */
record ReadyRows(TargetTable table, Rows rows, @Nullable EncodedRows encoded) {

	/** Makes it; null when the checks refuse a value. */
	static @Nullable ReadyRows of(RowBatch batch, TargetTable table, RowGuard guard, boolean byKey,
			Function<Rows, @Nullable EncodedRows> encoder) {
		if (batch.rows() == 0 || !guard.accepts(batch)) {
			return null;
		}
		Rows rows = Rows.toWrite(batch, table, byKey);
		return new ReadyRows(table, rows, encoder.apply(rows));
	}

	/** What was made of a batch for a table; null when there is nothing. */
	static @Nullable ReadyRows of(RowBatch batch, TargetTable table) {
		return batch.attachment() instanceof ReadyRows ready && ready.table == table ? ready : null;
	}

	/** What is sent for rows; null when it was not made. */
	static @Nullable EncodedRows encodedOf(Rows rows, TargetTable table) {
		ReadyRows ready = of(rows.batch(), table);
		return ready != null && ready.rows == rows ? ready.encoded : null;
	}
}
