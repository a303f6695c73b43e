/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;
import org.tidemark.testing.ui.Screenshot;
import org.tidemark.testing.ui.WorkbenchExtension;

/** The dialog that makes a job of tables. */
public final class SyncToPage {

	/** The title of the dialog. */
	public static final String TITLE = "Sync to a Connection";

	private static final String TARGET = "syncTo.target";

	private final Driver driver;

	/** @param driver what drives it */
	public SyncToPage(Driver driver) {
		this.driver = driver;
		driver.widget(TARGET, Combo.class);
	}

	/** The connections that are offered. */
	public List<String> targets() {
		Combo combo = driver.widget(TARGET, Combo.class);
		return driver.ui().get(() -> Arrays.asList(combo.getItems()));
	}

	/** The connection that is chosen now. */
	public String target() {
		Combo combo = driver.widget(TARGET, Combo.class);
		return driver.ui().get(combo::getText);
	}

	/** Chooses the connection. */
	public SyncToPage to(String target) {
		driver.choose(TARGET, target);
		driver.ui().await(target + " to be chosen", () -> driver.find().byId(TARGET, Combo.class)
				.map(combo -> combo.getText().equals(target)).orElse(false));
		return this;
	}

	/** Chooses which rows a run reads. */
	public SyncToPage reads(String words) {
		driver.choose("syncTo.mode", words);
		return this;
	}

	/** The name of the job. */
	public String name() {
		return driver.text("syncTo.name");
	}

	/** Enters the name of the job, or the folder of its file. */
	public SyncToPage enter(String field, String text) {
		driver.enter("syncTo." + field, text);
		return this;
	}

	/** Takes a picture. */
	public SyncToPage picture(String file) {
		new Screenshot(driver.ui()).ofDisplay(WorkbenchExtension.screenshots().resolve(file));
		return this;
	}

	/** Makes the job, which opens. */
	public JobEditorPage finish(String name) {
		finish();
		return new JobEditorPage(driver).awaitTitle(name);
	}

	/** Asks for the job. */
	public void finish() {
		driver.press(TITLE, "Finish");
	}

	/** Waits for a problem, and tells it. */
	public String problem() {
		Shell shell = driver.value("the dialog " + TITLE, find -> find.shell(TITLE));
		return driver.value("a problem", find -> Find.below(shell, Text.class, t -> (t.getStyle() & SWT.READ_ONLY) != 0
				&& t.getText().strip().startsWith("The file")).stream().map(t -> t.getText().strip()).findFirst());
	}

	/** Leaves without a job. */
	public void cancel() {
		Shell shell = driver.value("the dialog " + TITLE, find -> find.shell(TITLE));
		driver.press(TITLE, "Cancel");
		driver.ui().await("the dialog to close", shell::isDisposed);
	}
}
