/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.presenter.history.TaskOverview;
import org.tidemark.ui.internal.widget.WidgetIds;

/** A run at a glance: tiles with the figures that matter, below them the run in lines. */
final class OverviewTab {

	private final Composite tiles;
	private final Text text;
	private @Nullable TaskOverview shown;

	OverviewTab(Composite holder) {
		GridLayoutFactory.swtDefaults().margins(6, 4).applyTo(holder);
		tiles = WidgetIds.mark(new Composite(holder, SWT.NONE), "history.tiles"); //$NON-NLS-1$
		RowLayoutFactory.fillDefaults().spacing(18).wrap(true).applyTo(tiles);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(tiles);
		text = WidgetIds.mark(new Text(holder, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
				"history.overview"); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(text);
	}

	/** Shows nothing. */
	void clear() {
		shown = null;
		for (Control child : tiles.getChildren()) {
			child.dispose();
		}
		text.setText(""); //$NON-NLS-1$
	}

	/** Shows a run. */
	void show(TaskOverview overview) {
		if (overview.equals(shown)) {
			return;
		}
		clear();
		shown = overview;
		for (TaskOverview.Tile tile : overview.tiles()) {
			Composite box = new Composite(tiles, SWT.NONE);
			GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(box);
			Label value = new Label(box, SWT.NONE);
			value.setFont(JFaceResources.getHeaderFont());
			value.setText(tile.value());
			new Label(box, SWT.NONE).setText(tile.name());
		}
		text.setText(overview.text());
		tiles.getParent().layout(true, true);
	}
}
