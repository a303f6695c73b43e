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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.sync.internal.state.UnitState;
import org.tidemark.sync.spi.StoredCheckpoint;

/**
 * A unit that is ready to run.
 *
 * @param spec     the resolved unit
 * @param mode     what will be done
 * @param reason   why, localized
 * @param state    the stored state to go on from, or null to begin anew
 * @param stored   the checkpoint that the state comes from, or null
 * @param forget   whether the stored checkpoint is to be forgotten first
 * @param notes    what a person should know
 * @param goesBack whether the state was set back behind what is stored, because the source's clock was
 * @param readers  how many readers read all rows at once, at least 1
 * @param seen     the horizon of the cursor at which the plan has looked, or null where it did not
 */
public record PreparedUnit(UnitSpec spec, UnitMode mode, String reason, @Nullable UnitState state,
		@Nullable StoredCheckpoint stored, boolean forget, List<PlanNote> notes,
		boolean goesBack, int readers, @Nullable SeenHorizon seen) {

	/** Copies the notes. */
	public PreparedUnit {
		notes = List.copyOf(notes);
	}

	/** The same unit with more that a person should know. */
	PreparedUnit withNotes(List<PlanNote> more) {
		List<PlanNote> all = new ArrayList<>(notes);
		all.addAll(more);
		return new PreparedUnit(spec, mode, reason, state, stored, forget, all, goesBack, readers, seen);
	}

	/** The same unit with the horizon of its cursor. */
	PreparedUnit seeing(SeenHorizon horizon) {
		return new PreparedUnit(spec, mode, reason, state, stored, forget, notes, goesBack, readers, horizon);
	}

	/** The same unit that goes on from a state behind the one that is stored. */
	PreparedUnit backTo(UnitState earlier) {
		return new PreparedUnit(spec, mode, reason, earlier, stored, forget, notes, true, readers, seen);
	}

	/** The same unit with another number of readers. */
	public PreparedUnit readBy(int number) {
		return new PreparedUnit(spec, mode, reason, state, stored, forget, notes, goesBack, number, seen);
	}

	/** What a person is shown of it. */
	public UnitPlan plan() {
		UnitCursor cursor = spec.cursor();
		UnitState from = state;
		return new UnitPlan(spec.name(), spec.source().name(), spec.target(), mode, reason,
				cursor == null ? "" : cursor.config().strategy(), //$NON-NLS-1$
				mode == UnitMode.INCREMENTAL && from != null ? from.watermarkText() : null, spec.settings().writeMode(),
				spec.keyTargets(), mode == UnitMode.FULL && spec.where() == null ? spec.source().rowEstimate() : -1,
				mode == UnitMode.SKIP ? List.of() : spec.statements(), notes);
	}
}
