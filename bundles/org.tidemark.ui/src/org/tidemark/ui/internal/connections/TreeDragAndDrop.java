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
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.tidemark.ui.internal.presenter.catalog.CatalogDrop;
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
		if (event != null) {
			event.doit = CatalogDrop.draggable(tree.selection());
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

	@Override
	public boolean validateDrop(@Nullable Object target, int operation, @Nullable TransferData type) {
		return !(on(target) instanceof CatalogDrop.Nothing);
	}

	private CatalogDrop on(@Nullable Object target) {
		return CatalogDrop.of(tree.selection(), target instanceof CatalogNode node ? node : null);
	}

	@Override
	public boolean performDrop(@Nullable Object data) {
		return switch (on(getCurrentTarget())) {
			case CatalogDrop.Nothing ignored -> false;
			case CatalogDrop.Move move -> {
				presenter.arrange(folders -> folders.put(move.connections(), move.folder()));
				yield true;
			}
			case CatalogDrop.Sync sync -> {
				tables.sync(sync.tables(), sync.target());
				yield true;
			}
		};
	}
}
