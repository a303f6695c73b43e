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
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.MenuUi;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.HistoryPage;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.presenter.plan.RunConsents;
import org.tidemark.ui.internal.presenter.runs.NotificationRule;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** What a person meets after a run: a notification, the command for a terminal, conflicts. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class AfterRunJourneyTest {

	@Test
	void whoLooksElsewhereIsToldThatARunHasEnded(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = shop.open(workbench, driver);
		IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(RunConsents.NODE);
		preferences.putInt(NotificationRule.SECONDS, 0);
		Shell window = driver.ui().get(WorkbenchPage::shell);
		try {
			job.askToRun().tick("plan.remember").agree();
			job.awaitEnd();
			assertFalse(driver.shows("notification"), "the person saw it");
			driver.ui().run(() -> window.setVisible(false));
			driver.ui().await("the window to be left", () -> driver.ui().display().getActiveShell() == null);
			workbench.command("org.tidemark.ui.commands.runJob");
			Link told = driver.widget("notification", Link.class);
			String text = driver.ui().get(told::getText);
			assertTrue(text.startsWith("Completed: ") && text.contains("Show it in the history"), text);
			driver.ui().run(() -> {
				window.setVisible(true);
				told.notifyListeners(SWT.Selection, new Event());
			});
			workbench.history().await(2, "Completed");
			driver.ui().run(() -> told.getShell().close());
		} finally {
			preferences.remove(NotificationRule.SECONDS);
			driver.ui().run(() -> window.setVisible(true));
		}
	}

	@Test
	void aRunIsCopiedAsACommand(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.open(workbench, driver).run();
		HistoryPage history = workbench.history().await(1, "Completed");
		history.select(0, 2);
		new MenuUi(driver, "history.tasks").choose("Copy as command line");
		String command = driver.value("a copy", find -> {
			Clipboard clipboard = new Clipboard(driver.ui().display());
			Object text = clipboard.getContents(TextTransfer.getInstance());
			clipboard.dispose();
			return text instanceof String copy && copy.startsWith("tidemark ") ? Optional.of(copy) : Optional.empty();
		});
		assertEquals("tidemark run " + shop.job() + " --home " + Workplace.service(WorkbenchSession.class).home(),
				command);

		shop.source("UPDATE orders SET total = 40, updated_at = '2026-03-01 10:00:00' WHERE id = 3");
		CopiedCommand terminal = CopiedCommand.ofThisWorkbench();
		assertEquals(0, terminal.run(command), terminal::printed);
		assertEquals(List.of("10", "20", "40"), shop.targetValues("SELECT total FROM orders ORDER BY id"));
	}

	@Test
	void conflictsAreShownAndDecided(WorkbenchPage workbench, Driver driver)
			throws IOException, SQLException, TidemarkException {
		SmallShop shop = SmallShop.create(Environment.DEV, ", \"conflicts\": \"queue\", \"direction\": \"both\"");
		JobEditorPage job = shop.open(workbench, driver);
		job.run();
		String later = ", updated_at = '2026-02-01 10:00:00' WHERE id IN (1, 2)";
		shop.source("UPDATE orders SET total = 100 + id" + later);
		shop.target("UPDATE orders SET total = 200 + id" + later);
		job.run();
		assertEquals(List.of("201", "202", "30"), shop.targetValues("SELECT total FROM orders ORDER BY id"));

		workbench.command("org.tidemark.ui.commands.showConflicts");
		driver.ui().await("the conflicts", () -> driver.find().byId("conflicts.list", Table.class)
				.map(table -> table.getItemCount() == 2).orElse(false));
		assertEquals(List.of("id=1", "id=2"), driver.column("conflicts.list", "Key").stream().sorted().toList());
		assertTrue(driver.column("conflicts.list", "Source").stream().allMatch(row -> row.contains("total=10")));
		assertTrue(driver.column("conflicts.list", "Target").stream().allMatch(row -> row.contains("total=20")));
		decide(driver, "id=1", "conflicts.take", 1);
		decide(driver, "id=2", "conflicts.keep", 0);
		driver.press("conflicts.close");
		driver.ui().await("the window to close", () -> driver.find().byId("conflicts", Shell.class).isEmpty());
		job.run();
		assertEquals(List.of("101", "202", "30"), shop.targetValues("SELECT total FROM orders ORDER BY id"));
	}

	private static void decide(Driver driver, String key, String button, int left) {
		driver.select("conflicts.list", driver.column("conflicts.list", "Key").indexOf(key));
		driver.press(button);
		driver.ui().await(left + " conflicts left", () -> Stream
				.of(driver.find().byId("conflicts.list", Table.class).orElseThrow())
				.allMatch(table -> table.getItemCount() == left));
	}
}
