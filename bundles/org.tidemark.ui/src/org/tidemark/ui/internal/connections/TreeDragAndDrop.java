/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;

/** Connections are dragged into folders, tables onto the connection that they are to be synced to. */
final class TreeDragAndDrop extends ViewerDropAdapter implements DragSourceListener {

	private static final Transfer[] KINDS = { LocalSelectionTransfer.getTransfer(), TextTransfer.getInstance() };

	private final ConnectionTree tree;
	private final ConnectionsPresenter presenter;
	private final TableActions tables;

	TreeDragAndDrop(ConnectionTree tree, ConnectionsPresenter presenter, TableActions tables) {
		super(tree.viewer());
		this.tree = tree;
		this.presenter = presenter;
		this.tables = tables;
		setFeedbackEnabled(false);
		tree.viewer().addDragSupport(DND.DROP_COPY | DND.DROP_MOVE, KINDS, this);
		tree.viewer().addDropSupport(DND.DROP_COPY | DND.DROP_MOVE,
				new Transfer[] { LocalSelectionTransfer.getTransfer() }, this);
	}

	@Override
	public void dragStart(@Nullable DragSourceEvent event) {
		List<CatalogNode> selected = tree.selection();
		boolean possible = !selected.isEmpty() && (connections(selected) || tables(selected));
		if (event != null) {
			event.doit = possible;
		}
		LocalSelectionTransfer.getTransfer().setSelection(tree.viewer().getStructuredSelection());
	}

	@Override
	public void dragSetData(@Nullable DragSourceEvent event) {
		if (event != null && TextTransfer.getInstance().isSupportedType(event.dataType)) {
			event.data = String.join("\n", tree.selection().stream() //$NON-NLS-1$
					.map(node -> node.item() instanceof CatalogItem.Table table ? table.summary().name().toString()
							: tree.name(node))
					.toList());
		}
	}

	@Override
	public void dragFinished(@Nullable DragSourceEvent event) {
		LocalSelectionTransfer.getTransfer().setSelection(null);
	}

	private static boolean connections(List<CatalogNode> nodes) {
		return nodes.stream().allMatch(node -> node.item() instanceof CatalogItem.Connection);
	}

	private static boolean tables(List<CatalogNode> nodes) {
		return nodes.stream().allMatch(node -> node.item() instanceof CatalogItem.Table);
	}

	@Override
	public boolean validateDrop(@Nullable Object target, int operation, @Nullable TransferData type) {
		return accepts(target instanceof CatalogNode node ? node : null);
	}

	/** Whether what is dragged can be dropped here; null is the empty space below the tree. */
	boolean accepts(@Nullable CatalogNode target) {
		List<CatalogNode> dragged = tree.selection();
		if (dragged.isEmpty()) {
			return false;
		}
		if (connections(dragged)) {
			return target == null || target.item() instanceof CatalogItem.Group
					|| target.item() instanceof CatalogItem.Connection;
		}
		return target != null && tables(dragged) && target.connection().isPresent()
				&& tree.connection().isPresent() && !target.connection().equals(tree.connection());
	}

	@Override
	public boolean performDrop(@Nullable Object data) {
		return drop(getCurrentTarget() instanceof CatalogNode node ? node : null);
	}

	/** Drops what is dragged. */
	boolean drop(@Nullable CatalogNode target) {
		if (!accepts(target)) {
			return false;
		}
		List<CatalogNode> dragged = tree.selection();
		if (connections(dragged)) {
			List<String> names = dragged.stream().map(tree::name).toList();
			presenter.arrange(folders -> folders.put(names, folder(target)));
		} else if (target != null) {
			target.connection().ifPresent(c -> tables.sync(c.settings().name()));
		}
		return true;
	}

	private static String folder(@Nullable CatalogNode target) {
		for (CatalogNode node = target; node != null; node = node.parent()) {
			if (node.item() instanceof CatalogItem.Group group) {
				return group.path();
			}
		}
		return ""; //$NON-NLS-1$
	}
}
