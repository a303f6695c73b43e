/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.jdbc.internal.read.ReadSql.View;
import org.tidemark.connector.jdbc.internal.read.ViewSharing;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/**
 * Begins read transactions and asks a further connection, before and after, whether anybody has committed a change. Only
 * with a write-ahead log: with another journal a writer that waits for the first reader keeps the second one out.
 */
record SqliteSharing(JdbcAccess access, ReadSql sql) implements ViewSharing {

	private static final int ATTEMPTS = 20;

	@Override
	public Shared begin(List<Connection> connections, TableName table) throws SQLException, TidemarkException {
		String name = access.settings().name();
		try (Connection witness = access.borrow(); Statement statement = witness.createStatement()) {
			String journal = first(statement, "PRAGMA journal_mode");
			if (!"wal".equalsIgnoreCase(journal)) {
				return ViewSharing.alone(sql, connections, NLS.bind(Messages.Readers_sqlite_journal, name, journal));
			}
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				String before = first(statement, "PRAGMA data_version");
				List<View> views = new ArrayList<>();
				for (Connection connection : connections) {
					views.add(sql.begin(connection));
				}
				if (before.equals(first(statement, "PRAGMA data_version"))) {
					return new Shared(views, "");
				}
				for (Connection connection : connections) {
					connection.rollback();
				}
			}
		}
		return ViewSharing.alone(sql, connections, NLS.bind(Messages.Readers_sqlite_busy, name));
	}

	private static String first(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			row.next();
			return String.valueOf(row.getString(1));
		}
	}
}
