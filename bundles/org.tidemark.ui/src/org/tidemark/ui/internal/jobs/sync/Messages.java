/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.sync;

import org.eclipse.osgi.util.NLS;

/** Texts that people read. */
final class Messages extends NLS {

	public static String title = ""; //$NON-NLS-1$
	public static String scope = ""; //$NON-NLS-1$
	public static String group_reading = ""; //$NON-NLS-1$
	public static String group_writing = ""; //$NON-NLS-1$
	public static String group_deletes = ""; //$NON-NLS-1$
	public static String group_safety = ""; //$NON-NLS-1$
	public static String group_speed = ""; //$NON-NLS-1$
	public static String label_mode = ""; //$NON-NLS-1$
	public static String label_strategy = ""; //$NON-NLS-1$
	public static String label_cursor = ""; //$NON-NLS-1$
	public static String label_condition = ""; //$NON-NLS-1$
	public static String label_deleteColumn = ""; //$NON-NLS-1$
	public static String label_deleteAction = ""; //$NON-NLS-1$
	public static String label_deleteTable = ""; //$NON-NLS-1$
	public static String label_deleteKey = ""; //$NON-NLS-1$
	public static String label_writeMode = ""; //$NON-NLS-1$
	public static String label_conflicts = ""; //$NON-NLS-1$
	public static String label_errors = ""; //$NON-NLS-1$
	public static String label_deletes = ""; //$NON-NLS-1$
	public static String label_deleteGuard = ""; //$NON-NLS-1$
	public static String label_verify = ""; //$NON-NLS-1$
	public static String label_drift = ""; //$NON-NLS-1$
	public static String label_batchSize = ""; //$NON-NLS-1$
	public static String label_threads = ""; //$NON-NLS-1$
	public static String group_schedule = ""; //$NON-NLS-1$
	public static String label_schedule = ""; //$NON-NLS-1$
	public static String label_timing = ""; //$NON-NLS-1$
	public static String label_timeZone = ""; //$NON-NLS-1$
	public static String label_missed = ""; //$NON-NLS-1$
	public static String schedule_never = ""; //$NON-NLS-1$
	public static String schedule_cron = ""; //$NON-NLS-1$
	public static String schedule_every = ""; //$NON-NLS-1$
	public static String group_alerts = ""; //$NON-NLS-1$
	public static String alert_title = ""; //$NON-NLS-1$
	public static String alert_channel = ""; //$NON-NLS-1$
	public static String alert_on = ""; //$NON-NLS-1$
	public static String alert_column_channel = ""; //$NON-NLS-1$
	public static String alert_column_on = ""; //$NON-NLS-1$
	public static String alert_column_keys = ""; //$NON-NLS-1$
	public static String alert_add = ""; //$NON-NLS-1$
	public static String alert_change = ""; //$NON-NLS-1$
	public static String alert_remove = ""; //$NON-NLS-1$
	public static String alert_test = ""; //$NON-NLS-1$
	public static String alert_test_title = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
