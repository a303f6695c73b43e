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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.mysql.MySqlConnector;
import org.tidemark.connector.jdbc.internal.postgres.PostgresConnector;
import org.tidemark.connector.jdbc.internal.sqlite.SqliteConnector;
import org.tidemark.connector.spi.Connector;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

@ExtendWith(DatabaseServersExtension.class)
class ConnectionTest {

	private static final String WRONG = "wrong-secret-7";

	@TempDir
	Path folder;

	private final Map<DatabaseKind, ServerDatabase> databases;

	ConnectionTest(@Database(DatabaseKind.MARIADB) ServerDatabase mariaDb,
			@Database(DatabaseKind.POSTGRESQL) ServerDatabase postgres) {
		databases = Map.of(DatabaseKind.MARIADB, mariaDb, DatabaseKind.POSTGRESQL, postgres);
	}

	private static Connector connector(DatabaseKind kind) {
		return kind == DatabaseKind.MARIADB ? new MySqlConnector() : new PostgresConnector();
	}

	private static ConnectionSettings with(ConnectionSettings from, String host, int port, String database) {
		return new ConnectionSettings("shop", from.connector(), host, port, database, from.user(), from.password(),
				from.tls(), Environment.DEV, from.options());
	}

	private TidemarkException refused(DatabaseKind kind, ConnectionSettings settings) {
		TidemarkException problem = assertThrows(TidemarkException.class, () -> connector(kind).open(settings, 1));
		assertEquals(ProblemKind.CONNECTION, problem.kind());
		assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
		assertFalse(problem.remedy().isEmpty());
		return problem;
	}

	private static Step last(ConnectionReport report) {
		return report.steps().getLast();
	}

	private static List<StepKind> kinds(ConnectionReport report) {
		return report.steps().stream().map(Step::kind).toList();
	}

	@ParameterizedTest
	@EnumSource
	void aWorkingConnectionIsReportedStepByStep(DatabaseKind kind) {
		ServerDatabase database = databases.get(kind);
		ConnectionReport report = connector(kind).test(Reading.settings(database), new NullProgressMonitor());
		assertTrue(report.successful(), report.toString());
		assertEquals(List.of(StepKind.RESOLVE, StepKind.CONNECT, StepKind.TLS, StepKind.LOGIN, StepKind.DATABASE),
				kinds(report));
		ServerInfo server = report.server();
		assertEquals(kind == DatabaseKind.MARIADB ? "MariaDB" : "PostgreSQL", server.product());
		assertTrue(server.version().matches("\\d+\\..*"), server.version());
		assertTrue(server.driver().matches(".*\\d+\\.\\d+.*"), server.driver());
		assertTrue(server.tls().startsWith("TLSv1."), server.tls());
	}

	@ParameterizedTest
	@EnumSource
	void aWrongPasswordIsToldWithoutIt(DatabaseKind kind) {
		ServerDatabase database = databases.get(kind);
		ConnectionSettings wrong = Reading.settings(database, database.user(), WRONG);
		TidemarkException problem = refused(kind, wrong);
		assertEquals("Cannot connect to \"source\": " + database.host() + ':' + database.port()
				+ " does not accept the user \"" + database.user() + "\" with this password.", problem.getMessage());
		ConnectionReport report = connector(kind).test(wrong, new NullProgressMonitor());
		assertEquals(StepKind.LOGIN, last(report).kind());
		assertFalse(report.toString().contains(WRONG));
		assertFalse(report.successful());
	}

	@ParameterizedTest
	@EnumSource
	void anUnknownDatabaseIsTold(DatabaseKind kind) {
		ServerDatabase database = databases.get(kind);
		ConnectionSettings settings = Reading.settings(database);
		ConnectionSettings unknown = with(settings, settings.host(), settings.port(), "no_such_database");
		TidemarkException problem = refused(kind, unknown);
		assertTrue(problem.getMessage().contains("no_such_database"), problem.getMessage());
		ConnectionReport report = connector(kind).test(unknown, new NullProgressMonitor());
		assertEquals(List.of(StepKind.RESOLVE, StepKind.CONNECT, StepKind.LOGIN, StepKind.DATABASE), kinds(report));
	}

	@ParameterizedTest
	@EnumSource
	void aHostWithoutAddressIsTold(DatabaseKind kind) {
		ConnectionSettings unknown = with(Reading.settings(databases.get(kind)), "no-such-host.invalid", 1, "x");
		assertEquals("Cannot connect to \"shop\": The host \"no-such-host.invalid\" has no address.",
				refused(kind, unknown).getMessage());
		ConnectionReport report = connector(kind).test(unknown, new NullProgressMonitor());
		assertEquals(List.of(StepKind.RESOLVE), kinds(report));
		assertEquals("The host \"no-such-host.invalid\" has no address.", last(report).detail());
	}

	@ParameterizedTest
	@EnumSource
	void aPortWhereNobodyListensIsToldFast(DatabaseKind kind) throws IOException {
		int port;
		try (ServerSocket socket = new ServerSocket(0)) {
			port = socket.getLocalPort();
		}
		ConnectionSettings closed = with(Reading.settings(databases.get(kind)), "127.0.0.1", port, "x");
		long start = System.nanoTime();
		assertEquals("Cannot connect to \"shop\": Nothing answers at 127.0.0.1:" + port + '.',
				refused(kind, closed).getMessage());
		assertTrue(System.nanoTime() - start < 5_000_000_000L);
		ConnectionReport report = connector(kind).test(closed, new NullProgressMonitor());
		assertEquals(List.of(StepKind.RESOLVE, StepKind.CONNECT), kinds(report));
		assertFalse(report.successful());
	}

	@ParameterizedTest
	@EnumSource
	void aCancelledTestStops(DatabaseKind kind) {
		NullProgressMonitor monitor = new NullProgressMonitor();
		monitor.setCanceled(true);
		ConnectionReport report = connector(kind).test(Reading.settings(databases.get(kind)), monitor);
		assertEquals(List.of(StepKind.RESOLVE), kinds(report));
		assertEquals("The test was cancelled.", last(report).detail());
	}

	@ParameterizedTest
	@EnumSource
	void tlsIsVerifiedWithTheGivenAuthority(DatabaseKind kind) throws Exception {
		ServerDatabase database = databases.get(kind);
		ConnectionSettings settings = Reading.settings(database);
		TlsSettings trusted = new TlsSettings(TlsMode.VERIFY_CA, database.certificate().toString(), null, null);
		try (DatabaseSession session = connector(kind).open(settings.withTls(trusted), 1)) {
			assertTrue(session.server().tls().startsWith("TLSv1."), session.server().tls());
		}
		try (DatabaseSession session = connector(kind).open(settings.withTls(TlsSettings.of(TlsMode.DISABLED)), 1)) {
			assertEquals("", session.server().tls());
		}
		ConnectionSettings strangers = settings.withTls(TlsSettings.of(TlsMode.VERIFY_CA));
		assertTrue(refused(kind, strangers).getMessage().contains("TLS with "), refused(kind, strangers).getMessage());
		ConnectionReport report = connector(kind).test(strangers, new NullProgressMonitor());
		assertEquals(List.of(StepKind.RESOLVE, StepKind.CONNECT, StepKind.TLS), kinds(report));
	}

	@ParameterizedTest
	@EnumSource
	void aCertificateFileThatIsNoneIsTold(DatabaseKind kind) throws Exception {
		Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
		TlsSettings tls = new TlsSettings(TlsMode.VERIFY_CA, file.toString(), null, null);
		TidemarkException problem = refused(kind, Reading.settings(databases.get(kind)).withTls(tls));
		assertTrue(problem.getMessage().contains("a certificate or key file cannot be used"), problem.getMessage());
	}

	@ParameterizedTest
	@EnumSource
	void errorsOfStatementsAreClassified(DatabaseKind kind) throws Exception {
		ServerDatabase database = databases.get(kind);
		database.execute("DROP TABLE IF EXISTS secrets", "CREATE TABLE secrets (id INT PRIMARY KEY)",
				"INSERT INTO secrets VALUES (1)");
		try (DatabaseSession session = connector(kind).open(Reading.settings(database), 1)) {
			JdbcAccess access = session.unwrap(JdbcAccess.class);
			assertEquals(ProblemKind.FAILED, explain(access, "SELECT * FROM no_such_table").kind());
			assertEquals("Refresh the connection and check the names in the job.",
					explain(access, "SELECT * FROM no_such_table").remedy());
			assertEquals("Refresh the connection and check the names in the job.",
					explain(access, "SELECT nothing FROM secrets").remedy());
			assertFalse(explain(access, "INSERT INTO secrets VALUES (1)").isTransient());
			try (Connection other = database.connection(); Statement statement = other.createStatement()) {
				other.setAutoCommit(false);
				statement.execute("UPDATE secrets SET id = 2");
				String wait = kind == DatabaseKind.MARIADB ? "SET SESSION innodb_lock_wait_timeout = 1"
						: "SET lock_timeout = 100";
				TidemarkException locked = explain(access, wait, "UPDATE secrets SET id = 3");
				assertTrue(locked.isTransient(), locked.getMessage());
				assertEquals(ProblemKind.FAILED, locked.kind());
				other.rollback();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void aConnectionThatIsCutIsATransientFailure(DatabaseKind kind) throws Exception {
		ServerDatabase database = databases.get(kind);
		try (DatabaseSession session = connector(kind).open(Reading.settings(database), 1)) {
			JdbcAccess access = session.unwrap(JdbcAccess.class);
			try (Connection connection = access.borrow(); Statement statement = connection.createStatement()) {
				boolean mariaDb = kind == DatabaseKind.MARIADB;
				long id;
				try (var row = statement.executeQuery(mariaDb ? "SELECT CONNECTION_ID()" : "SELECT pg_backend_pid()")) {
					row.next();
					id = row.getLong(1);
				}
				database.execute(mariaDb ? "KILL " + id : "SELECT pg_terminate_backend(" + id + ')');
				SQLException cut = assertThrows(SQLException.class, () -> statement.execute("SELECT 1"));
				TidemarkException problem = access.explain(cut, "Reading");
				assertEquals(ProblemKind.FAILED, problem.kind(), problem.getMessage());
				assertTrue(problem.isTransient(), problem.getMessage());
				assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
			}
			try (Connection again = access.borrow()) {
				assertTrue(again.isValid(1));
			}
		}
	}

	private static TidemarkException explain(JdbcAccess access, String... statements) throws Exception {
		try (Connection connection = access.borrow(); Statement statement = connection.createStatement()) {
			SQLException error = assertThrows(SQLException.class, () -> {
				for (String sql : statements) {
					statement.execute(sql);
				}
			});
			return access.explain(error, "Testing");
		}
	}

	@Test
	void aMissingPrivilegeNamesTheUser() throws Exception {
		ServerDatabase database = databases.get(DatabaseKind.POSTGRESQL);
		database.execute("CREATE TABLE hidden (id int)", "DROP ROLE IF EXISTS nobody",
				"CREATE ROLE nobody LOGIN PASSWORD 'nobody'");
		try (DatabaseSession session = new PostgresConnector().open(Reading.settings(database, "nobody", "nobody"),
				1)) {
			TidemarkException problem = explain(session.unwrap(JdbcAccess.class), "SELECT * FROM hidden");
			assertEquals("Testing: ERROR: permission denied for table hidden", problem.getMessage());
			assertEquals("Have the missing privilege granted to the user \"nobody\".", problem.remedy());
		} finally {
			database.execute("DROP ROLE nobody");
		}
	}

	@Test
	void aMissingSqliteFileIsNotMadeByLookingAtIt() throws Exception {
		Path file = folder.resolve("target.db");
		ConnectionSettings settings = ConnectionSettings.file("target", "sqlite", file.toString());
		ConnectionReport report = new SqliteConnector().test(settings, new NullProgressMonitor());
		assertEquals(StepKind.FILE, last(report).kind());
		assertEquals("The file " + file + " is not there.", last(report).detail());
		try (DatabaseSession session = new SqliteConnector().open(settings, 2)) {
			assertEquals("SQLite", session.server().product());
			assertTrue(session.discovery()
					.table(TableName.parse("orders"), new NullProgressMonitor()).isEmpty());
			TidemarkException problem = assertThrows(TidemarkException.class, session.source()::openSnapshot);
			assertEquals(ProblemKind.CONNECTION, problem.kind());
			assertEquals("Cannot connect to \"target\": The file " + file + " is not there.", problem.getMessage());
			assertThrows(TidemarkException.class,
					() -> session.discovery().tables("main", new NullProgressMonitor()));
			assertFalse(Files.exists(file));
			try (Connection connection = session.unwrap(JdbcAccess.class).borrow();
					Statement statement = connection.createStatement()) {
				statement.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY)");
			}
			assertTrue(session.discovery()
					.table(TableName.parse("orders"), new NullProgressMonitor()).isPresent());
		}
	}

	@Test
	void aSqliteFileThatCannotBeMadeIsRefused() {
		Path file = folder.resolve("no-folder").resolve("x.db");
		ConnectionSettings settings = ConnectionSettings.file("target", "sqlite", file.toString());
		TidemarkException problem = assertThrows(TidemarkException.class,
				() -> new SqliteConnector().open(settings, 1));
		assertEquals("Cannot connect to \"target\": The file " + file + " is not there.", problem.getMessage());
	}

	@Test
	void aFileThatIsNoDatabaseIsRefused() throws Exception {
		Path file = Files.writeString(folder.resolve("notes.txt"),
				"these are notes, and not a database at all".repeat(50));
		ConnectionSettings settings = ConnectionSettings.file("notes", "sqlite", file.toString());
		TidemarkException problem = assertThrows(TidemarkException.class,
				() -> new SqliteConnector().open(settings, 1));
		assertEquals("Cannot connect to \"notes\": The file " + file + " is no SQLite database.", problem.getMessage());
		ConnectionReport report = new SqliteConnector().test(settings, new NullProgressMonitor());
		assertEquals(List.of(StepKind.FILE, StepKind.DATABASE), kinds(report));
		assertFalse(report.successful());
	}

	@Test
	void aReadOnlySqliteFileTakesNoChanges() throws Exception {
		Path file = folder.resolve("ro.db");
		new SqliteDatabase(file).execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
		ConnectionSettings settings = new ConnectionSettings("ro", "sqlite", null, 0, file.toString(), null,
				Secret.of("unused"), TlsSettings.of(TlsMode.DISABLED), Environment.DEV, Map.of("mode", "ro"));
		ConnectionReport report = new SqliteConnector().test(settings, new NullProgressMonitor());
		assertTrue(report.successful(), report.toString());
		try (DatabaseSession session = new SqliteConnector().open(settings, 1)) {
			TidemarkException problem = explain(session.unwrap(JdbcAccess.class), "INSERT INTO t VALUES (1)");
			assertEquals("Connect to the primary server, or make the database writable.", problem.remedy());
		}
	}
}
