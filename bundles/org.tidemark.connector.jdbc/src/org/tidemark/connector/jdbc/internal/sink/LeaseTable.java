/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.ddl.spi.Dialect;

/** The table in the target's schema that says who runs a job. All its moments are by the target's clock. */
final class LeaseTable {

	private static final String LEASE = "tidemark_lease"; //$NON-NLS-1$
	private static final int LONGEST_HOST = 255;

	private final LeaseSql sql;
	private final String table;

	LeaseTable(Dialect dialect, LeaseSql sql, @Nullable String schema) {
		this.sql = sql;
		this.table = dialect.quote(new TableName(schema, LEASE));
	}

	/** Makes the table where it is missing. */
	void create(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			if (!sql.guard().isEmpty()) {
				connection.setAutoCommit(false);
				statement.execute(sql.guard());
			}
			statement.execute("CREATE TABLE IF NOT EXISTS " + table + " (job " + sql.name() //$NON-NLS-1$ //$NON-NLS-2$
					+ " NOT NULL PRIMARY KEY, owner " + sql.name() + " NOT NULL, host " + sql.name() //$NON-NLS-1$ //$NON-NLS-2$
					+ " NOT NULL, pid " + sql.number() + " NOT NULL, started_at " + sql.moment() //$NON-NLS-1$ //$NON-NLS-2$
					+ " NOT NULL, heartbeat_at " + sql.moment() + " NOT NULL)" + sql.options()); //$NON-NLS-1$ //$NON-NLS-2$
			if (!connection.getAutoCommit()) {
				connection.commit();
			}
		} finally {
			connection.setAutoCommit(true);
		}
	}

	/** Takes a lease that is the holder's already, or shows no sign of life. */
	boolean takeOver(Connection connection, String job, LeaseHolder holder, int seconds) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE " + table //$NON-NLS-1$
				+ " SET owner = ?, host = ?, pid = ?, started_at = " + sql.now() + ", heartbeat_at = " + sql.now() //$NON-NLS-1$ //$NON-NLS-2$
				+ " WHERE job = ? AND (owner = ? OR heartbeat_at < " + sql.earliest() + " OR heartbeat_at > " //$NON-NLS-1$ //$NON-NLS-2$
				+ sql.latest() + ')')) {
			update.setQueryTimeout(seconds);
			bind(update, holder);
			update.setString(4, job);
			update.setString(5, holder.owner());
			return update.executeUpdate() > 0;
		}
	}

	/** Takes a lease that nobody has. */
	boolean add(Connection connection, String job, LeaseHolder holder) throws SQLException {
		try (PreparedStatement insert = connection
				.prepareStatement(sql.insert() + table + " (owner, host, pid, job, started_at, heartbeat_at)" //$NON-NLS-1$
						+ " VALUES (?, ?, ?, ?, " + sql.now() + ", " + sql.now() + ')' + sql.onConflict())) { //$NON-NLS-1$ //$NON-NLS-2$
			bind(insert, holder);
			insert.setString(4, job);
			return insert.executeUpdate() > 0;
		}
	}

	private static void bind(PreparedStatement statement, LeaseHolder holder) throws SQLException {
		String host = holder.host();
		statement.setString(1, holder.owner());
		statement.setString(2, host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host);
		statement.setLong(3, holder.processId());
	}

	/** Who has a lease, alive or not. */
	@Nullable
	LeaseHolder find(Connection connection, String job) throws SQLException {
		return find(connection, job, ""); //$NON-NLS-1$
	}

	private @Nullable LeaseHolder find(Connection connection, String job, String lock) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT owner, host, pid, " + sql.since() + " FROM " + table + " WHERE job = ?" + lock)) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			select.setString(1, job);
			try (ResultSet row = select.executeQuery()) {
				return row.next() ? new LeaseHolder(row.getString(1), row.getString(2), row.getLong(3),
						Instant.parse(row.getString(4))) : null;
			}
		}
	}

	/** Says that the owner is alive; false when the lease is not the owner's. */
	boolean beat(Connection connection, String job, String owner) throws SQLException {
		return change(connection, "UPDATE " + table + " SET heartbeat_at = " + sql.now(), job, owner); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Frees the lease if it is the owner's. */
	void remove(Connection connection, String job, String owner) throws SQLException {
		change(connection, "DELETE FROM " + table, job, owner); //$NON-NLS-1$
	}

	private static boolean change(Connection connection, String start, String job, String owner) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(start + " WHERE job = ? AND owner = ?")) { //$NON-NLS-1$
			statement.setString(1, job);
			statement.setString(2, owner);
			return statement.executeUpdate() > 0;
		}
	}

	/**
	 * Checks inside a transaction that is about to be committed that the lease is the owner's, and keeps it so until the
	 * transaction has ended: nobody takes it over between this and the commit.
	 *
	 * @throws TidemarkException that names who has it now
	 */
	void check(Connection connection, String job, String owner) throws SQLException, TidemarkException {
		boolean alone = sql.lock().isEmpty();
		if (alone && beat(connection, job, owner)) {
			return;
		}
		LeaseHolder holder = find(connection, job, sql.lock());
		if (holder == null || !holder.owner().equals(owner)) {
			String message = holder == null ? NLS.bind(Messages.Lease_gone, job)
					: NLS.bind(Messages.Lease_taken,
							new Object[] { job, holder.host(), Long.toString(holder.processId()), holder.since() });
			throw new TidemarkException(ProblemKind.FAILED, message, Messages.Lease_lost_remedy, null);
		}
	}
}
