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
import java.util.ArrayList;
import java.util.List;

import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.DeadLetter;

/** The table {@code tidemark_dead_letter} in the target's schema: one row for each refused row of a unit. */
final class DeadLetterTable {

	private static final String NAME = "tidemark_dead_letter"; //$NON-NLS-1$
	private static final String OF_UNIT = " WHERE job = ? AND unit = ?"; //$NON-NLS-1$

	private final CheckpointTables.Types types;
	private final TableName name;
	private final String table;
	private final String job;
	private final String unit;

	DeadLetterTable(Dialect dialect, CheckpointTables.Types types, TableName target, String job, String unit) {
		this.types = types;
		this.name = new TableName(target.schema(), NAME);
		this.table = dialect.quote(name);
		this.job = job;
		this.unit = unit;
	}

	TableName name() {
		return name;
	}

	/** The statement that makes the table where it is missing. */
	String createStatement() {
		return "CREATE TABLE IF NOT EXISTS " + table + " (job " + types.name() + " NOT NULL, unit " + types.name() //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ " NOT NULL, key_hash " + types.run() + " NOT NULL, task " + types.number() + " NOT NULL, key_json " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ types.text() + " NOT NULL, column_name " + types.text() + ", reason " + types.text() //$NON-NLS-1$ //$NON-NLS-2$
				+ " NOT NULL, row_json " + types.text() + " NOT NULL, attempts " + types.number() //$NON-NLS-1$ //$NON-NLS-2$
				+ " NOT NULL, created_at " + types.moment() + " NOT NULL, tried_at " + types.moment() //$NON-NLS-1$ //$NON-NLS-2$
				+ " NOT NULL, PRIMARY KEY (job, unit, key_hash))" + types.options(); //$NON-NLS-1$
	}

	/** Some rows in the order of their hashes; the table is there. */
	List<DeadLetter> load(Connection connection, String after, int most) throws SQLException {
		List<DeadLetter> letters = new ArrayList<>();
		try (PreparedStatement select = ofUnit(connection,
				"SELECT task, key_json, column_name, reason, row_json, attempts FROM " + table + OF_UNIT //$NON-NLS-1$
						+ " AND key_hash > ? ORDER BY key_hash LIMIT " + most)) { //$NON-NLS-1$
			select.setString(3, after);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					letters.add(new DeadLetter(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
							row.getString(5), row.getInt(6)));
				}
			}
		}
		return letters;
	}

	/** Keeps rows inside the caller's transaction; the table is there. */
	void keep(Connection connection, List<DeadLetter> letters) throws SQLException {
		try (PreparedStatement update = connection.prepareStatement("UPDATE " + table //$NON-NLS-1$
				+ " SET task = ?, column_name = ?, reason = ?, row_json = ?, attempts = attempts + 1, tried_at = " //$NON-NLS-1$
				+ types.now() + OF_UNIT + " AND key_hash = ?"); //$NON-NLS-1$
				PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table //$NON-NLS-1$
						+ " (task, column_name, reason, row_json, job, unit, key_hash, key_json, attempts, created_at, tried_at)" //$NON-NLS-1$
						+ " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, " + types.now() + ", " + types.now() + ')')) { //$NON-NLS-1$ //$NON-NLS-2$
			for (DeadLetter letter : letters) {
				set(update, letter);
				if (update.executeUpdate() == 0) {
					set(insert, letter);
					insert.setString(8, letter.key());
					insert.executeUpdate();
				}
			}
		}
	}

	private void set(PreparedStatement statement, DeadLetter letter) throws SQLException {
		statement.setLong(1, letter.task());
		statement.setString(2, letter.column());
		statement.setString(3, letter.reason());
		statement.setString(4, letter.row());
		statement.setString(5, job);
		statement.setString(6, unit);
		statement.setString(7, letter.id());
	}

	/** Removes rows inside the caller's transaction; the table is there. */
	void remove(Connection connection, List<DeadLetter> letters) throws SQLException {
		try (PreparedStatement delete = ofUnit(connection,
				"DELETE FROM " + table + OF_UNIT + " AND key_hash = ?")) { //$NON-NLS-1$ //$NON-NLS-2$
			for (DeadLetter letter : letters) {
				delete.setString(3, letter.id());
				delete.executeUpdate();
			}
		}
	}

	private PreparedStatement ofUnit(Connection connection, String sql) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		statement.setString(1, job);
		statement.setString(2, unit);
		return statement;
	}
}
