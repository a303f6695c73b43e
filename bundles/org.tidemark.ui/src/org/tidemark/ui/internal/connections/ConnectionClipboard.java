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

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.operations.ConnectionSource;
import org.tidemark.ui.internal.presenter.catalog.CatalogNode;
import org.tidemark.ui.internal.presenter.catalog.ConnectionsPresenter;
import org.tidemark.ui.internal.transfer.ImportWizard;
import org.tidemark.ui.internal.workbench.Services;

/** Copies connections as JSON without secrets, and other nodes by their names; takes connections back. */
final class ConnectionClipboard {

	private final Shell shell;
	private final ConnectionTree tree;
	private final ConnectionsPresenter presenter;
	private final Services services;

	ConnectionClipboard(Shell shell, ConnectionTree tree, ConnectionsPresenter presenter, Services services) {
		this.shell = shell;
		this.tree = tree;
		this.presenter = presenter;
		this.services = services;
	}

	void copy(List<String> connections) {
		List<CatalogNode> selected = tree.selection();
		if (connections.size() == selected.size()) {
			presenter.describe(connections, this::put);
		} else {
			put(String.join("\n", selected.stream().map(tree::name).toList())); //$NON-NLS-1$
		}
	}

	private void put(String text) {
		if (!shell.isDisposed() && !text.isEmpty()) {
			Clipboard clipboard = new Clipboard(shell.getDisplay());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	/** Shows what the clipboard holds, so that a person can choose and rename before anything is saved. */
	void paste() {
		Clipboard clipboard = new Clipboard(shell.getDisplay());
		Object contents = clipboard.getContents(TextTransfer.getInstance());
		clipboard.dispose();
		if (contents instanceof String text && !text.isBlank()) {
			ImportWizard.open(shell, services, new ConnectionSource.Text(text));
		}
	}
}
