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

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.tidemark.testing.ui.Find;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.WorkbenchExtension;
import org.tidemark.testing.ui.pages.JobEditorPage;
import org.tidemark.testing.ui.pages.WorkbenchPage;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.workbench.WorkbenchSession;

/** Jobs that are wrong, and what the editor says of them. */
@ExtendWith({ WorkbenchExtension.class, Workplace.class })
class JobJourneyTest {

	private static final String GOOD = """
			{
			  "tidemark": 1,
			  "name": "nightly",
			  "source": "nowhere",
			  "target": "elsewhere",
			  "tables": [ { "source": "main.orders", "target": "main.orders" } ]
			}
			""";

	@Test
	void aRunWithAnUnknownConnectionSaysSoInTheEditor(WorkbenchPage workbench, Driver driver) throws IOException {
		open(driver, GOOD);
		JobEditorPage job = workbench.job().awaitTitle("nightly");

		String outcome = job.runWithoutPlan();

		assertTrue(outcome.contains("elsewhere") || outcome.contains("nowhere"), outcome);
	}

	@Test
	void aWrongKeyIsShownByLineAndCorrectedInPlace(WorkbenchPage workbench, Driver driver) throws IOException {
		Path file = open(driver, GOOD.replace("\"target\": \"elsewhere\"", "\"traget\": \"elsewhere\""));
		JobEditorPage job = workbench.job();

		assertEquals("5",
				job.problems().stream().filter(cells -> cells.get(1).contains("traget")).findFirst().orElseThrow()
						.get(0));

		job.enterSource(GOOD);
		driver.ui().await("the problems to go", () -> driver.find()
				.byId("job.problems", Table.class).isEmpty());
		IEditorPart editor = driver.ui().get(() -> page().getActiveEditor());
		assertTrue(driver.ui().get(editor::isDirty));
		driver.ui().run(() -> page().saveEditor(editor, false));
		assertEquals(GOOD, Files.readString(file));
	}

	@Test
	void keysAreProposedWhileTheTextIsWritten(WorkbenchPage workbench, Driver driver) throws IOException {
		open(driver, GOOD);
		workbench.job().showTab("Source");
		StyledText source = driver.widget("job.source", StyledText.class);
		driver.ui().run(() -> {
			source.setFocus();
			source.setText("{ \"tidemark\": 1, \"sync\": { \"sync_m");
			source.setCaretOffset(source.getCharCount());
			Event key = new Event();
			key.character = ' ';
			key.keyCode = ' ';
			key.stateMask = SWT.MOD1;
			source.notifyListeners(SWT.KeyDown, key);
		});
		driver.ui().await("the key to be completed or proposed", () -> source.getText().endsWith("\"sync_mode\": ")
				|| proposals(source.getDisplay()).contains("sync_mode"));
	}

	private static List<String> proposals(Display display) {
		List<String> texts = new ArrayList<>();
		for (Shell shell : display.getShells()) {
			Find.below(shell, Table.class, table -> true).forEach(table -> Stream.of(table.getItems())
					.map(TableItem::getText).forEach(texts::add));
		}
		return texts;
	}

	private static Path open(Driver driver, String text) throws IOException {
		Path home = Workplace.service(WorkbenchSession.class).home();
		Path file = Files.writeString(Files.createDirectories(home).resolve("nightly.tidemark"), text);
		driver.ui().run(() -> JobEditors.open(page(), file));
		return file;
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
