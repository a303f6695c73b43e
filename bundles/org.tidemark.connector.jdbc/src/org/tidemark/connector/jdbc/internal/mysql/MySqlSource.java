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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.JdbcSource;
import org.tidemark.connector.jdbc.internal.read.ReadSql;
import org.tidemark.connector.jdbc.internal.read.ViewSharing;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.type.LogicalType;

/**
 * Reads from MySQL and MariaDB. Transactions that are read-only cannot write, so that our own snapshots do not hold the
 * horizon back.
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
	protected ViewSharing sharing() {
		return new MySqlSharing(access(), sql);
	}

	@Override
	protected Horizon horizon(Connection connection, Expression cursor) throws SQLException {
		Optional<ReplicaPosition> replica = ReplicaPosition.of(connection);
		if (replica.isPresent()) {
			return behind(connection, cursor, replica.get().secondsBehind());
		}
		try {
			Optional<OpenTransactions> listed = openTransactions(connection);
			if (listed.isEmpty()) {
				return hidden(connection, cursor, clock(connection), Messages.Horizon_mysql_stale);
			}
			OpenTransactions open = listed.get();
			if (open.replica()) {
				return hidden(connection, cursor, open.clock(), Messages.Horizon_replica);
			}
			if (open.detached()) {
				Optional<String> prepared = prepared(connection, "?");
				if (prepared.isPresent()) {
					return unknown(connection, open.clock(), NLS.bind(Messages.Horizon_prepared, prepared.get()));
				}
			}
			return new Horizon(Horizon.Kind.TRANSACTIONS, value(connection, cursor, open.horizon()), open.any(),
					open.clock(), open.settled(), zone(connection), "");
		} catch (SQLException e) {
			if (e.getErrorCode() != ACCESS_DENIED) {
				throw e;
			}
			return hidden(connection, cursor, clock(connection),
					NLS.bind(Messages.Horizon_mysql, grantee(connection)));
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

	/** What a replica's horizon is: of what it has not applied yet, only the age is known. */
	private static Horizon behind(Connection connection, Expression cursor, @Nullable Long seconds)
			throws SQLException {
		Instant clock = clock(connection);
		return seconds == null ? unknown(connection, clock, Messages.Horizon_replicaStopped)
				: hidden(connection, cursor, clock.minusSeconds(seconds), Messages.Horizon_replica);
	}

	/** What is prepared may last longer than any safety lag, and its name is told to accounts that may see nothing else. */
	private static Horizon hidden(Connection connection, Expression cursor, Instant clock, String advice)
			throws SQLException {
		Optional<String> prepared = prepared(connection, "");
		if (prepared.isPresent()) {
			return unknown(connection, clock, NLS.bind(Messages.Horizon_prepared, prepared.get()));
		}
		return new Horizon(Horizon.Kind.NOT_VISIBLE, value(connection, cursor, clock), true, clock, clock,
				zone(connection), advice);
	}

	/** A horizon that lets nothing be trusted. */
	private static Horizon unknown(Connection connection, Instant clock, String advice) throws SQLException {
		return new Horizon(Horizon.Kind.TRANSACTIONS, null, true, clock, Instant.EPOCH, zone(connection), advice);
	}

	/** The names of the prepared transactions of XA, or what stands for them where they may not be seen; empty for none. */
	private static Optional<String> prepared(Connection connection, String unseen) throws SQLException {
		StringJoiner names = new StringJoiner(", ").setEmptyValue("");
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("XA RECOVER")) {
			while (rows.next()) {
				names.add(rows.getString(4));
			}
		} catch (SQLException e) {
			if (e.getErrorCode() != ACCESS_DENIED && e.getErrorCode() != 1401) {
				throw e;
			}
			return Optional.of(unseen).filter(n -> !n.isEmpty());
		}
		return Optional.of(names.toString()).filter(n -> !n.isEmpty());
	}

	private static Instant clock(Connection connection) throws SQLException {
		return MySqlReadSql.instant(Objects.requireNonNull(first(connection, "SELECT UTC_TIMESTAMP(6)")));
	}

	/** A moment in the type of a cursor; for a cursor without a zone in the server's. */
	private static @Nullable String value(Connection connection, Expression cursor, Instant moment)
			throws SQLException {
		String inZone = "CONVERT_TZ(h, '+00:00', @@global.time_zone)";
		String value = switch (cursor.type()) {
			case LogicalType.Instant t -> "CAST(h AS CHAR)";
			case LogicalType.DateTime t -> "CAST(" + inZone + " AS CHAR)";
			case LogicalType.Date t -> "CAST(DATE(" + inZone + ") AS CHAR)";
			default -> "NULL";
		};
		try (PreparedStatement statement = connection
				.prepareStatement("SELECT " + value + " FROM (SELECT CAST(? AS DATETIME(6)) AS h) AS m")) {
			statement.setString(1, moment.toString().replace('T', ' ').replace("Z", ""));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	/** The zone of sessions that do not choose one; null when the server only knows it as its machine's. */
	private static @Nullable ZoneId zone(Connection connection) throws SQLException {
		String name = Objects.requireNonNullElse(first(connection,
				"SELECT IF(@@global.time_zone = 'SYSTEM', @@system_time_zone, @@global.time_zone)"), "");
		try {
			return ZoneId.of(name);
		} catch (DateTimeException e) {
			// an abbreviation such as CEST, which changes with the season
			return null;
		}
	}

	private static @Nullable String first(Connection connection, String query) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			return row.next() ? row.getString(1) : null;
		}
	}

	private static String grantee(Connection connection) throws SQLException {
		String account = Objects.requireNonNull(first(connection, "SELECT CURRENT_USER()"));
		int at = account.lastIndexOf('@');
		return quote(account.substring(0, Math.max(at, 0))) + '@' + quote(account.substring(at + 1));
	}

	private static String quote(String name) {
		return '\'' + name.replace("'", "''") + '\'';
	}
}
