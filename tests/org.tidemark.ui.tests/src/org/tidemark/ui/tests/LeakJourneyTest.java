/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.core.connection.Environment;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;
import org.tidemark.testing.ui.LiveObjects;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.ConnectionTestPage;
import org.tidemark.testing.ui.pages.ConnectionWizardPage;
import org.tidemark.testing.ui.pages.ConnectionsPage;
import org.tidemark.testing.ui.pages.DdlPage;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.MappingPage;
import org.tidemark.testing.ui.pages.TablesPage;
import org.tidemark.testing.ui.pages.VerifyPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.transfer.ExportWizard;
import org.tidemark.ui.internal.transfer.ImportWizard;
import org.tidemark.ui.internal.welcome.WelcomeEditor;
import org.tidemark.ui.internal.workbench.ViewIds;

/** What was opened and closed leaves nothing behind. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class LeakJourneyTest {

	private static final String PREFERENCES = "org.tidemark.ui.preferences";
	private static final int TIMES = 10;
	/** How often each is opened before anything is counted: caches and loaded classes stay. */
	private static final int FIRST = 3;

	@Test
	void viewsLeaveNothingBehind(Driver driver) {
		assertAll(Stream.of(ViewIds.CONNECTIONS, ViewIds.JOBS, ViewIds.HISTORY, ViewIds.PIPELINE)
				.map(id -> () -> leavesNothing(driver, id, () -> driver.ui().run(() -> openAndCloseView(id)))));
	}

	@Test
	void editorsLeaveNothingBehind(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		leavesNothing(driver, "job editor", () -> {
			shop.open(workbench, driver);
			CTabFolder tabs = driver.ui().get(() -> Find.below(WorkbenchPage.shell(), CTabFolder.class,
					folder -> (folder.getStyle() & SWT.BOTTOM) != 0).get(0));
			int count = driver.ui().get(tabs::getItemCount).intValue();
			for (int i = 0; i < count; i++) {
				int tab = i;
				driver.ui().run(() -> visit(tabs, tab));
			}
			driver.ui().run(() -> page().closeAllEditors(false));
		});
		leavesNothing(driver, "welcome", () -> driver.ui().run(() -> {
			WelcomeEditor.open(page());
			page().closeAllEditors(false);
		}));
	}

	@Test
	void dialogsLeaveNothingBehind(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		shop.open(workbench, driver);
		leavesNothing(driver, "verify", () -> workbench.verify().close());
		leavesNothing(driver, "plan", () -> workbench.job().plan().cancel());
		leavesNothing(driver, "conflicts", () -> {
			workbench.command("org.tidemark.ui.commands.showConflicts");
			driver.widget("conflicts", Shell.class);
			driver.press("conflicts.close");
			driver.ui().await("the window to close", () -> driver.find().byId("conflicts", Shell.class).isEmpty());
		});
		leavesNothing(driver, "import", () -> driver.ui().run(() -> openAndClose(new ImportWizard())));
		leavesNothing(driver, "export", () -> driver.ui().run(() -> openAndClose(new ExportWizard())));
	}

	@Test
	void windowsOfConnectionsLeaveNothingBehind(WorkbenchPage workbench, Driver driver) {
		String file = Workplace.outputs().resolve("nowhere").resolve("missing.db").toString();
		leavesNothing(driver, "connection wizard", () -> workbench.connections().newConnection().choose("PostgreSQL")
				.tab("Properties").cancel());
		leavesNothing(driver, "connection test", () -> {
			ConnectionWizardPage wizard = workbench.connections().newConnection().choose("SQLite").enter("name", "x")
					.enter("file", file);
			ConnectionTestPage test = wizard.test();
			test.steps();
			test.close();
			wizard.cancel();
		});
	}

	@Test
	void theExplorersDialogsAndEditorsLeaveNothingBehind(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop.create(Environment.DEV, "");
		ConnectionsPage connections = workbench.connections();
		connections.awaitNames(List.of(SmallShop.SOURCE, SmallShop.TARGET));
		connections.selectTables(SmallShop.SOURCE, "main", "orders");
		leavesNothing(driver, "sync to", () -> connections.syncTo().cancel());
		leavesNothing(driver, "rows of a table", () -> {
			connections.preview(SmallShop.SOURCE, "main", "orders").awaitStatus("Rows: 3");
			driver.ui().run(() -> page().closeAllEditors(false));
		});
		leavesNothing(driver, "rename", () -> {
			connections.select(SmallShop.SOURCE).choose("Rename…");
			connections.cancel("Rename Connection");
		});
	}

	@Test
	void theEditorsDialogsLeaveNothingBehind(WorkbenchPage workbench, Driver driver) throws Exception {
		SmallShop shop = SmallShop.create(Environment.DEV, "");
		JobEditorPage job = shop.open(workbench, driver);
		TablesPage tables = job.tables().awaitRead();
		leavesNothing(driver, "table picker", () -> tables.lookAtPicker(2));
		MappingPage mapping = tables.open("main.orders");
		leavesNothing(driver, "expression", () -> mapping.addExpression().cancel());
		DdlPage ddl = new DdlPage(driver);
		workbench.command("org.tidemark.ui.commands.showDdl");
		ddl.await();
		leavesNothing(driver, "statements", () -> ddl.apply().refuse());
		job.overview().run();
		shop.target("UPDATE orders SET total = 99 WHERE id = 1");
		VerifyPage verify = workbench.verify();
		leavesNothing(driver, "repair", () -> verify.askToRepair().refuse());
		verify.close();
	}

	@Test
	void preferencesLeaveNothingBehind(Driver driver) {
		leavesNothing(driver, "preferences", () -> driver.ui().run(() -> {
			PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(WorkbenchPage.shell(), PREFERENCES, null,
					null);
			dialog.setBlockOnOpen(false);
			dialog.open();
			PreferencesUtil.createPreferenceDialogOn(WorkbenchPage.shell(), PREFERENCES + ".runs", null, null);
			dialog.close();
		}));
	}

	private static void leavesNothing(Driver driver, String what, Runnable openAndClose) {
		repeat(FIRST, openAndClose);
		LiveObjects before = LiveObjects.count();
		repeat(TIMES, openAndClose);
		assertEquals(Map.of(), LiveObjects.grown(driver.ui(), before, TIMES - 1), what);
	}

	private static void repeat(int times, Runnable action) {
		for (int i = 0; i < times; i++) {
			action.run();
		}
	}

	private static void openAndCloseView(String id) {
		IViewPart open = page().findView(id);
		if (open != null) {
			page().hideView(open);
		}
		try {
			page().hideView(page().showView(id));
		} catch (PartInitException e) {
			throw new AssertionError(id, e);
		}
	}

	private static void openAndClose(IWorkbenchWizard wizard) {
		wizard.init(PlatformUI.getWorkbench(), StructuredSelection.EMPTY);
		WizardDialog dialog = new WizardDialog(WorkbenchPage.shell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		dialog.close();
	}

	private static void visit(CTabFolder tabs, int tab) {
		tabs.setSelection(tab);
		Event event = new Event();
		event.item = tabs.getItem(tab);
		tabs.notifyListeners(SWT.Selection, event);
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
