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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.JdbcSource;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.type.LogicalType;

/**
 * Reads from MySQL and MariaDB.
 * <p>
 * The horizon keeps a second's distance: NOW() is the start of a statement, a transaction is listed a little later, and
 * its start is listed in whole seconds. Transactions that are read-only cannot write, so that our own snapshots do not
 * hold it back.
 */
final class MySqlSource extends JdbcSource {

	private static final int ACCESS_DENIED = 1227;
	private static final int MOST_LOOKS = 12;
	private static final Duration TIME_TO_RENEW_THE_LIST = Duration.ofMillis(120);

	private final ReadSql sql;
	/** Units that look one after another do not keep each other from a new copy of the list. */
	private final ReentrantLock looking = new ReentrantLock();

	MySqlSource(JdbcAccess access, ReadSql sql) {
		super(access, sql);
		this.sql = sql;
	}

	@Override
	protected Horizon horizon(Connection connection, Expression cursor) throws SQLException {
		try {
			Optional<OpenTransactions> open = openTransactions(connection);
			if (open.isEmpty()) {
				return clock(connection, cursor, Messages.Horizon_mysql_stale);
			}
			return new Horizon(Horizon.Kind.TRANSACTIONS, value(connection, cursor, open.get().horizon()),
					open.get().any(), "");
		} catch (SQLException e) {
			if (e.getErrorCode() != ACCESS_DENIED) {
				throw e;
			}
			return clock(connection, cursor, NLS.bind(Messages.Horizon_mysql, grantee(connection)));
		}
	}

	private Optional<OpenTransactions> openTransactions(Connection connection) throws SQLException {
		looking.lock();
		connection.setAutoCommit(false);
		try {
			sql.begin(connection);
			Optional<OpenTransactions> open = OpenTransactions.list(connection);
			for (int look = 1; open.isEmpty() && look < MOST_LOOKS; look++) {
				LockSupport.parkNanos(TIME_TO_RENEW_THE_LIST.toNanos());
				open = OpenTransactions.list(connection);
			}
			return open;
		} finally {
			looking.unlock();
			connection.rollback();
			connection.setAutoCommit(true);
		}
	}

	private static Horizon clock(Connection connection, Expression cursor, String advice) throws SQLException {
		return new Horizon(Horizon.Kind.NOT_VISIBLE, value(connection, cursor, "UTC_TIMESTAMP(6)"), true, advice);
	}

	/** A moment of UTC in the type of a cursor; for a cursor without a zone in the server's. */
	private static @Nullable String value(Connection connection, Expression cursor, String moment)
			throws SQLException {
		String inZone = "CONVERT_TZ(h, '+00:00', @@global.time_zone)";
		String value = switch (cursor.type()) {
			case LogicalType.Instant t -> "CAST(h AS CHAR)";
			case LogicalType.DateTime t -> "CAST(" + inZone + " AS CHAR)";
			case LogicalType.Date t -> "CAST(DATE(" + inZone + ") AS CHAR)";
			default -> "NULL";
		};
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT " + value + " FROM (SELECT " + moment + " AS h) AS m")) {
			row.next();
			return row.getString(1);
		}
	}

	private static String grantee(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT CURRENT_USER()")) {
			row.next();
			String account = row.getString(1);
			int at = account.lastIndexOf('@');
			return quote(account.substring(0, Math.max(at, 0))) + '@' + quote(account.substring(at + 1));
		}
	}

	private static String quote(String name) {
		return '\'' + name.replace("'", "''") + '\'';
	}
}
