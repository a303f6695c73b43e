/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.testing.ui.Accessibility;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;
import org.tidemark.testing.ui.Screenshot;

/** The dialog that shows what a run will do. */
public final class PlanPage {

	private static final String RUN = "plan.run";
	private static final String ACKNOWLEDGE = "plan.acknowledge";

	private final Driver driver;

	PlanPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits until the plan is there, or why it is not. */
	PlanPage await() {
		driver.widget(RUN, Button.class);
		driver.ui().await("the plan", Duration.ofMinutes(1), () -> !loading());
		return this;
	}

	private boolean loading() {
		Shell shell = driver.find().byId("plan", Shell.class).orElseThrow();
		return !Find.below(shell, ProgressBar.class, bar -> true).isEmpty();
	}

	/** A column of the tables, by its heading. */
	public List<String> column(String heading) {
		return driver.column("plan.tables", heading);
	}

	/** What is said of a table. */
	public String details(int row) {
		driver.select("plan.tables", row);
		return driver.text("plan.details");
	}

	/** What is said of all tables, or why there is no plan. */
	public String details() {
		return driver.text("plan.details");
	}

	/** Whether the run may begin now. */
	public boolean mayRun() {
		Button run = driver.widget(RUN, Button.class);
		return driver.ui().get(run::isEnabled);
	}

	/** Chooses what is read, by its place in the list, and waits for the new plan. */
	public PlanPage read(int way) {
		Combo combo = driver.widget("plan.way", Combo.class);
		driver.ui().run(() -> {
			combo.select(way);
			combo.notifyListeners(SWT.Selection, new Event());
		});
		return await();
	}

	/** Ticks or unticks a box. */
	public PlanPage tick(String id) {
		Button box = driver.widget(id, Button.class);
		driver.ui().run(() -> {
			box.setSelection(!box.getSelection());
			box.notifyListeners(SWT.Selection, new Event());
		});
		return this;
	}

	/** Types the name that confirms what cannot be undone. */
	public PlanPage type(String name) {
		driver.enter("plan.typed", name);
		return this;
	}

	/** Reads the warnings, if there are any, and lets the run begin. */
	public void agree() {
		if (driver.shows(ACKNOWLEDGE)) {
			tick(ACKNOWLEDGE);
		}
		driver.press(RUN);
		awaitClosed();
	}

	/** What keeps people who do not see it or use no mouse from working with it. */
	public List<String> flaws() {
		Shell shell = driver.widget("plan", Shell.class);
		return driver.ui().get(() -> Accessibility.flaws(shell));
	}

	/** Takes a picture of the dialog. */
	public void screenshot(Path file) {
		new Screenshot(driver.ui()).of(driver.widget("plan", Shell.class), file);
	}

	/** Closes the dialog; nothing runs. */
	public void cancel() {
		driver.press("plan.cancel");
		awaitClosed();
	}

	private void awaitClosed() {
		driver.ui().await("the plan to close", () -> driver.find().byId(RUN, Button.class).isEmpty());
	}
}
