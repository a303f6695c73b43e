/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;

/** Makes the header by which a connection logs in. */
final class Login {

	private Login() {
	}

	/** The value of the header {@code Authorization}; empty for a connection without a login. */
	static Optional<String> header(ConnectionSettings settings) {
		Secret secret = settings.password();
		String password = secret == null ? "" : secret.reveal();
		return switch (settings.options().getOrDefault("auth", "basic")) {
			case "apiKey" -> Optional.of("ApiKey " + password);
			case "bearer" -> Optional.of("Bearer " + password);
			default -> settings.user() == null ? Optional.empty()
					: Optional.of("Basic " + basic(Objects.requireNonNull(settings.user()), password));
		};
	}

	private static String basic(String user, String password) {
		return Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
	}
}
