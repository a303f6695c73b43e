/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.job.Job;
import org.tidemark.operations.DdlRequest;
import org.tidemark.operations.DdlResult;
import org.tidemark.operations.DdlScript;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.ddl.DdlPresenter.State;

class DdlPresenterTest {

	private final FakeSession session = new FakeSession();
	private final FakeScripts scripts = new FakeScripts();
	private final ManualBackground background = new ManualBackground();
	private final DdlPresenter presenter = new DdlPresenter(session, background, () -> {
	});

	@BeforeEach
	void target() {
		session.ddl = scripts;
		ConnectionSettings file = ConnectionSettings.file("warehouse", "sqlite", "w.db");
		session.save(new ConnectionSettings("warehouse", "sqlite", null, 0, file.database(), null, null, file.tls(),
				Environment.PROD, Map.of()));
	}

	private void show(Job job) {
		presenter.show(Path.of("nightly.tidemark"), Optional.of(job));
	}

	private void ready() {
		show(Jobs.local());
		background.work();
	}

	@Test
	void theScriptOfTheTargetIsShownFirstAndOnlyOnceForAJob() {
		show(Jobs.local());
		assertEquals(State.LOADING, presenter.state());
		background.work();
		show(Jobs.local());
		assertEquals(0, background.waiting());
		assertEquals(List.of(new DdlRequest(List.of(), false)), scripts.requests);
		assertEquals("Statements: 3, of which destroy data: 1. Not possible in place: 1.", presenter.headline());
		assertEquals("sqlite.sql", presenter.fileName());
	}

	@Test
	void theOutlineTellsWhatIsDoneAndWhere() {
		ready();
		OutlineItem table = presenter.outline().get(0);
		assertEquals("main.orders", table.label());
		assertEquals(List.of("added: column name", "changed: whether name may be NULL",
				"destroys data: dropped: column old", "not possible: added: primary key (id)"),
				table.children().stream().map(OutlineItem::label).toList());
		assertEquals("ALTER TABLE a\n\tADD name", shown(table.children().get(0)));
		assertEquals("ALTER TABLE a ALTER name", shown(table.children().get(1)));
		assertEquals("ALTER TABLE a DROP old", shown(table.children().get(2)));
		assertEquals(OutlineItem.Kind.DESTRUCTIVE, table.children().get(2).kind());
	}

	private String shown(OutlineItem item) {
		return presenter.text().substring(item.offset(), item.offset() + item.length());
	}

	@Test
	void scriptsOfAPipelineAreListedBySystemAndStatement() {
		String text = "-- head\n\n-- DROP SINK b;\nCREATE SINK IF NOT EXISTS b FROM t (\n\tx);\nSET a = 1;\n";
		scripts.scripts = List.of(new DdlScript("starrocks", "", List.of(), "CREATE TABLE c (d INT);\n"),
				new DdlScript("risingwave", "", List.of(), text));
		ready();
		assertEquals(List.of("starrocks", "risingwave"),
				presenter.outline().stream().map(OutlineItem::label).toList());
		List<OutlineItem> second = presenter.outline().get(1).children();
		assertEquals(List.of("destroys data: DROP SINK b;", "CREATE SINK b FROM t", "SET a = 1"),
				second.stream().map(OutlineItem::label).toList());
		assertEquals("SET a = 1", shown(second.get(2)));
	}

	@Test
	void anotherSystemIsNeitherComparedNorRun() {
		ready();
		presenter.compare(true);
		background.work();
		presenter.choose("starrocks@3.3");
		background.work();
		assertEquals(List.of(new DdlRequest(List.of(), false), new DdlRequest(List.of(), true),
				new DdlRequest(List.of("starrocks@3.3"), false)), scripts.requests);
		assertFalse(presenter.mayCompare());
		assertEquals("Only the statements of the job's target can be run. Choose the target.", presenter.blocker());
		assertTrue(presenter.confirmation().isEmpty());
	}

	@Test
	void aFailureStaysInPlaceUntilItIsTriedAgain() {
		scripts.failure = FakeSession.problem("No shop.");
		ready();
		assertEquals(State.FAILED, presenter.state());
		assertEquals("No shop. Do something.", presenter.headline());
		scripts.failure = null;
		presenter.load();
		background.work();
		assertEquals(State.READY, presenter.state());
	}

	@Test
	void whatWasStoppedDoesNotAppearLater() {
		show(Jobs.local());
		presenter.stop();
		background.work();
		assertEquals(State.CANCELLED, presenter.state());
		assertEquals("", presenter.text());
	}

	@Test
	void aJobWithProblemsHasNoScript() {
		ready();
		presenter.show(Path.of("nightly.tidemark"), Optional.empty());
		assertEquals(State.EMPTY, presenter.state());
		assertEquals("", presenter.text());
	}

	@Test
	void theScriptIsRunAsAPersonAgreedAndStopsAtTheFirstError() {
		ready();
		Confirmation confirmation = presenter.confirmation().orElseThrow();
		assertEquals("warehouse", confirmation.target());
		assertEquals(List.of("ALTER TABLE a DROP old"), confirmation.destructive());
		confirmation.include(true);
		presenter.apply(confirmation);
		assertEquals(State.READY, presenter.state(), "the name was not typed");
		confirmation.type("warehouse");
		presenter.apply(confirmation);
		assertEquals(State.APPLYING, presenter.state());
		background.work();
		assertEquals(List.of(true), scripts.applied);
		assertEquals(List.of(DdlResult.State.DONE, DdlResult.State.FAILED, DdlResult.State.WAITING),
				presenter.results().stream().map(DdlResult::state).toList());
		assertEquals("Stopped: 1 of 3 statements were run. No ALTER. Do something.", presenter.headline());
		assertEquals("The statements were run. Refresh first.", presenter.blocker());
	}

	@Test
	void aTargetThatDoesNotAnswerIsNamed() {
		ready();
		scripts.failure = FakeSession.problem("No warehouse.");
		presenter.apply(presenter.confirmation().orElseThrow());
		background.work();
		assertEquals("No warehouse. Do something.", presenter.headline());
		assertEquals(List.of(DdlResult.State.WAITING, DdlResult.State.WAITING),
				presenter.results().stream().map(DdlResult::state).toList());
	}
}
