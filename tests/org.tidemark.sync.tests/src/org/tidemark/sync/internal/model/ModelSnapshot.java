/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.tidemark.connector.RowPage;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/** Reads rows that are in memory. Values are compared in their type, as a database does. */
final class ModelSnapshot implements Snapshot {

	private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
			.appendPattern("uuuu-MM-dd HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
			.toFormatter(Locale.ROOT);

	private final List<ModelRow> rows;
	private final Supplier<List<ModelRow>> bounds;
	private final Instant opened;

	/**
	 * @param rows   what is read
	 * @param bounds of what the greatest value is told; the same rows, unless a test wants it otherwise
	 * @param opened when it was opened
	 */
	ModelSnapshot(List<ModelRow> rows, Supplier<List<ModelRow>> bounds, Instant opened) {
		this.rows = rows;
		this.bounds = bounds;
		this.opened = opened;
	}

	@Override
	public Instant opened() {
		return opened;
	}

	@Override
	public BatchReader read(ReadQuery query) {
		Comparator<ModelRow> order = order(query.order());
		Iterator<ModelRow> selected = rows.stream().filter(r -> meets(r, query.conditions())).sorted(order).iterator();
		return new BatchReader() {
			@Override
			public boolean read(RowBatch batch, long mostBytes) {
				while (selected.hasNext() && batch.rows() < batch.capacity()) {
					ModelRow row = selected.next();
					for (int i = 0; i < query.columns().size(); i++) {
						append(batch.column(i), value(query.columns().get(i).expression(), row));
					}
				}
				return selected.hasNext();
			}

			@Override
			public void close() {
				// nothing is held
			}
		};
	}

	@Override
	public RowPage page(PageQuery query) {
		throw new UnsupportedOperationException("A sync reads no pages");
	}

	private static void append(ColumnBuffer column, Object value) {
		if (value == null) {
			column.appendNull();
		} else if (column.form() == ValueForm.LONG) {
			column.appendLong((Long) value);
		} else {
			column.appendText(value instanceof Moment moment ? moment.text() : value.toString());
		}
	}

	/** A date-time with the text that the database has for it. */
	private record Moment(LocalDateTime value, String text) implements Comparable<Moment> {
		@Override
		public int compareTo(Moment other) {
			return value.compareTo(other.value);
		}
	}

	private static Object value(Expression expression, ModelRow row) {
		return switch (expression) {
			case Expression.ColumnValue one -> column(one.column(), row);
			case Expression.Coalesce list -> list.columns().stream().map(c -> column(c, row))
					.filter(v -> v != null).findFirst().orElse(null);
			case Expression.TransactionId writer -> Long.valueOf(row.writer());
			case Expression.IsAtOrAfter flag -> {
				Object value = value(flag.value(), row);
				yield value == null ? null
						: Long.valueOf(compare(value, parse(flag.value().type(), flag.bound())) >= 0 ? 1 : 0);
			}
			case Expression.Sql sql -> throw new UnsupportedOperationException(sql.text());
		};
	}

	private static Object column(Column column, ModelRow row) {
		return switch (column.name()) {
			case "id" -> Long.valueOf(row.id());
			case "v" -> row.text();
			case "updated_at" -> row.moment() == null ? null : parse(column.type(), row.moment());
			case "n" -> row.number();
			default -> throw new IllegalArgumentException(column.name());
		};
	}

	private static Object parse(LogicalType type, String text) {
		return switch (type) {
			case LogicalType.Int i -> Long.valueOf(new BigDecimal(text).longValueExact());
			case LogicalType.DateTime t -> new Moment(LocalDateTime.parse(text, DATE_TIME), text);
			default -> text;
		};
	}

	/** NULL comes first. */
	private static int compare(Object a, Object b) {
		return switch (a) {
			case Long number when b != null -> number.compareTo((Long) b);
			case Moment moment when b != null -> moment.compareTo((Moment) b);
			case String text when b != null -> text.compareTo((String) b);
			case null, default -> Boolean.compare(a != null, b != null);
		};
	}

	private static int compare(List<Expression> values, ModelRow row, List<String> bounds) {
		for (int i = 0; i < values.size(); i++) {
			int order = compare(value(values.get(i), row), parse(values.get(i).type(), bounds.get(i)));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private static boolean meets(ModelRow row, List<Condition> conditions) {
		return conditions.stream().allMatch(c -> meets(row, c));
	}

	private static boolean hasAll(List<Expression> values, ModelRow row) {
		return values.stream().allMatch(v -> value(v, row) != null);
	}

	private static boolean meets(ModelRow row, Condition condition) {
		return switch (condition) {
			case Condition.AtOrAfter c -> hasAll(c.values(), row) && compare(c.values(), row, c.bounds()) >= 0;
			case Condition.After c -> hasAll(c.values(), row) && compare(c.values(), row, c.bounds()) > 0;
			case Condition.Before c -> hasAll(c.values(), row) && compare(c.values(), row, c.bounds()) < 0;
			case Condition.InRanges c -> value(c.value(), row) != null && c.ranges().stream()
					.anyMatch(r -> compare(List.of(c.value()), row, List.of(r.low())) >= 0
							&& compare(List.of(c.value()), row, List.of(r.high())) <= 0);
			case Condition.OneOf c -> hasAll(c.values(), row)
					&& c.lists().stream().anyMatch(list -> compare(c.values(), row, list) == 0);
			case Condition.IsNull c -> !hasAll(c.values(), row);
			case Condition.IsNotNull c -> value(c.value(), row) != null;
			case Condition.Parameterized c -> meets(row, c);
			default -> throw new UnsupportedOperationException(condition.toString());
		};
	}

	/** Understands comparisons with {@code >=} and {@code <=} alone. */
	private static boolean meets(ModelRow row, Condition.Parameterized condition) {
		Object value = value(condition.type(), row);
		for (String part : condition.text().split(" AND ")) {
			String[] words = part.split(" ");
			Map<String, String> values = condition.values();
			int order = value == null ? 0
					: compare(value, parse(condition.type().type(), values.get(words[2].substring(1))));
			if (value == null || (words[1].equals(">=") ? order < 0 : order > 0)) {
				return false;
			}
		}
		return true;
	}

	@Override
	public long count(TableName table, List<Condition> conditions) {
		return rows.stream().filter(r -> meets(r, conditions)).count();
	}

	@Override
	public List<String> greatest(TableName table, List<Expression> values, List<Condition> conditions) {
		return first(values, conditions, order(values).reversed());
	}

	@Override
	public List<String> least(TableName table, List<Expression> values, List<Condition> conditions) {
		return first(values, conditions, order(values));
	}

	private static Comparator<ModelRow> order(List<Expression> values) {
		Comparator<ModelRow> order = (a, b) -> 0;
		for (Expression expression : values) {
			order = order.thenComparing((a, b) -> compare(value(expression, a), value(expression, b)));
		}
		return order;
	}

	private List<String> first(List<Expression> values, List<Condition> conditions, Comparator<ModelRow> order) {
		List<String> texts = new ArrayList<>();
		bounds.get().stream().filter(r -> hasAll(values, r) && meets(r, conditions)).min(order)
				.ifPresent(row -> values.forEach(v -> texts.add(text(value(v, row)))));
		return texts;
	}

	private static String text(Object value) {
		return value instanceof Moment moment ? moment.text() : value.toString();
	}

	@Override
	public boolean isAtOrAfter(TableName table, Expression expression, String value, String bound) {
		return compare(parse(expression.type(), value), parse(expression.type(), bound)) >= 0;
	}

	@Override
	public void cancel() {
		// reads end soon by themselves
	}

	@Override
	public void close() {
		// nothing is held
	}
}
