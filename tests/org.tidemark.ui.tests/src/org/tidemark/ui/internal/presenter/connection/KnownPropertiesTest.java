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

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.FakeSession;

class KnownPropertiesTest {

	private static final ConnectorOption TIMEOUT = new ConnectorOption("socketTimeout", "How long", "0");
	private static final ConnectorOption SOCKET = new ConnectorOption("logSocket", "", "");
	private static final ConnectorOption OTHER = new ConnectorOption("charset", "", "utf8");

	private static KnownProperties known() {
		FakeSession session = new FakeSession();
		ConnectorDescriptor connector = new ConnectorDescriptor("x", "X", "", "", "x", false, true, 1,
				List.of(SOCKET, TIMEOUT, OTHER));
		session.connectors.add(connector);
		return new KnownProperties(session, new ManualBackground(), connector, () -> {
			// nothing to show
		});
	}

	@Test
	void namesThatBeginWithATextComeFirst() {
		assertEquals(List.of(TIMEOUT, SOCKET), known().matching(" SOCK"));
		assertEquals(3, known().matching("").size());
	}

	@Test
	void tellsWhatAPropertyDoes() {
		assertEquals("How long", known().description("socketTimeout"));
		assertEquals("utf8", known().defaultValue("charset"));
		assertEquals("", known().description("none"));
	}

	@Test
	void aQuestionNamesUserHostAndConnection() {
		PasswordQuestion question = PasswordQuestion.of(
				ConnectionSettings.server("shop", "mysql", "db.example", 0, "d", "sync", Secret.of("secret")), "wrong");
		assertEquals(new PasswordQuestion("Password of the connection shop",
				"Enter the password of sync on db.example.", "wrong"), question);
	}
}
