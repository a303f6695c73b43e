/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How rows that were deleted at the source are treated.
 *
 * @param policy the policy
 * @param column for {@code soft}: the column that marks a deleted row, or null
 * @param delete for {@code soft}: whether marked rows are deleted in the target instead of marked there
 * @param table  for {@code tombstones}: the source table of deleted keys, or null
 * @param key    for {@code tombstones}: the key's columns in that table
 */
public record DeleteSettings(DeletePolicy policy, @Nullable String column, boolean delete, @Nullable String table,
		List<String> key) {

	/** Deleted rows stay in the target. */
	public static final DeleteSettings IGNORE = new DeleteSettings(DeletePolicy.IGNORE, null, false, null, List.of());

	/** Copies the key. */
	public DeleteSettings {
		key = List.copyOf(key);
	}
}
