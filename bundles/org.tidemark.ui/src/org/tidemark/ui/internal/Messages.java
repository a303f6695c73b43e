/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String refresh = ""; //$NON-NLS-1$
	public static String retry = ""; //$NON-NLS-1$
	public static String browse = ""; //$NON-NLS-1$
	public static String background_unexpected = ""; //$NON-NLS-1$
	public static String background_unexpected_remedy = ""; //$NON-NLS-1$
	public static String connections_filter = ""; //$NON-NLS-1$
	public static String connections_empty = ""; //$NON-NLS-1$
	public static String connections_emptyText = ""; //$NON-NLS-1$
	public static String connections_failed = ""; //$NON-NLS-1$
	public static String connections_new = ""; //$NON-NLS-1$
	public static String connections_edit = ""; //$NON-NLS-1$
	public static String connections_test = ""; //$NON-NLS-1$
	public static String connections_delete = ""; //$NON-NLS-1$
	public static String connections_stop = ""; //$NON-NLS-1$
	public static String connections_copy = ""; //$NON-NLS-1$
	public static String connections_deleteTitle = ""; //$NON-NLS-1$
	public static String connections_deleteQuestion = ""; //$NON-NLS-1$
	public static String sample_create = ""; //$NON-NLS-1$
	public static String sample_changeTitle = ""; //$NON-NLS-1$
	public static String sample_changed = ""; //$NON-NLS-1$
	public static String wizard_newTitle = ""; //$NON-NLS-1$
	public static String wizard_editTitle = ""; //$NON-NLS-1$
	public static String wizard_connectorTitle = ""; //$NON-NLS-1$
	public static String wizard_connectorText = ""; //$NON-NLS-1$
	public static String wizard_connectorName = ""; //$NON-NLS-1$
	public static String wizard_connectorDescription = ""; //$NON-NLS-1$
	public static String wizard_connectionTitle = ""; //$NON-NLS-1$
	public static String wizard_connectionTitleEdit = ""; //$NON-NLS-1$
	public static String wizard_connectionText = ""; //$NON-NLS-1$
	public static String wizard_fileText = ""; //$NON-NLS-1$
	public static String wizard_test = ""; //$NON-NLS-1$
	public static String wizard_notSaved = ""; //$NON-NLS-1$
	public static String field_name = ""; //$NON-NLS-1$
	public static String field_file = ""; //$NON-NLS-1$
	public static String field_host = ""; //$NON-NLS-1$
	public static String field_port = ""; //$NON-NLS-1$
	public static String field_database = ""; //$NON-NLS-1$
	public static String field_user = ""; //$NON-NLS-1$
	public static String field_password = ""; //$NON-NLS-1$
	public static String field_environment = ""; //$NON-NLS-1$
	public static String field_tls = ""; //$NON-NLS-1$
	public static String field_caFile = ""; //$NON-NLS-1$
	public static String field_clientCertificate = ""; //$NON-NLS-1$
	public static String field_clientKey = ""; //$NON-NLS-1$
	public static String testDialog_title = ""; //$NON-NLS-1$
	public static String testDialog_heading = ""; //$NON-NLS-1$
	public static String testDialog_running = ""; //$NON-NLS-1$
	public static String testDialog_cancelled = ""; //$NON-NLS-1$
	public static String testDialog_copy = ""; //$NON-NLS-1$
	public static String testDialog_status = ""; //$NON-NLS-1$
	public static String testDialog_step = ""; //$NON-NLS-1$
	public static String testDialog_detail = ""; //$NON-NLS-1$
	public static String testDialog_time = ""; //$NON-NLS-1$
	public static String jobs_empty = ""; //$NON-NLS-1$
	public static String jobs_emptyText = ""; //$NON-NLS-1$
	public static String jobs_open = ""; //$NON-NLS-1$
	public static String jobs_openTitle = ""; //$NON-NLS-1$
	public static String jobs_openSelected = ""; //$NON-NLS-1$
	public static String jobs_forget = ""; //$NON-NLS-1$
	public static String jobs_filterJobs = ""; //$NON-NLS-1$
	public static String jobs_filterAll = ""; //$NON-NLS-1$
	public static String editor_noFile = ""; //$NON-NLS-1$
	public static String editor_overview = ""; //$NON-NLS-1$
	public static String editor_source = ""; //$NON-NLS-1$
	public static String editor_way = ""; //$NON-NLS-1$
	public static String editor_problems = ""; //$NON-NLS-1$
	public static String editor_changed = ""; //$NON-NLS-1$
	public static String editor_overwrite = ""; //$NON-NLS-1$
	public static String editor_verify = ""; //$NON-NLS-1$
	public static String editor_verifySaved = ""; //$NON-NLS-1$
	public static String editor_save = ""; //$NON-NLS-1$
	public static String editor_notSaved = ""; //$NON-NLS-1$
	public static String source_line = ""; //$NON-NLS-1$
	public static String source_problem = ""; //$NON-NLS-1$
	public static String source_where = ""; //$NON-NLS-1$
	public static String run_run = ""; //$NON-NLS-1$
	public static String run_runTip = ""; //$NON-NLS-1$
	public static String run_full = ""; //$NON-NLS-1$
	public static String run_fullTip = ""; //$NON-NLS-1$
	public static String run_cancel = ""; //$NON-NLS-1$
	public static String run_cancelTip = ""; //$NON-NLS-1$
	public static String table_status = ""; //$NON-NLS-1$
	public static String table_source = ""; //$NON-NLS-1$
	public static String table_target = ""; //$NON-NLS-1$
	public static String table_strategy = ""; //$NON-NLS-1$
	public static String table_mode = ""; //$NON-NLS-1$
	public static String table_read = ""; //$NON-NLS-1$
	public static String table_written = ""; //$NON-NLS-1$
	public static String table_unchanged = ""; //$NON-NLS-1$
	public static String table_failed = ""; //$NON-NLS-1$
	public static String table_rate = ""; //$NON-NLS-1$
	public static String table_time = ""; //$NON-NLS-1$
	public static String welcome_tab = ""; //$NON-NLS-1$
	public static String welcome_title = ""; //$NON-NLS-1$
	public static String welcome_text = ""; //$NON-NLS-1$
	public static String welcome_sample = ""; //$NON-NLS-1$
	public static String welcome_sampleText = ""; //$NON-NLS-1$
	public static String welcome_connection = ""; //$NON-NLS-1$
	public static String welcome_connectionText = ""; //$NON-NLS-1$
	public static String welcome_job = ""; //$NON-NLS-1$
	public static String welcome_jobText = ""; //$NON-NLS-1$
	public static String run_plan = ""; //$NON-NLS-1$
	public static String run_planTip = ""; //$NON-NLS-1$
	public static String editor_undo = ""; //$NON-NLS-1$
	public static String editor_undoNothing = ""; //$NON-NLS-1$
	public static String editor_redo = ""; //$NON-NLS-1$
	public static String editor_redoNothing = ""; //$NON-NLS-1$
	public static String editor_readOnly = ""; //$NON-NLS-1$
	public static String editor_broken = ""; //$NON-NLS-1$
	public static String connections_preview = ""; //$NON-NLS-1$
	public static String welcome_tutorial = ""; //$NON-NLS-1$
	public static String welcome_tutorialText = ""; //$NON-NLS-1$
	public static String welcome_tutorialOpen = ""; //$NON-NLS-1$
	public static String connections_name = ""; //$NON-NLS-1$
	public static String jobs_name = ""; //$NON-NLS-1$
	public static String source_nothingKnown = ""; //$NON-NLS-1$
	public static String table_skipped = ""; //$NON-NLS-1$
	public static String table_done = ""; //$NON-NLS-1$
	public static String table_left = ""; //$NON-NLS-1$
	public static String explorer_folder_new = ""; //$NON-NLS-1$
	public static String explorer_folder_remove = ""; //$NON-NLS-1$
	public static String explorer_folder_newTitle = ""; //$NON-NLS-1$
	public static String explorer_folder_renameTitle = ""; //$NON-NLS-1$
	public static String explorer_folder_name = ""; //$NON-NLS-1$
	public static String explorer_folder_removeTitle = ""; //$NON-NLS-1$
	public static String explorer_folder_removeQuestion = ""; //$NON-NLS-1$
	public static String explorer_rename = ""; //$NON-NLS-1$
	public static String explorer_rename_title = ""; //$NON-NLS-1$
	public static String explorer_rename_text = ""; //$NON-NLS-1$
	public static String explorer_rename_missing = ""; //$NON-NLS-1$
	public static String explorer_rename_taken = ""; //$NON-NLS-1$
	public static String explorer_connect = ""; //$NON-NLS-1$
	public static String explorer_disconnect = ""; //$NON-NLS-1$
	public static String explorer_count = ""; //$NON-NLS-1$
	public static String explorer_syncTo = ""; //$NON-NLS-1$
	public static String explorer_paste = ""; //$NON-NLS-1$
	public static String explorer_import = ""; //$NON-NLS-1$
	public static String explorer_export = ""; //$NON-NLS-1$
	public static String explorer_connectedOnly = ""; //$NON-NLS-1$
	public static String explorer_collapse = ""; //$NON-NLS-1$
	public static String tab_main = ""; //$NON-NLS-1$
	public static String tab_authentication = ""; //$NON-NLS-1$
	public static String tab_tls = ""; //$NON-NLS-1$
	public static String tab_properties = ""; //$NON-NLS-1$
	public static String tab_environment = ""; //$NON-NLS-1$
	public static String field_url = ""; //$NON-NLS-1$
	public static String field_urlWrong = ""; //$NON-NLS-1$
	public static String field_showPassword = ""; //$NON-NLS-1$
	public static String field_passwordNote = ""; //$NON-NLS-1$
	public static String field_tlsNote = ""; //$NON-NLS-1$
	public static String field_environmentNote = ""; //$NON-NLS-1$
	public static String property_key = ""; //$NON-NLS-1$
	public static String property_description = ""; //$NON-NLS-1$
	public static String property_add = ""; //$NON-NLS-1$
	public static String wizard_connectorFilter = ""; //$NON-NLS-1$
	public static String wizard_connectorKind = ""; //$NON-NLS-1$
	public static String wizard_kindFile = ""; //$NON-NLS-1$
	public static String wizard_kindServer = ""; //$NON-NLS-1$
	public static String wizard_kindSearch = ""; //$NON-NLS-1$
	public static String field_savePassword = ""; //$NON-NLS-1$
	public static String field_askPassword = ""; //$NON-NLS-1$
	public static String passwordDialog_title = ""; //$NON-NLS-1$
	public static String passwordDialog_connect = ""; //$NON-NLS-1$
	public static String passwordDialog_note = ""; //$NON-NLS-1$
	public static String property_value = ""; //$NON-NLS-1$
	public static String property_remove = ""; //$NON-NLS-1$
	public static String property_table = ""; //$NON-NLS-1$
	public static String property_note = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
