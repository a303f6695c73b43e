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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.OptionalLong;
import java.util.function.Predicate;

import org.tidemark.core.problem.TidemarkException;

/** Adds rows straight to a table that was empty, until the key of one is there already. */
final class StraightLoad {

	/** Brings rows into the table and returns their number. */
	@FunctionalInterface
	interface Load {
		long run() throws SQLException, TidemarkException;
	}

	/** Whether an error of a load may mean that a key is there already. */
	private final Predicate<Exception> taken;
	private boolean possible;

	StraightLoad(Predicate<Exception> taken) {
		this.taken = taken;
	}

	/** Looks whether the table has no rows. */
	void look(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT NOT EXISTS (SELECT 1 FROM " + table + ')')) { //$NON-NLS-1$
			possible = row.next() && row.getBoolean(1);
		}
	}

	/** Rows are brought in otherwise from now on. */
	void end() {
		possible = false;
	}

	/** Adds rows inside the open transaction; empty when they have to come otherwise, and none was added. */
	OptionalLong add(Connection connection, Load load) throws SQLException, TidemarkException {
		if (!possible) {
			return OptionalLong.empty();
		}
		Savepoint before = connection.setSavepoint();
		try {
			long count = load.run();
			connection.releaseSavepoint(before);
			return OptionalLong.of(count);
		} catch (SQLException | TidemarkException error) {
			if (!taken.test(error)) {
				throw error;
			}
			connection.rollback(before);
			possible = false;
			return OptionalLong.empty();
		}
	}
}
