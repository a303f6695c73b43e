/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.widgets.Control;

/** Names what has no label of its own, such as the tree of a view, for those who do not see it. */
public final class AccessibleName {

	/** The key of a widget's data under which its name is kept. */
	public static final String KEY = "org.tidemark.ui.name"; //$NON-NLS-1$

	private AccessibleName() {
	}

	/** Names a control. */
	public static <C extends Control> C set(C control, String name) {
		control.setData(KEY, name);
		control.getAccessible().addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = name));
		return control;
	}
}
