/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServer;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;
import org.tidemark.testing.TestServers;

/** A number of a transaction in two phases may come at any time: days after a run has passed it, on another day's server. */
@ExtendWith(DatabaseServersExtension.class)
class PreparedNumbersTest {

	private static final Duration LONGER_THAN_THE_SAFETY_LAG = Duration.ofMinutes(10);

	@TempDir
	Path temp;

	@Test
	void onMariaDb(TestServers servers) throws Exception {
		surviveAll(servers.of(DatabaseKind.MARIADB));
	}

	@Test
	void onPostgres(TestServers servers) throws Exception {
		surviveAll(servers.of(DatabaseKind.POSTGRESQL));
	}

	private void surviveAll(DatabaseServer server) throws Exception {
		ServerDatabase source = withTables(server);
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Naive naive = new Naive(source, "numbers", "id", ">");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			prepare(source, "first", 'A');
			source.execute("INSERT INTO numbers (body) VALUES ('b')", "INSERT INTO moments (id) VALUES (2)");
			String refused = String.valueOf(engine
					.run(job("timestamp", "moments", "updated_at", WriteMode.APPEND)).units().get(0).error());
			assertTrue(refused.contains("nothing was written") && refused.contains("first"), refused);
			engine.run(numbers());
			naive.run();
			assertEquals(List.of("b"), bodies(target), "the first run");
			end(source, "COMMIT", "first");
			engine.run(numbers());
			assertEquals(List.of("A", "b"), bodies(target));

			prepare(source, "kept", 'C');
			prepare(source, "given up", 'd');
			source.execute("INSERT INTO numbers (body) VALUES ('e')", "INSERT INTO moments (id) VALUES (5)");
			engine.run(numbers());
			naive.run();
			assertEquals(List.of("A", "b", "e"), bodies(target));
			assertEquals(List.of("3-4"), engine.gaps("numbers"));

			server.kill();
			server.restart();
			source.execute("INSERT INTO numbers (id, body) VALUES (2000, 'f')", "INSERT INTO moments (id) VALUES (6)");
			runMoments(engine);
			engine.run(numbers());
			naive.run();
			assertTrue(engine.warnings().stream().anyMatch(w -> w.contains("kept") && w.contains("given up")),
					engine.warnings().toString());
			assertEquals(List.of("A", "b", "e", "f"), bodies(target));

			end(source, "ROLLBACK", "given up");
			engine.run(numbers());
			assertEquals(List.of("A", "b", "e", "f"), bodies(target));
			end(source, "COMMIT", "kept");
			naive.run();
			assertFalse(naive.rows().contains("3"), "the naive form has lost it");
			engine.run(numbers());
			assertEquals(List.of("A", "C", "b", "e", "f"), bodies(target));
			engine.run(numbers());
			assertEquals(List.of(), engine.gaps("numbers"), "nobody can fill them any more");
			runMoments(engine);
			assertEquals(5, target.number("SELECT count(*) FROM moments"));
		} finally {
			rollBackAll(source);
		}
	}

	/** The horizon is known and the snapshot is not open yet. */
	@Test
	void endedInTheMidstOfARunOnMariaDb(TestServers servers) throws Exception {
		endedInTheMidst(servers.of(DatabaseKind.MARIADB));
	}

	@Test
	void endedInTheMidstOfARunOnPostgres(TestServers servers) throws Exception {
		endedInTheMidst(servers.of(DatabaseKind.POSTGRESQL));
	}

	private void endedInTheMidst(DatabaseServer server) throws Exception {
		ServerDatabase source = withTables(server);
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			source.execute("INSERT INTO numbers (body) VALUES ('a')");
			engine.run(numbers());
			prepare(source, "held", 'B');
			source.execute("INSERT INTO numbers (body) VALUES ('c')");
			boolean[] ended = { false };
			engine.horizons(horizon -> {
				if (!ended[0]) {
					ended[0] = true;
					end(source, "COMMIT", "held");
				}
				return horizon;
			});
			engine.run(numbers());
			engine.run(numbers());
			assertEquals(List.of("B", "a", "c"), bodies(target));
		} finally {
			rollBackAll(source);
		}
	}

	/** Prepared transactions are named to everyone: the safety lag need not be trusted with them. */
	@Test
	void longerThanTheSafetyLagOnMariaDb(TestServers servers) throws Exception {
		longerThanTheSafetyLag(servers.of(DatabaseKind.MARIADB), "mysql",
				"CREATE OR REPLACE USER numbers_reader IDENTIFIED BY 'reader'",
				"GRANT SELECT ON *.* TO numbers_reader", "DROP USER numbers_reader");
	}

	@Test
	void longerThanTheSafetyLagOnPostgres(TestServers servers) throws Exception {
		longerThanTheSafetyLag(servers.of(DatabaseKind.POSTGRESQL), "postgresql",
				"CREATE ROLE numbers_reader LOGIN PASSWORD 'reader'", "GRANT SELECT ON numbers TO numbers_reader",
				"DROP OWNED BY numbers_reader; DROP ROLE numbers_reader");
	}

	private void longerThanTheSafetyLag(DatabaseServer server, String connector, String user, String grant,
			String drop) throws Exception {
		ServerDatabase source = withTables(server);
		source.execute(user, grant);
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		ConnectionSettings reader = ConnectionSettings.server("source", connector, source.host(), source.port(),
				source.name(), "numbers_reader", Secret.of("reader"));
		Job job = numbers();
		try (Engine engine = new Engine(temp.resolve("home"), reader, Engine.settings("target", target), s -> s);
				Connection other = source.connection()) {
			assertTrue(other.isValid(1), "a session that the reader may not look into");
			source.execute("INSERT INTO numbers (body) VALUES ('a')");
			engine.run(job);
			prepare(source, "held", 'B');
			source.execute("INSERT INTO numbers (body) VALUES ('c')");
			engine.run(job);
			assertEquals(List.of("a", "c"), bodies(target));

			engine.horizons(h -> h.kind() == Horizon.Kind.NOT_VISIBLE
					? new Horizon(h.kind(), h.value(), h.openTransactions(), h.taken(),
							h.settled().plus(LONGER_THAN_THE_SAFETY_LAG), h.zone(), h.advice())
					: h);
			engine.run(job);
			engine.run(job);
			assertTrue(engine.warnings().stream().anyMatch(w -> w.contains("held")), engine.warnings().toString());
			end(source, "COMMIT", "held");
			engine.run(job);
			assertEquals(List.of("B", "a", "c"), bodies(target));
		} finally {
			rollBackAll(source);
			source.execute(drop);
		}
	}

	private static ServerDatabase withTables(DatabaseServer server) throws SQLException {
		ServerDatabase source = server.createDatabase();
		boolean maria = isMaria(source);
		source.execute(
				"CREATE TABLE numbers (id " + (maria ? "BIGINT AUTO_INCREMENT" : "BIGSERIAL")
						+ " PRIMARY KEY, body VARCHAR(9))",
				"CREATE TABLE moments (id INT PRIMARY KEY, updated_at "
						+ (maria ? "DATETIME(6) DEFAULT NOW(6))" : "TIMESTAMPTZ DEFAULT clock_timestamp())"));
		return source;
	}

	/** Rows are appended, so that one that is sent twice is there twice. */
	private static Job numbers() {
		return job("autoIncrement", "numbers", "id", WriteMode.APPEND);
	}

	private static Job job(String strategy, String table, String field, WriteMode mode) {
		return Jobs.of(
				Jobs.options(SyncMode.AUTO, new IncrementalConfig(strategy, List.of(field), null, null), mode, 2),
				table);
	}

	private static void runMoments(Engine engine) throws Exception {
		engine.run(job("timestamp", "moments", "updated_at", WriteMode.UPSERT));
	}

	/** Writes a row into both tables and prepares; its session is gone afterwards. */
	private static void prepare(TestDatabase source, String name, char body) throws SQLException {
		boolean maria = isMaria(source);
		try (Connection session = source.connection(); Statement statement = session.createStatement()) {
			session.setAutoCommit(maria);
			if (maria) {
				statement.execute("XA START '" + name + '\'');
			}
			statement.execute("INSERT INTO numbers (body) VALUES ('" + body + "')");
			statement.execute("INSERT INTO moments (id) VALUES (" + (int) body + ')');
			if (maria) {
				statement.execute("XA END '" + name + '\'');
			}
			statement.execute((maria ? "XA PREPARE '" : "PREPARE TRANSACTION '") + name + '\'');
		}
	}

	private static void end(TestDatabase source, String how, String name) {
		try {
			source.execute((isMaria(source) ? "XA " + how + " '" : how + " PREPARED '") + name + '\'');
		} catch (SQLException e) {
			throw new AssertionError(e);
		}
	}

	private static void rollBackAll(TestDatabase source) throws SQLException {
		List<List<String>> left = isMaria(source) ? source.rows("XA RECOVER")
				: source.rows("SELECT gid FROM pg_prepared_xacts WHERE database = current_database()");
		for (List<String> row : left) {
			end(source, "ROLLBACK", row.get(row.size() - 1));
		}
	}

	private static boolean isMaria(TestDatabase source) {
		return source instanceof ServerDatabase server && server.kind() == DatabaseKind.MARIADB;
	}

	private static List<String> bodies(SqliteDatabase target) throws SQLException {
		return target.rows("SELECT body FROM numbers ORDER BY body").stream().map(r -> r.get(0)).toList();
	}
}
