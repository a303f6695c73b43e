/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import java.util.function.ToIntFunction;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableItem;

/** Shows a percentage as text over a bar. */
final class PercentBar extends StyledCellLabelProvider {

	private static final int ALL = 100;
	private static final int THICKNESS = 3;
	private static final int MARGIN = 2;

	private final ToIntFunction<Object> percent;

	/** @param percent 0 to 100, or -1 for none */
	PercentBar(ToIntFunction<Object> percent) {
		this.percent = percent;
	}

	@Override
	public void update(@Nullable ViewerCell cell) {
		if (cell != null) {
			int done = percent.applyAsInt(cell.getElement());
			cell.setText(done < 0 ? "" : done + " %"); //$NON-NLS-1$ //$NON-NLS-2$
			super.update(cell);
		}
	}

	@Override
	protected void paint(@Nullable Event event, @Nullable Object element) {
		super.paint(event, element);
		if (event == null || element == null || !(event.item instanceof TableItem item)) {
			return;
		}
		int done = percent.applyAsInt(element);
		if (done > 0) {
			Rectangle cell = item.getBounds(event.index);
			GC gc = event.gc;
			gc.setBackground(event.display.getSystemColor(SWT.COLOR_LIST_SELECTION));
			gc.fillRectangle(cell.x + MARGIN, cell.y + cell.height - THICKNESS,
					(cell.width - 2 * MARGIN) * done / ALL, THICKNESS);
		}
	}
}
