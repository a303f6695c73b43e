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

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IViewSite;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.data.DataEditorInput;
import org.tidemark.ui.internal.data.DataEditors;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogItem;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.presenter.catalog.DraggedTables;
import org.tidemark.ui.internal.syncto.SyncToWizard;
import org.tidemark.ui.internal.widget.Act;
import org.tidemark.ui.internal.workbench.Services;

/** What can be done with tables. */
final class TableActions {

	private final IViewSite site;
	private final ConnectionTree tree;
	private final Services services;
	private final IAction preview;
	private final IAction count;
	private final IAction sync;

	TableActions(IViewSite site, ConnectionTree tree, ConnectionsPresenter presenter, Services services) {
		this.site = site;
		this.tree = tree;
		this.services = services;
		preview = new Act("connections.preview", Messages.connections_preview, Icon.PREVIEW, this::preview); //$NON-NLS-1$
		count = new Act("connections.count", Messages.explorer_count, Icon.COUNT, //$NON-NLS-1$
				() -> tables().forEach(presenter::count));
		sync = new Act("connections.syncTo", Messages.explorer_syncTo, Icon.SYNC_TO, this::sync); //$NON-NLS-1$
	}

	List<IAction> actions() {
		return List.of(preview, count, sync);
	}

	/** The tables that are selected. */
	List<CatalogNode> tables() {
		return tree.selection().stream().filter(node -> node.item() instanceof CatalogItem.Table).toList();
	}

	/** Shows the rows of the tables that are selected. */
	void preview() {
		for (CatalogNode node : tables()) {
			if (node.item() instanceof CatalogItem.Table table) {
				node.connection().ifPresent(c -> DataEditors.open(site.getPage(), new DataEditorInput(
						c.settings().name(), c.settings().connector(), c.settings().environment(),
						table.summary().name())));
			}
		}
	}

	private void sync() {
		DraggedTables.of(tables()).ifPresent(selected -> sync(selected, "")); //$NON-NLS-1$
	}

	/**
	 * Asks for a job that syncs tables.
	 *
	 * @param target name of the connection that they are synced to; empty to ask
	 */
	void sync(DraggedTables chosen, String target) {
		SyncToWizard.open(site.getPage(), services, chosen.connection(), chosen.tables(), target);
	}
}
