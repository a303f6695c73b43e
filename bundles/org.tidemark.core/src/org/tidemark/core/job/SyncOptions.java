/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.job;

import java.time.Duration;

import org.eclipse.jdt.annotation.Nullable;

/**
 * The {@code sync} object of a job file as it was written: null stands for a key that was left out. A table's options
 * override the job's; {@link SyncSettings} holds the outcome.
 *
 * @param mode         which rows a run reads
 * @param incremental  how changes are found
 * @param threadCount  units or key ranges that run at once, 1 to 64
 * @param batchSize    rows written and checkpointed together, 1 to 1 000 000
 * @param errorStrategy what happens to a row that the target refuses
 * @param writeMode    how rows get into the target
 * @param deletes      how deleted rows are treated
 * @param deleteGuard  the most rows in percent that one pass may delete, 0 to 100
 * @param conflicts    id of the conflict policy
 * @param direction    which way changes travel
 * @param verify       how a run checks itself
 * @param createTarget whether missing target tables are created
 * @param failFast     whether a failed unit stops the others
 * @param compare      whether only rows that differ are written
 * @param safetyLag    how far behind the source's clock a watermark stays where open transactions cannot be seen
 * @param timeout      the longest that one statement may take
 * @param schemaDrift  what happens when the source's columns changed
 * @param zeroDates    what happens to a date such as {@code 0000-00-00}
 * @param infinity     what happens to an infinite number or date
 * @param nulCharacters what happens to the character U+0000 in text
 */
public record SyncOptions(@Nullable SyncMode mode, @Nullable IncrementalConfig incremental,
		@Nullable Integer threadCount, @Nullable Integer batchSize, @Nullable ErrorStrategy errorStrategy,
		@Nullable WriteMode writeMode, @Nullable DeleteSettings deletes, @Nullable Integer deleteGuard,
		@Nullable String conflicts, @Nullable Direction direction, @Nullable VerifyMode verify,
		@Nullable Boolean createTarget,
		@Nullable Boolean failFast, @Nullable Boolean compare, @Nullable Duration safetyLag, @Nullable Duration timeout,
		@Nullable SchemaDrift schemaDrift, @Nullable ImpossibleValue zeroDates, @Nullable ImpossibleValue infinity,
		@Nullable ImpossibleValue nulCharacters) {

	/** Options of which every key was left out. */
	public static final SyncOptions NONE = new SyncOptions(null, null, null, null, null, null, null, null, null, null,
			null,
			null, null, null, null, null, null, null, null, null);
}
