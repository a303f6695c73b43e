/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.mapping;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
final class Messages extends NLS {

	public static String work_read = ""; //$NON-NLS-1$
	public static String work_catalog = ""; //$NON-NLS-1$
	public static String edit_addTables = ""; //$NON-NLS-1$
	public static String edit_removeTables = ""; //$NON-NLS-1$
	public static String edit_enable = ""; //$NON-NLS-1$
	public static String edit_disable = ""; //$NON-NLS-1$
	public static String edit_target = ""; //$NON-NLS-1$
	public static String edit_rename = ""; //$NON-NLS-1$
	public static String edit_patterns = ""; //$NON-NLS-1$
	public static String edit_column = ""; //$NON-NLS-1$
	public static String edit_type = ""; //$NON-NLS-1$
	public static String edit_expression = ""; //$NON-NLS-1$
	public static String edit_addExpression = ""; //$NON-NLS-1$
	public static String edit_map = ""; //$NON-NLS-1$
	public static String edit_skip = ""; //$NON-NLS-1$
	public static String edit_key = ""; //$NON-NLS-1$
	public static String edit_cursor = ""; //$NON-NLS-1$
	public static String edit_case = ""; //$NON-NLS-1$
	public static String edit_byName = ""; //$NON-NLS-1$
	public static String edit_byPosition = ""; //$NON-NLS-1$
	public static String edit_where = ""; //$NON-NLS-1$
	public static String edit_createTarget = ""; //$NON-NLS-1$
	public static String state_existing = ""; //$NON-NLS-1$
	public static String state_new = ""; //$NON-NLS-1$
	public static String state_skip = ""; //$NON-NLS-1$
	public static String state_missing = ""; //$NON-NLS-1$
	public static String state_unknown = ""; //$NON-NLS-1$
	public static String state_loading = ""; //$NON-NLS-1$
	public static String state_failed = ""; //$NON-NLS-1$
	public static String fidelity_exact = ""; //$NON-NLS-1$
	public static String fidelity_widened = ""; //$NON-NLS-1$
	public static String fidelity_lossy = ""; //$NON-NLS-1$
	public static String fidelity_blocked = ""; //$NON-NLS-1$
	public static String tip_exact = ""; //$NON-NLS-1$
	public static String tip_skip = ""; //$NON-NLS-1$
	public static String columns_all = ""; //$NON-NLS-1$
	public static String columns_some = ""; //$NON-NLS-1$
	public static String columns_unread = ""; //$NON-NLS-1$
	public static String columns_allUnread = ""; //$NON-NLS-1$
	public static String problems_none = ""; //$NON-NLS-1$
	public static String problems_counts = ""; //$NON-NLS-1$
	public static String problem_table = ""; //$NON-NLS-1$
	public static String summary_tables = ""; //$NON-NLS-1$
	public static String summary_problems = ""; //$NON-NLS-1$
	public static String summary_shown = ""; //$NON-NLS-1$
	public static String strategy_none = ""; //$NON-NLS-1$
	public static String strategy_of = ""; //$NON-NLS-1$
	public static String strategy_role = ""; //$NON-NLS-1$
	public static String pattern_wrong = ""; //$NON-NLS-1$
	public static String drop_text = ""; //$NON-NLS-1$
	public static String drop_connection = ""; //$NON-NLS-1$
	public static String drop_known = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
