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

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree whose children may come late. */
public final class TreeUi {

	private final Driver driver;
	private final Tree tree;

	/** @param id the id of the tree */
	public TreeUi(Driver driver, String id) {
		this.driver = driver;
		this.tree = driver.widget(id, Tree.class);
	}

	/** The names below what a path leads to, empty when that is not there; in the thread of the user interface. */
	public List<String> below(String... path) {
		return find(List.of(path)).map(item -> names(item.getItems())).orElse(List.of());
	}

	/** As {@link #roots()}, in the thread of the user interface. */
	public List<String> now() {
		return names(tree.getItems());
	}

	/** The names of what stands at the top. */
	public List<String> roots() {
		return driver.ui().get(() -> names(tree.getItems()));
	}

	/**
	 * Expands step by step, each when it has come.
	 *
	 * @return the names below the last step
	 */
	public List<String> expand(String... path) {
		List<String> done = new ArrayList<>();
		for (String step : path) {
			done.add(step);
			TreeItem item = item(done);
			driver.ui().run(() -> {
				if (!item.getExpanded()) {
					Event event = new Event();
					event.item = item;
					tree.notifyListeners(SWT.Expand, event);
					item.setExpanded(true);
				}
			});
		}
		TreeItem last = item(done);
		driver.ui().await("the children of " + done, () -> last.getItemCount() > 0 && !waits(last));
		return driver.ui().get(() -> names(last.getItems()));
	}

	/** Selects what a path leads to. */
	public void select(String... path) {
		select(List.of(item(List.of(path))));
	}

	/** Selects several that stand below a path. */
	public void selectBelow(List<String> path, String... names) {
		List<TreeItem> items = new ArrayList<>();
		for (String name : names) {
			List<String> whole = new ArrayList<>(path);
			whole.add(name);
			items.add(item(whole));
		}
		select(items);
	}

	private void select(List<TreeItem> items) {
		driver.ui().run(() -> {
			tree.setSelection(items.toArray(TreeItem[]::new));
			Event event = new Event();
			event.item = items.get(0);
			tree.notifyListeners(SWT.Selection, event);
		});
	}

	/** Where what a path leads to is on the display. */
	public Point place(List<String> path) {
		TreeItem item = item(path);
		return driver.ui().get(() -> {
			tree.showItem(item);
			Rectangle bounds = item.getBounds();
			return tree.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
		});
	}

	private TreeItem item(List<String> path) {
		AtomicReference<TreeItem> found = new AtomicReference<>();
		driver.ui().await(path + " in the tree", () -> {
			find(path).ifPresent(found::set);
			return found.get() != null;
		});
		return found.get();
	}

	private Optional<TreeItem> find(List<String> path) {
		TreeItem[] items = tree.getItems();
		TreeItem item = null;
		for (String step : path) {
			item = null;
			for (TreeItem each : items) {
				if (name(each).equals(step)) {
					item = each;
				}
			}
			if (item == null) {
				return Optional.empty();
			}
			items = item.getItems();
		}
		return Optional.ofNullable(item);
	}

	private static boolean waits(TreeItem item) {
		return item.getItemCount() == 1
				&& (item.getItem(0).getText().isEmpty() || item.getItem(0).getText().endsWith("…"));
	}

	private static List<String> names(TreeItem[] items) {
		List<String> names = new ArrayList<>();
		for (TreeItem item : items) {
			names.add(name(item));
		}
		return names;
	}

	/** The name without the detail that stands two spaces behind it. */
	private static String name(TreeItem item) {
		String text = item.getText();
		int detail = text.indexOf("  ");
		return detail < 0 ? text : text.substring(0, detail);
	}
}
