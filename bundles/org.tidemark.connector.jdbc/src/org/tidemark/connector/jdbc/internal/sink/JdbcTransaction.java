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
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.read.PresentRows;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.Column;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.SyncedRow;
import org.tidemark.sync.spi.TargetTransaction;

/** A transaction of a sink that also looks at rows. */
final class JdbcTransaction implements TargetTransaction {

	private final JdbcSink sink;
	private final Connection connection;
	private final TargetTable table;
	private final RowGuard guard;
	private final CheckpointTables checkpoints;
	private final SyncedTables synced;

	/** Runs statements so that the sink can end them. */
	private final PresentRows.Execution execution = new PresentRows.Execution() {
		@Override
		public ResultSet query(PreparedStatement statement) throws SQLException {
			return sink.run(statement, PreparedStatement::executeQuery);
		}

		@Override
		public long update(PreparedStatement statement) throws SQLException {
			return sink.<Integer>run(statement, PreparedStatement::executeUpdate);
		}

		@Override
		public void check() throws TidemarkException {
			sink.checkCancelled();
		}
	};

	JdbcTransaction(JdbcSink sink, Connection connection, TargetTable table, RowGuard guard,
			CheckpointTables checkpoints, SyncedTables synced) {
		this.sink = sink;
		this.connection = connection;
		this.table = table;
		this.guard = guard;
		this.checkpoints = checkpoints;
		this.synced = synced;
	}

	/** Work that the database may refuse. */
	private interface Statements<T> {
		T run() throws SQLException, TidemarkException;
	}

	private <T> T explained(Statements<T> work) throws TidemarkException {
		try {
			return work.run();
		} catch (SQLException error) {
			throw sink.explain(error, NLS.bind(Messages.Sink_compare, table.name()));
		}
	}

	@Override
	public RowBatch present(List<List<String>> keys, List<ReadColumn> columns) throws TidemarkException {
		return explained(() -> rows(key(columns)).read(connection, columns, keys, sink.lockSuffix()));
	}

	@Override
	public long delete(List<List<String>> keys) throws TidemarkException {
		return explained(() -> rows(key(List.of())).delete(connection, keys));
	}

	private PresentRows rows(List<Expression> key) throws TidemarkException {
		return new PresentRows(sink.reading(), table.name(), key, execution);
	}

	/** The key's columns as they are read, else as the target declares them. */
	private List<Expression> key(List<ReadColumn> columns) {
		return table.keyColumns().stream().map(c -> columns.stream().filter(r -> r.name().equals(c.name()))
				.map(ReadColumn::expression).findFirst().orElseGet(() -> asDeclared(c))).toList();
	}

	private static Expression asDeclared(TargetColumn column) {
		return new Expression.ColumnValue(
				new Column(column.name(), column.nativeType(), column.type(), false, null, null, false, false));
	}

	@Override
	public long update(RowBatch rows) throws TidemarkException {
		if (rows.rows() == 0) {
			return 0;
		}
		guard.check(rows);
		return explained(() -> {
			sink.emptyStage(connection);
			return sink.writeRows(connection, table, Rows.all(rows, table.key())).written();
		});
	}

	@Override
	public long insert(RowBatch rows) throws TidemarkException {
		if (rows.rows() == 0) {
			return 0;
		}
		guard.check(rows);
		return explained(() -> {
			sink.emptyStage(connection);
			return sink.insertRows(connection, table, Rows.all(rows, table.key()));
		});
	}

	@Override
	public Map<RowDigest, SyncedRow> synced(Collection<RowDigest> keys) throws TidemarkException {
		return explained(() -> synced.load(connection, keys));
	}

	@Override
	public List<SyncedRow> synced(int from, int to) throws TidemarkException {
		return explained(() -> synced.load(connection, from, to));
	}

	@Override
	public long generation() throws TidemarkException {
		return explained(() -> synced.generation(connection));
	}

	@Override
	public void remember(Collection<SyncedRow> rows) throws TidemarkException {
		explained(() -> {
			synced.store(connection, rows);
			return rows;
		});
	}

	@Override
	public void forget(Collection<RowDigest> keys) throws TidemarkException {
		explained(() -> {
			synced.forget(connection, keys);
			return keys;
		});
	}

	@Override
	public void queue(Collection<QueuedConflict> conflicts) throws TidemarkException {
		explained(() -> {
			synced.queue(connection, conflicts);
			return conflicts;
		});
	}

	@Override
	public List<QueuedConflict> queued(int most) throws TidemarkException {
		return explained(() -> synced.queued(connection, most));
	}

	@Override
	public void settle(Collection<RowDigest> keys) throws TidemarkException {
		explained(() -> {
			synced.settle(connection, keys);
			return keys;
		});
	}

	@Override
	public void checkpoint(Checkpoint checkpoint) throws TidemarkException {
		explained(() -> {
			checkpoints.store(connection, checkpoint);
			return checkpoint;
		});
	}
}
