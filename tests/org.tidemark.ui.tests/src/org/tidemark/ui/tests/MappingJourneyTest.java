/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.testing.ui.Accessibility;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.ExpressionPage;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.MappingPage;
import org.tidemark.testing.ui.pages.TablesPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditors;

/** From a job without tables to one that runs, without a look at its text. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class MappingJourneyTest {

	private static final String EMPTY = """
			{
			  "tidemark": 1,
			  "name": "by hand",
			  "source": "small-shop",
			  "target": "small-warehouse",
			  "alerts": [ { "channel": "webhook", "url": "${URL}" } ]
			}
			""";

	private static JobEditorPage open(SmallShop shop, String text, WorkbenchPage workbench, Driver driver)
			throws Exception {
		Files.writeString(shop.job(), text);
		driver.ui().run(() -> JobEditors.open(page(), shop.job()));
		return workbench.job();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	private static boolean dirty(Driver driver) {
		IEditorPart editor = driver.ui().get(() -> page().getActiveEditor());
		return driver.ui().get(editor::isDirty);
	}

	@Test
	void tablesArePickedMappedUndoneRedoneSavedAndRun(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = open(shop, EMPTY, workbench, driver);
		TablesPage tables = job.tables().addFirst("main.*", "main.customers", "main.orders").awaitRead();
		assertEquals(List.of("main.customers", "main.orders"), tables.column("Source"));
		assertEquals(List.of("new", "new"), tables.column("Target is"));
		assertEquals(List.of("all (3)", "all (3)"), tables.column("Columns"));
		assertTrue(tables.offered(2).stream().allMatch(cells -> cells.contains("already mapped")));
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(WorkbenchPage.shell())));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("tables.png"));

		MappingPage mapping = tables.open("main.orders");
		assertEquals(List.of("id", "total", "updated_at"), mapping.column("Target column"));
		mapping.rename("total", "amount").select("updated_at").tool("cursor").select("total").key(' ');
		assertEquals(List.of("new", "skip", "new"), mapping.column("State"));
		mapping.select("total").key(' ').rename("total", "amount");
		assertEquals(List.of("key", "", "cursor"), mapping.column("Role"));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("mapping.png"));
		String text = job.showSource();
		assertTrue(text.contains("""
				      "columns": [
				        { "name": "id" },
				        { "name": "total", "target": "amount" },
				        { "name": "updated_at", "role": "updated_time" }
				      ]
				"""), text);
		assertTrue(text.contains("\"alerts\": [ { \"channel\": \"webhook\", \"url\": \"${URL}\" } ]"), text);

		for (int i = 0; i < 6; i++) {
			workbench.command("org.eclipse.ui.edit.undo");
		}
		driver.ui().await("all to be undone", () -> !page().getActiveEditor().isDirty());
		assertEquals(EMPTY, job.source());
		for (int i = 0; i < 6; i++) {
			workbench.command("org.eclipse.ui.edit.redo");
		}
		driver.ui().await("all to be done again", () -> driver.find()
				.byId("job.source", StyledText.class).map(s -> s.getText().equals(text)).orElse(false));
		assertTrue(dirty(driver));
		assertEquals(List.of("id", "amount", "updated_at"), job.mapping().column("Target column"));

		driver.ui().run(() -> page().saveEditor(page().getActiveEditor(), false));
		assertFalse(dirty(driver));
		assertEquals(text, Files.readString(shop.job()));
		String outcome = job.overview().run();
		assertTrue(outcome.startsWith("Completed: 5 rows read, 5 written"), outcome);
		assertEquals(List.of("10", "20", "30"), shop.targetValues("SELECT amount FROM orders ORDER BY id"));
		assertEquals(List.of("existing", "existing"), job.tables().awaitRead().column("Target is"));
	}

	@Test
	void aTargetThatIsTooSmallIsShownAndFixed(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.target("CREATE TABLE customers (id INTEGER PRIMARY KEY, \"Name\" VARCHAR(3), UpdatedAt DATETIME)");
		JobEditorPage job = shop.open(workbench, driver);
		TablesPage tables = job.tables().awaitRead();
		assertEquals(List.of("2", ""), tables.column("Problems"));
		assertEquals("2 table(s), 0 skipped; 1 error(s), 1 warning(s)", tables.summary());

		MappingPage mapping = tables.open("main.customers");
		List<String> problems = mapping.problems(2);
		assertTrue(problems.get(0).contains("has no column \"updated_at\""), problems.get(0));
		assertTrue(problems.get(1).contains("VARCHAR(3) does not hold every value of TEXT"), problems.get(1));
		assertEquals(List.of("exact", "lossy", ""), mapping.column("Fit"));
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(WorkbenchPage.shell())));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("mapping-problems.png"));
		mapping.tool("byName");
		assertEquals(List.of("id", "Name", "UpdatedAt"), mapping.column("Target column"));
		assertEquals("0 error(s), 1 warning(s)", mapping.summary());
		mapping.problems(1);
		mapping.fix(0);
		mapping.awaitRead().problems(0);
		assertEquals(List.of("", "", "", "SUBSTR(\"name\", 1, 3)"), mapping.column("Expression"));
		assertEquals("No problems", mapping.summary());

		mapping.where("id > 1");
		String outcome = job.overview().run();
		assertTrue(outcome.startsWith("Completed: 4 rows read, 4 written"), outcome);
		assertEquals(List.of("Gra"), shop.targetValues("SELECT Name FROM customers"));
	}

	@Test
	void longNamesAndTypesAreWholeInTheUsualWindow(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.source("CREATE TABLE addresses (customer_address_id BIGINT PRIMARY KEY, street_and_number VARCHAR(255),"
				+ " postal_code_and_city VARCHAR(120), last_modified_at TIMESTAMP WITH TIME ZONE)");
		JobEditorPage job = open(shop, Files.readString(shop.job()).replace("main.customers", "main.addresses"),
				workbench, driver);
		TablesPage tables = job.tables().awaitRead();
		workbench.screenshot(1360, 900, WorkbenchExtension.screenshots().resolve("tables-long.png"));
		assertEquals(List.of(), driver.cut("tables.list"));
		MappingPage mapping = tables.open("main.addresses");
		workbench.screenshot(1360, 900, WorkbenchExtension.screenshots().resolve("mapping-long.png"));
		assertEquals("TIMESTAMP WITH TIME ZONE", mapping.column("Source type").get(3));
		assertEquals(List.of(), driver.cut("mapping.columns"));
	}

	@Test
	void anExpressionFillsAColumnOfItsOwn(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = shop.open(workbench, driver);
		MappingPage mapping = job.tables().awaitRead().open("main.orders");
		ExpressionPage dialog = mapping.addExpression();
		assertEquals(List.of(), dialog.flaws());
		assertFalse(dialog.complete());
		assertFalse(dialog.sql("total * 2").complete(), "the column is missing");
		assertTrue(dialog.target("twice").complete());
		dialog.cancel();
		assertEquals(List.of("", "", ""), mapping.column("Expression"));

		mapping.addExpression().sql("total * 2").target("twice").ok();
		mapping.awaitRead();
		assertEquals(List.of("", "", "", "total * 2"), mapping.column("Expression"));
		assertEquals(List.of("id", "total", "updated_at", "twice"), mapping.column("Target column"));
		String text = job.showSource();
		assertTrue(text.contains("\"expression\": \"total * 2\"") && text.contains("\"twice\""), text);
		String outcome = job.overview().run();
		assertTrue(outcome.startsWith("Completed: 5 rows read, 5 written"), outcome);
		assertEquals(List.of("20", "40", "60"), shop.targetValues("SELECT twice FROM orders ORDER BY id"));
	}

	@Test
	void tablesAreChosenByPatternAndSkippedOneByOne(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = shop.open(workbench, driver);
		TablesPage tables = job.tables().awaitRead().select("main.customers").target("clients").select("main.orders")
				.tool("remove");
		assertEquals(List.of(List.of("main.orders", "orders")), tables.include("main.o*, main.c*", 1));
		tables.select("main.customers").tool("toggle").awaitRead();
		assertEquals(List.of("skip"), tables.column("Target is"));
		String text = job.showSource();
		assertTrue(text.contains("{ \"source\": \"main.customers\", \"target\": \"clients\", \"enabled\": false }"),
				text);
		assertTrue(text.contains("\"include\": [\"main.o*\", \"main.c*\"]"), text);

		String outcome = job.overview().run();
		assertTrue(outcome.startsWith("Completed: 3 rows read, 3 written"), outcome);
		assertEquals(List.of("orders"),
				shop.targetValues("SELECT name FROM sqlite_master WHERE name IN ('orders', 'customers', 'clients')"));
	}

	@Test
	void aTextThatIsBrokenKeepsTheFormsFromEditingUntilItIsCorrected(WorkbenchPage workbench, Driver driver)
			throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = shop.open(workbench, driver);
		String good = job.showSource();
		job.enterSource(good.replace("\"tables\"", "\"tabels\""));
		job.tables();
		assertTrue(job.banner().startsWith("The text has 2 problem(s); this page cannot be edited"), job.banner());
		assertFalse(driver.toolEnabled("tables.add"));
		Link banner = driver.widget("job.banner", Link.class);
		driver.ui().run(() -> banner.notifyListeners(SWT.Selection, new Event()));
		job.enterSource(good);
		assertEquals("2 table(s), 0 skipped", job.tables().awaitRead().summary());
		assertEquals("", job.banner());
		assertTrue(driver.toolEnabled("tables.add"));
	}

	@Test
	void aSourceThatCannotBeReadIsToldInPlaceAndTriedAgain(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = open(shop, Files.readString(shop.job()).replace("main.orders", "main.order"), workbench,
				driver);
		TablesPage tables = job.tables().awaitRead();
		assertEquals(List.of("new", "not read"), tables.column("Target is"));
		assertTrue(tables.problem().startsWith("There is no table main.order behind the connection \"small-shop\"."),
				tables.problem());
		shop.source("CREATE TABLE \"order\" (id INTEGER PRIMARY KEY, updated_at DATETIME)");
		Link state = driver.widget("tables.stateText", Link.class);
		driver.ui().run(() -> state.notifyListeners(SWT.Selection, new Event()));
		driver.ui().await("the tables to be there", () -> !driver.shows("tables.stateText"));
		assertEquals(List.of("new", "new"), tables.awaitRead().column("Target is"));
	}
}
