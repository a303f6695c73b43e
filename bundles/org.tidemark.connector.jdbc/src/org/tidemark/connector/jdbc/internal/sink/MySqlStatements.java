/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.eclipse.jdt.annotation.Nullable;

/** Knows the statement in flight, so that another thread can end it. */
final class MySqlStatements {

	private volatile @Nullable Statement running;

	/** Runs a statement. */
	<S extends Statement, T> T run(S statement, Run<S, T> work) throws SQLException {
		running = statement;
		try {
			return work.on(statement);
		} finally {
			running = null;
		}
	}

	/** What is run. */
	@FunctionalInterface
	interface Run<S extends Statement, T> {
		T on(S statement) throws SQLException;
	}

	/** Runs a statement that changes rows and returns their number. */
	long update(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return run(statement, s -> (long) s.executeUpdate(sql));
		}
	}

	/** Ends the statement in flight. */
	void interrupt() throws SQLException {
		Statement statement = running;
		if (statement != null) {
			statement.cancel();
		}
	}
}
