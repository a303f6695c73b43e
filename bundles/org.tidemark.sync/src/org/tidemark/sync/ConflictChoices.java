/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync;

import java.util.Set;

/**
 * Which conflicts a person has decided, and how.
 *
 * @param units      names of units or of their source tables; empty for all
 * @param labels     the conflicts, as {@link PendingConflict#label()} names them; empty for all
 * @param resolution what to do with them
 */
public record ConflictChoices(Set<String> units, Set<String> labels, PendingConflict.Resolution resolution) {

	/** Copies the sets. */
	public ConflictChoices {
		units = Set.copyOf(units);
		labels = Set.copyOf(labels);
	}
}
