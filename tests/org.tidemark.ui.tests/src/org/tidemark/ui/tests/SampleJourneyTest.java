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
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.HistoryPage;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** From the first start to three runs of the sample. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class SampleJourneyTest {

	private static final List<String> TABLES = List.of("main.customers", "main.products", "main.orders",
			"main.order_items");
	private static final List<String> ROWS = List.of("2,000", "500", "50,000", "120,077");
	private static final List<String> NOTHING = List.of("0", "0", "0", "0");

	@Test
	void theSampleRunsFullThenNotAtAllThenOnlyWhatChanged(WorkbenchPage workbench, Driver driver) throws IOException {
		workbench.connections().awaitEmpty();
		JobEditorPage job = workbench.connections().createSample().awaitTitle("shop to warehouse");
		assertEquals(List.of("sample-shop", "sample-warehouse"), workbench.connections().names());
		assertEquals(TABLES, job.column("Table"));

		String first = job.run();
		assertTrue(first.startsWith("Completed: 172,577 rows read, 172,577 written, 0 failed"), first);
		assertEquals(ROWS, job.column("Written"));
		assertEquals("", job.trouble());
		HistoryPage history = workbench.history().await(1, "Completed").select(0, 4);
		assertEquals(List.of("172,577"), history.column("Written"));
		assertEquals(TABLES, history.units("Table"));
		assertEquals(ROWS, history.units("Read"));

		job.run();
		assertEquals(List.of("incremental", "incremental", "incremental", "incremental"), job.column("Mode"));
		assertEquals(NOTHING, job.column("Written"));
		assertEquals("0", workbench.history().await(2, "Completed").column("Written").get(0));

		changeSample(workbench, driver);
		job.run();
		assertEquals("120", job.column("Written").get(TABLES.indexOf("main.orders")));
		history = workbench.history().await(3, "Completed").select(0, 4);

		assertEquals(List.of("Columns", "Keys", "Indexes"),
				workbench.connections().expand("sample-shop", "main", "orders"));
		assertTrue(workbench.connections().expand("sample-shop", "main", "orders", "Columns").contains("updated_at"));
		picture(workbench);

		survives(workbench, history);
	}

	/** The first class of a change is its dialog: it must be confirmed before the next run. */
	private static void changeSample(WorkbenchPage workbench, Driver driver) {
		workbench.command("org.tidemark.ui.commands.changeSample");
		driver.press("Change rows of the sample", "OK");
		driver.ui().await("the message to close", () -> driver.find().shell("Change rows of the sample").isEmpty());
	}

	private static void picture(WorkbenchPage workbench) throws IOException {
		Path picture = workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("perspective.png"));
		assertTrue(Files.size(picture) > 20_000, "the picture shows something");
		if (Boolean.getBoolean("tidemark.update.screenshots")) {
			Path docs = Path.of(System.getProperty("tidemark.root")).resolve("docs");
			Files.createDirectories(docs);
			Files.copy(picture, docs.resolve("perspective.png"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** A new session over the same home and a new view read the same history from the store. */
	private static void survives(WorkbenchPage workbench, HistoryPage history) {
		List<String> written = history.column("Written");
		List<String> started = history.column("Started");
		workbench.closeHistory();
		Workplace.moveTo(Workplace.service(WorkbenchSession.class).home());
		HistoryPage again = workbench.history().await(3, "Completed");
		assertEquals(written, again.column("Written"));
		assertEquals(started, again.column("Started"));
		assertEquals(TABLES, again.select(2, 4).units("Table"));
	}
}
