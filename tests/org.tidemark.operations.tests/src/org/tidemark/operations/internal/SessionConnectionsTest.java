/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.CatalogBrowser;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.TidemarkSession;

class SessionConnectionsTest {

	private static final ConnectionSettings STORED = ConnectionSettings.server("warehouse", "mysql", "db", 3306, "shop",
			"u", Secret.of("pw"));
	private static final ConnectionSettings SHADOWED = ConnectionSettings.file("shop", "sqlite", "/stored.db");

	@TempDir
	Path folder;

	private final Sessions sessions = new Sessions(Map.of("PW", "s3cret"));
	private final AtomicInteger changes = new AtomicInteger();
	private Path file;
	private TidemarkSession session;
	private ConnectionOperations connections;

	@BeforeEach
	void open() throws Exception {
		try (TidemarkSession before = sessions.open(folder.resolve("home"), null)) {
			before.connections().save(STORED);
			before.connections().save(SHADOWED);
		}
		file = Files.writeString(folder.resolve("connections.json"),
				"""
						{ "connections": [
						  { "name": "shop", "connector": "sqlite", "file": "shop.db" },
						  { "name": "Archive", "connector": "mysql", "host": "h", "database": "d", "user": "u", "password": "${PW}" } ] }
						""");
		session = sessions.open(folder.resolve("home"), file);
		connections = session.connections();
		connections.addListener(changes::incrementAndGet);
	}

	@AfterEach
	void close() {
		session.close();
	}

	@Test
	void thoseOfTheFileComeBeforeThoseOfTheStore() throws Exception {
		assertEquals(List.of("Archive", "shop", "warehouse"),
				connections.list().stream().map(ConnectionSettings::name).toList());
		assertEquals(folder.resolve("shop.db").toString(), connections.get("shop").database());
		assertEquals(STORED, connections.get("warehouse"));
		assertEquals(Secret.of("s3cret"), connections.get("Archive").password());
		assertEquals(List.of(), connections.list().stream().filter(c -> c.password() != null).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "warehuose | Did you mean \"warehouse\"?", "SHOP | Did you mean \"shop\"?",
			"xyz | Known connections: Archive, shop, warehouse.", "ware | Did you mean \"warehouse\"?" })
	void anUnknownNameIsAnsweredWithKnownOnes(String name, String remedy) {
		TidemarkException e = assertThrows(TidemarkException.class, () -> connections.get(name));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("There is no connection \"" + name + "\".", e.getMessage());
		assertEquals(remedy, e.remedy());
	}

	@Test
	void anEmptyStoreSaysSo() throws Exception {
		try (TidemarkSession empty = sessions.open(folder.resolve("empty"), null)) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> empty.connections().get("shop"));

			assertEquals("There are none yet: add it, or name a connections file.", e.remedy());
		}
	}

	@Test
	void thoseOfTheFileAreReadOnly() throws Exception {
		TidemarkException saving = assertThrows(TidemarkException.class, () -> connections.save(SHADOWED));
		TidemarkException removing = assertThrows(TidemarkException.class, () -> connections.remove("shop"));

		assertEquals("The connection \"shop\" comes from the file " + file + "; it cannot be changed or removed here.",
				saving.getMessage());
		assertEquals(saving.getMessage(), removing.getMessage());
		assertEquals(ProblemKind.USAGE, removing.kind());
		assertEquals(0, changes.get());
	}

	@Test
	void savesAndRemovesAndTells() throws Exception {
		ConnectionSettings changed = STORED.withPassword(Secret.of("other"));
		connections.addListener(() -> {
			throw new IllegalStateException("a listener that throws");
		});
		AtomicInteger behind = new AtomicInteger();
		connections.addListener(behind::incrementAndGet);

		connections.save(changed);
		assertEquals(changed, connections.get("warehouse"));
		connections.remove("warehouse");
		assertEquals(List.of("Archive", "shop"), connections.list().stream().map(ConnectionSettings::name).toList());
		assertThrows(TidemarkException.class, () -> connections.remove("warehouse"));

		assertEquals(2, changes.get());
		assertEquals(2, behind.get());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "mysql | - | d | The connection \"c\" has no host.",
			"mysql | h | - | The connection \"c\" has no database.",
			"sqlite | - | - | The connection \"c\" has no file.",
			"sqlite | h | f | The connection \"c\" has a host, but SQLite opens a file.",
			"oracle | h | d | no connector oracle" })
	void savesOnlyWhatIsComplete(String connector, String host, String database, String message) {
		ConnectionSettings connection = new ConnectionSettings("c", connector, host, 0, database, null, null,
				TlsSettings.PREFERRED, Environment.DEV, Map.of());

		TidemarkException e = assertThrows(TidemarkException.class, () -> connections.save(connection));

		assertEquals(message, e.getMessage());
		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals(message,
				assertThrows(TidemarkException.class, () -> connections.test(connection, new NullProgressMonitor()))
						.getMessage());
	}

	@Test
	void aSystemWithoutDatabasesNeedsNone() throws Exception {
		ConnectionSettings cluster = new ConnectionSettings("logs", "opensearch", "h", 9200, null, null, null,
				TlsSettings.of(TlsMode.DISABLED), Environment.DEV, Map.of());
		connections.save(cluster);
		assertEquals(cluster, connections.get("logs"));
	}

	@Test
	void testsThroughTheConnector() throws Exception {
		assertEquals(7, connections.test(STORED, new NullProgressMonitor()).elapsedMillis());
		assertEquals(List.of(STORED), sessions.connectors.tested);
	}

	@Test
	void browses() throws Exception {
		NullProgressMonitor monitor = new NullProgressMonitor();
		try (CatalogBrowser browser = connections.browse("Archive")) {
			assertEquals(Secret.of("s3cret"), sessions.connectors.opened.get(0).password());
			assertEquals("shop", browser.catalog());
			assertEquals("shop", browser.defaultSchema());
			assertEquals(List.of("empty", "shop"), browser.schemas(monitor));
			assertEquals(List.of("customers", "orders"),
					browser.tables("shop", monitor).stream().map(t -> t.name().table()).toList());
			assertEquals(List.of(), browser.tables("empty", monitor));
			assertEquals(new TableName("shop", "orders"), browser.table(new TableName(null, "orders"), monitor).name());

			TidemarkException table = assertThrows(TidemarkException.class,
					() -> browser.table(new TableName("shop", "oders"), monitor));
			assertEquals("There is no table shop.oders behind the connection \"Archive\". Did you mean \"orders\"?",
					table.summary());
			TidemarkException schema = assertThrows(TidemarkException.class, () -> browser.tables("web", monitor));
			assertEquals("There is no schema \"web\" behind the connection \"Archive\". There are: empty, shop.",
					schema.summary());
		}
		assertEquals(1, sessions.connectors.closed);
	}

	@Test
	void importsWhatWasExported() throws Exception {
		Path exported = folder.resolve("exported.json");
		connections.exportTo(exported);

		assertFalse(Files.readString(exported).contains("s3cret"));
		Sessions others = new Sessions(Map.of("ARCHIVE_PASSWORD", "a", "WAREHOUSE_PASSWORD", "pw"));
		try (TidemarkSession other = others.open(folder.resolve("other"), null)) {
			assertEquals(List.of("Archive", "shop", "warehouse"), other.connections().importFrom(exported));
			assertEquals(STORED, other.connections().get("warehouse"));
			assertEquals(Secret.of("a"), other.connections().get("Archive").password());
			assertEquals(connections.get("shop"), other.connections().get("shop"));
		}
	}

	@Test
	void importsAllOrNothing() throws Exception {
		Path exported = folder.resolve("exported.json");
		connections.exportTo(exported);

		try (TidemarkSession other = new Sessions(Map.of("ARCHIVE_PASSWORD", "a")).open(folder.resolve("other"),
				null)) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> other.connections().importFrom(exported));

			assertEquals(ProblemKind.USAGE, e.kind());
			assertEquals("Set WAREHOUSE_PASSWORD and try again.", e.remedy());
			assertEquals(List.of(), other.connections().list());
		}
	}

	@Test
	void aWrongFileLeavesNoStoreBehind() {
		Path home = folder.resolve("new");

		assertThrows(TidemarkException.class, () -> sessions.open(home, folder.resolve("none.json")));

		assertFalse(Files.exists(home));
	}

	@Test
	void theHomeIsThatOfTheEnvironmentElseOfTheUser() {
		assertEquals(Path.of("/there"), new Sessions(Map.of("TIDEMARK_HOME", "/there")).service().defaultHome());
		assertEquals(Path.of(System.getProperty("user.home"), ".tidemark"),
				new Sessions(Map.of()).service().defaultHome());
	}
}
