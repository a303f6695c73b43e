/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;

/** What reading differs in between databases. Stateless; safe for use by several threads. */
public abstract class ReadSql {

	private final Dialect dialect;

	/** @param dialect quotes names */
	protected ReadSql(Dialect dialect) {
		this.dialect = dialect;
	}

	/** A table's name, quoted. */
	public final String table(TableName table) {
		return dialect.quote(table);
	}

	/** A column's name, quoted and qualified by its table, so that no output name can be meant instead. */
	public final String column(TableName table, String name) {
		return dialect.quote(table) + '.' + dialect.quote(name);
	}

	/** How an expression's value is selected so that its text is exact; the expression itself where that is so. */
	public String selected(Expression expression, String sql) {
		return sql;
	}

	/** How an expression is compared and ordered, so that both agree. */
	public String comparable(Expression expression, String sql) {
		return sql;
	}

	/** The SQL of whether a truth value or a number is true. */
	public String truth(Expression expression, String sql) {
		return sql + " <> 0";
	}

	/** How rows are hashed; empty where the database cannot. */
	public Optional<HashSql> hashing() {
		return Optional.empty();
	}

	/** How the user's SQL is taken apart to find the names in it. */
	public abstract Lexicon lexicon();

	/** The SQL of the transaction that wrote a row. */
	public String transactionId(TableName table) {
		throw new UnsupportedOperationException("No transactions of rows are known here: " + table);
	}

	/**
	 * The SQL of whether a value's text is like a pattern, whatever the case of its letters.
	 *
	 * @param pattern the SQL of the pattern and its escape
	 */
	public String contains(String sql, String pattern) {
		return "CAST(" + sql + " AS CHAR) LIKE " + pattern;
	}

	/** The number of characters of a text. */
	public String characters(String sql) {
		return "char_length(" + sql + ')';
	}

	/** The SQL of a bound that is compared with an expression; it holds exactly one parameter. */
	public abstract String placeholder(Expression expression);

	/** Binds a bound in the type of the expression that it is compared with. */
	public abstract Parameter parameter(Expression expression, String bound);

	/** Writes the condition that a list of values is at or behind a list of bounds; both have one length, 1 or more. */
	public final void atOrAfter(Select select, List<Expression> values, List<String> bounds) {
		compareRows(select, values, ">=", bounds);
	}

	/** Writes the condition that a list of values comes behind a list of bounds; both have one length, 1 or more. */
	public final void after(Select select, List<Expression> values, List<String> bounds) {
		compareRows(select, values, ">", bounds);
	}

	/** Writes the condition that a list of values comes before a list of bounds; both have one length, 1 or more. */
	public final void before(Select select, List<Expression> values, List<String> bounds) {
		compareRows(select, values, "<", bounds);
	}

	/** The SQL of a condition that one row in so many meets by chance, as the share says. */
	public String byChance(double share) {
		return "random() < " + BigDecimal.valueOf(share).toPlainString();
	}

	/**
	 * Writes the comparison of two rows, so that an index that begins with the first values limits what is read.
	 *
	 * @param operator {@code <}, {@code >} or {@code >=}
	 */
	protected void compareRows(Select select, List<Expression> values, String operator, List<String> bounds) {
		if (values.size() == 1) {
			select.compare(values.get(0), operator, bounds.get(0));
			return;
		}
		select.append("(").append(String.join(", ", values.stream().map(select::comparable).toList())).append(") ")
				.append(operator).append(" (");
		for (int i = 0; i < values.size(); i++) {
			select.append(i == 0 ? "" : ", ").bind(values.get(i), bounds.get(i));
		}
		select.append(")");
	}

	/** Writes the comparison of two values in the type and collation of an expression, as a column of a select. */
	public abstract void compareValues(Select select, Expression type, String value, String bound);

	/** Reads the values of an expression. */
	public abstract ValueReader reader(Expression expression);

	/** The rows of a result as the server sent them; null where the driver does not show them. */
	public @Nullable SentRows sentRows(ResultSet rows, int columns) throws SQLException {
		return null;
	}

	/** The fetch size that makes rows stream. */
	public int fetchSize(ReadQuery query) {
		return query.fetchRows() > 0 ? query.fetchRows() : 10_000;
	}

	/** Whether rows may be large and the driver holds all that it fetches at a time. */
	public boolean pacesLargeRows(ReadQuery query) {
		return false;
	}

	/** Sets what a statement needs beyond its parameters. */
	public void configure(PreparedStatement statement) throws SQLException {
		// most drivers need nothing
	}

	/**
	 * Begins a consistent, read-only view on a connection, which has autocommit off.
	 *
	 * @return what {@link #interrupt} needs to know of the connection, and a moment at which the view was open
	 */
	public abstract View begin(Connection connection) throws SQLException;

	/** Undoes what {@link #begin} has set on a connection beyond its transaction, which has ended. */
	public void leave(Connection connection) throws SQLException {
		// most drivers need nothing
	}

	/**
	 * Ends what the server does for a connection, from another thread.
	 *
	 * @param session of the view that {@link #begin} returned
	 */
	public abstract void interrupt(Connection connection, Statement statement, long session) throws SQLException;

	/**
	 * Makes sure that closing a result that was not read to its end does not read the rest.
	 *
	 * @param cancelled whether the connection will not be used again
	 */
	public void abandon(Connection connection, ResultSet rows, long session, boolean cancelled) throws SQLException {
		// most drivers fetch in portions
	}

	/** The declared type of a column or of the first of several; empty for a user's expression. */
	protected static String nativeType(Expression expression) {
		return switch (expression) {
			case Expression.ColumnValue value -> value.column().nativeType();
			case Expression.Coalesce coalesce -> coalesce.columns().get(0).nativeType();
			case Expression.Sql sql -> "";
			case Expression.TransactionId writer -> "";
			case Expression.IsAtOrAfter test -> "";
		};
	}

	/**
	 * A view that was begun.
	 *
	 * @param session the server's number of its session
	 * @param opened  a moment by the source's clock at which it was open
	 */
	public record View(long session, Instant opened) {
	}

	/** Whether values of any of the columns can be large. */
	protected static boolean hasLargeValues(ReadQuery query) {
		return query.columns().stream().map(c -> c.expression().type()).anyMatch(ReadSql::isLarge);
	}

	private static boolean isLarge(LogicalType type) {
		return switch (type) {
			case LogicalType.Text text -> text.length() == 0 || text.length() > 4_000;
			case LogicalType.Binary binary -> binary.length() == 0 || binary.length() > 4_000;
			case LogicalType.Json json -> true;
			case LogicalType.Native other -> true;
			default -> false;
		};
	}

	/** The names of an expression's columns. */
	static List<String> columns(Expression expression) {
		return switch (expression) {
			case Expression.ColumnValue value -> List.of(value.column().name());
			case Expression.Coalesce coalesce -> coalesce.columns().stream().map(Column::name).toList();
			case Expression.Sql sql -> List.of();
			case Expression.TransactionId writer -> List.of();
			case Expression.IsAtOrAfter test -> columns(test.value());
		};
	}
}
