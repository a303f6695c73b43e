/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;

/** {@code connections add --url}. */
class ConnectionUrlTest extends CommandTest {

	private FakeConnections connections;

	@BeforeEach
	void setUp() {
		connections = sessions.connections;
	}

	private ConnectionSettings added(String... args) {
		connections.stored.clear();
		assertEquals(0, shell.run(add(args)), shell.err());
		return connections.stored.get("x");
	}

	private static String[] add(String... args) {
		List<String> all = new ArrayList<>(List.of("connections", "add", "x"));
		all.addAll(List.of(args));
		return all.toArray(String[]::new);
	}

	private static ConnectionSettings server(String connector, String host, int port, String database, String user,
			String password, TlsMode tls, Map<String, String> options) {
		return new ConnectionSettings("x", connector, host, port, database, user,
				password == null ? null : Secret.of(password), TlsSettings.of(tls), Environment.DEV, options);
	}

	@Test
	void plainAndJdbcUrls() {
		assertEquals(server("postgresql", "db.example", 5433, "shop", "sync", null, TlsMode.REQUIRED, Map.of()),
				added("--url", "postgresql://sync@db.example:5433/shop?sslmode=require", "--no-password"));
		assertEquals(
				server("postgresql", "h", 0, "shop", "sync", null, TlsMode.VERIFY_FULL, Map.of("connectTimeout", "3")),
				added("--url", "jdbc:postgresql://h/shop?user=sync&sslmode=verify-full&connectTimeout=3",
						"--no-password"));
		assertEquals(
				server("mysql", "::1", 3307, "sh op", "a@b", null, TlsMode.VERIFY_FULL,
						Map.of("useCompression", "true")),
				added("--url", "mysql://a%40b@[::1]:3307/sh%20op?sslMode=VERIFY_IDENTITY&useCompression=true",
						"--no-password"));
		assertEquals(server("mysql", "my_host", 0, null, null, null, TlsMode.PREFERRED, Map.of()),
				added("--url", "JDBC:MariaDB://my_host"));
		assertEquals(server("opensearch", "search", 9200, null, null, null, TlsMode.VERIFY_FULL, Map.of("path", "/es")),
				added("--url", "https://search:9200/es"));
		assertEquals(server("opensearch", "search", 0, null, null, null, TlsMode.DISABLED, Map.of()),
				added("--url", "http://search"));
		assertEquals(ConnectionSettings.file("x", "sqlite", folder.resolve("data/w.db").toString()),
				added("--url", "jdbc:sqlite:data/w.db"));
		assertEquals(ConnectionSettings.file("x", "sqlite", "/data/w.db"), added("--url", "sqlite:///data/w.db"));
	}

	@Test
	void whatTheUrlLeavesOpenComesFromOptions() {
		ConnectionSettings added = added("--url", "postgres://h/shop?sslrootcert=ca.pem&sslmode=verify-ca", "--user",
				"sync", "--port", "5433", "--no-password", "--environment", "prod", "--option", "a=1");
		assertEquals(new ConnectionSettings("x", "postgresql", "h", 5433, "shop", "sync", null,
				new TlsSettings(TlsMode.VERIFY_CA, folder.resolve("ca.pem").toString(), null, null), Environment.PROD,
				Map.of("a", "1")), added);
		assertEquals("risingwave", added("--url", "postgresql://h:4566/dev", "--connector", "risingwave").connector());
		shell.answer = Optional.of(Secret.of("typed"));
		assertEquals(Secret.of("typed"), added("--url", "mysql://sync@h/shop").password());
	}

	@Test
	void aPasswordGoesToTheSecretsAndIsNotShown() {
		for (String url : List.of("mysql://sync:ge%3Aheim@h/shop", "mysql://h/shop?user=sync&password=ge:heim")) {
			ConnectionSettings added = added("--url", url);
			assertEquals(Secret.of("ge:heim"), added.password());
			assertEquals(Map.of(), added.options());
			assertEquals("sync", added.user());
			assertTrue(shell.err().contains("--password-env"), shell.err());
			assertFalse((shell.out() + shell.err()).contains("heim"), shell.err());
		}
		assertEquals(List.of(), shell.questions);
	}

	@Test
	void whatContradictsIsAUsageError() {
		refused("--host says something else than the URL.", "--url", "mysql://h/shop", "--host", "other");
		refused("--port says something else than the URL.", "--url", "mysql://h:1/shop", "--port", "2");
		refused("--database says something else than the URL.", "--url", "mysql://h/shop", "--database", "other");
		refused("--file says something else than the URL.", "--url", "sqlite:a.db", "--file", "b.db");
		refused("--user says something else than the URL.", "--url", "mysql://a@h/shop", "--user", "b");
		refused("--tls says something else than the URL.", "--url", "https://h", "--tls", "disabled");
		refused("--connector says something else than the URL.", "--url", "mysql://h/shop", "--connector", "sqlite");
		refused("--option a says something else than the URL.", "--url", "mysql://h/shop?a=1", "--option", "a=2");
		refused("There is a password in the URL", "--url", "mysql://a:heim@h/shop", "--no-password");
		refused("It is not said what kind of system this is.", "--host", "h");
	}

	@Test
	void whatIsNoUrlIsAUsageErrorThatDoesNotQuoteIt() {
		refused("The URL cannot be used: no connector speaks oracle.", "--url", "oracle://a:heim@h/x");
		for (String url : List.of("a:heim@h", "mysql:a:heim@h", "mysql://a:heim@", "mysql://a:heim@h:99999/x",
				"mysql://a:heim%zz@h/x", "mysql://a:heim@h,other/x", "mysql://a:heim@h/x?sslMode=heim",
				"mysql://a:heim@h/x?password=b", "mysql://a:heim@h/x?a=1&a=2", "//a:heim@h", "")) {
			refused("The URL cannot be used: ", "--url", url);
		}
	}

	private void refused(String message, String... args) {
		assertEquals(2, shell.run(add(args)), () -> String.join(" ", args));
		assertTrue(shell.err().startsWith("tidemark: " + message), shell.err());
		assertFalse(shell.err().contains("heim"), shell.err());
		assertEquals(Map.of(), connections.stored);
	}
}
