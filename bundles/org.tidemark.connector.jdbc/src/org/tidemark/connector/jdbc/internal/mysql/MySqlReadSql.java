/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.Link;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.HashSql;
import org.tidemark.connector.jdbc.internal.read.Lexicon;
import org.tidemark.connector.jdbc.internal.read.SentRows;
import org.tidemark.connector.jdbc.internal.read.Parameter;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.jdbc.internal.read.Select;
import org.tidemark.connector.jdbc.internal.read.TextProtocol;
import org.tidemark.connector.jdbc.internal.read.UnreadableValueException;
import org.tidemark.connector.jdbc.internal.read.ValueReader;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;

/** Reading from MySQL and MariaDB over the text protocol. */
final class MySqlReadSql extends ReadSql {

	private static final Set<String> GEOMETRIES = Set.of("geometry", "point", "linestring", "polygon", "multipoint",
			"multilinestring", "multipolygon", "geometrycollection", "geomcollection");
	private static final int ROWS_WORTH_READING_TO_THE_END = 200;

	private static final int LARGEST_PACKET = 1 << 30;

	private final Link link;

	private final HashSql hashing = new MySqlHashSql();

	MySqlReadSql(Dialect dialect, Link link) {
		super(dialect);
		this.link = link;
	}

	@Override
	public Optional<HashSql> hashing() {
		return Optional.of(hashing);
	}

	@Override
	public Lexicon lexicon() {
		return Lexicon.MYSQL;
	}

	@Override
	public String selected(Expression expression, String sql) {
		return switch (expression.type()) {
			// FLOAT is written with six digits, its value as DOUBLE with all
			case LogicalType.Floating f when f.bits() == 32 -> '(' + sql + " + 0.0e0)";
			case LogicalType.Native other when GEOMETRIES.contains(nativeType(expression).toLowerCase(Locale.ROOT)) ->
				"ST_AsText(" + sql + ')';
			default -> sql;
		};
	}

	@Override
	public String comparable(Expression expression, String sql) {
		// ENUM and SET are ordered by number, but compared with text by their text
		return isEnumeration(expression) ? "CONVERT(" + sql + " USING utf8mb4)" : sql;
	}

	private static boolean isEnumeration(Expression expression) {
		String type = nativeType(expression).toLowerCase(Locale.ROOT);
		return type.startsWith("enum(") || type.startsWith("set(");
	}

	@Override
	public String placeholder(Expression expression) {
		return switch (expression.type()) {
			case LogicalType.DateTime t -> "CAST(? AS DATETIME(6))";
			case LogicalType.Instant t -> "CAST(? AS DATETIME(6))";
			case LogicalType.Date t -> "CAST(? AS DATE)";
			case LogicalType.Time t -> "CAST(? AS TIME(6))";
			default -> "?";
		};
	}

	@Override
	public Parameter parameter(Expression expression, String bound) {
		return switch (expression.type()) {
			case LogicalType.Int i when i.bits() == 64 && !i.signed() -> {
				BigDecimal number = new BigDecimal(bound);
				yield (statement, index) -> statement.setBigDecimal(index, number);
			}
			case LogicalType.Int i -> {
				long number = Long.parseLong(bound);
				yield (statement, index) -> statement.setLong(index, number);
			}
			case LogicalType.Decimal d -> {
				BigDecimal number = new BigDecimal(bound);
				yield (statement, index) -> statement.setBigDecimal(index, number);
			}
			case LogicalType.Floating f -> {
				double number = Double.parseDouble(bound);
				yield (statement, index) -> statement.setDouble(index, number);
			}
			case LogicalType.Bits b -> {
				BigDecimal number = new BigDecimal(new BigInteger(bound, 2));
				yield (statement, index) -> statement.setBigDecimal(index, number);
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
		return "RAND() < " + BigDecimal.valueOf(share).toPlainString();
	}

	/** Written so that an index on the first column limits what is read: row comparisons are not used for ranges. */
	@Override
	protected void compareRows(Select select, List<Expression> values, String operator, List<String> bounds) {
		if (values.size() > 1) {
			String strictly = operator.substring(0, 1);
			select.compare(values.get(0), strictly + '=', bounds.get(0)).append(" AND (");
			select.compare(values.get(0), strictly, bounds.get(0)).append(" OR ");
			select.compare(values.get(0), "=", bounds.get(0)).append(" AND (");
			compareRows(select, values.subList(1, values.size()), operator, bounds.subList(1, bounds.size()));
			select.append("))");
		} else {
			select.compare(values.get(0), operator, bounds.get(0));
		}
	}

	@Override
	public void compareValues(Select select, Expression type, String value, String bound) {
		if (type.type() instanceof LogicalType.Text) {
			// an empty branch with the column gives the comparison the column's collation
			select.append("SELECT v >= ").bind(type, bound)
					.append(" FROM (SELECT " + select.comparable(type) + " AS v FROM ")
					.append(table(select.table())).append(" WHERE 1 = 0 UNION ALL SELECT ").bind(type, value)
					.append(") AS tidemark");
		} else {
			select.append("SELECT ").bind(type, value).append(" >= ").bind(type, bound);
		}
	}

	@Override
	public ValueReader reader(Expression expression) {
		boolean padded = nativeType(expression).toLowerCase(Locale.ROOT).contains("zerofill");
		return switch (expression.type()) {
			case LogicalType.Bits b -> (rows, index, into) -> readBits(rows, index, into, b.length());
			case LogicalType.Bool b -> MySqlReadSql::readBool;
			case LogicalType.Decimal d when padded -> MySqlReadSql::readPadded;
			case LogicalType.Int i when padded && i.bits() == 64 -> MySqlReadSql::readPadded;
			default -> TextProtocol.reader(expression.type());
		};
	}

	@Override
	public @Nullable SentRows sentRows(ResultSet rows, int columns) throws SQLException {
		return MySqlSentRows.of(rows, columns);
	}

	private static void readBits(ResultSet rows, int index, ColumnBuffer into, int length) throws SQLException {
		byte[] bytes = rows.getBytes(index);
		if (bytes == null) {
			into.appendNull();
			return;
		}
		byte[] text = new byte[length];
		for (int i = 0; i < length; i++) {
			int fromEnd = length - 1 - i;
			int octet = bytes.length - 1 - fromEnd / 8;
			text[i] = (byte) (octet >= 0 && (bytes[octet] >> fromEnd % 8 & 1) != 0 ? '1' : '0');
		}
		into.append(text, 0, length);
	}

	private static void readBool(ResultSet rows, int index, ColumnBuffer into)
			throws SQLException, UnreadableValueException {
		byte[] text = rows.getBytes(index);
		if (text == null) {
			into.appendNull();
		} else if (text.length == 1 && (text[0] == '0' || text[0] == '1' || text[0] == 0 || text[0] == 1)) {
			into.appendLong(text[0] & 1);
		} else {
			throw new UnreadableValueException(
					NLS.bind(Messages.Value_notBoolean, new String(text, StandardCharsets.UTF_8)),
					Messages.Value_notBoolean_remedy);
		}
	}

	private static void readPadded(ResultSet rows, int index, ColumnBuffer into) throws SQLException {
		byte[] text = rows.getBytes(index);
		if (text == null) {
			into.appendNull();
			return;
		}
		int start = 0;
		while (start < text.length - 1 && text[start] == '0' && text[start + 1] != '.') {
			start++;
		}
		into.append(text, start, text.length - start);
	}

	@Override
	public int fetchSize(ReadQuery query) {
		return Integer.MIN_VALUE;
	}

	@Override
	public View begin(Connection connection) throws SQLException {
		takePackets(connection, LARGEST_PACKET);
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
			statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
			try (ResultSet row = statement.executeQuery("SELECT CONNECTION_ID(), UTC_TIMESTAMP(6)")) {
				row.next();
				return new View(row.getLong(1), instant(row.getString(2)));
			}
		}
	}

	@Override
	public void leave(Connection connection) throws SQLException {
		takePackets(connection, connection.unwrap(JdbcConnection.class).getSession().getServerSession()
				.getServerVariable("max_allowed_packet", LARGEST_PACKET));
	}

	/**
	 * The limit of a server is for what it takes. It gives rows of any size, which the driver would refuse: rows that were
	 * loaded, or written while the limit was higher.
	 */
	private static void takePackets(Connection connection, int mostBytes) throws SQLException {
		connection.unwrap(JdbcConnection.class).getPropertySet().getIntegerProperty(PropertyKey.maxAllowedPacket)
				.setValue(mostBytes);
	}

	/** A moment of UTC as the server writes it. */
	static Instant instant(String utc) {
		return Instant.parse(utc.replace(' ', 'T') + 'Z');
	}

	@Override
	public void interrupt(Connection connection, Statement statement, long session) throws SQLException {
		kill(session);
	}

	@Override
	public void abandon(Connection connection, ResultSet rows, long session, boolean cancelled) throws SQLException {
		if (cancelled) {
			connection.abort(Runnable::run);
			return;
		}
		for (int i = 0; i < ROWS_WORTH_READING_TO_THE_END; i++) {
			if (!rows.next()) {
				return;
			}
		}
		kill(session);
		try {
			boolean underWay = true;
			while (underWay) {
				underWay = rows.next();
			}
		} catch (SQLException e) {
			if (link.classify(e) != Fault.CANCELLED) {
				throw e;
			}
		}
	}

	private void kill(long session) throws SQLException {
		try (Connection other = link.connect(); Statement statement = other.createStatement()) {
			statement.execute("KILL QUERY " + session);
		}
	}
}
