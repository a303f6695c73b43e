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

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;

/**
 * What a run will do with one unit.
 *
 * @param unit       the unit's name: its source table as {@code schema.table}
 * @param source     the table that is read
 * @param target     the table that is written
 * @param mode       what is done
 * @param reason     why, for a person, localized
 * @param strategy   id of the strategy that finds changes, or empty
 * @param watermark  where the window begins, as the database's own text, or null for no lower bound
 * @param writeMode  how rows get into the target
 * @param key        the target columns by which a row is found
 * @param totalRows  rows expected, or -1 when not known
 * @param statements the statements that will change the target's schema, in order
 * @param notes      what a person should know
 */
public record UnitPlan(String unit, TableName source, TableName target, UnitMode mode, String reason, String strategy,
		@Nullable String watermark, WriteMode writeMode, List<String> key, long totalRows, List<String> statements,
		List<PlanNote> notes) {

	/** Copies the lists. */
	public UnitPlan {
		key = List.copyOf(key);
		statements = List.copyOf(statements);
		notes = List.copyOf(notes);
	}
}
