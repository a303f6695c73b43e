/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.List;

/**
 * What became of conflicts that a person decided.
 *
 * @param resolved the conflicts that are over; where changes travel both ways, the next run carries the decision out
 * @param changed  the conflicts whose target row was changed once more: they wait, and the next run looks at them anew
 */
public record ConflictOutcome(List<PendingConflict> resolved, List<PendingConflict> changed) {

	/** Copies the lists. */
	public ConflictOutcome {
		resolved = List.copyOf(resolved);
		changed = List.copyOf(changed);
	}
}
