/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;

/** Keys in batches, up to a number of bytes; of further ones it only remembers that there were some. */
public final class KeyBatches {

	/** Keys that are looked up and deleted together. */
	static final int BATCH_ROWS = 1_000;
	private static final long MOST_BYTES = 24L << 20;

	private final List<BatchColumn> columns;
	private final List<RowBatch> batches = new ArrayList<>();
	private long bytes;
	private long rows;
	private boolean more;

	/** @param columns the key's columns */
	public KeyBatches(List<BatchColumn> columns) {
		this.columns = List.copyOf(columns);
	}

	/** Adds the key of a row, whose columns stand at these places. */
	public void add(RowBatch batch, int row, List<Integer> places) {
		rows++;
		if (bytes > MOST_BYTES) {
			more = true;
			return;
		}
		if (batches.isEmpty() || batches.getLast().rows() == BATCH_ROWS) {
			bytes += batches.isEmpty() ? 0 : batches.getLast().bytes();
			batches.add(new RowBatch(columns, BATCH_ROWS));
		}
		RowBatch last = batches.getLast();
		for (int i = 0; i < places.size(); i++) {
			last.column(i).appendFrom(batch.column(places.get(i)), row);
		}
	}

	/** The rows of a batch that a test lets pass; the batch itself when all of them pass. */
	static RowBatch some(RowBatch batch, IntPredicate test) {
		RowBatch passed = new RowBatch(batch.columns(), Math.max(1, batch.rows()));
		for (int row = 0; row < batch.rows(); row++) {
			if (test.test(row)) {
				for (int i = 0; i < batch.columns().size(); i++) {
					passed.column(i).appendFrom(batch.column(i), row);
				}
			}
		}
		return passed.rows() == batch.rows() ? batch : passed;
	}

	/** The batches that are held. */
	public List<RowBatch> batches() {
		return batches;
	}

	/** How many keys were added, also those that are not held. */
	public long rows() {
		return rows;
	}

	/** Whether some keys are not held. */
	public boolean more() {
		return more;
	}
}
