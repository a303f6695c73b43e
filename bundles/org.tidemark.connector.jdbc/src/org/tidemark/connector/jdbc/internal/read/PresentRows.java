/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;

/** Rows of a table by their keys, on a connection that may have a transaction of its own. */
public final class PresentRows {

	private static final int KEYS_AT_ONCE = 200;

	private final ReadSql sql;
	private final TableName table;
	private final List<Expression> key;
	private final Execution execution;

	/** Runs a statement so that it can be ended from another thread. */
	public interface Execution {

		/** Runs a query. */
		ResultSet query(PreparedStatement statement) throws SQLException;

		/** Runs a statement that changes rows, and returns how many. */
		long update(PreparedStatement statement) throws SQLException;

		/** @throws TidemarkException of kind cancelled when it was asked for */
		void check() throws TidemarkException;
	}

	/**
	 * @param sql       the database's way to read
	 * @param table     the table
	 * @param key       the columns of its key
	 * @param execution runs statements
	 */
	public PresentRows(ReadSql sql, TableName table, List<Expression> key, Execution execution) {
		this.sql = sql;
		this.table = table;
		this.key = List.copyOf(key);
		this.execution = execution;
	}

	/**
	 * Reads the rows of keys.
	 *
	 * @param columns what to read
	 * @param keys    the keys as texts, by the database's own equality
	 * @param lock    what keeps others from changing the rows, behind the query; may be empty
	 */
	public RowBatch read(Connection connection, List<ReadColumn> columns, List<List<String>> keys, String lock)
			throws SQLException, TidemarkException {
		RowBatch batch = new RowBatch(
				columns.stream().map(c -> new BatchColumn(c.name(), c.expression().type())).toList(),
				Math.max(1, keys.size()));
		List<Expression> expressions = columns.stream().map(ReadColumn::expression).toList();
		for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
			execution.check();
			// a reader belongs to one result
			ValueReader[] readers = expressions.stream().map(sql::reader).toArray(ValueReader[]::new);
			Select select = new Select(sql, table).select(expressions).where(among(keys, from)).append(lock);
			try (PreparedStatement statement = select.prepare(connection);
					ResultSet rows = execution.query(statement)) {
				while (rows.next()) {
					append(rows, readers, batch, columns);
				}
			}
		}
		return batch;
	}

	/** Deletes the rows of keys and returns how many there were. */
	public long delete(Connection connection, List<List<String>> keys) throws SQLException, TidemarkException {
		long deleted = 0;
		for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
			execution.check();
			Select delete = new Select(sql, table).append("DELETE FROM " + sql.table(table)).where(among(keys, from));
			try (PreparedStatement statement = delete.prepare(connection)) {
				deleted += execution.update(statement);
			}
		}
		return deleted;
	}

	private List<Condition> among(List<List<String>> keys, int from) {
		return List.of(new Condition.OneOf(key, keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE))));
	}

	private void append(ResultSet rows, ValueReader[] readers, RowBatch batch, List<ReadColumn> columns)
			throws SQLException, TidemarkException {
		int column = 0;
		try {
			for (; column < readers.length; column++) {
				readers[column].read(rows, column + 1, batch.column(column));
			}
		} catch (UnreadableValueException e) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.Read_value, new Object[] { table, columns.get(column).name(), e.getMessage() }),
					e.remedy(), e);
		}
	}
}
