/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.preview;

import org.eclipse.osgi.util.NLS;

/** Texts that people read. */
final class Messages extends NLS {

	public static String work = ""; //$NON-NLS-1$
	public static String idle = ""; //$NON-NLS-1$
	public static String loading = ""; //$NON-NLS-1$
	public static String cancelled = ""; //$NON-NLS-1$
	public static String outdated = ""; //$NON-NLS-1$
	public static String nothing = ""; //$NON-NLS-1$
	public static String noRows = ""; //$NON-NLS-1$
	public static String rows = ""; //$NON-NLS-1$
	public static String refused = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
