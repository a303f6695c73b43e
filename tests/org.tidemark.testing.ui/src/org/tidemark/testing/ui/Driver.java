/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** What a person does with widgets: each call waits until the widget is there and can be used. */
public final class Driver {

	private final Ui ui;
	private final Find find;

	/** @param ui the user interface that is driven */
	public Driver(Ui ui) {
		this.ui = ui;
		this.find = new Find(ui.display());
	}

	/** The user interface that is driven. */
	public Ui ui() {
		return ui;
	}

	/** Finds widgets; in the thread of the user interface. */
	public Find find() {
		return find;
	}

	/** Waits for the visible widget of an id. */
	public <W extends Widget> W widget(String id, Class<W> type) {
		AtomicReference<W> found = new AtomicReference<>();
		ui.await(type.getSimpleName() + " #" + id, () -> {
			find.byId(id, type).ifPresent(found::set);
			return found.get() != null;
		});
		return found.get();
	}

	/** Whether a widget of this id is visible now. */
	public boolean shows(String id) {
		return ui.get(() -> find.byId(id, Widget.class).isPresent());
	}

	/** Presses a button. */
	public void press(String id) {
		Button button = widget(id, Button.class);
		ui.await("button #" + id + " to be enabled", button::isEnabled);
		ui.post(() -> button.notifyListeners(SWT.Selection, new Event()));
	}

	/** Presses the button of a text in the window of a title. */
	public void press(String window, String text) {
		AtomicReference<Button> found = new AtomicReference<>();
		ui.await("button " + text + " in " + window, () -> {
			find.shell(window).map(shell -> button(shell, text)).filter(Control::isEnabled).ifPresent(found::set);
			return found.get() != null;
		});
		ui.post(() -> found.get().notifyListeners(SWT.Selection, new Event()));
	}

	private static Button button(Shell shell, String text) {
		List<Button> buttons = Find.below(shell, Button.class, b -> b.getText().replace("&", "").equals(text));
		return buttons.isEmpty() ? null : buttons.get(0);
	}

	/** Presses an item of a tool bar. */
	public void tool(String id) {
		ToolItem item = widget(id, ToolItem.class);
		ui.await("tool #" + id + " to be enabled", item::isEnabled);
		ui.post(() -> item.notifyListeners(SWT.Selection, new Event()));
	}

	/** Presses an item of a tool bar that stands for an action of this id. */
	public void toolOf(String bar, String action) {
		ToolBar tools = widget(bar, ToolBar.class);
		AtomicReference<ToolItem> found = new AtomicReference<>();
		ui.await("tool " + action + " to be enabled", () -> {
			for (ToolItem item : tools.getItems()) {
				if (item.getData() instanceof IContributionItem contribution && action.equals(contribution.getId())
						&& item.isEnabled()) {
					found.set(item);
				}
			}
			return found.get() != null;
		});
		ui.post(() -> found.get().notifyListeners(SWT.Selection, new Event()));
	}

	/** Whether an item of a tool bar can be pressed. */
	public boolean toolEnabled(String id) {
		ToolItem item = widget(id, ToolItem.class);
		return ui.get(item::isEnabled);
	}

	/** The text that a label, link, text field or editor shows. */
	public String text(String id) {
		Widget widget = widget(id, Widget.class);
		return ui.get(() -> textOf(widget));
	}

	/** The text of a widget that may be hidden now; empty when it is. */
	public String textIfShown(String id) {
		return ui.get(() -> find.byId(id, Widget.class).map(Driver::textOf).orElse(""));
	}

	private static String textOf(Widget widget) {
		return switch (widget) {
			case Label label -> label.getText();
			case Link link -> link.getText();
			case Text text -> text.getText();
			case StyledText text -> text.getText();
			case Button button -> button.getText();
			default -> throw new AssertionError(widget + " has no text");
		};
	}

	/** Enters a text in place of what is there. */
	public void enter(String id, String value) {
		Widget widget = widget(id, Widget.class);
		ui.run(() -> {
			switch (widget) {
				case Text text -> text.setText(value);
				case StyledText text -> text.setText(value);
				default -> throw new AssertionError(widget + " takes no text");
			}
		});
	}

	/** Chooses an item of a drop-down list by its text. */
	public void choose(String id, String item) {
		Combo combo = widget(id, Combo.class);
		ui.await(item + " in #" + id, () -> combo.indexOf(item) >= 0 && combo.isEnabled());
		ui.post(() -> {
			combo.select(combo.indexOf(item));
			combo.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Does what the return key does in a field. */
	public void defaultAction(String id) {
		Widget widget = widget(id, Widget.class);
		ui.post(() -> widget.notifyListeners(SWT.DefaultSelection, new Event()));
	}

	/** The rows of a table, cell by cell. */
	public List<List<String>> rows(String id) {
		Table table = widget(id, Table.class);
		return ui.get(() -> {
			List<List<String>> rows = new ArrayList<>();
			for (TableItem item : table.getItems()) {
				List<String> cells = new ArrayList<>();
				for (int i = 0; i < Math.max(1, table.getColumnCount()); i++) {
					cells.add(item.getText(i));
				}
				rows.add(cells);
			}
			return rows;
		});
	}

	/** The headings and cells of a table that are wider than their columns. */
	public List<String> cut(String id) {
		Table table = widget(id, Table.class);
		return ui.get(() -> {
			List<String> cut = new ArrayList<>();
			GC gc = new GC(table);
			for (int i = 0; i < table.getColumnCount(); i++) {
				int width = table.getColumn(i).getWidth();
				List<String> texts = new ArrayList<>(List.of(table.getColumn(i).getText()));
				for (TableItem item : table.getItems()) {
					texts.add(item.getText(i));
				}
				texts.stream().filter(text -> gc.textExtent(text).x > width).forEach(cut::add);
			}
			gc.dispose();
			return cut;
		});
	}

	/** A column of a table, by its heading. */
	public List<String> column(String id, String heading) {
		Table table = widget(id, Table.class);
		int index = ui.get(() -> {
			for (int i = 0; i < table.getColumnCount(); i++) {
				if (table.getColumn(i).getText().equals(heading)) {
					return i;
				}
			}
			throw new AssertionError("No column " + heading + " in #" + id);
		});
		return rows(id).stream().map(cells -> cells.get(index)).toList();
	}

	/** Selects a row of a table. */
	public void select(String id, int row) {
		Table table = widget(id, Table.class);
		ui.await("row " + row + " of #" + id, () -> table.getItemCount() > row);
		ui.post(() -> {
			table.setSelection(row);
			Event event = new Event();
			event.item = table.getItem(row);
			table.notifyListeners(SWT.Selection, event);
		});
	}

	/** Waits until something about what is shown can be said. */
	public <T> T value(String what, Function<Find, Optional<T>> question) {
		AtomicReference<T> answer = new AtomicReference<>();
		ui.await(what, () -> {
			question.apply(find).ifPresent(answer::set);
			return answer.get() != null;
		});
		return answer.get();
	}
}
