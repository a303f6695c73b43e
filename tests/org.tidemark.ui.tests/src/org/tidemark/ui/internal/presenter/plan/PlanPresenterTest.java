/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.LogLevel;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitPlan;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.plan.PlanPresenter.State;

class PlanPresenterTest {

	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private int shown;

	private PlanPresenter presenter(Environment environment, UnitPlan... units) {
		session.plan = new TaskPlan("nightly", List.of(units));
		PlanPresenter presenter = new PlanPresenter(Plans.request(session, environment), background, () -> shown++);
		presenter.load();
		return presenter;
	}

	@Test
	void aPlanWithoutAnythingToReadMayRunAtOnce() {
		PlanPresenter presenter = presenter(Environment.DEV, Plans.unit(WriteMode.UPSERT, List.of()));
		assertEquals(State.LOADING, presenter.state());
		assertEquals("The plan is being made.", presenter.blocker());
		background.work();
		assertEquals(State.READY, presenter.state());
		assertEquals("", presenter.blocker());
		assertTrue(presenter.mayRemember());
		assertEquals(2, shown);
	}

	@Test
	void errorsBlockAndNothingTickedHelps() {
		PlanPresenter presenter = presenter(Environment.DEV,
				Plans.unit(WriteMode.UPSERT, List.of(), new PlanNote(LogLevel.ERROR, "No.")));
		background.work();
		presenter.acknowledge(true);
		assertEquals("The plan has errors; correct them first.", presenter.blocker());
	}

	@Test
	void warningsHaveToBeReadAgainWithEachPlan() {
		PlanPresenter presenter = presenter(Environment.DEV,
				Plans.unit(WriteMode.UPSERT, List.of(), new PlanNote(LogLevel.WARN, "Hm.")));
		background.work();
		assertEquals("Tick that you have read the warnings.", presenter.blocker());
		presenter.acknowledge(true);
		assertEquals("", presenter.blocker());
		presenter.choose(ReadingWay.FULL);
		background.work();
		assertEquals("Tick that you have read the warnings.", presenter.blocker());
		assertTrue(presenter.options().full());
		assertTrue(session.planned.get(1).full());
	}

	@Test
	void productionIsConfirmedAndWhatCannotBeUndoneTyped() {
		PlanPresenter presenter = presenter(Environment.PROD, Plans.unit(WriteMode.REPLACE, List.of()));
		background.work();
		assertFalse(presenter.mayRemember());
		assertEquals("Tick that warehouse may be written: it is a connection of production.", presenter.blocker());
		presenter.allowProduction(true);
		assertEquals("Type warehouse to confirm what cannot be undone.", presenter.blocker());
		presenter.type("Warehouse");
		assertEquals("Type warehouse to confirm what cannot be undone.", presenter.blocker());
		presenter.type(" warehouse ");
		assertEquals("", presenter.blocker());
	}

	@Test
	void aHarmlessPlanForProductionNeedsNoTyping() {
		PlanPresenter presenter = presenter(Environment.PROD, Plans.unit(WriteMode.UPSERT, List.of()));
		background.work();
		assertFalse(presenter.asksForName());
		presenter.allowProduction(true);
		assertEquals("", presenter.blocker());
	}

	@Test
	void aStoppedPlanComesNoMoreAndCanBeMadeAgain() {
		PlanPresenter presenter = presenter(Environment.DEV, Plans.unit(WriteMode.UPSERT, List.of()));
		presenter.stop();
		assertEquals(State.CANCELLED, presenter.state());
		background.work();
		assertEquals(State.CANCELLED, presenter.state());
		assertTrue(presenter.review().isEmpty());
		assertEquals("There is no plan to run.", presenter.blocker());
		presenter.load();
		background.work();
		assertEquals("", presenter.blocker());
	}

	@Test
	void whyThereIsNoPlanIsSaidAndAnotherWayIsPlannedAnew() {
		session.failure = FakeSession.problem("The definition of main.orders changed.");
		PlanPresenter presenter = presenter(Environment.DEV, Plans.unit(WriteMode.UPSERT, List.of()));
		background.work();
		assertEquals(State.FAILED, presenter.state());
		assertEquals("The definition of main.orders changed.", presenter.headline());
		session.failure = null;
		presenter.choose(ReadingWay.KEEP_WATERMARK);
		background.work();
		assertEquals("", presenter.blocker());
		assertTrue(presenter.options().keepWatermark());
	}

	@Test
	void confirmedDeletesAreInTheOptions() {
		PlanPresenter presenter = presenter(Environment.DEV, Plans.unit(WriteMode.UPSERT, List.of()));
		background.work();
		presenter.confirmDeletes(true);
		assertTrue(presenter.options().confirmDeletes());
		presenter.choose(ReadingWay.FULL);
		assertTrue(presenter.options().confirmDeletes(), "another way of reading leaves it");
	}
}
