/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.connector.jdbc.internal.read.Parameter;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.jdbc.internal.read.Select;
import org.tidemark.connector.jdbc.internal.read.ValueReader;
import org.tidemark.connector.spi.Expression;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;

/**
 * Reading from SQLite.
 * <p>
 * Dates are text there, written with a blank or a T and with or without a Z, and are compared as text; so that the
 * order is that of time, they are compared in one form, the one in which they are read. Numbers among them sort before
 * all text; they are never left out by a bound, so that the reader meets them and says so.
 */
final class SqliteReadSql extends ReadSql {

	private static final int LENGTH_OF_DAY = 10;

	private volatile boolean utf8;

	SqliteReadSql(Dialect dialect) {
		super(dialect);
	}

	@Override
	public Lexicon lexicon() {
		return Lexicon.SQLITE;
	}

	@Override
	public String comparable(Expression expression, String sql) {
		return switch (expression.type()) {
			case LogicalType.DateTime t -> inOneForm(sql);
			case LogicalType.Instant t -> inOneForm(sql);
			case LogicalType.Uuid u -> "lower(" + sql + ')';
			case LogicalType.Decimal d when nativeType(expression).toLowerCase(Locale.ROOT).contains("text") ->
				"CAST(" + sql + " AS NUMERIC)";
			default -> sql;
		};
	}

	private static String inOneForm(String sql) {
		return "replace(replace(rtrim(" + sql + ", 'Z'), 'T', ' '), '+00:00', '')";
	}

	@Override
	public String contains(String sql, String pattern) {
		return "CAST(" + sql + " AS TEXT) LIKE " + pattern;
	}

	@Override
	public String characters(String sql) {
		return "length(" + sql + ')';
	}

	@Override
	public String placeholder(Expression expression) {
		return expression.type() instanceof LogicalType.Decimal ? "CAST(? AS NUMERIC)" : "?";
	}

	@Override
	public Parameter parameter(Expression expression, String bound) {
		return switch (expression.type()) {
			case LogicalType.Int i -> {
				long number = Long.parseLong(bound);
				yield (statement, index) -> statement.setLong(index, number);
			}
			case LogicalType.Bool b -> {
				long number = Long.parseLong(bound);
				yield (statement, index) -> statement.setLong(index, number);
			}
			case LogicalType.Floating f -> {
				double number = Double.parseDouble(bound);
				yield (statement, index) -> statement.setDouble(index, number);
			}
			case LogicalType.Binary b -> {
				byte[] bytes = HexFormat.of().parseHex(bound);
				yield (statement, index) -> statement.setBytes(index, bytes);
			}
			default -> (statement, index) -> statement.setString(index, bound);
		};
	}

	@Override
	public String byChance(double share) {
		return "abs(random() / 9223372036854775808.0) < " + BigDecimal.valueOf(share).toPlainString();
	}

	@Override
	protected void compareRows(Select select, List<Expression> values, String operator, List<String> bounds) {
		boolean moment = operator.startsWith(">") && isMoment(values.get(0));
		if (moment) {
			fromDay(select, values.get(0), bounds.get(0));
		}
		super.compareRows(select, values, operator, bounds);
		select.append(moment ? "))" : "");
	}

	/** Opens the condition that a value is a number, or text from the bound's day on, for which an index can be used. */
	private static void fromDay(Select select, Expression value, String bound) {
		String sql = select.plain(value);
		select.append("(" + sql + " < '' OR (" + sql + " >= ? AND ");
		String day = bound.substring(0, Math.min(LENGTH_OF_DAY, bound.length()));
		select.parameter((statement, index) -> statement.setString(index, day));
	}

	private static boolean isMoment(Expression value) {
		return value.type() instanceof LogicalType.DateTime || value.type() instanceof LogicalType.Instant;
	}

	@Override
	public void compareValues(Select select, Expression type, String value, String bound) {
		select.append("SELECT ").bind(type, value).append(" >= ").bind(type, bound);
	}

	@Override
	public ValueReader reader(Expression expression) {
		return SqliteValues.reader(expression.type(), nativeType(expression), utf8);
	}

	@Override
	public View begin(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			try (ResultSet row = statement.executeQuery("PRAGMA encoding")) {
				utf8 = row.next() && "UTF-8".equals(row.getString(1));
			}
			// the transaction begins with the first read
			try (ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
				row.next();
			}
			return new View(0, Instant.now());
		}
	}

	@Override
	public void interrupt(Connection connection, Statement statement, long session) throws SQLException {
		statement.cancel();
	}
}
