/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.List;

import org.tidemark.pipeline.ColumnRoute;

/**
 * Columns that come to a table that is there, or go from it.
 *
 * @param added   columns that it lacks
 * @param dropped names of columns that it has, and that do not travel any more
 */
public record ColumnChanges(List<ColumnRoute> added, List<String> dropped) {

	/** Nothing changes. */
	public static final ColumnChanges NONE = new ColumnChanges(List.of(), List.of());

	/** Copies the lists. */
	public ColumnChanges {
		added = List.copyOf(added);
		dropped = List.copyOf(dropped);
	}

	/** Whether nothing changes. */
	public boolean isEmpty() {
		return added.isEmpty() && dropped.isEmpty();
	}
}
