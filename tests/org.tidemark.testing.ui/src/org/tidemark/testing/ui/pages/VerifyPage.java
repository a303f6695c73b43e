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

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.testing.ui.Accessibility;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;
import org.tidemark.testing.ui.Screenshot;

/** The window that compares source and target. */
public final class VerifyPage {

	private static final Duration LONG = Duration.ofMinutes(2);

	private final Driver driver;

	/** @param driver what drives it */
	public VerifyPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits for the end of what it does. */
	public VerifyPage await() {
		Shell shell = driver.widget("verify", Shell.class);
		driver.ui().await("the end of the comparison", LONG,
				() -> Find.below(shell, ProgressBar.class, bar -> true).isEmpty());
		return this;
	}

	/** Waits until it is at work. */
	public VerifyPage awaitBusy() {
		Shell shell = driver.widget("verify", Shell.class);
		driver.ui().await("the comparison to begin",
				() -> !Find.below(shell, ProgressBar.class, bar -> true).isEmpty());
		return this;
	}

	/** Stops what it does, and waits for the end. */
	public VerifyPage stop() {
		driver.press("verify.start");
		return await();
	}

	/** A column of the tables, by its heading. */
	public List<String> tables(String heading) {
		return driver.column("verify.units", heading);
	}

	/** The rows that differ: table, key, difference, column, source and target of each. */
	public List<List<String>> differences() {
		return driver.rows("verify.lines");
	}

	/** Repairs the target and waits for the end. */
	public VerifyPage repair() {
		askToRepair();
		return agree();
	}

	/** Asks for the repair, up to the question. */
	public VerifyPage askToRepair() {
		driver.press("verify.repair");
		driver.widget("repair", Shell.class);
		return this;
	}

	/** Types the name of the connection into the question. */
	public VerifyPage type(String name) {
		driver.enter("repair.name", name);
		return this;
	}

	/** Whether the question can be agreed to. */
	public boolean mayAgree() {
		Button run = driver.widget("repair.run", Button.class);
		return driver.ui().get(run::isEnabled).booleanValue();
	}

	/** Takes a picture of the question. */
	public void screenshotOfQuestion(Path file) {
		new Screenshot(driver.ui()).of(driver.widget("repair", Shell.class), file);
	}

	/** Does not agree to the repair. */
	public VerifyPage refuse() {
		Shell question = driver.widget("repair", Shell.class);
		driver.press(driver.ui().get(question::getText), "Cancel");
		driver.ui().await("the question to close", question::isDisposed);
		return this;
	}

	/** Agrees to the repair and waits for its end. */
	public VerifyPage agree() {
		driver.press("repair.run");
		driver.ui().await("the question to close", () -> driver.find().byId("repair", Shell.class).isEmpty());
		return await();
	}

	/** What keeps people who do not see it or use no mouse from working with it. */
	public List<String> flaws() {
		Shell shell = driver.widget("verify", Shell.class);
		return driver.ui().get(() -> Accessibility.flaws(shell));
	}

	/** Takes a picture of the window. */
	public void screenshot(Path file) {
		new Screenshot(driver.ui()).of(driver.widget("verify", Shell.class), file);
	}

	/** Closes it. */
	public void close() {
		driver.press("verify.close");
		driver.ui().await("the window to close", () -> driver.find().byId("verify", Shell.class).isEmpty());
	}
}
