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
import org.tidemark.core.job.DeletePolicy;
import org.tidemark.core.job.DeleteSettings;
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
			if (field == SyncField.DELETE_ACTION) {
				form.set(SyncField.DELETES, "soft");
			}
			for (Choice choice : form.choices(field)) {
				assertEquals(Optional.empty(), form.set(field, choice.id()));
				assertEquals(choice.id(), form.value(field), field + " " + choice);
			}
			if (field != SyncField.DELETE_ACTION) {
				form.set(field, "");
				assertEquals("", form.value(field));
			}
		}
	}

	@Test
	void theConditionBelongsToTheStrategyCustom() {
		assertFalse(form.applies(SyncField.CONDITION));
		form.set(SyncField.STRATEGY, "custom");
		form.set(SyncField.CURSOR, "seen_at");
		assertTrue(form.applies(SyncField.CONDITION));
		form.set(SyncField.CONDITION, "seen_at > :low");

		assertEquals(new IncrementalConfig("custom", List.of("seen_at"), null, "seen_at > :low"),
				job().sync().incremental());
		assertTrue(form.sentence().startsWith("Each run reads the rows for which this holds: seen_at > :low; "),
				form.sentence());
		assertEquals(Optional.of("Condition: a value is needed"), form.set(SyncField.CONDITION, ""));
		assertEquals("seen_at > :low", form.value(SyncField.CONDITION));

		form.set(SyncField.STRATEGY, "timestamp");
		assertTrue(form.sentence().startsWith("Each run reads the rows whose seen_at lies beyond"), form.sentence());
	}

	@Test
	void markedRowsHaveAColumnAndAnAction() {
		assertFalse(form.applies(SyncField.DELETE_COLUMN));
		form.set(SyncField.DELETES, "soft");
		assertTrue(form.applies(SyncField.DELETE_COLUMN) && form.applies(SyncField.DELETE_ACTION));
		assertFalse(form.applies(SyncField.DELETE_TABLE) || form.applies(SyncField.DELETE_KEY));
		assertEquals("deleted_at", form.value(SyncField.DELETE_COLUMN));
		form.set(SyncField.DELETE_COLUMN, "gone");
		assertTrue(form.sentence().contains("are found by the column gone, and stay in the target"), form.sentence());
		form.set(SyncField.DELETE_ACTION, "delete");

		assertEquals(new DeleteSettings(DeletePolicy.SOFT, "gone", true, null, List.of()), job().sync().deletes());
		assertTrue(form.sentence().contains("are found by the column gone, and deleted"), form.sentence());
		assertEquals(Optional.of("Column that marks deleted rows: a value is needed"),
				form.set(SyncField.DELETE_COLUMN, " "));
		assertEquals("gone", form.value(SyncField.DELETE_COLUMN));
	}

	@Test
	void listedRowsHaveATableAndItsKey() {
		form.set(SyncField.DELETES, "tombstones");
		form.set(SyncField.DELETE_TABLE, "s.stones");
		form.set(SyncField.DELETE_KEY, "a , b");
		assertTrue(form.set(SyncField.DELETE_KEY, " , ").isPresent());

		assertEquals(new DeleteSettings(DeletePolicy.TOMBSTONES, null, false, "s.stones", List.of("a", "b")),
				job().sync().deletes());
		assertTrue(form.sentence().contains("are found in the table s.stones, and deleted"), form.sentence());
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
