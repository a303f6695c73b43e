/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.testing.ui.Accessibility;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;

/** The dialog that asks for an expression and the column that it fills. */
public final class ExpressionPage {

	private static final String TITLE = "Add Expression";

	private final Driver driver;

	ExpressionPage(Driver driver) {
		this.driver = driver;
		driver.widget("expression.sql", Text.class);
	}

	/** Enters the expression. */
	public ExpressionPage sql(String sql) {
		driver.enter("expression.sql", sql);
		return this;
	}

	/** Enters the column. */
	public ExpressionPage target(String column) {
		driver.enter("expression.target", column);
		return this;
	}

	/** Whether it can be agreed to. */
	public boolean complete() {
		return driver.ui().get(() -> Find.below(shell(), Button.class, b -> b.getText().replace("&", "").equals("OK"))
				.get(0).isEnabled());
	}

	/** What keeps people from working with it. */
	public List<String> flaws() {
		return driver.ui().get(() -> Accessibility.flaws(shell()));
	}

	/** Agrees. */
	public void ok() {
		leave("OK");
	}

	/** Leaves it without an expression. */
	public void cancel() {
		leave("Cancel");
	}

	private void leave(String button) {
		driver.press(TITLE, button);
		driver.ui().await("the dialog to close", () -> driver.find().shell(TITLE).isEmpty());
	}

	private Shell shell() {
		return driver.find().shell(TITLE).orElseThrow();
	}
}
