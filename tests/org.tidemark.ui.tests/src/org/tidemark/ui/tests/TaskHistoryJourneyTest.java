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
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.HistoryPage;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.PlanPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.history.HistoryView;
import org.tidemark.ui.internal.workbench.ViewIds;

/** What a person does with runs that have ended. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class TaskHistoryJourneyTest {

	private static final String STRICT = "CREATE TABLE orders (id INTEGER PRIMARY KEY,"
			+ " total NUMERIC CHECK (total < 25), updated_at DATETIME)";

	@Test
	void aFailedTableIsRunAgainAloneAndRunsAreFilteredAndGrouped(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.target(STRICT);
		JobEditorPage job = shop.open(workbench, driver);
		assertTrue(job.run().startsWith("Failed: "));
		HistoryPage history = workbench.history().await(1, "Failed").select(0, 2);
		assertEquals(List.of("Completed", "Failed"), history.units("Status"));
		assertEquals(List.of("main.customers \u2192 main.customers", "main.orders \u2192 main.orders"),
				history.tab(4).plan().lines().filter(line -> line.contains("\u2192")).toList());
		assertTrue(history.plan().contains("CREATE TABLE"), "the table that the run was to make: " + history.plan());
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("history-plan.png"));

		shop.source("UPDATE orders SET total = 5 WHERE id = 3");
		history.act("history.rerunFailed");
		PlanPage plan = workbench.plan();
		assertEquals(List.of("main.orders"), plan.column("Table"));
		plan.agree();
		assertTrue(job.awaitEnd().startsWith("Completed: "));
		history.await(2, "Completed").select(0, 1);
		assertEquals(List.of("1", "2", "3"), shop.targetValues("SELECT id FROM orders ORDER BY id"));

		assertEquals(List.of("Failed"), history.filter("check constraint", 1).column("Status"));
		history.filter("", 2).choose("status", 3, 1).choose("status", 0, 2);
		history.choose("group", 2, 3);
		assertEquals("small (2)", history.column("Status").get(0));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("history.png"));
		history.open(0).filter("", 1).open(0).filter("", 3);

		history.tab(0);
		assertTrue(driver.text("history.overview").contains("from small-shop to small-warehouse"));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("history-overview.png"));
		history.choose("group", 0, 2);
	}

	@Test
	void refusedRowsAreShownAndAWatermarkIsReset(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, ", \"error_strategy\": \"skip\"");
		shop.target(STRICT);
		JobEditorPage job = shop.open(workbench, driver);
		job.run();
		HistoryPage history = workbench.history();
		driver.select("history.tasks", 0);

		history.tab(3);
		driver.press("history.loadRefused");
		assertEquals(List.of("{\"id\":\"3\"}"), history.details("refused", "Key", 1));
		assertEquals(List.of("1"), history.details("refused", "Attempts", 1));
		assertTrue(driver.text("history.refusedHint").startsWith("1 row(s) wait"), driver.text("history.refusedHint"));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("history-errors.png"));

		history.tab(5);
		assertEquals(List.of("2026-01-02 10:00:00", "2026-01-03 10:00:00"),
				history.details("watermarks", "Watermark", 2));
		driver.select("history.watermarks", 0);
		driver.press("history.reset");
		driver.press("Reset Watermarks", "OK");
		assertEquals(List.of("main.orders"), history.details("watermarks", "Table", 1));
		PlanPage plan = job.plan();
		assertEquals(List.of("full", "incremental"), plan.column("Mode"));
		plan.cancel();

		driver.select("history.tasks", 0);
		history.act("history.delete");
		driver.press("Delete Runs", "OK");
		driver.ui().await("the empty history", () -> driver.find().byId("history.tasks", Table.class)
				.isEmpty());
	}

	/** Exports what is selected, and answers the question for a file. */
	private static void export(HistoryPage history, Driver driver, Optional<Path> answer) {
		List<String> asked = new CopyOnWriteArrayList<>();
		driver.ui().run(() -> ((HistoryView) PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage()
				.findView(ViewIds.HISTORY)).askForFiles((proposal, kinds) -> {
					asked.add(proposal);
					kinds.forEach(kind -> asked.add(kind.pattern()));
					return answer;
				}));
		history.act("history.export");
		driver.ui().await("the question for a file", () -> !asked.isEmpty());
		assertEquals(List.of("history.csv", "*.csv", "*.json", "*.html"), asked);
	}

	@Test
	void runsAreExportedInTheFormatThatTheFileIsNamedAfter(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.open(workbench, driver).run();
		HistoryPage history = workbench.history().await(1, "Completed").select(0, 2);
		Path folder = shop.job().getParent();
		Map<String, String> texts = new HashMap<>();
		for (String ending : List.of("csv", "json", "html")) {
			Path file = folder.resolve("runs." + ending);
			export(history, driver, Optional.of(file));
			texts.put(ending, Files.readString(file));
		}
		List<String> csv = texts.get("csv").lines().toList();
		assertEquals(2, csv.size());
		assertEquals(
				"Task,Job,Status,Started,Duration in ms,Read,Written,Unchanged,Skipped,Failed,Deleted,Trigger,User,"
						+ "Source,Target,Error",
				csv.get(0));
		assertTrue(csv.get(1).matches("1,small,Completed,[^,]+,\\d+,5,5,0,0,0,0,manual,.*,small-shop,small-warehouse,"),
				csv.get(1));
		assertTrue(texts.get("json").contains("\"job\" : \"small\""), texts.get("json"));
		assertTrue(texts.get("json").contains("\"written\" : 5"), texts.get("json"));
		assertTrue(texts.get("html").contains("<td>small</td><td>Completed</td>"), texts.get("html"));

		export(history, driver, Optional.empty());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(3, files.filter(file -> file.getFileName().toString().startsWith("runs.")).count());
		}
		workbench.closeHistory();
	}
}
