/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.runs;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String plan_window = ""; //$NON-NLS-1$
	public static String plan_title = ""; //$NON-NLS-1$
	public static String plan_way = ""; //$NON-NLS-1$
	public static String plan_wayProduction = ""; //$NON-NLS-1$
	public static String plan_read = ""; //$NON-NLS-1$
	public static String plan_stop = ""; //$NON-NLS-1$
	public static String plan_again = ""; //$NON-NLS-1$
	public static String plan_table = ""; //$NON-NLS-1$
	public static String plan_target = ""; //$NON-NLS-1$
	public static String plan_mode = ""; //$NON-NLS-1$
	public static String plan_bound = ""; //$NON-NLS-1$
	public static String plan_rows = ""; //$NON-NLS-1$
	public static String plan_write = ""; //$NON-NLS-1$
	public static String plan_deletes = ""; //$NON-NLS-1$
	public static String plan_changes = ""; //$NON-NLS-1$
	public static String plan_notes = ""; //$NON-NLS-1$
	public static String plan_acknowledge = ""; //$NON-NLS-1$
	public static String plan_confirmDeletes = ""; //$NON-NLS-1$
	public static String plan_allowProduction = ""; //$NON-NLS-1$
	public static String plan_dangers = ""; //$NON-NLS-1$
	public static String plan_typed = ""; //$NON-NLS-1$
	public static String plan_remember = ""; //$NON-NLS-1$
	public static String plan_run = ""; //$NON-NLS-1$
	public static String plan_copy = ""; //$NON-NLS-1$
	public static String chart_minute = ""; //$NON-NLS-1$
	public static String chart_whole = ""; //$NON-NLS-1$
	public static String chart_rows = ""; //$NON-NLS-1$
	public static String chart_bytes = ""; //$NON-NLS-1$
	public static String chart_name = ""; //$NON-NLS-1$
	public static String trim_none = ""; //$NON-NLS-1$
	public static String trim_one = ""; //$NON-NLS-1$
	public static String trim_many = ""; //$NON-NLS-1$
	public static String trim_tip = ""; //$NON-NLS-1$
	public static String notification_open = ""; //$NON-NLS-1$
	public static String preferences_text = ""; //$NON-NLS-1$
	public static String preferences_seconds = ""; //$NON-NLS-1$
	public static String preferences_consents = ""; //$NON-NLS-1$
	public static String preferences_ask = ""; //$NON-NLS-1$
	public static String preferences_schedules = ""; //$NON-NLS-1$
	public static String schedule_refused = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
