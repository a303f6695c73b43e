/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which nodes of the tree are expanded and selected, by their names, so that it looks the same after a restart. */
public final class TreeLook {

	private static final String SEPARATOR = "\u001f"; //$NON-NLS-1$
	private static final String EXPANDED = "+"; //$NON-NLS-1$
	private static final String SELECTED = "*"; //$NON-NLS-1$

	private final Set<String> expanded = new HashSet<>();
	private final Set<String> selected = new HashSet<>();
	private final CatalogLabels labels;

	/**
	 * @param labels names of nodes
	 * @param text   a look as {@link #text} wrote it
	 */
	public TreeLook(CatalogLabels labels, String text) {
		this.labels = labels;
		for (String line : text.lines().toList()) {
			if (line.startsWith(EXPANDED)) {
				expanded.add(line.substring(1));
			} else if (line.startsWith(SELECTED)) {
				selected.add(line.substring(1));
			}
		}
	}

	/** Whether a node was expanded; each is asked for once. */
	public boolean wasExpanded(CatalogNode node) {
		return expanded.remove(path(node));
	}

	/** Whether a node was selected; each is asked for once. */
	public boolean wasSelected(CatalogNode node) {
		return selected.remove(path(node));
	}

	/** Whether there is nothing left to restore. */
	public boolean done() {
		return expanded.isEmpty() && selected.isEmpty();
	}

	/** A look as text. */
	public String text(Collection<CatalogNode> expandedNow, Collection<CatalogNode> selectedNow) {
		StringBuilder text = new StringBuilder();
		expandedNow.forEach(node -> text.append(EXPANDED).append(path(node)).append('\n'));
		selectedNow.forEach(node -> text.append(SELECTED).append(path(node)).append('\n'));
		return text.toString();
	}

	private String path(CatalogNode node) {
		Deque<String> names = new ArrayDeque<>();
		for (CatalogNode each = node; each != null; each = each.parent()) {
			names.addFirst(labels.name(each.item()).replace('\n', ' '));
		}
		return String.join(SEPARATOR, List.copyOf(names));
	}
}
