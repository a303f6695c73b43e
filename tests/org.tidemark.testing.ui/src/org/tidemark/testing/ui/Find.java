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
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Finds visible widgets, depth first; all methods are called in the thread of the user interface. */
public final class Find {

	/** The key of the data by which a widget is marked. */
	public static final String KEY = "org.eclipse.swtbot.widget.key"; //$NON-NLS-1$

	/** The key of the data by which a widget without label or text is named for assistive technology. */
	public static final String NAME = "org.tidemark.ui.name"; //$NON-NLS-1$

	private final Display display;

	/** @param display where to look */
	public Find(Display display) {
		this.display = display;
	}

	/** The one visible widget of this id, if there is one. */
	public <W extends Widget> Optional<W> byId(String id, Class<W> type) {
		List<W> found = new ArrayList<>();
		for (Shell shell : display.getShells()) {
			if (shell.isVisible()) {
				collect(shell, type, widget -> id.equals(widget.getData(KEY)), found);
			}
		}
		if (found.size() > 1) {
			throw new AssertionError(found.size() + " widgets have the id " + id);
		}
		return found.stream().findFirst();
	}

	/** The visible window of this title, if there is one. */
	public Optional<Shell> shell(String title) {
		for (Shell shell : display.getShells()) {
			if (shell.isVisible() && shell.getText().equals(title)) {
				return Optional.of(shell);
			}
		}
		return Optional.empty();
	}

	/** The visible widgets of a type below another. */
	public static <W extends Widget> List<W> below(Composite parent, Class<W> type, Predicate<W> wanted) {
		List<W> found = new ArrayList<>();
		collect(parent, type, wanted, found);
		return found;
	}

	private static <W extends Widget> void collect(Control control, Class<W> type, Predicate<W> wanted, List<W> found) {
		if (!control.isVisible() || control.getSize().x == 0 || control.getSize().y == 0) {
			return;
		}
		add(control, type, wanted, found);
		if (control instanceof ToolBar bar) {
			for (ToolItem item : bar.getItems()) {
				add(item, type, wanted, found);
			}
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				if (!(child instanceof Shell)) {
					collect(child, type, wanted, found);
				}
			}
		}
	}

	private static <W extends Widget> void add(Widget widget, Class<W> type, Predicate<W> wanted, List<W> found) {
		if (type.isInstance(widget) && wanted.test(type.cast(widget))) {
			found.add(type.cast(widget));
		}
	}
}
