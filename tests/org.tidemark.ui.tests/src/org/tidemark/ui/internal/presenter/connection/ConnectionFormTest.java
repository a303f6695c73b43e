/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.PasswordStorage;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm.Field;

class ConnectionFormTest {

	private static final ConnectorDescriptor FILE = new ConnectorDescriptor("sqlite", "SQLite", "", "", "x", true, true,
			0,
			List.of());
	private static final ConnectorDescriptor SERVER = new ConnectorDescriptor("mysql", "MySQL", "", "", "x", false,
			true,
			3306,
			List.of());

	private static ConnectionForm server() {
		ConnectionForm form = new ConnectionForm(SERVER, Set.of("Taken"));
		form.set(Field.NAME, " shop ");
		form.set(Field.HOST, "db.example");
		return form;
	}

	@Test
	void asksForANameThenForAFile() {
		ConnectionForm form = new ConnectionForm(FILE, Set.of());
		assertEquals(Optional.of("Enter a name for the connection; jobs refer to it."), form.problem());
		form.set(Field.NAME, "shop");
		assertEquals(Optional.of("Choose the database file."), form.problem());
		form.set(Field.FILE, "/shop.db");
		assertEquals(Optional.empty(), form.problem());
		assertEquals(ConnectionSettings.file("shop", "sqlite", "/shop.db"), form.settings());
	}

	@Test
	void aNameIsTakenInAnySpelling() {
		ConnectionForm form = server();
		form.set(Field.NAME, "taken");
		assertTrue(form.problem().orElse("").startsWith("A connection named taken exists"));
	}

	@Test
	void aServerHasHostAndSecretsAndAFileHasNot() {
		assertTrue(server().has(Field.HOST));
		assertFalse(server().has(Field.FILE));
		ConnectionForm form = server();
		form.choose(FILE);
		assertFalse(form.has(Field.PASSWORD));
		assertEquals("db.example", form.get(Field.HOST), "what was entered stays for another change of mind");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "0", "65536", "-1", "3306 1", "99999999" })
	void refusesWhatIsNoPort(String port) {
		ConnectionForm form = server();
		form.set(Field.PORT, port);
		assertTrue(form.problem().orElse("").contains("is not a port"));
	}

	@Test
	void aWholeServerBecomesSettings() {
		ConnectionForm form = server();
		form.set(Field.PORT, "3307");
		form.set(Field.DATABASE, "shop");
		form.set(Field.USER, "sync");
		form.set(Field.PASSWORD, " s p ");
		form.properties().put("a", "1");
		form.properties().put("b", "x=y");
		form.properties().put("", "");
		form.setTls(TlsMode.VERIFY_CA);
		form.set(Field.CA_FILE, "/ca.pem");
		form.setEnvironment(Environment.PROD);
		assertEquals(Optional.empty(), form.problem());
		assertEquals(
				new ConnectionSettings("shop", "mysql", "db.example", 3307, "shop", "sync", Secret.of(" s p "),
						new TlsSettings(TlsMode.VERIFY_CA, "/ca.pem", null, null), Environment.PROD,
						Map.of("a", "1", "b", "x=y")),
				form.settings());
	}

	@Test
	void aPasswordThatIsAskedForIsNotPartOfTheSettings() {
		ConnectionForm form = server();
		form.set(Field.PASSWORD, "p");
		form.setAsks(true);
		assertNull(form.settings().password());
		assertEquals(PasswordStorage.ASKED, form.settings().storage());

		ConnectionForm again = new ConnectionForm(SERVER, form.settings());
		assertTrue(again.asks());
		again.set(Field.PASSWORD, "q");
		again.setAsks(false);
		assertEquals(Secret.of("q"), again.settings().password());
		assertEquals(PasswordStorage.SAVED, again.settings().storage());
	}

	@Test
	void emptyFieldsAreLeftOut() {
		ConnectionSettings settings = server().settings();
		assertEquals(0, settings.port());
		assertNull(settings.user());
		assertNull(settings.password());
		assertNull(settings.database());
	}

	@Test
	void certificateAndKeyBelongTogetherAndOptionsAreKeyAndValue() {
		ConnectionForm form = server();
		form.set(Field.CLIENT_KEY, "/key.pem");
		assertTrue(form.problem().orElse("").contains("belong together"));
		form.set(Field.CLIENT_KEY, "");
		DriverProperties.Line line = form.properties().put("", "x");
		assertTrue(form.problem().orElse("").contains("with the value x has no name"));
		form.properties().rename(line, " a ");
		assertEquals(Optional.empty(), form.problem());
		assertEquals(Map.of("a", "x"), form.settings().options());
		DriverProperties.Line second = form.properties().put("b", "y");
		DriverProperties.Line twice = form.properties().rename(second, "a");
		assertTrue(form.problem().orElse("").contains("property a is there twice"));
		form.properties().remove(List.of(twice));
		assertEquals(Map.of("a", "x"), form.settings().options());
	}

	@Test
	void changingAConnectionKeepsItsNameAndAllItHas() {
		ConnectionSettings before = new ConnectionSettings("shop", "mysql", "h", 1, "d", "u", Secret.of("p"),
				new TlsSettings(TlsMode.VERIFY_FULL, "/a", "/b", "/c"), Environment.TEST, Map.of("k", "v", "a", "b"));
		ConnectionForm form = new ConnectionForm(SERVER, before);
		assertTrue(form.existing());
		assertEquals(List.of("a", "k"), form.properties().lines().stream().map(DriverProperties.Line::key).toList());
		assertEquals(before, form.settings());
	}
}
