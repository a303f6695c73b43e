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
import java.sql.SQLException;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.TidemarkException;

/** Writes passwords into the records of their connections, and reads them there; always sealed. */
final class PasswordVault {

	private final KeyRing keys;
	private final PasswordCipher cipher;

	PasswordVault(KeyRing keys, PasswordCipher cipher) {
		this.keys = keys;
		this.cipher = cipher;
	}

	/** Puts the password, or none, in place of the one that a connection has. Needs a writing transaction. */
	void store(Connection c, long id, String name, @Nullable Secret password) throws SQLException, TidemarkException {
		try (PreparedStatement update = c.prepareStatement(
				"UPDATE database_configs SET password = ?, password_key = ? WHERE id = ?")) { //$NON-NLS-1$
			if (password != null) {
				KeyRing.OwnedKey key = keys.forSealing(c, id, name);
				update.setString(1, cipher.seal(key.key(), place(id), password.reveal()));
				update.setString(2, key.provider());
			}
			update.setLong(3, id);
			update.executeUpdate();
		}
	}

	/** Opens the sealed password of a connection. */
	Secret open(Connection c, long id, String name, String sealed, String provider)
			throws SQLException, TidemarkException {
		return cipher.open(keys.forOpening(c, provider, name), place(id), sealed).map(Secret::of)
				.orElseThrow(() -> KeyProblems.altered(name));
	}

	private static String place(long id) {
		return "database_configs/" + id + "/password"; //$NON-NLS-1$ //$NON-NLS-2$
	}
}
