/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connections in their folders. What stays the same keeps its node, and with it what was fetched below. */
final class CatalogRoots {

	private Map<String, CatalogNode> connections = new LinkedHashMap<>();
	private Map<String, CatalogNode> groups = new HashMap<>();
	private List<CatalogNode> roots = List.of();

	/** What stands at the top: folders before connections. */
	List<CatalogNode> roots() {
		return roots;
	}

	/** Whether there is no connection; folders do not count. */
	boolean isEmpty() {
		return connections.isEmpty();
	}

	/** The node of a connection. */
	Optional<CatalogNode> connection(String name) {
		return Optional.ofNullable(connections.get(name));
	}

	void clear() {
		connections = new LinkedHashMap<>();
		groups = new HashMap<>();
		roots = List.of();
	}

	/**
	 * Shows connections.
	 *
	 * @return the nodes of connections that are gone or changed, so that what is open of them is to be closed
	 */
	List<CatalogNode> show(List<CatalogItem.Connection> found, Folders folders) {
		Map<String, CatalogNode> before = connections;
		connections = new LinkedHashMap<>();
		List<CatalogNode> gone = new ArrayList<>();
		for (CatalogItem.Connection connection : found) {
			String name = connection.settings().name();
			CatalogNode known = before.remove(name);
			if (known != null && !known.item().equals(connection)) {
				gone.add(known);
				known = null;
			}
			connections.put(name, known == null ? CatalogNode.lazy(null, connection) : known);
		}
		gone.addAll(before.values());
		arrange(folders);
		return gone;
	}

	/** Puts the connections into their folders. */
	void arrange(Folders folders) {
		Map<String, CatalogNode> known = groups;
		groups = new HashMap<>();
		Map<String, List<CatalogNode>> children = new HashMap<>();
		children.put("", new ArrayList<>()); //$NON-NLS-1$
		for (String path : folders.paths()) {
			CatalogNode before = known.get(path);
			CatalogNode group = before == null ? CatalogNode.group(path) : before;
			groups.put(path, group);
			children.put(path, new ArrayList<>());
			place(group, Folders.above(path), children);
		}
		connections.forEach((name, node) -> place(node, folders.of(name), children));
		groups.forEach((path, group) -> group.loaded(children.getOrDefault(path, List.of())));
		roots = List.copyOf(children.getOrDefault("", List.of())); //$NON-NLS-1$
	}

	private void place(CatalogNode node, String path, Map<String, List<CatalogNode>> children) {
		CatalogNode group = groups.get(path);
		node.under(group);
		children.getOrDefault(group == null ? "" : path, new ArrayList<>()).add(node); //$NON-NLS-1$
	}
}
