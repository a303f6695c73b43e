/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.state.KeyRange;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;

/**
 * What one pass over a table reads, and where its parts stand in a batch. The payload comes first, under the names of the
 * target's columns; behind it the values of the cursor, and whether it is beyond the trust limit.
 *
 * @param pass     which pass
 * @param query    what is read
 * @param payload  the number of payload columns
 * @param cursors  the number of values of the cursor, which follow the payload
 * @param beyond   the index of the flag, or -1
 * @param position the indexes of the columns that make a row's position
 */
record PassPlan(Pass pass, ReadQuery query, int payload, int cursors, int beyond, List<Integer> position) {

	/** The most rows to fetch from a server at a time. */
	static final int MOST_FETCHED = 10_000;

	private static final String CURSOR = "tidemark_cursor"; //$NON-NLS-1$
	private static final String BEYOND = "tidemark_beyond"; //$NON-NLS-1$

	/**
	 * The rows of a range in the order of the key, from its position on.
	 *
	 * @param readers how many ranges are read at once
	 */
	static PassPlan full(UnitSpec spec, KeyRange range, int readers) {
		List<Condition> conditions = spec.filter();
		if (isByKey(spec, range.position())) {
			conditions.add(new Condition.After(spec.key(), range.position()));
		} else if (!range.low().isEmpty()) {
			conditions.add(new Condition.AtOrAfter(spec.key(), range.low()));
		}
		if (!range.high().isEmpty()) {
			conditions.add(new Condition.Before(spec.key(), range.high()));
		}
		return new PassPlan(Pass.FULL, query(spec, spec.columns(), conditions, spec.key(), readers),
				spec.columns().size(), 0, -1, keyPosition(spec));
	}

	/** Whether a position is one in the order of the key: in another order, its value comes first. */
	static boolean isByKey(UnitSpec spec, List<String> position) {
		return !position.isEmpty() && position.size() == spec.key().size();
	}

	/**
	 * All rows in an order of changes, from a position on; some rows come again.
	 *
	 * @param position where an earlier view was left; a position in the order of the key counts as none
	 * @see org.tidemark.connector.spi.Source#orderOfChanges
	 */
	static PassPlan fullInOrder(UnitSpec spec, Expression order, List<String> position) {
		List<Condition> conditions = spec.filter();
		if (position.size() == spec.key().size() + 1) {
			conditions.add(new Condition.AtOrAfter(List.of(order), position.subList(0, 1)));
		}
		int payload = spec.columns().size();
		List<ReadColumn> columns = new ArrayList<>(spec.columns());
		columns.add(new ReadColumn(CURSOR, order));
		List<Integer> places = new ArrayList<>(List.of(payload));
		places.addAll(keyPosition(spec));
		return new PassPlan(Pass.FULL, query(spec, columns, conditions, List.of(order)), payload, 0, -1, places);
	}

	/** As {@link #full(UnitSpec, KeyRange, int)}, and whether a row's cursor is at or beyond a bound. */
	static PassPlan full(UnitSpec spec, UnitCursor cursor, KeyRange range, String bound, int readers) {
		PassPlan plain = full(spec, range, readers);
		List<ReadColumn> columns = withCursor(spec, cursor);
		columns.add(new ReadColumn(BEYOND, new Expression.IsAtOrAfter(cursor.cursor().leading(), bound)));
		return new PassPlan(Pass.FULL, query(spec, columns, plain.query().conditions(), spec.key(), readers),
				plain.payload(), cursor.cursor().values().size(), columns.size() - 1, plain.position());
	}

	/**
	 * Rows from the watermark on in the order of cursor and key, from a position on.
	 *
	 * @param greatest the greatest cursor, where the strategy asks for it
	 */
	static PassPlan changes(UnitSpec spec, UnitCursor cursor, UnitState state, TrustLimit limit, List<String> greatest)
			throws TidemarkException {
		List<Expression> values = cursor.cursor().values();
		List<String> watermark = from(cursor, state);
		List<Condition> conditions = spec.filter();
		conditions.addAll(cursor.window(watermark, greatest));
		values.stream().filter(UnitCursor::nullable).map(Condition.IsNotNull::new).forEach(conditions::add);
		List<Expression> order = new ArrayList<>(values);
		order.addAll(spec.key());
		if (!state.position().isEmpty()) {
			conditions.add(spec.key().isEmpty() ? new Condition.AtOrAfter(values, state.position())
					: new Condition.After(order, state.position()));
		}
		int payload = spec.columns().size();
		List<ReadColumn> columns = withCursor(spec, cursor);
		if (limit instanceof Below below) {
			columns.add(new ReadColumn(BEYOND, new Expression.IsAtOrAfter(cursor.cursor().leading(), below.bound())));
		}
		List<Integer> position = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			position.add(payload + i);
		}
		position.addAll(keyPosition(spec));
		return new PassPlan(Pass.CHANGES, query(spec, columns, conditions, order), payload, values.size(),
				limit instanceof Below ? payload + values.size() : -1, position);
	}

	/** From where changes are read: the watermark, or where the job says that the first run begins; empty for no bound. */
	static List<String> from(UnitCursor cursor, UnitState state) {
		String initial = cursor.config().initialValue();
		return !state.watermark().isEmpty() || initial == null ? state.watermark() : List.of(initial);
	}

	private static List<ReadColumn> withCursor(UnitSpec spec, UnitCursor cursor) {
		List<ReadColumn> columns = new ArrayList<>(spec.columns());
		for (Expression value : cursor.cursor().values()) {
			columns.add(new ReadColumn(CURSOR + (columns.size() - spec.columns().size()), value));
		}
		return columns;
	}

	/** Rows without a cursor value in the order of the key, from a position on. */
	static PassPlan nullCursors(UnitSpec spec, UnitCursor cursor, List<String> from) {
		List<Condition> conditions = spec.filter();
		conditions.add(new Condition.IsNull(cursor.cursor().values()));
		if (!from.isEmpty()) {
			conditions.add(new Condition.After(spec.key(), from));
		}
		return new PassPlan(Pass.NULL_CURSORS, query(spec, withCursor(spec, cursor), conditions, spec.key()),
				spec.columns().size(), cursor.cursor().values().size(), -1, keyPosition(spec));
	}

	/** Rows at or beyond a watermark, without order, to remember them. */
	static PassPlan tail(UnitSpec spec, UnitCursor cursor, List<Condition> further) {
		List<Condition> conditions = spec.filter();
		conditions.addAll(further);
		return new PassPlan(Pass.CHANGES, query(spec, withCursor(spec, cursor), conditions, List.of()),
				spec.columns().size(), cursor.cursor().values().size(), -1, List.of());
	}

	/** Rows that meet a condition in the order of the cursor, without a position of their own. */
	static PassPlan again(UnitSpec spec, UnitCursor cursor, Condition condition) {
		PassPlan plan = tail(spec, cursor, List.of(condition));
		ReadQuery query = plan.query();
		return new PassPlan(plan.pass(), new ReadQuery(query.table(), query.columns(), query.conditions(),
				cursor.cursor().values(), query.fetchRows()), plan.payload(), plan.cursors(), -1, List.of());
	}

	/** The first value of the cursor alone of rows that meet a condition, in its order. */
	static PassPlan leading(UnitSpec spec, UnitCursor cursor, Condition condition) {
		List<Condition> conditions = spec.filter();
		conditions.add(condition);
		Expression value = cursor.cursor().leading();
		return new PassPlan(Pass.CHANGES, query(spec, List.of(new ReadColumn(CURSOR, value)), conditions,
				List.of(value)), 0, 1, -1, List.of());
	}

	private static ReadQuery query(UnitSpec spec, List<ReadColumn> columns, List<Condition> conditions,
			List<Expression> order) {
		return query(spec, columns, conditions, order, 1);
	}

	private static ReadQuery query(UnitSpec spec, List<ReadColumn> columns, List<Condition> conditions,
			List<Expression> order, int readers) {
		int fetched = Math.min(spec.settings().batchSize(), MOST_FETCHED);
		return new ReadQuery(spec.source().name(), columns, conditions, order, Math.max(1, fetched / readers), readers);
	}

	private static List<Integer> keyPosition(UnitSpec spec) {
		List<String> names = spec.columns().stream().map(ReadColumn::name).toList();
		return spec.keyTargets().stream().map(names::indexOf).toList();
	}

	/** The number of columns that a row's hash is made of. */
	int hashed() {
		return payload + cursors;
	}

	/** The values of a row's cursor as text; only of rows that have them all. */
	List<String> cursorOf(RowBatch batch, int row) {
		List<String> values = new ArrayList<>(cursors);
		for (int i = 0; i < cursors; i++) {
			values.add(String.valueOf(batch.column(payload + i).textAt(row)));
		}
		return values;
	}

	/** How many of the cursor's first values are equal only if their texts are: those before one with a collation. */
	int exact() {
		List<BatchColumn> columns = query.batchColumns();
		int count = 0;
		while (count < cursors && !(columns.get(payload + count).type() instanceof LogicalType.Text)) {
			count++;
		}
		return count;
	}

	/** The position of a row as text. */
	List<String> positionOf(RowBatch batch, int row) {
		List<String> values = new ArrayList<>();
		for (int column : position) {
			values.add(String.valueOf(batch.column(column).textAt(row)));
		}
		return values;
	}
}
