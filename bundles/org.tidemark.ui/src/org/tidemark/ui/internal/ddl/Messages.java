/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.ddl;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String page_title = ""; //$NON-NLS-1$
	public static String page_system = ""; //$NON-NLS-1$
	public static String page_systemTip = ""; //$NON-NLS-1$
	public static String page_target = ""; //$NON-NLS-1$
	public static String page_compare = ""; //$NON-NLS-1$
	public static String page_refresh = ""; //$NON-NLS-1$
	public static String page_stop = ""; //$NON-NLS-1$
	public static String page_copy = ""; //$NON-NLS-1$
	public static String page_save = ""; //$NON-NLS-1$
	public static String page_open = ""; //$NON-NLS-1$
	public static String page_apply = ""; //$NON-NLS-1$
	public static String page_applyTip = ""; //$NON-NLS-1$
	public static String page_applyTitle = ""; //$NON-NLS-1$
	public static String page_retry = ""; //$NON-NLS-1$
	public static String result_state = ""; //$NON-NLS-1$
	public static String result_table = ""; //$NON-NLS-1$
	public static String result_statement = ""; //$NON-NLS-1$
	public static String result_time = ""; //$NON-NLS-1$
	public static String result_outcome = ""; //$NON-NLS-1$
	public static String result_waiting = ""; //$NON-NLS-1$
	public static String result_running = ""; //$NON-NLS-1$
	public static String result_done = ""; //$NON-NLS-1$
	public static String result_failed = ""; //$NON-NLS-1$
	public static String confirm_list = ""; //$NON-NLS-1$
	public static String confirm_destroy = ""; //$NON-NLS-1$
	public static String confirm_name = ""; //$NON-NLS-1$
	public static String confirm_run = ""; //$NON-NLS-1$
	public static String output_noEditor = ""; //$NON-NLS-1$
	public static String output_noEditor_remedy = ""; //$NON-NLS-1$
	public static String output_noFolder = ""; //$NON-NLS-1$
	public static String output_unwritable = ""; //$NON-NLS-1$
	public static String output_unwritable_remedy = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
