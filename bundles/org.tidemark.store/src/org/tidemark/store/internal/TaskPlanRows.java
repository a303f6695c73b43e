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
import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.task.PlannedUnit;

/** The plans of tasks in the tables {@code task_plans} and {@code task_plan_lines}. */
final class TaskPlanRows {

	private static final String KEY = "key"; //$NON-NLS-1$
	private static final String STATEMENT = "statement"; //$NON-NLS-1$
	private static final String NOTE = "note"; //$NON-NLS-1$

	private final long taskId;

	TaskPlanRows(long taskId) {
		this.taskId = taskId;
	}

	/** Puts a plan in the place of the one that was there. */
	void save(Connection c, List<PlannedUnit> units) throws SQLException {
		try (PreparedStatement delete = c.prepareStatement("DELETE FROM task_plans WHERE task_id = ?")) { //$NON-NLS-1$
			delete.setLong(1, taskId);
			delete.executeUpdate();
		}
		try (PreparedStatement insert = c.prepareStatement("""
				INSERT INTO task_plans (task_id, position, unit_name, target, mode, reason, strategy, watermark,
				write_mode, total_records) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) { //$NON-NLS-1$
			for (int position = 0; position < units.size(); position++) {
				bind(insert, position, units.get(position));
				insert.executeUpdate();
			}
		}
		try (PreparedStatement insert = c.prepareStatement(
				"INSERT INTO task_plan_lines (task_id, plan_position, kind, position, text) VALUES (?, ?, ?, ?, ?)")) { //$NON-NLS-1$
			for (int position = 0; position < units.size(); position++) {
				PlannedUnit unit = units.get(position);
				lines(insert, position, KEY, unit.key());
				lines(insert, position, STATEMENT, unit.statements());
				lines(insert, position, NOTE, unit.notes());
			}
		}
	}

	private void bind(PreparedStatement insert, int position, PlannedUnit unit) throws SQLException {
		insert.setLong(1, taskId);
		insert.setInt(2, position);
		insert.setString(3, unit.unit());
		insert.setString(4, unit.target());
		insert.setString(5, unit.mode());
		insert.setString(6, unit.reason());
		insert.setString(7, unit.strategy());
		insert.setString(8, unit.watermark());
		insert.setString(9, unit.writeMode());
		insert.setLong(10, unit.totalRows());
	}

	private void lines(PreparedStatement insert, int plan, String kind, List<String> lines) throws SQLException {
		for (int position = 0; position < lines.size(); position++) {
			insert.setLong(1, taskId);
			insert.setInt(2, plan);
			insert.setString(3, kind);
			insert.setInt(4, position);
			insert.setString(5, lines.get(position));
			insert.executeUpdate();
		}
	}

	/** The plan; empty when none was kept. */
	List<PlannedUnit> read(Connection c) throws SQLException {
		List<PlannedUnit> units = new ArrayList<>();
		try (PreparedStatement select = c
				.prepareStatement("SELECT * FROM task_plans WHERE task_id = ? ORDER BY position")) { //$NON-NLS-1$
			select.setLong(1, taskId);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					units.add(unit(c, row));
				}
			}
		}
		return units;
	}

	private PlannedUnit unit(Connection c, ResultSet row) throws SQLException {
		int position = row.getInt("position"); //$NON-NLS-1$
		return new PlannedUnit(Columns.text(row, "unit_name"), Columns.text(row, "target"), Columns.text(row, "mode"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Columns.text(row, "reason"), Columns.text(row, "strategy"), row.getString("watermark"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				Columns.text(row, "write_mode"), row.getLong("total_records"), lines(c, position, KEY), //$NON-NLS-1$ //$NON-NLS-2$
				lines(c, position, STATEMENT), lines(c, position, NOTE));
	}

	private List<String> lines(Connection c, int plan, String kind) throws SQLException {
		List<String> lines = new ArrayList<>();
		try (PreparedStatement select = c.prepareStatement("""
				SELECT text FROM task_plan_lines WHERE task_id = ? AND plan_position = ? AND kind = ?
				ORDER BY position""")) { //$NON-NLS-1$
			select.setLong(1, taskId);
			select.setInt(2, plan);
			select.setString(3, kind);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					lines.add(Columns.text(row, "text")); //$NON-NLS-1$
				}
			}
		}
		return lines;
	}
}
