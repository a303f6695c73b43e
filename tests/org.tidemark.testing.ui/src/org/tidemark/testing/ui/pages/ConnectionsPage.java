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

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.tidemark.testing.ui.Drag;
import org.tidemark.testing.ui.Driver;
import org.tidemark.testing.ui.Find;
import org.tidemark.testing.ui.MenuUi;
import org.tidemark.testing.ui.TreeUi;

/** The Connections view. */
public final class ConnectionsPage {

	private static final String TREE = "connections.tree";

	private final Driver driver;

	ConnectionsPage(Driver driver) {
		this.driver = driver;
	}

	/** Makes the sample from the empty view; its job opens. */
	public JobEditorPage createSample() {
		driver.press("connections.sample");
		return new JobEditorPage(driver);
	}

	/** Waits until the view says that there are no connections. */
	public void awaitEmpty() {
		driver.ui().await("the empty state of the connections",
				() -> driver.find().byId("connections.sample", Button.class).isPresent());
	}

	/** Asks for a new connection from the empty view. */
	public ConnectionWizardPage newConnection() {
		driver.press("connections.new");
		return new ConnectionWizardPage(driver);
	}

	/** The names of the connections. */
	public List<String> names() {
		return new TreeUi(driver, "connections.tree").roots();
	}

	/** Selects what a path leads to. */
	public ConnectionsPage select(String... path) {
		new TreeUi(driver, TREE).select(path);
		return this;
	}

	/** Selects tables of a connection's schema, which is expanded. */
	public ConnectionsPage selectTables(String connection, String schema, String... tables) {
		TreeUi tree = new TreeUi(driver, TREE);
		tree.expand(connection);
		tree.expand(connection, schema);
		tree.selectBelow(List.of(connection, schema), tables);
		return this;
	}

	/** Drags what a path leads to onto what another one leads to. */
	public ConnectionsPage drag(List<String> path, List<String> onto) {
		TreeUi tree = new TreeUi(driver, TREE);
		tree.select(path.toArray(String[]::new));
		new Drag(driver.ui()).from(tree.place(path), tree.place(onto));
		return this;
	}

	/** Drags what a path leads to into the middle of a widget. */
	public void dragTo(String id, String... path) {
		TreeUi tree = new TreeUi(driver, TREE);
		tree.select(path);
		Control control = driver.widget(id, Control.class);
		Point middle = driver.ui().get(() -> control.toDisplay(control.getSize().x / 2, control.getSize().y / 2));
		new Drag(driver.ui()).from(tree.place(List.of(path)), middle);
	}

	/** Asks for a job of the tables that are selected. */
	public SyncToPage syncTo() {
		choose("Sync to…");
		return new SyncToPage(driver);
	}

	/** Chooses from the menu of what is selected. */
	public void choose(String item) {
		new MenuUi(driver, TREE).choose(item);
	}

	/** What can be chosen from the menu of what is selected. */
	public List<String> menu() {
		return new MenuUi(driver, TREE).items();
	}

	/** Enters a text in a dialog that asks for one, and agrees. */
	public ConnectionsPage answer(String title, String text) {
		Text field = field(title);
		driver.ui().run(() -> field.setText(text));
		driver.press(title, "OK");
		return this;
	}

	/** Enters a text in a dialog that asks for one but does not take it, and tells why; the dialog stays open. */
	public String refused(String title, String text) {
		Text field = field(title);
		driver.ui().run(() -> field.setText(text));
		return driver.value("the reason", find -> find.shell(title).flatMap(shell -> Find
				.below(shell, Text.class, t -> (t.getStyle() & SWT.READ_ONLY) != 0 && !t.getText().isBlank()).stream()
				.map(Text::getText).map(String::strip).findFirst()));
	}

	/** Leaves a dialog that asks for a text. */
	public void cancel(String title) {
		field(title);
		driver.press(title, "Cancel");
		driver.ui().await("the dialog to close", () -> driver.find().shell(title).isEmpty());
	}

	private Text field(String title) {
		return driver.value("the dialog " + title, find -> find.shell(title)
				.flatMap(shell -> Find.below(shell, Text.class, t -> (t.getStyle() & SWT.READ_ONLY) == 0).stream()
						.findFirst()));
	}

	/** Presses a key while the tree has the focus. */
	public void key(int keyCode) {
		Tree tree = driver.widget(TREE, Tree.class);
		driver.ui().run(() -> tree.getShell().forceActive());
		driver.ui().await("the window to be active",
				() -> driver.ui().display().getActiveShell() == tree.getShell() && tree.forceFocus());
		driver.ui().post(() -> {
			Event event = new Event();
			event.keyCode = keyCode;
			tree.notifyListeners(SWT.KeyDown, event);
		});
	}

	/** The tables of a connection's schema. */
	public List<String> tables(String connection, String schema) {
		expand(connection);
		return expand(connection, schema);
	}

	/** Types into the filter. */
	public void filter(String text) {
		driver.enter("connections.filter", text);
	}

	/** Shows the rows of the table that a path leads to. */
	public DataPage preview(String... path) {
		select(path);
		choose("Preview Data");
		return new DataPage(driver);
	}

	/** Pastes connections from the clipboard, which holds this text. */
	public ImportPage paste(String text) {
		driver.ui().run(() -> {
			Clipboard clipboard = new Clipboard(driver.ui().display());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		});
		choose("Paste Connections…");
		return new ImportPage(driver);
	}

	/** Waits until these stand at the top. */
	public void awaitNames(List<String> names) {
		TreeUi tree = new TreeUi(driver, TREE);
		driver.ui().await(names + " in the tree", () -> tree.now().equals(names));
	}

	/** Expands step by step and tells what is below. */
	public List<String> expand(String... path) {
		return new TreeUi(driver, "connections.tree").expand(path);
	}
}
