/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.plan;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String way_asStored = ""; //$NON-NLS-1$
	public static String way_full = ""; //$NON-NLS-1$
	public static String way_keepWatermark = ""; //$NON-NLS-1$
	public static String bound_start = ""; //$NON-NLS-1$
	public static String bound_watermark = ""; //$NON-NLS-1$
	public static String bound_nothing = ""; //$NON-NLS-1$
	public static String rows_unknown = ""; //$NON-NLS-1$
	public static String deletes_ignore = ""; //$NON-NLS-1$
	public static String deletes_soft = ""; //$NON-NLS-1$
	public static String deletes_keys = ""; //$NON-NLS-1$
	public static String deletes_tombstones = ""; //$NON-NLS-1$
	public static String deletes_mirror = ""; //$NON-NLS-1$
	public static String danger_replace = ""; //$NON-NLS-1$
	public static String danger_deletes = ""; //$NON-NLS-1$
	public static String danger_drop = ""; //$NON-NLS-1$
	public static String line_unit = ""; //$NON-NLS-1$
	public static String line_mode = ""; //$NON-NLS-1$
	public static String line_strategy = ""; //$NON-NLS-1$
	public static String line_noStrategy = ""; //$NON-NLS-1$
	public static String line_rows = ""; //$NON-NLS-1$
	public static String line_write = ""; //$NON-NLS-1$
	public static String line_writeKeyless = ""; //$NON-NLS-1$
	public static String line_deletes = ""; //$NON-NLS-1$
	public static String line_statements = ""; //$NON-NLS-1$
	public static String line_note = ""; //$NON-NLS-1$
	public static String state_loading = ""; //$NON-NLS-1$
	public static String state_cancelled = ""; //$NON-NLS-1$
	public static String state_ready = ""; //$NON-NLS-1$
	public static String state_nothing = ""; //$NON-NLS-1$
	public static String blocker_loading = ""; //$NON-NLS-1$
	public static String blocker_none = ""; //$NON-NLS-1$
	public static String blocker_errors = ""; //$NON-NLS-1$
	public static String blocker_warnings = ""; //$NON-NLS-1$
	public static String blocker_production = ""; //$NON-NLS-1$
	public static String blocker_typed = ""; //$NON-NLS-1$
	public static String work_plan = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
