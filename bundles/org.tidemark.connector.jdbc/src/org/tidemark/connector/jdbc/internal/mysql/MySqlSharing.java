/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Fault;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.jdbc.internal.read.ReadSql.View;
import org.tidemark.connector.jdbc.internal.read.ViewSharing;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

/**
 * Begins snapshots while nobody can change the table: a lock of another connection keeps writers from it for the moment
 * that this takes, and is only had when no transaction that has written to the table is open. Positions of the binary log
 * would prove less, for not every change is in it.
 */
record MySqlSharing(JdbcAccess access, ReadSql sql) implements ViewSharing {

	private static final int ATTEMPTS = 3;
	/** Seconds to wait for the lock; writers that come later wait behind it. */
	private static final int PATIENCE = 1;

	private static final String ENGINE = "SELECT COUNT(*) FROM information_schema.tables"
			+ " WHERE table_schema = COALESCE(?, DATABASE()) AND table_name = ? AND engine = 'InnoDB'";

	@Override
	public Shared begin(List<Connection> connections, TableName table) throws SQLException, TidemarkException {
		String name = access.settings().name();
		try (Connection guard = access.borrow()) {
			if (!keepsVersions(guard, table)) {
				return ViewSharing.alone(sql, connections, NLS.bind(Messages.Readers_mysql_engine, table));
			}
			for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
				try {
					return new Shared(whileLocked(guard, connections, table), "");
				} catch (RefusedLockException e) {
					if (e.fault() != Fault.LOCKED) {
						return ViewSharing.alone(sql, connections,
								NLS.bind(Messages.Readers_mysql_lock, new Object[] { table, name, e.getMessage() }));
					}
				}
			}
		}
		return ViewSharing.alone(sql, connections, NLS.bind(Messages.Readers_mysql_busy, table, name));
	}

	/** Whether the table's engine has snapshots; a view's tables are not looked for. */
	private static boolean keepsVersions(Connection connection, TableName table) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(ENGINE)) {
			select.setString(1, table.schema());
			select.setString(2, table.table());
			try (ResultSet row = select.executeQuery()) {
				return row.next() && row.getLong(1) == 1;
			}
		}
	}

	private List<View> whileLocked(Connection guard, List<Connection> connections, TableName table)
			throws SQLException, RefusedLockException {
		try (Statement statement = guard.createStatement()) {
			String former = first(statement, "SELECT @@SESSION.lock_wait_timeout");
			statement.execute("SET SESSION lock_wait_timeout = " + PATIENCE);
			try {
				lock(statement, table);
				List<View> views = new ArrayList<>();
				for (Connection connection : connections) {
					views.add(sql.begin(connection));
				}
				return views;
			} finally {
				statement.execute("UNLOCK TABLES");
				statement.execute("SET SESSION lock_wait_timeout = " + former);
			}
		}
	}

	private static String first(Statement statement, String query) throws SQLException {
		try (ResultSet row = statement.executeQuery(query)) {
			row.next();
			return row.getString(1);
		}
	}

	private void lock(Statement statement, TableName table) throws SQLException, RefusedLockException {
		try {
			statement.execute("LOCK TABLES " + access.dialect().quote(table) + " READ");
		} catch (SQLException e) {
			Fault fault = access.classify(e);
			if (fault == Fault.CUT || fault == Fault.SHUTDOWN) {
				throw e;
			}
			throw new RefusedLockException(fault, e);
		}
	}

	/** The table could not be locked. */
	private static final class RefusedLockException extends Exception {

		private static final long serialVersionUID = 1L;

		private final Fault fault;

		RefusedLockException(Fault fault, SQLException cause) {
			super(cause.getMessage(), cause);
			this.fault = fault;
		}

		Fault fault() {
			return fault;
		}
	}
}
