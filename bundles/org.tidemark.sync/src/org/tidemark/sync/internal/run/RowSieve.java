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
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.run.TrustLimit.Nothing;
import org.tidemark.sync.internal.state.DeliveredRows;
import org.tidemark.sync.internal.state.HashLog;
import org.tidemark.sync.internal.state.RowHash;
import org.tidemark.sync.internal.state.RowHasher;
import org.tidemark.sync.internal.state.UnitState.Pass;

/**
 * Lets rows pass that were not delivered yet and remembers those at and beyond the watermark; in a pass over all rows
 * those that a later session could not tell from changed ones. Used by the reading thread;
 * its findings are read when the pass is over.
 */
final class RowSieve {

	private final PassPlan plan;
	private final TrustLimit limit;
	private final DeliveredRows delivered;
	private final RowHasher hasher = new RowHasher();
	private final HashLog remembered = new HashLog();
	private final HashLog ties = new HashLog();
	private List<String> lastTrusted = List.of();
	private final int exact;
	private boolean anyBeyond;
	private boolean keepsAll;
	private @Nullable Consumer<String> watcher;
	private @Nullable String last;

	/**
	 * @param plan      the pass
	 * @param limit     up to where cursor values are trusted
	 * @param delivered what earlier runs delivered at and beyond the watermark
	 */
	RowSieve(PassPlan plan, TrustLimit limit, DeliveredRows delivered) {
		this.plan = plan;
		this.exact = plan.exact();
		this.limit = limit;
		this.delivered = delivered;
	}

	/** Goes on behind a cursor that an earlier session reached, which may have been beyond the limit. */
	void goOnFrom(List<String> cursor, boolean beyond) {
		if (beyond) {
			anyBeyond = true;
		} else {
			lastTrusted = cursor;
		}
	}

	/** Remembers all rows, for a later session reads again what is below the cursor that it goes on from. */
	RowSieve keepingAll(boolean all) {
		keepsAll = all;
		return this;
	}

	/** Tells another of each row's cursor, as it is read. */
	RowSieve watchedBy(@Nullable Consumer<String> newWatcher) {
		watcher = newWatcher;
		return this;
	}

	/**
	 * Copies the rows that were not delivered yet.
	 *
	 * @return how many were left out because they were
	 */
	long sift(RowBatch from, RowBatch to) {
		long unchanged = 0;
		for (int row = 0; row < from.rows(); row++) {
			watch(from, row);
			RowHash hash = hasher.hash(from, row, plan.hashed());
			remember(from, row, hash);
			if (delivered.contains(hash)) {
				unchanged++;
			} else {
				for (int column = 0; column < from.columns().size(); column++) {
					to.column(column).appendFrom(from.column(column), row);
				}
			}
		}
		return unchanged;
	}

	private void watch(RowBatch batch, int row) {
		Consumer<String> by = watcher;
		String number = by == null ? null : batch.column(plan.payload()).textAt(row);
		if (by != null && number != null) {
			by.accept(number);
			last = number;
		}
	}

	/** The cursor of the last row that was watched, or null for none. */
	@Nullable
	String last() {
		return last;
	}

	/** Adds all rows of a batch to a log without sifting. */
	void rememberAll(RowBatch batch, HashLog log) {
		for (int row = 0; row < batch.rows(); row++) {
			log.add(hasher.hash(batch, row, plan.hashed()));
		}
	}

	private void remember(RowBatch batch, int row, RowHash hash) {
		if (plan.pass() == Pass.FULL) {
			if (batch.column(plan.payload()).isNull(row) || isBeyond(batch, row)) {
				remembered.add(hash);
			}
			return;
		}
		if (plan.pass() == Pass.NULL_CURSORS || isBeyond(batch, row)) {
			anyBeyond |= plan.pass() != Pass.NULL_CURSORS;
			remembered.add(hash);
			return;
		}
		List<String> cursor = plan.cursorOf(batch, row);
		if (lastTrusted.isEmpty() || !cursor.subList(0, exact).equals(lastTrusted.subList(0, exact))) {
			ties.clear();
		}
		lastTrusted = cursor;
		(keepsAll ? remembered : ties).add(hash);
	}

	private boolean isBeyond(RowBatch batch, int row) {
		return limit instanceof Nothing || plan.beyond() >= 0 && batch.column(plan.beyond()).longAt(row) == 1;
	}

	/** The hashes to store with what was read since the last call. */
	byte[] drain() {
		remembered.addAll(ties);
		byte[] bytes = remembered.bytes();
		remembered.clear();
		ties.clear();
		return bytes;
	}

	/** The last cursor below the limit; empty when there was none. */
	List<String> lastTrusted() {
		return lastTrusted;
	}

	/** Whether a row was read whose cursor is at or beyond the limit. */
	boolean anyBeyond() {
		return anyBeyond;
	}
}
