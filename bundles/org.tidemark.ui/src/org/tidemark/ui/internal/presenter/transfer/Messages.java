/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.transfer;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {
	public static String import_nameMissing = ""; //$NON-NLS-1$
	public static String import_nameTaken = ""; //$NON-NLS-1$
	public static String import_nameTwice = ""; //$NON-NLS-1$
	public static String import_nothing = ""; //$NON-NLS-1$
	public static String choice_add = ""; //$NON-NLS-1$
	public static String choice_skip = ""; //$NON-NLS-1$
	public static String choice_replace = ""; //$NON-NLS-1$
	public static String choice_rename = ""; //$NON-NLS-1$
	public static String choice_renameTo = ""; //$NON-NLS-1$
	public static String work_reading = ""; //$NON-NLS-1$
	public static String work_saving = ""; //$NON-NLS-1$
	public static String work_exporting = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
