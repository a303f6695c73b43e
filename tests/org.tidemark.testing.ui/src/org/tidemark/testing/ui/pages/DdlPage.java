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
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Screenshot;

/** The DDL of a job, on its page of the editor, which must be in front. */
public final class DdlPage {

	private static final String STOP = "ddl.stop";

	private final Driver driver;

	/** @param driver drives the workbench */
	public DdlPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits until nothing is read or run any more, and tells how it stands. */
	public String await() {
		driver.widget(STOP, ToolItem.class);
		driver.ui().await("the statements",
				() -> !driver.find().byId(STOP, ToolItem.class).map(ToolItem::isEnabled).orElse(true));
		return driver.text("ddl.headline");
	}

	/** Compares with what exists, or no longer, and waits. */
	public String compare() {
		tick("ddl.compare");
		return await();
	}

	/** Chooses a system, and waits. */
	public String choose(String system) {
		Combo combo = driver.widget("ddl.system", Combo.class);
		driver.ui().run(() -> {
			combo.setText(system);
			combo.notifyListeners(SWT.DefaultSelection, new Event());
		});
		return await();
	}

	/** Reads anew, and waits. */
	public String refresh() {
		driver.tool("ddl.refresh");
		return await();
	}

	/** The script. */
	public String script() {
		return driver.text("ddl.text");
	}

	/** The lines of the outline, each below another with a blank in front. */
	public List<String> outline() {
		Tree tree = driver.widget("ddl.outline", Tree.class);
		return driver.ui().get(() -> {
			List<String> lines = new ArrayList<>();
			for (TreeItem table : tree.getItems()) {
				lines.add(table.getText());
				for (TreeItem item : table.getItems()) {
					lines.add(" " + item.getText());
				}
			}
			return lines;
		});
	}

	/** Asks to run the statements, and waits for the question. */
	public DdlPage apply() {
		driver.tool("ddl.apply");
		driver.widget("confirm.run", Button.class);
		return this;
	}

	/** Ticks or unticks a box. */
	public DdlPage tick(String id) {
		Button box = driver.widget(id, Button.class);
		driver.ui().run(() -> {
			box.setSelection(!box.getSelection());
			box.notifyListeners(SWT.Selection, new Event());
		});
		return this;
	}

	/** Whether the question can be answered with yes now. */
	public boolean mayRun() {
		Button run = driver.widget("confirm.run", Button.class);
		return driver.ui().get(run::isEnabled);
	}

	/** Types the name that the question asks for. */
	public DdlPage type(String name) {
		driver.enter("confirm.name", name);
		return this;
	}

	/** Takes a picture of the question. */
	public DdlPage screenshotQuestion(Path file) {
		new Screenshot(driver.ui()).of(driver.widget("confirm", Shell.class), file);
		return this;
	}

	/** Says no. */
	public void refuse() {
		Shell question = driver.widget("confirm", Shell.class);
		driver.press(driver.ui().get(question::getText), "Cancel");
		driver.ui().await("the question to close", question::isDisposed);
	}

	/** Says yes, waits for the end, and tells how it stands. */
	public String agree() {
		driver.press("confirm.run");
		driver.ui().await("the question to close", () -> driver.find().byId("confirm.run", Button.class).isEmpty());
		return await();
	}

	/** How the statements got on, by the heading of a column. */
	public List<String> results(String heading) {
		return driver.column("ddl.results", heading);
	}
}
