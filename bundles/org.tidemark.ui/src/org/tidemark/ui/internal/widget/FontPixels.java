/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Sizes that were chosen for the usual font, in the font of a control: who reads large letters has larger fields. */
public final class FontPixels {

	/** The width of an average letter for which sizes are chosen. */
	private static final double USUAL = 7;

	private FontPixels() {
	}

	/** So many pixels of the usual font; never fewer. */
	public static int of(Control control, int usual) {
		GC gc = new GC(control);
		try {
			return (int) Math.round(usual * Math.max(1, gc.getFontMetrics().getAverageCharacterWidth() / USUAL));
		} finally {
			gc.dispose();
		}
	}
}
