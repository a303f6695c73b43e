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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.spi.BatchReader;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Condition.InRanges.Range;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.RowBatch;
import org.tidemark.core.type.LogicalType;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Below;
import org.tidemark.sync.internal.state.DeliveredRows;
import org.tidemark.sync.internal.state.Gap;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.Cursor;

/** The numbers of a unit that are missing below its watermark. */
final class Gaps {

	/** The most gaps that are remembered of a unit. */
	static final int MOST = 10_000;

	private static final int MOST_IN_A_STATEMENT = 500;

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitCursor cursor;

	Gaps(UnitContext context, UnitSpec spec, UnitCursor cursor) {
		this.context = context;
		this.spec = spec;
		this.cursor = cursor;
	}

	/** Whether a cursor holds each number once, so that a missing one can be told. */
	boolean areKnown() {
		return cursor.cursor().trust() == Cursor.Trust.WHEN_NO_TRANSACTION_IS_OPEN && !cursor.strategy().hasOwnWindow()
				&& cursor.cursor().values().size() == 1
				&& cursor.cursor().leading() instanceof Expression.ColumnValue value
				&& value.type() instanceof LogicalType.Int && spec.source().isUnique(value.column().name());
	}

	/**
	 * Finds gaps from where a run reads, or from where it trusts; null when the cursor does not allow it.
	 *
	 * @param from where the run reads from; empty for everything
	 * @param room the most gaps
	 */
	@Nullable
	GapFinder finder(List<String> from, TrustLimit limit, int room) {
		if (!areKnown()) {
			return null;
		}
		try {
			long low = from.isEmpty() ? lowest() : Long.parseLong(from.get(0));
			return new GapFinder(limit instanceof Below below ? Math.max(low, Long.parseLong(below.bound())) : low,
					room);
		} catch (NumberFormatException e) {
			// beyond 63 bits, or a number that the job wrote in another form
			return null;
		}
	}

	private long lowest() {
		LogicalType.Int type = (LogicalType.Int) cursor.cursor().leading().type();
		return type.signed() ? Long.MIN_VALUE >> 64 - type.bits() : 0;
	}

	/** Lets a finder see all numbers of a snapshot from a bound on; gives the last, or nothing for none. */
	List<String> scan(Snapshot snapshot, GapFinder finder, List<String> from) throws TidemarkException {
		Expression number = cursor.cursor().leading();
		PassPlan plan = PassPlan.leading(spec, cursor,
				from.isEmpty() ? new Condition.IsNotNull(number) : new Condition.AtOrAfter(List.of(number), from));
		RowBatch batch = new RowBatch(plan.query().batchColumns(), PassPlan.MOST_FETCHED);
		String last = ""; //$NON-NLS-1$
		try (BatchReader reader = snapshot.read(plan.query())) {
			boolean more = true;
			while (more && !finder.isFull()) {
				if (context.cancellation().requested()) {
					throw PassWriter.cancelled();
				}
				batch.clear();
				more = reader.read(batch, ReadAhead.MOST_BYTES);
				for (int row = 0; row < batch.rows(); row++) {
					last = String.valueOf(batch.column(0).textAt(row));
					finder.take(last);
				}
			}
		}
		return last.isEmpty() ? List.of() : List.of(last);
	}

	/**
	 * Asks again for what was missing, and writes what has come.
	 *
	 * @return what is still missing and may still come
	 */
	List<Gap> askAgain(Snapshot snapshot, PassWriter writer, UnitState state, Footing footing)
			throws TidemarkException, InterruptedException {
		DeliveredRows delivered = writer.delivered();
		List<Gap> left = new ArrayList<>();
		List<Gap> all = state.gaps();
		for (int i = 0; i < all.size(); i += MOST_IN_A_STATEMENT) {
			List<Gap> some = all.subList(i, Math.min(all.size(), i + MOST_IN_A_STATEMENT));
			List<Range> ranges = some.stream()
					.map(g -> new Range(String.valueOf(g.from()), String.valueOf(g.to()))).toList();
			PassPlan plan = PassPlan.again(spec, cursor,
					new Condition.InRanges(cursor.cursor().leading(), ranges));
			OpenGaps open = new OpenGaps(some, footing.settled(), MOST - left.size() - (all.size() - i - some.size()));
			writer.write(snapshot, plan, new RowSieve(plan, new TrustLimit.Nothing(), delivered)
					.watchedBy(open::take), state);
			left.addAll(open.left());
		}
		return left;
	}
}
