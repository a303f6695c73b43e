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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.ErrorStrategy;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.WriteResult;

/**
 * Writes one batch with its checkpoint: as a whole; and where the target refuses rows of it, in parts, to leave them out
 * or to name the first.
 */
final class BatchWrite {

	private final JdbcSink sink;
	private final TargetTable table;
	private final RowGuard guard;
	private final RowBatch batch;
	private final Checkpoint checkpoint;
	private final List<DeadLetter> refused = new ArrayList<>();

	BatchWrite(JdbcSink sink, TargetTable table, RowGuard guard, RowBatch batch, Checkpoint checkpoint) {
		this.sink = sink;
		this.table = table;
		this.guard = guard;
		this.batch = batch;
		this.checkpoint = checkpoint;
	}

	WriteResult run() throws TidemarkException {
		boolean skip = sink.request().settings().errorStrategy() == ErrorStrategy.SKIP;
		Rows rows = rows(skip);
		try {
			return refused.isEmpty() ? whole(rows) : inParts(rows);
		} catch (TidemarkException error) {
			if (!refused.isEmpty() || !sink.isRefusal(error)) {
				throw error;
			}
			if (skip) {
				return inParts(rows);
			}
			throw error instanceof RefusedRowException row && row.isKnown() ? error : named(rows, error);
		}
	}

	private Rows rows(boolean skip) throws TidemarkException {
		ReadyRows ready = ReadyRows.of(batch, table);
		if (ready != null) {
			return ready.rows();
		}
		Rows rows = Rows.toWrite(batch, table, sink.isUpsert());
		if (skip) {
			return rows.without(refusedBefore());
		}
		guard.check(batch);
		return rows;
	}

	/** The rows that need not be sent, because it is known that they are refused. */
	private BitSet refusedBefore() {
		BitSet rows = new BitSet();
		guard.find(batch, error -> {
			if (!rows.get(error.row())) {
				rows.set(error.row());
				refused.add(letter(error.row(), error));
			}
			return true;
		});
		return rows;
	}

	private WriteResult whole(Rows rows) throws TidemarkException {
		return sink.inTransaction(doing(rows), c -> {
			WriteResult result = sink.writeRows(c, table, rows);
			sink.store(c, checkpoint);
			return result;
		});
	}

	private WriteResult inParts(Rows rows) throws TidemarkException {
		sink.deadLetters().make();
		int known = refused.size();
		return sink.inTransaction(doing(rows), c -> {
			refused.subList(known, refused.size()).clear();
			WriteResult result = new Bisection(c, rows, part -> sink.writeRows(c, table, part), new Collecting())
					.write();
			sink.deadLetters().keep(c, refused);
			sink.store(c, checkpoint);
			return new WriteResult(result.written(), result.unchanged(), result.skipped(), List.copyOf(refused));
		});
	}

	/** The error that names the first refused row; the given one where no row is refused when they come one by one. */
	private TidemarkException named(Rows rows, TidemarkException error) throws TidemarkException {
		try {
			sink.inTransaction(doing(rows), c -> {
				search(c, rows);
				throw error;
			});
		} catch (TidemarkException found) {
			return found;
		}
		return error;
	}

	private void search(Connection connection, Rows rows) throws SQLException, TidemarkException {
		new Bisection(connection, rows, part -> sink.writeRows(connection, table, part), new Collecting() {
			@Override
			public void refused(int row, TidemarkException error) throws TidemarkException {
				throw row(row, error);
			}
		}).write();
	}

	private String doing(Rows rows) {
		return NLS.bind(Messages.Sink_write, rows.count(), table.name());
	}

	private RefusedRowException row(int row, TidemarkException error) throws TidemarkException {
		if (error instanceof RefusedRowException known && known.isKnown()) {
			return known;
		}
		String message = error.getCause() instanceof SQLException cause ? sink.explain(cause,
				NLS.bind(Messages.Sink_write_row, Rows.all(batch, table.key()).name(row), table.name())).getMessage()
				: error.getMessage();
		return new RefusedRowException(row, BlamedColumn.of(error.getCause(), table), message, error.getCause());
	}

	private DeadLetter letter(int row, RefusedRowException error) {
		@Nullable
		String column = error.column() == null ? BlamedColumn.ofNoText(batch, row, table) : error.column();
		return DeadLetter.of(sink.request().task(), batch, row, table.key(), table.columns().size(), column,
				error.getMessage());
	}

	/** Gathers the rows that are refused. */
	private class Collecting implements Bisection.Refusal {

		@Override
		public TidemarkException ofARow(SQLException error) throws TidemarkException {
			return ofARow(sink.explain(error, NLS.bind(Messages.Sink_write, 1, table.name())));
		}

		@Override
		public TidemarkException ofARow(TidemarkException error) throws TidemarkException {
			if (!sink.isRefusal(error)) {
				throw error;
			}
			return error;
		}

		@Override
		public void refused(int row, TidemarkException error) throws TidemarkException {
			refused.add(letter(row, BatchWrite.this.row(row, error)));
		}
	}
}
