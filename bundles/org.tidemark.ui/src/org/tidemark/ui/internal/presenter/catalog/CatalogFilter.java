/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.catalog;

import java.util.Locale;

/** Which nodes stay when a person types into the filter. */
public final class CatalogFilter {

	private final CatalogLabels labels;
	private String wanted = ""; //$NON-NLS-1$
	private boolean connectedOnly;

	/** @param labels the names that are looked at */
	public CatalogFilter(CatalogLabels labels) {
		this.labels = labels;
	}

	/**
	 * Looks for another text.
	 *
	 * @return whether that makes a difference
	 */
	public boolean look(String text) {
		String now = text.strip().toLowerCase(Locale.ROOT);
		boolean changed = !now.equals(wanted);
		wanted = now;
		return changed;
	}

	/** Whether anything is looked for. */
	public boolean active() {
		return !wanted.isEmpty();
	}

	/** Lets connections through only while they are open. */
	public void connectedOnly(boolean only) {
		connectedOnly = only;
	}

	private boolean connected(CatalogNode node) {
		return node.connectionNode().map(c -> c.server().isPresent())
				.orElseGet(() -> node.children().stream().anyMatch(this::connected));
	}

	/** Whether a node stays: by its own name, that of a node above, or that of one below as far as they are loaded. */
	public boolean shows(CatalogNode node) {
		if (connectedOnly && !connected(node)) {
			return false;
		}
		if (!active()) {
			return true;
		}
		for (CatalogNode above = node; above != null; above = above.parent()) {
			if (matches(above)) {
				return true;
			}
		}
		return below(node);
	}

	private boolean below(CatalogNode node) {
		return matches(node) || node.children().stream().anyMatch(this::below);
	}

	private boolean matches(CatalogNode node) {
		return switch (node.item()) {
			case CatalogItem.Folder ignored -> false;
			case CatalogItem.Loading ignored -> false;
			case CatalogItem.More ignored -> false;
			default -> labels.name(node.item()).toLowerCase(Locale.ROOT).contains(wanted);
		};
	}
}
