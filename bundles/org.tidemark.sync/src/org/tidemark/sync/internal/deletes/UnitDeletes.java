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
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.plan.DeleteRule;
import org.tidemark.sync.internal.plan.PreparedUnit;
import org.tidemark.sync.internal.plan.Sides;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.run.Cancellation;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.verify.TableSide;
import org.tidemark.sync.internal.verify.UnitSides;
import org.tidemark.sync.spi.Checkpoint;
import org.tidemark.sync.spi.Sink;

/** The deletes of one unit, after the writes of all units. Used by one thread. */
public final class UnitDeletes {

	private final Sides sides;
	private final PreparedUnit unit;
	private final String job;
	private final DeleteGuard guard;
	private final Cancellation cancellation;
	private final LongConsumer deleted;

	/**
	 * @param sides        both ends of the job
	 * @param unit         the unit
	 * @param job          the job's name
	 * @param guard        stops too many deletes
	 * @param cancellation ends it
	 * @param deleted      told how many rows were deleted, batch by batch
	 */
	public UnitDeletes(Sides sides, PreparedUnit unit, String job, DeleteGuard guard, Cancellation cancellation,
			LongConsumer deleted) {
		this.sides = sides;
		this.unit = unit;
		this.job = job;
		this.guard = guard;
		this.cancellation = cancellation;
		this.deleted = deleted;
	}

	/**
	 * Deletes them.
	 *
	 * @param snapshot the source after the writes of all units
	 * @param done     the unit's state after its writes
	 * @throws TidemarkException when there are too many, or a side cannot be read; no row was deleted then that the
	 *                           source still had
	 */
	public void run(Snapshot snapshot, UnitState done) throws TidemarkException {
		DeleteRule rule = DeleteRule.of(unit.spec(), sides, null);
		Checkpoint end = rule instanceof DeleteRule.Marked marked
				? MarkedWindow.checkpoint(done, marked.mark().column().name())
				: DeletesDone.checkpoint(done);
		if (rule instanceof DeleteRule.Nothing || unit.mode() == UnitMode.SKIP && isStored(end)) {
			return;
		}
		UnitSides keys = UnitSides.of(unit.spec(), target()).keysOnly();
		switch (rule) {
			case DeleteRule.Nothing none -> throw new IllegalStateException();
			case DeleteRule.AbsentKeys absent -> {
				List<Condition> filter = absent.filtered() ? unit.spec().filter() : List.of();
				UnitSides counted = new UnitSides(keys.source().where(filter), keys.target());
				new AbsentKeysPass(sides, unit.spec(), counted, guard, cancellation).run(snapshot, job,
						DeletesDone.begun(done), deleted);
				store(end, keys.target());
			}
			case DeleteRule.Marked marked -> marked(snapshot, marked, keys.source(), end);
			case DeleteRule.Tombstones stones -> {
				TableSide list = new TableSide(stones.table(), columns(stones), keys.source().types(),
						keys.source().key(), List.of());
				SourceKeys source = new SourceKeys(sides.source(), keys.source().where(List.of()), cancellation);
				new ListedKeysPass(sides, unit.spec(), list, source.absent(), guard, cancellation).run(snapshot, job,
						end, deleted);
			}
		}
	}

	/** Whether the deletes that belong to this state have come to their end already. */
	private boolean isStored(Checkpoint end) throws TidemarkException {
		try (Sink sink = sides.sinks().open(sides.target(), unit.spec().deleteRequest(job, List.of()))) {
			return ListedKeysPass.isStored(sink, end);
		}
	}

	private void store(Checkpoint end, TableSide keys) throws TidemarkException {
		List<BatchColumn> columns = keys.columns().stream().map(c -> new BatchColumn(c.name(), c.expression().type()))
				.toList();
		try (Sink sink = sides.sinks().open(sides.target(), unit.spec().deleteRequest(job, columns))) {
			if (!ListedKeysPass.isStored(sink, end)) {
				sink.prepare();
				sink.checkpoint(end);
			}
		}
	}

	private TableInfo target() throws TidemarkException {
		UnitSpec spec = unit.spec();
		@Nullable
		TableInfo existing = spec.existing();
		return existing != null ? existing
				: sides.target().discovery().table(spec.target(), null)
						.orElseThrow(() -> new TidemarkException(ProblemKind.FAILED,
								NLS.bind(Messages.Verify_noTarget, spec.name(), spec.target()),
								Messages.Verify_noTarget_remedy, null));
	}

	private void marked(Snapshot snapshot, DeleteRule.Marked rule, TableSide keys, Checkpoint end)
			throws TidemarkException {
		List<Condition> filter = unit.spec().userFilter();
		filter.add(rule.mark().condition(true));
		String column = rule.mark().column().name();
		List<List<Condition>> windows;
		try (Sink sink = sides.sinks().open(sides.target(), unit.spec().deleteRequest(job, List.of()))) {
			windows = MarkedWindow.windows(unit, column, sink);
		}
		SourceKeys source = new SourceKeys(sides.source(), keys.where(filter), cancellation);
		for (List<Condition> window : windows) {
			List<Condition> listed = new ArrayList<>(filter);
			listed.addAll(window);
			boolean last = window == windows.getLast();
			new ListedKeysPass(sides, unit.spec(), keys.where(listed), source.present(), guard, cancellation).run(
					snapshot, job, last ? end : null, deleted);
		}
	}

	/** The columns of the tombstones, under the names of the target's columns. */
	private List<ReadColumn> columns(DeleteRule.Tombstones stones) {
		List<ReadColumn> columns = new ArrayList<>();
		for (int i = 0; i < stones.key().size(); i++) {
			columns.add(new ReadColumn(unit.spec().keyTargets().get(i), stones.key().get(i)));
		}
		return columns;
	}
}
