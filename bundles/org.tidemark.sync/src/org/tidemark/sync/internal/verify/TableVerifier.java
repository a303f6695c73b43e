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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.schema.Column;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;

/** Compares source and target of one unit: by sums first, row by row only when these differ. */
public final class TableVerifier {

	private static final int ROWS = 5_000;
	private static final long MOST_BYTES = 8L << 20;
	private static final int MOST_EVENTS = 100;

	private final Sides sides;
	private final UnitSpec spec;
	private final long task;
	private final TaskListener listener;
	private final IProgressMonitor monitor;

	/**
	 * @param sides    both ends of the job
	 * @param spec     the unit
	 * @param task     id of the task that verifies, or 0
	 * @param listener receives the differences
	 * @param monitor  cancels
	 */
	public TableVerifier(Sides sides, UnitSpec spec, long task, TaskListener listener, IProgressMonitor monitor) {
		this.sides = sides;
		this.spec = spec;
		this.task = task;
		this.listener = listener;
		this.monitor = monitor;
	}

	/** What a row is to those who read a table. */
	private interface RowConsumer {
		void row(RowBatch batch, int row, long hash);
	}

	/** Compares both sides. */
	public UnitVerification verify() throws TidemarkException {
		long begun = System.nanoTime();
		TableInfo target = spec.existing();
		if (target == null) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Verify_noTarget, spec.name(), spec.target()),
					Messages.Verify_noTarget_remedy, null);
		}
		List<ReadColumn> targetColumns = new ArrayList<>();
		for (ReadColumn column : spec.columns()) {
			Column existing = target.column(column.name()).orElseThrow();
			targetColumns.add(new ReadColumn(column.name(), new Expression.ColumnValue(existing)));
		}
		RowConsumer ignore = (batch, row, hash) -> {
		};
		TableDigest left = digest(sides.source(), spec.source().name(), spec.columns(), spec.filter(), ignore);
		TableDigest right = digest(sides.target(), target.name(), targetColumns, List.of(), ignore);
		long[] differences = left.sameAs(right) ? new long[3] : compare(target, targetColumns);
		return new UnitVerification(spec.name(), left.rows(), right.rows(), differences[0], differences[1],
				differences[2], (System.nanoTime() - begun) / 1_000_000);
	}

	private TableDigest digest(DatabaseSession session, TableName table, List<ReadColumn> columns,
			List<Condition> filter, RowConsumer consumer) throws TidemarkException {
		TableDigest digest = new TableDigest();
		ReadQuery query = new ReadQuery(table, columns, filter, List.of(), ROWS);
		RowBatch batch = new RowBatch(query.batchColumns(), ROWS);
		try (Snapshot snapshot = session.source().openSnapshot(); BatchReader reader = snapshot.read(query)) {
			boolean more = true;
			while (more) {
				if (monitor.isCanceled()) {
					snapshot.cancel();
					throw new OperationCanceledException();
				}
				batch.clear();
				more = reader.read(batch, MOST_BYTES);
				for (int row = 0; row < batch.rows(); row++) {
					add(digest, batch, row);
					consumer.row(batch, row, digest.lastHash());
				}
			}
		}
		return digest;
	}

	private void add(TableDigest digest, RowBatch batch, int row) {
		for (int i = 0; i < spec.columns().size(); i++) {
			digest.value(CanonicalRow.text(batch.column(i), row, typeOf(i)));
		}
		digest.endRow();
	}

	private LogicalType typeOf(int column) {
		return spec.columns().get(column).expression().type();
	}

	private long[] compare(TableInfo target, List<ReadColumn> targetColumns) throws TidemarkException {
		Map<List<@Nullable String>, Long> source = new HashMap<>();
		digest(sides.source(), spec.source().name(), spec.columns(), spec.filter(),
				(batch, row, hash) -> source.put(keyOf(batch, row, hash), hash));
		long[] counts = new long[3];
		digest(sides.target(), target.name(), targetColumns, List.of(), (batch, row, hash) -> {
			List<@Nullable String> key = keyOf(batch, row, hash);
			Long expected = source.remove(key);
			if (expected == null) {
				tell(counts, 1, "extra", key); //$NON-NLS-1$
			} else if (expected != hash) {
				tell(counts, 2, "different", key); //$NON-NLS-1$
			}
		});
		source.keySet().forEach(key -> tell(counts, 0, "missing", key)); //$NON-NLS-1$
		return counts;
	}

	private List<@Nullable String> keyOf(RowBatch batch, int row, long hash) {
		List<@Nullable String> key = new ArrayList<>();
		for (int i = 0; i < spec.columns().size(); i++) {
			if (spec.keyTargets().contains(spec.columns().get(i).name())) {
				key.add(CanonicalRow.text(batch.column(i), row, typeOf(i)));
			}
		}
		if (key.isEmpty()) {
			key.add(Long.toHexString(hash));
		}
		return key;
	}

	private void tell(long[] counts, int index, String kind, List<@Nullable String> key) {
		counts[index]++;
		if (counts[0] + counts[1] + counts[2] <= MOST_EVENTS) {
			Map<String, String> names = new LinkedHashMap<>();
			for (int i = 0; i < key.size(); i++) {
				names.put(spec.keyTargets().isEmpty() ? "#" : spec.keyTargets().get(i), String.valueOf(key.get(i))); //$NON-NLS-1$
			}
			listener.handle(new TaskEvent.Difference(task, spec.name(), names, kind, List.of()));
		}
	}
}
