/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.connection;

import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A connection: a named, stored endpoint.
 *
 * @param name        unique name, by which jobs refer to it
 * @param connector   id of the connector: {@code mysql}, {@code postgresql}, {@code sqlite}, ...
 * @param host        host name or address; null for a file-based system
 * @param port        TCP port; 0 for the connector's default
 * @param database    the database to log in to; for SQLite the path of the file
 * @param user        login name, or null
 * @param password    login password, or null
 * @param tls         TLS options
 * @param environment what the connection is for
 * @param options     further properties that are handed to the driver as they are
 * @param storage     whether the password is saved, or a person is asked for it
 */
public record ConnectionSettings(String name, String connector, @Nullable String host, int port,
		@Nullable String database, @Nullable String user, @Nullable Secret password, TlsSettings tls,
		Environment environment, Map<String, String> options, PasswordStorage storage) {

	/** Copies the options. */
	public ConnectionSettings {
		options = Map.copyOf(options);
	}

	/** A connection whose password, if it has one, is saved. */
	public ConnectionSettings(String name, String connector, @Nullable String host, int port,
			@Nullable String database, @Nullable String user, @Nullable Secret password, TlsSettings tls,
			Environment environment, Map<String, String> options) {
		this(name, connector, host, port, database, user, password, tls, environment, options, PasswordStorage.SAVED);
	}

	/** A connection to a database file. */
	public static ConnectionSettings file(String name, String connector, String path) {
		return new ConnectionSettings(name, connector, null, 0, path, null, null, TlsSettings.of(TlsMode.DISABLED),
				Environment.DEV, Map.of());
	}

	/** A connection to a server, TLS when offered, for development. */
	public static ConnectionSettings server(String name, String connector, String host, int port, String database,
			String user, @Nullable Secret password) {
		return new ConnectionSettings(name, connector, host, port, database, user, password, TlsSettings.PREFERRED,
				Environment.DEV, Map.of());
	}

	/** The same connection with another password. */
	public ConnectionSettings withPassword(@Nullable Secret newPassword) {
		return new ConnectionSettings(name, connector, host, port, database, user, newPassword, tls, environment,
				options, storage);
	}

	/** The same connection under another name. */
	public ConnectionSettings withName(String newName) {
		return new ConnectionSettings(newName, connector, host, port, database, user, password, tls, environment,
				options, storage);
	}

	/** The same connection with other TLS options. */
	public ConnectionSettings withTls(TlsSettings newTls) {
		return new ConnectionSettings(name, connector, host, port, database, user, password, newTls, environment,
				options, storage);
	}

	/** The same connection with a password that is kept elsewhere. */
	public ConnectionSettings withStorage(PasswordStorage newStorage) {
		return new ConnectionSettings(name, connector, host, port, database, user, password, tls, environment,
				options, newStorage);
	}
}
