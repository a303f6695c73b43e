/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.syncto;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {
	public static String name_one = ""; //$NON-NLS-1$
	public static String name_many = ""; //$NON-NLS-1$
	public static String problem_noTarget = ""; //$NON-NLS-1$
	public static String problem_target = ""; //$NON-NLS-1$
	public static String problem_name = ""; //$NON-NLS-1$
	public static String problem_folder = ""; //$NON-NLS-1$
	public static String work_connections = ""; //$NON-NLS-1$
	public static String work_writing = ""; //$NON-NLS-1$
	public static String exists = ""; //$NON-NLS-1$
	public static String exists_remedy = ""; //$NON-NLS-1$
	public static String unwritable = ""; //$NON-NLS-1$
	public static String unwritable_remedy = ""; //$NON-NLS-1$
	public static String mode_full = ""; //$NON-NLS-1$
	public static String mode_skip = ""; //$NON-NLS-1$
	public static String mode_incremental = ""; //$NON-NLS-1$
	public static String mode_auto = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
