/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.preview;

import org.eclipse.osgi.util.NLS;

/** Texts that people read. */
final class Messages extends NLS {

	public static String title = ""; //$NON-NLS-1$
	public static String table = ""; //$NON-NLS-1$
	public static String fetch = ""; //$NON-NLS-1$
	public static String stop = ""; //$NON-NLS-1$
	public static String rows = ""; //$NON-NLS-1$
	public static String empty = ""; //$NON-NLS-1$
	public static String one = ""; //$NON-NLS-1$
	public static String source = ""; //$NON-NLS-1$
	public static String target = ""; //$NON-NLS-1$
	public static String value = ""; //$NON-NLS-1$
	public static String trouble = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
