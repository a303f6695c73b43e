/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.security.SecureRandom;

import javax.crypto.SecretKey;

import org.tidemark.core.problem.TidemarkException;

/**
 * The keys of one store. For each provider that sealed something the store keeps a sealed check word, which tells a wrong
 * key from an altered password. To be used inside the store's transactions, thus by one thread at a time.
 */
final class KeyRing {

	private static final String CHECK_WORD = "tidemark"; //$NON-NLS-1$
	private static final int SALT_BYTES = 16;

	private final List<KeyProvider> providers;
	private final PasswordCipher cipher;
	private final SecureRandom random;
	private final Clock clock;
	private final Map<String, CheckedKey> checked = new HashMap<>();

	private record CheckedKey(String check, SecretKey key) {
	}

	private record KeyRecord(KeyParameters parameters, String check) {
	}

	/**
	 * A key and who made it.
	 *
	 * @param provider id of the provider
	 * @param key      the key
	 */
	record OwnedKey(String provider, SecretKey key) {
	}

	/** @param providers in the order of preference; the last one is prepared where none is present */
	KeyRing(List<KeyProvider> providers, PasswordCipher cipher, SecureRandom random, Clock clock) {
		this.providers = List.copyOf(providers);
		this.cipher = cipher;
		this.random = random;
		this.clock = clock;
	}

	/** The key with which the password of a connection is to be sealed now. Needs a writing transaction. */
	OwnedKey forSealing(Connection c, long connectionId, String connection) throws SQLException, TidemarkException {
		KeyProvider provider = providers.stream().filter(KeyProvider::isPresent).findFirst()
				.orElseGet(providers::getLast);
		Optional<KeyRecord> record = find(c, provider);
		boolean inUse = record.isPresent() && sealsOthers(c, provider, connectionId);
		if (inUse && !provider.isPresent()) {
			throw provider.missing(connection);
		}
		provider.prepare(connection);
		Optional<SecretKey> known = record.isPresent() ? check(provider, record.get(), connection) : Optional.empty();
		if (known.isEmpty() && inUse) {
			throw provider.wrong(connection);
		}
		SecretKey key = known.isPresent() ? known.get() : establish(c, provider, connection);
		return new OwnedKey(provider.id(), key);
	}

	/** The key with which the password of a connection was sealed. */
	SecretKey forOpening(Connection c, String providerId, String connection) throws SQLException, TidemarkException {
		KeyProvider provider = providers.stream().filter(p -> p.id().equals(providerId)).findFirst()
				.orElseThrow(() -> KeyProblems.unknownProvider(connection, providerId));
		KeyRecord record = find(c, provider).orElseThrow(() -> KeyProblems.altered(connection));
		CheckedKey before = checked.get(provider.id());
		if (!provider.isPresent() && (before == null || !before.check().equals(record.check()))) {
			throw provider.missing(connection);
		}
		return check(provider, record, connection).orElseThrow(() -> provider.wrong(connection));
	}

	private Optional<SecretKey> check(KeyProvider provider, KeyRecord record, String connection)
			throws TidemarkException {
		CheckedKey before = checked.get(provider.id());
		if (before != null && before.check().equals(record.check())) {
			return Optional.of(before.key());
		}
		SecretKey key = provider.key(record.parameters(), connection);
		if (cipher.open(key, place(provider), record.check()).filter(CHECK_WORD::equals).isEmpty()) {
			return Optional.empty();
		}
		checked.put(provider.id(), new CheckedKey(record.check(), key));
		return Optional.of(key);
	}

	/** Nothing depends on the provider's key so far: makes what it is derived with, and the check word. */
	private SecretKey establish(Connection c, KeyProvider provider, String connection)
			throws SQLException, TidemarkException {
		byte[] salt = new byte[SALT_BYTES];
		random.nextBytes(salt);
		KeyParameters parameters = new KeyParameters(Base64.getEncoder().encodeToString(salt),
				PassphraseKeyProvider.ITERATIONS);
		SecretKey key = provider.key(parameters, connection);
		String check = cipher.seal(key, place(provider), CHECK_WORD);
		try (PreparedStatement insert = c.prepareStatement("""
				INSERT INTO store_keys (provider, salt, iterations, check_value, created_at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (provider) DO UPDATE SET salt = excluded.salt, iterations = excluded.iterations,
				check_value = excluded.check_value, created_at = excluded.created_at""")) { //$NON-NLS-1$
			insert.setString(1, provider.id());
			insert.setString(2, parameters.salt());
			insert.setInt(3, parameters.iterations());
			insert.setString(4, check);
			insert.setString(5, clock.instant().toString());
			insert.executeUpdate();
		}
		return key;
	}

	private static Optional<KeyRecord> find(Connection c, KeyProvider provider) throws SQLException {
		try (PreparedStatement select = c.prepareStatement(
				"SELECT salt, iterations, check_value FROM store_keys WHERE provider = ?")) { //$NON-NLS-1$
			select.setString(1, provider.id());
			try (ResultSet row = select.executeQuery()) {
				return row.next()
						? Optional.of(new KeyRecord(
								new KeyParameters(Columns.text(row, "salt"), row.getInt("iterations")), //$NON-NLS-1$ //$NON-NLS-2$
								Columns.text(row, "check_value"))) //$NON-NLS-1$
						: Optional.empty();
			}
		}
	}

	private static boolean sealsOthers(Connection c, KeyProvider provider, long connectionId) throws SQLException {
		try (PreparedStatement select = c.prepareStatement(
				"SELECT 1 FROM database_configs WHERE password_key = ? AND id <> ? LIMIT 1")) { //$NON-NLS-1$
			select.setString(1, provider.id());
			select.setLong(2, connectionId);
			try (ResultSet row = select.executeQuery()) {
				return row.next();
			}
		}
	}

	private static String place(KeyProvider provider) {
		return "store_keys/" + provider.id(); //$NON-NLS-1$
	}
}
