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
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.job.JobDocument;

class SyncFormTest {

	@TempDir
	private Path folder;
	private JobDocument document;
	private SyncForm form;

	@BeforeEach
	void open() throws IOException, TidemarkException {
		FakeSession session = new FakeSession();
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE,
				List.of(new TableMapping(TableName.parse("s.a"), TableName.parse("t.a"), List.of(), null,
						SyncOptions.NONE)),
				new TableSelection(List.of(), List.of(), new TargetNaming(null, "", "", NameCase.KEEP)));
		document = new JobDocument(Files.writeString(folder.resolve("nightly.tidemark"), "one"), session);
		document.load();
		form = new SyncForm(document);
	}

	private Job job() {
		return document.job().orElseThrow();
	}

	@Test
	void eachChoiceIsTakenOverAndReadAgain() {
		for (SyncField field : SyncField.values()) {
			for (Choice choice : form.choices(field)) {
				assertEquals(Optional.empty(), form.set(field, choice.id()));
				assertEquals(choice.id(), form.value(field), field + " " + choice);
			}
			form.set(field, "");
			assertEquals("", form.value(field));
		}
	}

	@Test
	void aCursorIsKeptWhenTheStrategyChanges() {
		form.set(SyncField.CURSOR, "changed , created");
		form.set(SyncField.STRATEGY, "version");

		IncrementalConfig incremental = job().sync().incremental();
		assertEquals(new IncrementalConfig("version", List.of("changed", "created"), null, null), incremental);
		assertEquals("changed, created", form.value(SyncField.CURSOR));
	}

	@Test
	void aTableHasOptionsOfItsOwnOverThoseOfTheJob() {
		form.set(SyncField.WRITE_MODE, "append");
		form.choose(1);
		assertEquals("append", form.fallback(SyncField.WRITE_MODE));
		form.set(SyncField.WRITE_MODE, "mirror");

		assertEquals(WriteMode.APPEND, job().sync().writeMode());
		assertEquals(WriteMode.MIRROR, job().tables().get(0).sync().writeMode());
		assertTrue(form.sentence().contains("makes warehouse equal"), form.sentence());
		form.choose(0);
		assertTrue(form.sentence().contains("adds them to warehouse"), form.sentence());
	}

	@Test
	void aNumberThatMakesNoSenseIsRefusedAndChangesNothing() {
		for (String wrong : List.of("0", "65", "-1", "many", "1.5", "99999999999")) {
			assertEquals(Optional.of("Tables at once: a whole number from 1 to 64"),
					form.set(SyncField.THREADS, wrong), wrong);
		}
		assertEquals(SyncOptions.NONE, job().sync());
		assertEquals(Optional.empty(), form.set(SyncField.DELETE_GUARD, "0"));
		assertEquals(Integer.valueOf(0), job().sync().deleteGuard());
	}

	@Test
	void aValueThatIsNotKnownStaysAChoice() {
		form.set(SyncField.CONFLICTS, "ours");

		assertEquals(new Choice("ours", "ours"), form.choices(SyncField.CONFLICTS).getLast());
	}

	@Test
	void everyChangeIsAStepThatCanBeTakenBack() {
		form.set(SyncField.MODE, "full");
		assertEquals(Optional.of("Change Mode"), document.undoLabel());
		assertTrue(form.sentence().startsWith("Each run reads all rows; it replaces the rows of the same key"),
				form.sentence());

		document.undo();
		assertEquals("", form.value(SyncField.MODE));
		assertFalse(document.dirty());
	}
}
