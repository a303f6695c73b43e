/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.ValueForm;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.spi.Dialect;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import com.mysql.cj.jdbc.exceptions.PacketTooBigException;

/**
 * Brings rows into a table: by LOAD DATA LOCAL from memory, or by INSERT of many rows where the server or the
 * connection does not allow that. LOAD DATA LOCAL only warns where INSERT fails, so each warning is an error here.
 */
final class MySqlLoader {

	/** Loading from the client is off at the server, at the client, or unknown to this server. */
	private static final Set<Integer> NOT_ALLOWED = Set.of(1148, 3948, 3950, 4166);
	private static final Pattern SAME_KEY = Pattern.compile("Duplicate entry '(.*)' for key"); //$NON-NLS-1$
	private static final Pattern ROW = Pattern.compile("row (\\d+)"); //$NON-NLS-1$
	private static final int MOST_PARAMETERS = 60_000;
	private static final int MOST_ROWS = 200;

	private final TargetTable table;
	private final List<BatchColumn> columns;
	private final Dialect dialect;
	private final MySqlStatements statements;
	private final TabText.Style[] styles;
	private boolean loadRefused;
	private long mostBytes;

	MySqlLoader(TargetTable table, List<BatchColumn> columns, Dialect dialect, MySqlStatements statements) {
		this.table = table;
		this.columns = columns;
		this.dialect = dialect;
		this.statements = statements;
		styles = new TabText.Style[columns.size()];
		for (int i = 0; i < styles.length; i++) {
			styles[i] = columns.get(i).form() == ValueForm.BYTES ? TabText.Style.HEX : TabText.Style.PLAIN;
		}
	}

	/** Makes what LOAD DATA reads. */
	EncodedRows encode(Rows rows) {
		return EncodedRows.text(text().parts(rows));
	}

	private TabText text() {
		return new TabText(styles, false);
	}

	private InputStream stream(Rows rows) {
		EncodedRows ready = ReadyRows.encodedOf(rows, table);
		return ready == null ? text().stream(rows)
				: new SequenceInputStream(
						Collections.enumeration(ready.parts().stream().map(ByteArrayInputStream::new).toList()));
	}

	/** Brings all rows into a table that has the target's columns, inside the open transaction. */
	void load(Connection connection, String into, Rows rows) throws SQLException, TidemarkException {
		if (!loadRefused) {
			try {
				loadData(connection, into, rows);
				return;
			} catch (SQLException error) {
				if (!NOT_ALLOWED.contains(error.getErrorCode())) {
					throw error;
				}
				loadRefused = true;
			}
		}
		insert(connection, into, rows);
	}

	private void loadData(Connection connection, String into, Rows rows) throws SQLException, TidemarkException {
		RuntimeProperty<Boolean> allowed = connection.unwrap(JdbcConnection.class).getPropertySet()
				.getBooleanProperty(PropertyKey.allowLoadLocalInfile);
		boolean before = allowed.getValue();
		allowed.setValue(true);
		try {
			loadAllowed(connection, into, rows);
		} finally {
			allowed.setValue(before);
		}
	}

	/** The driver hands out what it is given, and only while it may: no server can ask for a file in between. */
	private void loadAllowed(Connection connection, String into, Rows rows) throws SQLException, TidemarkException {
		try (Statement statement = connection.createStatement()) {
			JdbcStatement driver = statement.unwrap(JdbcStatement.class);
			long loaded = statements.run(statement, s -> {
				driver.setLocalInfileInputStream(stream(rows));
				return (long) s.executeUpdate(loadStatement(into));
			});
			refuseWarnings(statement, into, rows, 0);
			if (loaded != rows.count()) {
				throw new TidemarkException(ProblemKind.FAILED,
						NLS.bind(Messages.MySql_count, new Object[] { table.name(), rows.count(), loaded }),
						Messages.MySql_count_remedy, null);
			}
		}
	}

	private String loadStatement(String into) {
		String names = IntStream.range(0, columns.size())
				.mapToObj(i -> isPlain(i) ? dialect.quote(table.columns().get(i).name()) : "@v" + i) //$NON-NLS-1$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		String values = IntStream.range(0, columns.size()).filter(i -> !isPlain(i))
				.mapToObj(i -> dialect.quote(table.columns().get(i).name()) + " = " + expression(i, "@v" + i, false)) //$NON-NLS-1$ //$NON-NLS-2$
				.collect(Collectors.joining(", ")); //$NON-NLS-1$
		return "LOAD DATA LOCAL INFILE 'tidemark' INTO TABLE " + into //$NON-NLS-1$
				+ " CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\\t' ENCLOSED BY '' ESCAPED BY '\\\\'" //$NON-NLS-1$
				+ " LINES TERMINATED BY '\\n' (" + names + ')' + (values.isEmpty() ? "" : " SET " + values); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private boolean isPlain(int column) {
		return columns.get(column).form() != ValueForm.BYTES && !isYear(column)
				&& !(table.columns().get(column).type() instanceof LogicalType.Bits);
	}

	/** As text, 0 would be the year 2000. */
	private boolean isYear(int column) {
		return columns.get(column).form() == ValueForm.LONG
				&& table.columns().get(column).nativeType().toLowerCase(Locale.ROOT).startsWith("year"); //$NON-NLS-1$
	}

	/** What makes the column's value of the text or parameter that was sent. */
	private String expression(int column, String sent, boolean parameter) {
		BatchColumn source = columns.get(column);
		if (source.form() == ValueForm.BYTES) {
			return parameter ? sent : "UNHEX(" + sent + ')'; //$NON-NLS-1$
		}
		if (isYear(column)) {
			return "CAST(" + sent + " AS UNSIGNED)"; //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (table.columns().get(column).type() instanceof LogicalType.Bits) {
			String number = source.type() instanceof LogicalType.Bits ? "CONV(" + sent + ", 2, 10)" : sent; //$NON-NLS-1$ //$NON-NLS-2$
			return "CAST(" + number + " AS UNSIGNED)"; //$NON-NLS-1$ //$NON-NLS-2$
		}
		return sent;
	}

	private void refuseWarnings(Statement statement, String into, Rows rows, int rowsBefore)
			throws SQLException, TidemarkException {
		try (ResultSet warning = statement.executeQuery("SHOW WARNINGS LIMIT 1")) { //$NON-NLS-1$
			if (!warning.next()) {
				return;
			}
			String message = warning.getString(3);
			Matcher same = SAME_KEY.matcher(message);
			if (!into.equals(dialect.quote(table.name())) && same.find()) {
				throw KeyEquality.collision(table, same.group(1), same.group(1));
			}
			Matcher place = ROW.matcher(message);
			int row = place.find() ? rows.rowAt(rowsBefore + Integer.parseInt(place.group(1)) - 1)
					: rows.count() == 1 ? rows.rowAt(0) : RefusedRowException.UNKNOWN;
			String name = row < 0 ? "?" : rows.name(row); //$NON-NLS-1$
			throw new RefusedRowException(row, BlamedColumn.inWords(message, table),
					NLS.bind(Messages.MySql_warning, new Object[] { name, table.name(), message }), null);
		}
	}

	private void insert(Connection connection, String into, Rows rows) throws SQLException, TidemarkException {
		int count = rows.batch().rows();
		int most = Math.max(1, Math.min(MOST_ROWS, MOST_PARAMETERS / columns.size()));
		int[] chunk = new int[most];
		int filled = 0;
		int before = 0;
		long bytes = 0;
		for (int row = rows.superseded().nextClearBit(0); row < count; row = rows.superseded().nextClearBit(row + 1)) {
			long size = bytes(rows, row);
			if (filled == most || filled > 0 && bytes + size > mostBytes(connection)) {
				insert(connection, into, rows, chunk, filled, before);
				before += filled;
				filled = 0;
				bytes = 0;
			}
			chunk[filled++] = row;
			bytes += size;
		}
		insert(connection, into, rows, chunk, filled, before);
	}

	private void insert(Connection connection, String into, Rows rows, int[] chunk, int filled, int before)
			throws SQLException, TidemarkException {
		String values = IntStream.range(0, columns.size()).mapToObj(i -> expression(i, "?", true)) //$NON-NLS-1$
				.collect(Collectors.joining(", ", "(", ")")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String sql = "INSERT INTO " + into + " (" + table.columnList(dialect) + ") VALUES " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ String.join(", ", Collections.nCopies(filled, values)); //$NON-NLS-1$
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			int place = 1;
			for (int i = 0; i < filled; i++) {
				for (int column = 0; column < columns.size(); column++) {
					Parameters.set(statement, place++, rows.batch().column(column), chunk[i]);
				}
			}
			statements.run(statement, PreparedStatement::executeUpdate);
		} catch (PacketTooBigException error) {
			if (filled == 1) {
				throw tooLarge(connection, rows, chunk[0], error);
			}
			throw error;
		}
		try (Statement statement = connection.createStatement()) {
			refuseWarnings(statement, into, rows, before);
		}
	}

	private RefusedRowException tooLarge(Connection connection, Rows rows, int row, SQLException cause)
			throws SQLException {
		int widest = IntStream.range(0, columns.size())
				.reduce(0, (a, b) -> bytes(rows, row, b) > bytes(rows, row, a) ? b : a);
		return new RefusedRowException(row, table.columns().get(widest).name(),
				NLS.bind(Messages.MySql_packet, new Object[] { rows.name(row), table.name(),
						table.columns().get(widest).name(), bytes(rows, row), packet(connection) }),
				Messages.MySql_packet_remedy, cause);
	}

	private static long bytes(Rows rows, int row) {
		long sum = 0;
		for (int i = 0; i < rows.batch().columns().size(); i++) {
			sum += bytes(rows, row, i);
		}
		return sum;
	}

	private static long bytes(Rows rows, int row, int column) {
		ColumnBuffer values = rows.batch().column(column);
		return values.form() == ValueForm.TEXT || values.form() == ValueForm.BYTES ? values.length(row) : 20;
	}

	/** A quarter of what a packet may have, because escapes double and hexadecimal digits quadruple. */
	private long mostBytes(Connection connection) throws SQLException {
		if (mostBytes == 0) {
			mostBytes = Math.min(packet(connection) / 4, 1L << 22);
		}
		return mostBytes;
	}

	private static long packet(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT @@max_allowed_packet")) { //$NON-NLS-1$
			return row.next() ? row.getLong(1) : 1L << 20;
		}
	}
}
