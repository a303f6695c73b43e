/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

class ConnectionFileTest {

	private static final String DESIGN = """
			{ "connections": [
			  { "name": "shop-mysql", "connector": "mysql", "host": "127.0.0.1", "port": 3306, "database": "shop",
			    "user": "sync", "password": "${SHOP_PASSWORD}", "tls": "preferred", "environment": "dev" },
			  { "name": "warehouse-pg", "connector": "postgresql", "host": "127.0.0.1", "port": 5432, "database": "shop", "user": "postgres" },
			  { "name": "local", "connector": "sqlite", "file": "shop.db" },
			  { "name": "search", "connector": "opensearch", "url": "http://127.0.0.1:9200" } ] }
			""";

	@TempDir
	Path folder;

	private ConnectionFile read(String text, Map<String, String> environment) throws Exception {
		return ConnectionFile.read(Files.writeString(folder.resolve("connections.json"), text), environment);
	}

	private ConnectionSettings only(String members, Map<String, String> environment) throws Exception {
		return read("{\"connections\": [{\"name\": \"c\", \"connector\": \"x\", " + members + "}]}", environment)
				.find("c")
				.orElseThrow();
	}

	@Test
	void readsTheExampleOfTheDesign() throws Exception {
		ConnectionFile file = read(DESIGN, Map.of("SHOP_PASSWORD", "s3cret"));

		assertEquals(ConnectionSettings.server("shop-mysql", "mysql", "127.0.0.1", 3306, "shop", "sync",
				Secret.of("s3cret")), file.find("shop-mysql").orElseThrow());
		assertEquals(
				ConnectionSettings.server("warehouse-pg", "postgresql", "127.0.0.1", 5432, "shop", "postgres", null),
				file.find("warehouse-pg").orElseThrow());
		assertEquals(ConnectionSettings.file("local", "sqlite", folder.resolve("shop.db").toString()),
				file.find("local").orElseThrow());
		assertEquals(
				new ConnectionSettings("search", "opensearch", "127.0.0.1", 9200, null, null, null,
						TlsSettings.of(TlsMode.DISABLED), Environment.DEV, Map.of()),
				file.find("search").orElseThrow());
		assertTrue(file.find("other").isEmpty());
	}

	@Test
	void listsWithoutSecretsAndWithoutTheEnvironment() throws Exception {
		ConnectionFile file = read(DESIGN, Map.of());

		List<ConnectionSettings> listed = file.list();

		assertEquals(List.of("local", "search", "shop-mysql", "warehouse-pg"),
				listed.stream().map(ConnectionSettings::name).toList());
		assertEquals(ConnectionSettings.server("shop-mysql", "mysql", "127.0.0.1", 3306, "shop", "sync", null),
				listed.get(2));
	}

	@Test
	void anUnsetVariableIsNamedWhenItsConnectionIsUsed() throws Exception {
		ConnectionFile file = read(DESIGN, Map.of());

		TidemarkException e = assertThrows(TidemarkException.class, () -> file.find("shop-mysql"));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals(
				"The environment variable SHOP_PASSWORD is not set; the connection \"shop-mysql\" in " + file.file()
						+ " takes its \"password\" from it.",
				e.getMessage());
		assertEquals("Set SHOP_PASSWORD and try again.", e.remedy());
		assertTrue(file.find("warehouse-pg").isPresent());
	}

	@Test
	void readsTlsEnvironmentAndOptions() throws Exception {
		ConnectionSettings connection = only("""
				"host": "${HOST}.example", "port": "${PORT}", "database": "$${d}", "user": "u", "environment": "prod",
				"tls": {"mode": "verify-full", "ca": "tls/ca.pem", "certificate": "/etc/c.pem", "key": "${KEY}"},
				"options": {"socketTimeout": 30, "zone": "${ZONE}", "lazy": true}""",
				Map.of("HOST", "db$1", "PORT", "6543", "KEY", "k.pem", "ZONE", "UTC"));

		assertEquals(new ConnectionSettings("c", "x", "db$1.example", 6543, "${d}", "u", null,
				new TlsSettings(TlsMode.VERIFY_FULL, folder.resolve("tls/ca.pem").toString(), "/etc/c.pem",
						folder.resolve("k.pem").toString()),
				Environment.PROD, Map.of("socketTimeout", "30", "zone", "UTC", "lazy", "true")), connection);
	}

	@Test
	void takesUrlsApart() throws Exception {
		ConnectionSettings connection = only("\"url\": \"https://ann:${P}@search.example/base\"", Map.of("P", "pw"));

		assertEquals(new ConnectionSettings("c", "x", "search.example", 0, null, "ann", Secret.of("pw"),
				TlsSettings.of(TlsMode.VERIFY_FULL), Environment.DEV, Map.of("path", "/base")), connection);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"hots\": \"h\", \"file\": \"f\"}]} | line 1: connections[0]: unknown key \"hots\"; did you mean \"host\"?.",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\"}]} | line 1: connections[0]: \"host\" or \"file\" or \"url\" is needed.",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"host\": \"h\", \"port\": 70000}]} | line 1: connections[0].port: must be 1 to 65535, but is 70000.",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"host\": \"h\", \"tls\": \"verify\"}]} | line 1: connections[0].tls: \"verify\" is not allowed; use one of \"disabled\", \"preferred\", \"required\", \"verify-ca\", \"verify-full\".",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"file\": \"f\", \"host\": \"h\"}]} | line 1: connections[0].host: this key cannot be used together with the other keys here; remove it.",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"file\": \"f\"}, {\"name\": \"a\", \"connector\": \"x\", \"file\": \"g\"}]} | line 1: connections[1].name: there are two connections \"a\"; give one of them another name.",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"host\": \"h\", \"password\": \"${A-B}\"}]} | line 1: connections[0].password: a variable is written as ${NAME}, with letters, digits and underscores; write $${ where the text itself holds ${." })
	void namesWhatIsWrong(String text, String problem) {
		TidemarkException e = assertThrows(TidemarkException.class, () -> read(text, Map.of()));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("The connections file " + folder.resolve("connections.json") + " is not valid: " + problem,
				e.getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', value = {
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"host\": \"h\", \"password\": hunter2}]}",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"host\": \"h\", \"password\": [\"hunter2\"]}]}",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"host\": \"h\", \"password\": \"${hunter2!}\"}]}",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"url\": \"http://ann:hunter2@ no host\"}]}",
			"{\"connections\": [{\"name\": \"a\", \"connector\": \"x\", \"url\": \"ftp://ann:hunter2@host\"}]}" })
	void neverQuotesASecret(String text) {
		TidemarkException e = assertThrows(TidemarkException.class, () -> read(text, Map.of()).find("a"));

		StringWriter all = new StringWriter();
		e.printStackTrace(new PrintWriter(all));
		assertFalse((all + e.summary()).contains("hunter2"), all.toString());
	}

	@Test
	void aMissingFileIsNamed() {
		Path file = folder.resolve("none.json");

		TidemarkException e = assertThrows(TidemarkException.class, () -> ConnectionFile.read(file, Map.of()));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("There is no file " + file + ".", e.getMessage());
	}

	@Test
	void writesPlaceholdersInPlaceOfSecrets() throws Exception {
		Path file = folder.resolve("out.json");
		List<ConnectionSettings> connections = List.of(
				new ConnectionSettings("shop-mysql", "mysql", "h", 3306, "${d}", "sync", Secret.of("hunter2"),
						new TlsSettings(TlsMode.VERIFY_CA, "/ca.pem", null, null), Environment.PROD,
						Map.of("trustStorePassword", "hunter3", "b", "2", "a", "1")),
				ConnectionSettings.server("shop mysql", "mysql", "h", 0, "d", "u", Secret.of("hunter4")),
				ConnectionSettings.server("pg", "postgresql", "h", 0, "d", "u", null)
						.withTls(TlsSettings.of(TlsMode.REQUIRED)),
				ConnectionSettings.file("local", "sqlite", folder.resolve("data/shop.db").toString()));

		ConnectionFileWriter.write(file, connections);

		assertEquals("""
				{
				  "connections": [ {
				    "name": "shop-mysql",
				    "connector": "mysql",
				    "host": "h",
				    "port": 3306,
				    "database": "$${d}",
				    "user": "sync",
				    "password": "${SHOP_MYSQL_PASSWORD}",
				    "tls": {
				      "mode": "verify-ca",
				      "ca": "/ca.pem"
				    },
				    "environment": "prod",
				    "options": {
				      "a": "1",
				      "b": "2",
				      "trustStorePassword": "${SHOP_MYSQL_TRUSTSTOREPASSWORD}"
				    }
				  }, {
				    "name": "shop mysql",
				    "connector": "mysql",
				    "host": "h",
				    "database": "d",
				    "user": "u",
				    "password": "${SHOP_MYSQL_PASSWORD_2}"
				  }, {
				    "name": "pg",
				    "connector": "postgresql",
				    "host": "h",
				    "database": "d",
				    "user": "u",
				    "tls": "required"
				  }, {
				    "name": "local",
				    "connector": "sqlite",
				    "file": "data/shop.db"
				  } ]
				}
				""", Files.readString(file));
		ConnectionFile back = ConnectionFile.read(file, Map.of("SHOP_MYSQL_PASSWORD", "hunter2",
				"SHOP_MYSQL_TRUSTSTOREPASSWORD", "hunter3", "SHOP_MYSQL_PASSWORD_2", "hunter4"));
		for (ConnectionSettings connection : connections) {
			assertEquals(connection, back.find(connection.name()).orElseThrow());
		}
		assertNull(back.list().get(0).password());
	}
}
