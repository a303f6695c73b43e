/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.AlertEvent;
import org.tidemark.core.job.AlertRule;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.AlertChannelDescriptor;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.job.JobDocument;

class AlertFormTest {

	private static final AlertRule DRUM = new AlertRule("drum", AlertRule.USUAL, Map.of());
	private static final AlertRule PIGEON = new AlertRule("pigeon", Set.of(AlertEvent.DIFFERENCES),
			Map.of("to", "roof"));

	@TempDir
	private Path folder;
	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private JobDocument document;
	private AlertForm form;

	@BeforeEach
	void open() throws IOException, TidemarkException {
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		document = new JobDocument(Files.writeString(folder.resolve("nightly.tidemark"), "one"), session);
		document.load();
		form = new AlertForm(document, session, background);
	}

	@Test
	void rulesAreAddedReplacedAndRemoved() {
		form.add(DRUM);
		form.add(DRUM);
		form.replace(1, PIGEON);
		assertEquals(List.of(DRUM, PIGEON), document.job().orElseThrow().alerts());
		form.remove(0);
		assertEquals(List.of(PIGEON), form.rules());
		assertEquals(Optional.of("Change who is told"), document.undoLabel());
		document.undo();
		assertEquals(List.of(DRUM, PIGEON), form.rules());
	}

	@Test
	void aLineTellsKeysAndNoValues() {
		assertEquals("source and target differ", AlertForm.told(PIGEON));
		assertEquals("it failed, it works again", AlertForm.told(DRUM));
		assertEquals("to", AlertForm.keys(PIGEON));
	}

	@Test
	void aTestTellsWhatEachChannelSays() {
		form.test(told -> {
			throw new AssertionError("there is nothing to test");
		});
		assertEquals(0, background.waiting());
		form.add(DRUM);
		form.add(PIGEON);
		List<String> told = new ArrayList<>();
		form.test(told::add);
		background.work();
		assertEquals(List.of("drum: not sent. Nobody hears it.\npigeon: sent."), told);
	}

	@Test
	void aDraftNeedsItsChannelsKeysAndSomethingToTell() {
		List<AlertChannelDescriptor> channels = new ArrayList<>();
		form.channels(result -> channels.addAll(((Result.Done<List<AlertChannelDescriptor>>) result).value()));
		background.work();
		AlertDraft draft = new AlertDraft(channels, null);
		assertEquals(Optional.empty(), draft.problem());
		draft.choose(1);
		assertEquals(Optional.of("to: a value is needed. Where it lives."), draft.problem());
		draft.set("to", " roof ");
		draft.set("ring", " ");
		assertEquals(Optional.empty(), draft.problem());
		assertTrue(draft.tells(AlertEvent.FAILED));
		draft.tell(AlertEvent.FAILED, false);
		draft.tell(AlertEvent.RECOVERED, false);
		assertEquals(Optional.of("Choose what is told."), draft.problem());
		draft.tell(AlertEvent.DIFFERENCES, true);
		assertEquals(PIGEON, draft.rule());
		draft.choose(0);
		assertEquals(Map.of(), draft.rule().options(), "keys of another channel are not kept");
		AlertDraft again = new AlertDraft(channels, PIGEON);
		assertEquals("pigeon", again.channel().id());
		assertEquals("roof", again.value("to"));
		assertFalse(again.tells(AlertEvent.FAILED));
	}
}
