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

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

@ExtendWith(DatabaseServersExtension.class)
class PostgresReadTest extends ReadFixture<ServerDatabase> {

	PostgresReadTest(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database) {
		this.database = database;
	}

	@Override
	DatabaseSession connect() throws Exception {
		return new PostgresConnector().open(Reading.settings(database), 4);
	}

	@Test
	void readsNumbersExactly() throws Exception {
		assertEquals(Arrays.asList("-32768", "32767", null), values("smallint", "-32768", "32767", "NULL"));
		assertEquals(List.of("-9223372036854775808", "9223372036854775807"),
				values("bigint", "-9223372036854775808", "9223372036854775807"));
		assertEquals(List.of("123456789012345678901234567890.000000000000000000000000000001", "0", "-1.10"),
				values("numeric", "123456789012345678901234567890.000000000000000000000000000001", "0", "-1.10"));
		assertEquals(List.of("12.50"), values("numeric(10,2)", "12.5"));
		assertEquals(List.of("NaN"), values("numeric", "'NaN'"));
		assertEquals(List.of(Double.toString(0.1f), "NaN", "Infinity", "-Infinity"),
				values("real", "0.1", "'NaN'", "'Infinity'", "'-Infinity'"));
		assertEquals(List.of("0.1", "1.7976931348623157E308", "4.9E-324", "NaN", "0.30000000000000004"),
				values("double precision", "0.1", "1.7976931348623157e308", "4.9e-324", "'NaN'",
						"0.1::float8 + 0.2::float8"));
		assertEquals(Arrays.asList("1", "0", null), values("boolean", "true", "false", "NULL"));
	}

	@Test
	void readsDatesAndTimes() throws Exception {
		assertEquals(List.of("2026-01-15", "0044-03-15 BC", "infinity"),
				values("date", "'2026-01-15'", "'0044-03-15 BC'", "'infinity'"));
		assertEquals(List.of("10:30:00.123456", "24:00:00"), values("time", "'10:30:00.123456'", "'24:00:00'"));
		assertEquals(List.of("2026-01-15 10:30:00.123456", "-infinity"),
				values("timestamp", "'2026-01-15 10:30:00.123456'", "'-infinity'"));
		assertEquals(
				List.of("2026-01-15 02:30:00.123456", "2026-07-01 00:00:00", "infinity", "0044-03-15 00:00:00 BC"),
				values("timestamptz", "'2026-01-15 10:30:00.123456+08'", "'2026-07-01 02:00 Europe/Berlin'",
						"'infinity'",
						"'0044-03-15 00:00 UTC BC'"));
		assertEquals(List.of("1 year 2 mons 3 days 04:05:06.000007"),
				values("interval", "'1 year 2 mons 3 days 04:05:06.000007'"));
	}

	@Test
	void readsTextBytesAndTheRest() throws Exception {
		assertEquals(Arrays.asList("", null, "Grüße 🌊\\n\t'\""),
				values("text", "''", "NULL", "'Grüße 🌊\\n\t''\"'"));
		assertEquals(List.of("ab"), values("char(5)", "'ab'"));
		assertEquals(Arrays.asList("", null, "00ff270a5c"), values("bytea", "''", "NULL", "'\\x00ff270a5c'"));
		assertEquals(List.of("00000101"), values("bit(8)", "B'00000101'"));
		assertEquals(List.of("{\"a\": 1.10}"), values("jsonb", "'{\"a\":1.10}'"));
		assertEquals(List.of("{\"a\":1.10 }"), values("json", "'{\"a\":1.10 }'"));
		assertEquals(List.of("123e4567-e89b-12d3-a456-426614174000"),
				values("uuid", "'123E4567-E89B-12D3-A456-426614174000'"));
		assertEquals(List.of("{1,NULL,3}"), values("int[]", "'{1,NULL,3}'"));
		assertEquals(List.of("192.168.0.0/24"), values("inet", "'192.168.0.0/24'"));
	}

	private TableInfo changes() throws Exception {
		database.execute("DROP TABLE IF EXISTS changes",
				"CREATE TABLE changes (id int, tenant varchar(3) COLLATE \"C\", at timestamptz(6), local timestamp(3), PRIMARY KEY (tenant, id))",
				"INSERT INTO changes VALUES (1,'a','2026-01-01 00:00:00.000001Z',NULL), (2,'b','2026-01-01 00:00:00.000001Z',NULL),"
						+ "(3,'c','2026-01-01 00:00:00.000001Z',NULL), (10,'B','2026-01-01 00:00:00.000002Z',NULL),"
						+ "(11,'a',NULL,'2026-01-01 00:00:00.003')");
		return Reading.table(session, "changes");
	}

	@Test
	void goesOnBehindAKeyAmongEqualCursors() throws Exception {
		TableInfo table = changes();
		List<Condition> after = List.of(new Condition.After(
				List.of(Reading.column(table, "at"), Reading.column(table, "tenant"), Reading.column(table, "id")),
				List.of("2026-01-01 00:00:00.000001", "a", "9")));
		assertEquals(List.of("2|b", "3|c", "10|B"), Reading.lines(Reading.rows(session,
				Reading.query(table, List.of("id", "tenant"), after, List.of("at", "tenant", "id")))));
		List<Condition> single = List
				.of(new Condition.After(List.of(Reading.column(table, "tenant")), List.of("B")),
						new Condition.Sql("id < 3 OR id > 10 -- some"));
		assertEquals(List.of("1|a", "11|a", "2|b"), Reading.lines(
				Reading.rows(session, Reading.query(table, List.of("id", "tenant"), single, List.of("tenant", "id")))));
	}

	@Test
	void computesCoalesceAndTests() throws Exception {
		TableInfo table = changes();
		Expression at = Reading.column(table, "at");
		ReadQuery query = new ReadQuery(table.name(),
				List.of(new ReadColumn("id", Reading.column(table, "id")),
						new ReadColumn("late", new Expression.IsAtOrAfter(at, "2026-01-01 00:00:00.000002"))),
				List.of(new Condition.IsNotNull(at)), List.of(Reading.column(table, "id")), 2);
		assertEquals(List.of("1|0", "2|0", "3|0", "10|1"), Reading.lines(Reading.rows(session, query)));
		try (Snapshot snapshot = session.source().openSnapshot()) {
			assertEquals("2026-01-01 00:00:00.000002", snapshot.max(table.name(), at, List.of()));
			assertEquals("2026-01-01 00:00:00.003",
					snapshot.max(table.name(), Reading.column(table, "local"), List.of()));
			assertNull(snapshot.max(table.name(), at, List.of(new Condition.Sql("id > 100"))));
			assertEquals(1, snapshot.count(table.name(), List.of(new Condition.IsNull(at))));
			assertFalse(snapshot.isAtOrAfter(table.name(), Reading.column(table, "tenant"), "B", "a"));
			assertTrue(snapshot.isAtOrAfter(table.name(), Reading.column(table, "id"), "10", "9"));
			assertTrue(snapshot.isAtOrAfter(table.name(), at, "2026-01-01 00:00:00.000002", "2026-01-01"));
		}
	}

	@Test
	void aSnapshotDoesNotSeeLaterCommitsAndGoesOnAfterAReaderThatWasLeftEarly() throws Exception {
		TableInfo table = changes();
		ReadQuery many = new ReadQuery(table.name(),
				List.of(new ReadColumn("n",
						new Expression.Sql("generate_series(1, 10000000)", new LogicalType.Int(32, true)))),
				List.of(), List.of(), 100);
		try (Snapshot snapshot = session.source().openSnapshot()) {
			database.execute("INSERT INTO changes VALUES (99,'z','2026-01-02',NULL)");
			RowBatch batch = new RowBatch(many.batchColumns(), 150);
			try (BatchReader reader = snapshot.read(many)) {
				assertTrue(reader.read(batch, 1 << 20));
			}
			assertEquals("150", batch.column(0).textAt(149));
			assertEquals(5, snapshot.count(table.name(), List.of()));
		}
	}

	@Test
	void cancelEndsALongQueryWithinTwoSeconds() throws Exception {
		TableInfo table = changes();
		ReadQuery slow = new ReadQuery(table.name(),
				List.of(new ReadColumn("n",
						new Expression.Sql("CAST(pg_sleep(60) AS text)", new LogicalType.Text(0, false)))),
				List.of(), List.of(), 1);
		CancelCheck.endsWithin(session, slow, database,
				"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
	}

	@Test
	void aDivisionByZeroIsToldWithTheTable() throws Exception {
		TableInfo table = changes();
		ReadQuery query = new ReadQuery(table.name(),
				List.of(new ReadColumn("n", new Expression.Sql("1 / (id - 3)", new LogicalType.Int(32, true)))),
				List.of(),
				List.of(), 1);
		TidemarkException problem = assertThrows(TidemarkException.class, () -> Reading.rows(session, query));
		assertEquals(ProblemKind.FAILED, problem.kind());
		assertEquals("Reading public.changes in \"source\": ERROR: division by zero", problem.getMessage());
	}

	@Test
	void theHorizonIsHeldBackByAnOpenTransactionAndByAPreparedOne() throws Exception {
		TableInfo table = changes();
		Expression cursor = Reading.column(table, "at");
		assertFalse(session.source().horizon(table, cursor).openTransactions());
		try (Connection other = database.connection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("INSERT INTO changes VALUES (50,'x',now(),now() AT TIME ZONE 'UTC')");
			String start;
			try (var row = statement
					.executeQuery("SELECT CAST(at AT TIME ZONE 'UTC' AS text) FROM changes WHERE id = 50")) {
				row.next();
				start = row.getString(1);
			}
			Horizon open = HorizonCheck.heldBack(session, table, cursor);
			assertEquals(Horizon.Kind.TRANSACTIONS, open.kind());
			assertTrue(open.openTransactions());
			assertEquals(start, open.value());
			assertEquals(start, session.source().horizon(table, Reading.column(table, "local")).value());
			statement.execute("PREPARE TRANSACTION 'held'");
			other.setAutoCommit(true);
			Horizon prepared;
			try {
				prepared = session.source().horizon(table, cursor);
			} finally {
				statement.execute("ROLLBACK PREPARED 'held'");
			}
			assertTrue(prepared.openTransactions());
			assertNull(prepared.value(), "when it began is not known any more");
			assertEquals(Instant.EPOCH, prepared.settled());
			assertTrue(prepared.advice().contains("held"), prepared.advice());
		}
		assertNull(session.source().horizon(table, Reading.column(table, "id")).value());
	}

	@Test
	void ourOwnSnapshotsDoNotHoldTheHorizonBack() throws Exception {
		HorizonCheck.notHeldBackByOwnSnapshots(session, changes());
	}

	@Test
	void withoutThePrivilegeTheHorizonNamesTheGrant() throws Exception {
		TableInfo table = changes();
		database.execute("DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN PASSWORD 'reader'",
				"GRANT SELECT ON changes TO reader");
		try (DatabaseSession reader = new PostgresConnector().open(Reading.settings(database, "reader", "reader"), 1);
				Connection other = database.connection()) {
			assertTrue(other.isValid(1));
			Horizon horizon = reader.source().horizon(table, Reading.column(table, "at"));
			assertEquals(Horizon.Kind.NOT_VISIBLE, horizon.kind());
			assertTrue(horizon.advice().contains("GRANT pg_read_all_stats TO reader"), horizon.advice());
			assertTrue(String.valueOf(horizon.value()).startsWith("20"), horizon.value());
			database.execute("GRANT pg_read_all_stats TO reader");
			assertEquals(Horizon.Kind.TRANSACTIONS,
					reader.source().horizon(table, Reading.column(table, "at")).kind());
		} finally {
			database.execute("DROP OWNED BY reader", "DROP ROLE reader");
		}
	}
}
