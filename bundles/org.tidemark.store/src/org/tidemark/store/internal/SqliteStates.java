/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.SyncStateRepository;

/** Mirrors of checkpoints in the table {@code sync_state}. */
final class SqliteStates implements SyncStateRepository {

	private final Database database;

	SqliteStates(Database database) {
		this.database = database;
	}

	@Override
	public void save(SyncState state) throws TidemarkException {
		database.write(c -> {
			try (PreparedStatement upsert = c.prepareStatement("""
					INSERT OR REPLACE INTO sync_state (job_id, unit_name, strategy, last_sync_value, last_sync_time,
					tie_break, definition_hash, completed, checkpoint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) { //$NON-NLS-1$
				upsert.setString(1, state.job());
				upsert.setString(2, state.unit());
				upsert.setString(3, state.strategy());
				upsert.setString(4, state.lastSyncValue());
				upsert.setString(5, state.lastSyncTime().toString());
				upsert.setString(6, state.tieBreak());
				upsert.setString(7, state.definitionHash());
				upsert.setBoolean(8, state.completed());
				upsert.setString(9, state.checkpoint());
				return upsert.executeUpdate();
			}
		});
	}

	@Override
	public List<SyncState> list(String job) throws TidemarkException {
		return database.read(c -> {
			List<SyncState> found = new ArrayList<>();
			try (PreparedStatement select = c
					.prepareStatement("SELECT * FROM sync_state WHERE job_id = ? ORDER BY unit_name")) { //$NON-NLS-1$
				select.setString(1, job);
				try (ResultSet row = select.executeQuery()) {
					while (row.next()) {
						found.add(new SyncState(Columns.text(row, "job_id"), Columns.text(row, "unit_name"), //$NON-NLS-1$ //$NON-NLS-2$
								Columns.text(row, "strategy"), row.getString("last_sync_value"), //$NON-NLS-1$ //$NON-NLS-2$
								Columns.instant(row, "last_sync_time"), row.getString("tie_break"), //$NON-NLS-1$ //$NON-NLS-2$
								Columns.text(row, "definition_hash"), row.getBoolean("completed"), //$NON-NLS-1$ //$NON-NLS-2$
								Columns.text(row, "checkpoint"))); //$NON-NLS-1$
					}
				}
			}
			return found;
		});
	}

	@Override
	public void remove(String job, String unit) throws TidemarkException {
		database.write(c -> {
			try (PreparedStatement delete = c
					.prepareStatement("DELETE FROM sync_state WHERE job_id = ? AND unit_name = ?")) { //$NON-NLS-1$
				delete.setString(1, job);
				delete.setString(2, unit);
				return delete.executeUpdate();
			}
		});
	}
}
