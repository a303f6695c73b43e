/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.verify;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String verify_window = ""; //$NON-NLS-1$
	public static String verify_title = ""; //$NON-NLS-1$
	public static String verify_again = ""; //$NON-NLS-1$
	public static String verify_stop = ""; //$NON-NLS-1$
	public static String verify_repair = ""; //$NON-NLS-1$
	public static String verify_table = ""; //$NON-NLS-1$
	public static String verify_sourceRows = ""; //$NON-NLS-1$
	public static String verify_targetRows = ""; //$NON-NLS-1$
	public static String verify_missing = ""; //$NON-NLS-1$
	public static String verify_extra = ""; //$NON-NLS-1$
	public static String verify_different = ""; //$NON-NLS-1$
	public static String verify_written = ""; //$NON-NLS-1$
	public static String verify_deleted = ""; //$NON-NLS-1$
	public static String verify_time = ""; //$NON-NLS-1$
	public static String verify_note = ""; //$NON-NLS-1$
	public static String verify_key = ""; //$NON-NLS-1$
	public static String verify_kind = ""; //$NON-NLS-1$
	public static String verify_column = ""; //$NON-NLS-1$
	public static String verify_source = ""; //$NON-NLS-1$
	public static String verify_target = ""; //$NON-NLS-1$
	public static String repair_title = ""; //$NON-NLS-1$
	public static String repair_name = ""; //$NON-NLS-1$
	public static String repair_run = ""; //$NON-NLS-1$
	public static String repair_guard = ""; //$NON-NLS-1$
	public static String conflicts_window = ""; //$NON-NLS-1$
	public static String conflicts_title = ""; //$NON-NLS-1$
	public static String conflicts_take = ""; //$NON-NLS-1$
	public static String conflicts_keep = ""; //$NON-NLS-1$
	public static String conflicts_refresh = ""; //$NON-NLS-1$
	public static String conflicts_since = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
