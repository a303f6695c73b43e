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
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Environment;
import org.tidemark.testing.ui.Accessibility;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.ConnectionsPage;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.SyncToPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** The short way from tables in the explorer to rows in a target. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class SyncToJourneyTest {

	private static final String NAME = "small-shop to small-warehouse";

	private static Path jobs() {
		return Workplace.service(WorkbenchSession.class).home().toAbsolutePath().resolve("jobs");
	}

	private static ConnectionsPage explorer(WorkbenchPage workbench) throws Exception {
		WorkbenchSession session = Workplace.service(WorkbenchSession.class);
		session.open().connections().save(
				ConnectionSettings.file("archive", "sqlite", session.home().resolve("archive.db").toString()));
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of("archive", "small-shop", "small-warehouse"));
		return connections;
	}

	@Test
	void tablesOfTheExplorerBecomeAJobThatRuns(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		ConnectionsPage connections = explorer(workbench).selectTables(SmallShop.SOURCE, "main", "customers", "orders");
		SyncToPage dialog = connections.syncTo();
		assertEquals(List.of("archive", "small-warehouse"), dialog.targets());
		assertEquals("small-shop to archive", dialog.name());
		dialog.to(SmallShop.TARGET).reads("Everything, each time");
		assertEquals(NAME, dialog.name());
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(
				driver.find().shell(SyncToPage.TITLE).orElseThrow())));
		JobEditorPage job = dialog.picture("sync-to.png").finish(NAME);

		String text = Files.readString(jobs().resolve(NAME + ".tidemark"));
		assertTrue(text.contains("\"source\": \"small-shop\""), text);
		assertTrue(text.contains("\"target\": \"small-warehouse\""), text);
		assertEquals(List.of("main.customers", "main.orders"), job.tables().awaitRead().column("Source"));
		String outcome = job.overview().run();
		assertTrue(outcome.startsWith("Completed: 5 rows read, 5 written"), outcome);
		assertEquals(List.of("Ada", "Grace"), shop.targetValues("SELECT name FROM customers ORDER BY id"));
		assertEquals(List.of("10", "20", "30"), shop.targetValues("SELECT total FROM orders ORDER BY id"));
	}

	@Test
	void aFileThatExistsIsKeptAndSoIsWhatWasEntered(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop.create(Environment.DEV, "");
		Path file = Files.createDirectories(jobs()).resolve("nightly.tidemark");
		Files.writeString(file, "mine");
		ConnectionsPage connections = explorer(workbench).selectTables(SmallShop.SOURCE, "main", "orders");
		SyncToPage dialog = connections.syncTo().to(SmallShop.TARGET);
		assertEquals("orders to small-warehouse", dialog.name());
		dialog.enter("name", "nightly").enter("schema", "main").finish();
		assertEquals("The file " + file + " exists already. Give the job another name, or open the file that is there.",
				dialog.problem());
		assertEquals("mine", Files.readString(file));
		JobEditorPage job = dialog.enter("name", "nightly 2").finish("nightly 2");
		assertTrue(Files.exists(jobs().resolve("nightly 2.tidemark")));
		assertEquals(List.of("main.orders"), job.tables().awaitRead().column("Target"));

		connections = explorer(workbench).selectTables(SmallShop.SOURCE, "main", "orders");
		SyncToPage left = connections.syncTo();
		left.enter("name", "never").cancel();
		assertFalse(Files.exists(jobs().resolve("never.tidemark")));
	}
}
