/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.PageQuery;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/** A SELECT as it is written, with its parameters in the order of their marks. */
public final class Select {

	private final ReadSql sql;
	private final TableName table;
	private final StringBuilder text = new StringBuilder();
	private final List<Parameter> parameters = new ArrayList<>();

	/**
	 * @param sql   the database's way to write it
	 * @param table what is read
	 */
	public Select(ReadSql sql, TableName table) {
		this.sql = sql;
		this.table = table;
	}

	/** The table that is read. */
	public TableName table() {
		return table;
	}

	/** Writes SQL as it is. */
	public Select append(String part) {
		text.append(part);
		return this;
	}

	/** Writes a bound with its type, and binds it. */
	public Select bind(Expression type, String bound) {
		text.append(sql.placeholder(type));
		parameters.add(sql.parameter(type, bound));
		return this;
	}

	/** Binds a value whose mark was written. */
	public void parameter(Parameter parameter) {
		parameters.add(parameter);
	}

	/** Writes {@code SELECT ... FROM} for the values of expressions. */
	Select select(List<Expression> expressions) {
		text.append("SELECT ");
		String separator = "";
		for (Expression expression : expressions) {
			text.append(separator);
			if (expression instanceof Expression.IsAtOrAfter test) {
				text.append('(');
				sql.atOrAfter(this, List.of(test.value()), List.of(test.bound()));
				text.append(')');
			} else {
				text.append(sql.selected(expression, plain(expression)));
			}
			separator = ", ";
		}
		return from();
	}

	Select selectCount() {
		text.append("SELECT count(*)");
		return from();
	}

	/** Writes {@code FROM} and the table. */
	Select from() {
		text.append(" FROM ").append(sql.table(table));
		return this;
	}

	Select where(List<Condition> conditions) throws TidemarkException {
		String separator = " WHERE ";
		for (Condition condition : conditions) {
			text.append(separator).append('(');
			switch (condition) {
				case Condition.Sql user -> {
					UserExpression.require(table, user.text(), sql.lexicon());
					// a line break ends a comment that the user's text may end in
					text.append(user.text()).append('\n');
				}
				case Condition.Parameterized user -> parameterized(user);
				case Condition.AtOrAfter from -> sql.atOrAfter(this, from.values(), from.bounds());
				case Condition.InRanges in -> ranges(in);
				case Condition.After after -> sql.after(this, after.values(), after.bounds());
				case Condition.Before before -> sql.before(this, before.values(), before.bounds());
				case Condition.OneOf some -> oneOf(some);
				case Condition.Truth truth -> text.append('(')
						.append(sql.truth(truth.value(), plain(truth.value())))
						.append(truth.expected() ? ") IS TRUE" : ") IS NOT TRUE");
				case Condition.IsNull none ->
					text.append(String.join(" OR ", none.values().stream().map(v -> plain(v) + " IS NULL").toList()));
				case Condition.Contains part -> contains(part);
				case Condition.LongerThan longer -> text.append(sql.characters(plain(longer.value()))).append(" > ")
						.append(longer.characters());
				case Condition.Outside range -> compare(range.value(), "<", range.low()).append(" OR ")
						.compare(range.value(), ">", range.high());
				case Condition.IsNotNull some -> text.append(plain(some.value())).append(" IS NOT NULL");
			}
			text.append(')');
			separator = " AND ";
		}
		return this;
	}

	private void parameterized(Condition.Parameterized user) throws TidemarkException {
		UserExpression.require(table, user.text(), sql.lexicon());
		for (NamedParameters.Part part : NamedParameters.split(user.text(), sql.lexicon())) {
			text.append(part.sql());
			String name = part.name();
			if (name == null) {
				continue;
			}
			String bound = user.values().get(name);
			if (bound == null) {
				throw new TidemarkException(ProblemKind.USAGE,
						NLS.bind(Messages.Read_unknownParameter, new Object[] { table, name, user.text() }),
						NLS.bind(Messages.Read_unknownParameter_remedy,
								String.join(", ", user.values().keySet().stream().sorted().map(n -> ':' + n).toList())),
						null);
			}
			bind(user.type(), bound);
		}
		text.append('\n');
	}

	private void contains(Condition.Contains part) {
		String pattern = '%' + part.text().replaceAll("[%_!]", "!$0") + '%';
		text.append(sql.contains(plain(part.value()), "? ESCAPE '!'"));
		parameters.add((statement, index) -> statement.setString(index, pattern));
	}

	private void oneOf(Condition.OneOf condition) {
		String or = "";
		for (List<String> list : condition.lists()) {
			text.append(or).append('(');
			for (int i = 0; i < list.size(); i++) {
				text.append(i == 0 ? "" : " AND ");
				compare(condition.values().get(i), "=", list.get(i));
			}
			text.append(')');
			or = " OR ";
		}
	}

	private void ranges(Condition.InRanges condition) {
		String separator = "";
		for (Condition.InRanges.Range range : condition.ranges()) {
			text.append(separator);
			if (range.low().equals(range.high())) {
				compare(condition.value(), "=", range.low());
			} else {
				compare(condition.value(), "BETWEEN", range.low()).append(" AND ").bind(condition.value(),
						range.high());
			}
			separator = " OR ";
		}
	}

	Select orderBy(List<Expression> order, String direction) {
		String separator = " ORDER BY ";
		for (Expression expression : order) {
			text.append(separator).append(comparable(expression)).append(direction);
			separator = ", ";
		}
		return this;
	}

	/** Orders the rows as a person expects it, each value in its own order. */
	Select orderBy(List<PageQuery.Order> order) {
		String separator = " ORDER BY ";
		for (PageQuery.Order each : order) {
			text.append(separator).append(plain(each.value())).append(each.descending() ? " DESC" : "");
			separator = ", ";
		}
		return this;
	}

	/** Writes the comparison of an expression with a bound. */
	public Select compare(Expression value, String operator, String bound) {
		text.append(comparable(value)).append(' ').append(operator).append(' ');
		return bind(value, bound);
	}

	/** An expression in the form in which it is compared and ordered. */
	public String comparable(Expression expression) {
		return sql.comparable(expression, plain(expression));
	}

	/** An expression as it is. */
	public String plain(Expression expression) {
		return switch (expression) {
			case Expression.ColumnValue value -> sql.column(table, value.column().name());
			case Expression.Coalesce coalesce -> {
				StringJoiner joiner = new StringJoiner(", ", "COALESCE(", ")");
				coalesce.columns().forEach(c -> joiner.add(sql.column(table, c.name())));
				yield joiner.toString();
			}
			case Expression.Sql user -> '(' + user.text() + "\n)";
			case Expression.TransactionId writer -> sql.transactionId(table);
			case Expression.IsAtOrAfter test ->
				throw new IllegalArgumentException("A test is not compared: " + ReadSql.columns(test));
		};
	}

	/** Prepares the statement for one forward pass, with its parameters bound. */
	PreparedStatement prepare(Connection connection) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(text.toString(), ResultSet.TYPE_FORWARD_ONLY,
				ResultSet.CONCUR_READ_ONLY);
		try {
			for (int i = 0; i < parameters.size(); i++) {
				parameters.get(i).bind(statement, i + 1);
			}
			sql.configure(statement);
			return statement;
		} catch (SQLException e) {
			statement.close();
			throw e;
		}
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
