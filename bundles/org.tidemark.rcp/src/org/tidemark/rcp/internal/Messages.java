/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
final class Messages extends NLS {

	public static String window_title = ""; //$NON-NLS-1$
	public static String menu_file = ""; //$NON-NLS-1$
	public static String menu_edit = ""; //$NON-NLS-1$
	public static String menu_window = ""; //$NON-NLS-1$
	public static String menu_showView = ""; //$NON-NLS-1$
	public static String menu_help = ""; //$NON-NLS-1$
	public static String workspace_inUse = ""; //$NON-NLS-1$
	public static String workspace_unusable = ""; //$NON-NLS-1$
	public static String workspace_unusableReason = ""; //$NON-NLS-1$
	public static String language_text = ""; //$NON-NLS-1$
	public static String language_system = ""; //$NON-NLS-1$
	public static String language_notSaved = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
