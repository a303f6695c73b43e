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

import java.util.List;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.testing.ui.Accessibility;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Screenshot;
import org.tidemark.testing.ui.TreeUi;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.WorkbenchPage;

/** What is around the work: help, guides, preferences, and that everybody can use it. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class AroundJourneyTest {

	@Test
	void theHelpHasContentsPagesAndSearch(WorkbenchPage workbench, Driver driver) {
		workbench.command("org.eclipse.ui.help.helpContents");
		driver.ui().await("the first page", () -> driver.textIfShown("help.page").startsWith("The workbench"));
		assertTrue(new TreeUi(driver, "help.topics").expand("Tidemark").containsAll(
				List.of("The workbench", "What becomes of values", "DDL and types", "A pipeline from zero")));

		driver.enter("help.search", "binlog_row_image");
		driver.defaultAction("help.search");
		driver.ui().await("what was found", () -> driver.find().byId("help.topics", Tree.class)
				.map(tree -> tree.getItemCount() == 1 && tree.getItem(0).getText().equals("A pipeline from zero"))
				.orElse(false));
	}

	@Test
	void f1ExplainsTheViewThatIsLookedAt(WorkbenchPage workbench, Driver driver) {
		workbench.connections().awaitEmpty();
		driver.ui().run(() -> PlatformUI.getWorkbench().getHelpSystem().displayHelp("org.tidemark.ui.connections"));

		driver.ui().await("the explanation",
				() -> driver.textIfShown("help.page").contains("The databases that Tidemark knows"));
	}

	@Test
	void theGuideOfTheFirstSyncIsOpened(WorkbenchPage workbench, Driver driver) {
		workbench.command("org.tidemark.ui.commands.tutorial");

		driver.press("guide.step1");
		workbench.job().awaitTitle("shop to warehouse");
	}

	@Test
	void thePreferencesSayWhereTheStoreIs(WorkbenchPage workbench, Driver driver) {
		driver.ui().post(() -> {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null, "org.tidemark.ui.preferences",
					null, null);
			dialog.open();
		});
		Shell shell = driver.value("the preferences", find -> find.shell("Preferences"));

		assertEquals(List.of("Tree has no label, no text and no name"),
				driver.ui().get(() -> Accessibility.flaws(shell)), "the list of pages is the platform's");
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve("preferences.png"));
		driver.press("Preferences", "Cancel");
		driver.ui().await("the preferences to close", () -> driver.find().shell("Preferences").isEmpty());
	}

	@Test
	void everythingHasANameAndAKeyOfItsOwn(WorkbenchPage workbench, Driver driver) {
		workbench.connections().awaitEmpty();
		workbench.connections().newConnection().choose("PostgreSQL");
		Shell wizard = driver.value("the wizard", find -> find.shell("New Connection"));
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(wizard)));
		driver.press("New Connection", "Cancel");
		driver.ui().await("the wizard to close", () -> driver.find().shell("New Connection").isEmpty());

		workbench.connections().createSample().awaitTitle("shop to warehouse");
		workbench.history();
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(WorkbenchPage.shell())));
	}

	@Test
	void theKeysWorkInTheWholeWindow(WorkbenchPage workbench, Driver driver) {
		workbench.connections().awaitEmpty();
		IBindingService keys = PlatformUI.getWorkbench().getService(IBindingService.class);
		assertEquals("Shift+Ctrl+N",
				driver.ui().get(() -> keys.getBestActiveBindingFormattedFor("org.tidemark.ui.commands.newConnection")));
		assertFalse(driver.ui().get(() -> keys.getBestActiveBindingFormattedFor("org.tidemark.ui.commands.runJob"))
				.isEmpty());
	}
}
