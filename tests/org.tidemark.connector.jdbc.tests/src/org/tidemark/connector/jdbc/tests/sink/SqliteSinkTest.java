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
import static org.tidemark.connector.jdbc.tests.sink.Unit.checkpoint;
import static org.tidemark.connector.jdbc.tests.sink.Unit.row;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.sink.SqliteSinkFactory;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.ddl.internal.SqliteDialect;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

class SqliteSinkTest extends RefusalContract {

	@TempDir
	private Path directory;
	private final Dialect dialect = new SqliteDialect();

	@Override
	SinkFactory factory() {
		return new SqliteSinkFactory();
	}

	@Override
	Dialect dialect() {
		return dialect;
	}

	@Override
	TestDatabase database() {
		return new SqliteDatabase(directory.resolve("target.db"));
	}

	@Override
	Connection open() throws SQLException {
		Connection connection = database().connection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("PRAGMA busy_timeout = 20000");
			statement.execute("PRAGMA journal_mode = WAL");
		}
		return connection;
	}

	@Override
	long tablesOfOurs() throws SQLException {
		return database().number("SELECT COUNT(*) FROM sqlite_master WHERE name LIKE 'tidemark%'");
	}

	@Override
	void lock(Connection connection, String quotedTable) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("BEGIN IMMEDIATE");
		}
	}

	private Unit value(String declaration, LogicalType type) throws SQLException {
		database().execute("DROP TABLE IF EXISTS v", "CREATE TABLE v (id INTEGER PRIMARY KEY, v " + declaration + ')');
		return Unit.of(new TableName("main", "v"), "id", "v").typed(new LogicalType.Int(64, true), type);
	}

	private void assertKept(LogicalType type, Object value, String storage, String text) throws Exception {
		String declaration = dialect.typeFor(type, false).declaration();
		Unit unit = value(declaration, type);
		try (Sink sink = prepared(unit)) {
			sink.write(unit.batch(row(1L, value), row(2L, null)), checkpoint("{}"));
		}
		assertEquals(List.of(List.of(storage, text)),
				database().rows(
						"SELECT typeof(v), CASE typeof(v) WHEN 'blob' THEN hex(v) ELSE v END FROM v WHERE id = 1"),
				declaration);
		assertEquals(1, database().number("SELECT COUNT(*) FROM v WHERE v IS NULL"));
	}

	@Test
	void eachTypeIsKept() throws Exception {
		assertKept(new LogicalType.Bool(), 1, "integer", "1");
		assertKept(new LogicalType.Int(64, true), Long.MIN_VALUE, "integer", "-9223372036854775808");
		assertKept(new LogicalType.Int(64, false), "18446744073709551615", "text", "18446744073709551615");
		assertKept(new LogicalType.Decimal(12, 2), "1.10", "text", "1.10");
		assertKept(new LogicalType.Decimal(65, 30), "12345678901234567890.123456789012345678901234567890", "text",
				"12345678901234567890.123456789012345678901234567890");
		assertKept(new LogicalType.Floating(64), 0.1, "real", "0.1");
		assertKept(new LogicalType.Floating(64), Double.POSITIVE_INFINITY, "real", "Inf");
		assertKept(new LogicalType.Text(20, false), "007", "text", "007");
		assertKept(Unit.TEXT, "1e5", "text", "1e5");
		assertKept(Unit.TEXT, "a\0b", "text", "a\0b");
		assertKept(new LogicalType.Binary(0, false), new byte[] { 0, -1, 39 }, "blob", "00FF27");
		assertKept(new LogicalType.Binary(0, false), new byte[0], "blob", "");
		assertKept(new LogicalType.Date(), "1582-10-10", "text", "1582-10-10");
		assertKept(new LogicalType.Time(6), "-838:59:59.000001", "text", "-838:59:59.000001");
		assertKept(new LogicalType.DateTime(9), "2026-01-15 10:30:00.123456789", "text",
				"2026-01-15 10:30:00.123456789");
		assertKept(new LogicalType.Instant(6), "2026-01-15 10:30:00.5", "text", "2026-01-15 10:30:00.5");
		assertKept(new LogicalType.Json(), "1.10", "text", "1.10");
		assertKept(new LogicalType.Uuid(), "01234567-89ab-cdef-0123-456789abcdef", "text",
				"01234567-89ab-cdef-0123-456789abcdef");
		assertKept(new LogicalType.Bits(4), "0011", "text", "0011");
		assertKept(new LogicalType.Native("interval"), "1 day", "text", "1 day");
	}

	@Test
	void whatWouldBeChangedIsRefused() throws Exception {
		assertRefused(value("REAL", new LogicalType.Floating(64)), Double.NaN, "NaN");
		assertRefused(value("DECIMAL(30,10)", new LogicalType.Decimal(30, 10)), "12345678901234567.1234567891",
				"another number");
		assertRefused(value("BIGINT", new LogicalType.Int(64, false)), "18446744073709551615", "another number");
		assertRefused(value("STRING", Unit.TEXT), "007", "another number");
	}

	@Test
	void numbersMayBeKeptAsNumbers() throws Exception {
		Unit unit = value("DECIMAL(10,2)", new LogicalType.Decimal(10, 2));
		try (Sink sink = prepared(unit)) {
			sink.write(unit.batch(row(1L, "12.50"), row(2L, "3.00")), checkpoint("{}"));
		}
		assertEquals(List.of(List.of("1", "12.5"), List.of("2", "3")), database().rows("SELECT * FROM v"));
	}
}
