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
 * The horizon keeps a second's distance: NOW() is the start of a statement, a transaction is listed a little later, its
 * start is listed in whole seconds, and the list may be a tenth of a second old. Transactions that are read-only cannot
 * write, so that our own snapshots do not hold it back.
 */
final class MySqlSource extends JdbcSource {

	private static final int ACCESS_DENIED = 1227;

	private static final String WRITERS = " FROM information_schema.innodb_trx"
			+ " WHERE trx_is_read_only = 0 AND trx_mysql_thread_id <> CONNECTION_ID()";

	private static final String STATEMENTS = " FROM information_schema.processlist"
			+ " WHERE command IN ('Query', 'Execute') AND id <> CONNECTION_ID() AND id NOT IN"
			+ " (SELECT trx_mysql_thread_id FROM information_schema.innodb_trx WHERE trx_is_read_only = 1)";

	private static final String OLDEST = "SELECT LEAST(UTC_TIMESTAMP(6) - INTERVAL 1 SECOND,"
			+ " COALESCE((SELECT CONVERT_TZ(MIN(trx_started), 'SYSTEM', '+00:00') - INTERVAL 1 SECOND" + WRITERS
			+ "), UTC_TIMESTAMP(6))," + " UTC_TIMESTAMP(6) - INTERVAL (2 + COALESCE((SELECT GREATEST(MAX(time), 0)"
			+ STATEMENTS + "), -1)) SECOND) AS h, (SELECT COUNT(*)" + WRITERS + ") + (SELECT COUNT(*)" + STATEMENTS
			+ ") AS n";

	private static final String CLOCK = "SELECT UTC_TIMESTAMP(6) AS h, 1 AS n";

	MySqlSource(JdbcAccess access, ReadSql sql) {
		super(access, sql);
	}

	@Override
	protected Horizon horizon(Connection connection, Expression cursor) throws SQLException {
		try {
			return horizon(connection, cursor, OLDEST, Horizon.Kind.TRANSACTIONS, "");
		} catch (SQLException e) {
			if (e.getErrorCode() != ACCESS_DENIED) {
				throw e;
			}
			String advice = NLS.bind(Messages.Horizon_mysql, grantee(connection));
			return horizon(connection, cursor, CLOCK, Horizon.Kind.NOT_VISIBLE, advice);
		}
	}

	private static Horizon horizon(Connection connection, Expression cursor, String query, Horizon.Kind kind,
			String advice) throws SQLException {
		String inZone = "CONVERT_TZ(h, '+00:00', @@global.time_zone)";
		String value = switch (cursor.type()) {
			case LogicalType.Instant t -> "CAST(h AS CHAR)";
			case LogicalType.DateTime t -> "CAST(" + inZone + " AS CHAR)";
			case LogicalType.Date t -> "CAST(DATE(" + inZone + ") AS CHAR)";
			default -> "NULL";
		};
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT " + value + ", n FROM (" + query + ") AS oldest")) {
			row.next();
			@Nullable
			String horizon = row.getString(1);
			return new Horizon(kind, horizon, row.getLong(2) > 0, advice);
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
