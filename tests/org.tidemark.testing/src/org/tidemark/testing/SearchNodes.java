/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.util.EnumMap;
import java.util.Map;

/** One search node of each kind, started when it is first asked for and shared by all who share this object. */
public final class SearchNodes implements AutoCloseable {

	private final Map<SearchNodeKind, SearchNode> nodes = new EnumMap<>(SearchNodeKind.class);

	/**
	 * Gives the node of a kind; starts it at the first call.
	 *
	 * @param kind the product
	 * @return the running node, not to be closed by the caller
	 */
	public synchronized SearchNode of(SearchNodeKind kind) {
		return nodes.computeIfAbsent(kind, SearchNode::start);
	}

	/** Closes the nodes that were started. */
	@Override
	public synchronized void close() {
		nodes.values().forEach(SearchNode::close);
		nodes.clear();
	}
}
