/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.DeliveredRows;
import org.tidemark.sync.internal.state.HashLog;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.StoredCheckpoint;
import org.tidemark.sync.spi.WriteResult;

/** Writes the passes of a unit, each batch with its checkpoint. Used by one thread. */
final class PassWriter {

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitProgress progress;
	private final CheckpointMirror mirror;
	private final Sink sink;
	private final HashLog unstored = new HashLog();
	private long batchesWritten;
	private long unchanged;

	PassWriter(UnitContext context, UnitSpec spec, UnitProgress progress, CheckpointMirror mirror, Sink sink) {
		this.context = context;
		this.spec = spec;
		this.progress = progress;
		this.mirror = mirror;
		this.sink = sink;
	}

	/** The exception that ends a cancelled unit. */
	static TidemarkException cancelled() {
		return new TidemarkException(ProblemKind.CANCELLED, Messages.Run_cancelled, "", null); //$NON-NLS-1$
	}

	/** What this and earlier runs delivered at and beyond the watermark, as the target remembers it. */
	DeliveredRows delivered() throws TidemarkException {
		DeliveredRows rows = new DeliveredRows();
		sink.storedCheckpoint().ifPresent(
				checkpoint -> checkpoint.delivered().stream().map(StoredCheckpoint.Delivered::hashes)
						.forEach(rows::addAll));
		return rows;
	}

	/** Hashes of rows that were looked at and not yet stored with a batch. */
	byte[] unstored() {
		byte[] hashes = unstored.bytes();
		unstored.clear();
		return hashes;
	}

	/** Stores hashes with the next batch. */
	void carry(byte[] hashes) {
		unstored.clear();
		unstored.addAll(hashes);
	}

	boolean nothingWritten() {
		return batchesWritten == 0;
	}

	long unchanged() {
		return unchanged;
	}

	/** Reads a pass to its end and writes its rows; gives the state behind the last row. */
	UnitState write(Snapshot snapshot, PassPlan plan, @Nullable RowSieve sieve, UnitState begun)
			throws TidemarkException, InterruptedException {
		return write(List.of(snapshot), List.of(new Slice(Slice.WHOLE, plan, sieve)), begun);
	}

	/**
	 * Reads slices to their ends and writes their rows; gives the state behind the last row.
	 *
	 * @param snapshots of one state; as many slices are read at once
	 */
	UnitState write(List<Snapshot> snapshots, List<Slice> slices, UnitState begun)
			throws TidemarkException, InterruptedException {
		UnitState state = begun;
		if (slices.isEmpty()) {
			return state;
		}
		try (ReadAhead reader = new ReadAhead(snapshots, slices,
				plan -> new UnreadableLetters(context.task(), spec, plan.position()), sink::anticipate,
				spec.settings().batchSize(), spec.name())) {
			while (true) {
				if (context.cancellation().requested()) {
					throw cancelled();
				}
				ReadAhead.Portion portion = reader.next();
				if (portion == null) {
					continue;
				}
				RowBatch batch = portion.batch();
				Slice slice = portion.slice();
				if (batch == null || slice == null) {
					rethrow(portion.failure());
					return state;
				}
				state = slice.behind(state, portion.position(), portion.last());
				take(portion, batch, state);
				reader.recycle(batch);
			}
		}
	}

	private void take(ReadAhead.Portion portion, RowBatch batch, UnitState state) throws TidemarkException {
		unchanged += portion.unchanged();
		unstored.addAll(portion.hashes());
		List<DeadLetter> unreadable = portion.unreadable();
		if (!unreadable.isEmpty()) {
			// before any checkpoint behind them
			sink.deadLetters().keep(unreadable);
			progress.refused(unreadable);
		}
		WriteResult result = new WriteResult(0, 0);
		if (batch.rows() > 0) {
			result = sink.write(batch,
					new Checkpoint(state.runId(), context.json().write(state), unstored.bytes(), false));
			unstored.clear();
			batchesWritten++;
			mirror.save(state);
		}
		progress.readBytes(batch.bytes());
		progress.add(new Counters(portion.read() + unreadable.size(), result.written(),
				portion.unchanged() + result.unchanged(),
				result.skipped(), 0, 0));
		progress.refused(result.refused());
	}

	private void rethrow(@Nullable Throwable failure) throws TidemarkException {
		if (context.cancellation().requested()) {
			throw cancelled();
		}
		switch (failure) {
			case null -> {
				return;
			}
			case TidemarkException e -> throw e;
			case Error e -> throw e;
			case RuntimeException e -> throw e;
			default -> throw new IllegalStateException(failure);
		}
	}
}
