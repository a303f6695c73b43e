/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.ui;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** Writes down what is on the display, for an error message. */
final class WidgetDump {

	private WidgetDump() {
	}

	/** All visible widgets; in the thread of the user interface. */
	static String of(Display display) {
		StringBuilder dump = new StringBuilder();
		for (Shell shell : display.getShells()) {
			if (shell.isVisible()) {
				dump(shell, 0, dump);
			}
		}
		return dump.toString();
	}

	private static void dump(Control control, int depth, StringBuilder dump) {
		String text = text(control);
		Object id = control.getData(Find.KEY);
		if (!text.isEmpty() || id != null) {
			dump.append("  ".repeat(depth)).append(control.getClass().getSimpleName());
			if (id != null) {
				dump.append(" #").append(id);
			}
			dump.append(" \"").append(text).append('"').append(control.isEnabled() ? "" : " disabled").append('\n');
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				if (child.isVisible()) {
					dump(child, depth + 1, dump);
				}
			}
		}
	}

	private static String text(Control control) {
		return switch (control) {
			case Shell shell -> shell.getText();
			case Label label -> label.getText();
			case Link link -> link.getText();
			case Button button -> button.getText();
			case Text text -> text.getText();
			case StyledText text -> text.getText();
			case Table table -> table.getItemCount() + " rows";
			case Tree tree -> tree.getItemCount() + " roots";
			default -> "";
		};
	}
}
