/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

import java.util.List;

/**
 * The way of each table of a pipeline: from MySQL through RisingWave and its sink into StarRocks.
 *
 * @param chains a way for each table
 */
public record PipelineGraph(List<Chain> chains) {

	/** No tables. */
	public static final PipelineGraph EMPTY = new PipelineGraph(List.of());

	/** How many objects each way has. */
	public static final int LENGTH = 4;

	/** Copies the list. */
	public PipelineGraph {
		chains = List.copyOf(chains);
	}

	/**
	 * The way of one table.
	 *
	 * @param table the table in MySQL, as the operations on a pipeline name it
	 * @param nodes the objects in the order in which a row passes them
	 */
	public record Chain(String table, List<GraphNode> nodes) {

		/** Copies the list. */
		public Chain {
			nodes = List.copyOf(nodes);
		}
	}

	/**
	 * A place in the graph.
	 *
	 * @param chain which way
	 * @param node  which object on it
	 */
	public record Place(int chain, int node) {
	}

	/** The object at a place that {@link #near} gave. */
	public GraphNode at(Place place) {
		return chains.get(place.chain()).nodes().get(place.node());
	}

	/** The nearest place that there is, from which nothing leads out of the graph; the first place of an empty graph. */
	public Place near(int chain, int node) {
		return new Place(Math.clamp(chain, 0, Math.max(0, chains.size() - 1)), Math.clamp(node, 0, LENGTH - 1));
	}
}
