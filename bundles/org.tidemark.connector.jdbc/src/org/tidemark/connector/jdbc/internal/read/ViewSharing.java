/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/** How a database gives several connections a view of one and the same state. Safe for use by several threads. */
@FunctionalInterface
public interface ViewSharing {

	/**
	 * Begins a view on each connection, or on the first alone where they cannot be proven to be of one state.
	 *
	 * @param connections at least two, with autocommit off
	 * @param table       whose rows the views have to agree on
	 */
	Shared begin(List<Connection> connections, TableName table) throws SQLException, TidemarkException;

	/**
	 * Views that were begun.
	 *
	 * @param views  those of the first connections, at least one
	 * @param reason why there is only one, localized; empty when there are several
	 */
	record Shared(List<ReadSql.View> views, String reason) {

		/** Copies the views. */
		public Shared {
			views = List.copyOf(views);
		}
	}

	/** Begins a view on the first connection alone; whatever was begun on the others is ended. */
	static Shared alone(ReadSql sql, List<Connection> connections, String reason) throws SQLException {
		for (Connection connection : connections) {
			connection.rollback();
		}
		return new Shared(List.of(sql.begin(connections.get(0))), reason);
	}
}
