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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes that the tree shows below another: those that the filter lets through, and of many the first. A tree's widget
 * slows down with what it holds, so that a schema of thousands of tables is shown part by part; the filter looks at all.
 */
public final class CatalogChildren {

	/** How many nodes are shown at first, and how many are added each time. */
	public static final int PORTION = 500;

	private final CatalogFilter filter;
	private final Map<CatalogNode, Integer> shown = new IdentityHashMap<>();

	/** @param filter which nodes stay */
	public CatalogChildren(CatalogFilter filter) {
		this.filter = filter;
	}

	/** Of these nodes, those that are shown. */
	public List<CatalogNode> roots(List<CatalogNode> roots) {
		return roots.stream().filter(filter::shows).toList();
	}

	/** The nodes that are shown below another. */
	public List<CatalogNode> of(CatalogNode parent) {
		List<CatalogNode> all = parent.children();
		int most = shown.getOrDefault(parent, Integer.valueOf(PORTION)).intValue();
		List<CatalogNode> some = new ArrayList<>(Math.min(all.size(), most + 1));
		int rest = 0;
		for (CatalogNode child : all) {
			if (!filter.shows(child)) {
				continue;
			}
			if (some.size() < most) {
				some.add(child);
			} else {
				rest++;
			}
		}
		if (rest > 0) {
			some.add(CatalogNode.leaf(parent, new CatalogItem.More(rest)));
		}
		return some;
	}

	/** Shows further nodes below another from now on. */
	public void more(CatalogNode parent) {
		shown.merge(parent, Integer.valueOf(2 * PORTION), (before, first) -> Integer.valueOf(before + PORTION));
	}

	/** Shows the first nodes again: others are meant, or other ones are shown. */
	public void reset() {
		shown.clear();
	}
}
