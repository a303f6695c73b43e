/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.runs;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String stopped_nothing = ""; //$NON-NLS-1$
	public static String stopped_committed = ""; //$NON-NLS-1$
	public static String stopped_replaced = ""; //$NON-NLS-1$
	public static String notification_text = ""; //$NON-NLS-1$
	public static String headline_rate = ""; //$NON-NLS-1$
	public static String headline_left = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
