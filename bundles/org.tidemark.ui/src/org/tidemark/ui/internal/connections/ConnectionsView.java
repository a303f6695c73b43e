/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import org.eclipse.swt.widgets.Composite;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.commands.Commands;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter.Phase;
import org.tidemark.ui.internal.presenter.catalog.FolderStore;
import org.tidemark.ui.internal.presenter.catalog.StoredFolders;
import org.tidemark.ui.internal.welcome.WelcomeEditor;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.workbench.Services;
import org.tidemark.ui.internal.workbench.StackView;
import org.tidemark.ui.internal.workbench.ViewStack;

/** The connections with their schemas, tables and columns. */
public final class ConnectionsView extends StackView<ConnectionsView.Panes> implements ConnectionsPresenter.View {

	@Override
	protected Panes build(Composite parent, Services services) {
		FolderStore folders = new StoredFolders();
		return new Panes(parent, new ConnectionsPresenter(services.session(), services.background(), folders, this),
				folders, services);
	}

	@Override
	public void rootsChanged() {
		shown().ifPresent(Panes::showRoots);
	}

	@Override
	public void nodeChanged(CatalogNode node) {
		shown().ifPresent(panes -> panes.tree.show(node));
	}

	/** The tree, and what is shown in its place. */
	final class Panes extends ViewStack {

		private final ConnectionsPresenter presenter;
		private final ConnectionTree tree;
		private final EmptyState empty;
		private final EmptyState failed;
		private boolean first = true;

		Panes(Composite parent, ConnectionsPresenter presenter, FolderStore folders, Services services) {
			super(parent);
			this.presenter = presenter;
			tree = new ConnectionTree(area(), presenter, folders.look());
			// the widget is gone already when the view is disposed of
			tree.control().addDisposeListener(e -> folders.keepLook(tree.look()));
			empty = new EmptyState(area(), Messages.connections_empty, Messages.connections_emptyText);
			empty.offer("connections.sample", Messages.sample_create, Icon.SAMPLE, //$NON-NLS-1$
					() -> Commands.execute(getSite(), Commands.CREATE_SAMPLE));
			empty.offer("connections.new", Messages.connections_new, Icon.ADD, //$NON-NLS-1$
					() -> Commands.execute(getSite(), Commands.NEW_CONNECTION));
			failed = new EmptyState(area(), Messages.connections_failed, ""); //$NON-NLS-1$
			failed.offer("connections.retry", Messages.retry, Icon.REFRESH, presenter::reload); //$NON-NLS-1$
			raise(tree.control());
			new ConnectionActions(ConnectionsView.this, tree, presenter, services).install();
			getSite().setSelectionProvider(tree.viewer());
		}

		@Override
		protected void start() {
			presenter.start();
		}

		@Override
		protected void stop() {
			presenter.dispose();
		}

		private void showRoots() {
			show();
			if (presenter.phase() == Phase.EMPTY && first) {
				WelcomeEditor.openOverNothing(getSite().getPage());
			}
			first = presenter.phase() == Phase.LOADING;
		}

		private void show() {
			switch (presenter.phase()) {
				case LOADING, READY -> {
					tree.showRoots();
					raise(tree.control());
				}
				case EMPTY -> raise(empty.control());
				case FAILED -> {
					failed.explain(presenter.problem().map(TidemarkException::summary).orElse("")); //$NON-NLS-1$
					raise(failed.control());
				}
			}
		}
	}
}
