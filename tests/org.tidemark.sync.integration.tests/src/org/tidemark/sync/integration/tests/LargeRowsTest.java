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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.MariaDbServer;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Rows and batches beyond what MariaDB takes or gives in one packet. */
@ExtendWith(DatabaseServersExtension.class)
class LargeRowsTest {

	private static final int PACKET = 1 << 20;

	@TempDir
	Path temp;

	private MariaDbServer server;
	private List<String> former;

	@BeforeEach
	void narrow(MariaDbServer maria) throws SQLException {
		server = maria;
		former = maria.createDatabase().rows("SELECT @@global.max_allowed_packet, @@global.local_infile").get(0);
	}

	@AfterEach
	void widen() throws SQLException {
		set("max_allowed_packet", former.get(0));
		set("local_infile", former.get(1));
	}

	/** For sessions that begin from now on. */
	private void set(String variable, Object value) throws SQLException {
		try (Connection connection = server.connection(); var statement = connection.createStatement()) {
			statement.execute("SET GLOBAL " + variable + " = " + value);
		}
	}

	@Test
	void batchesBeyondAPacketAreSplit() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT, data BLOB)");
		for (int id = 1; id <= 24; id++) {
			insert(source, id, 150_000, 150_000);
		}
		set("max_allowed_packet", PACKET);
		for (int local = 1; local >= 0; local--) {
			set("local_infile", local);
			for (WriteMode mode : List.of(WriteMode.UPSERT, WriteMode.APPEND)) {
				ServerDatabase target = server.createDatabase();
				try (Engine engine = new Engine(temp.resolve("home-" + mode + local), source, target)) {
					TaskOutcome outcome = engine.run(job(mode));
					assertEquals(new Counters(24, 24, 0, 0, 0, 0), outcome.counters(), outcome.toString());
					assertEquals(sizes(source), sizes(target));
				}
			}
		}
	}

	@Test
	void aRowBeyondAPacketIsLoadedOrNamedOrSkipped() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT, data BLOB)");
		insert(source, 1, 10, 10);
		insert(source, 2, 3 * PACKET, 10);
		insert(source, 3, 10, 3 * PACKET);
		insert(source, 4, 10, 10);
		set("max_allowed_packet", PACKET);
		ServerDatabase loaded = server.createDatabase();
		try (Engine engine = new Engine(temp.resolve("loaded"), source, loaded)) {
			assertEquals(new Counters(4, 4, 0, 0, 0, 0), engine.run(job(WriteMode.UPSERT)).counters());
			assertEquals(sizes(source), sizes(loaded));
			assertTrue(engine.verify(job(WriteMode.UPSERT)).equal(), "they can be read back");
		}
		set("local_infile", 0);
		ServerDatabase target = server.createDatabase();
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			String error = String.valueOf(engine.run(job(WriteMode.UPSERT)).units().get(0).error());
			assertEquals("The row id=2 of " + target.name()
					+ ".docs is too large for the target: 3145758 bytes, most of"
					+ " them in body, where max_allowed_packet is 1048576. Raise max_allowed_packet at the target, or"
					+ " switch local_infile on there, which loads rows of any size; or let error_strategy skip such rows.",
					error.replaceAll("(?<=\\d),(?=\\d)", ""));
			assertEquals(new Counters(4, 2, 0, 0, 2, 0), engine.run(skipping(job(WriteMode.UPSERT))).counters());
			assertEquals(List.of(List.of("{\"id\":\"2\"}", "body"), List.of("{\"id\":\"3\"}", "data")),
					target.rows("SELECT key_json, column_name FROM tidemark_dead_letter ORDER BY key_json"));
			assertEquals(List.of("1", "4"), sizes(target).stream().map(r -> r.get(0)).toList());
			set("local_infile", 1);
		}
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(skipping(job(WriteMode.UPSERT)));
			assertEquals(sizes(source), sizes(target), "what was left out is tried again");
			assertEquals(0, target.number("SELECT count(*) FROM tidemark_dead_letter"));
		}
	}

	@Test
	void aSourceGivesRowsBeyondWhatItTakes() throws Exception {
		ServerDatabase source = server.createDatabase();
		source.execute("CREATE TABLE docs (id INTEGER PRIMARY KEY, body LONGTEXT, data LONGBLOB)");
		insert(source, 1, 10, 10);
		insert(source, 2, 3 * PACKET, 10);
		insert(source, 3, 10, 3 * PACKET);
		List<List<String>> expected = sizes(source);
		set("max_allowed_packet", PACKET);
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TaskOutcome outcome = engine.run(job(WriteMode.UPSERT));
			assertEquals(TaskStatus.COMPLETED, outcome.status(), outcome.toString());
			assertEquals(expected, sizes(target));
		}
	}

	/** PostgreSQL's own limits are its index rows and its pages. */
	@Test
	void aRowThatPostgresCannotIndex(@Database(value = DatabaseKind.POSTGRESQL, name = "large") ServerDatabase target)
			throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE docs (id INTEGER PRIMARY KEY, body TEXT, data BLOB)",
				"INSERT INTO docs VALUES (1, 'short', NULL), (2, hex(randomblob(6000)), NULL), (3, 'short', NULL)");
		target.execute("CREATE TABLE docs (id BIGINT PRIMARY KEY, body TEXT, data BYTEA)",
				"CREATE INDEX docs_body ON docs (body)");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			String error = String.valueOf(engine.run(job(WriteMode.UPSERT)).units().get(0).error());
			assertTrue(
					error.contains("id=2") && error.contains("public.docs") && error.contains("maximum size is 8191"),
					error);
			assertEquals(new Counters(3, 2, 0, 0, 1, 0), engine.run(skipping(job(WriteMode.UPSERT))).counters());
			assertEquals(List.of(List.of("{\"id\":\"2\"}")),
					target.rows("SELECT key_json FROM tidemark_dead_letter"));
		}
	}

	private static Job job(WriteMode mode) {
		return Jobs.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("autoIncrement", List.of("id"), null, null),
				mode, 500), "docs");
	}

	private static Job skipping(Job job) {
		return Jobs.of(Jobs.skipping(job.sync()), "docs");
	}

	private static void insert(TestDatabase database, int id, int text, int bytes) throws SQLException {
		byte[] letters = new byte[text];
		Arrays.fill(letters, (byte) ('a' + id % 26));
		byte[] data = new byte[bytes];
		Arrays.fill(data, (byte) id);
		try (Connection connection = database.connection();
				PreparedStatement statement = connection.prepareStatement("INSERT INTO docs VALUES (?, ?, ?)")) {
			statement.setInt(1, id);
			statement.setString(2, new String(letters, java.nio.charset.StandardCharsets.US_ASCII));
			statement.setBytes(3, data);
			statement.executeUpdate();
		}
	}

	/** Of each row its id, the length of its text with its last letter, and the length of its bytes with the last. */
	private static List<List<String>> sizes(TestDatabase database) throws SQLException {
		return database.rows("SELECT id, length(body), substr(body, length(body)), length(data),"
				+ " hex(substr(data, length(data))) FROM docs ORDER BY id");
	}
}
