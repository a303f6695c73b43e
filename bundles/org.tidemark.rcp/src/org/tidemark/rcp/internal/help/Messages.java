/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal.help;

import org.eclipse.osgi.util.NLS;

/** Texts that people read. */
final class Messages extends NLS {

	public static String help_title = ""; //$NON-NLS-1$
	public static String help_missing = ""; //$NON-NLS-1$
	public static String help_search = ""; //$NON-NLS-1$
	public static String help_back = ""; //$NON-NLS-1$
	public static String help_forward = ""; //$NON-NLS-1$
	public static String help_home = ""; //$NON-NLS-1$
	public static String help_page = ""; //$NON-NLS-1$
	public static String help_nothing = ""; //$NON-NLS-1$
	public static String help_searching = ""; //$NON-NLS-1$
	public static String guide_do = ""; //$NON-NLS-1$
	public static String guide_missing = ""; //$NON-NLS-1$
	public static String guide_notNow = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
