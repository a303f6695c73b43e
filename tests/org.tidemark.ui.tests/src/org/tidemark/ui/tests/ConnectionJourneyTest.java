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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Screenshot;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.ConnectionTestPage;
import org.tidemark.testing.ui.pages.ConnectionWizardPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** Making and testing a connection. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class ConnectionJourneyTest {

	@Test
	void aTestOfAWrongPathNamesTheStepThatFails(WorkbenchPage workbench, Driver driver) {
		Path missing = Workplace.outputs().resolve("nowhere").resolve("missing.db");
		ConnectionWizardPage wizard = workbench.connections().newConnection().choose("SQLite").enter("name", "shop")
				.enter("file", missing.toString());

		ConnectionTestPage test = wizard.test();
		List<List<String>> steps = test.steps();

		assertEquals(1, steps.size());
		assertEquals("Failed", steps.get(0).get(0));
		assertEquals("Find the file", steps.get(0).get(1));
		assertTrue(steps.get(0).get(2).contains("missing.db"), steps.toString());
		assertFalse(test.facts().isBlank());
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("connection-test.png"));
		test.close();
		wizard.cancel();
		workbench.connections().awaitEmpty();
	}

	@Test
	void aConnectionIsTestedSavedAndLookedInto(WorkbenchPage workbench) throws IOException {
		Path home = Workplace.service(WorkbenchSession.class).home();
		Path file = Files.createFile(Files.createDirectories(home).resolve("empty.db"));
		ConnectionWizardPage wizard = workbench.connections().newConnection().choose("SQLite").enter("name", "empty")
				.enter("file", file.toString());
		assertFalse(wizard.shows("host"));

		ConnectionTestPage test = wizard.test();
		assertEquals(List.of("OK"), test.steps().stream().map(cells -> cells.get(0)).distinct().toList());
		assertTrue(test.facts().contains("SQLite"), test.facts());
		test.close();
		wizard.finish();

		assertEquals(List.of("main"), workbench.connections().expand("empty"));
		assertEquals(List.of("empty"), workbench.connections().names());
	}

	@Test
	void aServerAsksForHostAndTransportSecurity(WorkbenchPage workbench, Driver driver) {
		ConnectionWizardPage wizard = workbench.connections().newConnection().choose("PostgreSQL");

		assertTrue(wizard.shows("host"));
		assertFalse(wizard.shows("file"));
		wizard.enter("url", "postgresql://sync:s3cret@db.example:5433/shop?ApplicationName=x");
		assertEquals("db.example", wizard.text("host"));
		assertEquals("5433", wizard.text("port"));
		wizard.enter("port", "5434");
		assertEquals("jdbc:postgresql://db.example:5434/shop", wizard.text("url"));
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("connection-wizard-main.png"));
		wizard.tab("Authentication");
		assertEquals("sync", wizard.text("user"));
		assertTrue(wizard.shows("password"));
		wizard.tab("TLS");
		assertTrue(wizard.shows("tls"));
		wizard.tab("Properties");
		assertEquals(List.of("ApplicationName", "x"), wizard.properties().get(0).subList(0, 2));
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("connection-wizard.png"));
		wizard.cancel();
	}
}
