/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.pipeline;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.ui.PlatformUI;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.pipeline.GraphLayout;
import org.tidemark.ui.internal.presenter.pipeline.GraphLayout.Box;
import org.tidemark.ui.internal.presenter.pipeline.GraphNode;
import org.tidemark.ui.internal.presenter.pipeline.GraphNode.Tone;
import org.tidemark.ui.internal.presenter.pipeline.PipelineGraph;
import org.tidemark.ui.internal.presenter.pipeline.PipelineGraph.Place;
import org.tidemark.ui.internal.widget.Icons;

/** Draws a graph in the colours of the theme. */
final class GraphPainter {

	private static final String GOOD = "org.tidemark.ui.pipeline.good"; //$NON-NLS-1$
	private static final String LOADING = "org.tidemark.ui.chart.rows"; //$NON-NLS-1$
	private static final String WARNING = "org.tidemark.ui.chart.bytes"; //$NON-NLS-1$
	private static final String ELLIPSIS = "\u2026"; //$NON-NLS-1$

	private static final int INSET = 10;
	private static final int STRIP = 4;
	private static final int ROUND = 6;
	private static final int HEAD = 5;
	private static final int ICON = 16;
	private static final int ALL = 100;

	private final Canvas canvas;
	private final Icons icons;
	private final int line;

	GraphPainter(Canvas canvas) {
		this.canvas = canvas;
		this.icons = new Icons(canvas);
		GC gc = new GC(canvas);
		line = Math.max(ICON, gc.getFontMetrics().getHeight()) + 2;
		gc.dispose();
	}

	/** How high a line of text is. */
	int lineHeight() {
		return line;
	}

	void paint(GC gc, PipelineGraph graph, GraphLayout layout, Place chosen) {
		gc.setAntialias(SWT.ON);
		for (int chain = 0; chain < graph.chains().size(); chain++) {
			for (int node = 0; node < PipelineGraph.LENGTH; node++) {
				Place place = new Place(chain, node);
				Box box = layout.box(place);
				GraphNode shown = graph.at(place);
				if (node + 1 < PipelineGraph.LENGTH) {
					arrow(gc, box, color(graph.at(new Place(chain, node + 1)).tone()));
				}
				box(gc, box, shown, place.equals(chosen) && canvas.isFocusControl());
				texts(gc, box, shown);
			}
		}
	}

	private void arrow(GC gc, Box from, Color color) {
		int y = from.y() + from.height() / 2;
		int start = from.x() + from.width() + 3;
		int end = from.x() + from.width() + GraphLayout.GAP - 3;
		gc.setForeground(color);
		gc.setBackground(color);
		gc.setLineWidth(2);
		gc.drawLine(start, y, end - HEAD, y);
		gc.fillPolygon(new int[] { end, y, end - HEAD - 2, y - HEAD, end - HEAD - 2, y + HEAD });
		gc.setLineWidth(1);
	}

	private void box(GC gc, Box box, GraphNode node, boolean focused) {
		gc.setBackground(color(node.tone()));
		gc.fillRectangle(box.x(), box.y() + ROUND / 2, STRIP, box.height() - ROUND);
		gc.setForeground(focused ? canvas.getForeground() : quiet());
		gc.setLineWidth(focused ? 2 : 1);
		gc.drawRoundRectangle(box.x(), box.y(), box.width() - 1, box.height() - 1, ROUND, ROUND);
		gc.setLineWidth(1);
		if (node.percent() >= 0 && node.percent() < ALL) {
			gc.setBackground(color(node.tone()));
			gc.fillRectangle(box.x() + INSET, box.y() + box.height() - STRIP - 2,
					(box.width() - 2 * INSET) * node.percent() / ALL, STRIP);
		}
	}

	private void texts(GC gc, Box box, GraphNode node) {
		int x = box.x() + INSET;
		int y = box.y() + INSET / 2 + 2;
		int room = box.width() - 2 * INSET;
		gc.setForeground(quiet());
		gc.drawText(fit(gc, node.system(), room), x, y, true);
		if (node.drifted()) {
			gc.drawImage(icons.image(Icon.WARNING), box.x() + box.width() - INSET - ICON, y);
		}
		gc.setForeground(canvas.getForeground());
		gc.drawText(fit(gc, node.name(), room), x, y + line, true);
		Image image = icons.image(node.tone().icon());
		gc.drawImage(image, x, y + 2 * line);
		gc.drawText(fit(gc, node.state(), room - ICON - 4), x + ICON + 4, y + 2 * line, true);
	}

	private static String fit(GC gc, String text, int room) {
		if (gc.textExtent(text).x <= room) {
			return text;
		}
		int length = text.length();
		while (length > 0 && gc.textExtent(text.substring(0, length) + ELLIPSIS).x > room) {
			length--;
		}
		return text.substring(0, length) + ELLIPSIS;
	}

	private Color color(Tone tone) {
		ColorRegistry theme = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
		return switch (tone) {
			case GOOD -> theme.get(GOOD);
			case LOADING -> theme.get(LOADING);
			case WARNING -> theme.get(WARNING);
			case BAD -> JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
			case PAUSED, UNKNOWN -> quiet();
		};
	}

	private static Color quiet() {
		return JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
	}
}
