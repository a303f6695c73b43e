/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.job.UnitRow;

class StoppedRunTest {

	private static final Figures FIGURES = new Figures(Locale.ENGLISH, ZoneOffset.UTC);
	private final StoppedRun stopped = new StoppedRun(FIGURES);

	private static Job job(WriteMode mode) {
		SyncOptions none = SyncOptions.NONE;
		SyncOptions sync = new SyncOptions(none.mode(), none.incremental(), none.threadCount(), none.batchSize(),
				none.errorStrategy(), mode, none.deletes(), none.deleteGuard(), none.conflicts(), none.direction(),
				none.verify(), none.createTarget(), none.failFast(), none.compare(), none.safetyLag(), none.timeout(),
				none.schemaDrift(), none.zeroDates(), none.infinity(), none.nulCharacters());
		return new Job("nightly", Engine.LOCAL, "shop", "warehouse", sync, List.of(), TableSelection.NONE);
	}

	private static UnitRow row(TaskStatus status, long written) {
		return new UnitRow("a", "full", "", status, -1, new Counters(written, written, 0, 0, 0, 0), 10, null, null);
	}

	@Test
	void whatIsCommittedIsCounted() {
		assertEquals("12,345 rows of 2 table(s) are committed; the next run goes on from there.",
				stopped.says(job(WriteMode.UPSERT), List.of(row(TaskStatus.COMPLETED, 12_000),
						row(TaskStatus.CANCELLED, 345), row(TaskStatus.PENDING, 0))));
	}

	@Test
	void nothingCommittedIsSaid() {
		assertEquals("Nothing was committed; the next run begins where this one began.",
				stopped.says(job(WriteMode.UPSERT), List.of(row(TaskStatus.CANCELLED, 0))));
	}

	@Test
	void aTableThatWasToBeReplacedKeepsWhatItHad() {
		assertEquals(
				"10 rows of 1 table(s) are committed; the next run goes on from there. Tables that are replaced as a whole keep what they had and begin anew.",
				stopped.says(job(WriteMode.REPLACE),
						List.of(row(TaskStatus.COMPLETED, 10), row(TaskStatus.CANCELLED, 500))));
	}

	@Test
	void longRunsAreToldOfWhileThePersonLooksElsewhere() {
		NotificationRule rule = new NotificationRule(30);
		assertTrue(rule.tells(30_000, false));
		assertFalse(rule.tells(29_999, false));
		assertFalse(rule.tells(30_000, true));
		assertFalse(new NotificationRule(-1).tells(Long.MAX_VALUE, false));
		assertEquals("Completed: 5 rows read, 4 written, 1 failed, 2.0 s",
				NotificationRule.text(TaskStatus.COMPLETED, new Counters(5, 4, 0, 0, 1, 0), 2000, FIGURES));
	}
}
