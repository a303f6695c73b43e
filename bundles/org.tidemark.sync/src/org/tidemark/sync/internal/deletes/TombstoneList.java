/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.deletes.DeletesState.Stones;
import org.tidemark.sync.internal.state.Candidate;
import org.tidemark.sync.internal.verify.TableSide;

/**
 * From where a table of tombstones is read whose rows are numbered as they come. What was read to its end is not read
 * again once no open transaction can list a lower number; but from a key on whose row is there on both sides, for it may
 * be deleted later. A list that was emptied or begun anew is read as a whole.
 */
final class TombstoneList {

	private final TableSide list;
	private final Expression number;
	private final Snapshot snapshot;
	private final @Nullable Stones before;

	/**
	 * @param list     the listed keys
	 * @param number   the number under which each is listed
	 * @param snapshot what is read
	 * @param stored   how far earlier runs have come
	 */
	TombstoneList(TableSide list, Expression number, Snapshot snapshot, DeletesState stored) throws TidemarkException {
		this.list = list;
		this.number = number;
		this.snapshot = snapshot;
		Stones stones = stored.stones();
		String from = stones == null ? null : stones.from();
		boolean goesOn = stones != null && stones.table().equals(name())
				&& (from == null || key(from).equals(stones.key()));
		this.before = goesOn ? stones : null;
	}

	private String name() {
		return list.table() + " " + number; //$NON-NLS-1$
	}

	/** What is read. */
	TableSide rest() {
		Stones known = before;
		String from = known == null ? null : known.from();
		return from == null ? list : list.where(List.of(new Condition.AtOrAfter(number, from)));
	}

	/**
	 * How far the list is read.
	 *
	 * @param firstKept the number of the first key whose row may be deleted later, or null for none
	 * @param settled   the moment before which all transactions had ended when the snapshot was opened
	 */
	Stones read(@Nullable String firstKept, Instant settled) throws TidemarkException {
		List<String> last = snapshot.greatest(list.table(), List.of(number), List.of());
		Stones known = before;
		Candidate candidate = known == null ? null : known.candidate();
		String from = known == null ? null : known.from();
		boolean reached = candidate != null && candidate.isSettled(settled);
		if (candidate != null && reached) {
			from = candidate.value();
		}
		if (from != null && firstKept != null && new BigInteger(firstKept).compareTo(new BigInteger(from)) < 0) {
			from = firstKept;
		}
		List<String> key = from == null ? List.of() : key(from);
		if (key.isEmpty()) {
			from = null;
		}
		return new Stones(name(), from, key, next(candidate, reached, last.isEmpty() ? null : last.get(0), from));
	}

	private @Nullable Candidate next(@Nullable Candidate candidate, boolean reached, @Nullable String last,
			@Nullable String from) {
		if (last == null || last.equals(from)) {
			return null;
		}
		return candidate != null && (!reached || candidate.value().equals(last)) ? candidate
				: Candidate.of(last, snapshot.opened());
	}

	/** The key that is listed under a number; empty when none is. */
	private List<String> key(String listed) throws TidemarkException {
		ReadQuery query = new ReadQuery(list.table(), list.columns(),
				List.of(new Condition.OneOf(List.of(number), List.of(List.of(listed)))), List.of(), 1);
		RowBatch batch = new RowBatch(query.batchColumns(), 1);
		try (BatchReader reader = snapshot.read(query)) {
			reader.read(batch, Long.MAX_VALUE);
		}
		List<String> key = new ArrayList<>();
		for (int i = 0; i < batch.columns().size() && batch.rows() > 0; i++) {
			key.add(String.valueOf(batch.column(i).textAt(0)));
		}
		return key;
	}
}
