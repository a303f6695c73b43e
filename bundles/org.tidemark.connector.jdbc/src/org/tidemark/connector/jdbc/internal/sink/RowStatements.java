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
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.tidemark.core.problem.TidemarkException;

/** What a transaction that looks at rows before it writes them needs of its database's sink. */
interface RowStatements {

	/** How the database declares 16 bytes. */
	String digestType();

	/** What keeps others from changing the rows that a query reads, behind the query. */
	default String lockSuffix() {
		return " FOR UPDATE"; //$NON-NLS-1$
	}

	/** Adds rows that are not there, inside the transaction that is open; returns how many were added. */
	long insertRows(Connection connection, TargetTable table, Rows rows)
			throws SQLException, TidemarkException;

	/** Empties what {@link JdbcSink#writeRows} filled for its own use, so that it can be called again in one transaction. */
	default void emptyStage(Connection connection) throws SQLException {
		// not every database needs a table in between
	}

	/** Runs a statement so that {@link JdbcSink#interrupt} ends it. */
	default <T> T run(PreparedStatement statement, Statements<T> work) throws SQLException {
		return work.on(statement);
	}

	/** What is done with a statement. */
	interface Statements<T> {
		T on(PreparedStatement statement) throws SQLException;
	}
}
