/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.tidemark.ui.internal.presenter.catalog.CatalogChildren;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;

/** Hands the presenter's nodes to the tree; asking for children begins to fetch them. */
final class TreeContent implements ITreeContentProvider {

	private final ConnectionsPresenter presenter;
	private final CatalogChildren children;

	TreeContent(ConnectionsPresenter presenter, CatalogChildren children) {
		this.presenter = presenter;
		this.children = children;
	}

	@Override
	public Object[] getElements(Object input) {
		return children.roots(presenter.roots()).toArray();
	}

	@Override
	public Object[] getChildren(Object element) {
		CatalogNode node = (CatalogNode) element;
		presenter.expand(node);
		return children.of(node).toArray();
	}

	@Override
	public @Nullable Object getParent(Object element) {
		return element instanceof CatalogNode node ? node.parent() : null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return ((CatalogNode) element).expandable();
	}
}
