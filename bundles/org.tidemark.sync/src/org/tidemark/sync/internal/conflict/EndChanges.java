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
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.conflict.Judge.Side;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.SyncedRow;
import org.tidemark.sync.spi.TargetTransaction;

/** What is to be changed on one side of a sync both ways. */
final class EndChanges {

	private final List<Copy> copies = new ArrayList<>();
	private final List<Delete> deletes = new ArrayList<>();
	private final List<SyncedRow> remembered = new ArrayList<>();
	private final List<QueuedConflict> queued = new ArrayList<>();
	private final List<RowDigest> settled = new ArrayList<>();

	private record Copy(RowDigest key, List<String> texts, Side from, @Nullable RowDigest other,
			@Nullable RowDigest expected) {
	}

	private record Delete(RowDigest key, List<String> texts, @Nullable RowDigest expected) {
	}

	/**
	 * What was changed.
	 *
	 * @param written rows that were added or replaced
	 * @param deleted the keys of rows that were deleted
	 */
	record Done(long written, Set<RowDigest> deleted) {

		static final Done NOTHING = new Done(0, Set.of());
	}

	/**
	 * Copies a row of the other side.
	 *
	 * @param other    what stands for it
	 * @param expected what stands for this side's row, without which nothing is copied
	 */
	void copy(RowDigest key, List<String> texts, Side from, @Nullable RowDigest other, @Nullable RowDigest expected) {
		copies.add(new Copy(key, texts, from, other, expected));
	}

	/** Deletes a row, if it still is as expected. */
	void delete(RowDigest key, List<String> texts, @Nullable RowDigest expected) {
		deletes.add(new Delete(key, texts, expected));
	}

	void remember(SyncedRow row) {
		remembered.add(row);
	}

	void queue(QueuedConflict conflict) {
		queued.add(conflict);
	}

	void settle(RowDigest key) {
		settled.add(key);
	}

	boolean isEmpty() {
		return copies.isEmpty() && deletes.isEmpty() && remembered.isEmpty() && queued.isEmpty() && settled.isEmpty();
	}

	/** Makes the changes in one transaction. */
	Done apply(TargetTransaction transaction, RowForm form, List<ReadColumn> columns, long generation)
			throws TidemarkException {
		List<List<String>> keys = new ArrayList<>(copies.stream().map(Copy::texts).toList());
		deletes.forEach(d -> keys.add(d.texts()));
		FoundRows present = FoundRows.of(form, transaction.present(keys, columns));
		List<SyncedRow> memory = new ArrayList<>(remembered);
		long written = copy(transaction, form, columns, generation, present, memory);
		Map<RowDigest, List<String>> gone = new LinkedHashMap<>();
		for (Delete delete : deletes) {
			if (isAs(delete.expected(), present, delete.key(), form)) {
				gone.put(delete.key(), delete.texts());
				memory.add(new SyncedRow(delete.key(), null, null, generation));
			}
		}
		if (!gone.isEmpty()) {
			transaction.delete(List.copyOf(gone.values()));
		}
		transaction.remember(memory);
		transaction.settle(settled);
		if (!queued.isEmpty()) {
			transaction.queue(queued);
		}
		return new Done(written, gone.keySet());
	}

	private long copy(TargetTransaction transaction, RowForm form, List<ReadColumn> columns, long generation,
			FoundRows present, List<SyncedRow> memory) throws TidemarkException {
		if (copies.isEmpty()) {
			return 0;
		}
		List<BatchColumn> shape = copies.get(0).from().batch().columns();
		RowBatch inserts = new RowBatch(shape, copies.size());
		RowBatch updates = new RowBatch(shape, copies.size());
		Map<RowDigest, Copy> written = new LinkedHashMap<>();
		for (Copy copy : copies) {
			if (isAs(copy.expected(), present, copy.key(), form)) {
				copy.from().appendTo(copy.expected() == null ? inserts : updates);
				written.put(copy.key(), copy);
			}
		}
		if (transaction.insert(inserts) < inserts.rows()) {
			throw new ComparedWrite.RacedException();
		}
		transaction.update(updates);
		FoundRows after = FoundRows.of(form,
				transaction.present(written.values().stream().map(Copy::texts).toList(), columns));
		after.places().forEach((key, row) -> {
			Copy copy = written.get(key);
			if (copy != null) {
				memory.add(new SyncedRow(key, form.digest(after.batch(), row), copy.other(), generation));
			}
		});
		return written.size();
	}

	private static boolean isAs(@Nullable RowDigest expected, FoundRows present, RowDigest key, RowForm form) {
		Integer place = present.place(key);
		return Objects.equals(expected, place == null ? null : form.digest(present.batch(), place));
	}
}
