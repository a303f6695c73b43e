/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.SyncState;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.sync.RefusedRow;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.ManualBackground;

class TaskOverviewTest {

	private static final Figures FIGURES = new Figures(Locale.ENGLISH, ZoneOffset.UTC);
	private static final String DAY = "2026-03-10T11:00:00Z";

	private static UnitRecord unit(String name, long millis) {
		return new UnitRecord(3, name, "full", "because", TaskStatus.COMPLETED, 70,
				new Counters(millis, 0, 0, 0, 0, 0), "w", millis, null, Instant.EPOCH);
	}

	@Test
	void tilesTellOfTheRunsOfTheSameJobUpToThisOne() {
		List<TaskRow> history = List.of(Rows.row(5, "nightly", TaskStatus.COMPLETED, DAY, null),
				Rows.row(4, "nightly", TaskStatus.FAILED, DAY, null),
				Rows.row(3, "other", TaskStatus.FAILED, DAY, null),
				Rows.row(2, "nightly", TaskStatus.CANCELLED, DAY, null),
				Rows.row(1, "nightly", TaskStatus.COMPLETED, DAY, null));
		assertEquals(List.of("1 of 3", "2", "2026-03-10 11:00:00", "1.0 s", "36"),
				TaskOverview.of(history.get(1), history, List.of(), FIGURES).tiles().stream()
						.map(TaskOverview.Tile::value).toList());
		assertEquals(List.of("0 of 1", "1", "never", "\u2013", "27"),
				TaskOverview.of(history.get(2), history, List.of(), FIGURES).tiles().stream()
						.map(TaskOverview.Tile::value).toList());
	}

	@Test
	void theSlowestTablesAreNamed() {
		TaskRow row = Rows.row(3, "nightly", TaskStatus.FAILED, DAY, "2 of 4 tables failed.");
		String text = TaskOverview.of(row, List.of(row),
				List.of(unit("a", 5), unit("b", 4000), unit("c", 70), unit("d", 6)), FIGURES).text();
		assertEquals(List.of("\tb: 4.0 s (4,000)", "\tc: 70 ms (70)", "\td: 6 ms (6)"),
				text.lines().filter(line -> line.startsWith("\t")).toList());
		assertTrue(text.contains("2 of 4 tables failed."), text);
	}

	@Test
	void watermarksAreFetchedAndResetAndRefusedRowsOnlyWhenAskedFor() {
		FakeSession session = new FakeSession();
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		ManualBackground background = new ManualBackground();
		JobState state = new JobState(session, background, () -> {
		});
		SyncState open = new SyncState("nightly", "a", "timestamp", "5", Instant.EPOCH, "id=7", "", false, "{}");
		session.states.add(open);
		session.refused.add(new RefusedRow("a", "{}", null, "too long", "{}", 2, 1, "t"));
		state.show("/jobs/nightly.tidemark");
		background.work();
		assertEquals(List.of(open), state.watermarks());
		assertEquals("interrupted: the next run goes on from id=7", WatermarkText.state(open));
		assertFalse(state.refusedLoaded());
		state.loadRefused();
		background.work();
		assertEquals(session.refused, state.refused());
		session.states.clear();
		state.reset(Set.of("a"));
		background.work();
		assertEquals(List.of(Set.of("a")), session.reset);
		assertEquals(List.of(), state.watermarks());
		session.failure = FakeSession.problem("The host is not there.");
		state.loadRefused();
		background.work();
		assertEquals("The host is not there.", state.problem().orElseThrow().getMessage());
		state.loadRefused();
		state.show("");
		background.work();
		assertTrue(state.problem().isEmpty(), "what comes for another job is not shown");
	}
}
