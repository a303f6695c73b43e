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

import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.state.DeliveredRows;
import org.tidemark.sync.internal.state.HashLog;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Sink;

/**
 * Remembers the rows at and beyond the watermark after a pass over all rows, from the same snapshot, so that the next run
 * knows them.
 */
final class Tail {

	private static final long MOST_BYTES = 8L << 20;
	private static final int MOST_HASH_BYTES = 1 << 20;

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitCursor cursor;
	private final Snapshot snapshot;
	private final Sink sink;
	private final UnitState end;
	private final HashLog log = new HashLog();

	/**
	 * @param context  what the units of the task share
	 * @param spec     the unit
	 * @param cursor   its cursor
	 * @param snapshot what was read
	 * @param sink     stores the hashes
	 * @param end      the state behind the last row, under which hashes are stored portion by portion
	 */
	Tail(UnitContext context, UnitSpec spec, UnitCursor cursor, Snapshot snapshot, Sink sink, UnitState end) {
		this.context = context;
		this.spec = spec;
		this.cursor = cursor;
		this.snapshot = snapshot;
		this.sink = sink;
		this.end = end;
	}

	/** Remembers the rows that meet all conditions. */
	void remember(List<Condition> conditions) throws TidemarkException {
		PassPlan plan = PassPlan.tail(spec, cursor, conditions);
		RowSieve sieve = new RowSieve(plan, new Everything(), new DeliveredRows());
		RowBatch batch = new RowBatch(plan.query().batchColumns(), Math.min(spec.settings().batchSize(), 10_000));
		try (BatchReader reader = snapshot.read(plan.query(),
				new UnreadableLetters(context.task(), spec, plan.position()))) {
			boolean more = true;
			while (more) {
				if (context.cancellation().requested()) {
					throw PassWriter.cancelled();
				}
				batch.clear();
				more = reader.read(batch, MOST_BYTES);
				sieve.rememberAll(batch, log);
				if (log.size() >= MOST_HASH_BYTES) {
					sink.checkpoint(new Checkpoint(end.runId(), context.json().write(end), log.bytes(), false));
					log.clear();
				}
			}
		}
	}

	/** The hashes that are not stored yet. */
	byte[] hashes() {
		return log.bytes();
	}
}
