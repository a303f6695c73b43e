/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

import java.util.Optional;

import org.tidemark.ui.internal.presenter.pipeline.PipelineGraph.Place;

/**
 * Where the objects of a graph stand, in points.
 *
 * @param chains how many ways there are, one below the other
 * @param width  how wide the graph is at least
 * @param line   how high a line of text is
 */
public record GraphLayout(int chains, int width, int line) {

	/** Between two objects, and around all. */
	public static final int GAP = 28;

	private static final int MARGIN = 8;
	private static final int BETWEEN = 10;
	private static final int LINES = 3;
	private static final int NARROWEST = 130;

	/**
	 * The room of one object.
	 *
	 * @param x      from the left
	 * @param y      from above
	 * @param width  its width
	 * @param height its height
	 */
	public record Box(int x, int y, int width, int height) {

		/** Whether a point is in it. */
		public boolean contains(int pointX, int pointY) {
			return pointX >= x && pointX < x + width && pointY >= y && pointY < y + height;
		}
	}

	/** How wide all of it is. */
	public int totalWidth() {
		return 2 * MARGIN + PipelineGraph.LENGTH * boxWidth() + (PipelineGraph.LENGTH - 1) * GAP;
	}

	/** How high all of it is. */
	public int totalHeight() {
		return 2 * MARGIN + chains * boxHeight() + Math.max(0, chains - 1) * BETWEEN;
	}

	/** The room of the object at a place. */
	public Box box(Place place) {
		return new Box(MARGIN + place.node() * (boxWidth() + GAP), MARGIN + place.chain() * (boxHeight() + BETWEEN),
				boxWidth(), boxHeight());
	}

	/** What stands at a point. */
	public Optional<Place> at(int x, int y) {
		for (int chain = 0; chain < chains; chain++) {
			for (int node = 0; node < PipelineGraph.LENGTH; node++) {
				Place place = new Place(chain, node);
				if (box(place).contains(x, y)) {
					return Optional.of(place);
				}
			}
		}
		return Optional.empty();
	}

	private int boxWidth() {
		return Math.max(NARROWEST, (width - 2 * MARGIN - (PipelineGraph.LENGTH - 1) * GAP) / PipelineGraph.LENGTH);
	}

	private int boxHeight() {
		return LINES * line + 2 * MARGIN;
	}
}
