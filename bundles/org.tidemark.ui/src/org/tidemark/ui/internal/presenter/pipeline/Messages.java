/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.pipeline;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String work_status = ""; //$NON-NLS-1$
	public static String work_pause = ""; //$NON-NLS-1$
	public static String work_resume = ""; //$NON-NLS-1$
	public static String work_limit = ""; //$NON-NLS-1$
	public static String work_planDrop = ""; //$NON-NLS-1$
	public static String work_drop = ""; //$NON-NLS-1$
	public static String state_cancelled = ""; //$NON-NLS-1$
	public static String state_dropped = ""; //$NON-NLS-1$
	public static String state_none = ""; //$NON-NLS-1$
	public static String state_nothingToDrop = ""; //$NON-NLS-1$
	public static String state_tables = ""; //$NON-NLS-1$
	public static String state_unknown = ""; //$NON-NLS-1$
	public static String system_silent = ""; //$NON-NLS-1$
	public static String source_name = ""; //$NON-NLS-1$
	public static String source_there = ""; //$NON-NLS-1$
	public static String source_missing = ""; //$NON-NLS-1$
	public static String source_position = ""; //$NON-NLS-1$
	public static String table_way = ""; //$NON-NLS-1$
	public static String table_notApplied = ""; //$NON-NLS-1$
	public static String drift_added = ""; //$NON-NLS-1$
	public static String drift_dropped = ""; //$NON-NLS-1$
	public static String drift_retyped = ""; //$NON-NLS-1$
	public static String drift_rekeyed = ""; //$NON-NLS-1$
	public static String sink_missing = ""; //$NON-NLS-1$
	public static String sink_backfilling = ""; //$NON-NLS-1$
	public static String sink_running = ""; //$NON-NLS-1$
	public static String sink_paused = ""; //$NON-NLS-1$
	public static String sink_failing = ""; //$NON-NLS-1$
	public static String work_planApply = ""; //$NON-NLS-1$
	public static String work_apply = ""; //$NON-NLS-1$
	public static String work_undo = ""; //$NON-NLS-1$
	public static String state_nothingToApply = ""; //$NON-NLS-1$
	public static String state_stopped = ""; //$NON-NLS-1$
	public static String state_undone = ""; //$NON-NLS-1$
	public static String statement_done = ""; //$NON-NLS-1$
	public static String statement_failed = ""; //$NON-NLS-1$
	public static String statement_running = ""; //$NON-NLS-1$
	public static String statement_skipped = ""; //$NON-NLS-1$
	public static String statement_waiting = ""; //$NON-NLS-1$
	public static String graph_node = ""; //$NON-NLS-1$
	public static String graph_sink = ""; //$NON-NLS-1$
	public static String graph_differs = ""; //$NON-NLS-1$
	public static String graph_noSource = ""; //$NON-NLS-1$
	public static String graph_loaded = ""; //$NON-NLS-1$
	public static String graph_loading = ""; //$NON-NLS-1$
	public static String graph_rows = ""; //$NON-NLS-1$
	public static String graph_greatest = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
