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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** Looks for what keeps people who do not see the screen, or do not use a mouse, from working with it. */
public final class Accessibility {

	private final List<String> flaws = new ArrayList<>();
	private final Map<Character, String> mnemonics = new HashMap<>();

	private Accessibility() {
	}

	/** What is wrong with a window or a part of one; in the thread of the user interface. */
	public static List<String> flaws(Composite top) {
		Accessibility look = new Accessibility();
		look.visit(top);
		return look.flaws;
	}

	private void visit(Control control) {
		if (!control.isVisible()) {
			return;
		}
		if (needsName(control) && name(control).isBlank()) {
			flaws.add(describe(control) + " has no label, no text and no name");
		}
		if (control instanceof ToolBar bar) {
			for (ToolItem item : bar.getItems()) {
				if ((item.getStyle() & SWT.SEPARATOR) == 0 && item.getText().isBlank()
						&& (item.getToolTipText() == null || item.getToolTipText().isBlank())) {
					flaws.add("An item of " + describe(bar) + " has neither text nor tool tip");
				}
			}
		}
		mnemonic(control);
		if (control instanceof Composite composite && !(control instanceof Combo) && !(control instanceof Spinner)) {
			for (Control child : composite.getChildren()) {
				visit(child);
			}
		}
	}

	private static boolean needsName(Control control) {
		if (control instanceof Text && (control.getStyle() & SWT.READ_ONLY) != 0) {
			return false;
		}
		return control instanceof Text || control instanceof StyledText || control instanceof Combo
				|| control instanceof Spinner || control instanceof Button
				// headings tell what the cells are
				|| control instanceof Table table && !table.getHeaderVisible()
				|| control instanceof Tree tree && !tree.getHeaderVisible();
	}

	private static String name(Control control) {
		String own = switch (control) {
			case Button button -> button.getText();
			case Text text -> text.getMessage();
			default -> "";
		};
		return own + labelBefore(control) + (control.getToolTipText() == null ? "" : control.getToolTipText())
				+ (control.getData(Find.NAME) instanceof String name ? name : "")
				+ (control.getParent() instanceof Group group ? group.getText() : "");
	}

	private static String labelBefore(Control control) {
		Composite parent = control.getParent();
		if (parent == null) {
			return "";
		}
		String before = "";
		for (Control sibling : parent.getChildren()) {
			if (sibling == control) {
				return before;
			}
			before = sibling instanceof Label label ? label.getText() : before;
		}
		return before;
	}

	private void mnemonic(Control control) {
		String text = switch (control) {
			case Button button -> button.getText();
			case Label label -> label.getText();
			case Group group -> group.getText();
			default -> "";
		};
		int at = text.replace("&&", "  ").indexOf('&');
		if (at >= 0 && at + 1 < text.length()) {
			char key = text.substring(at + 1, at + 2).toLowerCase(Locale.ROOT).charAt(0);
			String other = mnemonics.putIfAbsent(Character.valueOf(key), text);
			if (other != null && !other.equals(text)) {
				flaws.add("\"" + text + "\" and \"" + other + "\" have the same key");
			}
		}
	}

	private static String describe(Control control) {
		Object id = control.getData(Find.KEY);
		return control.getClass().getSimpleName() + (id == null ? "" : " #" + id);
	}
}
