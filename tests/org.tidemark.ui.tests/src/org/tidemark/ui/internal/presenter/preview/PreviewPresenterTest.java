/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.schema.TableName;

import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.sync.UnitPlan;
import org.tidemark.sync.RefusedValue;
import org.tidemark.sync.UnitPreview;
import org.tidemark.sync.UnitMode;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.job.JobDocument;

class PreviewPresenterTest {

	@TempDir
	private Path folder;
	private final FakeSession session = new FakeSession();
	private final ManualBackground background = new ManualBackground();
	private JobDocument document;
	private PreviewPresenter presenter;

	@BeforeEach
	void open() throws IOException, TidemarkException {
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				new TableSelection(List.of("s.*"), List.of(), new TargetNaming(null, "", "", NameCase.KEEP)));
		session.previews.add(unit("s.a", List.of(List.of("1"), List.of("2"))));
		session.previews.add(unit("s.b", List.of()));
		document = new JobDocument(Files.writeString(folder.resolve("nightly.tidemark"), "one"), session);
		document.load();
		presenter = new PreviewPresenter(document, session, background, () -> {
			// the test asks
		});
	}

	private static UnitPreview unit(String table, List<List<String>> rows) {
		TableName name = TableName.parse(table);
		return new UnitPreview(new UnitPlan(table, name, name, UnitMode.FULL, "because", "", null, WriteMode.UPSERT,
				List.of("id"), rows.size(), List.of(), List.of()), List.of("no"), List.of("id"), rows,
				rows.isEmpty() ? List.of() : List.of(new RefusedValue(0, 0, "too long")));
	}

	@Test
	void theRowsOfTheChosenTableAreShown() {
		presenter.load();
		assertEquals(PreviewPresenter.State.LOADING, presenter.state());
		background.work();

		assertEquals(List.of("s.a \u2192 s.a", "s.b \u2192 s.b"), presenter.tables());
		assertEquals(
				"The first 2 rows that a run would write. Nothing was written. The target will refuse 1 of the values. because",
				presenter.headline());
		assertEquals(List.of(new PreviewPresenter.ValueOnItsWay("no", "id", "1", "too long")), presenter.row(0));
		assertEquals(List.of(new PreviewPresenter.ValueOnItsWay("no", "id", "2", "")), presenter.row(1));
		assertEquals(List.of(), presenter.row(2));
		assertEquals(List.of("no \u2192 id"), presenter.headings());
		presenter.choose(1);
		assertEquals("A run would write no row now. because", presenter.headline());
	}

	@Test
	void aJobThatIsNotSavedIsTheOneThatIsLookedAt() {
		document.edit("write", job -> job.withSync(new SyncOptions(null, null, null, null, null, WriteMode.APPEND, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null)));
		presenter.load();
		background.work();

		assertEquals(WriteMode.APPEND, session.previewed.getLast().job().sync().writeMode());
	}

	@Test
	void rowsOfAnEarlierJobAreSaidToBeOutOfDate() {
		presenter.load();
		background.work();
		document.edit("write", job -> job.withSync(new SyncOptions(null, null, null, null, null, WriteMode.APPEND, null,
				null, null, null, null, null, null, null, null, null, null, null, null, null)));
		presenter.documentChanged();

		assertEquals(PreviewPresenter.State.OUTDATED, presenter.state());
		assertTrue(presenter.headline().contains("changed since"), presenter.headline());
	}

	@Test
	void whatWasStoppedDoesNotComeLate() {
		presenter.load();
		presenter.stop();
		background.work();

		assertEquals(PreviewPresenter.State.CANCELLED, presenter.state());
		assertEquals(List.of(), presenter.tables());
	}

	@Test
	void aTextWithProblemsFetchesNothing() {
		session.problems.add(new JobFileProblem(1, "", "wrong"));
		document.change("two");
		presenter.load();

		assertEquals(PreviewPresenter.State.IDLE, presenter.state());
		assertEquals(0, background.waiting());
	}
}
