/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.job.WriteMode;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.KeyFilter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SinkFactory;
import org.tidemark.sync.spi.SinkRequest;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.WriteResult;

/**
 * A target in memory. Rows and checkpoint are kept together or not at all; one of its transactions can be cut off, before or
 * after it is committed.
 */
final class ModelTarget implements SinkFactory {

	private final List<ModelRow> rows = new ArrayList<>();
	private final Naive naive;
	private final Map<String, StoredCheckpoint> checkpoints = new HashMap<>();
	private int untilCut = Integer.MAX_VALUE;
	private boolean cutAfterCommit;
	private int transactions;

	ModelTarget(Naive naive) {
		this.naive = naive;
	}

	/** Cuts one of the next transactions off. */
	void cutAt(int transaction, boolean afterCommit) {
		untilCut = transaction;
		cutAfterCommit = afterCommit;
	}

	/** Cuts nothing off any more. */
	void heal() {
		untilCut = Integer.MAX_VALUE;
	}

	synchronized List<ModelRow> rows() {
		return List.copyOf(rows);
	}

	/** The transactions so far. */
	synchronized int transactions() {
		return transactions;
	}

	@Override
	public Sink open(DatabaseSession target, SinkRequest request) {
		return new ModelSink(request);
	}

	private synchronized void commit(Runnable... parts) throws TidemarkException {
		boolean cut = --untilCut == 0;
		for (Runnable part : parts) {
			boolean last = part == parts[parts.length - 1];
			if (cut && last && !cutAfterCommit) {
				throw cut();
			}
			part.run();
		}
		transactions++;
		if (cut) {
			throw cut();
		}
	}

	private static TidemarkException cut() {
		return new TidemarkException(ProblemKind.FAILED, "The connection was cut.", "", null);
	}

	/** The sink of a unit, or of its deletes, which have a checkpoint of their own. */
	private final class ModelSink implements Sink {

		private final SinkRequest request;

		ModelSink(SinkRequest request) {
			this.request = request;
		}

		@Override
		public Optional<StoredCheckpoint> storedCheckpoint() {
			StoredCheckpoint checkpoint = checkpoints.get(request.unit());
			return checkpoint == null ? Optional.empty()
					: Optional.of(naive == Naive.NO_HASHES ? new StoredCheckpoint(checkpoint.state(), List.of())
							: checkpoint);
		}

		@Override
		public void prepare() {
			// the table is there
		}

		@Override
		public WriteResult write(RowBatch batch, Checkpoint checkpoint) throws TidemarkException {
			Runnable rowsIn = () -> put(batch);
			Runnable checkpointIn = () -> store(checkpoint);
			switch (naive) {
				case CHECKPOINT_FIRST -> commit(checkpointIn, rowsIn);
				case CHECKPOINT_APART -> commit(rowsIn, checkpointIn);
				default -> commit(() -> {
					rowsIn.run();
					checkpointIn.run();
				});
			}
			return new WriteResult(batch.rows(), 0);
		}

		private void put(RowBatch batch) {
			for (int i = 0; i < batch.rows(); i++) {
				ModelRow row = new ModelRow(batch.column(0).longAt(i), batch.column(1).textAt(i),
						batch.column(2).textAt(i),
						batch.column(3).isNull(i) ? null : Long.valueOf(batch.column(3).longAt(i)), 0);
				if (request.settings().writeMode() != WriteMode.APPEND) {
					rows.removeIf(r -> r.id() == row.id());
				}
				rows.add(row);
			}
		}

		private void store(Checkpoint checkpoint) {
			List<StoredCheckpoint.Delivered> delivered = new ArrayList<>();
			StoredCheckpoint stored = checkpoints.get(request.unit());
			if (stored != null) {
				delivered.addAll(stored.delivered());
			}
			if (checkpoint.delivered().length > 0) {
				delivered.add(new StoredCheckpoint.Delivered(checkpoint.runId(), checkpoint.delivered()));
			}
			if (checkpoint.last()) {
				delivered.removeIf(d -> !d.runId().equals(checkpoint.runId()));
			}
			checkpoints.put(request.unit(), new StoredCheckpoint(checkpoint.state(), delivered));
		}

		@Override
		public void checkpoint(Checkpoint checkpoint) throws TidemarkException {
			commit(() -> store(checkpoint));
		}

		@Override
		public void forget() {
			checkpoints.remove(request.unit());
		}

		@Override
		public void clear() {
			rows.clear();
		}

		@Override
		public long count(RowBatch keys) {
			long count = 0;
			for (int i = 0; i < keys.rows(); i++) {
				long key = keys.column(0).longAt(i);
				count += rows.stream().filter(r -> r.id() == key).count();
			}
			return count;
		}

		@Override
		public long delete(RowBatch keys, KeyFilter filter, Checkpoint checkpoint) throws TidemarkException {
			RowBatch remaining = filter.remaining(keys);
			int before = rows.size();
			commit(() -> {
				for (int i = 0; i < remaining.rows(); i++) {
					long key = remaining.column(0).longAt(i);
					rows.removeIf(r -> r.id() == key);
				}
			});
			return before - rows.size();
		}

		@Override
		public long count() {
			return rows.size();
		}

		@Override
		public void cancel() {
			// nothing lasts
		}

		@Override
		public void close() {
			// nothing is held
		}
	}
}
