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

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The words that a window shows, but for what people or databases wrote: cells, text fields, the platform's buttons. */
public final class VisibleTexts {

	private static final List<String> PLATFORM = List.of("&Next >", "< &Back", "&Finish", "Cancel", "OK", "Close",
			"Apply", "Apply and Close", "Restore &Defaults", "?");

	private VisibleTexts() {
	}

	/** In the thread of the user interface. */
	public static List<String> of(Composite top) {
		List<String> texts = new ArrayList<>();
		visit(top, texts);
		texts.removeIf(text -> text == null || text.isBlank() || PLATFORM.contains(text));
		return texts;
	}

	private static void visit(Control control, List<String> texts) {
		if (!control.isVisible()) {
			return;
		}
		switch (control) {
			case Label label -> texts.add(label.getText());
			case Link link -> texts.add(link.getText());
			case Button button -> texts.add(button.getText());
			case Text text -> texts.add(text.getMessage());
			case ToolBar bar -> {
				for (ToolItem item : bar.getItems()) {
					if (item.getData(Find.KEY) != null) {
						texts.add(item.getText());
						texts.add(item.getToolTipText());
					}
				}
			}
			case Table table -> {
				for (TableColumn column : table.getColumns()) {
					texts.add(column.getText());
				}
			}
			case Group group -> texts.add(group.getText());
			case CTabFolder folder -> {
				for (CTabItem item : folder.getItems()) {
					texts.add(item.getText());
				}
			}
			default -> {
				// shows no words of its own
			}
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				visit(child, texts);
			}
		}
	}
}
