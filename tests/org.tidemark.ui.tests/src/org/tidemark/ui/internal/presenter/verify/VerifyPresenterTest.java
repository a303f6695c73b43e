/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.connection.TlsSettings;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.event.TaskEvent.ColumnDifference;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.task.Counters;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.VerifyOutcome;
import org.tidemark.sync.VerifyOutcome.UnitVerification;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.verify.VerifyPresenter.State;

class VerifyPresenterTest {

	private static final Path FILE = Path.of("nightly.tidemark");

	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private final VerifyPresenter presenter = new VerifyPresenter(session, background, FILE, () -> {
	});

	@BeforeEach
	void prepare() {
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		session.connections.put("warehouse", new ConnectionSettings("warehouse", "x", "h", 1, "d", null, null,
				TlsSettings.PREFERRED, Environment.PROD, Map.of()));
	}

	private static VerifyOutcome outcome(long missing, long extra, long different, long written, long deleted) {
		return new VerifyOutcome(List.of(new UnitVerification("a", 1200, 1199, missing, extra, different, 5, written,
				deleted, null)));
	}

	@Test
	void eachColumnThatDiffersIsALine() {
		session.found.add(new TaskEvent.Difference(0, "a", Map.of("id", "2"), "different",
				List.of(new ColumnDifference("total", "1", "2"), new ColumnDifference("note", null, ""))));
		session.found.add(new TaskEvent.Difference(0, "a", Map.of("id", "3"), "missing", List.of()));
		session.found.add(new TaskEvent.Difference(0, "a", Map.of("id", "4"), "extra", List.of()));
		session.found.add(new TaskEvent.Progress(0, "a", new Counters(1234, 0, 0, 0, 0, 0), 1));
		session.verified = outcome(1, 1, 1, 0, 0);
		presenter.verify();
		assertEquals("Comparing source and target: 0 rows read\u2026", presenter.headline());
		assertFalse(presenter.mayRepair());
		background.work();
		assertEquals(List.of(new DifferenceLine("a", "id=2", "different", "total", "1", "2"),
				new DifferenceLine("a", "id=2", "different", "note", "NULL", ""),
				new DifferenceLine("a", "id=3", "missing in the target", "", "", "(no row)"),
				new DifferenceLine("a", "id=4", "only in the target", "", "(no row)", "")), presenter.lines());
		assertEquals("1 missing, 1 only in the target, 1 different row(s).", presenter.headline());
		assertTrue(presenter.mayRepair());
		assertTrue(presenter.consent().asksForName());
	}

	@Test
	void whatIsEqualNeedsNoRepair() {
		session.verified = outcome(0, 0, 0, 0, 0);
		presenter.verify();
		background.work();
		assertEquals("Source and target are the same: 1,200 rows in 1 table(s).", presenter.headline());
		assertFalse(presenter.mayRepair());
	}

	@Test
	void aRepairSaysWhatItDidAndWhatIsLeft() {
		session.verified = outcome(7, 2, 0, 0, 0);
		presenter.verify();
		background.work();
		session.verified = outcome(0, 0, 0, 7, 2);
		presenter.repair(given(true));
		background.work();
		assertEquals(List.of(true), session.repaired);
		assertEquals("Repaired: 7 row(s) written, 2 deleted; source and target are the same now.",
				presenter.headline());
		assertFalse(presenter.mayRepair());
		session.verified = outcome(0, 3, 0, 0, 0);
		presenter.verify();
		background.work();
		session.verified = outcome(0, 3, 0, 7, 0);
		presenter.repair(given(false));
		background.work();
		assertEquals("7 row(s) written, 0 deleted; 3 row(s) still differ.", presenter.headline());
		assertTrue(presenter.mayRepair());
	}

	private RepairConsent given(boolean confirmDeletes) {
		RepairConsent consent = presenter.consent();
		consent.type(consent.target());
		consent.confirmDeletes(confirmDeletes);
		return consent;
	}

	@Test
	void aTargetOfProductionIsRepairedOnlyOnceItsNameIsTyped() {
		session.verified = outcome(1, 0, 0, 0, 0);
		presenter.verify();
		background.work();
		RepairConsent consent = presenter.consent();
		assertTrue(consent.question().startsWith("\"warehouse\" is a connection of production."), consent.question());
		assertEquals("Type warehouse to confirm that production is written to.", consent.blocker());
		presenter.repair(consent);
		consent.type("warehous");
		presenter.repair(consent);
		assertEquals(0, background.waiting());
		consent.type(" warehouse ");
		assertEquals("", consent.blocker());
		presenter.repair(consent);
		background.work();
		assertEquals(List.of(false), session.repaired);
	}

	@Test
	void anotherTargetIsRepairedWithoutItsName() {
		RepairConsent consent = new RepairConsent("warehouse", false);
		assertFalse(consent.asksForName());
		assertEquals("", consent.blocker());
		assertTrue(consent.question().startsWith("Write to \"warehouse\" the rows"), consent.question());
	}

	@Test
	void aStopIsAskedForOnceAndSaid() {
		presenter.verify();
		presenter.cancel();
		assertEquals(State.STOPPING, presenter.state());
		presenter.verify();
		assertEquals(1, background.waiting(), "nothing begins before the end");
		background.work();
		assertEquals(State.STOPPED, presenter.state());
		assertFalse(presenter.mayRepair());
	}

	@Test
	void whyItCouldNotBeDoneIsSaid() {
		session.failure = FakeSession.problem("The host is not there.");
		presenter.verify();
		background.work();
		assertEquals(State.FAILED, presenter.state());
		assertEquals("The host is not there.", presenter.headline());
	}

	@Test
	void conflictsAreShownSideBySideAndDecidedTableByTable() {
		Map<String, String> target = new HashMap<>(Map.of("id", "2", "total", "5"));
		target.put("note", null);
		PendingConflict changed = new PendingConflict("a", Map.of("id", "2"), Map.of("id", "2", "total", "9"), target,
				"now");
		PendingConflict gone = new PendingConflict("b", Map.of("id", "2"), null, Map.of("id", "2"), "now");
		session.conflicts.addAll(List.of(changed, gone));
		ConflictsPresenter conflicts = new ConflictsPresenter(session, background, FILE, () -> {
		});
		conflicts.load();
		background.work();
		assertEquals("2 conflict(s) wait for a decision.", conflicts.headline());
		assertEquals("total=9", ConflictsPresenter.row(changed, true));
		assertTrue(Set.of("total=5, note=NULL", "note=NULL, total=5").contains(ConflictsPresenter.row(changed, false)),
				ConflictsPresenter.row(changed, false));
		assertEquals("(no row)", ConflictsPresenter.row(gone, true));

		conflicts.resolve(List.of(gone), PendingConflict.Resolution.KEEP_TARGET);
		background.work();
		assertEquals(Set.of("b"), session.chosen.get(0).units());
		assertEquals(Set.of("id=2"), session.chosen.get(0).labels());
		assertEquals(List.of(changed), conflicts.conflicts());
		assertEquals("1 conflict(s) ended, 0 changed meanwhile and wait again.", conflicts.headline());
	}
}
