/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
 * Reads from PostgreSQL.
 * <p>
 * The horizon keeps a second's distance from the clock: a transaction's start is the arrival of its first statement,
 * and is listed a moment later. Snapshots of Tidemark are read-only and do not hold it back.
 */
final class PostgresSource extends JdbcSource {

	private static final String OTHERS = " FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND pid <> pg_backend_pid() AND application_name IS DISTINCT FROM '" + PostgresReadSql.SNAPSHOT + "'"
			+ " AND COALESCE(backend_type, '') NOT IN ('autovacuum worker', 'walsender')";

	private static final String PREPARED = " FROM pg_prepared_xacts WHERE database = current_database()";

	private static final String OLDEST = "SELECT least(clock_timestamp() - interval '1 second', (SELECT min(xact_start)"
			+ OTHERS + "), (SELECT min(prepared)" + PREPARED + ")) AS h, (SELECT count(*)" + OTHERS
			+ " AND (xact_start IS NOT NULL OR backend_xid IS NOT NULL)) + (SELECT count(*)" + PREPARED + ") AS n";

	private static final String CLOCK = "SELECT clock_timestamp() AS h, 1 AS n";

	private static final String HIDDEN = "SELECT EXISTS (SELECT 1" + OTHERS
			+ " AND query = '<insufficient privilege>'), quote_ident(current_user)";

	private static final String SETTING_OF_DATABASE = "SELECT split_part(c, '=', 2) FROM pg_db_role_setting AS s"
			+ " JOIN pg_database AS d ON d.oid = s.setdatabase, unnest(s.setconfig) AS c"
			+ " WHERE d.datname = current_database() AND s.setrole = 0 AND lower(split_part(c, '=', 1)) = 'timezone'";

	private static final String OLDEST_TRANSACTION = "SELECT txid_snapshot_xmin(txid_current_snapshot())";

	private static final String MAY_READ_FILE = "SELECT has_function_privilege('pg_show_all_file_settings()', 'EXECUTE')";

	private static final String SETTING_OF_FILE = "SELECT setting FROM pg_file_settings"
			+ " WHERE lower(name) = 'timezone' AND applied ORDER BY seqno DESC LIMIT 1";

	private static final String SETTING_OF_LOG = "SELECT current_setting('log_timezone')";

	PostgresSource(JdbcAccess access, ReadSql sql) {
		super(access, sql);
	}

	@Override
	protected Horizon horizon(Connection connection, Expression cursor) throws SQLException {
		if (cursor instanceof Expression.TransactionId) {
			return new Horizon(Horizon.Kind.TRANSACTIONS, first(connection, OLDEST_TRANSACTION), true, "");
		}
		boolean hidden;
		String user;
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(HIDDEN)) {
			row.next();
			hidden = row.getBoolean(1);
			user = row.getString(2);
		}
		String value = switch (cursor.type()) {
			case LogicalType.Instant t -> "CAST(h AT TIME ZONE 'UTC' AS text)";
			case LogicalType.DateTime t -> "CAST(h AT TIME ZONE CAST(? AS text) AS text)";
			case LogicalType.Date t -> "CAST(CAST(h AT TIME ZONE CAST(? AS text) AS date) AS text)";
			default -> "CAST(NULL AS text)";
		};
		String query = "SELECT " + value + ", n FROM (" + (hidden ? CLOCK : OLDEST) + ") AS oldest";
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			if (value.indexOf('?') > 0) {
				statement.setString(1, serverZone(connection));
			}
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				@Nullable
				String horizon = row.getString(1);
				return new Horizon(hidden ? Horizon.Kind.NOT_VISIBLE : Horizon.Kind.TRANSACTIONS, horizon,
						row.getLong(2) > 0, hidden ? NLS.bind(Messages.Horizon_postgres, user) : "");
			}
		}
	}

	/** The zone of sessions that do not choose one. Our own does, so that its setting says nothing. */
	private static String serverZone(Connection connection) throws SQLException {
		@Nullable
		String zone = first(connection, SETTING_OF_DATABASE);
		if (zone == null && "t".equals(first(connection, MAY_READ_FILE))) {
			zone = first(connection, SETTING_OF_FILE);
		}
		if (zone == null) {
			zone = first(connection, SETTING_OF_LOG);
		}
		return zone == null ? "UTC" : zone;
	}

	private static @Nullable String first(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() ? row.getString(1) : null;
		}
	}
}
