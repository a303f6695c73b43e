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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.SnapshotGroup;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.testing.Await;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/**
 * Accounts between which money is moved all the time, one half of them read through another view than the other half: what
 * they hold together never changes in one state of the source, and does in two.
 */
@ExtendWith(DatabaseServersExtension.class)
class SharedSnapshotsTest {

	private static final int ACCOUNTS = 200;
	private static final int ROUNDS = 25;

	@TempDir
	Path folder;

	@Test
	void postgresReadersShareAnExportedSnapshot(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database)
			throws Exception {
		staysWhole(new PostgresConnector(), Reading.settings(database), database);
	}

	@Test
	void mariaDbReadersBeginWhileTheTableIsLocked(@Database(DatabaseKind.MARIADB) ServerDatabase database)
			throws Exception {
		staysWhole(new MySqlConnector(), Reading.settings(database), database);
	}

	@Test
	void sqliteReadersBeginBetweenTwoCommits() throws Exception {
		SqliteDatabase database = new SqliteDatabase(folder.resolve("source.db"));
		database.execute("PRAGMA journal_mode = WAL");
		staysWhole(new SqliteConnector(),
				ConnectionSettings.file("source", "sqlite", database.file().toString()), database);
	}

	@Test
	void withoutAWriteAheadLogOneReaderReads() throws Exception {
		SqliteDatabase database = new SqliteDatabase(folder.resolve("source.db"));
		database.execute("PRAGMA journal_mode = DELETE");
		accounts(database);
		try (DatabaseSession session = new SqliteConnector()
				.open(ConnectionSettings.file("source", "sqlite", database.file().toString()), 6)) {
			assertAlone(session, "the journal mode of \"source\" is delete", "PRAGMA journal_mode = WAL");
		}
	}

	@Test
	void withoutThePrivilegeToLockOneReaderReads(@Database(DatabaseKind.MARIADB) ServerDatabase database)
			throws Exception {
		accounts(database);
		database.execute("CREATE OR REPLACE USER 'shares'@'%' IDENTIFIED BY 'reader'",
				"GRANT SELECT ON " + database.kind().quoted(database.name()) + ".* TO 'shares'@'%'");
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database, "shares", "reader"), 6)) {
			assertAlone(session, "Access denied for user 'shares'", "GRANT LOCK TABLES");
			database.execute("GRANT LOCK TABLES ON " + database.kind().quoted(database.name()) + ".* TO 'shares'@'%'");
		}
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database, "shares", "reader"), 6)) {
			assertShared(session, 4);
		} finally {
			database.execute("DROP USER 'shares'@'%'");
		}
	}

	@Test
	void anOpenTransactionThatHasWrittenLeavesOneReader(@Database(DatabaseKind.MARIADB) ServerDatabase database)
			throws Exception {
		accounts(database);
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database), 6);
				Connection writer = database.connection();
				Statement statement = writer.createStatement()) {
			writer.setAutoCommit(false);
			statement.execute("UPDATE accounts SET balance = balance + 1 WHERE id = 7");
			assertAlone(session, "have written to it stayed open");
			writer.rollback();
			assertShared(session, 3);
		}
	}

	@Test
	void anEngineWithoutSnapshotsHasOneReader(@Database(DatabaseKind.MARIADB) ServerDatabase database)
			throws Exception {
		accounts(database);
		database.execute("ALTER TABLE accounts ENGINE = Aria");
		try (DatabaseSession session = new MySqlConnector().open(Reading.settings(database), 6)) {
			assertAlone(session, "only InnoDB tables");
		}
	}

	@Test
	void asManyReadersAsThereAreConnections(@Database(DatabaseKind.POSTGRESQL) ServerDatabase database)
			throws Exception {
		accounts(database);
		ConnectionSettings settings = Reading.settings(database);
		try (DatabaseSession session = new PostgresConnector().open(settings, 3)) {
			TableInfo table = Reading.table(session, "accounts");
			try (SnapshotGroup group = session.source().openSnapshots(table.name(), 4)) {
				assertEquals(3, group.snapshots().size());
				assertTrue(group.reason().startsWith("Only 3 of 4 connections to \"source\""), group.reason());
			}
			try (SnapshotGroup group = session.source().openSnapshots(table.name(), 3)) {
				assertEquals(3, group.snapshots().size(), "they were given back");
				assertEquals("", group.reason());
			}
		}
	}

	private static void assertAlone(DatabaseSession session, String... words) throws Exception {
		TableInfo table = Reading.table(session, "accounts");
		try (SnapshotGroup group = session.source().openSnapshots(table.name(), 4)) {
			assertEquals(1, group.snapshots().size());
			for (String word : words) {
				assertTrue(group.reason().contains(word), group.reason());
			}
			assertEquals(ACCOUNTS, group.first().count(table.name(), List.of()));
		}
	}

	private static void assertShared(DatabaseSession session, int readers) throws Exception {
		TableInfo table = Reading.table(session, "accounts");
		try (SnapshotGroup group = session.source().openSnapshots(table.name(), readers)) {
			assertEquals(readers, group.snapshots().size(), group.reason());
			assertEquals("", group.reason());
		}
	}

	private static void accounts(TestDatabase database) throws Exception {
		StringBuilder insert = new StringBuilder("INSERT INTO accounts VALUES (1, 100)");
		for (int id = 2; id <= ACCOUNTS; id++) {
			insert.append(", (").append(id).append(", 100)");
		}
		database.execute("DROP TABLE IF EXISTS accounts",
				"CREATE TABLE accounts (id INTEGER NOT NULL PRIMARY KEY, balance INTEGER NOT NULL)", insert.toString());
	}

	private static void staysWhole(Connector connector, ConnectionSettings settings, TestDatabase database)
			throws Exception {
		accounts(database);
		try (DatabaseSession session = connector.open(settings, 10)) {
			TableInfo table = Reading.table(session, "accounts");
			assertNotEquals(100 * ACCOUNTS, naive(session, database, table), "two snapshots are two states");
			AtomicBoolean ended = new AtomicBoolean();
			AtomicInteger transfers = new AtomicInteger();
			FutureTask<Integer> writer = new FutureTask<>(() -> transfer(database, ended, transfers));
			Thread.ofPlatform().start(writer);
			try {
				for (int round = 0; round < ROUNDS; round++) {
					int before = transfers.get();
					try (SnapshotGroup group = session.source().openSnapshots(table.name(), 4)) {
						assertEquals(4, group.snapshots().size(), group.reason());
						assertEquals(100 * ACCOUNTS, sum(group.snapshots(), table), "round " + round);
						Await.until("money to move on", Duration.ofSeconds(20), () -> transfers.get() > before);
					}
				}
			} finally {
				ended.set(true);
			}
			assertTrue(writer.get(20, TimeUnit.SECONDS) >= ROUNDS);
		}
	}

	private static int naive(DatabaseSession session, TestDatabase database, TableInfo table) throws Exception {
		try (Snapshot low = session.source().openSnapshot()) {
			database.execute("UPDATE accounts SET balance = balance - 10 WHERE id = 3",
					"UPDATE accounts SET balance = balance + 10 WHERE id = " + (ACCOUNTS - 3));
			try (Snapshot high = session.source().openSnapshot()) {
				return sum(List.of(low, low, high, high), table);
			}
		}
	}

	/** What the accounts hold together, each quarter of them read through its own view. */
	private static int sum(List<Snapshot> snapshots, TableInfo table) throws Exception {
		Expression id = Reading.column(table, "id");
		int sum = 0;
		int quarter = ACCOUNTS / 4;
		for (int i = 0; i < 4; i++) {
			ReadQuery query = Reading.query(table, List.of("balance"),
					List.of(new Condition.AtOrAfter(id, Integer.toString(i * quarter + 1)),
							new Condition.Before(id, Integer.toString((i + 1) * quarter + 1))),
					List.of("id"));
			List<String> balances = Reading.column(Reading.rows(snapshots.get(i), query), 0);
			assertEquals(quarter, balances.size());
			sum += balances.stream().mapToInt(Integer::parseInt).sum();
		}
		return sum;
	}

	private static int transfer(TestDatabase database, AtomicBoolean ended, AtomicInteger transfers) throws Exception {
		try (Connection connection = database.connection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			for (int i = 0; !ended.get(); i++) {
				statement.execute("UPDATE accounts SET balance = balance - 1 WHERE id = " + (1 + i % 90));
				statement.execute("UPDATE accounts SET balance = balance + 1 WHERE id = " + (ACCOUNTS - i % 90));
				connection.commit();
				transfers.incrementAndGet();
			}
		}
		return transfers.get();
	}
}
