/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import org.eclipse.swt.widgets.Widget;

/** Marks widgets with a stable id, by which tests find them in every language. */
public final class WidgetIds {

	/** The key of a widget's data, the one that SWTBot knows. */
	public static final String KEY = "org.eclipse.swtbot.widget.key"; //$NON-NLS-1$

	private WidgetIds() {
	}

	/** Marks a widget. */
	public static <W extends Widget> W mark(W widget, String id) {
		widget.setData(KEY, id);
		return widget;
	}
}
