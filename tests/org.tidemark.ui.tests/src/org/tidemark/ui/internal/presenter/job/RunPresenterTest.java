/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskListener;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.job.RunPresenter.Phase;
import org.tidemark.ui.internal.presenter.plan.RunRequest;

class RunPresenterTest {

	private static final Path FILE = Path.of("nightly.tidemark");

	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private final List<RunOptions> started = new ArrayList<>();
	private TaskListener events;
	private Consumer<TidemarkException> ended;
	private boolean stopped;
	private Optional<RunOptions> agreed = Optional.of(RunOptions.DEFAULT);
	private String asked;
	private RunPresenter presenter;

	@BeforeEach
	void prepare() {
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		target(Environment.DEV);
		presenter = new RunPresenter(session, background, (operations, job, options, listener, end) -> {
			started.add(options);
			events = listener;
			ended = end;
			return () -> stopped = true;
		}, () -> 0, new RunPresenter.View() {
			@Override
			public void runChanged() {
				// the tests ask the presenter
			}

			@Override
			public Optional<RunOptions> agree(RunRequest request, boolean showPlan) {
				asked = request.target() + "/" + request.job().job().name() + "/" + request.production() + "/"
						+ showPlan;
				return agreed;
			}
		});
	}

	private void target(Environment environment) {
		session.connections.put("warehouse", new ConnectionSettings("warehouse", "x", "h", 1, "d", null, null,
				TlsSettings.PREFERRED, environment, Map.of()));
	}

	@Test
	void aRunStartsGoesOnAndEnds() {
		assertEquals(Phase.IDLE, presenter.phase());
		presenter.start(FILE, RunOptions.DEFAULT, false);
		assertEquals(Phase.STARTING, presenter.phase());
		background.work();
		assertEquals(Phase.RUNNING, presenter.phase());
		events.handle(new TaskEvent.TaskStarted(1, "nightly", List.of("a")));
		events.handle(new TaskEvent.TaskFinished(1, TaskStatus.COMPLETED, new Counters(5, 4, 0, 0, 1, 0), 2500, null));
		ended.accept(null);
		assertEquals(Phase.RUNNING, presenter.phase(), "the end is told in the thread of the user interface");
		background.work();
		assertEquals(Phase.ENDED, presenter.phase());
		assertEquals(TaskStatus.COMPLETED, presenter.status());
		assertEquals("Completed: 5 rows read, 4 written, 1 failed, 2.5 s", presenter.headline());
		assertEquals("", presenter.trouble());
	}

	@Test
	void manyEventsAreShownTogether() {
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		for (int i = 0; i < 50; i++) {
			events.handle(new TaskEvent.Progress(1, "a", Counters.ZERO, i));
		}
		assertEquals(1, background.waiting());
	}

	@Test
	void aSecondStartWhileItRunsDoesNothing() {
		presenter.start(FILE, RunOptions.DEFAULT, false);
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		assertEquals(1, started.size());
	}

	@Test
	void anUnknownTargetIsSaidAndNothingStarts() {
		session.connections.clear();
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		assertTrue(started.isEmpty());
		assertEquals(TaskStatus.FAILED, presenter.status());
		assertEquals("There is no connection warehouse.", presenter.headline());
	}

	@Test
	void aRunThatCouldNotBeginTellsWhyAndWhatToDo() {
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		ended.accept(FakeSession.problem("The host is not there."));
		background.work();
		assertEquals("The host is not there.", presenter.headline());
		assertEquals("Do something.", presenter.trouble());
		assertFalse(presenter.busy());
	}

	@Test
	void aFailedTableIsNamed() {
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		events.handle(
				new TaskEvent.UnitFinished(1, "a", "full", TaskStatus.FAILED, Counters.ZERO, 1, null, "Disk full."));
		events.handle(new TaskEvent.TaskFinished(1, TaskStatus.FAILED, Counters.ZERO, 1, null));
		ended.accept(null);
		background.work();
		assertEquals("a: Disk full.", presenter.trouble());
	}

	@Test
	void cancellingAsksTheRunToStopAndWaitsForIt() {
		presenter.cancel();
		assertFalse(stopped);
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		presenter.cancel();
		assertTrue(stopped);
		assertEquals(Phase.STOPPING, presenter.phase());
		assertTrue(presenter.busy());
	}

	@Test
	void aPersonIsAskedAndARefusalStartsNothing() {
		target(Environment.PROD);
		agreed = Optional.empty();
		presenter.start(FILE, RunOptions.DEFAULT, true);
		background.work();
		assertEquals("warehouse/nightly/true/true", asked);
		assertTrue(started.isEmpty());
		assertEquals(Phase.IDLE, presenter.phase());
	}

	@Test
	void theRunTakesTheOptionsThatWereAgreedTo() {
		RunOptions full = new RunOptions(true, false, Set.of(), "manual");
		agreed = Optional.of(full);
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		assertEquals("warehouse/nightly/false/false", asked);
		assertEquals(List.of(full), started);
	}

	@Test
	void aRunThatWasStoppedSaysWhatIsCommitted() {
		presenter.start(FILE, RunOptions.DEFAULT, false);
		background.work();
		events.handle(new TaskEvent.UnitFinished(1, "a", "full", TaskStatus.CANCELLED,
				new Counters(900, 800, 0, 0, 0, 0), 1, null, "Cancelled."));
		events.handle(new TaskEvent.TaskFinished(1, TaskStatus.CANCELLED, Counters.ZERO, 1, null));
		ended.accept(null);
		background.work();
		assertEquals("800 rows of 1 table(s) are committed; the next run goes on from there.", presenter.trouble());
	}
}
