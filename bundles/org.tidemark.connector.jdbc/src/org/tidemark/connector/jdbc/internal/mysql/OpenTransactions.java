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
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The open transactions that may write, at one moment.
 * <p>
 * The server's list is a copy that is only renewed when nobody has read it for a tenth of a second; who reads it more
 * often sees the same old copy for ever. So the list is believed only when our own question stands in it.
 *
 * @param clock    when they were listed, in UTC
 * @param oldest   the start of the oldest transaction in UTC, in whole seconds; null for none
 * @param seconds  for how long the oldest running statement runs, or -1 for none
 * @param any      whether there is any transaction or running statement
 */
record OpenTransactions(String clock, @Nullable String oldest, long seconds, boolean any) {

	private static final String LIST = "', trx_mysql_thread_id = CONNECTION_ID(), trx_is_read_only, trx_mysql_thread_id,"
			+ " CONVERT_TZ(trx_started, 'SYSTEM', '+00:00'), trx_query, UTC_TIMESTAMP(6)"
			+ " FROM information_schema.innodb_trx ORDER BY trx_started";

	private static final String STATEMENTS = "SELECT COUNT(*), GREATEST(COALESCE(MAX(time), 0), 0)"
			+ " FROM information_schema.processlist WHERE command IN ('Query', 'Execute') AND id NOT IN (CONNECTION_ID()";

	/**
	 * Lists them.
	 *
	 * @param connection has begun a consistent snapshot, so that it stands in the list itself
	 * @return empty when the list is an old copy
	 */
	static Optional<OpenTransactions> list(Connection connection) throws SQLException {
		String question = UUID.randomUUID().toString();
		String clock = "";
		@Nullable
		String oldest = null;
		boolean any = false;
		boolean fresh = false;
		StringJoiner readers = new StringJoiner(", ", ", ", ")").setEmptyValue(")");
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT '" + question + LIST)) {
			while (rows.next()) {
				clock = rows.getString(7);
				if (rows.getBoolean(2)) {
					fresh = Objects.requireNonNullElse(rows.getString(6), "").contains(question);
				} else if (rows.getBoolean(3)) {
					readers.add(rows.getString(4));
				} else {
					any = true;
					oldest = oldest == null ? rows.getString(5) : oldest;
				}
			}
		}
		if (!fresh) {
			return Optional.empty();
		}
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(STATEMENTS + readers)) {
			row.next();
			boolean running = row.getLong(1) > 0;
			return Optional.of(new OpenTransactions(clock, oldest, running ? row.getLong(2) : -1, any || running));
		}
	}

	/** The SQL of the moment before which nothing can be committed any more, in UTC. */
	String horizon() {
		String now = "CAST('" + clock + "' AS DATETIME(6))";
		String began = oldest == null ? now : "CAST('" + oldest + "' AS DATETIME(6)) - INTERVAL 1 SECOND";
		return "LEAST(" + now + " - INTERVAL 1 SECOND, " + began + ", " + now + " - INTERVAL " + (2 + seconds)
				+ " SECOND)";
	}
}
