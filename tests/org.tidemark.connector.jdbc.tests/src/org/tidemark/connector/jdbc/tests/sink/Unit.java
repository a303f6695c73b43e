/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.sink;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.SyncSettings;
import org.tidemark.core.job.ImpossibleValue;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.DeadLetters;
import org.tidemark.sync.spi.NotOlder;
import org.tidemark.sync.spi.SinkRequest;

/** A unit to write: its target, columns and settings, and batches for it. */
record Unit(TableName table, List<BatchColumn> columns, List<String> key, WriteMode mode, boolean compare,
		ImpossibleValue nul, List<String> createStatements, NotOlder notOlder, ErrorStrategy errors) {

	static final LogicalType INT = new LogicalType.Int(32, true);
	static final LogicalType TEXT = new LogicalType.Text(0, false);

	static Unit of(TableName table, String... names) {
		List<BatchColumn> columns = new ArrayList<>();
		for (String name : names) {
			columns.add(new BatchColumn(name, columns.isEmpty() ? INT : TEXT));
		}
		return new Unit(table, columns, List.of(names[0]), WriteMode.UPSERT, false, ImpossibleValue.FAIL, List.of(),
				null, ErrorStrategy.STOP);
	}

	Unit with(WriteMode newMode) {
		return new Unit(table, columns, key, newMode, compare, nul, createStatements, notOlder, errors);
	}

	Unit comparing() {
		return new Unit(table, columns, key, mode, true, nul, createStatements, notOlder, errors);
	}

	Unit strippingNul() {
		return new Unit(table, columns, key, mode, compare, ImpossibleValue.STRIP, createStatements, notOlder, errors);
	}

	Unit withKey(String... names) {
		return new Unit(table, columns, List.of(names), mode, compare, nul, createStatements, notOlder, errors);
	}

	Unit typed(LogicalType... types) {
		List<BatchColumn> typed = new ArrayList<>();
		for (int i = 0; i < types.length; i++) {
			typed.add(new BatchColumn(columns.get(i).name(), types[i]));
		}
		return new Unit(table, typed, key, mode, compare, nul, createStatements, notOlder, errors);
	}

	Unit creating(List<String> statements) {
		return new Unit(table, columns, key, mode, compare, nul, statements, notOlder, errors);
	}

	Unit guarded(NotOlder.Together together, String... cursor) {
		return new Unit(table, columns, key, mode, compare, nul, createStatements,
				new NotOlder(List.of(cursor), together), errors);
	}

	Unit skipping() {
		return new Unit(table, columns, key, mode, compare, nul, createStatements, notOlder, ErrorStrategy.SKIP);
	}

	SinkRequest request(String name) {
		SyncOptions options = new SyncOptions(null, null, null, null, errors, mode, null, null, null, null, null, null,
				null,
				compare, null, null, null, null, null, nul);
		SyncSettings settings = SyncSettings.resolve(SyncOptions.NONE, options);
		return new SinkRequest("job", name, table, columns, key, settings, createStatements, notOlder, 1,
				DeadLetters.NONE);
	}

	/** A batch with a further column behind those that are written. */
	RowBatch batch(Object[]... rows) {
		List<BatchColumn> all = new ArrayList<>(columns);
		all.add(new BatchColumn("not written", INT));
		RowBatch batch = new RowBatch(all, Math.max(1, rows.length));
		fill(batch, rows);
		return batch;
	}

	/** Appends rows to a batch. */
	void fill(RowBatch batch, Object[]... rows) {
		for (Object[] row : rows) {
			for (int i = 0; i < columns.size(); i++) {
				append(batch.column(i), row[i]);
			}
			batch.column(columns.size()).appendLong(7);
		}
	}

	private static void append(ColumnBuffer column, Object value) {
		switch (value) {
			case null -> column.appendNull();
			case Integer number -> column.appendLong(number);
			case Long number -> column.appendLong(number);
			case Double number -> column.appendDouble(number);
			case byte[] bytes -> column.append(bytes, 0, bytes.length);
			default -> column.appendText(value.toString());
		}
	}

	static Object[] row(Object... values) {
		return values;
	}

	static Checkpoint checkpoint(String state) {
		return new Checkpoint("run-1", state, new byte[0], false);
	}
}
