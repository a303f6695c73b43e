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
import java.time.Instant;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.task.LocalProcesses;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;

/** Tasks that still count as running although their process on this machine is dead. */
final class AbandonedTasks {

	private final LocalProcesses processes;

	AbandonedTasks(LocalProcesses processes) {
		this.processes = processes;
	}

	/** Whether the task was left behind. */
	boolean isAbandoned(TaskRecord task) {
		return (task.status() == TaskStatus.RUNNING || task.status() == TaskStatus.PENDING)
				&& processes.isDead(task.host(), task.processId(), task.startedAt());
	}

	/** Writes down that the task failed, at its last sign of life, and its units at work with it. */
	void fail(Connection c, TaskRecord task) throws SQLException {
		String error = NLS.bind(Messages.task_abandoned, Long.toString(task.processId()), task.host());
		Instant end = lastSignOfLife(c, task);
		try (PreparedStatement update = c.prepareStatement("""
				UPDATE sync_tasks SET status = 'failed', completed_at = ?, error_message = ?
				WHERE id = ? AND status IN ('pending', 'running')""")) { //$NON-NLS-1$
			update.setString(1, end.toString());
			update.setString(2, error);
			update.setLong(3, task.id());
			update.executeUpdate();
		}
		try (PreparedStatement update = c.prepareStatement(
				"UPDATE task_units SET status = 'failed', error_message = ? WHERE task_id = ? AND status = 'running'")) { //$NON-NLS-1$
			update.setString(1, error);
			update.setLong(2, task.id());
			update.executeUpdate();
		}
	}

	private static Instant lastSignOfLife(Connection c, TaskRecord task) throws SQLException {
		Instant last = task.startedAt();
		try (PreparedStatement select = c.prepareStatement("""
				SELECT updated_at AS time FROM task_units WHERE task_id = ?1
				UNION ALL SELECT created_at FROM task_logs WHERE task_id = ?1""")) { //$NON-NLS-1$
			select.setLong(1, task.id());
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					Instant sign = Columns.instant(row, "time"); //$NON-NLS-1$
					last = sign.isAfter(last) ? sign : last;
				}
			}
		}
		return last;
	}
}
