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
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.job.Direction;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.state.Fingerprint;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.internal.state.UnitState.Pass;
import org.tidemark.sync.internal.state.UnitStateJson;
import org.tidemark.sync.spi.Cursor;
import org.tidemark.sync.spi.Sink;
import org.tidemark.sync.spi.StoredCheckpoint;

/** Decides what a run does with a unit, and says why. */
final class ModeDecision {

	private final Sides sides;
	private final UnitSpec spec;
	private final DeleteRule deletes;
	private final RunOptions options;
	private final UnitStateJson json;

	/** @param deletes how rows are found that are to be deleted */
	ModeDecision(Sides sides, UnitSpec spec, DeleteRule deletes, RunOptions options, UnitStateJson json) {
		this.sides = sides;
		this.spec = spec;
		this.deletes = deletes;
		this.options = options;
		this.json = json;
	}

	PreparedUnit decide(Sink sink) throws TidemarkException {
		if (spec.settings().direction() == Direction.BOTH) {
			return unit(UnitMode.FULL, Messages.Reason_bothWays, null, null, false);
		}
		StoredCheckpoint stored = sink.storedCheckpoint().orElse(null);
		UnitState state = stored == null ? null : json.read(stored.state(), spec.name());
		if (options.full()) {
			return full(sink, Messages.Reason_fullAsked, stored != null);
		}
		if (stored == null || state == null) {
			return first(sink);
		}
		if (spec.existing() == null) {
			return full(sink, Messages.Reason_targetMissing, true);
		}
		checkDefinition(state);
		if (!spec.schema().added().isEmpty() && !spec.key().isEmpty()
				&& spec.settings().writeMode() == WriteMode.UPSERT) {
			return unit(UnitMode.FULL,
					NLS.bind(Messages.Reason_columnsAdded, String.join(", ", spec.schema().added())), null, null, //$NON-NLS-1$
					false);
		}
		if (state.pass() != Pass.DONE) {
			return resume(state, stored);
		}
		return next(sink, state, stored);
	}

	private boolean replaces() {
		return spec.settings().writeMode() == WriteMode.REPLACE;
	}

	private PreparedUnit replace(Sink sink) throws TidemarkException {
		if (spec.settings().mode() == SyncMode.INCREMENTAL) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_replaceIncremental, spec.name()),
					Messages.Plan_replaceIncremental_remedy);
		}
		return full(sink, Messages.Reason_replace, false);
	}

	private PreparedUnit first(Sink sink) throws TidemarkException {
		if (replaces()) {
			return replace(sink);
		}
		UnitCursor cursor = spec.cursor();
		if (spec.settings().mode() == SyncMode.INCREMENTAL) {
			if (cursor == null) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_noStrategy, spec.name()),
						Messages.Plan_noStrategy_remedy);
			}
			if (cursor.config().initialValue() != null) {
				return unit(UnitMode.INCREMENTAL,
						NLS.bind(Messages.Reason_initialValue, cursor.config().initialValue()),
						null, null, false);
			}
		}
		return full(sink, switch (spec.settings().mode()) {
			case FULL -> Messages.Reason_full;
			case AUTO -> cursor == null ? Messages.Reason_noStrategy : Messages.Reason_noWatermark;
			default -> Messages.Reason_noWatermark;
		}, false);
	}

	private PreparedUnit next(Sink sink, UnitState state, StoredCheckpoint stored) throws TidemarkException {
		SyncMode mode = spec.settings().mode();
		UnitCursor cursor = spec.cursor();
		if (mode == SyncMode.FULL) {
			return full(sink, Messages.Reason_full, false);
		}
		if (mode == SyncMode.SKIP_COMPLETED) {
			return unit(UnitMode.SKIP, NLS.bind(Messages.Reason_completed, state.lastSync()), state, stored, false);
		}
		if (replaces()) {
			return replace(sink);
		}
		if (cursor == null) {
			if (mode == SyncMode.INCREMENTAL) {
				throw UnitResolver.usage(NLS.bind(Messages.Plan_noStrategy, spec.name()),
						Messages.Plan_noStrategy_remedy);
			}
			return full(sink, Messages.Reason_noStrategy, false);
		}
		if (state.watermark().isEmpty()) {
			PreparedUnit full = full(sink, Messages.Reason_noWatermark, true);
			return state.candidate() == null ? full
					: unit(full.mode(), full.reason(), state, stored, false);
		}
		if (mode == SyncMode.AUTO && !cursor.mapped()) {
			return full(sink, Messages.Reason_cursorNotMapped, false);
		}
		Optional<String> outdated = new StoredTransaction(sides, spec).outdated(cursor, state.watermark().get(0));
		if (outdated.isPresent()) {
			return full(sink, outdated.get(), true);
		}
		return unit(UnitMode.INCREMENTAL, NLS.bind(Messages.Reason_incremental, state.lastSync()), state, stored,
				false);
	}

	private PreparedUnit resume(UnitState state, StoredCheckpoint stored) throws TidemarkException {
		if (replaces()) {
			return unit(UnitMode.FULL, Messages.Reason_replaceAgain, state, stored, false);
		}
		if (spec.startsOver(state)) {
			return unit(UnitMode.FULL,
					spec.key().isEmpty() ? Messages.Reason_startOver : Messages.Reason_startOverUntrusted, state,
					stored, false);
		}
		return state.pass() == Pass.FULL ? unit(UnitMode.FULL, Messages.Reason_resumeFull, state, stored, false)
				: unit(UnitMode.INCREMENTAL, Messages.Reason_resumeIncremental, state, stored, false);
	}

	private PreparedUnit full(Sink sink, String reason, boolean forget) throws TidemarkException {
		if (spec.settings().writeMode() == WriteMode.APPEND && spec.existing() != null && sink.count() > 0) {
			throw UnitResolver.usage(NLS.bind(Messages.Plan_appendTwice, spec.target(), spec.name()),
					Messages.Plan_appendTwice_remedy);
		}
		return unit(UnitMode.FULL, reason, null, null, forget);
	}

	private PreparedUnit unit(UnitMode mode, String reason, @Nullable UnitState state,
			@Nullable StoredCheckpoint stored, boolean forget) {
		List<PlanNote> notes = new ArrayList<>();
		UnitCursor cursor = spec.cursor();
		if (cursor != null && mode != UnitMode.SKIP) {
			cursor.cursor().notes().forEach(n -> notes.add(new PlanNote(LogLevel.WARN, n)));
		}
		if (cursor != null && mode != UnitMode.SKIP
				&& cursor.cursor().trust() == Cursor.Trust.UP_TO_OLDEST_TRANSACTION) {
			notes.add(new PlanNote(LogLevel.INFO, NLS.bind(Messages.Plan_setByEachChange, spec.name(),
					String.join(", ", cursor.config().fields())))); //$NON-NLS-1$
		}
		UnitConflicts conflicts = spec.conflicts();
		if (conflicts != null) {
			notes.add(conflicts.note(spec.name()));
		}
		notes.addAll(deletes.notes(spec));
		notes.addAll(spec.schema().notes());
		if (!spec.schema().added().isEmpty() && mode == UnitMode.INCREMENTAL) {
			notes.add(new PlanNote(LogLevel.WARN, NLS.bind(Messages.Drift_onlyFromNow, spec.name(),
					String.join(", ", spec.schema().added())))); //$NON-NLS-1$
		}
		if (spec.key().isEmpty()) {
			notes.add(new PlanNote(LogLevel.WARN, NLS.bind(Messages.Plan_keyless, spec.name())));
		}
		return new PreparedUnit(spec, mode, reason, state, stored, forget, notes, false, 1, null);
	}

	private void checkDefinition(UnitState state) throws TidemarkException {
		List<String> changed = new ArrayList<>(spec.fingerprint().differences(state.definition()));
		changed.remove(Fingerprint.SCHEMA); // was decided on when the columns were resolved
		if (!changed.isEmpty() && !options.keepWatermark()) {
			throw UnitResolver.usage(
					NLS.bind(Messages.Plan_definitionChanged, spec.name(), String.join(", ", changed)), //$NON-NLS-1$
					Messages.Plan_definitionChanged_remedy);
		}
	}
}
