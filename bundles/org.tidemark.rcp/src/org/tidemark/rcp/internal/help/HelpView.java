/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** The help view. */
public final class HelpView extends ViewPart {

	/** Its id. */
	static final String ID = "org.tidemark.rcp.help"; //$NON-NLS-1$

	private Optional<HelpPane> pane = Optional.empty();

	@Override
	public void createPartControl(Composite parent) {
		pane = Optional.of(new HelpPane(parent, getViewSite().getActionBars().getToolBarManager()));
	}

	/** What is in the view, once it is made. */
	Optional<HelpPane> pane() {
		return pane;
	}

	@Override
	public void setFocus() {
		pane.ifPresent(HelpPane::setFocus);
	}
}
