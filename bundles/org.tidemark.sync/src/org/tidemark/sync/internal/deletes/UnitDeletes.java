/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.deletes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Condition;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.row.BatchColumn;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.deletes.DeletesState.Stones;
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
	private DeleteRule rule = new DeleteRule.Nothing();
	private Instant settled = Instant.EPOCH;

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
	 * Looks at what says how far a list of deletes can be trusted. Called before the snapshot is opened in which it is read.
	 *
	 * @throws TidemarkException when the source cannot be asked
	 */
	public void begin() throws TidemarkException {
		rule = DeleteRule.of(unit.spec(), sides, null);
		Expression order = rule instanceof DeleteRule.Tombstones stones ? stones.order() : null;
		if (order != null && rule instanceof DeleteRule.Tombstones stones) {
			Horizon horizon = sides.source().source().horizon(stones.table(), order);
			settled = horizon.kind() == Horizon.Kind.NOT_VISIBLE
					? horizon.settled().minus(unit.spec().settings().safetyLag())
					: horizon.settled();
		}
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
		DeletesState before = stored();
		DeletesState end = rule instanceof DeleteRule.Marked marked
				? DeletesState.marked(marked.mark().column().name(), done.watermark())
				: DeletesState.done(done.runId());
		if (rule instanceof DeleteRule.Nothing || unit.mode() == UnitMode.SKIP && before.with(null).equals(end)) {
			return;
		}
		UnitSides keys = UnitSides.of(unit.spec(), target()).keysOnly();
		Allowance allowance = new Allowance(before, done.runId());
		switch (rule) {
			case DeleteRule.Nothing none -> throw new IllegalStateException();
			case DeleteRule.AbsentKeys absent -> {
				List<Condition> filter = absent.filtered() ? unit.spec().filter() : List.of();
				UnitSides counted = new UnitSides(keys.source().where(filter), keys.target());
				new AbsentKeysPass(sides, unit.spec(), counted, guard, cancellation).run(snapshot, job, allowance,
						deleted);
			}
			case DeleteRule.Marked marked -> marked(snapshot, marked, keys.source(), before, allowance);
			case DeleteRule.Tombstones stones ->
				end = end.with(tombstones(snapshot, stones, keys.source(), before, allowance));
		}
		store(end.checkpoint(done.runId()), keys.target());
	}

	private DeletesState stored() throws TidemarkException {
		try (Sink sink = sides.sinks().open(sides.target(), unit.spec().deleteRequest(job, List.of()))) {
			return DeletesState.of(sink);
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

	private void marked(Snapshot snapshot, DeleteRule.Marked marks, TableSide keys, DeletesState before,
			Allowance allowance) throws TidemarkException {
		List<Condition> filter = unit.spec().userFilter();
		filter.add(marks.mark().condition(true));
		SourceKeys source = new SourceKeys(sides.source(), keys.where(filter), cancellation);
		for (List<Condition> window : MarkedWindow.windows(unit, marks.mark().column().name(), before)) {
			List<Condition> listed = new ArrayList<>(filter);
			listed.addAll(window);
			new ListedKeysPass(sides, unit.spec(), keys.where(listed), source.present(), null, guard, allowance,
					cancellation).run(snapshot, job, deleted);
		}
	}

	/** Gives how far the list was read, or null where it is read as a whole. */
	private @Nullable Stones tombstones(Snapshot snapshot, DeleteRule.Tombstones stones, TableSide keys,
			DeletesState before, Allowance allowance) throws TidemarkException {
		TableSide list = new TableSide(stones.table().name(), columns(stones), keys.types(), keys.key(), List.of());
		SourceKeys source = new SourceKeys(sides.source(), keys.where(List.of()), cancellation);
		Expression order = stones.order();
		TombstoneList known = order == null ? null : new TombstoneList(list, order, snapshot, before);
		ListedKeysPass pass = new ListedKeysPass(sides, unit.spec(), known == null ? list : known.rest(),
				source.absent(), order, guard, allowance, cancellation);
		pass.run(snapshot, job, deleted);
		return known == null ? null : known.read(pass.firstKept(), settled);
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
