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
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.StoredCheckpoint;

/** The tables in the target's schema that hold how far each unit has come. */
final class CheckpointTables {

	/**
	 * How one database declares them.
	 *
	 * @param name    a name of up to 255 characters that compares exactly
	 * @param run     a run's id
	 * @param text    unlimited text
	 * @param bytes   unlimited bytes
	 * @param moment  a moment
	 * @param number  a whole number of 64 bits
	 * @param now     the present moment as an expression
	 * @param options what follows the closing parenthesis
	 * @param replace what makes an INSERT replace the unit's row
	 */
	record Types(String name, String run, String text, String bytes, String moment, String number, String now,
			String options, String replace) {
	}

	/** How PostgreSQL and SQLite replace the unit's row. */
	static final String ON_CONFLICT = "ON CONFLICT (job, unit) DO UPDATE SET run_id = excluded.run_id," //$NON-NLS-1$
			+ " state = excluded.state, updated_at = excluded.updated_at"; //$NON-NLS-1$

	private static final String CHECKPOINT = "tidemark_checkpoint"; //$NON-NLS-1$
	private static final String DELIVERED = "tidemark_delivered"; //$NON-NLS-1$

	private final Types types;
	private final TableName checkpointName;
	private final String checkpoint;
	private final String delivered;
	private final String job;
	private final String unit;
	private long nextChunk;

	CheckpointTables(Dialect dialect, Types types, TableName target, String job, String unit) {
		this.types = types;
		this.job = job;
		this.unit = unit;
		this.checkpointName = new TableName(target.schema(), CHECKPOINT);
		this.checkpoint = dialect.quote(checkpointName);
		this.delivered = dialect.quote(new TableName(target.schema(), DELIVERED));
	}

	/** The table that is made first; the other is there when this one is. */
	TableName marker() {
		return checkpointName;
	}

	/** The statements that make the tables where they are missing; the marker comes last. */
	List<String> createStatements() {
		String start = "CREATE TABLE IF NOT EXISTS "; //$NON-NLS-1$
		return List.of(
				start + delivered + " (job " + types.name() + " NOT NULL, unit " + types.name() + " NOT NULL, run_id " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ types.run() + " NOT NULL, seq " + types.number() + " NOT NULL, hashes " + types.bytes() //$NON-NLS-1$ //$NON-NLS-2$
						+ " NOT NULL, PRIMARY KEY (job, unit, run_id, seq))" + types.options(), //$NON-NLS-1$
				start + checkpoint + " (job " + types.name() + " NOT NULL, unit " + types.name() + " NOT NULL, run_id " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ types.run() + " NOT NULL, state " + types.text() + " NOT NULL, updated_at " + types.moment() //$NON-NLS-1$ //$NON-NLS-2$
						+ " NOT NULL, PRIMARY KEY (job, unit))" + types.options()); //$NON-NLS-1$
	}

	/** What is stored; the tables are there. */
	Optional<StoredCheckpoint> load(Connection connection) throws SQLException {
		String state = state(connection);
		if (state == null) {
			return Optional.empty();
		}
		List<StoredCheckpoint.Delivered> chunks = new ArrayList<>();
		try (PreparedStatement select = named(connection,
				"SELECT run_id, hashes FROM " + delivered + " WHERE job = ? AND unit = ? ORDER BY seq"); //$NON-NLS-1$ //$NON-NLS-2$
				ResultSet rows = select.executeQuery()) {
			while (rows.next()) {
				chunks.add(new StoredCheckpoint.Delivered(rows.getString(1), rows.getBytes(2)));
			}
		}
		return Optional.of(new StoredCheckpoint(state, chunks));
	}

	private @Nullable String state(Connection connection) throws SQLException {
		try (PreparedStatement select = named(connection,
				"SELECT state FROM " + checkpoint + " WHERE job = ? AND unit = ?"); //$NON-NLS-1$ //$NON-NLS-2$
				ResultSet row = select.executeQuery()) {
			return row.next() ? row.getString(1) : null;
		}
	}

	/** Stores a checkpoint inside the caller's transaction. */
	void store(Connection connection, Checkpoint value) throws SQLException {
		try (PreparedStatement insert = named(connection,
				"INSERT INTO " + checkpoint + " (job, unit, run_id, state, updated_at) VALUES (?, ?, ?, ?, " //$NON-NLS-1$ //$NON-NLS-2$
						+ types.now() + ") " + types.replace())) { //$NON-NLS-1$
			insert.setString(3, value.runId());
			insert.setString(4, value.state());
			insert.executeUpdate();
		}
		if (value.delivered().length > 0) {
			insertChunk(connection, value);
		}
		if (value.last()) {
			try (PreparedStatement delete = named(connection,
					"DELETE FROM " + delivered + " WHERE job = ? AND unit = ? AND run_id <> ?")) { //$NON-NLS-1$ //$NON-NLS-2$
				delete.setString(3, value.runId());
				delete.executeUpdate();
			}
		}
	}

	private void insertChunk(Connection connection, Checkpoint value) throws SQLException {
		if (nextChunk == 0) {
			try (PreparedStatement select = named(connection,
					"SELECT COALESCE(MAX(seq), 0) FROM " + delivered + " WHERE job = ? AND unit = ?"); //$NON-NLS-1$ //$NON-NLS-2$
					ResultSet row = select.executeQuery()) {
				nextChunk = row.next() ? row.getLong(1) + 1 : 1;
			}
		}
		try (PreparedStatement insert = named(connection,
				"INSERT INTO " + delivered + " (job, unit, run_id, seq, hashes) VALUES (?, ?, ?, ?, ?)")) { //$NON-NLS-1$ //$NON-NLS-2$
			insert.setString(3, value.runId());
			insert.setLong(4, nextChunk);
			insert.setBytes(5, value.delivered());
			insert.executeUpdate();
		}
		nextChunk++;
	}

	/** Deletes what is stored; the tables are there. */
	void forget(Connection connection) throws SQLException {
		for (String table : List.of(delivered, checkpoint)) {
			try (PreparedStatement delete = named(connection,
					"DELETE FROM " + table + " WHERE job = ? AND unit = ?")) { //$NON-NLS-1$ //$NON-NLS-2$
				delete.executeUpdate();
			}
		}
	}

	private PreparedStatement named(Connection connection, String sql) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		statement.setString(1, job);
		statement.setString(2, unit);
		return statement;
	}
}
