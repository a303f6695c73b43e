/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.NameCase;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.TargetNaming;
import org.tidemark.core.schema.TableInfo;
import org.tidemark.core.schema.TableKind;
import org.tidemark.core.schema.TableName;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.job.JobDocument;

class TablesPresenterTest {

	@TempDir
	private Path folder;
	private final FakeSession session = new FakeSession();
	private final FakeFacts tables = new FakeFacts();
	private final ManualBackground background = new ManualBackground();
	private JobDocument document;
	private FactsStore facts;
	private TablesPresenter presenter;

	@BeforeEach
	void prepare() throws Exception {
		tables.sources.put("s.a", List.of("id", "x"));
		tables.sources.put("s.b", List.of("id"));
		tables.targets.put("t.b", List.of("other"));
		session.mappings = tables;
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE,
				List.of(table("s.a", "t.a").withColumns(
						List.of(ColumnMapping.of("x").withRole(ColumnRole.UPDATED_TIME))), table("s.b", "t.b")),
				TableSelection.NONE);
		document = new JobDocument(Files.writeString(folder.resolve("nightly.tidemark"), "text"), session);
		document.load();
		facts = new FactsStore(session, background, document);
		presenter = new TablesPresenter(document, facts);
		document.addListener(presenter::refresh);
		facts.addListener(presenter::refresh);
	}

	private void show() {
		presenter.refresh();
		background.work();
	}

	private static TableMapping table(String source, String target) {
		return new TableMapping(TableName.parse(source), TableName.parse(target), List.of(), null, SyncOptions.NONE);
	}

	private List<String> sources() {
		return document.job().orElseThrow().tables().stream().map(t -> t.source().toString()).toList();
	}

	private List<String> targets() {
		return document.job().orElseThrow().tables().stream().map(t -> t.target().toString()).toList();
	}

	@Test
	void tablesAreReadOverOneConnectionAndShownOneByOne() {
		presenter.refresh();
		assertEquals(List.of("reading…", "reading…"), presenter.rows().stream().map(TableRow::stateText).toList());
		assertTrue(presenter.reading());
		background.work();
		assertFalse(presenter.reading());
		assertEquals(List.of("new", "existing"), presenter.rows().stream().map(TableRow::stateText).toList());
		assertEquals(List.of("1 of 2", "all (1)"), presenter.rows().stream().map(TableRow::columns).toList());
		assertEquals(List.of("timestamp (x)", "none"), presenter.rows().stream().map(TableRow::strategy).toList());
		assertEquals(List.of("", "1"), presenter.rows().stream().map(TableRow::problems).toList());
		assertEquals("2 table(s), 0 skipped; 1 error(s), 0 warning(s)", presenter.summary());
		assertEquals(1, tables.opened);
		assertEquals(1, tables.closed);
		presenter.refresh();
		background.work();
		assertEquals(List.of("s.a", "s.b"), tables.read, "what is known is not read again");
	}

	@Test
	void manyTablesAreCheckedOnceAndOnlyAnEditedOneAgain() {
		List<TableName> many = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			tables.sources.put("s.t" + i, List.of("id"));
			many.add(TableName.parse("s.t" + i));
		}
		show();
		tables.checks = 0;
		presenter.add(many, TargetNaming.SAME);
		background.work();
		assertEquals(1002, presenter.rows().size());
		assertEquals(1000, tables.checks);
		presenter.target(presenter.rows().get(5), "w.other");
		background.work();
		assertEquals(1001, tables.checks);
		assertEquals("new", presenter.rows().get(5).stateText());
	}

	@Test
	void aReadingThatIsStoppedSaysSoAndCanBeDoneAgain() {
		presenter.refresh();
		presenter.cancel();
		background.work();
		assertEquals(List.of("not read", "not read"), presenter.rows().stream().map(TableRow::stateText).toList());
		presenter.reload();
		background.work();
		assertEquals(List.of("new", "existing"), presenter.rows().stream().map(TableRow::stateText).toList());
	}

	@Test
	void tablesAreAddedDuplicatedRenamedSwitchedOffAndRemoved() {
		show();
		presenter.add(List.of(TableName.parse("s.a"), TableName.parse("s.c")),
				new TargetNaming("w", "p_", "", NameCase.UPPER));
		assertEquals(List.of("s.a", "s.b", "s.c"), sources());
		assertEquals("w.P_C", targets().get(2));
		presenter.duplicate(presenter.rows().get(0), List.of(TableName.parse("s.d")));
		assertEquals("t.d", targets().get(3));
		assertEquals(ColumnRole.UPDATED_TIME,
				document.job().orElseThrow().tables().get(3).columns().get(0).role());
		presenter.rename(presenter.rows().subList(0, 2), new TargetNaming("z", "", "_copy", NameCase.KEEP));
		assertEquals(List.of("z.a_copy", "z.b_copy", "w.P_C", "t.d"), targets());
		presenter.toggle(presenter.rows().subList(0, 2));
		assertEquals(List.of(false, false, true, true),
				document.job().orElseThrow().tables().stream().map(TableMapping::enabled).toList());
		assertEquals("skip", presenter.rows().get(0).stateText());
		presenter.toggle(presenter.rows().subList(1, 3));
		assertEquals(List.of(false, true, true, true),
				document.job().orElseThrow().tables().stream().map(TableMapping::enabled).toList());
		presenter.remove(presenter.rows().subList(1, 4));
		assertEquals(List.of("s.a"), sources());
		for (int i = 0; i < 6; i++) {
			document.undo();
		}
		assertFalse(document.dirty());
	}

	@Test
	void aTargetIsNamedInPlaceAndTheFilterLooksAtBothNames() {
		show();
		assertFalse(presenter.target(presenter.rows().get(0), "a.b.c"));
		assertTrue(presenter.target(presenter.rows().get(0), "w.renamed"));
		assertEquals("w.renamed", targets().get(0));
		presenter.filter("RENAMED");
		assertEquals(List.of("s.a"), presenter.rows().stream().map(TableRow::source).toList());
		presenter.filter("s.b");
		assertEquals(List.of("s.b"), presenter.rows().stream().map(TableRow::source).toList());
	}

	@Test
	void aConnectionThatFailsIsTold() {
		tables.failure = FakeSession.problem("No network.");
		show();
		assertTrue(presenter.problem().startsWith("No network."), presenter.problem());
	}

	private CatalogTables catalog(String... names) {
		for (String name : names) {
			TableName table = TableName.parse(name);
			session.tables.put(table, new TableInfo(table, TableKind.TABLE, List.of(), List.of(), List.of(), List.of(),
					null, -1));
		}
		CatalogTables catalog = new CatalogTables(session, background);
		catalog.load("shop");
		background.work();
		return catalog;
	}

	@Test
	void thePickerFindsByPartsAndPatternsAndKeepsWhatWasChosen() {
		TablePicker picker = new TablePicker(catalog("s.a", "s.b", "s.bb", "r.b", "s.tidemark_checkpoint"),
				List.of(TableName.parse("s.a")));
		assertEquals(4, picker.lines().size());
		picker.filter("B*");
		assertEquals(0, picker.lines().size());
		picker.filter("b*");
		assertEquals(List.of("r.b", "s.b", "s.bb"),
				picker.lines().stream().map(l -> l.table().name().toString()).toList());
		picker.chooseShown(true);
		picker.filter("s.");
		picker.chooseShown(true);
		picker.choose(TableName.parse("s.bb"), false);
		assertTrue(picker.lines().get(0).mapped());
		assertEquals(List.of("r.b", "s.b"), picker.chosen().stream().map(TableName::toString).toList());
		assertEquals("3 of 4 table(s) shown, 2 chosen", picker.summary());
		picker.filter("re:(");
		assertEquals(List.of(), picker.lines());
	}

	@Test
	void theCatalogTellsWhyItCannotBeReadAndTriesAgain() {
		session.failure = FakeSession.problem("No network.");
		CatalogTables catalog = catalog("s.a");
		assertEquals("No network.", catalog.problem().orElseThrow().getMessage());
		session.failure = null;
		catalog.reload();
		assertTrue(catalog.isBusy());
		background.work();
		assertEquals(1, catalog.tables().size());
		assertEquals(session.opened, session.closed);
		catalog.load("shop");
		assertFalse(catalog.isBusy());
	}

	@Test
	void patternsShowWhatTheyMatchBeforeTheyAreTakenOver() {
		PatternPresenter patterns = new PatternPresenter(document, catalog("s.a", "s.c", "s.d_tmp"));
		TableSelection selection = new TableSelection(PatternPresenter.patterns("s.*, x.?\nre:s\\.(c,)?"),
				List.of("*_tmp"), new TargetNaming("w", "", "", NameCase.UPPER));
		assertEquals(List.of("s.*", "x.?", "re:s\\.(c,)?"), selection.include());
		assertEquals(List.of(new PatternPresenter.Match(TableName.parse("s.c"), TableName.parse("w.C"))),
				patterns.matches(selection));
		patterns.change(selection);
		assertEquals(selection, document.job().orElseThrow().selection());
		TableSelection wrong = new TableSelection(List.of("re:("), List.of(), TargetNaming.SAME);
		assertTrue(PatternPresenter.problem(wrong).startsWith("\"(\" is not a regular expression"));
		patterns.change(wrong);
		assertEquals(selection, patterns.selection());
		patterns.change(new TableSelection(List.of(), List.of("x"), TargetNaming.SAME));
		assertEquals(TableSelection.NONE, patterns.selection());
	}

	@Test
	void tablesOfTheSourceThatAreDroppedAreAddedOnce() {
		show();
		List<TableName> dropped = List.of(TableName.parse("s.a"), TableName.parse("s.c"));
		assertEquals(Optional.empty(), presenter.drop("shop", dropped));
		assertEquals(List.of("s.a", "s.b", "s.c"), sources());
		assertEquals("t.c", targets().get(2), "the target goes where the others are");
		assertEquals(Optional.of("s.a, s.c: the job syncs this already, so nothing was added."),
				presenter.drop("shop", dropped));
		assertEquals(3, sources().size());
	}

	@Test
	void tablesOfAnotherConnectionThatAreDroppedAreRefusedWithTheReason() {
		show();
		String refusal = presenter.drop("lake", List.of(TableName.parse("s.c"))).orElseThrow();
		assertTrue(refusal.startsWith("s.c: this table of the connection lake cannot be added, because the job reads"
				+ " from shop. Drop tables of shop here; or"), refusal);
		assertEquals(List.of("s.a", "s.b"), sources());
	}
}
