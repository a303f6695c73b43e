/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.RefusedValue;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.plan.ValueLimits;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.state.DeliveredRows;
import org.tidemark.sync.internal.state.KeyRange;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.StoredCheckpoint;

/** Reads the rows that a run would write first, and writes nothing. */
public final class DryRun {

	private static final long MOST_BYTES = 8L << 20;

	private final Sides sides;
	private final String job;
	private final int most;

	/**
	 * @param sides both ends of the job
	 * @param job   the job's name
	 * @param most  the most rows to read of a table
	 */
	public DryRun(Sides sides, String job, int most) {
		this.sides = sides;
		this.job = job;
		this.most = most;
	}

	/** The first rows of a unit. */
	public UnitPreview preview(PreparedUnit unit) throws TidemarkException {
		UnitSpec spec = unit.spec();
		List<String> sources = spec.columns().stream().map(DryRun::source).toList();
		List<String> columns = spec.columns().stream().map(ReadColumn::name).toList();
		List<List<String>> rows = new ArrayList<>();
		if (unit.mode() != UnitMode.SKIP) {
			try (Snapshot snapshot = sides.source().source().openSnapshot()) {
				PassPlan plan = plan(unit, greatest(unit.spec(), snapshot));
				read(snapshot, plan, new RowSieve(plan, new Everything(), delivered(unit)), columns.size(), rows);
			}
		}
		return new UnitPreview(unit.plan(), sources, columns, rows, rows.isEmpty() ? List.of() : refused(spec, rows));
	}

	private static String source(ReadColumn column) {
		return switch (column.expression()) {
			case Expression.ColumnValue value -> value.column().name();
			case Expression.Sql sql -> sql.text();
			default -> column.name();
		};
	}

	private List<RefusedValue> refused(UnitSpec spec, List<List<String>> rows) throws TidemarkException {
		List<RefusedValue> refused = new ArrayList<>();
		try (Sink sink = sides.sinks().open(sides.target(), spec.sinkRequest(job))) {
			ValueLimits limits = ValueLimits.of(spec, sink);
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < spec.columns().size(); column++) {
					Optional<String> reason = limits.refusal(column, rows.get(row).get(column));
					if (reason.isPresent()) {
						refused.add(new RefusedValue(row, column, reason.get()));
					}
				}
			}
		}
		return refused;
	}

	private void read(Snapshot snapshot, PassPlan plan, RowSieve sieve, int columns, List<List<String>> rows)
			throws TidemarkException {
		try (BatchReader reader = snapshot.read(plan.query())) {
			boolean more = true;
			while (more && rows.size() < most) {
				RowBatch batch = new RowBatch(plan.query().batchColumns(), most);
				more = reader.read(batch, MOST_BYTES);
				add(plan.pass() == Pass.FULL ? batch : sifted(sieve, batch), columns, rows);
			}
			if (more) {
				snapshot.cancel();
			}
		}
	}

	private static List<String> greatest(UnitSpec spec, Snapshot snapshot) throws TidemarkException {
		UnitCursor cursor = spec.cursor();
		return cursor == null ? List.of() : new Watermarks(spec, cursor, snapshot).greatest();
	}

	private static PassPlan plan(PreparedUnit unit, List<String> greatest) throws TidemarkException {
		UnitState stored = unit.state();
		UnitCursor cursor = unit.spec().cursor();
		if (unit.mode() == UnitMode.FULL || cursor == null) {
			boolean goesOn = stored != null && stored.pass() == Pass.FULL && !unit.spec().key().isEmpty();
			KeyRange all = new KeyRange(List.of(), List.of(), List.of(), false);
			return PassPlan.full(unit.spec(), goesOn && stored != null ? next(stored) : all, 1);
		}
		UnitState from = stored != null ? stored
				: UnitState.begin("", Pass.CHANGES, false, cursor.config().strategy(), //$NON-NLS-1$
						unit.spec().fingerprint().parts());
		return PassPlan.changes(unit.spec(), cursor,
				from.pass() == Pass.CHANGES ? from : from.at(Pass.CHANGES, List.of()),
				new Everything(), greatest);
	}

	/** What an interrupted run reads next. */
	private static KeyRange next(UnitState stored) {
		KeyRange rest = new KeyRange(List.of(), List.of(), stored.position(), false);
		return stored.ranges().stream().filter(r -> !r.done()).findFirst().orElse(rest);
	}

	private static DeliveredRows delivered(PreparedUnit unit) {
		DeliveredRows delivered = new DeliveredRows();
		StoredCheckpoint stored = unit.stored();
		if (stored != null) {
			stored.delivered().forEach(chunk -> delivered.addAll(chunk.hashes()));
		}
		return delivered;
	}

	private static RowBatch sifted(RowSieve sieve, RowBatch batch) {
		RowBatch passed = new RowBatch(batch.columns(), batch.capacity());
		sieve.sift(batch, passed);
		return passed;
	}

	private void add(RowBatch batch, int columns, List<List<String>> rows) {
		for (int row = 0; row < batch.rows() && rows.size() < most; row++) {
			List<String> values = new ArrayList<>();
			for (int column = 0; column < columns; column++) {
				values.add(batch.column(column).textAt(row));
			}
			rows.add(values);
		}
	}
}
