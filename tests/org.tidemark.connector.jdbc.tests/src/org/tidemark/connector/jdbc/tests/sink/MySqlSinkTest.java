/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tidemark.connector.jdbc.tests.sink.Unit.checkpoint;
import static org.tidemark.connector.jdbc.tests.sink.Unit.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.connector.jdbc.internal.sink.MySqlSinkFactory;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.internal.MySqlDialect;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.WriteResult;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

@ExtendWith(DatabaseServersExtension.class)
class MySqlSinkTest extends ServerSinkContract {

	private boolean loadAllowed = true;

	MySqlSinkTest(@Database(DatabaseKind.MARIADB) ServerDatabase database) {
		super(database, new MySqlDialect());
	}

	@Override
	SinkFactory factory() {
		return new MySqlSinkFactory();
	}

	@Override
	Connection open() throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", database.user());
		properties.setProperty("password", database.password());
		properties.setProperty("sslMode", "DISABLED");
		properties.setProperty("connectionTimeZone", "UTC");
		properties.setProperty("forceConnectionTimeZoneToSession", "true");
		if (loadAllowed) {
			properties.setProperty("allowLoadLocalInfileInPath", "/nonexistent");
		}
		return new com.mysql.cj.jdbc.Driver().connect(database.jdbcUrl(), properties);
	}

	@Override
	long tablesOfOurs() throws SQLException {
		return database.number("SELECT COUNT(*) FROM information_schema.tables WHERE table_name LIKE 'tidemark%'");
	}

	@Override
	Unit value(String declaration, LogicalType type) throws SQLException {
		database.execute("DROP TABLE IF EXISTS v",
				"CREATE TABLE v (id bigint PRIMARY KEY, v " + declaration + ") DEFAULT CHARACTER SET utf8mb4");
		return Unit.of(new TableName(database.name(), "v"), "id", "v").typed(new LogicalType.Int(64, true), type);
	}

	@Override
	String shown(String declaration, LogicalType type) {
		return type instanceof LogicalType.Binary ? "HEX(v)"
				: declaration.startsWith("bit") ? "BIN(v)" : "CAST(v AS CHAR)";
	}

	@Test
	void eachTypeIsKept() throws Exception {
		keepEachType();
	}

	@Test
	void eachTypeIsKeptWithoutLoadData() throws Exception {
		loadAllowed = false;
		keepEachType();
	}

	private void keepEachType() throws Exception {
		assertKept("year", new LogicalType.Int(16, false), 0, "0000");
		assertKept("year", new LogicalType.Int(16, false), 2155, "2155");
		assertKept("date", new LogicalType.Date(), "0000-00-00", "0000-00-00");
		assertKept("tinyint(1)", new LogicalType.Bool(), 1, "1");
		assertKept("bit(1)", new LogicalType.Int(8, true), 1, "1");
		assertKept("bit(64)", new LogicalType.Bits(64), "1" + "0".repeat(62) + "1", "1" + "0".repeat(62) + "1");
		assertKept("bit(9)", new LogicalType.Bits(9), "101000111", "101000111");
		assertKept("bigint unsigned", new LogicalType.Int(64, false), "18446744073709551615", "18446744073709551615");
		assertKept("year", new LogicalType.Int(16, false), 2026, "2026");
		assertKept("decimal(65,30)", new LogicalType.Decimal(65, 30),
				"-12345678901234567890.123456789012345678901234567890",
				"-12345678901234567890.123456789012345678901234567890");
		assertKept("double", new LogicalType.Floating(64), 0.1, "0.1");
		assertKept("double", new LogicalType.Floating(64), 1e300, "1e300");
		assertKept("float", new LogicalType.Floating(32), (double) 0.1f, "0.1");
		assertKept("longblob", new LogicalType.Binary(0, false), new byte[] { 0, 9, 10, 92, -1 }, "00090A5CFF");
		assertKept("longblob", new LogicalType.Binary(0, false), new byte[0], "");
		assertKept("binary(3)", new LogicalType.Binary(3, true), new byte[] { 1, 2, 0 }, "010200");
		assertKept("longtext", Unit.TEXT, "nul \0 inside", "nul \0 inside");
		assertKept("enum('a','b,c')", Unit.TEXT, "b,c", "b,c");
		assertKept("date", new LogicalType.Date(), "1582-10-10", "1582-10-10");
		assertKept("date", new LogicalType.Date(), "0000-00-00", "0000-00-00");
		assertKept("time(6)", new LogicalType.Time(6), "-838:59:59.000001", "-838:59:59.000001");
		assertKept("datetime(6)", new LogicalType.DateTime(6), "2026-03-29 02:30:00.123456",
				"2026-03-29 02:30:00.123456");
		assertKept("timestamp(6) NULL", new LogicalType.Instant(6), "2026-03-29 02:30:00.5",
				"2026-03-29 02:30:00.500000");
		assertKept("json", new LogicalType.Json(), "{\"b\":1, \"a\": \"\\n\"}", "{\"b\":1, \"a\": \"\\n\"}");
		assertKept("uuid", new LogicalType.Uuid(), "01234567-89ab-4def-8123-456789abcdef",
				"01234567-89ab-4def-8123-456789abcdef");
	}

	@Test
	void anEmptyTableIsFilledStraightUntilAKeyIsThereAlready() throws Exception {
		fillStraight();
	}

	@Test
	void anEmptyTableIsFilledStraightWithoutLoadDataToo() throws Exception {
		loadAllowed = false;
		fillStraight();
	}

	private void fillStraight() throws Exception {
		Unit unit = value("text", Unit.TEXT);
		// rows that come through the staging table are preceded by an update of several tables
		database.execute("CREATE OR REPLACE TABLE seen (id bigint PRIMARY KEY, merged int)",
				"CREATE TRIGGER see AFTER INSERT ON v FOR EACH ROW INSERT INTO seen SELECT NEW.id, variable_value"
						+ " FROM information_schema.session_status WHERE variable_name = 'Com_update_multi'");
		try (Sink sink = prepared(unit)) {
			assertEquals(new WriteResult(2, 0), sink.write(unit.batch(row(1L, "a"), row(2L, "b")), checkpoint("{}")));
			database.execute("INSERT INTO v VALUES (4, 'of another')");
			assertEquals(new WriteResult(2, 0), sink.write(unit.batch(row(3L, "c"), row(4L, "d")), checkpoint("{1}")));
			assertEquals(new WriteResult(1, 0), sink.write(unit.batch(row(5L, "e")), checkpoint("{2}")));
			assertEquals(new WriteResult(2, 0), sink.write(unit.batch(row(5L, "E"), row(6L, "f")), checkpoint("{3}")));
			assertEquals("{3}", sink.storedCheckpoint().orElseThrow().state());
		}
		try (Sink later = prepared(unit)) {
			later.write(unit.batch(row(7L, "g")), checkpoint("{4}"));
		}
		assertEquals(List.of(List.of("1", "a"), List.of("2", "b"), List.of("3", "c"), List.of("4", "d"),
				List.of("5", "E"), List.of("6", "f"), List.of("7", "g")), database.rows("SELECT * FROM v ORDER BY id"));
		assertEquals(
				List.of(List.of("1", "0"), List.of("2", "0"), List.of("3", "1"), List.of("4", "0"), List.of("5", "2"),
						List.of("6", "3"), List.of("7", "1")),
				database.rows("SELECT * FROM seen ORDER BY id"));
	}

	@Test
	void whatWouldBeChangedIsRefused() throws Exception {
		refuseWhatWouldBeChanged();
	}

	@Test
	void whatWouldBeChangedIsRefusedWithoutLoadData() throws Exception {
		loadAllowed = false;
		refuseWhatWouldBeChanged();
	}

	private void refuseWhatWouldBeChanged() throws Exception {
		assertRefused(value("varchar(3)", Unit.TEXT), "abc ", "4 characters");
		assertRefused(value("tinytext", Unit.TEXT), "\u4E2D".repeat(200), "id=2");
		assertRefused(value("decimal(8,2)", new LogicalType.Decimal(0, 0)), "1.005", "2 digits");
		assertRefused(value("decimal(4,2)", new LogicalType.Decimal(0, 0)), "123.45", "out of range");
		assertRefused(value("datetime(3)", new LogicalType.DateTime(6)), "2026-01-15 10:30:00.123456", "3 digits");
		assertRefused(value("date", new LogicalType.DateTime(6)), "2026-01-15 10:30:00", "time of day");
		assertRefused(value("date", new LogicalType.Date()), "2026-02-30", "calendar");
		assertRefused(value("float", new LogicalType.Floating(64)), 0.1, "lose digits");
		assertRefused(value("double", new LogicalType.Floating(64)), Double.NaN, "NaN");
		assertRefused(value("smallint unsigned", new LogicalType.Int(32, true)), -1, "out of range");
		assertRefused(value("int", new LogicalType.Floating(64)), 1.5, "whole number");
		assertRefused(value("binary(3)", new LogicalType.Binary(0, false)), new byte[2], "2 bytes");
		assertRefused(value("enum('a','b')", Unit.TEXT), "c", "members");
		assertRefused(value("enum('a','b')", Unit.TEXT), "A", "members");
		assertRefused(value("set('a','b')", Unit.TEXT), "b,a", "members");
		assertRefused(value("char(5)", Unit.TEXT), "ab ", "blanks");
		assertRefused(value("double(6,2)", new LogicalType.Floating(64)), 1.005, "2 digits");
		assertRefused(value("year", new LogicalType.Int(16, false)), 70, "out of range");
		assertRefused(value("bit(4)", new LogicalType.Bits(8)), "00010000", "5 bits");
		assertRefused(value("bit(64)", new LogicalType.Int(64, true)), -1L, "out of range");
		assertRefused(value("date", new LogicalType.Date()), "10000-01-01", "9999");
		assertRefused(value("date", new LogicalType.Date()), "infinity", "infinit");
		assertRefused(value("text NOT NULL", Unit.TEXT), "x", "NULL");
		assertRefused(value("bigint", new LogicalType.Decimal(0, 0)), "9223372036854775808", "out of range");
		assertRefused(value("varchar(20) CHARACTER SET latin1", Unit.TEXT), "\uD83D\uDE00", "Incorrect string");
	}

	@Test
	void zeroStaysZeroInANumberedColumn() throws Exception {
		Unit unit = value("text", Unit.TEXT);
		database.execute("DROP TABLE v", "CREATE TABLE v (id bigint PRIMARY KEY AUTO_INCREMENT, v text,"
				+ " g varchar(20) GENERATED ALWAYS AS (concat(v, '!')) STORED)");
		for (WriteMode mode : List.of(WriteMode.UPSERT, WriteMode.APPEND)) {
			try (Sink sink = prepared(unit.with(mode))) {
				sink.clear();
				sink.write(unit.batch(row(0L, "zero"), row(7L, "seven")), checkpoint("{}"));
			}
			assertEquals(List.of(List.of("0", "zero", "zero!"), List.of("7", "seven", "seven!")),
					database.rows("SELECT * FROM v ORDER BY id"));
		}
	}

	@Test
	void anEngineWithoutTransactionsIsRefused() throws Exception {
		Unit unit = value("text", Unit.TEXT);
		database.execute("ALTER TABLE v ENGINE = MyISAM");
		try (Sink sink = sink(unit)) {
			TidemarkException refused = assertThrows(TidemarkException.class, sink::prepare);
			assertTrue(refused.summary().contains("MyISAM") && refused.summary().contains("ENGINE=InnoDB"),
					refused.summary());
		}
	}

	@Test
	void sessionIsGivenBackAsItWas() throws Exception {
		String before = "ANSI_QUOTES,NO_ZERO_DATE";
		try (Connection connection = open(); Statement statement = connection.createStatement()) {
			statement.execute("SET SESSION sql_mode = '" + before + "'");
			Connection kept = (Connection) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> method.getName().equals("close")
							? null
							: method.invoke(connection, arguments));
			try (Sink sink = factory().open(new TestSession(dialect, () -> kept), goods().request("unit"))) {
				sink.prepare();
				sink.write(goods().batch(row(1, "one", null)), checkpoint("{}"));
			}
			try (var mode = statement.executeQuery("SELECT @@sql_mode")) {
				mode.next();
				assertEquals(before, mode.getString(1));
			}
			assertThrows(SQLException.class, () -> statement.executeQuery("SELECT * FROM tidemark_stage"));
			assertTrue(connection.getAutoCommit());
		}
	}

	@Test
	void largeBatchesAreWrittenBothWays() throws Exception {
		Object[][] rows = new Object[10_000][];
		Arrays.setAll(rows, i -> row((long) i, "text \\ of row " + i));
		for (boolean load : new boolean[] { true, false }) {
			loadAllowed = load;
			Unit unit = value("text", Unit.TEXT);
			try (Sink sink = prepared(unit)) {
				assertEquals(new WriteResult(10_000, 0), sink.write(unit.batch(rows), checkpoint("{}")));
			}
			assertEquals(10_000, database.number("SELECT COUNT(*) FROM v WHERE v = CONCAT('text \\\\ of row ', id)"));
		}
	}

	@Test
	void keysThatDifferOnlyInCaseOrBlanksStayApart() throws Exception {
		TableName made = new TableName(null, "keys");
		database.execute("DROP TABLE IF EXISTS `keys`");
		Unit unit = Unit.of(made, "id", "v").typed(Unit.TEXT, Unit.TEXT);
		var columns = List.of(
				new org.tidemark.ddl.TableDefinition.ColumnDefinition("id", dialect.typeFor(Unit.TEXT, true), false,
						null),
				new org.tidemark.ddl.TableDefinition.ColumnDefinition("v", dialect.typeFor(Unit.TEXT, false), true,
						null));
		var statements = dialect
				.createTable(new org.tidemark.ddl.TableDefinition(made, columns, List.of("id"), null));
		try (Sink sink = prepared(unit.creating(statements))) {
			sink.write(unit.batch(row("a", "1"), row("A", "2"), row("a ", "3"), row("\u00E1", "4")), checkpoint("{}"));
			sink.write(unit.batch(row("A", "5")), checkpoint("{}"));
		}
		assertEquals(List.of(List.of("a", "1"), List.of("A", "5"), List.of("a ", "3"), List.of("\u00E1", "4")),
				database.rows("SELECT * FROM `keys` ORDER BY v = '5', v").stream()
						.sorted(java.util.Comparator
								.comparing(r -> List.of("a", "A", "a ", "\u00E1").indexOf(r.get(0))))
						.toList());
	}
}
