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
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.connector.ConnectionReport;
import org.tidemark.connector.ConnectionReport.Step;
import org.tidemark.connector.ConnectionReport.StepKind;
import org.tidemark.connector.ServerInfo;
import org.tidemark.connector.TlsFacts;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;

class ConnectionsCommandTest extends CommandTest {

	private static final ConnectionSettings SHOP = new ConnectionSettings("shop", "mysql", "db.example", 3307, "shop",
			"sync", Secret.of("geheim"), TlsSettings.of(TlsMode.VERIFY_CA), Environment.PROD,
			Map.of("useCompression", "true", "trustCertificateKeyStorePassword", "geheim"));

	private FakeConnections connections;

	@BeforeEach
	void setUp() {
		connections = sessions.connections;
	}

	@Test
	void anEmptyStoreSaysWhatToDo() {
		assertEquals(0, shell.run("connections"));
		assertEquals(List.of("No connection is stored. Add one by \"connections add NAME …\", or try \"demo\"."),
				shell.outLines());
	}

	@Test
	void listAlignsItsColumns() {
		connections.save(SHOP);
		connections.save(ConnectionSettings.file("仓库", "sqlite", "/data/w.db"));
		assertEquals(0, shell.run("connections", "list"));
		assertEquals(List.of("name  connector  place                 user  TLS        environment",
				"shop  mysql      db.example:3307/shop  sync  verify-ca  prod",
				"仓库  sqlite     /data/w.db            -     -          dev"), shell.outLines());
	}

	@Test
	void jsonHasAnObjectForEachAndNoSecret() {
		connections.save(SHOP);
		connections.save(ConnectionSettings.file("w", "sqlite", "/data/w.db"));
		assertEquals(0, shell.run("connections", "list", "--json"));
		assertEquals(List.of(
				"{\"name\":\"shop\",\"connector\":\"mysql\",\"host\":\"db.example\",\"port\":3307,\"database\":\"shop\","
						+ "\"user\":\"sync\",\"tls\":\"verify-ca\",\"environment\":\"prod\","
						+ "\"options\":{\"trustCertificateKeyStorePassword\":\"***\",\"useCompression\":\"true\"}}",
				"{\"name\":\"w\",\"connector\":\"sqlite\",\"file\":\"/data/w.db\",\"environment\":\"dev\",\"options\":{}}"),
				shell.outLines());
	}

	@Test
	void showHidesThePassword() {
		connections.save(SHOP);
		assertEquals(0, shell.run("connections", "show", "shop"));
		assertEquals("password                          ***", shell.outLines().get(5));
		assertFalse(shell.out().contains("geheim"), shell.out());
		assertEquals(0, shell.run("connections", "show", "shop", "--json"));
		assertEquals(true, shell.out().endsWith("\"password_set\":true}\n"), shell.out());
		assertFalse(shell.out().contains("geheim"), shell.out());
	}

	@Test
	void anUnknownConnectionIsAUsageError() {
		assertEquals(2, shell.run("connections", "show", "shpo"));
		assertEquals(List.of("tidemark: There is no connection shpo. Did you mean shop?"), shell.errLines());
		assertEquals(2, shell.run("connections", "remove", "shpo"));
		assertEquals(2, shell.run("connections", "test", "shpo"));
	}

	@Test
	void addStoresAServerWithAPasswordFromAVariable() {
		shell.environment.put("SHOP_PASSWORD", "geheim");
		assertEquals(0,
				shell.run("connections", "add", "shop", "--connector", "mysql", "--host", "db", "--port", "3307",
						"--database", "shop", "--user", "sync", "--password-env", "SHOP_PASSWORD", "--tls",
						"verify_full",
						"--tls-ca", "ca.pem", "--environment", "test", "--option", "a=1", "--option", "b=2"));
		assertEquals(List.of("Saved shop."), shell.outLines());
		assertEquals(new ConnectionSettings("shop", "mysql", "db", 3307, "shop", "sync", Secret.of("geheim"),
				new TlsSettings(TlsMode.VERIFY_FULL, folder.resolve("ca.pem").toString(), null, null), Environment.TEST,
				Map.of("a", "1", "b", "2")), connections.stored.get("shop"));
		assertEquals(List.of(), shell.questions);
	}

	@Test
	void addTakesThePasswordFromAPipeOrAPerson() {
		shell.input = "from pipe\nmore";
		assertEquals(0, shell.run(server("a", "--password-stdin")));
		assertEquals(Secret.of("from pipe"), connections.stored.get("a").password());
		shell.answer = Optional.of(Secret.of("typed"));
		assertEquals(0, shell.run(server("b")));
		assertEquals(Secret.of("typed"), connections.stored.get("b").password());
		assertEquals(List.of("Password of sync on db: "), shell.questions);
		assertEquals(0, shell.run(server("c", "--no-password")));
		assertNull(connections.stored.get("c").password());
		assertEquals(1, shell.questions.size());
	}

	@Test
	void addStoresAFileByItsWholePath() {
		assertEquals(0, shell.run("connections", "add", "w", "--connector", "sqlite", "--file", "data/w.db"));
		assertEquals(ConnectionSettings.file("w", "sqlite", folder.resolve("data/w.db").toString()),
				connections.stored.get("w"));
	}

	@Test
	void addRefusesWhatCannotBe() {
		connections.save(SHOP);
		refused("There is a connection of the name shop already.", server("shop"));
		refused("The connector sqlite needs a file.", "connections", "add", "x", "--connector", "sqlite");
		refused("The connector mysql needs a host.", "connections", "add", "x", "--connector", "mysql");
		refused("The environment variable NOT_SET is not set.", server("x", "--password-env", "NOT_SET"));
		refused("No password came from standard input.", server("x", "--password-stdin"));
		refused("\"maybe\" is nothing that --tls takes.", server("x", "--tls", "maybe"));
		assertEquals(true,
				shell.err().contains("Choose one of disabled, preferred, required, verify-ca, verify-full."));
		refused("\"home\" is nothing that --environment takes.", server("x", "--environment", "home"));
		assertEquals(1, connections.stored.size());
		assertEquals(0, shell.run(server("shop", "--replace")));
		assertEquals("db", connections.stored.get("shop").host());
	}

	@Test
	void removeImportAndExport() {
		connections.save(SHOP);
		assertEquals(0, shell.run("connections", "remove", "shop"));
		assertEquals(List.of("Removed shop."), shell.outLines());
		assertEquals(0, connections.stored.size());
		assertEquals(0, shell.run("connections", "import", "c.json"));
		assertEquals(List.of("Saved a.", "Saved b."), shell.outLines());
		assertEquals(0, shell.run("connections", "export", "out/c.json"));
		assertEquals(List.of(folder.resolve("out/c.json")), connections.written);
	}

	@Test
	void aConnectionThatWorksExits0() {
		connections.save(SHOP);
		connections.report = new ConnectionReport(List.of(new Step(StepKind.RESOLVE, true, "10.0.0.1", "", 3),
				new Step(StepKind.LOGIN, true, "as sync", "", 20)),
				new ServerInfo("MariaDB", "11.4", "Connector/J 9.5", ""),
				23);
		assertEquals(0, shell.run("connections", "test", "shop"));
		assertEquals(List.of("step          result  seconds  detail", "resolve host  ok         0.00  10.0.0.1",
				"login         ok         0.02  as sync", "MariaDB 11.4, driver Connector/J 9.5, TLS -"),
				shell.outLines());
		assertEquals(0, shell.run("connections", "test", "shop", "--json"));
		assertEquals(
				List.of("{\"name\":\"shop\",\"successful\":true,\"steps\":[{\"step\":\"resolve\",\"successful\":true,"
						+ "\"detail\":\"10.0.0.1\",\"remedy\":\"\",\"elapsed_ms\":3},{\"step\":\"login\",\"successful\":true,"
						+ "\"detail\":\"as sync\",\"remedy\":\"\",\"elapsed_ms\":20}],\"server\":{\"product\":\"MariaDB\","
						+ "\"version\":\"11.4\",\"driver\":\"Connector/J 9.5\",\"tls\":\"\"},\"elapsed_ms\":23}"),
				shell.outLines());
	}

	@Test
	void theCertificateOfTheServerIsTold() {
		connections.save(SHOP);
		connections.report = new ConnectionReport(List.of(), null, 23, new TlsFacts("TLSv1.3", "AES", "CN=db", "CN=ca",
				Instant.parse("2030-01-02T03:04:05Z"), "AB:CD"));
		assertEquals(0, shell.run("connections", "test", "shop"));
		assertEquals("Certificate of CN=db, issued by CN=ca, valid until 2030-01-02T03:04:05Z, SHA-256 AB:CD",
				shell.outLines().getLast());
		assertEquals(0, shell.run("connections", "test", "shop", "--json"));
		assertEquals(true, shell.outLines().getFirst().contains("\"certificate\":{\"subject\":\"CN=db\","
				+ "\"issuer\":\"CN=ca\",\"valid_until\":\"2030-01-02T03:04:05Z\",\"sha256\":\"AB:CD\"}"));
	}

	@Test
	void aPasswordThatIsNotSavedIsAskedForAtTheTerminal() {
		shell.answer = Optional.of(Secret.of("pw"));
		assertEquals(0, shell.run("connections", "list"));
		assertEquals(Optional.of(Secret.of("pw")), sessions.prompt.ask(SHOP, "not this one"));
		assertEquals(List.of("Password of sync on shop: "), shell.questions);
	}

	@Test
	void aConnectionThatDoesNotWorkExits4() {
		connections.save(SHOP);
		connections.report = new ConnectionReport(
				List.of(new Step(StepKind.LOGIN, false, "Access denied.", "Check user and password.", 20)), null, 23);
		assertEquals(4, shell.run("connections", "test", "shop"));
		assertEquals(List.of("tidemark: shop: Access denied. Check user and password."), shell.errLines());
		assertEquals(List.of("step   result  seconds  detail", "login  FAILED     0.02  Access denied."),
				shell.outLines());
	}

	private void refused(String message, String... args) {
		assertEquals(2, shell.run(args));
		assertEquals(1, shell.errLines().size(), shell.err());
		assertEquals("tidemark: " + message, shell.errLines().get(0).substring(0, 10 + message.length()));
	}

	private static String[] server(String name, String... more) {
		List<String> args = new java.util.ArrayList<>(
				List.of("connections", "add", name, "--connector", "mysql", "--host", "db", "--user", "sync"));
		args.addAll(List.of(more));
		return args.toArray(String[]::new);
	}
}
