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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The open transactions that may write, at one moment.
 * <p>
 * The server's list is a copy that is only renewed when nobody has read it for a tenth of a second; who reads it more
 * often sees the same old copy for ever. So the list is believed only when our own question stands in it. Running
 * statements are listed before it: a transaction that is not in the list yet is one of them.
 *
 * @param clock    the moment before they were listed
 * @param oldest   the start of the oldest transaction, in whole seconds; null for none
 * @param seconds  for how long the oldest running statement runs, or -1 for none
 * @param any      whether there is any transaction or running statement
 * @param detached whether one of them belongs to no session, so that its true start need not be listed
 * @param replica  whether changes of another server are being applied
 */
record OpenTransactions(Instant clock, @Nullable Instant oldest, long seconds, boolean any, boolean detached,
		boolean replica) {

	private static final String LIST = "', trx_mysql_thread_id = CONNECTION_ID(), trx_is_read_only, trx_mysql_thread_id,"
			+ " CONVERT_TZ(trx_started, 'SYSTEM', '+00:00'), trx_query"
			+ " FROM information_schema.innodb_trx ORDER BY trx_started";

	private static final String STATEMENTS = "SELECT UTC_TIMESTAMP(6), p.id, GREATEST(COALESCE(p.time, 0), 0), p.user"
			+ " FROM (SELECT 1 AS n) AS one LEFT JOIN information_schema.processlist AS p ON p.id <> CONNECTION_ID()"
			+ " AND p.command NOT IN ('Sleep', 'Daemon', 'Binlog Dump', 'Binlog Dump GTID', 'Error')";

	private static final String SYSTEM_USER = "system user";

	/** Statements that run, by session. */
	private record Statements(Instant clock, Map<String, Long> seconds, boolean replica) {
	}

	/**
	 * Lists them.
	 *
	 * @param connection has begun a consistent snapshot, so that it stands in the list itself
	 * @return empty when the list is an old copy
	 */
	static Optional<OpenTransactions> list(Connection connection) throws SQLException {
		Statements running = statements(connection);
		String question = UUID.randomUUID().toString();
		@Nullable
		Instant oldest = null;
		boolean detached = false;
		boolean fresh = false;
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT '" + question + LIST)) {
			while (rows.next()) {
				String thread = rows.getString(4);
				if (rows.getBoolean(2)) {
					fresh = Objects.requireNonNullElse(rows.getString(6), "").contains(question);
				} else if (rows.getBoolean(3)) {
					running.seconds().remove(thread);
				} else {
					detached |= "0".equals(thread);
					oldest = oldest == null ? MySqlReadSql.instant(rows.getString(5)) : oldest;
				}
			}
		}
		if (!fresh) {
			return Optional.empty();
		}
		long longest = running.seconds().values().stream().mapToLong(Long::longValue).max().orElse(-1);
		return Optional.of(new OpenTransactions(running.clock(), oldest, longest, oldest != null || longest >= 0,
				detached, running.replica()));
	}

	private static Statements statements(Connection connection) throws SQLException {
		Map<String, Long> seconds = new HashMap<>();
		Instant clock = Instant.EPOCH;
		boolean replica = false;
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(STATEMENTS)) {
			while (rows.next()) {
				clock = MySqlReadSql.instant(rows.getString(1));
				boolean applier = SYSTEM_USER.equals(rows.getString(4));
				replica |= applier;
				if (rows.getString(2) != null && !applier) {
					seconds.put(rows.getString(2), rows.getLong(3));
				}
			}
		}
		return new Statements(clock, seconds, replica);
	}

	/**
	 * The moment before which no value of a clock can be committed any more. It keeps a second's distance: NOW() is the
	 * start of a statement, a transaction is listed a little later, and its start is listed in whole seconds.
	 */
	Instant horizon() {
		Instant moment = clock.minusSeconds(2 + seconds);
		return oldest == null ? moment : earlier(moment, oldest.minusSeconds(1));
	}

	/** The moment before which every transaction that began has ended. */
	Instant settled() {
		Instant moment = seconds < 0 ? clock : clock.minusSeconds(2 + seconds);
		return oldest == null ? moment : earlier(moment, oldest.minusSeconds(1));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}
}
