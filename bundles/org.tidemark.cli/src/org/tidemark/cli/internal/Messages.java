/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle. */
public final class Messages extends NLS {

	/** Work was cancelled. */
	public static String Cancelled = ""; //$NON-NLS-1$
	/** The operations did not start. */
	public static String NoService = ""; //$NON-NLS-1$
	/** The process was told to stop. */
	public static String Stopping = ""; //$NON-NLS-1$
	/** The batch did not end in time. */
	public static String Stopping_late = ""; //$NON-NLS-1$
	/** The version. 0: number. */
	public static String Version = ""; //$NON-NLS-1$
	/** An unexpected exception. 0: its text. */
	public static String Unexpected = ""; //$NON-NLS-1$
	/** Where the log is. 0: file. */
	public static String Unexpected_report = ""; //$NON-NLS-1$
	/** The log cannot be written. 0: file, 1: why. */
	public static String Unexpected_noLog = ""; //$NON-NLS-1$
	/** There is no verb. */
	public static String Usage_noVerb = ""; //$NON-NLS-1$
	/** What to do about wrong usage. 0: command. */
	public static String Usage_hint = ""; //$NON-NLS-1$
	/** 0: option. */
	public static String Usage_unknownOption = ""; //$NON-NLS-1$
	/** 0: argument. */
	public static String Usage_unknownArgument = ""; //$NON-NLS-1$
	/** 0: words. */
	public static String Usage_similar = ""; //$NON-NLS-1$
	/** 0: names. */
	public static String Usage_missing = ""; //$NON-NLS-1$
	/** 0: picocli's message. */
	public static String Usage_exclusive = ""; //$NON-NLS-1$
	/** A contributed verb does not load. 0: verb, 1: bundle, 2: why. */
	public static String Contribution_broken = ""; //$NON-NLS-1$
	/** What to do then. 0: bundle. */
	public static String Contribution_broken_remedy = ""; //$NON-NLS-1$
	/** A verb is there twice. 0: verb, 1: bundle. */
	public static String Contribution_twice = ""; //$NON-NLS-1$
	/** A row that the target refused: unit, key, reason. */
	public static String Event_deadLetter = ""; //$NON-NLS-1$
	/** 0: id, 1: job, 2: number of units. */
	public static String Event_taskStarted = ""; //$NON-NLS-1$
	/** 0: unit, 1: mode, 2: reason. */
	public static String Event_unitStarted = ""; //$NON-NLS-1$
	/** 0: unit, 1: mode, 2: reason, 3: rows. */
	public static String Event_unitStartedRows = ""; //$NON-NLS-1$
	/** 0: unit, 1: status, 2: read, 3: written, 4: seconds. */
	public static String Event_unitFinished = ""; //$NON-NLS-1$
	/** The target has not the row. */
	public static String Difference_missing = ""; //$NON-NLS-1$
	/** Only the target has the row. */
	public static String Difference_extra = ""; //$NON-NLS-1$
	/** Both have it with other values. */
	public static String Difference_different = ""; //$NON-NLS-1$
	/** 0: column, 1: source, 2: target. */
	public static String Difference_column = ""; //$NON-NLS-1$
	/** Not begun. */
	public static String Status_pending = ""; //$NON-NLS-1$
	/** At work. */
	public static String Status_running = ""; //$NON-NLS-1$
	/** Done. */
	public static String Status_completed = ""; //$NON-NLS-1$
	/** Ended by an error. */
	public static String Status_failed = ""; //$NON-NLS-1$
	/** Ended by the user. */
	public static String Status_cancelled = ""; //$NON-NLS-1$
	/** For the record. */
	public static String Level_info = ""; //$NON-NLS-1$
	/** Worth a look. */
	public static String Level_warn = ""; //$NON-NLS-1$
	/** Not successful. */
	public static String Level_error = ""; //$NON-NLS-1$
	/** 0: rows, 1: total, 2: percent, 3: rate, 4: time left. */
	public static String Progress_ofTotal = ""; //$NON-NLS-1$
	/** 0: rows, 1: rate. */
	public static String Progress_rows = ""; //$NON-NLS-1$
	/** 0: percent, 1: rows, 2: total, 3: rate, 4: time left. */
	public static String Progress_bar = ""; //$NON-NLS-1$
	/** Yes. */
	public static String Yes = ""; //$NON-NLS-1$
	/** No. */
	public static String No = ""; //$NON-NLS-1$
	/** A table. */
	public static String Kind_table = ""; //$NON-NLS-1$
	/** A view. */
	public static String Kind_view = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_unit = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_mode = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_status = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_read = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_written = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_unchanged = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_skipped = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_failed = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_deleted = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_seconds = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_sourceRows = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_targetRows = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_missing = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_extra = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_different = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_strategy = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_watermark = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_gaps = ""; //$NON-NLS-1$
	public static String Column_key = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_time = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_complete = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_fingerprint = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_id = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_job = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_started = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_trigger = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_error = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_table = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_kind = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_rows = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_comment = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_column = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_type = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_nullable = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_default = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_name = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_connector = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_place = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_user = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_password = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_tls = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_environment = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_setting = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_value = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_step = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_result = ""; //$NON-NLS-1$
	/** Title. */
	public static String Column_detail = ""; //$NON-NLS-1$
	/** 0: task, 1: status, 2: read, 3: written, 4: seconds. */
	public static String Run_summary = ""; //$NON-NLS-1$
	/** 0: job, 1: source, 2: target. */
	public static String Plan_title = ""; //$NON-NLS-1$
	/** Label. */
	public static String Plan_mode = ""; //$NON-NLS-1$
	/** Label. */
	public static String Plan_window = ""; //$NON-NLS-1$
	/** 0: strategy. */
	public static String Plan_fromStart = ""; //$NON-NLS-1$
	/** 0: strategy, 1: watermark. */
	public static String Plan_from = ""; //$NON-NLS-1$
	/** Label. */
	public static String Plan_write = ""; //$NON-NLS-1$
	/** 0: write mode, 1: key. */
	public static String Plan_writeMode = ""; //$NON-NLS-1$
	/** Label. */
	public static String Plan_rows = ""; //$NON-NLS-1$
	/** Label. */
	public static String Plan_statement = ""; //$NON-NLS-1$
	/** Above the rows of a table in a dry run. */
	public static String DryRun_title = ""; //$NON-NLS-1$
	/** Below a dry run. */
	public static String DryRun_nothingWritten = ""; //$NON-NLS-1$
	/** Both sides are the same. */
	public static String Verify_equal = ""; //$NON-NLS-1$
	/** 0: rows. */
	public static String Verify_different = ""; //$NON-NLS-1$
	/** What a repair did. */
	public static String Verify_repaired = ""; //$NON-NLS-1$
	/** 0: job. */
	public static String State_none = ""; //$NON-NLS-1$
	/** 0: table. */
	public static String State_noUnit = ""; //$NON-NLS-1$
	/** 0: units. */
	public static String State_reset = ""; //$NON-NLS-1$
	/** There was no watermark. */
	public static String State_nothingToReset = ""; //$NON-NLS-1$
	/** No history. */
	public static String Tasks_none = ""; //$NON-NLS-1$
	/** 0: id, 1: job, 2: status. */
	public static String Tasks_title = ""; //$NON-NLS-1$
	/** 0: source, 1: target, 2: file. */
	public static String Tasks_ends = ""; //$NON-NLS-1$
	/** 0: start, 1: end, 2: user, 3: host, 4: process, 5: trigger. */
	public static String Tasks_times = ""; //$NON-NLS-1$
	/** 0: error. */
	public static String Tasks_error = ""; //$NON-NLS-1$
	/** 0: id. */
	public static String Tasks_noFile = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Tasks_noFile_remedy = ""; //$NON-NLS-1$
	/** 0: id. */
	public static String Tasks_nothingFailed = ""; //$NON-NLS-1$
	/** 0: id. */
	public static String Tasks_cancelled = ""; //$NON-NLS-1$
	/** 0: schema. */
	public static String Browse_default = ""; //$NON-NLS-1$
	/** 0: text. */
	public static String Browse_noName = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Browse_noName_remedy = ""; //$NON-NLS-1$
	/** 0: name, 1: kind, 2: rows, 3: comment. */
	public static String Browse_table = ""; //$NON-NLS-1$
	/** 0: name, 1: columns. */
	public static String Browse_index = ""; //$NON-NLS-1$
	/** 0: name, 1: columns. */
	public static String Browse_unique = ""; //$NON-NLS-1$
	/** 0: columns, 1: parent, 2: its columns. */
	public static String Browse_reference = ""; //$NON-NLS-1$
	/** No connection. */
	public static String Connections_none = ""; //$NON-NLS-1$
	/** 0: name. */
	public static String Connections_saved = ""; //$NON-NLS-1$
	/** 0: name. */
	public static String Connections_removed = ""; //$NON-NLS-1$
	/** 0: file. */
	public static String Connections_exported = ""; //$NON-NLS-1$
	/** 0: option. */
	public static String Add_conflict = ""; //$NON-NLS-1$
	public static String Add_conflict_remedy = ""; //$NON-NLS-1$
	/** 0: name. */
	public static String Add_exists = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Add_exists_remedy = ""; //$NON-NLS-1$
	/** 0: connector. */
	public static String Add_noFile = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Add_noFile_remedy = ""; //$NON-NLS-1$
	/** 0: connector. */
	public static String Add_noHost = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Add_noHost_remedy = ""; //$NON-NLS-1$
	/** 0: variable. */
	public static String Add_noVariable = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Add_noVariable_remedy = ""; //$NON-NLS-1$
	/** Standard input is empty. */
	public static String Add_noInput = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Add_noInput_remedy = ""; //$NON-NLS-1$
	/** 0: text, 1: option. */
	public static String Add_noConstant = ""; //$NON-NLS-1$
	/** 0: values. */
	public static String Add_noConstant_remedy = ""; //$NON-NLS-1$
	/** 0: user, 1: host. */
	public static String Add_prompt = ""; //$NON-NLS-1$
	/** 0: program, 1: name. */
	public static String Add_next = ""; //$NON-NLS-1$
	public static String Add_noConnector = ""; //$NON-NLS-1$
	public static String Add_noConnector_remedy = ""; //$NON-NLS-1$
	public static String Add_passwordInUrl = ""; //$NON-NLS-1$
	public static String Add_twoPasswords = ""; //$NON-NLS-1$
	public static String Add_twoPasswords_remedy = ""; //$NON-NLS-1$
	/** The step succeeded. */
	public static String Test_ok = ""; //$NON-NLS-1$
	/** The step failed. */
	public static String Test_failed = ""; //$NON-NLS-1$
	/** 0: product, 1: version, 2: driver, 3: TLS. */
	public static String Test_server = ""; //$NON-NLS-1$
	/** A step. */
	public static String Step_file = ""; //$NON-NLS-1$
	/** A step. */
	public static String Step_resolve = ""; //$NON-NLS-1$
	/** A step. */
	public static String Step_connect = ""; //$NON-NLS-1$
	/** A step. */
	public static String Step_tls = ""; //$NON-NLS-1$
	/** A step. */
	public static String Step_login = ""; //$NON-NLS-1$
	/** A step. */
	public static String Step_database = ""; //$NON-NLS-1$
	/** 0: folder. */
	public static String Demo_sample = ""; //$NON-NLS-1$
	/** Title of a step. */
	public static String Demo_connections = ""; //$NON-NLS-1$
	/** Title of a step. */
	public static String Demo_first = ""; //$NON-NLS-1$
	/** Title of a step. */
	public static String Demo_change = ""; //$NON-NLS-1$
	/** 0: changed, 1: added. */
	public static String Demo_changed = ""; //$NON-NLS-1$
	/** Title of a step. */
	public static String Demo_second = ""; //$NON-NLS-1$
	/** Title of a step. */
	public static String Demo_verify = ""; //$NON-NLS-1$
	/** Row. */
	public static String Demo_sampleRow = ""; //$NON-NLS-1$
	/** Row. */
	public static String Demo_firstRow = ""; //$NON-NLS-1$
	/** Row. */
	public static String Demo_changeRow = ""; //$NON-NLS-1$
	/** Row. */
	public static String Demo_secondRow = ""; //$NON-NLS-1$
	/** Row. */
	public static String Demo_verifyRow = ""; //$NON-NLS-1$
	/** 0: rows, 1: all rows. */
	public static String Demo_right = ""; //$NON-NLS-1$
	/** 0: home, 1: program. */
	public static String Demo_open = ""; //$NON-NLS-1$
	/** 0: expected, 1: read, 2: written. */
	public static String Demo_wrongRows = ""; //$NON-NLS-1$
	/** 0: rows. */
	public static String Demo_wrongValues = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Demo_wrong_remedy = ""; //$NON-NLS-1$
	/** 0: why. */
	public static String Demo_noFolder = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Demo_noFolder_remedy = ""; //$NON-NLS-1$
	public static String Conflicts_none = ""; //$NON-NLS-1$
	public static String Pipeline_remedy = ""; //$NON-NLS-1$
	public static String Pipeline_nothing = "";
	public static String Pipeline_nothingToDrop = "";
	public static String Pipeline_dropped = "";
	public static String Pipeline_droppedTargets = "";
	public static String Pipeline_notAsked = "";
	public static String Pipeline_notApplied = ""; //$NON-NLS-1$
	public static String Pipeline_destroysData = ""; //$NON-NLS-1$
	public static String Pipeline_difference = ""; //$NON-NLS-1$
	public static String Pipeline_destroys = ""; //$NON-NLS-1$
	public static String Pipeline_destroys_remedy = ""; //$NON-NLS-1$
	public static String Pipeline_result = ""; //$NON-NLS-1$
	public static String Pipeline_done = ""; //$NON-NLS-1$
	public static String Pipeline_undone = ""; //$NON-NLS-1$
	public static String Pipeline_allTables = ""; //$NON-NLS-1$
	public static String Pipeline_limited = ""; //$NON-NLS-1$
	public static String Pipeline_unlimited = ""; //$NON-NLS-1$
	public static String Pipeline_rows = ""; //$NON-NLS-1$
	public static String Pipeline_rows_remedy = ""; //$NON-NLS-1$
	public static String Pipeline_paused = ""; //$NON-NLS-1$
	public static String Pipeline_resumed = ""; //$NON-NLS-1$
	public static String Pipeline_snapshot = ""; //$NON-NLS-1$
	public static String Pipeline_snapshotDone = ""; //$NON-NLS-1$
	public static String Column_snapshot = ""; //$NON-NLS-1$
	public static String Conflicts_absent = ""; //$NON-NLS-1$
	public static String Conflicts_which = ""; //$NON-NLS-1$
	public static String Conflicts_which_remedy = ""; //$NON-NLS-1$
	public static String Conflicts_resolved = ""; //$NON-NLS-1$
	public static String Column_source = ""; //$NON-NLS-1$
	public static String Column_target = ""; //$NON-NLS-1$
	/** A script was written. */
	public static String Ddl_written = ""; //$NON-NLS-1$
	/** A script cannot be written. */
	public static String Ddl_notWritten = ""; //$NON-NLS-1$
	/** What to check. */
	public static String Ddl_notWritten_remedy = ""; //$NON-NLS-1$
	public static String Url_form = ""; //$NON-NLS-1$
	public static String Url_percent = ""; //$NON-NLS-1$
	public static String Url_port = ""; //$NON-NLS-1$
	public static String Url_scheme = ""; //$NON-NLS-1$
	public static String Url_tls = ""; //$NON-NLS-1$
	public static String Url_twice = ""; //$NON-NLS-1$
	public static String Url_unusable = ""; //$NON-NLS-1$
	public static String Url_unusable_remedy = ""; //$NON-NLS-1$
	public static String DryRun_refused = ""; //$NON-NLS-1$
	public static String Schedule_began = ""; //$NON-NLS-1$
	public static String Schedule_ended = ""; //$NON-NLS-1$
	public static String Schedule_folder = ""; //$NON-NLS-1$
	public static String Schedule_invalid = ""; //$NON-NLS-1$
	public static String Schedule_never = ""; //$NON-NLS-1$
	public static String Schedule_neverRuns = ""; //$NON-NLS-1$
	public static String Schedule_none = ""; //$NON-NLS-1$
	public static String Schedule_none_remedy = ""; //$NON-NLS-1$
	public static String Schedule_nothing = ""; //$NON-NLS-1$
	public static String Schedule_planned = ""; //$NON-NLS-1$
	public static String Schedule_refused = ""; //$NON-NLS-1$
	public static String Schedule_waiting = ""; //$NON-NLS-1$
	public static String Column_next = ""; //$NON-NLS-1$
	public static String Column_schedule = ""; //$NON-NLS-1$
	public static String Column_timeZone = ""; //$NON-NLS-1$
	public static String Alerts_none = ""; //$NON-NLS-1$
	public static String Alerts_none_remedy = ""; //$NON-NLS-1$
	public static String Alerts_sent = ""; //$NON-NLS-1$
	public static String Alerts_failed = ""; //$NON-NLS-1$
	public static String Column_channel = ""; //$NON-NLS-1$
	public static String Column_told = ""; //$NON-NLS-1$
	public static String Test_certificate = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.cli.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
