/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LeaseHolder;
import org.tidemark.core.task.LeaseRepository;
import org.tidemark.core.task.LocalProcesses;

/** Leases in the table {@code leases}. */
final class SqliteLeases implements LeaseRepository {

	private static final Duration LIFE = Duration.ofSeconds(15);

	private final Database database;
	private final LocalProcesses processes;
	private final Clock clock;

	private record Held(LeaseHolder holder, Instant heartbeat) {
	}

	SqliteLeases(Database database, LocalProcesses processes, Clock clock) {
		this.database = database;
		this.processes = processes;
		this.clock = clock;
	}

	@Override
	public Optional<LeaseHolder> acquire(String job, LeaseHolder holder) throws TidemarkException {
		return database.write(c -> {
			Optional<LeaseHolder> other = find(c, job).filter(this::isLive).map(Held::holder)
					.filter(h -> !h.owner().equals(holder.owner()));
			if (other.isEmpty()) {
				put(c, job, holder);
			}
			return other;
		});
	}

	@Override
	public boolean heartbeat(String job, String owner) throws TidemarkException {
		return database.write(c -> {
			try (PreparedStatement update = c
					.prepareStatement("UPDATE leases SET heartbeat_at = ? WHERE job = ? AND owner = ?")) { //$NON-NLS-1$
				update.setString(1, clock.instant().toString());
				update.setString(2, job);
				update.setString(3, owner);
				return update.executeUpdate() > 0;
			}
		});
	}

	@Override
	public void release(String job, String owner) throws TidemarkException {
		database.write(c -> {
			try (PreparedStatement delete = c.prepareStatement("DELETE FROM leases WHERE job = ? AND owner = ?")) { //$NON-NLS-1$
				delete.setString(1, job);
				delete.setString(2, owner);
				return delete.executeUpdate();
			}
		});
	}

	/** A heartbeat from the future is as good as none: the clock was set back, and a living holder beats again soon. */
	private boolean isLive(Held held) {
		boolean fresh = Duration.between(held.heartbeat(), clock.instant()).abs().compareTo(LIFE) < 0;
		return fresh && !processes.isDead(held.holder().host(), held.holder().processId());
	}

	private static Optional<Held> find(Connection c, String job) throws SQLException {
		try (PreparedStatement select = c.prepareStatement("SELECT * FROM leases WHERE job = ?")) { //$NON-NLS-1$
			select.setString(1, job);
			try (ResultSet row = select.executeQuery()) {
				if (!row.next()) {
					return Optional.empty();
				}
				LeaseHolder holder = new LeaseHolder(Columns.text(row, "owner"), Columns.text(row, "host"), //$NON-NLS-1$ //$NON-NLS-2$
						row.getLong("process_id"), Columns.instant(row, "since")); //$NON-NLS-1$ //$NON-NLS-2$
				return Optional.of(new Held(holder, Columns.instant(row, "heartbeat_at"))); //$NON-NLS-1$
			}
		}
	}

	private void put(Connection c, String job, LeaseHolder holder) throws SQLException {
		try (PreparedStatement upsert = c.prepareStatement("""
				INSERT OR REPLACE INTO leases (job, owner, host, process_id, since, heartbeat_at)
				VALUES (?, ?, ?, ?, ?, ?)""")) { //$NON-NLS-1$
			upsert.setString(1, job);
			upsert.setString(2, holder.owner());
			upsert.setString(3, holder.host());
			upsert.setLong(4, holder.processId());
			upsert.setString(5, holder.since().toString());
			upsert.setString(6, clock.instant().toString());
			upsert.executeUpdate();
		}
	}
}
