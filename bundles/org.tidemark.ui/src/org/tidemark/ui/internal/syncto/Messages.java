/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.syncto;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {
	public static String title = ""; //$NON-NLS-1$
	public static String page_title = ""; //$NON-NLS-1$
	public static String page_text = ""; //$NON-NLS-1$
	public static String target = ""; //$NON-NLS-1$
	public static String schema = ""; //$NON-NLS-1$
	public static String schemaHint = ""; //$NON-NLS-1$
	public static String mode = ""; //$NON-NLS-1$
	public static String name = ""; //$NON-NLS-1$
	public static String folder = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
