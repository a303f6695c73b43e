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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.ConnectionOperations;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.operations.ImportOutcome;
import org.tidemark.operations.TidemarkSession;

/** Connections that a person carries from one store to another, some of them and under other names. */
class ConnectionTransferTest {

	private static final String OFFER = """
			{ "connections": [
			  { "name": "known", "connector": "mysql", "host": "h", "database": "d", "user": "u", "password": "${PW}" },
			  { "name": "open", "connector": "mysql", "host": "new", "database": "d", "user": "u", "password": "${UNSET}" },
			  { "name": "shop", "connector": "sqlite", "file": "/shop.db" } ] }
			""";

	@TempDir
	Path folder;

	private TidemarkSession session;
	private ConnectionOperations connections;

	@BeforeEach
	void open() throws Exception {
		session = new Sessions(Map.of("PW", "s3cret")).open(folder.resolve("home"), null);
		connections = session.connections();
	}

	@AfterEach
	void close() {
		session.close();
	}

	@Test
	void whatIsOfferedIsShownWithoutSecretsAndNothingIsSaved() throws Exception {
		List<ConnectionSettings> offered = connections.inspect(new ConnectionSource.Text(OFFER));

		assertEquals(List.of("known", "open", "shop"), offered.stream().map(ConnectionSettings::name).toList());
		assertTrue(offered.stream().allMatch(c -> c.password() == null));
		assertEquals(List.of(), connections.list());
	}

	@Test
	void whatWasChosenIsSavedUnderItsNewName() throws Exception {
		Path file = Files.writeString(folder.resolve("connections.json"), OFFER);
		ImportOutcome outcome = connections.importFrom(new ConnectionSource.File(file),
				Map.of("known", "known (2)", "shop", "shop"));

		assertEquals(List.of("known (2)", "shop"), outcome.saved());
		assertEquals(List.of(), outcome.withoutSecrets());
		assertEquals(Secret.of("s3cret"), connections.get("known (2)").password());
		assertEquals(2, connections.list().size());
	}

	@Test
	void aSecretThatIsNotToBeHadIsLeftOutAndSaid() throws Exception {
		ImportOutcome outcome = connections.importFrom(new ConnectionSource.Text(OFFER), Map.of("open", "open"));

		assertEquals(List.of("open"), outcome.withoutSecrets());
		assertNull(connections.get("open").password());
	}

	@Test
	void aConnectionThatIsReplacedKeepsThePasswordThatTheOfferLacks() throws Exception {
		connections.save(ConnectionSettings.server("open", "mysql", "old", 1, "d", "u", Secret.of("mine")));
		ImportOutcome outcome = connections.importFrom(new ConnectionSource.Text(OFFER), Map.of("open", "open"));

		assertEquals(List.of(), outcome.withoutSecrets());
		assertEquals("new", connections.get("open").host());
		assertEquals(Secret.of("mine"), connections.get("open").password());
	}

	@Test
	void whatIsCopiedHoldsNoSecretAndCanBeTakenBack() throws Exception {
		connections.save(ConnectionSettings.server("a", "mysql", "h", 1, "d", "u", Secret.of("hidden-one")));
		connections.save(ConnectionSettings.file("b", "sqlite", "/b.db"));
		String text = connections.describe(List.of("a", "b"));

		assertFalse(text.contains("hidden-one"), text);
		assertEquals(List.of("a", "b"), connections.inspect(new ConnectionSource.Text(text)).stream()
				.map(ConnectionSettings::name).toList());
		assertEquals("/b.db", connections.inspect(new ConnectionSource.Text(text)).get(1).database());
		connections.exportTo(folder.resolve("one.json"), List.of("b"));
		assertFalse(Files.readString(folder.resolve("one.json")).contains("\"a\""));
	}

	@Test
	void aTextThatIsNoneIsRefusedWithItsLine() {
		TidemarkException e = assertThrows(TidemarkException.class,
				() -> connections.inspect(new ConnectionSource.Text("{ \"connections\": [ { \"nam\": 1 } ] }")));

		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.getMessage().contains("nam"), e.getMessage());
	}
}
