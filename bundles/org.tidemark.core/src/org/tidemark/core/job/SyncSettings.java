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
 * The settings under which a table is synced: its own options, else the job's, else the documented defaults. The
 * components are those of {@link SyncOptions}; {@code incremental} and {@code timeout} are null where nobody set them.
 *
 * @param mode         default {@code auto}
 * @param incremental  default none
 * @param threadCount  default 4
 * @param batchSize    default 10 000
 * @param errorStrategy default {@code stop}
 * @param writeMode    default {@code upsert}
 * @param deletes      default {@code ignore}
 * @param deleteGuard  default 20 percent
 * @param conflicts    default {@code sourceWins}
 * @param direction    default {@code forward}
 * @param verify       default {@code none}
 * @param createTarget default true
 * @param failFast     default false
 * @param compare      default false
 * @param safetyLag    default 5 minutes
 * @param timeout      default none
 * @param schemaDrift  default {@code fail}
 * @param zeroDates    default {@code fail}
 * @param infinity     default {@code fail}
 * @param nulCharacters default {@code fail}
 */
public record SyncSettings(SyncMode mode, @Nullable IncrementalConfig incremental, int threadCount, int batchSize,
		ErrorStrategy errorStrategy, WriteMode writeMode, DeleteSettings deletes, int deleteGuard, String conflicts,
		Direction direction, VerifyMode verify, boolean createTarget, boolean failFast, boolean compare,
		Duration safetyLag,
		@Nullable Duration timeout, SchemaDrift schemaDrift, ImpossibleValue zeroDates, ImpossibleValue infinity,
		ImpossibleValue nulCharacters) {

	/** The policy that replaces a target row without looking at it. */
	public static final String SOURCE_WINS = "sourceWins"; //$NON-NLS-1$

	/** The same settings with another write mode. */
	public SyncSettings withWriteMode(WriteMode other) {
		return new SyncSettings(mode, incremental, threadCount, batchSize, errorStrategy, other, deletes, deleteGuard,
				conflicts, direction, verify, createTarget, failFast, compare, safetyLag, timeout, schemaDrift,
				zeroDates,
				infinity, nulCharacters);
	}

	/** The outcome of a table's options over those of its job. */
	public static SyncSettings resolve(SyncOptions job, SyncOptions table) {
		return new SyncSettings(first(table.mode(), job.mode(), SyncMode.AUTO),
				table.incremental() != null ? table.incremental() : job.incremental(),
				first(table.threadCount(), job.threadCount(), 4), first(table.batchSize(), job.batchSize(), 10_000),
				first(table.errorStrategy(), job.errorStrategy(), ErrorStrategy.STOP),
				first(table.writeMode(), job.writeMode(), WriteMode.UPSERT),
				first(table.deletes(), job.deletes(), DeleteSettings.IGNORE),
				first(table.deleteGuard(), job.deleteGuard(), 20),
				first(table.conflicts(), job.conflicts(), SOURCE_WINS),
				first(table.direction(), job.direction(), Direction.FORWARD),
				first(table.verify(), job.verify(), VerifyMode.NONE),
				first(table.createTarget(), job.createTarget(), true), first(table.failFast(), job.failFast(), false),
				first(table.compare(), job.compare(), false),
				first(table.safetyLag(), job.safetyLag(), Duration.ofMinutes(5)),
				table.timeout() != null ? table.timeout() : job.timeout(),
				first(table.schemaDrift(), job.schemaDrift(), SchemaDrift.FAIL),
				first(table.zeroDates(), job.zeroDates(), ImpossibleValue.FAIL),
				first(table.infinity(), job.infinity(), ImpossibleValue.FAIL),
				first(table.nulCharacters(), job.nulCharacters(), ImpossibleValue.FAIL));
	}

	/** Whether a target row is looked at before it is written, for others may have changed it. */
	public boolean looksForConflicts() {
		return direction == Direction.BOTH || !SOURCE_WINS.equals(conflicts);
	}

	private static <T> T first(@Nullable T own, @Nullable T inherited, T fallback) {
		if (own != null) {
			return own;
		}
		return inherited != null ? inherited : fallback;
	}
}
