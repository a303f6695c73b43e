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
import org.tidemark.core.schema.TableName;
import org.tidemark.operations.jobfile.JobFileProblem;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.ManualBackground;
import org.tidemark.ui.internal.presenter.job.JobDocument;

class MappingPresenterTest {

	@TempDir
	private Path folder;
	private final FakeSession session = new FakeSession();
	private final FakeFacts tables = new FakeFacts();
	private final ManualBackground background = new ManualBackground();
	private JobDocument document;
	private MappingPresenter presenter;

	@BeforeEach
	void prepare() throws Exception {
		tables.sources.put("s.orders", List.of("id", "customer_name", "updated_at"));
		tables.sources.put("s.items", List.of("id", "sku"));
		session.mappings = tables;
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE,
				List.of(table("s.orders", "t.orders"), table("s.items", "t.items")), TableSelection.NONE);
		document = new JobDocument(Files.writeString(folder.resolve("nightly.tidemark"), "text"), session);
		document.load();
		presenter = new MappingPresenter(document, new FactsStore(session, background, document),
				new CurrentTable(document));
		document.addListener(presenter::refresh);
		show();
	}

	private void show() {
		presenter.refresh();
		background.work();
		presenter.refresh();
	}

	private static TableMapping table(String source, String target) {
		return new TableMapping(TableName.parse(source), TableName.parse(target), List.of(), null, SyncOptions.NONE);
	}

	private MappingRow row(String source) {
		return presenter.rows().stream().filter(r -> r.source().equals(source)).findFirst().orElseThrow();
	}

	private List<ColumnMapping> columns() {
		return document.job().orElseThrow().tables().get(0).columns();
	}

	private List<String> targets() {
		return presenter.rows().stream().map(MappingRow::target).toList();
	}

	@Test
	void aTableWithoutColumnsShowsAllOfItsSource() {
		assertEquals(List.of("id", "customer_name", "updated_at"), targets());
		assertEquals("No problems", presenter.summary());
		assertEquals(Optional.of(false), presenter.targetExists());
		assertTrue(row("id").key());
		assertEquals("new", row("id").stateText());
		assertEquals("exact", row("id").fidelityText());
	}

	@Test
	void theFirstEditWritesTheColumnsAndEachIsUndoneAlone() {
		presenter.rename(row("customer_name"), " name ");
		assertEquals(List.of(ColumnMapping.of("id"), ColumnMapping.of("customer_name").withTarget("name"),
				ColumnMapping.of("updated_at")), columns());
		presenter.cursor(row("updated_at"));
		presenter.cursor(row("id"));
		assertEquals(ColumnRole.UPDATED_TIME, columns().get(0).role());
		assertEquals(null, columns().get(2).role());
		document.undo();
		assertTrue(row("updated_at").cursor());
		assertEquals(Optional.of("Change Cursor"), document.undoLabel());
		presenter.rename(row("customer_name"), "");
		assertEquals(null, columns().get(1).target());
		document.undo();
		document.undo();
		document.undo();
		assertEquals(List.of(), columns());
		assertFalse(document.dirty());
	}

	@Test
	void columnsAreSkippedAndMappedAgainInTheirPlace() {
		presenter.cycle(List.of(row("customer_name")));
		assertEquals(List.of("id", "updated_at"), columns().stream().map(ColumnMapping::name).toList());
		assertEquals(List.of("id", "", "updated_at"), targets());
		assertEquals("skip", row("customer_name").stateText());
		presenter.cycle(List.of(row("customer_name"), row("id")));
		assertEquals(List.of("id", "customer_name", "updated_at"),
				columns().stream().map(ColumnMapping::name).toList());
		presenter.skip(presenter.rows());
		assertEquals(3, columns().size(), "a mapping without columns would mean all of them");
	}

	@Test
	void keysExpressionsTypesAndCaseAreEditedForSeveral() {
		presenter.key(List.of(row("customer_name"), row("updated_at")));
		assertEquals(List.of(false, true, true), columns().stream().map(ColumnMapping::key).toList());
		presenter.key(List.of(row("customer_name"), row("updated_at")));
		assertEquals(List.of(false, false, false), columns().stream().map(ColumnMapping::key).toList());
		presenter.spell(presenter.rows(), NameCase.UPPER);
		assertEquals(List.of("ID", "CUSTOMER_NAME", "UPDATED_AT"), targets());
		presenter.type(row("id"), "bigint");
		presenter.expression(row("customer_name"), "lower(customer_name)");
		presenter.addExpression("1", "one");
		assertEquals(List.of("", "lower(customer_name)", "1"),
				List.of(presenter.rows().get(0).expression(), presenter.rows().get(3).expression(),
						presenter.rows().get(4).expression()));
		assertEquals("bigint", columns().get(0).type());
	}

	@Test
	void namesAreMatchedWithWhatIsThereAndWhatHasNoMatchIsLeftOut() {
		tables.targets.put("t.orders", List.of("ID", "CustomerName", "extra"));
		presenter.retry();
		show();
		assertEquals("3 error(s), 0 warning(s)".replace('3', '2'), presenter.summary());
		presenter.mapByName();
		assertEquals(List.of(ColumnMapping.of("id").withTarget("ID"),
				ColumnMapping.of("customer_name").withTarget("CustomerName")), columns());
		assertEquals(List.of("extra"), presenter.targetProposals());
		presenter.mapByPosition();
		assertEquals(List.of("ID", "CustomerName", "extra"),
				columns().stream().map(ColumnMapping::targetName).toList());
	}

	@Test
	void aProblemIsDoneAwayWithByItsFix() {
		tables.targets.put("t.orders", List.of("id"));
		presenter.retry();
		show();
		assertEquals("customer_name", presenter.subject(presenter.problems().get(0)));
		presenter.fix(presenter.problems().get(0).fixes().get(0));
		assertEquals(List.of(ColumnMapping.of("id")), columns());
		assertEquals(Optional.of("Skip it"), document.undoLabel());
		assertEquals(List.of(), presenter.problems());
	}

	@Test
	void filterTargetAndCreationAreEdited() {
		presenter.where(" id > 1 ");
		presenter.createTarget(false);
		presenter.target(TableName.parse("t.other"));
		TableMapping table = document.job().orElseThrow().tables().get(0);
		assertEquals("id > 1", table.where());
		assertEquals(Boolean.FALSE, table.sync().createTarget());
		assertFalse(presenter.createsTarget());
		assertEquals("t.other", table.target().toString());
		presenter.where("");
		presenter.createTarget(true);
		assertEquals(null, document.job().orElseThrow().tables().get(0).where());
		assertEquals(SyncOptions.NONE, document.job().orElseThrow().tables().get(0).sync());
	}

	@Test
	void anotherTableIsShownAndNothingIsChangedWhileTheTextIsWrong() {
		presenter.choose(TableName.parse("s.items"));
		show();
		assertEquals(List.of("id", "sku"), targets());
		session.problems.add(new JobFileProblem(1, "", "wrong"));
		document.change("wrong");
		assertFalse(presenter.editable());
		presenter.rename(row("sku"), "other");
		assertEquals("wrong", document.text());
	}

	@Test
	void aTableThatCannotBeReadShowsWhyAndIsTriedAgain() {
		tables.sources.remove("s.orders");
		presenter.retry();
		show();
		assertEquals("There is no table s.orders.",
				((FactsState.Failed) presenter.state()).problem().getMessage());
		assertEquals(List.of(), presenter.rows());
		presenter.mapByName();
		assertFalse(document.dirty());
		tables.failure = FakeSession.problem("No network.");
		presenter.retry();
		show();
		assertEquals("No network.", ((FactsState.Failed) presenter.state()).problem().getMessage());
		tables.failure = null;
		tables.sources.put("s.orders", List.of("id"));
		presenter.retry();
		show();
		assertEquals(List.of("id"), targets());
		assertEquals(tables.opened, tables.closed);
	}
}
