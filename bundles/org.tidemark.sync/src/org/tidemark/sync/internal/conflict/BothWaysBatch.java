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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.conflict.Judge.Side;
import org.tidemark.sync.internal.conflict.ThreeWay.Base;
import org.tidemark.sync.internal.conflict.ThreeWay.Change;
import org.tidemark.sync.spi.QueuedConflict;
import org.tidemark.sync.spi.RowDigest;
import org.tidemark.sync.spi.SyncedRow;

/**
 * Brings some rows of both sides in agreement. Each side is written in one transaction with what it remembers, and the
 * memory says both rows: so a run that is cut off between the two has done half of the rows, and the next one finds that
 * out from whichever memory is younger. Rows that somebody changed since they were compared are left for the next run.
 */
public final class BothWaysBatch {

	private static final RowDigest ANOTHER = new RowDigest(0, 0);

	private final RowForm form;
	private final Judge judge;
	private final SyncEnd source;
	private final SyncEnd target;
	private final boolean deletes;
	private final long generation;
	private final Map<RowDigest, QueuedConflict> waiting;
	private final EndChanges toSource = new EndChanges();
	private final EndChanges toTarget = new EndChanges();
	private final List<Told> told = new ArrayList<>();
	private long skipped;

	/**
	 * A row to look at.
	 *
	 * @param key      what stands for its key
	 * @param texts    the key's values; empty for a row that is on neither side
	 * @param rows     both sides and their base
	 * @param inSource what the source remembers of it, or null
	 * @param inTarget what the target remembers of it, or null
	 */
	public record Work(RowDigest key, List<String> texts, ThreeWay rows, @Nullable SyncedRow inSource,
			@Nullable SyncedRow inTarget) {

		private boolean youngerInTarget() {
			SyncedRow here = inSource;
			SyncedRow there = inTarget;
			return there != null && (here == null || here.generation() <= there.generation());
		}
	}

	/**
	 * What became of the rows.
	 *
	 * @param written   rows written on either side
	 * @param deleted   rows deleted on either side
	 * @param skipped   conflicts that changed nothing
	 * @param conflicts what was decided
	 */
	public record Outcome(long written, long deleted, long skipped, List<Told> conflicts) {
	}

	/**
	 * @param form       tells rows apart
	 * @param judge      decides conflicts
	 * @param source     the one side
	 * @param target     the other side, which keeps the queue
	 * @param deletes    whether rows are deleted
	 * @param generation number of this run, higher than any that is remembered
	 * @param waiting    the conflicts that wait for a person
	 */
	public BothWaysBatch(RowForm form, Judge judge, SyncEnd source, SyncEnd target, boolean deletes, long generation,
			Map<RowDigest, QueuedConflict> waiting) {
		this.form = form;
		this.judge = judge;
		this.source = source;
		this.target = target;
		this.deletes = deletes;
		this.generation = generation;
		this.waiting = waiting;
	}

	/** Does the work. */
	public Outcome run(List<Work> works) throws TidemarkException {
		FoundRows inSource = read(source, works, w -> w.source() != null, Change.TO_TARGET);
		FoundRows inTarget = read(target, works, w -> w.target() != null, Change.TO_SOURCE);
		for (Work work : works) {
			sort(work, Side.of(inSource.batch(), inSource.place(work.key())),
					Side.of(inTarget.batch(), inTarget.place(work.key())));
		}
		EndChanges.Done atTarget = target.apply(toTarget, form, generation);
		EndChanges.Done atSource = source.apply(toSource, form, generation);
		forget(works, atSource.deleted(), atTarget.deleted());
		return new Outcome(atTarget.written() + atSource.written(),
				atTarget.deleted().size() + atSource.deleted().size(),
				skipped, told);
	}

	/** The rows whose values are needed. */
	private FoundRows read(SyncEnd end, List<Work> works, Predicate<ThreeWay> there, Change copied)
			throws TidemarkException {
		List<List<String>> keys = new ArrayList<>();
		for (Work work : works) {
			Change change = work.rows().change();
			if (there.test(work.rows()) && (change == copied || change == Change.CONFLICT)) {
				keys.add(work.texts());
			}
		}
		return end.read(form, keys);
	}

	private void sort(Work work, @Nullable Side inSource, @Nullable Side inTarget) throws TidemarkException {
		ThreeWay rows = work.rows();
		switch (rows.change()) {
			case ADOPT -> remember(work, rows.source(), rows.target());
			case TO_TARGET -> copyToTarget(work, inSource);
			case TO_SOURCE -> copyToSource(work, inTarget);
			case DELETE_IN_TARGET -> deleteInTarget(work);
			case DELETE_IN_SOURCE -> deleteInSource(work);
			case CONFLICT -> {
				if (isAs(rows.source(), inSource) && isAs(rows.target(), inTarget)) {
					decide(work, inSource, inTarget);
				}
			}
			default -> {
				// nothing to write; what is forgotten comes last
			}
		}
	}

	private boolean isAs(@Nullable RowDigest compared, @Nullable Side now) {
		return Objects.equals(compared, now == null ? null : form.digest(now.batch(), now.row()));
	}

	private void remember(Work work, @Nullable RowDigest inSource, @Nullable RowDigest inTarget) {
		toTarget.remember(new SyncedRow(work.key(), inTarget, inSource, generation));
		settle(work);
	}

	private void settle(Work work) {
		if (waiting.containsKey(work.key())) {
			toTarget.settle(work.key());
		}
	}

	private void copyToTarget(Work work, @Nullable Side inSource) {
		if (inSource != null && isAs(work.rows().source(), inSource)) {
			toTarget.copy(work.key(), work.texts(), inSource, work.rows().source(), work.rows().target());
			settle(work);
		}
	}

	private void copyToSource(Work work, @Nullable Side inTarget) {
		if (inTarget != null && isAs(work.rows().target(), inTarget)) {
			toSource.copy(work.key(), work.texts(), inTarget, work.rows().target(), work.rows().source());
			settle(work);
		}
	}

	private void deleteInTarget(Work work) {
		if (deletes) {
			toTarget.delete(work.key(), work.texts(), work.rows().target());
			settle(work);
		}
	}

	private void deleteInSource(Work work) {
		if (deletes) {
			toSource.delete(work.key(), work.texts(), work.rows().source());
			settle(work);
		}
	}

	private void decide(Work work, @Nullable Side inSource, @Nullable Side inTarget) throws TidemarkException {
		QueuedConflict known = waiting.get(work.key());
		Base base = work.rows().base();
		Told decided = judge.decide(work.texts(), inSource, inTarget, base != null);
		boolean same = known != null && Objects.equals(known.source(), work.rows().source())
				&& Objects.equals(known.target(), work.rows().target());
		switch (decided.decision()) {
			case TAKE_SOURCE -> takeSource(work, inSource);
			case KEEP_TARGET -> keepTarget(work, inTarget);
			default -> {
				skipped++;
				if (same) {
					return;
				}
				toTarget.queue(judge.queued(decided, work.key(), base == null ? null : base.target(), inSource,
						inTarget));
			}
		}
		told.add(decided);
	}

	/** Where rows are not deleted, the row stays and is remembered as looked at, so that it does not come back. */
	private void takeSource(Work work, @Nullable Side inSource) {
		if (inSource != null) {
			copyToTarget(work, inSource);
		} else if (deletes) {
			deleteInTarget(work);
		} else {
			remember(work, ANOTHER, work.rows().target());
			skipped++;
		}
	}

	private void keepTarget(Work work, @Nullable Side inTarget) {
		if (inTarget != null) {
			copyToSource(work, inTarget);
		} else if (deletes) {
			deleteInSource(work);
		} else {
			remember(work, work.rows().source(), ANOTHER);
			skipped++;
		}
	}

	/** Forgets rows that are on neither side; the older memory first, so that it never counts alone. */
	private void forget(List<Work> works, Collection<RowDigest> deletedInSource, Collection<RowDigest> deletedInTarget)
			throws TidemarkException {
		Map<RowDigest, Work> byKey = new LinkedHashMap<>();
		works.forEach(w -> byKey.put(w.key(), w));
		List<RowDigest> sourceFirst = new ArrayList<>(deletedInTarget);
		List<RowDigest> targetFirst = new ArrayList<>(deletedInSource);
		for (Work work : works) {
			Base base = work.rows().base();
			if (work.rows().change() == Change.FORGET && base != null) {
				(work.youngerInTarget() ? sourceFirst : targetFirst).add(work.key());
			}
		}
		forget(source, known(sourceFirst, byKey, w -> w.inSource() != null));
		forget(target, sourceFirst);
		forget(target, known(targetFirst, byKey, w -> w.inTarget() != null));
		forget(source, targetFirst);
	}

	private static List<RowDigest> known(List<RowDigest> keys, Map<RowDigest, Work> byKey, Predicate<Work> where) {
		return keys.stream().filter(k -> {
			Work work = byKey.get(k);
			return work != null && where.test(work);
		}).toList();
	}

	private static void forget(SyncEnd end, List<RowDigest> keys) throws TidemarkException {
		if (!keys.isEmpty()) {
			end.sink().transact(t -> {
				t.forget(keys);
				return keys;
			});
		}
	}
}
