/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** What can be done on a page: in a tool bar, and in the menu of its table. */
final class PageActions {

	private final ToolBar bar;
	private final Icons icons;
	private final MenuManager menu = new MenuManager();
	private final List<Entry> entries = new ArrayList<>();

	private record Entry(Optional<ToolItem> item, Act act, BooleanSupplier possible) {
	}

	PageActions(Composite parent) {
		bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT | SWT.WRAP);
		icons = new Icons(bar);
	}

	ToolBar control() {
		return bar;
	}

	/** The menu of the table. */
	MenuManager menu() {
		return menu;
	}

	/** @param possible whether it can be done now */
	void add(String id, String name, String tip, Icon icon, BooleanSupplier possible, Runnable action) {
		ToolItem item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), id);
		item.setText(name);
		item.setToolTipText(tip);
		item.setImage(icons.image(icon));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		Act act = new Act(id, name, icon, action);
		menu.add(act);
		entries.add(new Entry(Optional.of(item), act, possible));
	}

	/** As {@link #add}, in the menu alone. */
	void addToMenu(String id, String name, Icon icon, BooleanSupplier possible, Runnable action) {
		Act act = new Act(id, name, icon, action);
		menu.add(act);
		entries.add(new Entry(Optional.empty(), act, possible));
	}

	void separator() {
		new ToolItem(bar, SWT.SEPARATOR);
		menu.add(new Separator());
	}

	/** Takes over what can be done now. */
	void update() {
		for (Entry entry : entries) {
			boolean possible = entry.possible.getAsBoolean();
			entry.item.ifPresent(item -> item.setEnabled(possible));
			entry.act.setEnabled(possible);
		}
	}
}
