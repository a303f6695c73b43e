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
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How far a replica has followed.
 *
 * @param secondsBehind by how many seconds it is behind the slowest of its sources; null when that is not known, as while
 *                      it does not apply
 */
record ReplicaPosition(@Nullable Long secondsBehind) {

	private static final int NO_SUCH_STATEMENT = 1064;
	private static final int ACCESS_DENIED = 1227;

	/** MariaDB with several sources, MySQL from 8.0.22 on, all older ones. */
	private static final List<String> QUESTIONS = List.of("SHOW ALL SLAVES STATUS", "SHOW REPLICA STATUS",
			"SHOW SLAVE STATUS");

	/** The position of a server; empty when it follows no other, or may not be asked. */
	static Optional<ReplicaPosition> of(Connection connection) throws SQLException {
		for (String question : QUESTIONS) {
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery(question)) {
				return read(rows);
			} catch (SQLException e) {
				if (e.getErrorCode() == ACCESS_DENIED) {
					return Optional.empty();
				}
				if (e.getErrorCode() != NO_SUCH_STATEMENT) {
					throw e;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<ReplicaPosition> read(ResultSet rows) throws SQLException {
		int column = behindColumn(rows.getMetaData());
		@Nullable
		Long slowest = 0L;
		boolean any = false;
		while (rows.next()) {
			any = true;
			String behind = column == 0 ? null : rows.getString(column);
			slowest = behind == null || slowest == null ? null
					: Long.valueOf(Math.max(slowest, Long.parseLong(behind)));
		}
		return any ? Optional.of(new ReplicaPosition(slowest)) : Optional.empty();
	}

	private static int behindColumn(ResultSetMetaData columns) throws SQLException {
		for (int i = 1; i <= columns.getColumnCount(); i++) {
			if (columns.getColumnLabel(i).toLowerCase(Locale.ROOT).startsWith("seconds_behind_")) {
				return i;
			}
		}
		return 0;
	}
}
