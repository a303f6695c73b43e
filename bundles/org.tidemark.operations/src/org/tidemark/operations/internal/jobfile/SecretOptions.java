/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.tidemark.core.connection.ConnectionSettings;

/** Driver properties that may hold a secret, as their names say. */
public final class SecretOptions {

	private static final Pattern SECRET = Pattern.compile("passw|pwd|passphrase|secret|token|api.?key|credential", //$NON-NLS-1$
			Pattern.CASE_INSENSITIVE);

	private SecretOptions() {
	}

	static boolean isSecret(String key) {
		return SECRET.matcher(key).find();
	}

	/** The connection without password and without such properties. */
	public static ConnectionSettings without(ConnectionSettings connection) {
		Map<String, String> options = new TreeMap<>(connection.options());
		options.keySet().removeIf(SecretOptions::isSecret);
		return new ConnectionSettings(connection.name(), connection.connector(), connection.host(), connection.port(),
				connection.database(), connection.user(), null, connection.tls(), connection.environment(), options,
				connection.storage());
	}
}
