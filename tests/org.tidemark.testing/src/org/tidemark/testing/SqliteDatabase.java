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
import java.util.Properties;

import org.sqlite.JDBC;

/**
 * A SQLite file; SQLite creates it with the first connection.
 *
 * @param file the file, usually below a {@code @TempDir}
 */
public record SqliteDatabase(Path file) implements TestDatabase {

	@Override
	public String jdbcUrl() {
		return "jdbc:sqlite:" + file.toAbsolutePath();
	}

	@Override
	public Connection connection() throws SQLException {
		return JDBC.createConnection(jdbcUrl(), new Properties());
	}
}
