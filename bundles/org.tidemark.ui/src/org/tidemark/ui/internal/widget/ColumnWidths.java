/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.widget;

import java.util.stream.IntStream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** How wide the columns of a table are, in its font: a heading is never cut. */
public final class ColumnWidths {

	/** What stands left and right of a text. */
	private static final int AROUND = 12;
	private static final int AROUND_HEADING = 8;

	/** How many lines are measured. */
	private static final int LINES = 500;

	private ColumnWidths() {
	}

	/**
	 * A width that stays.
	 *
	 * @param usual the width in the usual font
	 */
	public static ColumnLayoutData fixed(TableColumn column, int usual) {
		return new ColumnPixelData(atLeastHeading(column, usual), true, true);
	}

	/**
	 * A share of the width.
	 *
	 * @param least the least width in the usual font
	 */
	public static ColumnLayoutData share(TableColumn column, int weight, int least) {
		return new ColumnWeightData(weight, atLeastHeading(column, least), true);
	}

	/**
	 * Gives each column a share of the width that fits what stands in it now.
	 *
	 * @param most what no column takes at least, in the usual font, however long its texts are
	 */
	public static void fit(Table table, TableColumnLayout layout, int most) {
		int bound = FontPixels.of(table, most);
		GC gc = new GC(table);
		try {
			int lines = Math.min(LINES, table.getItemCount());
			for (int i = 0; i < table.getColumnCount(); i++) {
				int place = i;
				int longest = IntStream.range(0, lines).map(line -> width(gc, table.getItem(line), place)).max()
						.orElse(0);
				int width = Math.max(heading(table.getColumn(i)), longest);
				layout.setColumnData(table.getColumn(i), new ColumnWeightData(width, Math.min(width, bound), true));
			}
		} finally {
			gc.dispose();
		}
		table.getParent().layout(true);
	}

	private static int width(GC gc, TableItem item, int column) {
		Image image = item.getImage(column);
		return gc.textExtent(item.getText(column)).x + 2 * AROUND + (image == null ? 0 : image.getBounds().width);
	}

	private static int atLeastHeading(TableColumn column, int usual) {
		return Math.max(FontPixels.of(column.getParent(), usual), heading(column));
	}

	/** Some themes write headings in bold letters. */
	private static int heading(TableColumn column) {
		GC gc = new GC(column.getParent());
		try {
			gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			return gc.textExtent(column.getText()).x + AROUND_HEADING;
		} finally {
			gc.dispose();
		}
	}
}
