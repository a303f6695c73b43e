/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.tests.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.StatementChannel;
import org.tidemark.connector.spi.StatementException;
import org.tidemark.connector.spi.StatementFault;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;

@ExtendWith(DatabaseServersExtension.class)
class ChannelTest {

	private static final long SECONDS = 20;

	private final Map<DatabaseKind, ServerDatabase> databases;

	ChannelTest(@Database(DatabaseKind.MARIADB) ServerDatabase mariaDb,
			@Database(DatabaseKind.POSTGRESQL) ServerDatabase postgres) {
		databases = Map.of(DatabaseKind.MARIADB, mariaDb, DatabaseKind.POSTGRESQL, postgres);
	}

	private DatabaseSession open(DatabaseKind kind, String user, String password) throws TidemarkException {
		ServerDatabase database = databases.get(kind);
		boolean mariaDb = kind == DatabaseKind.MARIADB;
		ConnectionSettings settings = ConnectionSettings.server("cluster", mariaDb ? "mysql" : "postgresql",
				database.host(), database.port(), database.name(), user, Secret.of(password));
		return (mariaDb ? new MySqlConnector() : new PostgresConnector()).open(settings, 2);
	}

	private DatabaseSession open(DatabaseKind kind) throws TidemarkException {
		return open(kind, databases.get(kind).user(), databases.get(kind).password());
	}

	/** A statement that runs for longer than the test. */
	private static String endless(DatabaseKind kind) {
		return kind == DatabaseKind.MARIADB ? "SELECT COUNT(*) FROM seq_1_to_1000000000 AS a, seq_1_to_1000000000 AS b"
				: "SELECT pg_sleep(600)";
	}

	private static String running(DatabaseKind kind) {
		return kind == DatabaseKind.MARIADB
				? "SELECT ID FROM information_schema.processlist WHERE INFO LIKE 'SELECT COUNT(*) FROM seq%'"
				: "SELECT pid FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(600)%' AND state = 'active'";
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void statementsOfAChannelShareASession(DatabaseKind kind) throws Exception {
		try (DatabaseSession session = open(kind); StatementChannel channel = session.openChannel()) {
			ChannelFixture.execute(channel, "CREATE TEMPORARY TABLE kept (id int primary key, note varchar(20))");
			ChannelFixture.execute(channel, "INSERT INTO kept VALUES (1, 'it''s'), (2, NULL)");
			assertEquals(List.of(List.of("1", "it's"), Arrays.asList("2", null)),
					ChannelFixture.query(channel, "SELECT id, note FROM kept ORDER BY id"));
			assertEquals(List.of(List.of("1")),
					ChannelFixture.query(channel, "SELECT id FROM kept WHERE note = ? AND 'a?b' = ?", "it's", "a?b"));
			assertEquals(List.of(), ChannelFixture.query(channel, "SELECT id FROM kept WHERE note = ?", "'; --"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void aFailureSaysWhy(DatabaseKind kind) throws Exception {
		try (DatabaseSession session = open(kind); StatementChannel channel = session.openChannel()) {
			ChannelFixture.execute(channel, "CREATE TABLE twice (id int primary key)");
			StatementException exists = ChannelFixture.fails(channel, "CREATE TABLE twice (id int)",
					StatementFault.EXISTS);
			assertEquals(ProblemKind.FAILED, exists.kind());
			assertTrue(exists.getMessage().startsWith("A statement failed on \"cluster\": "), exists.getMessage());
			assertTrue(exists.serverMessage().contains("already exists"), exists.serverMessage());
			StatementException missing = ChannelFixture.fails(channel, "DROP TABLE nowhere", StatementFault.MISSING);
			assertFalse(missing.remedy().isEmpty());
			ChannelFixture.fails(channel, "SELECT nothing FROM twice", StatementFault.MISSING);
			ChannelFixture.fails(channel, "CREATE TABEL t (id int)", StatementFault.SYNTAX);
			ChannelFixture.fails(channel, "INSERT INTO twice VALUES (1), (1)", StatementFault.OTHER);
			assertEquals(List.of(List.of("0")), ChannelFixture.query(channel, "SELECT count(*) FROM twice"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void aMissingPrivilegeIsTold(DatabaseKind kind) throws Exception {
		ServerDatabase database = databases.get(kind);
		boolean mariaDb = kind == DatabaseKind.MARIADB;
		database.execute("CREATE TABLE closed (id int primary key)");
		database.execute(mariaDb ? "CREATE USER looker IDENTIFIED BY 'looks'" : "CREATE USER looker PASSWORD 'looks'");
		database.execute(mariaDb ? "GRANT SELECT ON closed TO looker" : "GRANT SELECT ON closed TO looker");
		try (DatabaseSession session = open(kind, "looker", "looks");
				StatementChannel channel = session.openChannel()) {
			StatementException problem = ChannelFixture.fails(channel, "DELETE FROM closed", StatementFault.PERMISSION);
			assertTrue(problem.remedy().contains("looker"), problem.remedy());
			assertEquals(List.of(List.of("0")), ChannelFixture.query(channel, "SELECT count(*) FROM closed"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void aStatementIsCancelledAndTheSessionGoesOn(DatabaseKind kind) throws Exception {
		ServerDatabase database = databases.get(kind);
		try (DatabaseSession session = open(kind);
				StatementChannel looker = session.openChannel();
				StatementChannel channel = session.openChannel()) {
			ChannelFixture.execute(channel, "CREATE TEMPORARY TABLE stays (id int)");
			StatementException problem = ChannelFixture.cancels(channel, endless(kind),
					() -> !ChannelFixture.query(looker, running(kind)).isEmpty());
			assertEquals("A statement on \"cluster\" was cancelled.", problem.getMessage());
			assertEquals("", problem.remedy());
			assertEquals(List.of(), ChannelFixture.query(channel, "SELECT id FROM stays"));
			assertEquals(List.of(), ChannelFixture.query(looker, running(kind)), database.toString());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void aConnectionThatIsCutIsTold(DatabaseKind kind) throws Exception {
		try (DatabaseSession session = open(kind);
				StatementChannel killer = session.openChannel();
				StatementChannel channel = session.openChannel()) {
			FutureTask<StatementException> statement = ChannelFixture.inBackground(channel, endless(kind),
					new NullProgressMonitor());
			ChannelFixture.await(() -> !ChannelFixture.query(killer, running(kind)).isEmpty());
			String id = ChannelFixture.query(killer, running(kind)).get(0).get(0);
			ChannelFixture.query(killer, kind == DatabaseKind.MARIADB ? "SELECT 1"
					: "SELECT pg_terminate_backend(" + id
							+ ")");
			if (kind == DatabaseKind.MARIADB) {
				ChannelFixture.execute(killer, "KILL CONNECTION " + id);
			}
			StatementException problem = statement.get(SECONDS, TimeUnit.SECONDS);
			assertEquals(StatementFault.CONNECTION, problem.fault(), problem.getMessage());
			assertEquals(ProblemKind.CONNECTION, problem.kind());
			assertTrue(problem.isTransient());
			ChannelFixture.fails(channel, "SELECT 1", StatementFault.CONNECTION);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void closingCancelsWhatRuns(DatabaseKind kind) throws Exception {
		try (DatabaseSession session = open(kind); StatementChannel looker = session.openChannel()) {
			StatementChannel channel = session.openChannel();
			FutureTask<StatementException> statement = ChannelFixture.inBackground(channel, endless(kind),
					new NullProgressMonitor());
			ChannelFixture.await(() -> !ChannelFixture.query(looker, running(kind)).isEmpty());
			channel.close();
			assertEquals(StatementFault.CANCELLED, statement.get(SECONDS, TimeUnit.SECONDS).fault());
			// the server answers before its list of processes leaves the statement out
			ChannelFixture.await(() -> ChannelFixture.query(looker, running(kind)).isEmpty());
		}
	}

	@Test
	void anAnswerThatWasCutShortIsNotGiven() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		try (DatabaseSession session = open(DatabaseKind.MARIADB);
				StatementChannel looker = session.openChannel();
				StatementChannel channel = session.openChannel()) {
			FutureTask<StatementException> benchmark = new FutureTask<>(() -> assertThrows(StatementException.class,
					() -> channel.query("SELECT BENCHMARK(100000000000, MD5('a'))", List.of(), monitor)));
			Thread.ofPlatform().daemon().start(benchmark);
			ChannelFixture.await(() -> !ChannelFixture.query(looker,
					"SELECT ID FROM information_schema.processlist WHERE INFO LIKE 'SELECT BENCHMARK%'").isEmpty());
			monitor.setCanceled(true);
			assertEquals(StatementFault.CANCELLED, benchmark.get(SECONDS, TimeUnit.SECONDS).fault());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void aCancelledMonitorStartsNothing(DatabaseKind kind) throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		try (DatabaseSession session = open(kind); StatementChannel channel = session.openChannel()) {
			StatementException problem = assertThrows(StatementException.class,
					() -> channel.execute("CREATE TABLE never_made (id int)", monitor));
			assertEquals(StatementFault.CANCELLED, problem.fault());
			assertNull(problem.getCause());
			ChannelFixture.fails(channel, "SELECT * FROM never_made", StatementFault.MISSING);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "MARIADB", "POSTGRESQL" })
	void aSecretOfAStatementIsNotTold(DatabaseKind kind) throws Exception {
		String secret = "hidden-word-7";
		String sql = kind == DatabaseKind.MARIADB ? "CREATE USRE someone IDENTIFIED BY '" + secret + "'"
				: "SELECT CAST(password AS int) FROM (SELECT 'x' AS password) AS s WHERE password = '" + secret
						+ "' OR CAST('" + secret + "' AS int) = 1";
		try (DatabaseSession session = open(kind); StatementChannel channel = session.openChannel()) {
			StatementException problem = assertThrows(StatementException.class,
					() -> ChannelFixture.execute(channel, sql));
			for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
				assertFalse(String.valueOf(cause).contains(secret), String.valueOf(cause));
			}
			assertFalse(problem.serverMessage().contains(secret), problem.serverMessage());
			assertTrue(problem.serverMessage().contains("***"), problem.serverMessage());
		}
	}

	@Test
	void sqliteSaysByWordsAloneWhatIsThereAlready(@TempDir Path folder) throws Exception {
		ConnectionSettings settings = ConnectionSettings.file("file", "sqlite", folder.resolve("a.db").toString());
		try (DatabaseSession session = new SqliteConnector().open(settings, 1);
				StatementChannel channel = session.openChannel()) {
			ChannelFixture.execute(channel, "CREATE TABLE t (id INTEGER PRIMARY KEY)");
			ChannelFixture.fails(channel, "CREATE TABLE t (id INTEGER PRIMARY KEY)", StatementFault.EXISTS);
			ChannelFixture.fails(channel, "ALTER TABLE t ADD COLUMN id INTEGER", StatementFault.EXISTS);
			ChannelFixture.fails(channel, "INSERT INTO absent VALUES (1)", StatementFault.MISSING);
			ChannelFixture.fails(channel, "CREATE TABEL u (id INTEGER)", StatementFault.SYNTAX);
		}
	}
}
