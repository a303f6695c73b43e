/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database of a running server, with all that is needed to connect to it. Stays valid when the server is restarted.
 *
 * @param kind the product
 * @param host the address the server listens on, always the loopback interface
 * @param port its port
 * @param name the name of the database
 * @param user a user who may do everything
 * @param password the password of the user
 * @param certificate the server's self-signed TLS certificate, a PEM file: what a client has to trust
 */
public record ServerDatabase(DatabaseKind kind, String host, int port, String name, String user, String password,
		Path certificate) implements TestDatabase {

	@Override
	public String jdbcUrl() {
		return kind.url(host, port, name);
	}

	@Override
	public Connection connection() throws SQLException {
		return kind.connect(jdbcUrl(), user, password);
	}

	@Override
	public String toString() {
		return jdbcUrl();
	}
}
