/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.connections;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tidemark.connector.ConnectorOption;
import org.tidemark.ui.internal.presenter.connection.KnownProperties;
import org.tidemark.ui.internal.widget.WidgetIds;

/** The name of a property in a cell; offers those that the driver knows, and says what they do. */
final class PropertyNameEditor extends TextCellEditor {

	private static final int MILLIS_TO_OFFER = 300;
	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"; //$NON-NLS-1$

	private final ContentProposalAdapter offers;

	PropertyNameEditor(Composite parent, KnownProperties known) {
		super(parent);
		WidgetIds.mark(text, "wizard.propertyName"); //$NON-NLS-1$
		offers = new ContentProposalAdapter(text, new TextContentAdapter(),
				(contents, position) -> known.matching(contents.substring(0, position)).stream()
						.map(PropertyNameEditor::proposal).toArray(IContentProposal[]::new),
				KeyStroke.getInstance(SWT.CTRL, ' '), LETTERS.toCharArray());
		offers.setAutoActivationDelay(MILLIS_TO_OFFER);
		offers.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
	}

	private static IContentProposal proposal(ConnectorOption option) {
		return new ContentProposal(option.key(), option.key(),
				option.description().isEmpty() ? null : option.description());
	}

	/** The list of names takes the focus; the cell stays open. */
	@Override
	protected void focusLost() {
		if (!offers.isProposalPopupOpen()) {
			super.focusLost();
		}
	}
}
