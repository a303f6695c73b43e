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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.ValueRules;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

@ExtendWith(DatabaseServersExtension.class)
class MySqlReadTest extends ReadFixture<ServerDatabase> {

	MySqlReadTest(@Database(DatabaseKind.MARIADB) ServerDatabase database) {
		this.database = database;
	}

	@Override
	DatabaseSession connect() throws Exception {
		return new MySqlConnector().open(Reading.settings(database), 4);
	}

	@Test
	void readsWholeNumbersAtTheirExtremes() throws Exception {
		assertEquals(Arrays.asList("-128", "127", null), values("TINYINT", "-128", "127", "NULL"));
		assertEquals(List.of("255"), values("TINYINT UNSIGNED", "255"));
		assertEquals(List.of("7"), values("TINYINT(1)", "7"));
		assertEquals(List.of("-8388608", "8388607"), values("MEDIUMINT", "-8388608", "8388607"));
		assertEquals(List.of("4294967295"), values("INT UNSIGNED", "4294967295"));
		assertEquals(List.of("42"), values("INT(8) UNSIGNED ZEROFILL", "42"));
		assertEquals(List.of("-9223372036854775808", "9223372036854775807"),
				values("BIGINT", "-9223372036854775808", "9223372036854775807"));
		assertEquals(List.of("0", "18446744073709551615"), values("BIGINT UNSIGNED", "0", "18446744073709551615"));
		assertEquals(List.of("7"), values("BIGINT(20) UNSIGNED ZEROFILL", "7"));
		assertEquals(List.of("1901", "2155"), values("YEAR", "1901", "2155"));
	}

	@Test
	void readsNumbersExactly() throws Exception {
		assertEquals(
				List.of("-12345678901234567890123456789012345.123456789012345678901234567890",
						"0.000000000000000000000000000001"),
				values("DECIMAL(65,30)", "-12345678901234567890123456789012345.123456789012345678901234567890",
						"1e-30"));
		assertEquals(List.of("1.50"), values("DECIMAL(8,2) ZEROFILL", "1.5"));
		assertEquals(List.of(Double.toString(0.1f), Double.toString(Float.MAX_VALUE), "1.6777216E7"),
				values("FLOAT", "0.1", "3.4028234663852886e38", "16777216"));
		assertEquals(List.of("0.1", "1.7976931348623157E308", "-2.2250738585072014E-308", "123456.789"),
				values("DOUBLE", "0.1", "1.7976931348623157e308", "-2.2250738585072014e-308", "123456.789"));
	}

	@Test
	void readsDatesAndTimesAsTheirOwnText() throws Exception {
		assertEquals(Arrays.asList("1000-01-01", "9999-12-31", null),
				values("DATE", "'1000-01-01'", "'9999-12-31'", "NULL"));
		assertEquals(List.of("-838:59:59.999999", "838:59:59.999999", "00:00:00.000001"),
				values("TIME(6)", "'-838:59:59.999999'", "'838:59:59.999999'", "'00:00:00.000001'"));
		assertEquals(List.of("2026-01-15 10:30:00.123456", "1000-01-01 00:00:00.000000"),
				values("DATETIME(6)", "'2026-01-15 10:30:00.123456'", "'1000-01-01'"));
		assertEquals(List.of("2026-01-15 10:30:00"), values("DATETIME", "'2026-01-15 10:30:00'"));
	}

	@Test
	void readsMomentsInUtcWhateverTheZoneOfTheWriter() throws Exception {
		database.execute("DROP TABLE IF EXISTS m", "CREATE TABLE m (id INT PRIMARY KEY, at TIMESTAMP(6) NULL)");
		try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
			statement.execute("SET time_zone = '+08:00'");
			statement.execute("INSERT INTO m VALUES (1, '2026-01-15 10:30:00.123456')");
		}
		assertEquals(List.of("1|2026-01-15 02:30:00.123456"), Reading.lines(Reading.all(session, "m")));
	}

	@Test
	void readsZeroDatesAsTheyAreAndByRuleAsNull() throws Exception {
		database.execute("DROP TABLE IF EXISTS z", "CREATE TABLE z (id INT PRIMARY KEY, born DATE, at DATETIME)");
		try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
			statement.execute("SET sql_mode = ''");
			statement.execute("INSERT INTO z VALUES (1, '2026-02-00', '0000-00-00'), (2, '2026-02-01', '2026-10-20')");
		}
		assertEquals(List.of("1|2026-02-00|0000-00-00 00:00:00", "2|2026-02-01|2026-10-20 00:00:00"),
				Reading.lines(Reading.all(session, "z", "id")));
		TableInfo table = Reading.table(session, "z");
		ValueRules rules = new ValueRules(true, false, false, false);
		ReadQuery query = new ReadQuery(table.name(),
				table.columns().stream()
						.map(c -> new ReadColumn(c.name(), new Expression.ColumnValue(c), rules)).toList(),
				List.of(), List.of(Reading.column(table, "id")), 10);
		assertEquals(List.of("1|null|null", "2|2026-02-01|2026-10-20 00:00:00"),
				Reading.lines(Reading.rows(session, query)));
	}

	@Test
	void comparesWithAZeroDateAlthoughTheServerForbidsThem() throws Exception {
		database.execute("DROP TABLE IF EXISTS z", "CREATE TABLE z (id INT PRIMARY KEY, at DATETIME(6))",
				"SET GLOBAL sql_mode = 'TRADITIONAL'");
		try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
			statement.execute("SET sql_mode = ''");
			statement.execute("INSERT INTO z VALUES (1, '0000-00-00'), (2, '2026-01-15 10:30:00')");
		}
		try (DatabaseSession strict = new MySqlConnector().open(Reading.settings(database), 2)) {
			TableInfo table = Reading.table(strict, "z");
			Expression cursor = Reading.column(table, "at");
			Condition from = new Condition.AtOrAfter(cursor, "0000-00-00 00:00:00");
			Condition behind = new Condition.After(List.of(cursor, Reading.column(table, "id")),
					List.of("0000-00-00 00:00:00.000000", "1"));
			assertEquals(List.of(List.of("1"), List.of("2")), Reading.rows(strict,
					Reading.query(table, List.of("id"), List.of(from), List.of("id"))));
			assertEquals(List.of(List.of("2")), Reading.rows(strict,
					Reading.query(table, List.of("id"), List.of(behind), List.of("id"))));
		} finally {
			database.execute("SET GLOBAL sql_mode = DEFAULT");
		}
	}

	@Test
	void readsTextOfEveryCharacterSetAsUtf8() throws Exception {
		assertEquals(Arrays.asList("", null, "Grüße 🌊\\n\t'\"", " x "),
				values("VARCHAR(50) CHARACTER SET utf8mb4", "''", "NULL", "'Grüße 🌊\\\\n\t''\"'", "' x '"));
		assertEquals(List.of("Grüße"), values("VARCHAR(50) CHARACTER SET latin1", "'Grüße'"));
		assertEquals(List.of("中文"), values("TEXT CHARACTER SET gbk", "'中文'"));
		assertEquals(List.of("b"), values("ENUM('a','b')", "'b'"));
		assertEquals(List.of("a,c"), values("SET('a','b','c')", "'a,c'"));
	}

	@Test
	void readsBytesAndBits() throws Exception {
		assertEquals(Arrays.asList("", null, "00ff270a5c"), values("VARBINARY(10)", "''", "NULL", "x'00ff270a5c'"));
		assertEquals(List.of("01020000"), values("BINARY(4)", "x'0102'"));
		assertEquals(List.of("ff00"), values("LONGBLOB", "x'ff00'"));
		assertEquals(List.of("0", "1"), values("BIT(1)", "b'0'", "b'1'"));
		assertEquals(List.of("0000000101"), values("BIT(10)", "b'101'"));
		assertEquals(List.of("1".repeat(64)), values("BIT(64)", "18446744073709551615"));
	}

	@Test
	void readsJsonAndUuid() throws Exception {
		assertEquals(List.of("{\"a\": [1, null, \"ü\"]}"), values("JSON", "'{\"a\": [1, null, \"ü\"]}'"));
		assertEquals(new LogicalType.Json(), Reading.table(session, "v").columns().get(1).type());
		assertEquals(List.of("123e4567-e89b-12d3-a456-426614174000"),
				values("UUID", "'123E4567-E89B-12D3-A456-426614174000'"));
		assertEquals(List.of("POINT(1 2)"), values("POINT", "POINT(1,2)"));
	}

	private TableInfo changes() throws Exception {
		database.execute("DROP TABLE IF EXISTS changes",
				"CREATE TABLE changes (id INT, tenant VARCHAR(10) COLLATE utf8mb4_general_ci, at DATETIME(6), amount DECIMAL(10,2),"
						+ " created DATETIME(6), PRIMARY KEY (tenant, id), KEY (at))",
				"INSERT INTO changes VALUES (1,'a','2026-01-01 00:00:00.000001',1,NULL), (2,'B','2026-01-01 00:00:00.000001',2,NULL),"
						+ "(3,'c','2026-01-01 00:00:00.000001',3,NULL), (10,'b','2026-01-01 00:00:00.000002',4,NULL),"
						+ "(11,'a',NULL,5,'2026-01-01 00:00:00.000003')");
		return Reading.table(session, "changes");
	}

	@Test
	void goesOnBehindAKeyAmongEqualCursors() throws Exception {
		TableInfo table = changes();
		List<Condition> after = List.of(new Condition.After(
				List.of(Reading.column(table, "at"), Reading.column(table, "tenant"), Reading.column(table, "id")),
				List.of("2026-01-01 00:00:00.000001", "A", "1")));
		assertEquals(List.of("2|B", "3|c", "10|b"), Reading.lines(Reading.rows(session,
				Reading.query(table, List.of("id", "tenant"), after, List.of("at", "tenant", "id")))));
		List<Condition> from = List.of(
				new Condition.AtOrAfter(Reading.column(table, "at"), "2026-01-01 00:00:00.000002"),
				new Condition.Sql("amount > 1 OR 1 = 1 -- all"));
		assertEquals(List.of("10"), Reading.lines(
				Reading.rows(session, Reading.query(table, List.of("id"), from, List.of("at")))));
	}

	@Test
	void computesCoalesceAndTests() throws Exception {
		TableInfo table = changes();
		Expression.Coalesce cursor = new Expression.Coalesce(
				List.of(table.column("at").orElseThrow(), table.column("created").orElseThrow()));
		ReadQuery query = new ReadQuery(table.name(),
				List.of(new ReadColumn("id", Reading.column(table, "id")), new ReadColumn("c", cursor),
						new ReadColumn("late", new Expression.IsAtOrAfter(Reading.column(table, "at"),
								"2026-01-01 00:00:00.000002")),
						new ReadColumn("twice", new Expression.Sql("amount * 2", new LogicalType.Decimal(11, 2)))),
				List.of(new Condition.AtOrAfter(cursor, "2026-01-01 00:00:00.000002")), List.of(cursor), 100);
		assertEquals(List.of("10|2026-01-01 00:00:00.000002|1|8.00", "11|2026-01-01 00:00:00.000003|null|10.00"),
				Reading.lines(Reading.rows(session, query)));
		try (Snapshot snapshot = session.source().openSnapshot()) {
			assertEquals("2026-01-01 00:00:00.000003", snapshot.max(table.name(), cursor, List.of()));
			assertEquals("2026-01-01 00:00:00.000002",
					snapshot.max(table.name(), Reading.column(table, "at"), List.of()));
			assertNull(snapshot.max(table.name(), cursor, List.of(new Condition.Sql("id > 100"))));
			assertEquals(1, snapshot.count(table.name(), List.of(new Condition.IsNull(Reading.column(table, "at")))));
			assertTrue(snapshot.isAtOrAfter(table.name(), Reading.column(table, "tenant"), "A", "a"));
			assertFalse(snapshot.isAtOrAfter(table.name(), Reading.column(table, "amount"), "9.5", "10"));
			assertTrue(snapshot.isAtOrAfter(table.name(), cursor, "2026-01-01", "2026-01-01 00:00:00.0"));
		}
	}

	@Test
	void comparesWithUnsignedBinaryAndEnumKeysInTheirOwnOrder() throws Exception {
		database.execute("DROP TABLE IF EXISTS k",
				"CREATE TABLE k (u BIGINT UNSIGNED, b VARBINARY(4), e ENUM('z','a'), f FLOAT, PRIMARY KEY (u, b))",
				"INSERT INTO k VALUES (9223372036854775807, x'00', 'z', 0.1), (18446744073709551615, x'ff', 'a', 0.2)");
		TableInfo table = Reading.table(session, "k");
		for (String[] pair : new String[][] { { "u", "9223372036854775807" }, { "b", "00" },
				{ "f", "" + (double) 0.1f } }) {
			List<Condition> after = List
					.of(new Condition.After(List.of(Reading.column(table, pair[0])), List.of(pair[1])));
			assertEquals(List.of("18446744073709551615|ff"), Reading.lines(Reading.rows(session,
					Reading.query(table, List.of("u", "b"), after, List.of(pair[0])))), pair[0]);
		}
		assertEquals(List.of("a", "z"),
				Reading.lines(Reading.rows(session, Reading.query(table, List.of("e"), List.of(), List.of("e")))));
	}

	@Test
	void aSnapshotDoesNotSeeLaterCommits() throws Exception {
		TableInfo table = changes();
		try (Snapshot snapshot = session.source().openSnapshot()) {
			database.execute("INSERT INTO changes VALUES (99,'z','2026-01-02',1,NULL)");
			assertEquals(5, snapshot.count(table.name(), List.of()));
			assertEquals(5,
					Reading.rows(snapshot, Reading.query(table, List.of("id"), List.of(), List.of("id"))).size());
		}
		try (Snapshot snapshot = session.source().openSnapshot()) {
			assertEquals(6, snapshot.count(table.name(), List.of()));
		}
	}

	@Test
	void aReaderThatIsLeftEarlyLeavesItsSnapshotUsable() throws Exception {
		TableName endless = TableName.parse("seq_1_to_1000000000");
		ReadQuery query = new ReadQuery(endless,
				List.of(new ReadColumn("n", new Expression.Sql("seq", new LogicalType.Int(64, true)))), List.of(),
				List.of(), 0);
		try (Snapshot snapshot = session.source().openSnapshot()) {
			long start = System.nanoTime();
			RowBatch batch = new RowBatch(query.batchColumns(), 100);
			try (BatchReader reader = snapshot.read(query)) {
				assertTrue(reader.read(batch, 1 << 20));
			}
			assertTrue(System.nanoTime() - start < 20_000_000_000L, "closing does not read the rest");
			assertEquals(100, batch.rows());
			assertEquals(7, snapshot.count(TableName.parse("seq_1_to_7"), List.of()));
		}
	}

	@Test
	void cancelEndsALongQueryWithinTwoSeconds() throws Exception {
		TableInfo table = changes();
		ReadQuery slow = new ReadQuery(table.name(),
				List.of(new ReadColumn("n", new Expression.Sql("SLEEP(60)", new LogicalType.Int(64, true)))), List.of(),
				List.of(), 0);
		CancelCheck.endsWithin(session, slow, database,
				"SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%SLEEP(60)%'"
						+ " AND info NOT LIKE '%processlist%'");
	}

	@Test
	void theHorizonIsHeldBackByAnOpenTransaction() throws Exception {
		TableInfo table = changes();
		Expression cursor = Reading.column(table, "at");
		Horizon before = session.source().horizon(table, cursor);
		assertEquals(Horizon.Kind.TRANSACTIONS, before.kind());
		assertFalse(before.openTransactions());
		try (Connection other = database.connection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("INSERT INTO changes VALUES (50,'x',NOW(6),1,NULL)");
			Horizon open = HorizonCheck.heldBack(session, table, cursor);
			assertTrue(open.openTransactions());
			String written;
			try (var row = statement.executeQuery("SELECT at FROM changes WHERE id = 50")) {
				row.next();
				written = row.getString(1);
			}
			assertTrue(String.valueOf(open.value()).compareTo(written) <= 0, open.value() + " <= " + written);
			other.rollback();
		}
		assertNull(session.source().horizon(table, Reading.column(table, "id")).value());
		assertNotNull(session.source().horizon(table, cursor).value());
	}

	/** The server keeps a copy of its list for as long as somebody reads it ten times a second. */
	@Test
	void aTransactionIsSeenAlthoughTheServersListWasReadAMomentAgo() throws Exception {
		TableInfo table = changes();
		try (Connection other = database.connection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			database.number("SELECT COUNT(*) FROM information_schema.innodb_trx");
			statement.execute("INSERT INTO changes VALUES (51,'x',NOW(6),1,NULL)");
			assertTrue(session.source().horizon(table, Reading.column(table, "at")).openTransactions());
			other.rollback();
			assertFalse(session.source().horizon(table, Reading.column(table, "at")).openTransactions());
		}
	}

	@Test
	void ourOwnSnapshotsDoNotHoldTheHorizonBack() throws Exception {
		HorizonCheck.notHeldBackByOwnSnapshots(session, changes());
	}

	@Test
	void withoutThePrivilegeTheHorizonNamesTheGrant() throws Exception {
		TableInfo table = changes();
		database.execute("CREATE OR REPLACE USER 'reader'@'%' IDENTIFIED BY 'reader'",
				"GRANT SELECT ON " + DatabaseKind.MARIADB.quoted(database.name()) + ".* TO 'reader'@'%'");
		try (DatabaseSession reader = new MySqlConnector().open(Reading.settings(database, "reader", "reader"), 1)) {
			Horizon horizon = reader.source().horizon(table, Reading.column(table, "at"));
			assertEquals(Horizon.Kind.NOT_VISIBLE, horizon.kind());
			assertTrue(horizon.advice().contains("GRANT PROCESS ON *.* TO 'reader'@'%'"), horizon.advice());
			assertTrue(String.valueOf(horizon.value()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{6}"),
					horizon.value());
			assertTrue(horizon.openTransactions());
		} finally {
			dropReader();
		}
	}

	private void dropReader() throws SQLException {
		database.execute("DROP USER 'reader'@'%'");
	}
}
