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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.jdbc.internal.read.ReadSql.View;
import org.tidemark.connector.jdbc.internal.read.ViewSharing;
import org.tidemark.core.schema.TableName;

/** Lets further transactions take over the snapshot that the first one exports. */
record PostgresSharing(JdbcAccess access, PostgresReadSql sql) implements ViewSharing {

	@Override
	public Shared begin(List<Connection> connections, TableName table) throws SQLException {
		Connection first = connections.get(0);
		List<View> views = new ArrayList<>();
		views.add(sql.begin(first));
		try {
			String snapshot = export(first);
			for (Connection other : connections.subList(1, connections.size())) {
				views.add(sql.begin(other, snapshot));
			}
			return new Shared(views, "");
		} catch (SQLException e) {
			if (!isRefused(e)) {
				throw e;
			}
			return ViewSharing.alone(sql, connections,
					NLS.bind(Messages.Readers_postgres, access.settings().name(), e.getMessage()));
		}
	}

	private static String export(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT pg_export_snapshot()")) {
			row.next();
			return row.getString(1);
		}
	}

	/** Whether the server, or a pooler in front of it, does not share snapshots; other errors would hit one reader too. */
	private boolean isRefused(SQLException error) {
		return switch (access.classify(error)) {
			case CUT, SHUTDOWN, CANCELLED -> false;
			default -> true;
		};
	}
}
