/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.history;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String filter_text = ""; //$NON-NLS-1$
	public static String filter_status = ""; //$NON-NLS-1$
	public static String filter_job = ""; //$NON-NLS-1$
	public static String filter_since = ""; //$NON-NLS-1$
	public static String filter_group = ""; //$NON-NLS-1$
	public static String act_rerun = ""; //$NON-NLS-1$
	public static String act_rerunFailed = ""; //$NON-NLS-1$
	public static String act_delete = ""; //$NON-NLS-1$
	public static String act_copy = ""; //$NON-NLS-1$
	public static String act_export = ""; //$NON-NLS-1$
	public static String delete_question = ""; //$NON-NLS-1$
	public static String export_csv = ""; //$NON-NLS-1$
	public static String export_json = ""; //$NON-NLS-1$
	public static String export_html = ""; //$NON-NLS-1$
	public static String export_log = ""; //$NON-NLS-1$
	public static String export_failed = ""; //$NON-NLS-1$
	public static String export_failed_remedy = ""; //$NON-NLS-1$
	public static String tab_overview = ""; //$NON-NLS-1$
	public static String tab_errors = ""; //$NON-NLS-1$
	public static String tab_plan = ""; //$NON-NLS-1$
	public static String tab_watermarks = ""; //$NON-NLS-1$
	public static String log_level = ""; //$NON-NLS-1$
	public static String log_find = ""; //$NON-NLS-1$
	public static String log_follow = ""; //$NON-NLS-1$
	public static String log_copy = ""; //$NON-NLS-1$
	public static String log_export = ""; //$NON-NLS-1$
	public static String errors_none = ""; //$NON-NLS-1$
	public static String errors_load = ""; //$NON-NLS-1$
	public static String errors_hint = ""; //$NON-NLS-1$
	public static String errors_found = ""; //$NON-NLS-1$
	public static String errors_unit = ""; //$NON-NLS-1$
	public static String errors_key = ""; //$NON-NLS-1$
	public static String errors_column = ""; //$NON-NLS-1$
	public static String errors_reason = ""; //$NON-NLS-1$
	public static String errors_attempts = ""; //$NON-NLS-1$
	public static String errors_place = ""; //$NON-NLS-1$
	public static String watermark_unit = ""; //$NON-NLS-1$
	public static String watermark_strategy = ""; //$NON-NLS-1$
	public static String watermark_value = ""; //$NON-NLS-1$
	public static String watermark_time = ""; //$NON-NLS-1$
	public static String watermark_state = ""; //$NON-NLS-1$
	public static String watermark_reset = ""; //$NON-NLS-1$
	public static String watermark_resetTitle = ""; //$NON-NLS-1$
	public static String watermark_question = ""; //$NON-NLS-1$
	public static String watermark_hint = ""; //$NON-NLS-1$
	public static String filter_anyStatus = ""; //$NON-NLS-1$
	public static String filter_anyJob = ""; //$NON-NLS-1$
	public static String history_cancel = ""; //$NON-NLS-1$
	public static String history_duration = ""; //$NON-NLS-1$
	public static String history_empty = ""; //$NON-NLS-1$
	public static String history_emptyText = ""; //$NON-NLS-1$
	public static String history_failed = ""; //$NON-NLS-1$
	public static String history_job = ""; //$NON-NLS-1$
	public static String history_level = ""; //$NON-NLS-1$
	public static String history_log = ""; //$NON-NLS-1$
	public static String history_message = ""; //$NON-NLS-1$
	public static String history_note = ""; //$NON-NLS-1$
	public static String history_open = ""; //$NON-NLS-1$
	public static String history_started = ""; //$NON-NLS-1$
	public static String history_tables = ""; //$NON-NLS-1$
	public static String history_trigger = ""; //$NON-NLS-1$
	public static String history_user = ""; //$NON-NLS-1$
	public static String history_watermark = ""; //$NON-NLS-1$
	public static String table_failed = ""; //$NON-NLS-1$
	public static String table_mode = ""; //$NON-NLS-1$
	public static String table_read = ""; //$NON-NLS-1$
	public static String table_source = ""; //$NON-NLS-1$
	public static String table_status = ""; //$NON-NLS-1$
	public static String table_time = ""; //$NON-NLS-1$
	public static String table_unchanged = ""; //$NON-NLS-1$
	public static String table_written = ""; //$NON-NLS-1$
	public static String history_refresh = ""; //$NON-NLS-1$
	public static String history_retry = ""; //$NON-NLS-1$
	public static String delete_title = ""; //$NON-NLS-1$
	public static String export_title = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
