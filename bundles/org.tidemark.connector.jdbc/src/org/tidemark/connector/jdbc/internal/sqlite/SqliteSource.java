/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.read.JdbcSource;
import org.tidemark.connector.jdbc.internal.read.ViewSharing;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.type.LogicalType;

/** Reads from a SQLite file, which has one writer at a time. */
final class SqliteSource extends JdbcSource {

	private final SqliteFile file;

	SqliteSource(JdbcAccess access, SqliteFile file) {
		super(access, new SqliteReadSql(access.dialect()));
		this.file = file;
	}

	@Override
	protected ViewSharing sharing() {
		return new SqliteSharing(access(), sql());
	}

	@Override
	protected void check() throws TidemarkException {
		file.require();
	}

	@Override
	protected Horizon horizon(Connection connection, Expression cursor) throws SQLException {
		if (!isMoment(cursor.type())) {
			return horizon(Instant.now(), null);
		}
		String format = cursor.type() instanceof LogicalType.Date ? "%Y-%m-%d" : "%Y-%m-%d %H:%M:%f";
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT strftime('" + format + "', 'now')")) {
			row.next();
			@Nullable
			String clock = row.getString(1);
			return horizon(Instant.now(), clock);
		}
	}

	@Override
	public List<String> cursorWarnings(TableInfo table, Expression cursor) throws TidemarkException {
		return looking(table, c -> new SqliteCursors(c, access().dialect(), table).warnings(cursor));
	}

	/** SQLite's own clock is in UTC. */
	private static Horizon horizon(Instant now, @Nullable String value) {
		return new Horizon(Horizon.Kind.SINGLE_WRITER, value, false, now, now, ZoneOffset.UTC, "");
	}
}
