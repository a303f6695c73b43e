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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.JdbcSource;
import org.tidemark.connector.jdbc.internal.read.ViewSharing;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;

/**
 * Reads from PostgreSQL.
 * <p>
 * The horizon keeps a second's distance from the clock: a transaction's start is the arrival of its first statement,
 * and is listed a moment later. Snapshots of Tidemark are read-only and do not hold it back.
 */
final class PostgresSource extends JdbcSource {

	private static final String HIDDEN = " count(*) FILTER (WHERE query = '<insufficient privilege>')";

	private static final String OTHERS = " FROM pg_stat_activity WHERE datname = current_database()"
			+ " AND pid <> pg_backend_pid() AND application_name IS DISTINCT FROM '" + PostgresReadSql.SNAPSHOT + "'"
			+ " AND COALESCE(backend_type, '') NOT IN ('autovacuum worker', 'walsender')";

	private static final String LOOK = "SELECT " + PostgresReadSql.utc("statement_timestamp()") + ", "
			+ PostgresReadSql.utc("min(xact_start)")
			+ ", count(*) FILTER (WHERE xact_start IS NOT NULL OR backend_xid IS NOT NULL),"
			+ " count(*) FILTER (WHERE xact_start IS NULL AND backend_xid IS NOT NULL)," + HIDDEN + OTHERS;

	private static final String PREPARED = "SELECT transaction, gid FROM pg_prepared_xacts"
			+ " WHERE database = current_database()";

	private static final String MAY_SEE = "SELECT pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')";

	private static final String ADVICE = "SELECT quote_ident(current_user)";

	private static final String REPLAYED = "SELECT " + PostgresReadSql.utc("pg_last_xact_replay_timestamp()")
			+ " WHERE pg_is_in_recovery()";

	private static final String IN_RECOVERY = "SELECT pg_is_in_recovery()";

	private static final int MOST_LOOKS = 12;
	private static final Duration TIME_BETWEEN_LOOKS = Duration.ofMillis(100);

	private static final String SETTING_OF_DATABASE = "SELECT split_part(c, '=', 2) FROM pg_db_role_setting AS s"
			+ " JOIN pg_database AS d ON d.oid = s.setdatabase, unnest(s.setconfig) AS c"
			+ " WHERE d.datname = current_database() AND s.setrole = 0 AND lower(split_part(c, '=', 1)) = 'timezone'";

	private static final String OLDEST_TRANSACTION = "SELECT txid_snapshot_xmin(txid_current_snapshot())";

	private static final String MAY_READ_FILE = "SELECT has_function_privilege('pg_show_all_file_settings()', 'EXECUTE')";

	private static final String SETTING_OF_FILE = "SELECT setting FROM pg_file_settings"
			+ " WHERE lower(name) = 'timezone' AND applied ORDER BY seqno DESC LIMIT 1";

	private static final String SETTING_OF_LOG = "SELECT current_setting('log_timezone')";

	private final PostgresReadSql sql;

	PostgresSource(JdbcAccess access, PostgresReadSql sql) {
		super(access, sql);
		this.sql = sql;
	}

	@Override
	protected ViewSharing sharing() {
		return new PostgresSharing(access(), sql);
	}

	/** The open transactions at one moment. */
	private record Transactions(Instant clock, @Nullable Instant oldest, boolean any, boolean undated, boolean hidden) {

		Instant settled() {
			Instant start = oldest;
			return start == null ? clock : start;
		}
	}

	@Override
	public List<String> cursorWarnings(TableInfo table, Expression cursor) throws TidemarkException {
		return looking(table, c -> new PostgresSequences(c, access().dialect()).warnings(table, cursor));
	}

	@Override
	protected Horizon horizon(Connection connection, Expression cursor) throws SQLException {
		if (cursor instanceof Expression.TransactionId) {
			Instant clock = look(connection).clock();
			return new Horizon(Horizon.Kind.TRANSACTIONS, first(connection, OLDEST_TRANSACTION), true, clock,
					Instant.EPOCH, null, "");
		}
		String zone = serverZone(connection);
		if ("t".equals(first(connection, IN_RECOVERY))) {
			return replica(connection, cursor, zone);
		}
		Transactions look = look(connection);
		Map<String, String> before = prepared(connection);
		Map<String, String> remaining = remaining(connection, before);
		String advice = "t".equals(first(connection, MAY_SEE)) ? ""
				: NLS.bind(Messages.Horizon_postgres, first(connection, ADVICE));
		if (!remaining.isEmpty() || look.undated() && !look.hidden()) {
			return new Horizon(Horizon.Kind.TRANSACTIONS, null, true, look.clock(), Instant.EPOCH, zoneId(zone),
					remaining.isEmpty() ? advice
							: NLS.bind(Messages.Horizon_prepared, String.join(", ", remaining.values())));
		}
		if (look.hidden()) {
			return new Horizon(Horizon.Kind.NOT_VISIBLE, value(connection, cursor, look.clock(), zone), true,
					look.clock(), look.clock(), zoneId(zone), advice);
		}
		Instant settled = look.settled();
		Instant distant = look.clock().minusSeconds(1);
		return new Horizon(Horizon.Kind.TRANSACTIONS,
				value(connection, cursor, settled.isBefore(distant) ? settled : distant, zone),
				look.any() || !before.isEmpty(), look.clock(), settled, zoneId(zone), advice);
	}

	private static Transactions look(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LOOK)) {
			row.next();
			String oldest = row.getString(2);
			return new Transactions(Instant.parse(row.getString(1)), oldest == null ? null : Instant.parse(oldest),
					row.getLong(3) > 0, row.getLong(4) > 0, row.getLong(5) > 0);
		}
	}

	/** The names of prepared transactions by their numbers. */
	private static Map<String, String> prepared(Connection connection) throws SQLException {
		Map<String, String> found = new TreeMap<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(PREPARED)) {
			while (rows.next()) {
				found.put(rows.getString(1), rows.getString(2));
			}
		}
		return found;
	}

	/**
	 * Those prepared transactions that do not end soon. When a prepared one began is not known, only when it was prepared;
	 * but what is prepared later was open or not begun before, so that it is enough to wait for the end of these.
	 */
	private static Map<String, String> remaining(Connection connection, Map<String, String> before)
			throws SQLException {
		Map<String, String> remaining = new TreeMap<>(before);
		for (int look = 0; !remaining.isEmpty() && look < MOST_LOOKS; look++) {
			LockSupport.parkNanos(TIME_BETWEEN_LOOKS.toNanos());
			remaining.keySet().retainAll(prepared(connection).keySet());
		}
		return remaining;
	}

	/** A standby shows its own sessions alone, and of the primary the last commit that has arrived. */
	private static Horizon replica(Connection connection, Expression cursor, String zone) throws SQLException {
		@Nullable
		String replayed = first(connection, REPLAYED);
		Instant clock = replayed == null ? Instant.EPOCH : Instant.parse(replayed);
		return new Horizon(Horizon.Kind.NOT_VISIBLE,
				replayed == null ? null : value(connection, cursor, clock, zone), true, clock, clock, zoneId(zone),
				Messages.Horizon_replica);
	}

	/** A moment in the type of a cursor; for a cursor without a zone in the server's. */
	private static @Nullable String value(Connection connection, Expression cursor, Instant moment, String zone)
			throws SQLException {
		String value = switch (cursor.type()) {
			case LogicalType.Instant t -> "CAST(h AT TIME ZONE 'UTC' AS text)";
			case LogicalType.DateTime t -> "CAST(h AT TIME ZONE CAST(? AS text) AS text)";
			case LogicalType.Date t -> "CAST(CAST(h AT TIME ZONE CAST(? AS text) AS date) AS text)";
			default -> "CAST(NULL AS text)";
		};
		boolean zoned = value.indexOf('?') > 0;
		try (PreparedStatement statement = connection
				.prepareStatement("SELECT " + value + " FROM (SELECT CAST(? AS timestamptz) AS h) AS m")) {
			if (zoned) {
				statement.setString(1, zone);
			}
			statement.setString(zoned ? 2 : 1, moment.toString());
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	private static @Nullable ZoneId zoneId(String name) {
		try {
			return ZoneId.of(name);
		} catch (DateTimeException e) {
			// written as PostgreSQL alone writes them
			return null;
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
