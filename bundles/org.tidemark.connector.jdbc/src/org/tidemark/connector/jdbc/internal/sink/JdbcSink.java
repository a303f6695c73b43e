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
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.jdbc.internal.JdbcAccess;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.TableName;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Finding;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Refusal;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.TargetWork;
import org.tidemark.sync.spi.WriteResult;

/**
 * A sink over one connection, held from {@link #prepare()} to {@link #close()}: the course of a write, and what the
 * databases do alike. Subclasses say how rows are written.
 */
abstract class JdbcSink extends TargetConnection implements RowStatements {

	/** Larger batches are written piece by piece, so that they are not in memory twice. */
	private static final long MOST_ANTICIPATED = 4L << 20;

	private final SinkRequest request;
	private final CheckpointTables checkpoints;
	private final SyncedTables synced;
	private final LeaseTable leases;
	private final TargetDeadLetters deadLetters;
	private @Nullable String owner;
	private @Nullable TargetTable target;
	private @Nullable Replacement replacement;
	private @Nullable TargetTable replaced;
	private @Nullable RowGuard guard;

	JdbcSink(JdbcAccess access, SinkRequest request, CheckpointTables.Types types, LeaseSql leaseSql) {
		super(access);
		this.request = request;
		this.checkpoints = new CheckpointTables(access.dialect(), types, request.table(), request.job(),
				request.unit());
		this.synced = new SyncedTables(access.dialect(), types, digestType(), request.table(), request.job(),
				request.unit());
		this.deadLetters = new TargetDeadLetters(this, new DeadLetterTable(access.dialect(), types, request.table(),
				request.job(), request.unit()));
		this.leases = new LeaseTable(access.dialect(), leaseSql, request.table().schema());
	}

	/** Whether the table exists. */
	abstract boolean exists(Connection connection, TableName table) throws SQLException;

	/** Looks at the target table, which exists. */
	abstract TargetTable describe(Connection connection) throws SQLException, TidemarkException;

	/** Makes ready for writing, outside any transaction: settings of the session, staging tables. */
	abstract void enter(Connection connection, TargetTable table) throws SQLException, TidemarkException;

	/** Lets the commit of the open transaction return only when it is on disk, and every one before it. */
	void awaitDisk(@SuppressWarnings("unused") Connection connection) throws SQLException {
		// databases wait for the disk at each commit unless told otherwise
	}

	/** Whether columns keep to the types that they declare. */
	boolean enforcesTypes() {
		return true;
	}

	/** What replaces the target's rows by those of a run. */
	abstract Replacement replacement(String run);

	/** Finds values that this database would refuse or change. */
	abstract @Nullable ValueCheck check(BatchColumn source, TargetColumn column);

	/** Writes rows inside the transaction that is open; there is at least one. */
	abstract WriteResult writeRows(Connection connection, TargetTable table, Rows rows)
			throws SQLException, TidemarkException;

	/** Counts the rows of the table that have one of the keys, inside the transaction that is open, and may lock them. */
	abstract long countKeys(Connection connection, TargetTable table, Rows keys, boolean lock)
			throws SQLException, TidemarkException;

	/** Deletes the rows of the table that have one of the keys, inside the transaction that is open. */
	abstract long deleteKeys(Connection connection, TargetTable table, Rows keys)
			throws SQLException, TidemarkException;

	/** Makes tables by statements: those of the target, then those of the checkpoint. */
	void create(Connection connection, Iterable<String> statements) throws SQLException, TidemarkException {
		checkLease(connection);
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	final SinkRequest request() {
		return request;
	}

	final boolean isUpsert() {
		WriteMode mode = request.settings().writeMode();
		return mode == WriteMode.UPSERT || mode == WriteMode.MIRROR;
	}

	/** What became of rows that were sent by key, of which some were added or changed. */
	final WriteResult result(long written, long sent) {
		long rest = Math.max(0, sent - written);
		if (request.settings().compare()) {
			return new WriteResult(written, rest);
		}
		return request.notOlder() == null ? new WriteResult(sent, 0) : new WriteResult(written, 0, rest);
	}

	@Override
	final void checkLease(Connection connection) throws SQLException, TidemarkException {
		String run = owner;
		if (run != null) {
			leases.check(connection, request.job(), run);
		}
	}

	@Override
	public final void fence(String leaseOwner) {
		owner = leaseOwner;
	}

	@Override
	public final Optional<StoredCheckpoint> storedCheckpoint() throws TidemarkException {
		return withConnection(NLS.bind(Messages.Sink_read_checkpoint, request.unit()),
				c -> exists(c, checkpoints.marker()) ? checkpoints.load(c) : Optional.empty());
	}

	@Override
	public final List<Finding> preflight() throws TidemarkException {
		return request.createStatements().isEmpty()
				? withConnection(NLS.bind(Messages.Sink_prepare, request.table()),
						c -> TypePairs.findings(request, describe(c), enforcesTypes()))
				: List.of();
	}

	@Override
	public final void prepare() throws TidemarkException {
		String doing = NLS.bind(Messages.Sink_prepare, request.table());
		hold(doing, c -> {
			create(c, request.createStatements());
			create(c, checkpoints.createStatements());
			if (request.settings().looksForConflicts()) {
				create(c, synced.createStatements());
			}
			TargetTable table = describe(c);
			Replacement begun = replacement;
			if (begun != null) {
				replaced = table;
				table = begun.begin(c, table);
			}
			enter(c, table);
			target = table;
			guard = new RowGuard(table, request.columns(), isUpsert(), this::check);
			return table;
		});
	}

	/** The bytes that are sent for rows, or null where each value is sent on its own; several threads at once. */
	@Nullable
	EncodedRows encode(@SuppressWarnings("unused") Rows rows) {
		return null;
	}

	@Override
	public final void anticipate(RowBatch batch) {
		TargetTable table = target;
		RowGuard rowGuard = guard;
		if (table != null && rowGuard != null && batch.bytes() <= MOST_ANTICIPATED) {
			batch.attach(ReadyRows.of(batch, table, rowGuard, isUpsert(), this::encode));
		}
	}

	@Override
	public final WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException {
		TargetTable table = target;
		RowGuard rowGuard = guard;
		if (table == null || rowGuard == null) {
			throw new IllegalStateException("not prepared"); //$NON-NLS-1$
		}
		if (batch.rows() == 0) {
			checkpoint(checkpoint);
			return new WriteResult(0, 0);
		}
		return new BatchWrite(this, table, rowGuard, batch, checkpoint).run();
	}

	/** Stores a checkpoint inside the open transaction. */
	final void store(Connection connection, Checkpoint checkpoint) throws SQLException {
		if (checkpoint.last()) {
			awaitDisk(connection);
		}
		checkpoints.store(connection, checkpoint);
	}

	@Override
	public final TargetDeadLetters deadLetters() {
		return deadLetters;
	}

	@Override
	public final long count(RowBatch keys) throws TidemarkException {
		TargetTable table = forKeys(keys);
		return keys.rows() == 0 ? 0
				: inTransaction(NLS.bind(Messages.Sink_count, request.table()),
						c -> countKeys(c, table, Rows.latest(keys, table.key()), false));
	}

	@Override
	public final long delete(RowBatch keys, KeyFilter filter, @Nullable Checkpoint checkpoint)
			throws TidemarkException {
		TargetTable table = forKeys(keys);
		return inTransaction(NLS.bind(Messages.Sink_delete, keys.rows(), request.table()), c -> {
			long deleted = 0;
			if (keys.rows() > 0 && countKeys(c, table, Rows.latest(keys, table.key()), true) > 0) {
				checkCancelled();
				RowBatch remaining = filter.remaining(keys);
				deleted = remaining.rows() == 0 ? 0 : deleteKeys(c, table, Rows.latest(remaining, table.key()));
			}
			if (checkpoint != null) {
				store(c, checkpoint);
			}
			return deleted;
		});
	}

	private TargetTable forKeys(RowBatch keys) throws TidemarkException {
		TargetTable table = target;
		RowGuard rowGuard = guard;
		if (table == null || rowGuard == null || !table.otherColumns().isEmpty() || !isUpsert()) {
			throw new IllegalStateException("not prepared for keys"); //$NON-NLS-1$
		}
		rowGuard.check(keys);
		return table;
	}

	@Override
	public final <T> T transact(TargetWork<T> work) throws TidemarkException {
		TargetTable table = target;
		RowGuard rowGuard = guard;
		if (table == null || rowGuard == null) {
			throw new IllegalStateException("not prepared"); //$NON-NLS-1$
		}
		return inTransaction(NLS.bind(Messages.Sink_compare, request.table()),
				c -> work.in(new JdbcTransaction(this, c, table, rowGuard, checkpoints, synced)));
	}

	@Override
	public final Optional<Refusal> refusal(TidemarkException error) {
		TargetTable table = target;
		if (table == null || !isRefusal(error)) {
			return Optional.empty();
		}
		@Nullable
		String column = error instanceof RefusedRowException row ? row.column() : null;
		return Optional.of(new Refusal(column != null ? column : BlamedColumn.of(error.getCause(), table)));
	}

	@Override
	public final void inRun(String runId) {
		replacement = request.settings().writeMode() == WriteMode.REPLACE ? replacement(runId) : null;
	}

	@Override
	public final List<String> advice() throws TidemarkException {
		if (request.settings().writeMode() != WriteMode.REPLACE) {
			return List.of();
		}
		return withConnection(NLS.bind(Messages.Sink_prepare, request.table()), c -> {
			String advice = exists(c, request.table()) ? replacement("").advice(c) : null; //$NON-NLS-1$
			return advice == null ? List.of() : List.of(advice);
		});
	}

	@Override
	public final void checkpoint(Checkpoint checkpoint) throws TidemarkException {
		Replacement complete = replacement;
		TargetTable old = replaced;
		if (complete != null && old != null && checkpoint.last()) {
			withConnection(NLS.bind(Messages.Sink_replace, request.table()), c -> {
				complete.finish(c, old, done -> {
					store(done, checkpoint);
					return checkpoint;
				});
				return checkpoint;
			});
			replacement = null;
			return;
		}
		inTransaction(NLS.bind(Messages.Sink_write_checkpoint, request.unit()), c -> {
			store(c, checkpoint);
			return checkpoint;
		});
	}

	@Override
	public final void forget() throws TidemarkException {
		inTransaction(NLS.bind(Messages.Sink_forget, request.unit()), c -> {
			if (exists(c, checkpoints.marker())) {
				checkpoints.forget(c);
			}
			return request;
		});
	}

	@Override
	public final void clear() throws TidemarkException {
		inTransaction(NLS.bind(Messages.Sink_clear, request.table()), c -> {
			if (exists(c, request.table())) {
				try (Statement statement = c.createStatement()) {
					statement.executeUpdate("DELETE FROM " + dialect().quote(request.table())); //$NON-NLS-1$
				}
			}
			return request;
		});
	}

	@Override
	public final long count() throws TidemarkException {
		return withConnection(NLS.bind(Messages.Sink_count, request.table()), c -> {
			if (!exists(c, request.table())) {
				return 0L;
			}
			try (PreparedStatement select = c
					.prepareStatement("SELECT COUNT(*) FROM " + dialect().quote(request.table())); //$NON-NLS-1$
					ResultSet row = select.executeQuery()) {
				return row.next() ? row.getLong(1) : 0L;
			}
		});
	}
}
