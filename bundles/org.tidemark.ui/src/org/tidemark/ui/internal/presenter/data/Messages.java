/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.data;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {
	public static String work_closing = ""; //$NON-NLS-1$
	public static String work_reading = ""; //$NON-NLS-1$
	public static String work_counting = ""; //$NON-NLS-1$
	public static String status_counting = ""; //$NON-NLS-1$
	public static String status_connecting = ""; //$NON-NLS-1$
	public static String status_reading = ""; //$NON-NLS-1$
	public static String status_cancelled = ""; //$NON-NLS-1$
	public static String status_failed = ""; //$NON-NLS-1$
	public static String status_atLeast = ""; //$NON-NLS-1$
	public static String status_rows = ""; //$NON-NLS-1$
	public static String status_window = ""; //$NON-NLS-1$
	public static String status_filtered = ""; //$NON-NLS-1$
	public static String cell_null = ""; //$NON-NLS-1$
	public static String cell_empty = ""; //$NON-NLS-1$
	public static String cell_binary = ""; //$NON-NLS-1$
	public static String value_null = ""; //$NON-NLS-1$
	public static String value_text = ""; //$NON-NLS-1$
	public static String value_binary = ""; //$NON-NLS-1$
	public static String value_cut = ""; //$NON-NLS-1$
	public static String copy_tooLong = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
