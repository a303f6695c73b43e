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

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.internal.preferences.EclipsePreferences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.LogLevel;
import org.tidemark.core.task.TaskLogEntry;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.core.task.UnitRecord;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.SessionSource;

class HistoryPresenterTest {

	private static final Instant START = Instant.parse("2026-01-15T10:00:00Z");

	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private final List<TidemarkException> problems = new ArrayList<>();
	private int tasksChanged;
	private final EclipsePreferences preferences = new EclipsePreferences();
	private HistoryPresenter presenter;

	@BeforeEach
	void prepare() {
		presenter = new HistoryPresenter(session, background, Clock.fixed(START.plusSeconds(90), ZoneOffset.UTC),
				new HistorySettings(preferences), new HistoryPresenter.View() {
					@Override
					public void tasksChanged() {
						tasksChanged++;
					}

					@Override
					public void detailsChanged() {
						// the tests ask the presenter
					}

					@Override
					public void showProblem(TidemarkException problem) {
						problems.add(problem);
					}
				});
	}

	private void task(long id, TaskStatus status) {
		session.tasks.add(0, new TaskRecord(id, "nightly", "", "local", "a", "b", status, START,
				status == TaskStatus.RUNNING ? null : START.plusSeconds(5), null, "me", "manual", 1, "here"));
		session.units.add(unit(id, "x", new Counters(10, 8, 1, 0, 2, 0)));
		session.units.add(unit(id, "y", new Counters(5, 5, 0, 0, 0, 0)));
		session.log.add(new TaskLogEntry(id, START, LogLevel.INFO, "line of " + id));
	}

	private static UnitRecord unit(long id, String name, Counters counters) {
		return new UnitRecord(id, name, "full", "", TaskStatus.COMPLETED, -1, counters, null, 1, null, START);
	}

	@Test
	void runsHaveTheSumOfTheirTablesAndTheTimeTheyTook() {
		task(1, TaskStatus.COMPLETED);
		task(2, TaskStatus.RUNNING);
		presenter.start();
		assertFalse(presenter.loaded());
		background.work();
		assertTrue(presenter.loaded());
		assertEquals(List.of(2L, 1L), presenter.rows().stream().map(row -> row.task().id()).toList());
		assertEquals(new Counters(15, 13, 1, 0, 2, 0), presenter.rows().get(1).counters());
		assertEquals(5000, presenter.rows().get(1).elapsedMillis());
		assertEquals(90_000, presenter.rows().get(0).elapsedMillis());
		assertTrue(presenter.anyRunning());
	}

	@Test
	void selectingARunFetchesItsTablesAndLog() {
		task(1, TaskStatus.COMPLETED);
		task(2, TaskStatus.COMPLETED);
		presenter.start();
		background.work();
		presenter.select(presenter.rows().get(1));
		assertTrue(presenter.details().isEmpty());
		background.work();
		TaskDetails details = presenter.details().orElseThrow();
		assertEquals(1, details.taskId());
		assertEquals(List.of("x", "y"), details.units().stream().map(UnitRecord::unit).toList());
		assertEquals("line of 1", details.log().get(0).message());
		presenter.select(null);
		assertTrue(presenter.details().isEmpty());
	}

	@Test
	void manyChangesAreFetchedTogether() {
		presenter.start();
		background.work();
		task(1, TaskStatus.RUNNING);
		for (int i = 0; i < 20; i++) {
			session.listeners.forEach(SessionSource.Listener::tasksChanged);
		}
		assertEquals(1, background.waiting());
		background.work();
		assertEquals(1, presenter.rows().size());
	}

	@Test
	void aChangeDuringAFetchIsFetchedAfterIt() {
		presenter.start();
		presenter.refresh();
		presenter.refresh();
		assertEquals(1, background.waiting());
		background.work();
		assertEquals(2, tasksChanged);
	}

	@Test
	void aFailureIsShownAndGoesWithTheNextSuccess() {
		session.failure = FakeSession.problem("The store is locked.");
		presenter.start();
		background.work();
		assertEquals("The store is locked.", presenter.problem().orElseThrow().getMessage());
		session.failure = null;
		presenter.refresh();
		background.work();
		assertTrue(presenter.problem().isEmpty());
	}

	@Test
	void cancellingReachesTheTask() {
		task(3, TaskStatus.RUNNING);
		presenter.start();
		background.work();
		presenter.cancel(presenter.rows().get(0));
		background.work();
		assertEquals(List.of(3L), session.cancelled);
		session.failure = FakeSession.problem("It does not run.");
		presenter.cancel(presenter.rows().get(0));
		background.work();
		assertEquals("It does not run.", problems.get(0).getMessage());
	}

	@Test
	void theSelectedRunKnowsItsFailedTablesAndIsDeleted() {
		task(1, TaskStatus.FAILED);
		session.units
				.add(new UnitRecord(1, "z", "full", "", TaskStatus.FAILED, -1, Counters.ZERO, null, 1, "no", START));
		presenter.start();
		background.work();
		assertEquals(Set.of(), presenter.failedTables());
		presenter.select(presenter.rows().get(0));
		background.work();
		assertEquals(Set.of("z"), presenter.failedTables());
		presenter.delete(presenter.rows());
		background.work();
		assertEquals(List.of(), presenter.rows());
		session.failure = FakeSession.problem("no");
		presenter.delete(List.of());
		background.work();
		assertEquals(List.of("no"), problems.stream().map(Throwable::getMessage).toList());
	}

	@Test
	void aGroupIsClosedAndOpenedAndTheArrangementRemembered() {
		task(1, TaskStatus.COMPLETED);
		presenter.start();
		background.work();
		presenter.arrange(HistoryFilter.ALL, Grouping.JOB);
		HistoryLine.Group group = (HistoryLine.Group) presenter.lines().get(0);
		assertEquals(2, presenter.lines().size());
		presenter.toggle(group);
		assertEquals(List.of(new HistoryLine.Group("nightly", 1, false)), presenter.lines());
		presenter.toggle(group);
		assertEquals(2, presenter.lines().size());
		assertEquals(List.of("nightly"), presenter.jobs());
		assertEquals(Grouping.JOB, new HistorySettings(preferences).grouping());
	}
}
