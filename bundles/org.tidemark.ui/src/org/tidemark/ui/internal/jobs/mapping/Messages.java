/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs.mapping;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
final class Messages extends NLS {

	public static String tables_tab = ""; //$NON-NLS-1$
	public static String tables_filter = ""; //$NON-NLS-1$
	public static String tables_add = ""; //$NON-NLS-1$
	public static String tables_addTip = ""; //$NON-NLS-1$
	public static String tables_open = ""; //$NON-NLS-1$
	public static String tables_openTip = ""; //$NON-NLS-1$
	public static String tables_toggle = ""; //$NON-NLS-1$
	public static String tables_toggleTip = ""; //$NON-NLS-1$
	public static String tables_rename = ""; //$NON-NLS-1$
	public static String tables_renameTip = ""; //$NON-NLS-1$
	public static String tables_duplicate = ""; //$NON-NLS-1$
	public static String tables_duplicateTip = ""; //$NON-NLS-1$
	public static String tables_remove = ""; //$NON-NLS-1$
	public static String tables_removeTip = ""; //$NON-NLS-1$
	public static String tables_reload = ""; //$NON-NLS-1$
	public static String tables_reloadTip = ""; //$NON-NLS-1$
	public static String tables_source = ""; //$NON-NLS-1$
	public static String tables_target = ""; //$NON-NLS-1$
	public static String tables_columns = ""; //$NON-NLS-1$
	public static String tables_mode = ""; //$NON-NLS-1$
	public static String tables_strategy = ""; //$NON-NLS-1$
	public static String tables_write = ""; //$NON-NLS-1$
	public static String tables_state = ""; //$NON-NLS-1$
	public static String tables_problems = ""; //$NON-NLS-1$
	public static String tables_empty = ""; //$NON-NLS-1$
	public static String tables_emptyText = ""; //$NON-NLS-1$
	public static String patterns_title = ""; //$NON-NLS-1$
	public static String patterns_text = ""; //$NON-NLS-1$
	public static String patterns_include = ""; //$NON-NLS-1$
	public static String patterns_includeHint = ""; //$NON-NLS-1$
	public static String patterns_exclude = ""; //$NON-NLS-1$
	public static String patterns_excludeHint = ""; //$NON-NLS-1$
	public static String naming_schema = ""; //$NON-NLS-1$
	public static String naming_prefix = ""; //$NON-NLS-1$
	public static String naming_suffix = ""; //$NON-NLS-1$
	public static String naming_case = ""; //$NON-NLS-1$
	public static String naming_default = ""; //$NON-NLS-1$
	public static String case_keep = ""; //$NON-NLS-1$
	public static String case_lower = ""; //$NON-NLS-1$
	public static String case_upper = ""; //$NON-NLS-1$
	public static String picker_title = ""; //$NON-NLS-1$
	public static String picker_heading = ""; //$NON-NLS-1$
	public static String picker_text = ""; //$NON-NLS-1$
	public static String picker_all = ""; //$NON-NLS-1$
	public static String picker_none = ""; //$NON-NLS-1$
	public static String picker_table = ""; //$NON-NLS-1$
	public static String picker_kind = ""; //$NON-NLS-1$
	public static String picker_rows = ""; //$NON-NLS-1$
	public static String picker_mapped = ""; //$NON-NLS-1$
	public static String picker_view = ""; //$NON-NLS-1$
	public static String picker_plain = ""; //$NON-NLS-1$
	public static String rename_title = ""; //$NON-NLS-1$
	public static String rename_text = ""; //$NON-NLS-1$
	public static String facts_reading = ""; //$NON-NLS-1$
	public static String facts_failed = ""; //$NON-NLS-1$
	public static String mapping_tab = ""; //$NON-NLS-1$
	public static String mapping_table = ""; //$NON-NLS-1$
	public static String mapping_target = ""; //$NON-NLS-1$
	public static String mapping_where = ""; //$NON-NLS-1$
	public static String mapping_whereHint = ""; //$NON-NLS-1$
	public static String mapping_create = ""; //$NON-NLS-1$
	public static String mapping_byName = ""; //$NON-NLS-1$
	public static String mapping_byNameTip = ""; //$NON-NLS-1$
	public static String mapping_byPosition = ""; //$NON-NLS-1$
	public static String mapping_byPositionTip = ""; //$NON-NLS-1$
	public static String mapping_cycle = ""; //$NON-NLS-1$
	public static String mapping_cycleTip = ""; //$NON-NLS-1$
	public static String mapping_key = ""; //$NON-NLS-1$
	public static String mapping_keyTip = ""; //$NON-NLS-1$
	public static String mapping_cursor = ""; //$NON-NLS-1$
	public static String mapping_cursorTip = ""; //$NON-NLS-1$
	public static String mapping_expression = ""; //$NON-NLS-1$
	public static String mapping_expressionTip = ""; //$NON-NLS-1$
	public static String mapping_caseTip = ""; //$NON-NLS-1$
	public static String mapping_reload = ""; //$NON-NLS-1$
	public static String mapping_reloadTip = ""; //$NON-NLS-1$
	public static String mapping_source = ""; //$NON-NLS-1$
	public static String mapping_type = ""; //$NON-NLS-1$
	public static String mapping_role = ""; //$NON-NLS-1$
	public static String mapping_transform = ""; //$NON-NLS-1$
	public static String mapping_column = ""; //$NON-NLS-1$
	public static String mapping_targetType = ""; //$NON-NLS-1$
	public static String mapping_fit = ""; //$NON-NLS-1$
	public static String mapping_state = ""; //$NON-NLS-1$
	public static String mapping_none = ""; //$NON-NLS-1$
	public static String mapping_noneText = ""; //$NON-NLS-1$
	public static String mapping_goTables = ""; //$NON-NLS-1$
	public static String problems_where = ""; //$NON-NLS-1$
	public static String problems_text = ""; //$NON-NLS-1$
	public static String problems_fix = ""; //$NON-NLS-1$
	public static String expression_title = ""; //$NON-NLS-1$
	public static String expression_sql = ""; //$NON-NLS-1$
	public static String expression_target = ""; //$NON-NLS-1$
	public static String expression_missing = ""; //$NON-NLS-1$
	public static String target_wrong = ""; //$NON-NLS-1$
	public static String matches_noneYet = ""; //$NON-NLS-1$
	public static String patterns_found = ""; //$NON-NLS-1$
	public static String mapping_roleKey = ""; //$NON-NLS-1$
	public static String mapping_roleCursor = ""; //$NON-NLS-1$
	public static String mapping_targetThere = ""; //$NON-NLS-1$
	public static String mapping_targetNew = ""; //$NON-NLS-1$
	public static String tables_editTarget = ""; //$NON-NLS-1$
	public static String drop_title = ""; //$NON-NLS-1$
	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
