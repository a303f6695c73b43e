/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Control;
import org.tidemark.ui.internal.presenter.catalog.DraggedTables;

/** Takes tables that are dragged out of the tree of connections. */
final class TableDrop extends DropTargetAdapter {

	private final Control control;
	private final Consumer<DraggedTables> receiver;

	/** @param receiver is told the tables as soon as the drag has ended, so that it may open a dialog */
	TableDrop(Control control, Consumer<DraggedTables> receiver) {
		this.control = control;
		this.receiver = receiver;
		DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_MOVE | DND.DROP_DEFAULT);
		target.setTransfer(LocalSelectionTransfer.getTransfer());
		target.addDropListener(this);
	}

	@Override
	public void dragEnter(@Nullable DropTargetEvent event) {
		decide(event);
	}

	@Override
	public void dragOperationChanged(@Nullable DropTargetEvent event) {
		decide(event);
	}

	@Override
	public void dragOver(@Nullable DropTargetEvent event) {
		decide(event);
	}

	/** A table is never taken away from its connection. */
	private static void decide(@Nullable DropTargetEvent event) {
		if (event != null) {
			event.detail = tables().isPresent() ? DND.DROP_COPY : DND.DROP_NONE;
		}
	}

	@Override
	public void drop(@Nullable DropTargetEvent event) {
		tables().ifPresent(tables -> control.getDisplay().asyncExec(() -> {
			if (!control.isDisposed()) {
				receiver.accept(tables);
			}
		}));
	}

	private static Optional<DraggedTables> tables() {
		return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection dragged
				? DraggedTables.of(dragged.toList())
				: Optional.empty();
	}
}
