/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.search.internal.discovery.Field;
import org.tidemark.connector.search.internal.read.SequenceVector.Position;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.UnreadableRow;
import org.tidemark.connector.spi.UnreadableRows;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;

/** Puts documents into batches, column by column. */
final class SearchBatchReader implements BatchReader {

	private final ReadPlan plan;
	private final ReadQuery query;
	private final UnreadableRows unreadable;
	private final HitSequence hits;
	private final ValueReader values;
	private final List<Value> columns = new ArrayList<>();
	private final @Nullable SequenceVector trusted;
	private SequenceVector reached = SequenceVector.parse("");
	private @Nullable Shard current;

	/** How the value of a column is had. */
	private interface Value {
		void append(Hit hit, ColumnBuffer into) throws TidemarkException;
	}

	/**
	 * @param trusted where the shards stood, or null when they are not read by sequence number
	 * @param shards  the shards in the order in which they are read
	 * @param unreadable is asked about documents with values that cannot be read
	 */
	SearchBatchReader(ReadPlan plan, ReadQuery query, HitSequence hits, ValueReader values,
			@Nullable SequenceVector trusted, List<Shard> shards, UnreadableRows unreadable)
			throws TidemarkException {
		this.query = query;
		this.unreadable = unreadable;
		this.plan = plan;
		this.hits = hits;
		this.values = values;
		this.trusted = trusted;
		if (trusted != null) {
			for (Shard shard : shards) {
				Position now = trusted.shards().get(shard.name());
				reached = reached.with(shard.name(), new Position(now == null ? 1 : now.term(), plan.from(shard)));
			}
		}
		for (ReadColumn column : query.columns()) {
			columns.add(value(column.expression()));
		}
	}

	private Value value(Expression expression) throws TidemarkException {
		if (expression instanceof Expression.IsAtOrAfter comparison) {
			Field field = plan.queries().field(comparison.value());
			if (field.isSequence()) {
				SequenceVector bound = SequenceVector.parse(comparison.bound());
				return (hit, into) -> into.appendLong(sequence(hit) >= bound.next(shardName()) ? 1 : 0);
			}
			return (hit, into) -> values.appendIsAtOrAfter(hit, field, comparison.bound(), into);
		}
		Field field = plan.queries().field(expression);
		return field.isSequence() ? (hit, into) -> into.appendText(position(hit))
				: (hit, into) -> values.append(hit, field, into);
	}

	private static long sequence(Hit hit) {
		return hit.sort(0).asLong();
	}

	private String shardName() {
		Shard shard = hits.shard();
		return shard == null ? "" : shard.name();
	}

	/** How far all shards have been read with this document. */
	private String position(Hit hit) {
		Shard shard = hits.shard();
		SequenceVector known = trusted;
		if (shard == null || known == null) {
			return "";
		}
		Shard before = current;
		if (before != null && !before.equals(shard)) {
			// a shard that has been left was read to its end
			Position end = known.shards().get(before.name());
			if (end != null) {
				reached = reached.with(before.name(), end);
			}
		}
		current = shard;
		Position at = known.shards().get(shard.name());
		long next = Math.min(sequence(hit) + 1, at == null ? Long.MAX_VALUE : at.next());
		return reached.with(shard.name(), new Position(at == null ? 1 : at.term(), next)).toString();
	}

	@Override
	public boolean read(RowBatch batch, long mostBytes) throws TidemarkException {
		while (batch.rows() < batch.capacity() && batch.bytes() < mostBytes) {
			Hit hit = hits.next();
			if (hit == null) {
				return false;
			}
			if (!plan.isSkipped(hit)) {
				append(hit, batch);
			}
		}
		return true;
	}

	private void append(Hit hit, RowBatch batch) throws TidemarkException {
		int count = batch.rows();
		int column = 0;
		try {
			for (; column < columns.size(); column++) {
				columns.get(column).append(hit, batch.column(column));
			}
		} catch (UnreadableFieldException e) {
			if (!unreadable.leaveOut(takeBack(hit, batch, count, column, e))) {
				throw e;
			}
		}
	}

	private UnreadableRow takeBack(Hit hit, RowBatch batch, int count, int first, UnreadableFieldException e)
			throws TidemarkException {
		RowBatch values = new RowBatch(query.batchColumns(), 1);
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			ColumnBuffer value = values.column(i);
			if (i < first) {
				value.appendFrom(batch.column(i), count);
			} else if (i == first || !isRead(hit, i, value)) {
				value.appendNull();
				places.add(i);
			}
			while (batch.column(i).rows() > count) {
				batch.column(i).dropLast();
			}
		}
		return new UnreadableRow(values, places, e.getMessage(), e.remedy());
	}

	private boolean isRead(Hit hit, int column, ColumnBuffer into) throws TidemarkException {
		try {
			columns.get(column).append(hit, into);
			return true;
		} catch (UnreadableFieldException further) {
			// the first one is the reason
			return false;
		}
	}

	@Override
	public void close() {
		hits.close();
	}
}
