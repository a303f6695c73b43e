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

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.SnapshotGroup;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.UnitCursor;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.TrustLimit.Everything;
import org.tidemark.sync.internal.state.DeliveredRows;
import org.tidemark.sync.internal.state.KeyRange;
import org.tidemark.sync.internal.state.UnitState;

/**
 * Reads and writes all rows of a unit: one reader in the order of the key, or several in ranges of it. There are more
 * ranges than readers, so that none waits long for another at the end. One thread writes what all of them read, so that a
 * row and the positions of all ranges are always in one transaction.
 */
final class FullRead {

	private static final int RANGES_OF_A_READER = 4;

	private final UnitContext context;
	private final UnitSpec spec;
	private final SnapshotGroup snapshots;

	/** @param snapshots a view for each reader, all of one state */
	FullRead(UnitContext context, UnitSpec spec, SnapshotGroup snapshots) {
		this.context = context;
		this.spec = spec;
		this.snapshots = snapshots;
	}

	/** Opens views of one state of the source, as many as are wanted or, told with the reason, fewer. */
	static SnapshotGroup open(UnitContext context, UnitSpec spec, int wanted) throws TidemarkException {
		SnapshotGroup snapshots = context.sides().source().source().openSnapshots(spec.source().name(), wanted);
		if (!snapshots.reason().isEmpty()) {
			tell(context, spec, snapshots.reason());
		}
		return snapshots;
	}

	private static void tell(UnitContext context, UnitSpec spec, String text) {
		context.events().send(new TaskEvent.Log(context.task(), spec.name(), LogLevel.INFO, text));
	}

	/**
	 * Goes on from where a state stands. Behind the horizon under which a run began, rows may change while it is cut off: a
	 * target that would then hold them twice is told which of them it has.
	 */
	UnitState write(PassWriter writer, @Nullable UnitCursor cursor, UnitState begun)
			throws TidemarkException, InterruptedException {
		UnitState state = begun.position().isEmpty() && begun.ranges().isEmpty() ? cut(begun) : begun;
		List<Slice> slices = new ArrayList<>();
		for (int i = 0; i < state.ranges().size(); i++) {
			if (!state.ranges().get(i).done()) {
				slices.add(slice(i, state.ranges().get(i), cursor, state.horizon()));
			}
		}
		Optional<Expression> order = state.ranges().isEmpty() ? orderOfChanges(state.position()) : Optional.empty();
		if (order.isPresent()) {
			slices.add(new Slice(Slice.WHOLE, PassPlan.fullInOrder(spec, order.get(), state.position()), null));
		} else if (state.ranges().isEmpty()) {
			slices.add(slice(Slice.WHOLE, new KeyRange(List.of(), List.of(), state.position(), false), cursor,
					state.horizon()));
		}
		return writer.write(snapshots.snapshots(), slices, state);
	}

	/** Where rows may come twice, and no view went on by key before. */
	private Optional<Expression> orderOfChanges(List<String> position) throws TidemarkException {
		boolean replaces = spec.settings().writeMode() == WriteMode.UPSERT && !spec.key().isEmpty();
		return replaces && !PassPlan.isByKey(spec, position)
				? context.sides().source().source().orderOfChanges(spec.source())
				: Optional.empty();
	}

	private UnitState cut(UnitState begun) throws TidemarkException {
		int readers = snapshots.snapshots().size();
		if (readers < 2) {
			return begun;
		}
		long batches = spec.source().rowEstimate() / (2L * spec.settings().batchSize());
		int parts = (int) Math.clamp(batches, readers, readers * RANGES_OF_A_READER);
		List<KeyRange> ranges = new KeyCut(spec, snapshots.first()).into(parts);
		boolean several = ranges.size() > 1;
		tell(context, spec,
				several ? NLS.bind(Messages.Readers_ranges,
						new Object[] { spec.name(), Math.min(readers, ranges.size()), ranges.size() })
						: NLS.bind(Messages.Readers_uncut, spec.name()));
		return several ? begun.withRanges(ranges) : begun;
	}

	private Slice slice(int number, KeyRange range, @Nullable UnitCursor cursor, @Nullable String horizon) {
		int readers = snapshots.snapshots().size();
		if (cursor == null || horizon == null || spec.settings().writeMode() != WriteMode.APPEND) {
			return new Slice(number, PassPlan.full(spec, range, readers), null);
		}
		PassPlan plan = PassPlan.full(spec, cursor, range, horizon, readers);
		return new Slice(number, plan, new RowSieve(plan, new Everything(), new DeliveredRows()));
	}
}
