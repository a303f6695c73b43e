/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.spi.Dialect;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.SyncedRow;

/**
 * The tables in the target's schema that hold what each row was when both sides were last in agreement, and the conflicts
 * that wait for a person. A unit is named by a digest of its job and name, so that a row takes little room.
 */
final class SyncedTables {

	private static final int ROWS_AT_ONCE = 200;
	private static final int DIGEST_BYTES = 16;
	private static final String SELECT = "SELECT row_key, own_hash, other_hash, generation FROM "; //$NON-NLS-1$
	private static final String WHERE = " WHERE unit_id = ?"; //$NON-NLS-1$

	private final CheckpointTables.Types types;
	private final String digestType;
	private final TableName conflictName;
	private final String synced;
	private final String conflict;
	private final String job;
	private final String unit;
	private final byte[] unitId;

	/**
	 * @param types      how the database declares columns
	 * @param digestType how it declares 16 bytes
	 */
	SyncedTables(Dialect dialect, CheckpointTables.Types types, String digestType, TableName target, String job,
			String unit) {
		this.types = types;
		this.digestType = digestType;
		this.job = job;
		this.unit = unit;
		this.unitId = digest(job + '\0' + unit);
		this.conflictName = new TableName(target.schema(), "tidemark_conflict"); //$NON-NLS-1$
		this.conflict = dialect.quote(conflictName);
		this.synced = dialect.quote(new TableName(target.schema(), "tidemark_synced")); //$NON-NLS-1$
	}

	private static byte[] digest(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)); //$NON-NLS-1$
			return java.util.Arrays.copyOf(hash, DIGEST_BYTES);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The table that is made last; the other is there when this one is. */
	TableName marker() {
		return conflictName;
	}

	/** The statements that make the tables where they are missing. */
	List<String> createStatements() {
		String start = "CREATE TABLE IF NOT EXISTS "; //$NON-NLS-1$
		String key = " (unit_id " + digestType + " NOT NULL, row_key " + digestType + " NOT NULL, "; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		String end = ", PRIMARY KEY (unit_id, row_key))" + types.options(); //$NON-NLS-1$
		return List.of(
				start + synced + key + "own_hash " + digestType + ", other_hash " + digestType + ", generation " //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ types.number() + " NOT NULL" + end, //$NON-NLS-1$
				start + conflict + key + "job " + types.name() + " NOT NULL, unit " + types.name() //$NON-NLS-1$ //$NON-NLS-2$
						+ " NOT NULL, key_json " + types.text() + " NOT NULL, source_row " + types.text() //$NON-NLS-1$ //$NON-NLS-2$
						+ ", target_row " + types.text() + ", base_hash " + digestType + ", source_hash " + digestType //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
						+ ", target_hash " + digestType + ", detected_at " + types.moment() + " NOT NULL" + end); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What is remembered of rows, by key. */
	Map<RowDigest, SyncedRow> load(Connection connection, Collection<RowDigest> keys) throws SQLException {
		Map<RowDigest, SyncedRow> found = new HashMap<>();
		for (List<RowDigest> some : portions(keys)) {
			try (PreparedStatement select = ofUnit(connection, SELECT + synced + WHERE + among(some.size()))) {
				setKeys(select, some);
				read(select).forEach(row -> found.put(row.key(), row));
			}
		}
		return found;
	}

	/** What is remembered of rows whose key's digest begins with a byte of a range. */
	List<SyncedRow> load(Connection connection, int from, int to) throws SQLException {
		String below = to < 255 ? " AND row_key < ?" : ""; //$NON-NLS-1$ //$NON-NLS-2$
		try (PreparedStatement select = ofUnit(connection, SELECT + synced + WHERE + " AND row_key >= ?" + below)) { //$NON-NLS-1$
			select.setBytes(2, new byte[] { (byte) from });
			if (to < 255) {
				select.setBytes(3, new byte[] { (byte) (to + 1) });
			}
			return read(select);
		}
	}

	private static List<SyncedRow> read(PreparedStatement select) throws SQLException {
		List<SyncedRow> rows = new ArrayList<>();
		try (ResultSet row = select.executeQuery()) {
			while (row.next()) {
				rows.add(new SyncedRow(key(row, 1), digestAt(row, 2), digestAt(row, 3), row.getLong(4)));
			}
		}
		return rows;
	}

	private static RowDigest key(ResultSet row, int column) throws SQLException {
		RowDigest digest = digestAt(row, column);
		if (digest == null) {
			throw new SQLException("a key is missing"); //$NON-NLS-1$
		}
		return digest;
	}

	private static @Nullable RowDigest digestAt(ResultSet row, int column) throws SQLException {
		byte[] bytes = row.getBytes(column);
		if (bytes == null) {
			return null;
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		return new RowDigest(buffer.getLong(), buffer.getLong());
	}

	private static byte @Nullable [] bytes(@Nullable RowDigest digest) {
		return digest == null ? null
				: ByteBuffer.allocate(DIGEST_BYTES).putLong(digest.high()).putLong(digest.low()).array();
	}

	/** The highest generation; 0 for none. */
	long generation(Connection connection) throws SQLException {
		try (PreparedStatement select = ofUnit(connection,
				"SELECT COALESCE(MAX(generation), 0) FROM " + synced + WHERE); ResultSet row = select.executeQuery()) { //$NON-NLS-1$
			return row.next() ? row.getLong(1) : 0;
		}
	}

	/** Remembers rows in place of what was remembered. */
	void store(Connection connection, Collection<SyncedRow> rows) throws SQLException {
		delete(connection, synced, rows.stream().map(SyncedRow::key).toList());
		for (List<SyncedRow> some : portions(rows)) {
			try (PreparedStatement insert = connection.prepareStatement(
					"INSERT INTO " + synced + " (unit_id, row_key, own_hash, other_hash, generation) VALUES " //$NON-NLS-1$ //$NON-NLS-2$
							+ repeated("(?, ?, ?, ?, ?)", some.size()))) { //$NON-NLS-1$
				int place = 1;
				for (SyncedRow row : some) {
					insert.setBytes(place++, unitId);
					insert.setBytes(place++, bytes(row.key()));
					insert.setBytes(place++, bytes(row.own()));
					insert.setBytes(place++, bytes(row.other()));
					insert.setLong(place++, row.generation());
				}
				insert.executeUpdate();
			}
		}
	}

	/** Forgets what is remembered of rows. */
	void forget(Connection connection, Collection<RowDigest> keys) throws SQLException {
		delete(connection, synced, keys);
	}

	private void delete(Connection connection, String table, Collection<RowDigest> keys) throws SQLException {
		for (List<RowDigest> some : portions(keys)) {
			try (PreparedStatement delete = ofUnit(connection,
					"DELETE FROM " + table + WHERE + among(some.size()))) { //$NON-NLS-1$
				setKeys(delete, some);
				delete.executeUpdate();
			}
		}
	}

	/** Keeps conflicts in place of older ones of the same keys. */
	void queue(Connection connection, Collection<QueuedConflict> conflicts) throws SQLException {
		settle(connection, conflicts.stream().map(QueuedConflict::key).toList());
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + conflict //$NON-NLS-1$
				+ " (unit_id, row_key, job, unit, key_json, source_row, target_row, base_hash, source_hash, target_hash," //$NON-NLS-1$
				+ " detected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, " + types.now() + ')')) { //$NON-NLS-1$
			for (QueuedConflict one : conflicts) {
				insert.setBytes(1, unitId);
				insert.setBytes(2, bytes(one.key()));
				insert.setString(3, job);
				insert.setString(4, unit);
				insert.setString(5, one.keyJson());
				insert.setString(6, one.sourceJson());
				insert.setString(7, one.targetJson());
				insert.setBytes(8, bytes(one.base()));
				insert.setBytes(9, bytes(one.source()));
				insert.setBytes(10, bytes(one.target()));
				insert.executeUpdate();
			}
		}
	}

	/** The unit's conflicts, the oldest first. */
	List<QueuedConflict> queued(Connection connection, int most) throws SQLException {
		List<QueuedConflict> found = new ArrayList<>();
		try (PreparedStatement select = ofUnit(connection,
				"SELECT row_key, key_json, source_row, target_row, base_hash, source_hash, target_hash, detected_at FROM " //$NON-NLS-1$
						+ conflict + WHERE + " ORDER BY detected_at, row_key LIMIT " + most); //$NON-NLS-1$
				ResultSet row = select.executeQuery()) {
			while (row.next()) {
				found.add(new QueuedConflict(key(row, 1), String.valueOf(row.getString(2)), row.getString(3),
						row.getString(4), digestAt(row, 5), digestAt(row, 6), digestAt(row, 7),
						String.valueOf(row.getString(8))));
			}
		}
		return found;
	}

	/** Takes conflicts out of the queue. */
	void settle(Connection connection, Collection<RowDigest> keys) throws SQLException {
		delete(connection, conflict, keys);
	}

	private static <T> List<List<T>> portions(Collection<T> all) {
		List<T> list = List.copyOf(all);
		List<List<T>> portions = new ArrayList<>();
		for (int from = 0; from < list.size(); from += ROWS_AT_ONCE) {
			portions.add(list.subList(from, Math.min(list.size(), from + ROWS_AT_ONCE)));
		}
		return portions;
	}

	private static String among(int count) {
		return " AND row_key IN (" + repeated("?", count) + ')'; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String repeated(String text, int count) {
		return String.join(", ", Collections.nCopies(count, text)); //$NON-NLS-1$
	}

	private static void setKeys(PreparedStatement statement, List<RowDigest> keys) throws SQLException {
		int place = 2;
		for (RowDigest key : keys) {
			statement.setBytes(place++, bytes(key));
		}
	}

	private PreparedStatement ofUnit(Connection connection, String sql) throws SQLException {
		PreparedStatement statement = connection.prepareStatement(sql);
		statement.setBytes(1, unitId);
		return statement;
	}
}
