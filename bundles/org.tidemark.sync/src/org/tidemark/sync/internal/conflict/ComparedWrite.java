/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.conflict.Judge.Side;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.SyncedRow;
import org.tidemark.sync.spi.TargetTransaction;

/**
 * Writes one batch in one transaction, row by row compared with what the target holds: a row that is as we wrote it is
 * replaced, one that equals the incoming row is adopted, and another one is a conflict.
 */
public final class ComparedWrite {

	private final RowForm form;
	private final Judge judge;
	private final List<ReadColumn> targetColumns;
	private final boolean deletes;
	private final List<Told> told = new ArrayList<>();
	private final List<SyncedRow> remembered = new ArrayList<>();
	private final List<QueuedConflict> queued = new ArrayList<>();
	private final List<RowDigest> settled = new ArrayList<>();
	private final Map<RowDigest, List<String>> written = new LinkedHashMap<>();
	private long unchanged;
	private long skipped;

	/** Says that somebody added a row after it was looked for; the transaction is to be done again. */
	public static final class RacedException extends RuntimeException {
		private static final long serialVersionUID = 1L;
	}

	/**
	 * What became of a batch.
	 *
	 * @param written   rows that were inserted or replaced
	 * @param unchanged rows that were already there as they are
	 * @param skipped   rows that were left out for a conflict
	 * @param conflicts what was decided
	 */
	public record Outcome(long written, long unchanged, long skipped, List<Told> conflicts) {
	}

	/**
	 * @param form          tells rows apart
	 * @param judge         decides conflicts
	 * @param targetColumns the target's columns, in the order of the batch's
	 * @param deletes       whether rows are deleted by this unit too, so that a missing one says nothing of others
	 */
	public ComparedWrite(RowForm form, Judge judge, List<ReadColumn> targetColumns, boolean deletes) {
		this.deletes = deletes;
		this.form = form;
		this.judge = judge;
		this.targetColumns = targetColumns;
	}

	/** Writes a batch. */
	public Outcome write(TargetTransaction transaction, RowBatch batch) throws TidemarkException {
		Map<RowDigest, Integer> incoming = FoundRows.of(form, batch).places();
		Map<RowDigest, List<String>> keys = new LinkedHashMap<>();
		incoming.forEach((key, row) -> keys.put(key, form.key(batch, row)));
		FoundRows present = FoundRows.of(form, transaction.present(List.copyOf(keys.values()), targetColumns));
		Map<RowDigest, SyncedRow> bases = transaction.synced(keys.keySet());
		RowBatch inserts = new RowBatch(batch.columns(), batch.capacity());
		RowBatch updates = new RowBatch(batch.columns(), batch.capacity());
		for (Map.Entry<RowDigest, List<String>> key : keys.entrySet()) {
			int row = incoming.getOrDefault(key.getKey(), 0);
			Integer place = present.place(key.getKey());
			Side target = Side.of(present.batch(), place);
			Side source = new Side(batch, row);
			if (isWritten(key.getKey(), key.getValue(), source, target, bases.get(key.getKey()))) {
				source.appendTo(target == null ? inserts : updates);
				written.put(key.getKey(), key.getValue());
			}
		}
		long count = store(transaction, inserts, updates);
		return new Outcome(count, unchanged, skipped + written.size() - count, List.copyOf(told));
	}

	/** Whether a row is to be written. */
	private boolean isWritten(RowDigest key, List<String> texts, Side source, @Nullable Side target,
			@Nullable SyncedRow base) throws TidemarkException {
		RowDigest held = target == null ? null : form.digest(target.batch(), target.row());
		RowDigest known = base == null ? null : base.own();
		boolean asWeLeftIt = held == null ? known == null || deletes : Objects.equals(held, known);
		if (held != null && held.equals(form.digest(source.batch(), source.row()))) {
			unchanged++;
			if (!asWeLeftIt) {
				remembered.add(new SyncedRow(key, held, null, 0));
				settled.add(key);
			}
			return false;
		}
		if (asWeLeftIt) {
			return true;
		}
		Told decided = judge.decide(texts, source, target, base != null);
		told.add(decided);
		switch (decided.decision()) {
			case TAKE_SOURCE -> {
				settled.add(key);
				return true;
			}
			case QUEUE -> queued.add(judge.queued(decided, key, known, source, target));
			default -> settled.add(key);
		}
		skipped++;
		return false;
	}

	private long store(TargetTransaction transaction, RowBatch inserts, RowBatch updates) throws TidemarkException {
		long count = transaction.insert(inserts);
		if (count < inserts.rows()) {
			throw new RacedException();
		}
		count += transaction.update(updates);
		if (!written.isEmpty()) {
			FoundRows after = FoundRows.of(form, transaction.present(List.copyOf(written.values()), targetColumns));
			after.places().forEach((key, row) -> {
				if (written.containsKey(key)) {
					remembered.add(new SyncedRow(key, form.digest(after.batch(), row), null, 0));
				}
			});
		}
		transaction.remember(remembered);
		transaction.settle(settled);
		if (!queued.isEmpty()) {
			transaction.queue(queued);
		}
		return count;
	}
}
