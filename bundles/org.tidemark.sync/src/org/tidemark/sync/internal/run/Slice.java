/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.sync.internal.state.UnitState;

/**
 * What one reader reads at a time: a whole pass, or a range of the key.
 *
 * @param range the number of the range in the unit's state, or {@link #WHOLE}
 * @param plan  what is read
 * @param sieve lets only undelivered rows pass, or null to let all pass
 */
record Slice(int range, PassPlan plan, @Nullable RowSieve sieve) {

	/** Stands for a pass that is not cut into ranges. */
	static final int WHOLE = -1;

	/**
	 * The state behind some rows of this slice.
	 *
	 * @param position the position of the last of them; empty where there is none
	 * @param last     whether no rows follow
	 */
	UnitState behind(UnitState state, List<String> position, boolean last) {
		if (range != WHOLE) {
			return state.inRange(range, position, last);
		}
		return position.isEmpty() ? state : state.at(plan.pass(), position);
	}
}
