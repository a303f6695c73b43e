/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.store.MetadataStore;

class ConnectionsTest {

	@TempDir
	Path home;

	@Test
	void keepsEveryValueAcrossOpenings() throws Exception {
		ConnectionSettings full = new ConnectionSettings("Läden \"1\"; DROP", "postgresql", "db.example", 15432, "shop",
				"sync", Secret.of("pä$$ 字 \u0000 word"),
				new TlsSettings(TlsMode.VERIFY_FULL, "/ca.pem", "/client.pem", "/client.key"), Environment.PROD,
				Map.of("connectTimeout", "5", "applicationName", "tide \"mark\"", "empty", ""));
		ConnectionSettings file = ConnectionSettings.file("local", "sqlite", "/tmp/a b.db");
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(full);
			store.connections().save(file);
		}
		try (MetadataStore store = TestStores.open(home)) {
			assertEquals(Optional.of(full), store.connections().find(full.name()));
			assertEquals(Optional.of(file), store.connections().find("local"));
		}
	}

	@ParameterizedTest
	@EnumSource(TlsMode.class)
	void keepsEachTlsMode(TlsMode mode) throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", "x").withTls(TlsSettings.of(mode)));
			assertEquals(TlsSettings.of(mode), store.connections().find("shop").orElseThrow().tls());
		}
	}

	@Test
	void listsByNameWithoutRegardToCaseAndWithoutPasswords() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			for (String name : List.of("beta", "Älster", "Alpha", "ALPHA", "gamma")) {
				store.connections().save(TestStores.connection(name, "secret"));
			}
			List<ConnectionSettings> list = store.connections().list();
			assertEquals(List.of("ALPHA", "Alpha", "beta", "gamma", "Älster"),
					list.stream().map(ConnectionSettings::name).toList());
			assertEquals(TestStores.connection("beta", "secret").withPassword(null), list.get(2));
		}
	}

	@Test
	void findsByExactlyTheName() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", "x"));
			assertTrue(store.connections().find("Shop").isEmpty());
		}
	}

	@Test
	void replacesTheConnectionOfTheSameNameAndKeepsItsId() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", "old"));
			String id = TestStores.query(home, "SELECT id FROM database_configs").get(0);
			store.tasks().add(TestStores.runningHere("job"));
			ConnectionSettings other = new ConnectionSettings("shop", "postgresql", "h2", 5432, "d2", "u2",
					Secret.of("new"), TlsSettings.of(TlsMode.REQUIRED), Environment.TEST, Map.of("a", "b"));
			store.connections().save(other);
			assertEquals(Optional.of(other), store.connections().find("shop"));
			assertEquals(List.of(id), TestStores.query(home, "SELECT id FROM database_configs"));
			assertEquals(List.of(id), TestStores.query(home, "SELECT source_config_id FROM sync_tasks"));
		}
	}

	@Test
	void forgetsThePasswordWhenSavedWithoutOne() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", "x"));
			store.connections().save(TestStores.connection("shop", "x").withPassword(null));
			assertNull(store.connections().find("shop").orElseThrow().password());
		}
	}

	@Test
	void keepsTheTimeOfCreation() throws Exception {
		Clock first = Clock.fixed(TestStores.NOW, ZoneOffset.UTC);
		try (MetadataStore store = new SqliteStoreProvider(Map.of(), first).open(home)) {
			store.connections().save(TestStores.connection("shop", "x"));
		}
		Clock later = Clock.offset(first, Duration.ofHours(1));
		try (MetadataStore store = new SqliteStoreProvider(Map.of(), later).open(home)) {
			store.connections().save(TestStores.connection("shop", "y"));
		}
		assertEquals(List.of("2026-03-01T10:15:30.123456789Z/2026-03-01T11:15:30.123456789Z"),
				TestStores.query(home, "SELECT created_at || '/' || updated_at FROM database_configs"));
	}

	@Test
	void removesAndNeverGivesAnIdTwice() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", "x"));
			store.tasks().add(TestStores.runningHere("job"));
			assertTrue(store.connections().remove("shop"));
			assertFalse(store.connections().remove("shop"));
			assertTrue(store.connections().find("shop").isEmpty());
			assertEquals("shop", store.tasks().list(1).get(0).source());
			store.connections().save(TestStores.connection("shop", "x"));
			assertEquals(List.of("2"), TestStores.query(home, "SELECT id FROM database_configs"));
		}
	}
}
