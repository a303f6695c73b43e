/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.Messages;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.UnreadableRow;
import org.tidemark.connector.spi.UnreadableRows;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.ColumnBuffer;
import org.tidemark.core.row.RowBatch;

/** Rows of a result as they stream. */
final class JdbcBatchReader implements BatchReader {

	private final JdbcSnapshot snapshot;
	private final ReadQuery query;
	private final PreparedStatement statement;
	private final ResultSet rows;
	private final RowReader reader;
	private final @Nullable FetchPace pace;
	private final UnreadableRows unreadable;
	private boolean ended;
	private boolean closed;

	JdbcBatchReader(JdbcSnapshot snapshot, ReadQuery query, PreparedStatement statement, ResultSet rows,
			RowReader reader, @Nullable FetchPace pace, UnreadableRows unreadable) {
		this.unreadable = unreadable;
		this.pace = pace;
		this.snapshot = snapshot;
		this.query = query;
		this.statement = statement;
		this.rows = rows;
		this.reader = reader;
	}

	@Override
	public boolean read(RowBatch batch, long mostBytes) throws TidemarkException {
		ColumnBuffer[] buffers = new ColumnBuffer[reader.columns()];
		for (int i = 0; i < buffers.length; i++) {
			buffers[i] = batch.column(i);
		}
		snapshot.enter(query.table());
		try {
			ended = !fill(batch, buffers, mostBytes);
			return !ended;
		} catch (SQLException e) {
			ended = true;
			throw snapshot.explain(e, snapshot.reading(query.table()));
		} finally {
			snapshot.leave();
		}
	}

	private boolean fill(RowBatch batch, ColumnBuffer[] buffers, long mostBytes)
			throws SQLException, TidemarkException {
		int capacity = batch.capacity();
		int count = batch.rows();
		long before = batch.bytes();
		FetchPace fetching = pace;
		while (count < capacity && (count == 0 || batch.bytes() < mostBytes)) {
			if (snapshot.isCancelled()) {
				throw new TidemarkException(ProblemKind.CANCELLED,
						NLS.bind(Messages.Error_cancelled, snapshot.reading(query.table())), "", null);
			}
			if (ended || !rows.next()) {
				return false;
			}
			if (row(buffers, count)) {
				count++;
			}
			if (fetching != null) {
				long now = batch.bytes();
				fetching.read(rows, now - before);
				before = now;
			}
		}
		return true;
	}

	/** Whether the current row could be read; where another leaves it out, nothing of it stays in the buffers. */
	private boolean row(ColumnBuffer[] buffers, int count) throws SQLException, TidemarkException {
		try {
			reader.readAll(buffers);
			return true;
		} catch (UnreadableValueException e) {
			int column = reader.column();
			String reason = NLS.bind(Messages.Read_value,
					new Object[] { query.table(), query.columns().get(column).name(), e.getMessage() });
			UnreadableRow row = takeBack(buffers, count, column, reason, e.remedy());
			if (!unreadable.leaveOut(row)) {
				throw new TidemarkException(ProblemKind.FAILED, reason, e.remedy(), e);
			}
			return false;
		}
	}

	private UnreadableRow takeBack(ColumnBuffer[] buffers, int count, int first, String reason, String remedy)
			throws SQLException {
		RowBatch values = new RowBatch(query.batchColumns(), 1);
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < reader.columns(); i++) {
			ColumnBuffer value = values.column(i);
			if (i < first) {
				value.appendFrom(buffers[i], count);
			} else if (i == first || !isRead(i, value)) {
				value.appendNull();
				places.add(i);
			}
			while (buffers[i].rows() > count) {
				buffers[i].dropLast();
			}
		}
		return new UnreadableRow(values, places, reason, remedy);
	}

	private boolean isRead(int column, ColumnBuffer into) throws SQLException {
		try {
			reader.read(column, into);
			return true;
		} catch (UnreadableValueException further) {
			// the first one is the reason
			return false;
		}
	}

	@Override
	public void close() {
		if (!closed) {
			closed = true;
			snapshot.end(statement, rows, ended);
		}
	}
}
