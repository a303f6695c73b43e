/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** What cannot work ends with one helpful line and the right exit code, and leaves nothing behind. */
@ExtendWith(DatabaseServersExtension.class)
class CommandLineErrorsTest {

	private static final String SECRET = "not-the-password";

	@TempDir
	static Path temp;

	private static Product product;
	private static SqliteDatabase target;

	@BeforeAll
	static void prepare(@Database(DatabaseKind.POSTGRESQL) ServerDatabase postgres,
			@Database(DatabaseKind.MARIADB) ServerDatabase mariadb) throws Exception {
		product = Product.unpack(temp);
		target = new SqliteDatabase(temp.resolve("target.db"));
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute(
				"CREATE TABLE orders (id INTEGER PRIMARY KEY, status VARCHAR(10), updated_at TIMESTAMP NOT NULL)",
				"INSERT INTO orders VALUES (1, 'new', '2026-01-01 10:00:00'), (2, 'new', '2026-01-01 10:00:01')");
		target.execute("VACUUM");
		Files.writeString(temp.resolve("connections.json"),
				"""
						{ "connections": [
						  { "name": "source", "connector": "sqlite", "file": "source.db" },
						  { "name": "target", "connector": "sqlite", "file": "target.db" },
						  { "name": "postgres", "connector": "postgresql", "host": "%s", "port": %d, "database": "%s",
						    "user": "intruder", "password": "${WRONG}" },
						  { "name": "mariadb", "connector": "mysql", "host": "%s", "port": %d, "database": "%s",
						    "user": "intruder", "password": "${WRONG}" },
						  { "name": "unreachable", "connector": "postgresql", "host": "127.0.0.1", "port": 1, "database": "shop",
						    "user": "u" },
						  { "name": "unknown-host", "connector": "mysql", "host": "no-such-host.invalid", "database": "shop",
						    "user": "u" } ] }
						"""
						.formatted(postgres.host(), postgres.port(), postgres.name(), mariadb.host(), mariadb.port(),
								mariadb.name()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { //
			"unknown connection; sauce; target; id; updated_at; 2; sauce",
			"wrong key; source; target; status; updated_at; 2; status",
			"missing key column; source; target; order_id; updated_at; 2; order_id",
			"missing cursor column; source; target; id; changed_at; 2; changed_at",
			"wrong password of the source; postgres; target; id; updated_at; 4; intruder",
			"wrong password of the target; source; mariadb; id; updated_at; 4; intruder",
			"unreachable port; source; unreachable; id; updated_at; 4; 127.0.0.1:1",
			"unknown host; unknown-host; target; id; updated_at; 4; no-such-host.invalid" })
	void aJobThatCannotRun(String what, String from, String to, String key, String cursor, int exitCode, String named)
			throws Exception {
		Path job = job(what, """
				{ "tidemark": 1, "name": "%s", "source": "%s", "target": "%s",
				  "sync": { "incremental_config": { "strategy": "timestamp", "field": "%s" } },
				  "tables": [ { "source": "orders", "target": "orders",
				    "columns": [ { "name": "%s", "is_key": true }, { "name": "updated_at" } ] } ] }
				""".formatted(what, from, to, cursor, key));
		Product.Result result = run("run", job.toString());
		assertEquals(exitCode, result.exitCode(), () -> String.join("\n", result.err()));
		assertOneLine(result, named);
		assertEquals(List.of(), tables());
	}

	@Test
	void aJobFileThatIsNotValid() throws Exception {
		Product.Result result = run("run", job("invalid", """
				{ "tidemark": 1, "name": "x", "source": "source", "target": "target", "tabels": [] }
				""").toString());
		assertEquals(2, result.exitCode());
		assertOneLine(result, "tabels");
	}

	@Test
	void aMissingJobFileAndAnUnsetVariable() throws Exception {
		Product.Result missing = run("run", temp.resolve("nothing.tidemark").toString());
		assertEquals(2, missing.exitCode());
		assertOneLine(missing, "nothing.tidemark");

		Product.Result unset = product.run(Map.of(), "--connections", temp.resolve("connections.json").toString(),
				"connections", "test", "postgres");
		assertEquals(2, unset.exitCode());
		assertOneLine(unset, "WRONG");
	}

	@Test
	void aConnectionTestThatFails() throws Exception {
		Product.Result result = run("connections", "test", "postgres");
		assertEquals(4, result.exitCode());
		assertOneLine(result, "intruder");
		assertTrue(result.out().stream().anyMatch(line -> line.startsWith("login") && line.contains("FAILED")),
				() -> String.join("\n", result.out()));
	}

	private static Path job(String name, String text) throws IOException {
		return Files.writeString(temp.resolve(name.replace(' ', '-') + ".tidemark"), text);
	}

	private static Product.Result run(String... arguments) throws Exception {
		List<String> all = new ArrayList<>(List.of("--connections", temp.resolve("connections.json").toString()));
		all.addAll(List.of(arguments));
		return product.run(Map.of("WRONG", SECRET), all.toArray(String[]::new));
	}

	private static void assertOneLine(Product.Result result, String named) {
		String err = String.join("\n", result.err());
		assertEquals(1, result.err().size(), err);
		assertTrue(err.startsWith("tidemark: "), err);
		assertTrue(err.contains(named), err);
		assertFalse(err.contains("Exception"), err);
		assertFalse(err.contains(SECRET) || String.join("\n", result.out()).contains(SECRET), "the password is shown");
	}

	private static List<String> tables() throws SQLException {
		List<String> names = new ArrayList<>();
		try (Connection connection = target.connection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master")) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
		return names;
	}
}
