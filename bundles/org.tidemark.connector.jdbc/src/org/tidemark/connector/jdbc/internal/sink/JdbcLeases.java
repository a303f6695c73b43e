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
import java.sql.SQLException;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LeaseRepository;

/**
 * The leases of jobs that write to one schema, kept in its table {@code tidemark_lease}. It knows nothing of processes:
 * whether a holder on this machine is dead is for the caller to find out.
 */
final class JdbcLeases implements LeaseRepository {

	/** A run that was stopped just before a commit holds its lease fast. */
	private static final int SECONDS_TO_WAIT = 10;
	private static final int ATTEMPTS = 5;

	private final JdbcAccess access;
	private final LeaseTable table;

	/** Work on a connection. */
	private interface Work<T> {
		T run(Connection connection) throws SQLException;
	}

	private JdbcLeases(JdbcAccess access, LeaseSql sql, @Nullable String schema) {
		this.access = access;
		this.table = new LeaseTable(access.dialect(), sql, schema);
	}

	static Optional<LeaseRepository> of(DatabaseSession target, LeaseSql sql, @Nullable String schema)
			throws TidemarkException {
		return Optional.of(new JdbcLeases(target.unwrap(JdbcAccess.class), sql, schema));
	}

	@Override
	public Optional<LeaseHolder> acquire(String job, LeaseHolder holder) throws TidemarkException {
		return on(NLS.bind(Messages.Lease_take, job), c -> {
			table.create(c);
			LeaseHolder other = null;
			for (int attempt = 0; other == null && attempt < ATTEMPTS; attempt++) {
				if (takeOver(c, job, holder) || table.add(c, job, holder)) {
					return Optional.empty();
				}
				other = table.find(c, job);
			}
			return other == null ? Optional.of(holder) : Optional.of(other);
		});
	}

	/** Does not wait for ever for a run that holds its lease fast. */
	private boolean takeOver(Connection c, String job, LeaseHolder holder) throws SQLException {
		try {
			return table.takeOver(c, job, holder, SECONDS_TO_WAIT);
		} catch (SQLException error) {
			LeaseHolder other = table.find(c, job);
			if (other == null || other.owner().equals(holder.owner())) {
				throw error;
			}
			return false;
		}
	}

	@Override
	public boolean heartbeat(String job, String owner) throws TidemarkException {
		return on(NLS.bind(Messages.Lease_renew, job), c -> table.beat(c, job, owner));
	}

	@Override
	public void release(String job, String owner) throws TidemarkException {
		on(NLS.bind(Messages.Lease_give_back, job), c -> {
			table.remove(c, job, owner);
			return job;
		});
	}

	private <T> T on(String doing, Work<T> work) throws TidemarkException {
		try (Connection connection = access.borrow()) {
			return work.run(connection);
		} catch (SQLException e) {
			throw access.explain(e, doing);
		}
	}
}
