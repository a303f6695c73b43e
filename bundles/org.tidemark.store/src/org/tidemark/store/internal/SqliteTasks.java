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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.PlannedUnit;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskRepository;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;

/** The history in the tables {@code sync_tasks}, {@code task_units}, {@code task_plans} and {@code task_logs}. */
final class SqliteTasks implements TaskRepository {

	private final Database database;
	private final AbandonedTasks abandoned;

	SqliteTasks(Database database, AbandonedTasks abandoned) {
		this.database = database;
		this.abandoned = abandoned;
	}

	@Override
	public TaskRecord add(TaskRecord task) throws TidemarkException {
		long id = database.write(c -> insert(c, task));
		return new TaskRecord(id, task.name(), task.jobFile(), task.engine(), task.source(), task.target(),
				task.status(), task.startedAt(), task.completedAt(), task.error(), task.createdBy(), task.trigger(),
				task.processId(), task.host());
	}

	@Override
	public void update(long taskId, TaskStatus status, @Nullable Instant completedAt, @Nullable String error)
			throws TidemarkException {
		change(taskId, "UPDATE sync_tasks SET status = ?, completed_at = ?, error_message = ? WHERE id = ?", //$NON-NLS-1$
				Columns.text(status), Columns.text(completedAt), error);
	}

	@Override
	public void saveUnit(UnitRecord unit) throws TidemarkException {
		database.write(c -> {
			checkTask(c, unit.taskId());
			try (PreparedStatement upsert = c.prepareStatement("""
					INSERT INTO task_units (task_id, unit_name, mode, reason, status, total_records, processed_records,
					written, unchanged, skipped, failed, deleted, last_sync_value, last_sync_time, elapsed_millis,
					error_message, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					ON CONFLICT (task_id, unit_name) DO UPDATE SET mode = excluded.mode, reason = excluded.reason,
					status = excluded.status, total_records = excluded.total_records,
					processed_records = excluded.processed_records, written = excluded.written,
					unchanged = excluded.unchanged, skipped = excluded.skipped, failed = excluded.failed,
					deleted = excluded.deleted, last_sync_value = excluded.last_sync_value,
					last_sync_time = excluded.last_sync_time, elapsed_millis = excluded.elapsed_millis,
					error_message = excluded.error_message, updated_at = excluded.updated_at""")) { //$NON-NLS-1$
				bind(upsert, unit);
				return upsert.executeUpdate();
			}
		});
	}

	@Override
	public void savePlan(long taskId, List<PlannedUnit> units) throws TidemarkException {
		database.write(c -> {
			checkTask(c, taskId);
			new TaskPlanRows(taskId).save(c, units);
			return units;
		});
	}

	@Override
	public List<PlannedUnit> planOf(long taskId) throws TidemarkException {
		return database.read(c -> new TaskPlanRows(taskId).read(c));
	}

	@Override
	public void log(TaskLogEntry entry) throws TidemarkException {
		database.write(c -> {
			checkTask(c, entry.taskId());
			try (PreparedStatement insert = c.prepareStatement(
					"INSERT INTO task_logs (task_id, log_level, message, created_at) VALUES (?, ?, ?, ?)")) { //$NON-NLS-1$
				insert.setLong(1, entry.taskId());
				insert.setString(2, Columns.text(entry.level()));
				insert.setString(3, entry.message());
				insert.setString(4, entry.time().toString());
				return insert.executeUpdate();
			}
		});
	}

	@Override
	public List<TaskRecord> list(int most) throws TidemarkException {
		return select("SELECT * FROM sync_tasks ORDER BY id DESC LIMIT ?", Math.max(0, most)); //$NON-NLS-1$
	}

	@Override
	public Optional<Instant> lastBegan(String job) throws TidemarkException {
		return database.read(c -> {
			try (PreparedStatement select = c.prepareStatement(
					"SELECT started_at FROM sync_tasks WHERE task_name = ? ORDER BY id DESC LIMIT 1")) { //$NON-NLS-1$
				select.setString(1, job);
				try (ResultSet row = select.executeQuery()) {
					return row.next() ? Optional.of(Instant.parse(row.getString(1))) : Optional.empty();
				}
			}
		});
	}

	@Override
	public Optional<TaskRecord> endedBefore(String job, long taskId) throws TidemarkException {
		return database.read(c -> {
			try (PreparedStatement select = c.prepareStatement("SELECT * FROM sync_tasks WHERE task_name = ? AND id < ?" //$NON-NLS-1$
					+ " AND status IN ('completed', 'failed') ORDER BY id DESC LIMIT 1")) { //$NON-NLS-1$
				select.setString(1, job);
				select.setLong(2, taskId);
				try (ResultSet row = select.executeQuery()) {
					return row.next() ? Optional.of(task(row)) : Optional.empty();
				}
			}
		});
	}

	@Override
	public Optional<TaskRecord> find(long taskId) throws TidemarkException {
		return select("SELECT * FROM sync_tasks WHERE id = ?", taskId).stream().findFirst(); //$NON-NLS-1$
	}

	@Override
	public List<UnitRecord> units(long taskId) throws TidemarkException {
		return database.read(c -> {
			List<UnitRecord> found = new ArrayList<>();
			try (PreparedStatement select = c
					.prepareStatement("SELECT * FROM task_units WHERE task_id = ? ORDER BY id")) { //$NON-NLS-1$
				select.setLong(1, taskId);
				try (ResultSet row = select.executeQuery()) {
					while (row.next()) {
						found.add(unit(row));
					}
				}
			}
			return found;
		});
	}

	@Override
	public List<TaskLogEntry> logOf(long taskId) throws TidemarkException {
		return logOf(taskId, Integer.MAX_VALUE);
	}

	@Override
	public List<TaskLogEntry> logOf(long taskId, int most) throws TidemarkException {
		return database.read(c -> {
			List<TaskLogEntry> found = new ArrayList<>();
			try (PreparedStatement select = c.prepareStatement("""
					SELECT * FROM (SELECT * FROM task_logs WHERE task_id = ? ORDER BY id DESC LIMIT ?)
					ORDER BY id""")) { //$NON-NLS-1$
				select.setLong(1, taskId);
				select.setInt(2, Math.max(0, most));
				try (ResultSet row = select.executeQuery()) {
					while (row.next()) {
						found.add(new TaskLogEntry(taskId, Columns.instant(row, "created_at"), //$NON-NLS-1$
								Columns.constant(row, "log_level", LogLevel.class), Columns.text(row, "message"))); //$NON-NLS-1$ //$NON-NLS-2$
					}
				}
			}
			return found;
		});
	}

	@Override
	public void requestCancel(long taskId) throws TidemarkException {
		change(taskId, "UPDATE sync_tasks SET cancel_requested_at = coalesce(cancel_requested_at, ?) WHERE id = ?", //$NON-NLS-1$
				Instant.now().toString());
	}

	@Override
	public int remove(Set<Long> taskIds) throws TidemarkException {
		return database.write(c -> {
			int removed = 0;
			try (PreparedStatement delete = c.prepareStatement(
					"DELETE FROM sync_tasks WHERE id = ? AND status NOT IN ('pending', 'running')")) { //$NON-NLS-1$
				for (Long taskId : taskIds) {
					delete.setLong(1, taskId.longValue());
					removed += delete.executeUpdate();
				}
			}
			return removed;
		});
	}

	/** Changes a task; the statement's last parameter is its id. */
	private void change(long taskId, String sql, @Nullable String... values) throws TidemarkException {
		int updated = database.write(c -> {
			try (PreparedStatement update = c.prepareStatement(sql)) {
				for (int i = 0; i < values.length; i++) {
					update.setString(i + 1, values[i]);
				}
				update.setLong(values.length + 1, taskId);
				return update.executeUpdate();
			}
		});
		if (updated == 0) {
			throw StoreProblems.unknownTask(database.file(), taskId);
		}
	}

	@Override
	public boolean isCancelRequested(long taskId) throws TidemarkException {
		return database.read(c -> {
			try (PreparedStatement select = c
					.prepareStatement("SELECT 1 FROM sync_tasks WHERE id = ? AND cancel_requested_at IS NOT NULL")) { //$NON-NLS-1$
				select.setLong(1, taskId);
				try (ResultSet row = select.executeQuery()) {
					return row.next();
				}
			}
		});
	}

	/** Reads tasks; those whose process died unnoticed are written down as failed before they are shown. */
	private List<TaskRecord> select(String sql, long parameter) throws TidemarkException {
		List<TaskRecord> tasks = database.read(c -> select(c, sql, parameter));
		List<TaskRecord> dead = tasks.stream().filter(abandoned::isAbandoned).toList();
		if (dead.isEmpty()) {
			return tasks;
		}
		return database.write(c -> {
			for (TaskRecord task : dead) {
				abandoned.fail(c, task);
			}
			return select(c, sql, parameter);
		});
	}

	private static List<TaskRecord> select(Connection c, String sql, long parameter) throws SQLException {
		List<TaskRecord> found = new ArrayList<>();
		try (PreparedStatement select = c.prepareStatement(sql)) {
			select.setLong(1, parameter);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.add(task(row));
				}
			}
		}
		return found;
	}

	private static long insert(Connection c, TaskRecord task) throws SQLException {
		try (PreparedStatement insert = c.prepareStatement("""
				INSERT INTO sync_tasks (task_name, job, engine, source_config_id, target_config_id, source_name,
				target_name, status, started_at, completed_at, error_message, created_by, "trigger", process_id, host)
				VALUES (?, ?, ?, (SELECT id FROM database_configs WHERE name = ?4),
				(SELECT id FROM database_configs WHERE name = ?5), ?4, ?5, ?, ?, ?, ?, ?, ?, ?, ?)
				RETURNING id""")) { //$NON-NLS-1$
			insert.setString(1, task.name());
			insert.setString(2, task.jobFile());
			insert.setString(3, task.engine());
			insert.setString(4, task.source());
			insert.setString(5, task.target());
			insert.setString(6, Columns.text(task.status()));
			insert.setString(7, task.startedAt().toString());
			insert.setString(8, Columns.text(task.completedAt()));
			insert.setString(9, task.error());
			insert.setString(10, task.createdBy());
			insert.setString(11, task.trigger());
			insert.setLong(12, task.processId());
			insert.setString(13, task.host());
			try (ResultSet row = insert.executeQuery()) {
				row.next();
				return row.getLong(1);
			}
		}
	}

	private void checkTask(Connection c, long taskId) throws SQLException, TidemarkException {
		try (PreparedStatement select = c.prepareStatement("SELECT 1 FROM sync_tasks WHERE id = ?")) { //$NON-NLS-1$
			select.setLong(1, taskId);
			try (ResultSet row = select.executeQuery()) {
				if (!row.next()) {
					throw StoreProblems.unknownTask(database.file(), taskId);
				}
			}
		}
	}

	private static void bind(PreparedStatement upsert, UnitRecord unit) throws SQLException {
		upsert.setLong(1, unit.taskId());
		upsert.setString(2, unit.unit());
		upsert.setString(3, unit.mode());
		upsert.setString(4, unit.reason());
		upsert.setString(5, Columns.text(unit.status()));
		upsert.setLong(6, unit.totalRows());
		upsert.setLong(7, unit.counters().read());
		upsert.setLong(8, unit.counters().written());
		upsert.setLong(9, unit.counters().unchanged());
		upsert.setLong(10, unit.counters().skipped());
		upsert.setLong(11, unit.counters().failed());
		upsert.setLong(12, unit.counters().deleted());
		upsert.setString(13, unit.watermark());
		upsert.setString(14, unit.watermark() == null ? null : unit.updatedAt().toString());
		upsert.setLong(15, unit.elapsedMillis());
		upsert.setString(16, unit.error());
		upsert.setString(17, unit.updatedAt().toString());
	}

	private static TaskRecord task(ResultSet row) throws SQLException {
		return new TaskRecord(row.getLong("id"), Columns.text(row, "task_name"), Columns.text(row, "job"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Columns.text(row, "engine"), Columns.text(row, "source_name"), Columns.text(row, "target_name"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Columns.constant(row, "status", TaskStatus.class), Columns.instant(row, "started_at"), //$NON-NLS-1$ //$NON-NLS-2$
				Columns.optionalInstant(row, "completed_at"), row.getString("error_message"), //$NON-NLS-1$ //$NON-NLS-2$
				Columns.text(row, "created_by"), Columns.text(row, "trigger"), row.getLong("process_id"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Columns.text(row, "host")); //$NON-NLS-1$
	}

	private static UnitRecord unit(ResultSet row) throws SQLException {
		Counters counters = new Counters(row.getLong("processed_records"), row.getLong("written"), //$NON-NLS-1$ //$NON-NLS-2$
				row.getLong("unchanged"), row.getLong("skipped"), row.getLong("failed"), row.getLong("deleted")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return new UnitRecord(row.getLong("task_id"), Columns.text(row, "unit_name"), Columns.text(row, "mode"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Columns.text(row, "reason"), Columns.constant(row, "status", TaskStatus.class), //$NON-NLS-1$ //$NON-NLS-2$
				row.getLong("total_records"), counters, row.getString("last_sync_value"), //$NON-NLS-1$ //$NON-NLS-2$
				row.getLong("elapsed_millis"), row.getString("error_message"), //$NON-NLS-1$ //$NON-NLS-2$
				Columns.instant(row, "updated_at")); //$NON-NLS-1$
	}
}
