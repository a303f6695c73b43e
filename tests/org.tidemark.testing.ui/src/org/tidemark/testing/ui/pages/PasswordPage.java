/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui.pages;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;

/** The dialog that asks for the password of a connection. */
public final class PasswordPage {

	private static final String DIALOG = "passwordDialog";
	private static final String FIELD = "passwordDialog.password";

	private final Driver driver;

	/** The dialog comes when a connection is used. */
	public PasswordPage(Driver driver) {
		this.driver = driver;
	}

	/** Waits until it asks. */
	public PasswordPage await() {
		driver.widget(FIELD, Text.class);
		return this;
	}

	/** Waits until it asks again, and says why. */
	public PasswordPage awaitProblem(String part) {
		driver.ui().await("a question that says " + part,
				() -> driver.find().byId(DIALOG, Shell.class).map(shell -> Find.below(shell, Text.class, text -> true))
						.stream().flatMap(texts -> texts.stream()).anyMatch(text -> text.getText().contains(part)));
		return this;
	}

	/** Enters a password and waits until the dialog is gone. */
	public void answer(String password) {
		Text field = driver.widget(FIELD, Text.class);
		driver.enter(FIELD, password);
		driver.press("passwordDialog.ok");
		driver.ui().await("the question to close", field::isDisposed);
	}

	/** Gives none. */
	public void cancel() {
		Text field = driver.widget(FIELD, Text.class);
		driver.press("passwordDialog.cancel");
		driver.ui().await("the question to close", field::isDisposed);
	}

	/** Whether it asks now. */
	public boolean isOpen() {
		return driver.shows(FIELD);
	}
}
