/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.sync;

import org.eclipse.osgi.util.NLS;

/** Texts that people read. */
final class Messages extends NLS {

	public static String scope_all = ""; //$NON-NLS-1$
	public static String name_schedule = ""; //$NON-NLS-1$
	public static String schedule_cron = ""; //$NON-NLS-1$
	public static String schedule_interval = ""; //$NON-NLS-1$
	public static String schedule_zone = ""; //$NON-NLS-1$
	public static String schedule_started = ""; //$NON-NLS-1$
	public static String schedule_never = ""; //$NON-NLS-1$
	public static String schedule_next = ""; //$NON-NLS-1$
	public static String name_condition = ""; //$NON-NLS-1$
	public static String name_deleteColumn = ""; //$NON-NLS-1$
	public static String name_deleteAction = ""; //$NON-NLS-1$
	public static String name_deleteTable = ""; //$NON-NLS-1$
	public static String name_deleteKey = ""; //$NON-NLS-1$
	public static String action_mark = ""; //$NON-NLS-1$
	public static String action_delete = ""; //$NON-NLS-1$
	public static String value_needed = ""; //$NON-NLS-1$
	public static String deletes_markedAndDeleted = ""; //$NON-NLS-1$
	public static String reads_condition = ""; //$NON-NLS-1$
	public static String edit_label = ""; //$NON-NLS-1$
	public static String number_range = ""; //$NON-NLS-1$
	public static String choice_default = ""; //$NON-NLS-1$
	public static String choice_none = ""; //$NON-NLS-1$
	public static String name_mode = ""; //$NON-NLS-1$
	public static String name_strategy = ""; //$NON-NLS-1$
	public static String name_cursor = ""; //$NON-NLS-1$
	public static String name_writeMode = ""; //$NON-NLS-1$
	public static String name_deletes = ""; //$NON-NLS-1$
	public static String name_deleteGuard = ""; //$NON-NLS-1$
	public static String name_conflicts = ""; //$NON-NLS-1$
	public static String name_errors = ""; //$NON-NLS-1$
	public static String name_verify = ""; //$NON-NLS-1$
	public static String name_drift = ""; //$NON-NLS-1$
	public static String name_batchSize = ""; //$NON-NLS-1$
	public static String name_threads = ""; //$NON-NLS-1$
	public static String mode_auto = ""; //$NON-NLS-1$
	public static String mode_full = ""; //$NON-NLS-1$
	public static String mode_incremental = ""; //$NON-NLS-1$
	public static String mode_skipCompleted = ""; //$NON-NLS-1$
	public static String strategy_timestamp = ""; //$NON-NLS-1$
	public static String strategy_autoIncrement = ""; //$NON-NLS-1$
	public static String strategy_version = ""; //$NON-NLS-1$
	public static String strategy_composite = ""; //$NON-NLS-1$
	public static String strategy_custom = ""; //$NON-NLS-1$
	public static String strategy_transaction = ""; //$NON-NLS-1$
	public static String strategy_sequenceNumber = ""; //$NON-NLS-1$
	public static String write_upsert = ""; //$NON-NLS-1$
	public static String write_append = ""; //$NON-NLS-1$
	public static String write_replace = ""; //$NON-NLS-1$
	public static String write_mirror = ""; //$NON-NLS-1$
	public static String deletes_ignore = ""; //$NON-NLS-1$
	public static String deletes_keys = ""; //$NON-NLS-1$
	public static String deletes_soft = ""; //$NON-NLS-1$
	public static String deletes_tombstones = ""; //$NON-NLS-1$
	public static String conflicts_sourceWins = ""; //$NON-NLS-1$
	public static String conflicts_targetWins = ""; //$NON-NLS-1$
	public static String conflicts_newestWins = ""; //$NON-NLS-1$
	public static String conflicts_higherVersion = ""; //$NON-NLS-1$
	public static String conflicts_queue = ""; //$NON-NLS-1$
	public static String conflicts_fail = ""; //$NON-NLS-1$
	public static String errors_stop = ""; //$NON-NLS-1$
	public static String errors_skip = ""; //$NON-NLS-1$
	public static String errors_retry = ""; //$NON-NLS-1$
	public static String verify_none = ""; //$NON-NLS-1$
	public static String verify_count = ""; //$NON-NLS-1$
	public static String verify_checksum = ""; //$NON-NLS-1$
	public static String drift_fail = ""; //$NON-NLS-1$
	public static String drift_ignore = ""; //$NON-NLS-1$
	public static String drift_add = ""; //$NON-NLS-1$
	public static String sentence = ""; //$NON-NLS-1$
	public static String reads_all = ""; //$NON-NLS-1$
	public static String reads_once = ""; //$NON-NLS-1$
	public static String reads_changed = ""; //$NON-NLS-1$
	public static String reads_marked = ""; //$NON-NLS-1$
	public static String writes_upsert = ""; //$NON-NLS-1$
	public static String writes_append = ""; //$NON-NLS-1$
	public static String writes_replace = ""; //$NON-NLS-1$
	public static String writes_mirror = ""; //$NON-NLS-1$
	public static String deletes_none = ""; //$NON-NLS-1$
	public static String deletes_guarded = ""; //$NON-NLS-1$
	public static String deletes_marked = ""; //$NON-NLS-1$
	public static String deletes_listed = ""; //$NON-NLS-1$
	public static String refused_stop = ""; //$NON-NLS-1$
	public static String refused_skip = ""; //$NON-NLS-1$
	public static String refused_retry = ""; //$NON-NLS-1$
	public static String compares_nothing = ""; //$NON-NLS-1$
	public static String compares_count = ""; //$NON-NLS-1$
	public static String compares_values = ""; //$NON-NLS-1$
	public static String alert_completed = ""; //$NON-NLS-1$
	public static String alert_failed = ""; //$NON-NLS-1$
	public static String alert_cancelled = ""; //$NON-NLS-1$
	public static String alert_recovered = ""; //$NON-NLS-1$
	public static String alert_differences = ""; //$NON-NLS-1$
	public static String alert_deadLetters = ""; //$NON-NLS-1$
	public static String alert_edit = ""; //$NON-NLS-1$
	public static String alert_channels = ""; //$NON-NLS-1$
	public static String alert_testing = ""; //$NON-NLS-1$
	public static String alert_notSent = ""; //$NON-NLS-1$
	public static String alert_sent = ""; //$NON-NLS-1$
	public static String alert_nothing = ""; //$NON-NLS-1$
	public static String alert_needed = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
