/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.pipeline;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tidemark.ui.internal.presenter.pipeline.GraphLayout;
import org.tidemark.ui.internal.presenter.pipeline.GraphLayout.Box;
import org.tidemark.ui.internal.presenter.pipeline.PipelineGraph;
import org.tidemark.ui.internal.presenter.pipeline.PipelineGraph.Place;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The graph of a pipeline: arrow keys and the mouse choose an object, of which the tool tip and screen readers tell more. */
final class GraphCanvas {

	private final ScrolledComposite scroll;
	private final Canvas canvas;
	private final GraphPainter painter;
	private final Consumer<Optional<String>> chosen;
	private PipelineGraph graph = PipelineGraph.EMPTY;
	private Place place = new Place(0, 0);

	/** @param chosen is told the table whose object was chosen; empty when a person gave the choice up */
	GraphCanvas(Composite parent, Consumer<Optional<String>> chosen) {
		this.chosen = chosen;
		scroll = new ScrolledComposite(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		canvas = WidgetIds.mark(new Canvas(scroll, SWT.DOUBLE_BUFFERED), "pipeline.graph"); //$NON-NLS-1$
		scroll.setContent(canvas);
		painter = new GraphPainter(canvas);
		canvas.addPaintListener(e -> painter.paint(e.gc, graph, layout(), place));
		scroll.addListener(SWT.Resize, e -> arrange());
		canvas.addKeyListener(KeyListener.keyPressedAdapter(this::key));
		canvas.addTraverseListener(e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
				|| e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
		canvas.addMouseListener(MouseListener.mouseDownAdapter(e -> {
			canvas.setFocus();
			layout().at(e.x, e.y).ifPresent(this::choose);
		}));
		canvas.addMouseMoveListener(e -> {
			Optional<String> tip = layout().at(e.x, e.y).map(at -> graph.at(at).hint());
			if (!tip.equals(Optional.ofNullable(canvas.getToolTipText()))) {
				canvas.setToolTipText(tip.orElse(null));
			}
		});
		canvas.getAccessible()
				.addAccessibleListener(AccessibleListener.getNameAdapter(e -> e.result = spoken()));
		canvas.setData(AccessibleName.KEY, Messages.pipeline_graph);
	}

	/** The widget that holds it. */
	Control control() {
		return scroll;
	}

	/** Shows another graph; the chosen place stays where it was. */
	void show(PipelineGraph now) {
		if (now.equals(graph)) {
			return;
		}
		graph = now;
		place = graph.near(place.chain(), place.node());
		tell();
		arrange();
		canvas.redraw();
	}

	private void key(KeyEvent event) {
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> choose(graph.near(place.chain(), place.node() - 1));
			case SWT.ARROW_RIGHT -> choose(graph.near(place.chain(), place.node() + 1));
			case SWT.ARROW_UP -> choose(graph.near(place.chain() - 1, place.node()));
			case SWT.ARROW_DOWN -> choose(graph.near(place.chain() + 1, place.node()));
			case SWT.HOME -> choose(graph.near(0, 0));
			case SWT.END -> choose(graph.near(graph.chains().size() - 1, PipelineGraph.LENGTH - 1));
			case SWT.ESC -> chosen.accept(Optional.empty());
			default -> {
				// other keys belong to the view
			}
		}
	}

	private void choose(Place now) {
		if (graph.chains().isEmpty()) {
			return;
		}
		place = now;
		tell();
		Box box = layout().box(now);
		Rectangle seen = scroll.getClientArea();
		if (box.y() < scroll.getOrigin().y || box.y() + box.height() > scroll.getOrigin().y + seen.height) {
			scroll.setOrigin(scroll.getOrigin().x, box.y());
		}
		canvas.redraw();
		chosen.accept(Optional.of(graph.chains().get(now.chain()).table()));
	}

	private void tell() {
		canvas.setData(AccessibleName.KEY, spoken());
		canvas.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
	}

	private String spoken() {
		return graph.chains().isEmpty() ? Messages.pipeline_graph
				: Messages.pipeline_graph + ": " + graph.at(place).spoken(); //$NON-NLS-1$
	}

	private GraphLayout layout() {
		return new GraphLayout(graph.chains().size(), scroll.getClientArea().width, painter.lineHeight());
	}

	private void arrange() {
		GraphLayout now = layout();
		scroll.setMinSize(now.totalWidth(), now.totalHeight());
		scroll.getVerticalBar().setIncrement(painter.lineHeight());
	}
}
