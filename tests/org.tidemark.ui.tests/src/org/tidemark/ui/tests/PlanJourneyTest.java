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
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.PlanPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;

/** What a person sees and agrees to before a run. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class PlanJourneyTest {

	@Test
	void thePlanIsShownBeforeARunUntilNobodyWantsToSeeIt(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		JobEditorPage job = SmallShop.create(Environment.DEV, "").open(workbench, driver);

		PlanPage plan = job.askToRun();
		assertEquals(List.of("main.customers", "main.orders"), plan.column("Table"));
		assertEquals(List.of("full", "full"), plan.column("Mode"));
		assertEquals(List.of("from the start", "from the start"), plan.column("Read"));
		assertTrue(plan.details(1).contains("CREATE TABLE"), plan.details(1));
		plan.cancel();
		assertEquals("Not run in this session.", driver.text("job.headline"));

		job.askToRun().tick("plan.remember").agree();
		String outcome = job.awaitEnd();
		assertTrue(outcome.startsWith("Completed: 5 rows read, 5 written"), outcome);
		assertTrue(job.runWithoutPlan().startsWith("Completed: 0 rows read"));

		PlanPage again = job.plan();
		assertEquals(List.of("incremental", "incremental"), again.column("Mode"));
		assertEquals(List.of("from 2026-01-02 10:00:00 on", "from 2026-01-03 10:00:00 on"), again.column("Read"));
		assertEquals(List.of("full", "full"), again.read(1).column("Mode"));
		again.screenshot(WorkbenchExtension.screenshots().resolve("plan.png"));
		again.cancel();
	}

	@Test
	void aReplacementInProductionIsConfirmedByName(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.PROD,
				", \"sync_mode\": \"full\", \"write_mode\": \"replace\"");
		shop.target("CREATE TABLE orders (id INTEGER PRIMARY KEY, total NUMERIC, updated_at DATETIME)",
				"INSERT INTO orders VALUES (99, 1, '2020-01-01 00:00:00')");
		PlanPage plan = shop.open(workbench, driver).askToRun();
		assertTrue(driver.text("plan.danger").contains("main.orders is replaced"), driver.text("plan.danger"));
		assertFalse(driver.shows("plan.remember"));
		assertEquals(List.of(), plan.flaws());

		if (driver.shows("plan.acknowledge")) {
			plan.tick("plan.acknowledge");
		}
		plan.tick("plan.production").type("small");
		assertFalse(plan.mayRun());
		plan.screenshot(WorkbenchExtension.screenshots().resolve("plan-production.png"));
		plan.type(SmallShop.TARGET);
		assertTrue(plan.mayRun());
		driver.press("plan.run");

		assertTrue(workbench.job().awaitEnd().startsWith("Completed: 5 rows read"));
		assertEquals(List.of("1", "2", "3"), shop.targetValues("SELECT id FROM orders ORDER BY id"));
	}
}
