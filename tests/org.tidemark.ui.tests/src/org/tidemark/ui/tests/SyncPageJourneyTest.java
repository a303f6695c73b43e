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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.testing.ui.Accessibility;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Screenshot;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

import com.sun.net.httpserver.HttpServer;

/** Choosing how a job is synced. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class SyncPageJourneyTest {

	private static final String JOB = """
			{
			  "tidemark": 1,
			  "name": "nightly",
			  "source": "nowhere",
			  "target": "elsewhere",
			  "tables": [ { "source": "main.orders", "target": "main.orders" } ]
			}
			""";

	@Test
	void whatIsChosenIsInTheTextAndSaidInASentence(WorkbenchPage workbench, Driver driver) throws IOException {
		Path home = Workplace.service(WorkbenchSession.class).home();
		Path file = Files.writeString(Files.createDirectories(home).resolve("nightly.tidemark"), JOB);
		driver.ui().run(() -> JobEditors.open(page(), file));
		IEditorPart editor = driver.ui().get(() -> page().getActiveEditor());
		workbench.job().showTab("Sync");
		assertTrue(driver.text("sync.sentence").startsWith("Each run reads what changed where a column is marked"),
				driver.text("sync.sentence"));
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(WorkbenchPage.shell())));

		driver.choose("sync.mode", "full: all rows every time");
		driver.choose("sync.write_mode", "replace: fill a new table and swap it in");
		driver.enter("sync.batch_size", "500");
		driver.defaultAction("sync.batch_size");

		driver.ui().await("the sentence", () -> driver.find()
				.byId("sync.sentence", Label.class).orElseThrow().getText()
				.startsWith("Each run reads all rows; it fills new tables in elsewhere"));
		workbench.screenshot(1400, 900, WorkbenchExtension.screenshots().resolve("job-sync.png"));
		driver.ui().run(() -> page().saveEditor(editor, false));
		String saved = Files.readString(file);
		assertTrue(saved.contains("\"sync_mode\": \"full\""), saved);
		assertTrue(saved.contains("\"write_mode\": \"replace\""), saved);
		assertTrue(saved.contains("\"batch_size\": 500"), saved);
	}

	@Test
	void whatAStrategyOrAPolicyNeedsIsAskedForWhereItIsChosen(WorkbenchPage workbench, Driver driver)
			throws IOException {
		Path home = Workplace.service(WorkbenchSession.class).home();
		Path file = Files.writeString(Files.createDirectories(home).resolve("custom.tidemark"), JOB);
		driver.ui().run(() -> JobEditors.open(page(), file));
		IEditorPart editor = driver.ui().get(() -> page().getActiveEditor());
		workbench.job().showTab("Sync");
		assertFalse(driver.ui().get(() -> visible(driver, "sync.condition") || visible(driver, "sync.delete_column")));

		driver.choose("sync.strategy", "custom: a condition of your own");
		driver.enter("sync.cursor", "seen_at");
		driver.defaultAction("sync.cursor");
		driver.ui().await("the condition", () -> visible(driver, "sync.condition"));
		driver.enter("sync.condition", "seen_at > :low");
		driver.defaultAction("sync.condition");
		driver.choose("sync.deletes", "a column of the source marks them");
		driver.ui().await("the column", () -> visible(driver, "sync.delete_column"));
		assertFalse(driver.ui().get(() -> visible(driver, "sync.delete_table")));
		driver.enter("sync.delete_column", "gone_at");
		driver.defaultAction("sync.delete_column");
		driver.choose("sync.delete_action", "delete them from the target");
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(WorkbenchPage.shell())));

		driver.ui().await("the sentence", () -> driver.find().byId("sync.sentence", Label.class).orElseThrow().getText()
				.contains("are found by the column gone_at, and deleted"));
		driver.choose("sync.schedule", "at the times of a cron expression");
		driver.enter("sync.timing", "0 3 * * *");
		driver.defaultAction("sync.timing");
		driver.ui().await("the next runs", () -> driver.find().byId("sync.next", Label.class).orElseThrow().getText()
				.startsWith("Next: "));
		assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(WorkbenchPage.shell())));
		workbench.screenshot(1400, 1400, WorkbenchExtension.screenshots().resolve("job-sync-custom.png"));
		driver.ui().run(() -> page().saveEditor(editor, false));
		String saved = Files.readString(file);
		assertTrue(saved.contains("\"condition\": \"seen_at > :low\""), saved);
		assertTrue(saved.contains("\"schedule\": { \"cron\": \"0 3 * * *\" }"), saved);
		assertTrue(saved.contains("\"column\": \"gone_at\", \"action\": \"delete\""), saved);
	}

	@Test
	void anAlertIsAddedTriedAndSaved(WorkbenchPage workbench, Driver driver) throws IOException {
		List<String> bodies = new CopyOnWriteArrayList<>();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/hook", exchange -> {
			bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		server.start();
		try {
			Path home = Workplace.service(WorkbenchSession.class).home();
			Path file = Files.writeString(Files.createDirectories(home).resolve("alerting.tidemark"), JOB);
			driver.ui().run(() -> JobEditors.open(page(), file));
			IEditorPart editor = driver.ui().get(() -> page().getActiveEditor());
			workbench.job().showTab("Sync");
			driver.press("sync.alerts.add");
			driver.ui().await("the dialog", () -> driver.shows("alert.channel"));
			driver.choose("alert.channel", "Webhook");
			assertEquals(List.of(), driver.ui().get(() -> Accessibility.flaws(dialog(driver))));
			assertFalse(driver.ui().get(() -> ok(driver).isEnabled()), "a URL is missing");
			driver.enter("alert.option.url", "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
			Button differences = driver.widget("alert.on.differences", Button.class);
			driver.ui().run(() -> {
				differences.setSelection(true);
				differences.notifyListeners(SWT.Selection, new Event());
			});
			driver.ui().await("the dialog to be content", () -> ok(driver).isEnabled());
			new Screenshot(driver.ui()).of(driver.ui().get(() -> dialog(driver)),
					WorkbenchExtension.screenshots().resolve("alert-dialog.png"));
			driver.press("Alert", "OK");
			driver.ui().await("the alert",
					() -> driver.find().byId("sync.alerts", Table.class).orElseThrow().getItemCount() == 1);
			assertEquals(List.of(List.of("webhook", "it failed, it works again, source and target differ", "url")),
					driver.rows("sync.alerts"));

			driver.press("sync.alerts.test");
			driver.ui().await("the message", () -> !bodies.isEmpty());
			assertTrue(bodies.getFirst().contains("\"title\":\"Test of the alerts of nightly\""), bodies.getFirst());
			driver.press("Test of the alerts", "OK");
			driver.ui().run(() -> page().saveEditor(editor, false));
			String saved = Files.readString(file);
			assertTrue(saved.contains("\"on\": [\"failed\", \"recovered\", \"differences\"]"), saved);
			assertTrue(saved.contains("/hook\""), saved);
		} finally {
			server.stop(0);
		}
	}

	private static Shell dialog(Driver driver) {
		return driver.find().byId("alert.channel", Control.class).orElseThrow().getShell();
	}

	private static Button ok(Driver driver) {
		return dialog(driver).getDefaultButton();
	}

	private static boolean visible(Driver driver, String id) {
		return driver.find().byId(id, Control.class).filter(Control::isVisible).isPresent();
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
