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
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a control, which fills itself when it is shown. */
public final class MenuUi {

	private final Driver driver;
	private final Control control;

	/** @param id the id of the control */
	public MenuUi(Driver driver, String id) {
		this.driver = driver;
		this.control = driver.widget(id, Control.class);
	}

	/** The names of the items that can be chosen now. */
	public List<String> items() {
		return driver.ui().get(() -> {
			List<String> names = new ArrayList<>();
			Menu menu = shown();
			for (MenuItem item : menu.getItems()) {
				if (item.isEnabled() && !item.getText().isEmpty()) {
					names.add(name(item));
				}
			}
			menu.notifyListeners(SWT.Hide, new Event());
			return names;
		});
	}

	/** Chooses an item, by its name without mnemonic and key. */
	public void choose(String name) {
		AtomicReference<MenuItem> found = new AtomicReference<>();
		driver.ui().await("item " + name + " in the menu", () -> {
			for (MenuItem item : shown().getItems()) {
				if (name(item).equals(name) && item.isEnabled()) {
					found.set(item);
				}
			}
			return found.get() != null;
		});
		driver.ui().post(() -> found.get().notifyListeners(SWT.Selection, new Event()));
	}

	private Menu shown() {
		control.notifyListeners(SWT.MenuDetect, new Event());
		Menu menu = control.getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		return menu;
	}

	private static String name(MenuItem item) {
		String text = item.getText().replace("&", "");
		int key = text.indexOf('\t');
		return key < 0 ? text : text.substring(0, key);
	}
}
