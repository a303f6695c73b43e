/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.DatabaseSession;
import org.tidemark.connector.spi.Snapshot;
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.conflict.BothWaysBatch;
import org.tidemark.sync.internal.conflict.BothWaysBatch.Work;
import org.tidemark.sync.internal.conflict.Judge;
import org.tidemark.sync.internal.conflict.KeySpill;
import org.tidemark.sync.internal.conflict.RowForm;
import org.tidemark.sync.internal.conflict.SyncEnd;
import org.tidemark.sync.internal.conflict.ThreeWay;
import org.tidemark.sync.internal.conflict.ThreeWay.Change;
import org.tidemark.sync.internal.conflict.Told;
import org.tidemark.sync.internal.deletes.DeleteGuard;
import org.tidemark.sync.internal.plan.BothWaysSides;
import org.tidemark.sync.internal.plan.UnitConflicts;
import org.tidemark.sync.internal.plan.UnitSpec;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;
import org.tidemark.sync.internal.verify.ScanControl;
import org.tidemark.sync.internal.verify.TableSide;
import org.tidemark.sync.internal.verify.UnitSides;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.SyncedRow;

/**
 * Runs one unit both ways: reads both tables, compares each row with what both were when they were last in agreement, and
 * writes what changed on the one side to the other. Keys go through temporary files, so that memory does not grow with the
 * tables and no order of texts matters.
 */
final class BothWays {

	private static final int MOST_ROWS = 1_000;
	private static final int ROWS_AT_ONCE = 200_000;
	private static final int MOST_WAITING = 100_000;

	private final UnitContext context;
	private final UnitSpec spec;
	private final UnitProgress progress;
	private final DeleteGuard guard;
	private final RowForm form;
	private final Judge judge;
	private final boolean deletes;
	private final ScanControl control;
	private long unchanged;

	BothWays(UnitSpec spec, UnitConflicts conflicts, UnitContext context, UnitProgress progress,
			DeleteGuard guard) {
		this.context = context;
		this.spec = spec;
		this.progress = progress;
		this.guard = guard;
		this.form = new RowForm(spec);
		this.judge = new Judge(spec, form, conflicts);
		this.deletes = spec.settings().deletes().policy() == DeletePolicy.KEYS;
		this.control = new ScanControl(context.cancellation()::requested, rows -> progress.add(Counters.ZERO));
	}

	/** Runs the unit and gives its state at the end. */
	UnitState run() throws TidemarkException {
		ConflictLog log = new ConflictLog(context, spec.name());
		BothWaysSides sides = new BothWaysSides(context.sides(), spec);
		try (Sink target = sides.openTarget(context.job());
				Sink source = sides.openSource(context.job());
				Cancellation.Registration watched = context.cancellation().register(this::control,
						() -> cancel(source, target))) {
			target.prepare();
			source.prepare();
			TableInfo table = sides.target();
			UnitSides compared = UnitSides.of(spec, table);
			try (KeySpill left = new KeySpill(); KeySpill right = new KeySpill()) {
				scan(context.sides().source(), compared.source(), left);
				scan(context.sides().target(), compared.target(), right);
				SyncEnd sourceEnd = new SyncEnd(source, sides.sourceColumns());
				SyncEnd targetEnd = new SyncEnd(target, compared.target().columns());
				merge(sourceEnd, targetEnd, left, right, log);
			}
		} finally {
			log.end();
		}
		UnitState done = UnitState.begin(UUID.randomUUID().toString(), Pass.FULL, false, "", //$NON-NLS-1$
				spec.fingerprint().parts()).done(List.of(), context.begun().truncatedTo(ChronoUnit.SECONDS).toString());
		new CheckpointMirror(context, spec).save(done);
		return done;
	}

	private void control() {
		// reading looks at the cancellation between its batches
	}

	private static void cancel(Sink source, Sink target) {
		source.cancel();
		target.cancel();
	}

	private void scan(DatabaseSession session, TableSide side, KeySpill spill) throws TidemarkException {
		try (Snapshot snapshot = session.source().openSnapshot();
				Cancellation.Registration watched = context.cancellation().register(snapshot::cancel,
						this::control)) {
			side.scan(snapshot, List.of(), control, (batch, row, digest) -> {
				spill.add(new KeySpill.Entry(RowForm.digest(digest.key()), RowForm.digest(digest.row()),
						form.key(batch, row)));
				return true;
			});
		}
	}

	private void merge(SyncEnd source, SyncEnd target, KeySpill left, KeySpill right, ConflictLog log)
			throws TidemarkException {
		if (deletes) {
			guard(source, target, left, right);
		}
		long generation = 1 + Math.max(source.sink().transact(t -> t.generation()),
				target.sink().transact(t -> t.generation()));
		Map<RowDigest, QueuedConflict> waiting = new HashMap<>();
		target.sink().transact(t -> t.queued(MOST_WAITING)).forEach(q -> waiting.put(q.key(), q));
		int step = partsAtOnce(left, right);
		for (int part = 0; part < KeySpill.PARTS; part += step) {
			List<Work> works = works(source, target, left, right, part, part + step);
			progress.add(new Counters(0, 0, unchanged, 0, 0, 0));
			for (int from = 0; from < works.size(); from += MOST_ROWS) {
				control.check();
				BothWaysBatch.Outcome outcome = new BothWaysBatch(form, judge, source, target, deletes, generation,
						waiting).run(works.subList(from, Math.min(works.size(), from + MOST_ROWS)));
				for (Told told : outcome.conflicts()) {
					log.tell(told);
				}
				progress.add(new Counters(outcome.written(), outcome.written(), 0, outcome.skipped(), 0,
						outcome.deleted()));
			}
		}
	}

	/** Small tables are not worth many parts: a power of two, so that it divides the parts. */
	private static int partsAtOnce(KeySpill left, KeySpill right) {
		int parts = KeySpill.PARTS;
		while (parts > 1 && (left.rows() + right.rows()) / KeySpill.PARTS * parts > ROWS_AT_ONCE) {
			parts /= 2;
		}
		return parts;
	}

	/** The rows of some parts with which something has to be done. */
	private List<Work> works(SyncEnd source, SyncEnd target, KeySpill left, KeySpill right, int from, int to)
			throws TidemarkException {
		Map<RowDigest, KeySpill.Entry> ours = byKey(left, from, to);
		Map<RowDigest, KeySpill.Entry> theirs = byKey(right, from, to);
		Map<RowDigest, SyncedRow> sourceMemory = memory(source, from, to);
		Map<RowDigest, SyncedRow> targetMemory = memory(target, from, to);
		Map<RowDigest, Boolean> keys = new LinkedHashMap<>();
		for (Map<RowDigest, ?> some : List.of(ours, theirs, sourceMemory, targetMemory)) {
			some.keySet().forEach(key -> keys.put(key, true));
		}
		List<Work> works = new ArrayList<>();
		long same = 0;
		for (RowDigest key : keys.keySet()) {
			KeySpill.Entry here = ours.get(key);
			KeySpill.Entry there = theirs.get(key);
			SyncedRow sourceRow = sourceMemory.get(key);
			SyncedRow targetRow = targetMemory.get(key);
			ThreeWay rows = new ThreeWay(here == null ? null : here.row(), there == null ? null : there.row(),
					ThreeWay.Base.of(sourceRow, targetRow));
			if (rows.change() == Change.NONE) {
				same++;
			} else {
				works.add(new Work(key, texts(here, there), rows, sourceRow, targetRow));
			}
		}
		unchanged = same;
		return works;
	}

	private static List<String> texts(KeySpill.@Nullable Entry here, KeySpill.@Nullable Entry there) {
		if (here != null) {
			return here.texts();
		}
		return there == null ? List.of() : there.texts();
	}

	private static Map<RowDigest, KeySpill.Entry> byKey(KeySpill spill, int from, int to) throws TidemarkException {
		Map<RowDigest, KeySpill.Entry> map = new LinkedHashMap<>();
		for (int part = from; part < to; part++) {
			spill.part(part).forEach(e -> map.put(e.key(), e));
		}
		return map;
	}

	private static Map<RowDigest, SyncedRow> memory(SyncEnd end, int from, int to) throws TidemarkException {
		Map<RowDigest, SyncedRow> map = new HashMap<>();
		end.sink().transact(t -> t.synced(KeySpill.firstByte(from), KeySpill.lastByte(to - 1)))
				.forEach(row -> map.put(row.key(), row));
		return map;
	}

	/** Refuses to delete more than is allowed, before anything is written. */
	private void guard(SyncEnd source, SyncEnd target, KeySpill left, KeySpill right) throws TidemarkException {
		long inTarget = 0;
		long inSource = 0;
		int step = partsAtOnce(left, right);
		for (int part = 0; part < KeySpill.PARTS; part += step) {
			for (Work work : works(source, target, left, right, part, part + step)) {
				inTarget += work.rows().change() == Change.DELETE_IN_TARGET ? 1 : 0;
				inSource += work.rows().change() == Change.DELETE_IN_SOURCE ? 1 : 0;
			}
		}
		guard(inTarget, right.rows(), left.rows(), spec.target(), spec.source().name());
		guard(inSource, left.rows(), right.rows(), spec.source().name(), spec.target());
	}

	private void guard(long deleted, long rows, long others, TableName table, TableName other)
			throws TidemarkException {
		guard.check(deleted, rows, table);
		if (deleted > 0 && others == 0 && !guard.confirmed()) {
			throw new TidemarkException(ProblemKind.FAILED,
					NLS.bind(Messages.BothWays_empty, new Object[] { spec.name(), other, deleted, table }),
					Messages.Deletes_confirm_remedy, null);
		}
	}
}
