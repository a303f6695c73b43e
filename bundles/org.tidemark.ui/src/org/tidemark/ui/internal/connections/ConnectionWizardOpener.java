/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchSite;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.connection.ConnectionEditing;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** Opens the connection wizard as soon as the store has told what it needs. */
public final class ConnectionWizardOpener {

	private final Shell shell;
	private final Services services;
	private final ConnectionEditing editing;

	/** Opens wizards over the window of a view or editor. */
	ConnectionWizardOpener(IWorkbenchSite site, Services services) {
		this(site.getShell(), services);
	}

	/** Opens wizards over a window. */
	public ConnectionWizardOpener(Shell shell, Services services) {
		this.shell = shell;
		this.services = services;
		this.editing = new ConnectionEditing(services.session(), services.background());
	}

	/** Asks for a new connection. */
	public void create() {
		editing.begin(result -> {
			switch (result) {
				case Result.Done<ConnectionEditing.Offer> done ->
					open(ConnectionWizard.create(services, done.value()));
				case Result.Failed<ConnectionEditing.Offer> failed ->
					Problems.show(shell, Messages.wizard_newTitle, failed.problem());
				case Result.Cancelled<ConnectionEditing.Offer> ignored -> {
					// nothing was begun
				}
			}
		});
	}

	/** Asks for changes of a stored connection. */
	void edit(String name) {
		editing.edit(name, result -> {
			switch (result) {
				case Result.Done<ConnectionForm> done -> open(ConnectionWizard.edit(services, done.value()));
				case Result.Failed<ConnectionForm> failed ->
					Problems.show(shell, Messages.wizard_editTitle, failed.problem());
				case Result.Cancelled<ConnectionForm> ignored -> {
					// nothing was begun
				}
			}
		});
	}

	private void open(ConnectionWizard wizard) {
		if (!shell.isDisposed()) {
			new WizardDialog(shell, wizard).open();
		}
	}
}
