/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskEvent.ColumnDifference;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.internal.state.RowHash;

/** Counts the rows that differ and names the first of them. Used by one thread. */
final class DifferenceReport implements Comparison.Findings {

	/** The most events of a unit. */
	static final int MOST_EVENTS = 100;
	private static final int MOST_CHARACTERS = 1_000;

	private final TableSide source;
	private final String unit;
	private final long task;
	private final TaskListener listener;
	private final Map<RowHash, List<Shown>> different = new HashMap<>();
	private final List<RowHash> missing = new ArrayList<>();
	private int events;
	private long missingRows;
	private long extraRows;
	private long differentRows;

	DifferenceReport(TableSide source, String unit, long task, TaskListener listener) {
		this.source = source;
		this.unit = unit;
		this.task = task;
		this.listener = listener;
	}

	/** A value of the target: its beginning, and the hash of all of it. */
	private record Shown(@Nullable String text, RowHash hash) {
	}

	long missingRows() {
		return missingRows;
	}

	long extraRows() {
		return extraRows;
	}

	long differentRows() {
		return differentRows;
	}

	@Override
	public void extra(RowBatch batch, int row, RowDigest digest) {
		extraRows++;
		if (events + different.size() < MOST_EVENTS) {
			tell("extra", key(batch, row, digest), List.of()); //$NON-NLS-1$
		}
	}

	@Override
	public void different(RowBatch batch, int row, RowDigest digest) {
		differentRows++;
		if (events + different.size() < MOST_EVENTS) {
			RowHash key = digest.key();
			List<Shown> values = new ArrayList<>();
			for (int i = 0; i < source.columns().size(); i++) {
				values.add(new Shown(shown(batch, row, i), digest.value(batch, row, i)));
			}
			different.put(key, values);
		}
	}

	/** Tells of the missing and the different rows of a portion, whose values at the source are read again. */
	void portionDone(Comparison comparison, Snapshot snapshot, BitSet portion, RowTable table)
			throws TidemarkException {
		missingRows += table.missing();
		table.missing(MOST_EVENTS - events - different.size(), missing::add);
		if (!missing.isEmpty() || !different.isEmpty()) {
			List<RowHash> keys = new ArrayList<>(missing);
			keys.addAll(different.keySet());
			comparison.readSource(snapshot, portion, keys, (batch, row, digest) -> {
				tellSource(batch, row, digest);
				return !missing.isEmpty() || !different.isEmpty();
			});
		}
		missing.clear();
		different.clear();
	}

	private void tellSource(RowBatch batch, int row, RowDigest digest) {
		RowHash key = digest.key();
		if (missing.remove(key)) {
			tell("missing", key(batch, row, digest), List.of()); //$NON-NLS-1$
			return;
		}
		List<Shown> values = different.get(key);
		if (values != null) {
			Map<String, String> names = key(batch, row, digest);
			List<ColumnDifference> columns = new ArrayList<>();
			for (int i = 0; i < values.size(); i++) {
				if (!values.get(i).hash().equals(digest.value(batch, row, i))) {
					columns.add(new ColumnDifference(source.columns().get(i).name(), shown(batch, row, i),
							values.get(i).text()));
				}
			}
			if (!columns.isEmpty()) {
				different.remove(key);
				tell("different", names, columns); //$NON-NLS-1$
			}
		}
	}

	private void tell(String kind, Map<String, String> key, List<ColumnDifference> columns) {
		events++;
		listener.handle(new TaskEvent.Difference(task, unit, key, kind, columns));
	}

	private static @Nullable String shown(RowBatch batch, int row, int column) {
		@Nullable
		String text = batch.column(column).textAt(row);
		return text == null || text.length() <= MOST_CHARACTERS ? text
				: text.substring(0, MOST_CHARACTERS - 1) + '\u2026';
	}

	/** The key by name; of a row without key all values. */
	private Map<String, String> key(RowBatch batch, int row, RowDigest digest) {
		Map<String, String> names = new LinkedHashMap<>();
		List<ReadColumn> columns = source.columns();
		for (int i = 0; i < columns.size(); i++) {
			if (source.key().isEmpty() || source.key().contains(i)) {
				names.put(columns.get(i).name(), String.valueOf(shown(batch, row, i)));
			}
		}
		return names;
	}
}
