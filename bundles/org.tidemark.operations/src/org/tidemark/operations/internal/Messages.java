/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle. */
public final class Messages extends NLS {

	/** A kind of value. */
	public static String Ddl_pipelineTitle = ""; //$NON-NLS-1$
	public static String Ddl_pipelineSecrets = ""; //$NON-NLS-1$
	public static String Pipeline_noRisingWave = ""; //$NON-NLS-1$
	public static String Pipeline_noRisingWave_remedy = ""; //$NON-NLS-1$
	public static String Json_object = ""; //$NON-NLS-1$
	/** A kind of value. */
	public static String Json_array = ""; //$NON-NLS-1$
	/** A kind of value. */
	public static String Json_string = ""; //$NON-NLS-1$
	/** A kind of value. */
	public static String Json_integer = ""; //$NON-NLS-1$
	/** A kind of value. */
	public static String Json_number = ""; //$NON-NLS-1$
	/** A kind of value. */
	public static String Json_boolean = ""; //$NON-NLS-1$
	/** A kind of value. */
	public static String Json_null = ""; //$NON-NLS-1$
	/** An empty text. */
	public static String Json_empty = ""; //$NON-NLS-1$
	/** Something behind the end. */
	public static String Json_trailing = ""; //$NON-NLS-1$
	/** A key that stands twice. */
	public static String Json_twice = ""; //$NON-NLS-1$
	/** A text that is not JSON. */
	public static String Json_syntax = ""; //$NON-NLS-1$
	/** A key that does not fit its neighbours. */
	public static String Schema_notHere = ""; //$NON-NLS-1$
	/** A value of the wrong kind. */
	public static String Schema_kind = ""; //$NON-NLS-1$
	/** Between alternatives. */
	public static String Schema_or = ""; //$NON-NLS-1$
	/** Between things that belong together. */
	public static String Schema_and = ""; //$NON-NLS-1$
	/** A value that has one right form. */
	public static String Schema_only = ""; //$NON-NLS-1$
	/** A value that is none of the allowed. */
	public static String Schema_choice = ""; //$NON-NLS-1$
	/** An empty text. */
	public static String Schema_blank = ""; //$NON-NLS-1$
	/** A text of the wrong form. */
	public static String Schema_form = ""; //$NON-NLS-1$
	/** A number out of range. */
	public static String Schema_range = ""; //$NON-NLS-1$
	/** An empty list. */
	public static String Schema_emptyList = ""; //$NON-NLS-1$
	/** A missing key. */
	public static String Schema_missing = ""; //$NON-NLS-1$
	/** A key that another one needs. */
	public static String Schema_depending = ""; //$NON-NLS-1$
	/** An unknown key that is known elsewhere. */
	public static String Schema_unknownBelongs = ""; //$NON-NLS-1$
	/** An unknown key like a known one. */
	public static String Schema_unknownNear = ""; //$NON-NLS-1$
	/** An unknown key. */
	public static String Schema_unknown = ""; //$NON-NLS-1$
	/** One of several keys. */
	public static String Schema_oneNeeded = ""; //$NON-NLS-1$
	/** Keys of which only one may be there. */
	public static String Schema_exclusive = ""; //$NON-NLS-1$
	/** What durations look like. */
	public static String Hint_duration = ""; //$NON-NLS-1$
	/** What names of tables look like. */
	public static String Hint_tableName = ""; //$NON-NLS-1$
	/** What deletes look like. */
	public static String Hint_deletes = ""; //$NON-NLS-1$
	/** What ports look like. */
	public static String Hint_port = ""; //$NON-NLS-1$
	/** The stop that ends a sentence. */
	public static String Text_stop = ""; //$NON-NLS-1$
	/** A job file with problems: file, first problems. */
	public static String Job_invalid = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Job_invalid_remedy = ""; //$NON-NLS-1$
	/** Behind the first problems: how many more there are. */
	public static String Job_more = ""; //$NON-NLS-1$
	/** A problem: line, message. */
	public static String Job_line = ""; //$NON-NLS-1$
	/** A wrong regular expression. */
	public static String Job_pattern = ""; //$NON-NLS-1$
	/** A table that is there twice. */
	public static String Job_sourceTwice = ""; //$NON-NLS-1$
	/** A target column that is filled twice. */
	public static String Job_columnTwice = ""; //$NON-NLS-1$
	public static String Job_cron = ""; //$NON-NLS-1$
	public static String Job_interval = ""; //$NON-NLS-1$
	public static String Job_timeZone = ""; //$NON-NLS-1$
	public static String Schedule_unreadable = ""; //$NON-NLS-1$
	/** Two-way sync is not there yet. */
	/** A file that is not there. */
	public static String File_missing = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String File_missing_remedy = ""; //$NON-NLS-1$
	/** A file that cannot be read: file, reason. */
	public static String File_unreadable = ""; //$NON-NLS-1$
	/** A file that cannot be written: file, reason. */
	public static String File_unwritable = ""; //$NON-NLS-1$
	/** A file that is not UTF-8. */
	public static String File_notUtf8 = ""; //$NON-NLS-1$
	/** A folder in place of a file. */
	public static String File_folder = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String File_remedy = ""; //$NON-NLS-1$
	/** A connections file with problems: file, first problems. */
	public static String Connections_invalid = ""; //$NON-NLS-1$
	/** A connections file that is not JSON. */
	public static String Connections_syntax = ""; //$NON-NLS-1$
	/** A name that is there twice. */
	public static String Connections_twice = ""; //$NON-NLS-1$
	/** A placeholder of the wrong form. */
	public static String Connections_placeholder = ""; //$NON-NLS-1$
	/** A variable that is not set: variable, connection, file, key. */
	public static String Connections_unset = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Connections_unset_remedy = ""; //$NON-NLS-1$
	/** A setting that is wrong: key, connection, file, reason. */
	public static String Connections_wrong = ""; //$NON-NLS-1$
	/** What a URL looks like. */
	public static String Connections_url = ""; //$NON-NLS-1$
	/** What a port looks like. */
	public static String Connections_port = ""; //$NON-NLS-1$
	/** A path that the system does not know. */
	public static String Connections_path = ""; //$NON-NLS-1$
	/** An unknown connection. */
	public static String Connection_unknown = ""; //$NON-NLS-1$
	/** An unknown connection of a job: connection, key, job file. */
	public static String Connection_unknownInJob = ""; //$NON-NLS-1$
	/** Connections that may be meant. */
	public static String Connection_near = ""; //$NON-NLS-1$
	/** Connections that there are. */
	public static String Connection_known = ""; //$NON-NLS-1$
	/** No connections at all. */
	public static String Connection_none = ""; //$NON-NLS-1$
	/** A connection of a file: connection, file. */
	public static String Connection_readOnly = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Connection_readOnly_remedy = ""; //$NON-NLS-1$
	/** A missing setting: connection, setting. */
	public static String Connection_incomplete = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Connection_incomplete_remedy = ""; //$NON-NLS-1$
	/** A file-based connection with a host: connection, connector. */
	public static String Connection_fileHost = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Connection_fileHost_remedy = ""; //$NON-NLS-1$
	/** A port out of range: connection, port. */
	public static String Connection_portRange = ""; //$NON-NLS-1$
	/** A setting. */
	public static String Setting_name = ""; //$NON-NLS-1$
	/** A setting. */
	public static String Setting_host = ""; //$NON-NLS-1$
	/** A setting. */
	public static String Setting_database = ""; //$NON-NLS-1$
	/** A setting. */
	public static String Setting_file = ""; //$NON-NLS-1$
	/** A schema that is not there: schema, connection. */
	public static String Schema_unknownInCatalog = ""; //$NON-NLS-1$
	/** A table that is not there: table, connection. */
	public static String Table_unknown = ""; //$NON-NLS-1$
	/** What there is in place of it. */
	public static String Catalog_known = ""; //$NON-NLS-1$
	/** A list that goes on: names, how many more. */
	public static String Catalog_more = ""; //$NON-NLS-1$
	/** A task that is not there. */
	public static String Task_unknown = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Task_unknown_remedy = ""; //$NON-NLS-1$
	/** A task that ended: task, status. */
	public static String Task_notRunning = ""; //$NON-NLS-1$
	/** A status. */
	public static String Status_pending = ""; //$NON-NLS-1$
	/** A status. */
	public static String Status_running = ""; //$NON-NLS-1$
	/** A status. */
	public static String Status_completed = ""; //$NON-NLS-1$
	/** A status. */
	public static String Status_failed = ""; //$NON-NLS-1$
	/** A status. */
	public static String Status_cancelled = ""; //$NON-NLS-1$
	/** The store could not be closed. */
	public static String Session_close = ""; //$NON-NLS-1$
	/** A listener threw. */
	public static String Session_listener = ""; //$NON-NLS-1$
	/** The question whether to cancel could not be asked. */
	public static String Session_poll = ""; //$NON-NLS-1$
	/** The head of a script. */
	public static String Ddl_head = ""; //$NON-NLS-1$
	/** The version of a script. */
	public static String Ddl_version = ""; //$NON-NLS-1$
	/** No differences. */
	public static String Ddl_same = ""; //$NON-NLS-1$
	/** A difference that stays. */
	public static String Ddl_cannot = ""; //$NON-NLS-1$
	/** A statement that destroys data. */
	public static String Ddl_destroys = ""; //$NON-NLS-1$
	/** A key that cannot be made. */
	public static String Ddl_keyBlocked = ""; //$NON-NLS-1$
	/** An unknown system. */
	public static String Ddl_unknown = ""; //$NON-NLS-1$
	/** Which systems there are. */
	public static String Ddl_unknown_remedy = ""; //$NON-NLS-1$
	/** A system that is not the target. */
	public static String Ddl_notTarget = ""; //$NON-NLS-1$
	/** What to leave out. */
	public static String Ddl_notTarget_remedy = ""; //$NON-NLS-1$
	/** A job with a pipeline. */
	/** Where its scripts are. */
	/** A dialect that threw. */
	public static String Ddl_threw = ""; //$NON-NLS-1$
	/** What to do about it. */
	public static String Ddl_threw_remedy = ""; //$NON-NLS-1$
	/** Cancelled. */
	public static String Ddl_cancelled = ""; //$NON-NLS-1$
	public static String Ddl_permission_remedy = ""; //$NON-NLS-1$
	public static String Ddl_exists_remedy = ""; //$NON-NLS-1$
	public static String Ddl_missing_remedy = ""; //$NON-NLS-1$
	public static String Ddl_failed_remedy = ""; //$NON-NLS-1$
	public static String Ddl_failed = ""; //$NON-NLS-1$
	public static String Ddl_notLocal = ""; //$NON-NLS-1$
	public static String Ddl_notLocal_remedy = ""; //$NON-NLS-1$
	public static String Ddl_otherSystem = ""; //$NON-NLS-1$
	public static String Ddl_otherSystem_remedy = ""; //$NON-NLS-1$
	public static String Rows_unknownColumn = ""; //$NON-NLS-1$
	public static String Connections_invalidText = ""; //$NON-NLS-1$
	public static String Run_subTask = ""; //$NON-NLS-1$
	public static String Run_subTaskOf = ""; //$NON-NLS-1$
	public static String Task_stillRuns = ""; //$NON-NLS-1$
	public static String Task_stillRuns_remedy = ""; //$NON-NLS-1$
	public static String Alert_completed = ""; //$NON-NLS-1$
	public static String Alert_failed = ""; //$NON-NLS-1$
	public static String Alert_cancelled = ""; //$NON-NLS-1$
	public static String Alert_recovered = ""; //$NON-NLS-1$
	public static String Alert_differences = ""; //$NON-NLS-1$
	public static String Alert_deadLetters = ""; //$NON-NLS-1$
	public static String Alert_rows = ""; //$NON-NLS-1$
	public static String Alert_differing = ""; //$NON-NLS-1$
	public static String Alert_notSent = ""; //$NON-NLS-1$
	public static String Alert_try = ""; //$NON-NLS-1$
	public static String Alert_variable = ""; //$NON-NLS-1$
	public static String Alert_variable_remedy = ""; //$NON-NLS-1$
	public static String Alert_tryTitle = ""; //$NON-NLS-1$
	public static String Password_missing = ""; //$NON-NLS-1$
	public static String Password_missing_remedy = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.operations.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
