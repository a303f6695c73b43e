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
 * How changes are found.
 *
 * @param strategy     id of the strategy, as contributed to {@code org.tidemark.sync.incrementalStrategies}
 * @param fields       the cursor's columns: for {@code timestamp} a COALESCE list, for {@code composite} compared as a
 *                     row
 * @param initialValue where the first run begins, as the database's own text; null for no lower bound
 * @param condition    a condition with {@code :low} and {@code :high} for the {@code custom} strategy, or null
 * @param safety       how far a cursor of the {@code custom} strategy may be trusted; null for the safest that its type
 *                     allows
 * @param nullCursors  what happens to rows whose cursor is NULL; {@link NullCursors#READ} when the job does not say
 */
public record IncrementalConfig(String strategy, List<String> fields, @Nullable String initialValue,
		@Nullable String condition, @Nullable CursorSafety safety, NullCursors nullCursors) {

	/** Copies the fields. */
	public IncrementalConfig {
		fields = List.copyOf(fields);
	}

	/** A cursor of whose safety the user says nothing; rows without one are read. */
	public IncrementalConfig(String strategy, List<String> fields, @Nullable String initialValue,
			@Nullable String condition) {
		this(strategy, fields, initialValue, condition, null, NullCursors.READ);
	}
}
