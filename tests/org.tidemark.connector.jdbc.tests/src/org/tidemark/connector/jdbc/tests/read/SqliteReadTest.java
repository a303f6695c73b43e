/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.testing.SqliteDatabase;

class SqliteReadTest extends ReadFixture<SqliteDatabase> {

	@TempDir
	Path folder;

	@Override
	DatabaseSession connect() throws Exception {
		Path file = folder.resolve("source.db");
		database = new SqliteDatabase(file);
		database.execute("PRAGMA journal_mode = WAL");
		return new SqliteConnector().open(ConnectionSettings.file("source", "sqlite", file.toString()), 4);
	}

	private String refusal(String type, String literal) {
		TidemarkException problem = assertThrows(TidemarkException.class, () -> values(type, literal));
		assertFalse(problem.remedy().isEmpty());
		return problem.getMessage();
	}

	@Test
	void readsEachClassInTheDeclaredType() throws Exception {
		assertEquals(Arrays.asList("-9223372036854775808", "9223372036854775807", null),
				values("INTEGER", "-9223372036854775808", "9223372036854775807", "NULL"));
		assertEquals(List.of("0.1", "3.0", "1.0E300"), values("REAL", "0.1", "3", "1e300"));
		assertEquals(List.of("12.5", "12", "100000000000000000000", "-0.000001"),
				values("DECIMAL(30,6)", "12.50", "12", "100000000000000000000", "-0.000001"));
		assertEquals(List.of("0.30000000000000004"), values("DECIMAL(10,2)", "0.1 + 0.2"));
		assertEquals(List.of("-Infinity", "NaN"), values("DECIMAL_TEXT(10,2)", "'-Infinity'", "'NaN'"));
		assertEquals(List.of("infinity", "0044-03-15 BC", "10000-01-01"),
				values("DATE", "'infinity'", "'0044-03-15 BC'", "'10000-01-01'"));
		assertEquals(List.of("1.10", "123456789012345678901234567890"),
				values("DECIMAL_TEXT(40,2)", "'1.10'", "'123456789012345678901234567890'"));
		assertEquals(Arrays.asList("", null, "Grüße 🌊\n'"), values("VARCHAR(20)", "''", "NULL", "'Grüße 🌊\n'''"));
		assertEquals(List.of("", "00ff"), values("BLOB", "x''", "x'00ff'"));
		assertEquals(List.of("0", "1"), values("BOOLEAN", "0", "1"));
		assertEquals(List.of("{\"a\":1}", "5"), values("JSON", "'{\"a\":1}'", "'5'"));
		assertEquals(List.of("abcdef00-e89b-12d3-a456-426614174000"),
				values("UUID", "'ABCDEF00-E89B-12D3-A456-426614174000'"));
		assertEquals(List.of("5", "x", "1.5"), values("", "5", "'x'", "1.5"));
	}

	@Test
	void readsDatesInOneForm() throws Exception {
		assertEquals(
				List.of("2026-01-15 10:30:00", "2026-01-15 10:30:00.123", "2026-01-15 10:30:00", "2026-01-15 10:30",
						"2026-01-15", "2026-01-15 10:30:00.5"),
				values("DATETIME", "'2026-01-15 10:30:00'", "'2026-01-15T10:30:00.123'", "'2026-01-15T10:30:00Z'",
						"'2026-01-15T10:30'", "'2026-01-15'", "'2026-01-15 10:30:00.5+00:00'"));
		assertEquals(List.of("2026-01-15"), values("DATE", "'2026-01-15'"));
		assertEquals(List.of("10:30:00.5", "-838:59:59"), values("TIME", "'10:30:00.5'", "'-838:59:59'"));
	}

	@Test
	void readsAFileThatKeepsItsTextInUtf16() throws Exception {
		Path file = folder.resolve("wide.db");
		new SqliteDatabase(file).execute("PRAGMA encoding = 'UTF-16'",
				"CREATE TABLE w (id INTEGER PRIMARY KEY, x TEXT)");
		try (Connection connection = new SqliteDatabase(file).connection();
				Statement statement = connection.createStatement()) {
			statement.execute("INSERT INTO w VALUES (1, 'Grüße 🌊')");
		}
		try (DatabaseSession wide = new SqliteConnector()
				.open(ConnectionSettings.file("wide", "sqlite", file.toString()), 1)) {
			assertEquals(List.of("1|Grüße 🌊"), Reading.lines(Reading.all(wide, "w")));
		}
	}

	@Test
	void refusesWhatDoesNotFitTheDeclaredTypeAndSaysWhere() {
		assertEquals("main.v, column x: the value TEXT 'abc' does not fit the declared type INTEGER.",
				refusal("INTEGER", "'abc'"));
		assertEquals("main.v, column x: the value REAL 1.5 does not fit the declared type INTEGER.",
				refusal("INTEGER", "1.5"));
		assertEquals("main.v, column x: the value BLOB(2) does not fit the declared type TEXT.",
				refusal("TEXT", "x'0102'"));
		assertEquals("main.v, column x: the value INTEGER 2 does not fit the declared type BOOLEAN.",
				refusal("BOOLEAN", "2"));
		assertEquals("main.v, column x: the value TEXT '15.01.2026' does not fit the declared type DATETIME.",
				refusal("DATETIME", "'15.01.2026'"));
		assertTrue(refusal("DATETIME", "'2026-01-15 10:30:00+08:00'").contains("does not fit"));
		assertTrue(refusal("DATETIME", "1768473000").contains("1768473000 is a number (seconds since 1970?)"));
	}

	private TableInfo changes() throws Exception {
		database.execute("DROP TABLE IF EXISTS changes",
				"CREATE TABLE changes (id INTEGER PRIMARY KEY, at DATETIME, v INTEGER, code TEXT)",
				"CREATE INDEX changes_at ON changes (at)",
				"INSERT INTO changes VALUES (1,'2026-01-01 00:00:00',1,'a'), (2,'2026-01-01T00:00:00Z',2,'b'),"
						+ "(3,'2026-01-01T12:00:00',3,'c'), (4,'2026-01-01 13:00:00',4,'d'), (5,NULL,5,'e')");
		return Reading.table(session, "changes");
	}

	@Test
	void ordersAndGoesOnByTimeWhateverTheForm() throws Exception {
		TableInfo table = changes();
		assertEquals(List.of("1", "2", "3", "4"),
				Reading.lines(Reading.rows(session, Reading.query(table, List.of("id"),
						List.of(new Condition.IsNotNull(Reading.column(table, "at"))), List.of("at", "id")))));
		List<Condition> after = List
				.of(new Condition.After(List.of(Reading.column(table, "at"), Reading.column(table, "id")),
						List.of("2026-01-01 00:00:00", "1")));
		assertEquals(List.of("2|2026-01-01 00:00:00", "3|2026-01-01 12:00:00", "4|2026-01-01 13:00:00"),
				Reading.lines(
						Reading.rows(session, Reading.query(table, List.of("id", "at"), after, List.of("at", "id")))));
		List<Condition> from = List.of(new Condition.AtOrAfter(Reading.column(table, "at"), "2026-01-01 12:30:00"),
				new Condition.Sql("v > 100 OR v < 50"));
		assertEquals(List.of("4"),
				Reading.lines(Reading.rows(session, Reading.query(table, List.of("id"), from, List.of("at")))));
	}

	@Test
	void aNumberAmongDatesIsMetAndNotLeftOut() throws Exception {
		TableInfo table = changes();
		database.execute("INSERT INTO changes VALUES (6, 1767225600, 6, 'f')");
		ReadQuery query = Reading.query(table, List.of("id", "at"),
				List.of(new Condition.AtOrAfter(Reading.column(table, "at"), "2026-01-01 12:30:00")), List.of("at"));
		TidemarkException problem = assertThrows(TidemarkException.class, () -> Reading.rows(session, query));
		assertTrue(problem.getMessage().startsWith("main.changes, column at: the value 1767225600 is a number"),
				problem.getMessage());
	}

	@Test
	void aBoundUsesTheIndexOfTheCursor() throws Exception {
		changes();
		List<List<String>> plan = database
				.rows("EXPLAIN QUERY PLAN SELECT id FROM changes WHERE (\"main\".\"changes\".\"at\" < ''"
						+ " OR (\"main\".\"changes\".\"at\" >= '2026-01-01' AND replace(at, 'T', ' ') >= '2026-01-01 12'))");
		assertTrue(plan.toString().contains("changes_at"), plan.toString());
	}

	@Test
	void computesTestsAndCompares() throws Exception {
		TableInfo table = changes();
		Expression at = Reading.column(table, "at");
		ReadQuery query = new ReadQuery(table.name(),
				List.of(new ReadColumn("id", Reading.column(table, "id")),
						new ReadColumn("late", new Expression.IsAtOrAfter(at, "2026-01-01 12:00:00"))),
				List.of(), List.of(Reading.column(table, "id")), 2);
		assertEquals(List.of("1|0", "2|0", "3|1", "4|1", "5|null"), Reading.lines(Reading.rows(session, query)));
		try (Snapshot snapshot = session.source().openSnapshot()) {
			assertEquals("2026-01-01 13:00:00", snapshot.max(table.name(), at, List.of()));
			assertNull(snapshot.max(table.name(), at, List.of(new Condition.Sql("id > 100"))));
			assertTrue(snapshot.isAtOrAfter(table.name(), Reading.column(table, "v"), "10", "9"));
			assertFalse(snapshot.isAtOrAfter(table.name(), Reading.column(table, "code"), "10", "9"));
			database.execute("INSERT INTO changes VALUES (7, NULL, 7, 'g')");
			assertEquals(5, snapshot.count(table.name(), List.of()));
		}
	}

	@Test
	void theHorizonIsTheClock() throws Exception {
		TableInfo table = changes();
		Horizon horizon = session.source().horizon(table, Reading.column(table, "at"));
		assertEquals(Horizon.Kind.SINGLE_WRITER, horizon.kind());
		String utc = database.rows("SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')").getFirst().getFirst();
		assertTrue(String.valueOf(horizon.value()).compareTo(utc) <= 0, horizon.value() + " <= " + utc);
		assertEquals(utc.substring(0, 10), String.valueOf(horizon.value()).substring(0, 10));
		assertNull(session.source().horizon(table, Reading.column(table, "v")).value());
	}

	@Test
	void cancelEndsALongQueryWithinTwoSeconds() throws Exception {
		TableInfo table = changes();
		ReadQuery slow = new ReadQuery(table.name(), List.of(new ReadColumn("n", new Expression.Sql(
				"(WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c)",
				new LogicalType.Int(64, true)))), List.of(), List.of(), 1);
		// at once: a cancel that comes before the query has begun must end it as well
		CancelCheck.endsWithin(session, slow, () -> assertEquals(5, database.number("SELECT count(*) FROM changes")));
	}
}
