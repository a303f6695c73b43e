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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
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
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.ui.internal.presenter.FakeSession;

class JobDocumentTest {

	@TempDir
	private Path folder;
	private final FakeSession session = new FakeSession();
	private Path file;

	@BeforeEach
	void prepare() throws IOException {
		file = Files.writeString(folder.resolve("nightly.tidemark"), "one");
		SyncOptions version = new SyncOptions(null, new IncrementalConfig("version", List.of("v"), null, null), null,
				null, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE,
				List.of(new TableMapping(TableName.parse("s.a"), TableName.parse("t.b"), List.of(), null, version),
						new TableMapping(TableName.parse("s.c"), TableName.parse("t.c"), List.of(), null,
								SyncOptions.NONE)),
				new TableSelection(List.of("s.x*"), List.of(), new TargetNaming(null, "", "", NameCase.KEEP)));
	}

	private JobDocument open() throws TidemarkException {
		JobDocument document = new JobDocument(file, session);
		document.load();
		return document;
	}

	@Test
	void theOverviewTellsEachTableAndHowItsChangesAreFound() throws TidemarkException {
		JobOverview overview = open().overview().orElseThrow();
		assertEquals("auto", overview.mode());
		assertEquals(List.of(new JobOverview.Line("s.a", "t.b", "version (v)", "upsert"),
				new JobOverview.Line("s.c", "t.c", "none", "upsert"),
				new JobOverview.Line("s.x*", "by pattern", "none", "upsert")), overview.lines());
	}

	@Test
	void theOverviewLeavesOutTablesThatAreSwitchedOff() throws TidemarkException {
		JobDocument document = open();
		document.edit("Skip", job -> job.withTables(
				List.of(job.tables().get(0).withEnabled(false), job.tables().get(1))));
		assertEquals(List.of("s.c", "s.x*"),
				document.overview().orElseThrow().lines().stream().map(JobOverview.Line::unit).toList());
	}

	@Test
	void aTextWithProblemsKeepsTheLastGoodOverview() throws TidemarkException {
		JobDocument document = open();
		session.problems.add(new JobFileProblem(3, "/name", "It is missing."));
		document.change("two");
		assertEquals(1, document.problems().size());
		assertEquals("nightly", document.overview().orElseThrow().name());
		assertTrue(document.dirty());
	}

	@Test
	void savingWritesTheTextAndTypingItBackIsNoChange() throws TidemarkException, IOException {
		JobDocument document = open();
		document.change("two");
		document.change("one");
		assertFalse(document.dirty());
		document.change("drei äöü");
		document.save();
		assertFalse(document.dirty());
		assertEquals("drei äöü", Files.readString(file));
	}

	@Test
	void textAndJobAreUndoneInOneOrder() throws TidemarkException {
		JobDocument document = open();
		document.change("one two");
		assertTrue(document.edit("Rename", job -> named(job, "weekly")));
		assertEquals("weekly", document.job().orElseThrow().name());
		String renamed = document.text();
		document.change(renamed + "\n");
		assertEquals(Optional.of("Typing"), document.undoLabel());

		document.undo();
		assertEquals(renamed, document.text());
		assertEquals(Optional.of("Rename"), document.undoLabel());
		document.undo();
		assertEquals("one two", document.text());
		assertEquals("nightly", document.job().orElseThrow().name());
		assertEquals(Optional.of("Rename"), document.redoLabel());
		document.undo();
		assertEquals("one", document.text());
		assertFalse(document.dirty());
		assertEquals(Optional.empty(), document.undoLabel());
		document.undo();

		document.redo();
		document.redo();
		assertEquals("weekly", document.job().orElseThrow().name());
		document.change("other");
		assertEquals(Optional.empty(), document.redoLabel());
	}

	@Test
	void undoingBackToTheSavedTextIsClean() throws TidemarkException {
		JobDocument document = open();
		document.change("one, two");
		document.save();
		document.edit("Rename", job -> named(job, "weekly"));
		assertTrue(document.dirty());
		document.undo();
		assertFalse(document.dirty());
		document.undo();
		assertTrue(document.dirty());
	}

	@Test
	void aWordThatIsTypedOrDeletedIsOneStep() throws TidemarkException {
		JobDocument document = open();
		for (String text : List.of("oneX", "oneXy", "oneXyz", "oneXyz ", "oneXyz w")) {
			document.change(text);
		}
		document.undo();
		document.undo();
		assertEquals("oneXyz", document.text());
		document.undo();
		assertEquals("one", document.text());
		document.change("on");
		document.change("o");
		document.change("");
		document.undo();
		assertEquals("one", document.text());
	}

	@Test
	void aJobWhoseTextIsWrongIsNotEditedAndAnEditWithoutDifferenceIsNoStep() throws TidemarkException {
		JobDocument document = open();
		assertFalse(document.edit("Nothing", job -> job));
		assertEquals(Optional.empty(), document.undoLabel());
		session.problems.add(new JobFileProblem(3, "/name", "It is missing."));
		document.change("two");
		assertFalse(document.editable());
		assertFalse(document.edit("Rename", job -> named(job, "weekly")));
		assertEquals("two", document.text());
	}

	@Test
	void listenersHearOfEachChangeAndOfSaving() throws TidemarkException {
		JobDocument document = open();
		List<String> heard = new ArrayList<>();
		Runnable listener = () -> heard.add(document.text() + document.dirty());
		document.addListener(listener);
		document.change("two");
		document.save();
		document.undo();
		document.removeListener(listener);
		document.redo();
		assertEquals(List.of("twotrue", "twofalse", "onetrue"), heard);
	}

	private static Job named(Job job, String name) {
		return new Job(name, job.engine(), job.source(), job.target(), job.sync(), job.tables(), job.selection());
	}

	@Test
	void aChangeFromOutsideIsSeenAndOurOwnIsNot() throws TidemarkException, IOException {
		JobDocument document = open();
		assertFalse(document.changedOutside());
		document.change("two");
		document.save();
		assertFalse(document.changedOutside());
		Files.writeString(file, "three");
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
		assertTrue(document.changedOutside());
	}

	@Test
	void aFileThatIsNotTextOrNotThereIsAHelpfulError() throws IOException {
		Files.write(file, new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
		assertTrue(assertThrows(TidemarkException.class, this::open).getMessage().endsWith("is not UTF-8 text."));
		Files.delete(file);
		assertTrue(assertThrows(TidemarkException.class, this::open).getMessage().endsWith("cannot be read."));
	}

	@Test
	void theRowsOfARunComeBesideTheLinesOfTheJob() throws TidemarkException {
		UnitRow known = UnitRow.pending("s.c");
		UnitRow found = UnitRow.pending("s.x1");
		RunSnapshot run = new RunSnapshot(1, TaskStatus.RUNNING, List.of(known, found),
				Counters.ZERO, 0, null, List.of());
		List<JobTableRow> rows = JobTableRow.of(open().overview().orElseThrow(), run);
		assertEquals(List.of("s.a", "s.c", "s.x*", "s.x1"), rows.stream().map(row -> row.line().unit()).toList());
		assertEquals(known, rows.get(1).run());
		assertEquals(found, rows.get(3).run());
	}
}
