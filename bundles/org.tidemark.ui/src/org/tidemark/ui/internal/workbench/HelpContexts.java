/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** What F1 explains. The texts are in the help plug-in, under these ids. */
public final class HelpContexts {

	/** The job editor. */
	public static final String JOB = "job"; //$NON-NLS-1$
	/** The wizard of a connection. */
	public static final String CONNECTION_WIZARD = "connectionWizard"; //$NON-NLS-1$
	/** The preferences. */
	public static final String PREFERENCES = "preferences"; //$NON-NLS-1$

	private static final String PLUGIN = "org.tidemark.ui."; //$NON-NLS-1$

	private HelpContexts() {
	}

	/** Lets F1 explain a control and what is in it. */
	public static void set(Control control, String context) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, PLUGIN + context);
	}

	/** Lets F1 explain a view by the last part of its id. */
	static void setOfView(Control control, String viewId) {
		set(control, viewId.substring(viewId.lastIndexOf('.') + 1));
	}
}
