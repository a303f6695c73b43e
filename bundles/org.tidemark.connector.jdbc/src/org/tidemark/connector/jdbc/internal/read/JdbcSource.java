/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.Connection;
import java.sql.SQLException;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.connector.spi.SnapshotGroup;
import org.tidemark.connector.spi.Source;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;

/** Reads over JDBC. */
public abstract class JdbcSource implements Source {

	private final JdbcAccess access;
	private final ReadSql sql;

	/**
	 * @param access the session
	 * @param sql    the database's way to read
	 */
	protected JdbcSource(JdbcAccess access, ReadSql sql) {
		this.access = access;
		this.sql = sql;
	}

	/** The session. */
	protected final JdbcAccess access() {
		return access;
	}

	/** The database's way to read. */
	public final ReadSql sql() {
		return sql;
	}

	@Override
	public final Horizon horizon(TableInfo table, Expression cursor) throws TidemarkException {
		check();
		try (Connection connection = access.borrow()) {
			return horizon(connection, cursor);
		} catch (SQLException e) {
			throw access.explain(e, NLS.bind(Messages.Read_horizon, access.settings().name()));
		}
	}

	/** A look at a table. */
	@FunctionalInterface
	protected interface Look<T> {
		/** Looks over a connection. */
		T over(Connection connection) throws SQLException;
	}

	/** Looks at a table over a connection of its own. */
	protected final <T> T looking(TableInfo table, Look<T> look) throws TidemarkException {
		check();
		try (Connection connection = access.borrow()) {
			return look.over(connection);
		} catch (SQLException e) {
			throw access.explain(e, NLS.bind(Messages.Read_doing, table.name(), access.settings().name()));
		}
	}

	/** Finds out up to where a cursor can be trusted. */
	protected abstract Horizon horizon(Connection connection, Expression cursor) throws SQLException;

	/** Whether a cursor's values are moments, so that a clock can be compared with them. */
	protected static boolean isMoment(LogicalType type) {
		return type instanceof LogicalType.Instant || type instanceof LogicalType.DateTime
				|| type instanceof LogicalType.Date;
	}

	/**
	 * Looks whether there is anything to read from.
	 *
	 * @throws TidemarkException of kind connection when there is not
	 */
	protected void check() throws TidemarkException {
		// a server's session was connected when it was opened
	}

	/** How several connections are given one view. */
	protected abstract ViewSharing sharing();

	@Override
	public final boolean sharesSnapshots() {
		return true;
	}

	@Override
	public final SnapshotGroup openSnapshots(TableName table, int wanted) throws TidemarkException {
		if (wanted < 2) {
			return SnapshotGroup.of(openSnapshot());
		}
		check();
		return new SharedViews(access, sql, sharing()).open(table, wanted);
	}

	@Override
	public final Snapshot openSnapshot() throws TidemarkException {
		check();
		Connection connection = access.borrow();
		try {
			connection.setAutoCommit(false);
			return new JdbcSnapshot(access, sql, connection, sql.begin(connection));
		} catch (SQLException e) {
			TidemarkException problem = access.explain(e, NLS.bind(Messages.Read_begin, access.settings().name()));
			try {
				connection.close();
			} catch (SQLException again) {
				problem.addSuppressed(again);
			}
			throw problem;
		}
	}
}
