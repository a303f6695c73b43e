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

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Theme;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.DdlPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditor;

/** The DDL of a job: read, compared with what exists, and run. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class DdlJourneyTest {

	private static DdlPage open(SmallShop shop, WorkbenchPage workbench, Driver driver) {
		shop.open(workbench, driver);
		driver.ui().run(() -> ((JobEditor) PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
				.getActiveEditor()).showPage("ddl"));
		return new DdlPage(driver);
	}

	private static Path picture(String name) {
		return WorkbenchExtension.screenshots().resolve(name);
	}

	@Test
	void aTargetOfProductionIsBroughtUpToTheSource(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.PROD, "");
		shop.target("CREATE TABLE orders (id INTEGER NOT NULL PRIMARY KEY, total NUMERIC, old TEXT)",
				"INSERT INTO orders VALUES (1, 10, 'x')");
		DdlPage page = open(shop, workbench, driver);
		assertTrue(page.await().startsWith("Statements: 2, of which destroy data: 0."), page.await());
		assertTrue(page.script().contains("CREATE TABLE"), page.script());
		workbench.screenshot(1400, 900, picture("ddl.png"));

		page.compare();
		List<String> outline = page.outline();
		assertTrue(outline.contains(" added: the table"), outline.toString());
		assertTrue(outline.contains(" added: column updated_at"), outline.toString());
		assertTrue(outline.contains(" destroys data: dropped: column old"), outline.toString());
		try (Theme dark = Theme.dark(driver.ui())) {
			Path file = workbench.screenshot(1400, 900, picture("dark-ddl.png"));
			assertTrue(Theme.bright(file.toString()) < 0.06, "the page stays bright");
		}

		page.apply();
		assertTrue(page.mayRun());
		page.tick("confirm.destroy");
		assertFalse(page.mayRun());
		page.type(SmallShop.TARGET).screenshotQuestion(picture("ddl-confirm.png"));
		String end = page.agree();
		assertTrue(end.startsWith("All "), end);
		assertTrue(page.results("State").stream().allMatch("done"::equals), page.results("State").toString());
		workbench.screenshot(1400, 900, picture("ddl-applied.png"));
		assertEquals(List.of("id", "total", "updated_at"),
				shop.targetValues("SELECT name FROM pragma_table_info('orders') ORDER BY 1"));
		assertEquals(List.of("1"), shop.targetValues("SELECT id FROM orders"));
		assertEquals("Nothing to do: the tables are as they should be.", page.refresh());
	}

	@Test
	void theFirstErrorStopsTheRestAndAnUnknownSystemIsNamed(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		DdlPage page = open(shop, workbench, driver);
		page.await();
		shop.target("CREATE TABLE customers (id INTEGER PRIMARY KEY)");
		String end = page.apply().agree();
		assertTrue(end.startsWith("Stopped: 0 of 2 statements were run."), end);
		assertEquals(List.of("failed", "waiting"), page.results("State"));
		assertTrue(page.results("What to do").get(0).contains("ompare again with what exists"),
				page.results("What to do").toString());

		String unknown = page.choose("oracle");
		assertTrue(unknown.startsWith("There is no SQL dialect \"oracle\"."), unknown);
		assertTrue(driver.shows("ddl.retry"));
		page.choose("starrocks@3.3");
		assertTrue(page.script().contains("DISTRIBUTED BY HASH"), page.script());
	}
}
