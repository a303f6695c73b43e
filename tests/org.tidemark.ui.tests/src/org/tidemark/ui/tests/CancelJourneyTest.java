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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;

/** A run that a person stops in the middle. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class CancelJourneyTest {

	private static final int ORDERS = 40_000;

	@Test
	void aStoppedRunSaysWhatIsCommittedAndTheNextGoesOnFromThere(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, ", \"thread_count\": 1, \"batch_size\": 50");
		shop.source("WITH RECURSIVE n(i) AS (SELECT 4 UNION ALL SELECT i + 1 FROM n WHERE i < " + ORDERS
				+ ") INSERT INTO orders SELECT i, i, datetime('2026-02-01', '+' || i || ' seconds') FROM n");
		JobEditorPage job = shop.open(workbench, driver);

		job.askToRun().agree();
		job.awaitRows("main.orders");
		String outcome = job.stop();
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("stopped.png"));

		assertTrue(outcome.startsWith("Cancelled: "), outcome);
		List<String> orders = shop.targetValues("SELECT count(*) FROM orders");
		int committed = Integer.parseInt(orders.get(0)) + 2;
		assertTrue(committed < ORDERS, "stopped in the middle, not behind " + committed);
		assertEquals(NumberFormat.getIntegerInstance(Locale.ENGLISH).format(committed)
				+ " rows of 2 table(s) are committed; the next run goes on from there.", job.trouble());

		String next = job.run();
		assertTrue(next.startsWith("Completed: "), next);
		assertEquals(List.of(String.valueOf(ORDERS)), shop.targetValues("SELECT count(*) FROM orders"));
	}
}
