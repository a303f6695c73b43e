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
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.commands.Commands;
import org.tidemark.ui.internal.presenter.Icon;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter.Phase;
import org.tidemark.ui.internal.welcome.WelcomeEditor;
import org.tidemark.ui.internal.widget.EmptyState;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** The connections with their schemas, tables and columns. */
public final class ConnectionsView extends ViewPart implements ConnectionsPresenter.View {

	private @Nullable Panes panes;

	@Override
	public void createPartControl(Composite parent) {
		Services services = Services.of(getSite(), parent.getDisplay());
		ConnectionsPresenter presenter = new ConnectionsPresenter(services.session(), services.background(), this);
		panes = new Panes(parent, presenter, services);
		presenter.start();
	}

	@Override
	public void rootsChanged() {
		Panes shown = panes;
		if (shown == null || shown.area.isDisposed()) {
			return;
		}
		shown.show();
		if (shown.presenter.phase() == Phase.EMPTY && shown.first) {
			WelcomeEditor.openOverNothing(getSite().getPage());
		}
		shown.first = shown.presenter.phase() == Phase.LOADING;
	}

	@Override
	public void nodeChanged(CatalogNode node) {
		Panes shown = panes;
		if (shown != null && !shown.area.isDisposed()) {
			shown.tree.show(node);
		}
	}

	@Override
	public void showProblem(TidemarkException problem) {
		Problems.show(getSite().getShell(), getTitle(), problem);
	}

	@Override
	public void setFocus() {
		Panes shown = panes;
		if (shown != null) {
			shown.area.setFocus();
		}
	}

	@Override
	public void dispose() {
		Panes shown = panes;
		if (shown != null) {
			shown.presenter.dispose();
		}
		super.dispose();
	}

	/** The tree, and what is shown in its place. */
	private final class Panes {

		private final ConnectionsPresenter presenter;
		private final Composite area;
		private final StackLayout stack = new StackLayout();
		private final ConnectionTree tree;
		private final EmptyState empty;
		private final EmptyState failed;
		private boolean first = true;

		Panes(Composite parent, ConnectionsPresenter presenter, Services services) {
			this.presenter = presenter;
			area = new Composite(parent, SWT.NONE);
			area.setLayout(stack);
			tree = new ConnectionTree(area, presenter);
			empty = new EmptyState(area, Messages.connections_empty, Messages.connections_emptyText);
			empty.offer("connections.sample", Messages.sample_create, Icon.SAMPLE, //$NON-NLS-1$
					() -> Commands.execute(getSite(), Commands.CREATE_SAMPLE));
			empty.offer("connections.new", Messages.connections_new, Icon.ADD, //$NON-NLS-1$
					() -> Commands.execute(getSite(), Commands.NEW_CONNECTION));
			failed = new EmptyState(area, Messages.connections_failed, ""); //$NON-NLS-1$
			failed.offer("connections.retry", Messages.retry, Icon.REFRESH, presenter::reload); //$NON-NLS-1$
			stack.topControl = tree.control();
			new ConnectionActions(ConnectionsView.this, tree, presenter, services).install();
			getSite().setSelectionProvider(tree.viewer());
		}

		private void show() {
			switch (presenter.phase()) {
				case LOADING, READY -> {
					stack.topControl = tree.control();
					tree.showRoots();
				}
				case EMPTY -> stack.topControl = empty.control();
				case FAILED -> {
					failed.explain(presenter.problem().map(TidemarkException::summary).orElse("")); //$NON-NLS-1$
					stack.topControl = failed.control();
				}
			}
			area.layout(true, true);
		}
	}
}
