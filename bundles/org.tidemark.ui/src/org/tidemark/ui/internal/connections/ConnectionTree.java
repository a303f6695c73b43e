/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Figures;
import org.tidemark.ui.internal.presenter.catalog.CatalogChildren;
import org.tidemark.ui.internal.presenter.catalog.CatalogFilter;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogLabels;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode.State;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.widget.EnvironmentColors;
import org.tidemark.ui.internal.widget.AccessibleName;
import org.tidemark.ui.internal.presenter.catalog.TreeLook;
import org.tidemark.ui.internal.widget.Icons;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The tree of connections with a filter above it. */
final class ConnectionTree {

	private final ConnectionsPresenter presenter;
	private final Composite area;
	private final TreeViewer viewer;
	private final CatalogFilter filter;
	private final CatalogChildren children;
	private final CatalogLabels labels = new CatalogLabels(new Figures());
	private final TreeLook look;

	/** @param before how the tree looked when it was last seen, see {@link TreeLook} */
	ConnectionTree(Composite parent, ConnectionsPresenter presenter, String before) {
		area = new Composite(parent, SWT.NONE);
		this.presenter = presenter;
		look = new TreeLook(labels, before);
		filter = new CatalogFilter(labels);
		children = new CatalogChildren(filter);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		Text search = WidgetIds.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
				"connections.filter"); //$NON-NLS-1$
		search.setMessage(Messages.connections_filter);
		GridDataFactory.fillDefaults().grab(true, false).indent(2, 2).applyTo(search);
		viewer = new TreeViewer(area, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		EnvironmentColors.whenChanged(viewer.getTree(), () -> viewer.refresh(true));
		AccessibleName.set(WidgetIds.mark(viewer.getTree(), "connections.tree"), Messages.connections_name); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
		viewer.setUseHashlookup(true);
		viewer.setContentProvider(new TreeContent(presenter, children));
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new TreeLabels(labels, new Icons(area))));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(presenter);
		search.addModifyListener(e -> {
			if (filter.look(search.getText())) {
				filtered();
			}
		});
	}

	/** Shows connections only while they are open, or all of them. */
	void showConnectedOnly(boolean only) {
		filter.connectedOnly(only);
		filtered();
	}

	private void filtered() {
		children.reset();
		viewer.refresh();
		if (filter.active()) {
			presenter.roots().forEach(this::reveal);
		}
	}

	/** Opens what is loaded down to the tables, so that what was found is seen. */
	private void reveal(CatalogNode node) {
		boolean above = node.item() instanceof CatalogItem.Group || node.item() instanceof CatalogItem.Connection
				|| node.item() instanceof CatalogItem.Schema;
		if (above && node.state() == State.LOADED && filter.shows(node)) {
			viewer.setExpandedState(node, true);
			node.children().forEach(this::reveal);
		}
	}

	TreeViewer viewer() {
		return viewer;
	}

	/** Shows the connections again; what was expanded stays so. */
	void showRoots() {
		viewer.refresh();
		presenter.roots().forEach(this::restore);
	}

	/** Shows a node's children again; where a connection has one schema alone, that is expanded as well. */
	void show(CatalogNode node) {
		viewer.refresh(node);
		node.connectionNode().filter(top -> top != node).ifPresent(top -> viewer.update(top, null));
		if (node.item() instanceof CatalogItem.Connection && node.children().size() == 1
				&& node.children().get(0).item() instanceof CatalogItem.Schema && viewer.getExpandedState(node)) {
			viewer.setExpandedState(node.children().get(0), true);
		}
		if (node.state() == State.LOADED) {
			node.children().forEach(this::restore);
		}
		if (node.state() == State.UNLOADED) {
			viewer.setExpandedState(node, false);
		}
	}

	/** Makes a node look as it did before. */
	private void restore(CatalogNode node) {
		if (look.done()) {
			return;
		}
		if (look.wasSelected(node)) {
			viewer.setSelection(new StructuredSelection(node));
		}
		if (look.wasExpanded(node)) {
			viewer.setExpandedState(node, true);
		}
		if (node.item() instanceof CatalogItem.Group) {
			node.children().forEach(this::restore);
		}
	}

	/** How the tree looks now. */
	String look() {
		return look.text(Arrays.stream(viewer.getExpandedElements()).map(CatalogNode.class::cast).toList(),
				selection());
	}

	/** The name under which a node is shown. */
	String name(CatalogNode node) {
		return labels.name(node.item());
	}

	/** The nodes that are selected. */
	List<CatalogNode> selection() {
		return viewer.getStructuredSelection().stream().map(CatalogNode.class::cast).toList();
	}

	/** The one connection to which all that is selected belongs. */
	Optional<CatalogItem.Connection> connection() {
		List<CatalogItem.Connection> connections = selection().stream().flatMap(node -> node.connection().stream())
				.distinct().toList();
		return connections.size() == 1 ? Optional.of(connections.get(0)) : Optional.empty();
	}

	/** Opens or closes a node, or tries again where fetching did not succeed. */
	void toggle() {
		for (CatalogNode node : selection()) {
			CatalogNode parent = node.parent();
			if (node.item() instanceof CatalogItem.Problem || node.item() instanceof CatalogItem.Cancelled) {
				presenter.refresh(node);
			} else if (node.item() instanceof CatalogItem.More && parent != null) {
				children.more(parent);
				viewer.refresh(parent);
			} else if (node.expandable()) {
				viewer.setExpandedState(node, !viewer.getExpandedState(node));
			}
		}
	}

	/** The widget that holds it all. */
	Composite control() {
		return area;
	}

	void setFocus() {
		viewer.getTree().setFocus();
	}
}
