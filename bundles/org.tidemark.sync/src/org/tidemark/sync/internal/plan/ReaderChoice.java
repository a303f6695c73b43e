/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.spi.Expression;
import org.tidemark.connector.spi.ReadQuery.ReadColumn;
import org.tidemark.core.job.Direction;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.state.KeyRange;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;

/**
 * Decides how many readers read all rows of each unit, and says why. Units that are large enough share the job's threads;
 * so there are never more readers of them at once than threads.
 */
final class ReaderChoice {

	/** From how many batches on a further reader is worth its connection and its query. */
	static final int BATCHES_OF_A_READER = 2;

	private final Sides sides;
	private final int processors;

	/**
	 * @param processors those of this machine. Each reader leaves one to the writer and to what else is here: on two
	 *                   processors with the databases beside it, a second reader makes a copy slower, because the target
	 *                   gets its keys out of order
	 */
	ReaderChoice(Sides sides, int processors) {
		this.sides = sides;
		this.processors = processors;
	}

	/** The units of a task with the number of their readers, and what a person should know of it. */
	List<PreparedUnit> addTo(List<PreparedUnit> units) {
		List<Optional<String>> reasons = units.stream().map(this::whyOne).toList();
		int large = Math.toIntExact(reasons.stream().filter(Optional::isEmpty).count());
		List<PreparedUnit> chosen = new ArrayList<>();
		for (PreparedUnit unit : units) {
			Optional<String> one = reasons.get(chosen.size());
			chosen.add(one.isEmpty() ? several(unit, large) : one.get().isEmpty() ? unit : one(unit, one.get()));
		}
		return chosen;
	}

	private PreparedUnit several(PreparedUnit unit, int large) {
		UnitSpec spec = unit.spec();
		int threads = spec.settings().threadCount();
		long rows = spec.source().rowEstimate();
		List<KeyRange> left = left(unit);
		long useful = left.isEmpty() ? rows / (BATCHES_OF_A_READER * (long) spec.settings().batchSize()) : left.size();
		int readers = (int) Math.min(Math.min(threads / large, processors / 2), useful);
		if (readers < 2) {
			return one(unit, threads / large < 2
					? NLS.bind(Messages.Readers_shared, new Object[] { spec.name(), large, threads })
					: NLS.bind(Messages.Readers_processors, spec.name(), processors));
		}
		String text = left.isEmpty()
				? NLS.bind(Messages.Readers_several, new Object[] { spec.name(), readers, rows, threads, processors })
				: NLS.bind(Messages.Readers_goOn, new Object[] { spec.name(), readers, left.size() });
		return unit.withNotes(List.of(new PlanNote(LogLevel.INFO, text))).readBy(readers);
	}

	private static PreparedUnit one(PreparedUnit unit, String why) {
		return unit.withNotes(List.of(new PlanNote(LogLevel.INFO, why)));
	}

	/** The ranges that an interrupted run has left. */
	private static List<KeyRange> left(PreparedUnit unit) {
		UnitState state = unit.state();
		return state == null || !goesOn(unit, state) ? List.of()
				: state.ranges().stream().filter(r -> !r.done()).toList();
	}

	private static boolean goesOn(PreparedUnit unit, UnitState state) {
		boolean begun = !state.position().isEmpty() || !state.ranges().isEmpty();
		return begun && state.pass() == Pass.FULL && !unit.spec().startsOver(state);
	}

	/** Why one reader reads a unit; an empty text where that needs no word, nothing where several may. */
	private Optional<String> whyOne(PreparedUnit unit) {
		UnitSpec spec = unit.spec();
		if (unit.mode() != UnitMode.FULL || spec.settings().direction() == Direction.BOTH) {
			return Optional.of(""); //$NON-NLS-1$
		}
		if (spec.settings().threadCount() < 2) {
			return Optional.of(NLS.bind(Messages.Readers_threads, spec.name()));
		}
		if (!sides.source().source().sharesSnapshots()) {
			return Optional.of(NLS.bind(Messages.Readers_source, spec.name()));
		}
		if (sides.sinks().prefersKeyOrder()) {
			return Optional.of(NLS.bind(Messages.Readers_target, spec.name(), spec.target()));
		}
		return whyUncut(spec).or(() -> whySmall(unit));
	}

	private static Optional<String> whyUncut(UnitSpec spec) {
		if (spec.key().isEmpty()) {
			return Optional.of(NLS.bind(Messages.Readers_noKey, spec.name()));
		}
		if (spec.key().stream().anyMatch(UnitCursor::nullable)) {
			return Optional.of(NLS.bind(Messages.Readers_nullableKey, spec.name()));
		}
		return readsOthers(spec) ? Optional.of(NLS.bind(Messages.Readers_subselect, spec.name())) : Optional.empty();
	}

	/** Whether the user's SQL reads more than the unit's table, on which alone views are proven to agree. */
	private static boolean readsOthers(UnitSpec spec) {
		List<String> written = new ArrayList<>();
		String where = spec.where();
		if (where != null) {
			written.add(where);
		}
		for (ReadColumn column : spec.columns()) {
			if (column.expression() instanceof Expression.Sql sql) {
				written.add(sql.text());
			}
		}
		return written.stream().anyMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("select")); //$NON-NLS-1$
	}

	private static Optional<String> whySmall(PreparedUnit unit) {
		UnitSpec spec = unit.spec();
		UnitState state = unit.state();
		if (state != null && goesOn(unit, state)) {
			return left(unit).size() > 1 ? Optional.empty()
					: Optional.of(NLS.bind(Messages.Readers_goesOn, spec.name()));
		}
		long rows = spec.source().rowEstimate();
		long enough = 2L * BATCHES_OF_A_READER * spec.settings().batchSize();
		if (rows < 0) {
			return Optional.of(NLS.bind(Messages.Readers_unknown, spec.name()));
		}
		return rows >= enough ? Optional.empty()
				: Optional.of(NLS.bind(Messages.Readers_small, new Object[] { spec.name(), rows, enough }));
	}
}
