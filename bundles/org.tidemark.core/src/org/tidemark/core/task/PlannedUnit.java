/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a task was going to do with one unit when it began. It stays as it was, whatever becomes of the unit, of the job and of
 * the tables.
 *
 * @param unit       the unit's name: its source table as {@code schema.table}
 * @param target     the table that is written
 * @param mode       what is done
 * @param reason     why, for a person, in the language of the run
 * @param strategy   id of the strategy that finds changes, or empty
 * @param watermark  where the window begins, or null for no lower bound
 * @param writeMode  how rows get into the target
 * @param totalRows  rows expected, or -1 when not known
 * @param key        the target columns by which a row is found
 * @param statements the statements that change the target's schema, in order
 * @param notes      what a person should know, in the language of the run
 */
public record PlannedUnit(String unit, String target, String mode, String reason, String strategy,
		@Nullable String watermark, String writeMode, long totalRows, List<String> key, List<String> statements,
		List<String> notes) {

	/** Copies the lists. */
	public PlannedUnit {
		key = List.copyOf(key);
		statements = List.copyOf(statements);
		notes = List.copyOf(notes);
	}
}
