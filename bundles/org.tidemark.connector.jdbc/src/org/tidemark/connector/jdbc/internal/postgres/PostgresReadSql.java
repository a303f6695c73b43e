/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;
import org.tidemark.connector.jdbc.internal.read.HashSql;
import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.connector.jdbc.internal.read.Parameter;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.jdbc.internal.read.Select;
import org.tidemark.connector.jdbc.internal.read.TextProtocol;
import org.tidemark.connector.jdbc.internal.read.ValueReader;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;

/** Reading from PostgreSQL in text format. */
final class PostgresReadSql extends ReadSql {

	/** The application name of a snapshot, by which the horizon knows that it cannot write. */
	static final String SNAPSHOT = "Tidemark snapshot";

	private static final byte[] UTC = { '+', '0', '0' };

	private final HashSql hashing = new PostgresHashSql();

	PostgresReadSql(Dialect dialect) {
		super(dialect);
	}

	@Override
	public Optional<HashSql> hashing() {
		return Optional.of(hashing);
	}

	@Override
	public Lexicon lexicon() {
		return Lexicon.POSTGRES;
	}

	@Override
	public String contains(String sql, String pattern) {
		return "CAST(" + sql + " AS text) ILIKE " + pattern;
	}

	@Override
	public String truth(Expression expression, String sql) {
		return expression.type() instanceof LogicalType.Bool ? sql : super.truth(expression, sql);
	}

	/** A row keeps the lower half of the number; the upper one is that of the transactions that are now under way. */
	@Override
	public String transactionId(TableName table) {
		String now = "(SELECT txid_snapshot_xmax(txid_current_snapshot()))";
		return '(' + now + " - ((" + now + " - CAST(CAST(" + table(table) + ".xmin AS text) AS bigint)) & 4294967295))";
	}

	@Override
	public String placeholder(Expression expression) {
		return expression.type() instanceof LogicalType.Binary ? "decode(?, 'hex')"
				: "CAST(? AS " + castType(expression) + ')';
	}

	/** The type without its limits, for a cast to a limited type would cut what it is to be compared with. */
	private static String castType(Expression expression) {
		String declared = nativeType(expression);
		if (!declared.isEmpty()) {
			String unlimited = declared.replaceAll("\\(\\d+(,-?\\d+)?\\)", "");
			return switch (unlimited) {
				case "character" -> "bpchar";
				case "bit" -> "bit varying";
				default -> unlimited;
			};
		}
		return switch (expression.type()) {
			case LogicalType.Bool b -> "boolean";
			case LogicalType.Int i -> i.bits() == 64 && !i.signed() ? "numeric" : "bigint";
			case LogicalType.Decimal d -> "numeric";
			case LogicalType.Floating f -> f.bits() == 32 ? "real" : "double precision";
			case LogicalType.Text t -> "text";
			case LogicalType.Binary b -> "bytea";
			case LogicalType.Date d -> "date";
			case LogicalType.Time t -> "time";
			case LogicalType.DateTime t -> "timestamp";
			case LogicalType.Instant t -> "timestamptz";
			case LogicalType.Json j -> "jsonb";
			case LogicalType.Uuid u -> "uuid";
			case LogicalType.Bits b -> "bit varying";
			case LogicalType.Native other -> other.nativeType();
		};
	}

	@Override
	public Parameter parameter(Expression expression, String bound) {
		if (expression.type() instanceof LogicalType.Binary) {
			HexFormat.of().parseHex(bound);
		}
		return (statement, index) -> statement.setString(index, bound);
	}

	@Override
	public void compareValues(Select select, Expression type, String value, String bound) {
		if (type.type() instanceof LogicalType.Text) {
			// an empty branch with the column gives the comparison the column's collation
			select.append("SELECT v >= ").bind(type, bound)
					.append(" FROM (SELECT " + select.comparable(type) + " AS v FROM ").append(table(select.table()))
					.append(" WHERE false UNION ALL SELECT ").bind(type, value).append(") AS tidemark");
		} else {
			select.append("SELECT ").bind(type, value).append(" >= ").bind(type, bound);
		}
	}

	@Override
	public ValueReader reader(Expression expression) {
		return switch (expression.type()) {
			case LogicalType.Bool b -> PostgresReadSql::readBool;
			case LogicalType.Instant t -> PostgresReadSql::readInstant;
			case LogicalType.Text t when t.fixed() -> PostgresReadSql::readPadded;
			default -> TextProtocol.reader(expression.type());
		};
	}

	private static void readBool(ResultSet rows, int index, ColumnBuffer into) throws SQLException {
		byte[] text = rows.getBytes(index);
		if (text == null) {
			into.appendNull();
		} else {
			into.appendLong(text.length > 0 && (text[0] == 't' || text[0] == '1') ? 1 : 0);
		}
	}

	/** Takes the blanks away that the type pads with and that mean nothing to it. */
	private static void readPadded(ResultSet rows, int index, ColumnBuffer into) throws SQLException {
		byte[] text = rows.getBytes(index);
		if (text == null) {
			into.appendNull();
			return;
		}
		int length = text.length;
		while (length > 0 && text[length - 1] == ' ') {
			length--;
		}
		into.append(text, 0, length);
	}

	/** Takes the offset away, which is always that of UTC. It stands at the end, or before {@code BC}. */
	private static void readInstant(ResultSet rows, int index, ColumnBuffer into) throws SQLException {
		byte[] text = rows.getBytes(index);
		if (text == null) {
			into.appendNull();
			return;
		}
		int length = text.length;
		if (hasOffset(text, length - UTC.length)) {
			into.append(text, 0, length - UTC.length);
		} else if (hasOffset(text, length - UTC.length - 3)) {
			byte[] bc = new byte[length - UTC.length];
			System.arraycopy(text, 0, bc, 0, length - UTC.length - 3);
			System.arraycopy(text, length - 3, bc, bc.length - 3, 3);
			into.append(bc, 0, bc.length);
		} else {
			into.append(text, 0, length);
		}
	}

	private static boolean hasOffset(byte[] text, int at) {
		return at > 0 && text[at] == UTC[0] && text[at + 1] == UTC[1] && text[at + 2] == UTC[2];
	}

	@Override
	public boolean pacesLargeRows(ReadQuery query) {
		return hasLargeValues(query);
	}

	@Override
	public void configure(PreparedStatement statement) throws SQLException {
		// a plan that the server keeps would fail when the table's columns have changed
		statement.unwrap(PGStatement.class).setPrepareThreshold(0);
	}

	@Override
	public View begin(Connection connection) throws SQLException {
		return begin(connection, null);
	}

	/**
	 * As {@link #begin(Connection)}.
	 *
	 * @param snapshot the name of a snapshot that another transaction has exported, or null for one of its own
	 */
	View begin(Connection connection, @Nullable String snapshot) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
			if (snapshot != null) {
				statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot.replace("'", "''") + '\'');
			}
			statement.execute("SET LOCAL application_name = '" + SNAPSHOT + '\'');
			try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid(), " + utc("clock_timestamp()"))) {
				row.next();
				return new View(row.getLong(1), Instant.parse(row.getString(2)));
			}
		}
	}

	/** The SQL of a moment as {@link Instant} reads it. */
	static String utc(String moment) {
		return "to_char(" + moment + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
	}

	@Override
	public void interrupt(Connection connection, Statement statement, long session) throws SQLException {
		connection.unwrap(PGConnection.class).cancelQuery();
	}
}
