/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.HashQuery;
import org.tidemark.connector.spi.HashQuery.HashColumn;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.ValueRules;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/**
 * One side of a comparison: what is read of a table. Columns stand in the same order on both sides.
 *
 * @param table   the table
 * @param columns what is read of each row
 * @param types   the logical types of the source, by which values are compared
 * @param key     the places of the key's columns; empty for none
 * @param filter  which rows belong to the comparison
 */
public record TableSide(TableName table, List<ReadColumn> columns, List<LogicalType> types, List<Integer> key,
		List<Condition> filter) {

	private static final int ROWS = 5_000;
	private static final long MOST_BYTES = 8L << 20;

	/** Copies the lists. */
	public TableSide {
		columns = List.copyOf(columns);
		types = List.copyOf(types);
		key = List.copyOf(key);
		filter = List.copyOf(filter);
	}

	/** What is done with each row. */
	@FunctionalInterface
	public interface RowVisitor {
		/**
		 * Looks at a row.
		 *
		 * @param digest holds the hashes of the row
		 * @return whether to go on
		 */
		boolean row(RowBatch batch, int row, RowDigest digest) throws TidemarkException;
	}

	/** The same side with its key's columns alone. */
	public TableSide keysOnly() {
		List<ReadColumn> keyColumns = key.stream().map(columns::get).toList();
		List<LogicalType> keyTypes = key.stream().map(types::get).toList();
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < key.size(); i++) {
			places.add(i);
		}
		return new TableSide(table, keyColumns, keyTypes, places, filter);
	}

	/** The same side with other rows. */
	public TableSide where(List<Condition> otherFilter) {
		return new TableSide(table, columns, types, key, otherFilter);
	}

	/** Hashes rows of this side, or of the other. */
	public RowDigest digest() {
		return new RowDigest(types, key);
	}

	/** What the database is asked to hash; empty where a value is not hashed as the database holds it. */
	public Optional<HashQuery> hashQuery() {
		List<HashColumn> hashed = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			if (!columns.get(i).rules().equals(ValueRules.NONE)) {
				return Optional.empty();
			}
			hashed.add(new HashColumn(columns.get(i).expression(), types.get(i), RowEncoder.tag(types.get(i))));
		}
		return Optional.of(new HashQuery(table, hashed, key.size() == columns.size() ? List.of() : key, filter));
	}

	/** The first column of the key; of a side without key the first of all. */
	Expression number() {
		return columns.get(key.isEmpty() ? 0 : key.get(0)).expression();
	}

	/** Begins to read. */
	@FunctionalInterface
	interface Reading {
		BatchReader read(ReadQuery query) throws TidemarkException;
	}

	/** Reads the rows of a scope in no order. */
	public void scan(Snapshot snapshot, List<Condition> scope, ScanControl control, RowVisitor visitor)
			throws TidemarkException {
		visit(snapshot::read, scope, control, visitor);
	}

	/** Reads rows of a scope in no order. */
	void visit(Reading reading, List<Condition> scope, ScanControl control, RowVisitor visitor)
			throws TidemarkException {
		List<Condition> conditions = new ArrayList<>(filter);
		conditions.addAll(scope);
		ReadQuery query = new ReadQuery(table, columns, conditions, List.of(), ROWS);
		RowBatch batch = new RowBatch(query.batchColumns(), ROWS);
		RowDigest digest = digest();
		LoadBrake brake = new LoadBrake(control);
		try (BatchReader reader = reading.read(query)) {
			boolean more = true;
			while (more) {
				control.check();
				batch.clear();
				more = reader.read(batch, MOST_BYTES);
				for (int row = 0; row < batch.rows(); row++) {
					digest.row(batch, row);
					if (!visitor.row(batch, row, digest)) {
						return;
					}
				}
				control.read(batch.rows());
				brake.read(batch.rows());
			}
		}
	}
}
