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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.connector.ConnectorDescriptor;
import org.tidemark.core.connection.Secret;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm.Field;

class ConnectionUrlTest {

	private static final List<String> CONNECTORS = List.of("mysql", "postgresql", "risingwave", "starrocks",
			"opensearch", "another");
	private static final List<String> HOSTS = List.of("localhost", "db.example", "10.0.0.1", "::1", "fe80::1:2", "a-b");
	private static final List<String> DATABASES = List.of("", "shop", "my-shop", "shop_1", "商店");

	private static ConnectionForm form(String connector) {
		return new ConnectionForm(new ConnectorDescriptor(connector, "x", "", "", "x", false, true, 1, List.of()),
				Set.of());
	}

	@Test
	void whatIsWrittenIsReadBackWhateverHostPortAndDatabaseAre() {
		Random random = new Random(1);
		for (int i = 0; i < 2_000; i++) {
			String connector = CONNECTORS.get(random.nextInt(CONNECTORS.size()));
			ConnectionUrl url = ConnectionUrl.of(HOSTS.get(random.nextInt(HOSTS.size())),
					random.nextBoolean() ? "" : String.valueOf(1 + random.nextInt(65_535)),
					DATABASES.get(random.nextInt(DATABASES.size())));
			assertEquals(Optional.of(url), ConnectionUrl.parse(connector, url.text(connector)), url.text(connector));
		}
	}

	@Test
	void addressAndFieldsAreInStepBothWays() {
		Random random = new Random(2);
		for (int i = 0; i < 500; i++) {
			ConnectionForm form = form("mysql");
			form.set(Field.HOST, HOSTS.get(random.nextInt(HOSTS.size())));
			form.set(Field.PORT, String.valueOf(1 + random.nextInt(65_535)));
			form.set(Field.DATABASE, DATABASES.get(random.nextInt(DATABASES.size())));
			ConnectionForm other = form("mysql");
			assertTrue(other.enterUrl(form.url()));
			assertEquals(form.url(), other.url());
			assertEquals(form.get(Field.HOST), other.get(Field.HOST));
			assertEquals(form.get(Field.PORT), other.get(Field.PORT));
			assertEquals(form.get(Field.DATABASE), other.get(Field.DATABASE));
		}
	}

	@ParameterizedTest
	@CsvSource({ "postgresql,jdbc:mysql://h/d", "mysql,h:3306", "mysql,''", "opensearch,ftp://h", "mysql,mysql://h:x/d",
			"mysql,http://h" })
	void whatIsNoAddressOfTheSystemChangesNothing(String connector, String text) {
		ConnectionForm form = form(connector);
		form.set(Field.HOST, "before");
		assertFalse(form.enterUrl(text));
		assertEquals("before", form.get(Field.HOST));
	}

	@Test
	void userPasswordAndOptionsGoWhereTheyBelong() {
		ConnectionForm form = form("postgresql");
		form.set(Field.NAME, "n");
		form.properties().put("a", "1");
		form.properties().put("sslmode", "old");
		assertTrue(form.enterUrl("jdbc:postgresql://me:p%3A@h:1/d?sslmode=require&x=y=z"));
		assertEquals("me", form.get(Field.USER));
		assertEquals(Secret.of("p%3A"), form.settings().password());
		assertEquals(Map.of("a", "1", "sslmode", "require", "x", "y=z"), form.settings().options());
		assertEquals("jdbc:postgresql://h:1/d", form.url());
	}
}
