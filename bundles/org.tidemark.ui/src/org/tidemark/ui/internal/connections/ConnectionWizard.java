/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.Wizard;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.connection.ConnectionEditing;
import org.tidemark.ui.internal.presenter.connection.ConnectionForm;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** Asks for a connection and saves it. */
final class ConnectionWizard extends Wizard {

	private final Services services;
	private final ConnectionForm form;
	private final @Nullable ConnectorPage connectorPage;
	private final ConnectionPage connectionPage;

	private ConnectionWizard(Services services, ConnectionForm form, ConnectionEditing.@Nullable Offer offer) {
		this.services = services;
		this.form = form;
		connectionPage = new ConnectionPage(services, form);
		connectorPage = offer == null ? null : new ConnectorPage(offer.connectors(), form);
		setWindowTitle(offer == null ? Messages.wizard_editTitle : Messages.wizard_newTitle);
		setNeedsProgressMonitor(true);
	}

	static ConnectionWizard create(Services services, ConnectionEditing.Offer offer) {
		return new ConnectionWizard(services, new ConnectionForm(offer.connectors().get(0), offer.taken()), offer);
	}

	static ConnectionWizard edit(Services services, ConnectionForm form) {
		return new ConnectionWizard(services, form, null);
	}

	@Override
	public void addPages() {
		ConnectorPage first = connectorPage;
		if (first != null) {
			addPage(first);
		}
		addPage(connectionPage);
	}

	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == connectionPage && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		ConnectionSettings settings = form.settings();
		try {
			getContainer().run(true, false, monitor -> {
				try {
					services.session().open().connections().save(settings);
				} catch (TidemarkException e) {
					throw new InvocationTargetException(e);
				}
			});
			return true;
		} catch (InvocationTargetException e) {
			Problems.show(getShell(), getWindowTitle(), problem(e.getCause()));
		} catch (InterruptedException e) {
			ILog.of(ConnectionWizard.class).warn(Messages.wizard_notSaved, e);
			Thread.currentThread().interrupt();
		}
		return false;
	}

	private static TidemarkException problem(Throwable cause) {
		if (cause instanceof TidemarkException known) {
			return known;
		}
		ILog.of(ConnectionWizard.class).error(Messages.wizard_notSaved, cause);
		return new TidemarkException(ProblemKind.FAILED, Messages.wizard_notSaved,
				Messages.background_unexpected_remedy, cause);
	}
}
