/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.plan;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.ConflictPolicy;
import org.tidemark.sync.spi.ConflictPolicy.CursorNeed;

/**
 * How a unit treats rows that others changed.
 *
 * @param id     the policy's id
 * @param policy the policy
 * @param cursor the places of the cursor's columns among the unit's columns; the first that is not NULL counts; empty
 *               where cursors cannot be compared
 * @param kind   what the cursor's values are
 * @param bothWays whether changes of the target travel back
 */
public record UnitConflicts(String id, ConflictPolicy policy, List<Integer> cursor, CursorNeed kind,
		boolean bothWays) {

	/** Copies the list. */
	public UnitConflicts {
		cursor = List.copyOf(cursor);
	}

	/** Whether no row is to be replaced by an older one. */
	boolean keepsNewer() {
		return policy.cursorNeed() != CursorNeed.NONE && !bothWays;
	}

	/** What the plan says of it. */
	PlanNote note(String unit) {
		String what = switch (id) {
			case "sourceWins" -> Messages.Conflicts_sourceWins; //$NON-NLS-1$
			case "targetWins" -> Messages.Conflicts_targetWins; //$NON-NLS-1$
			case "newestWins" -> Messages.Conflicts_newestWins; //$NON-NLS-1$
			case "higherVersion" -> Messages.Conflicts_higherVersion; //$NON-NLS-1$
			case "queue" -> Messages.Conflicts_queue; //$NON-NLS-1$
			case "fail" -> Messages.Conflicts_fail; //$NON-NLS-1$
			default -> NLS.bind(Messages.Conflicts_other, id);
		};
		return new PlanNote(LogLevel.INFO,
				NLS.bind(bothWays ? Messages.Plan_bothWays : Messages.Plan_conflicts, unit, what));
	}
}
