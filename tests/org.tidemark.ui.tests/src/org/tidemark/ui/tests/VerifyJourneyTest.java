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
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.VerifyPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;

/** What others changed in the target is found, shown and repaired. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class VerifyJourneyTest {

	@Test
	void rowsThatOthersChangedAreFoundAndRepaired(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, ", \"delete_guard\": 60");
		JobEditorPage job = shop.open(workbench, driver);
		job.run();
		shop.target("UPDATE orders SET total = 999 WHERE id = 2", "DELETE FROM orders WHERE id = 1",
				"INSERT INTO customers VALUES (77, 'Mallory', '2026-01-01 00:00:00')");

		VerifyPage verify = workbench.verify();
		assertEquals(List.of("0", "1"), verify.tables("Missing"));
		assertEquals(List.of("1", "0"), verify.tables("Extra"));
		assertEquals(List.of("0", "1"), verify.tables("Different"));
		List<List<String>> found = verify.differences();
		assertEquals(List.of("main.orders", "id=2", "different", "total", "20", "999"),
				found.stream().filter(row -> row.get(1).equals("id=2")).findFirst().orElseThrow());
		assertEquals(3, found.stream().map(row -> row.get(0) + row.get(1)).distinct().count(), found.toString());
		assertEquals(List.of(), verify.flaws());
		verify.screenshot(WorkbenchExtension.screenshots().resolve("verify.png"));

		verify.repair();
		assertEquals(List.of("0", "2"), verify.tables("Written"));
		assertEquals(List.of("1", "0"), verify.tables("Deleted"));
		verify.close();
		assertEquals(List.of("10", "20", "30"), shop.targetValues("SELECT total FROM orders ORDER BY id"));
		assertEquals(List.of("1", "2"), shop.targetValues("SELECT id FROM customers ORDER BY id"));
	}

	@Test
	void productionIsRepairedOnceItsNameIsTyped(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.PROD, "");
		shop.target("CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, updated_at DATETIME)",
				"CREATE TABLE orders (id INTEGER PRIMARY KEY, total NUMERIC, updated_at DATETIME)");
		shop.open(workbench, driver);
		VerifyPage verify = workbench.verify().askToRepair();
		assertFalse(verify.mayAgree());
		verify.type("small-shop");
		assertFalse(verify.mayAgree(), "this is the name of the source");
		verify.type(SmallShop.TARGET);
		assertTrue(verify.mayAgree());
		verify.screenshotOfQuestion(WorkbenchExtension.screenshots().resolve("repair.png"));
		verify.agree();
		assertEquals(List.of("2", "3"), verify.tables("Written"));
		verify.close();
		assertEquals(List.of("10", "20", "30"), shop.targetValues("SELECT total FROM orders ORDER BY id"));
	}

	@Test
	void unsavedChangesAreSavedBeforeTheyAreCompared(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = shop.open(workbench, driver);
		job.run();
		String before = job.showSource();
		shop.target("ALTER TABLE orders RENAME TO purchases");
		String edited = before.replace("\"target\": \"main.orders\"", "\"target\": \"main.purchases\"");
		assertNotEquals(before, edited);
		job.enterSource(edited);

		workbench.command("org.tidemark.ui.commands.verifyJob");
		driver.press("Verify the Job", "Cancel");
		driver.ui().await("the question to close", () -> driver.find().shell("Verify the Job").isEmpty());
		assertEquals(before, Files.readString(shop.job()), "nothing is saved that nobody wants saved");

		workbench.command("org.tidemark.ui.commands.verifyJob");
		driver.press("Verify the Job", "Save and Verify");
		VerifyPage verify = new VerifyPage(driver).await();
		assertEquals(List.of("0", "0"), verify.tables("Missing"));
		verify.close();
		assertEquals(edited, Files.readString(shop.job()));
	}
}
