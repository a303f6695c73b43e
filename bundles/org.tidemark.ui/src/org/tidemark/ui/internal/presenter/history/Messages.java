/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.history;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String since_all = ""; //$NON-NLS-1$
	public static String since_day = ""; //$NON-NLS-1$
	public static String since_week = ""; //$NON-NLS-1$
	public static String since_month = ""; //$NON-NLS-1$
	public static String group_none = ""; //$NON-NLS-1$
	public static String group_day = ""; //$NON-NLS-1$
	public static String group_job = ""; //$NON-NLS-1$
	public static String group_line = ""; //$NON-NLS-1$
	public static String column_id = ""; //$NON-NLS-1$
	public static String column_job = ""; //$NON-NLS-1$
	public static String column_status = ""; //$NON-NLS-1$
	public static String column_started = ""; //$NON-NLS-1$
	public static String column_duration = ""; //$NON-NLS-1$
	public static String column_read = ""; //$NON-NLS-1$
	public static String column_written = ""; //$NON-NLS-1$
	public static String column_unchanged = ""; //$NON-NLS-1$
	public static String column_skipped = ""; //$NON-NLS-1$
	public static String column_failed = ""; //$NON-NLS-1$
	public static String column_deleted = ""; //$NON-NLS-1$
	public static String column_trigger = ""; //$NON-NLS-1$
	public static String column_user = ""; //$NON-NLS-1$
	public static String column_source = ""; //$NON-NLS-1$
	public static String column_target = ""; //$NON-NLS-1$
	public static String column_error = ""; //$NON-NLS-1$
	public static String export_title = ""; //$NON-NLS-1$
	public static String work_deleting = ""; //$NON-NLS-1$
	public static String work_refused = ""; //$NON-NLS-1$
	public static String work_watermarks = ""; //$NON-NLS-1$
	public static String work_reset = ""; //$NON-NLS-1$
	public static String tile_success = ""; //$NON-NLS-1$
	public static String tile_successOf = ""; //$NON-NLS-1$
	public static String tile_attempts = ""; //$NON-NLS-1$
	public static String tile_last = ""; //$NON-NLS-1$
	public static String tile_never = ""; //$NON-NLS-1$
	public static String tile_average = ""; //$NON-NLS-1$
	public static String tile_rows = ""; //$NON-NLS-1$
	public static String overview_way = ""; //$NON-NLS-1$
	public static String overview_by = ""; //$NON-NLS-1$
	public static String overview_rows = ""; //$NON-NLS-1$
	public static String overview_slowest = ""; //$NON-NLS-1$
	public static String overview_slow = ""; //$NON-NLS-1$
	public static String watermark_done = ""; //$NON-NLS-1$
	public static String watermark_open = ""; //$NON-NLS-1$
	public static String work_history = ""; //$NON-NLS-1$
	public static String work_cancelling = ""; //$NON-NLS-1$
	public static String plan_none = ""; //$NON-NLS-1$
	public static String plan_unit = ""; //$NON-NLS-1$
	public static String plan_mode = ""; //$NON-NLS-1$
	public static String plan_all = ""; //$NON-NLS-1$
	public static String plan_fromStart = ""; //$NON-NLS-1$
	public static String plan_fromWatermark = ""; //$NON-NLS-1$
	public static String plan_rows = ""; //$NON-NLS-1$
	public static String plan_write = ""; //$NON-NLS-1$
	public static String plan_writeKeyless = ""; //$NON-NLS-1$
	public static String plan_statements = ""; //$NON-NLS-1$
	public static String plan_note = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
