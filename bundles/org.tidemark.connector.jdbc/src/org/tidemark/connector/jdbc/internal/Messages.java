/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle; what the parameters are stands beside each text. */
@SuppressWarnings("javadoc")
public final class Messages extends NLS {

	public static String Error_failed = "";
	public static String Error_cancelled = "";
	public static String Error_connect = "";
	public static String Fault_unknownHost = "";
	public static String Fault_refused = "";
	public static String Fault_timeout = "";
	public static String Fault_tls = "";
	public static String Fault_login = "";
	public static String Fault_database = "";
	public static String Fault_noFile = "";
	public static String Fault_noPath = "";
	public static String Fault_notADatabase = "";
	public static String Fault_tooMany = "";
	public static String Remedy_unknownHost = "";
	public static String Remedy_refused = "";
	public static String Remedy_timeout = "";
	public static String Remedy_tls = "";
	public static String Remedy_login = "";
	public static String Remedy_database = "";
	public static String Remedy_noFile = "";
	public static String Remedy_notADatabase = "";
	public static String Remedy_tooMany = "";
	public static String Remedy_again = "";
	public static String Remedy_locked = "";
	public static String Remedy_permission = "";
	public static String Remedy_missing = "";
	public static String Remedy_readOnly = "";
	public static String Remedy_full = "";
	public static String Channel_cancelled = "";
	public static String Channel_failed = "";
	public static String Channel_cut_remedy = "";
	public static String Source_pipelineOnly = "";
	public static String Source_pipelineOnly_remedy = "";
	public static String Session_notThis = "";
	public static String Tls_files = "";
	public static String Tls_files_remedy = "";
	public static String Test_resolved = "";
	public static String Test_connected = "";
	public static String Test_plain = "";
	public static String Test_tls = "";
	public static String Test_loggedIn = "";
	public static String Test_database = "";
	public static String Test_file = "";
	public static String Test_fileNotReadable = "";
	public static String Test_fileNotReadable_remedy = "";
	public static String Test_sqlite = "";
	public static String Test_cancelled = "";
	public static String Discovery_schemas = "";
	public static String Discovery_tables = "";
	public static String Discovery_table = "";
	public static String Discovery_type = "";
	public static String Discovery_type_remedy = "";
	public static String Discovery_noDatabase = "";
	public static String Discovery_noDatabase_remedy = "";
	public static String Read_doing = "";
	public static String Read_begin = "";
	public static String Read_horizon = "";
	public static String Read_value = "";
	public static String Read_unknownParameter = "";
	public static String Read_unknownParameter_remedy = "";
	public static String Value_notANumber = "";
	public static String Value_notANumber_remedy = "";
	public static String Value_notBoolean = "";
	public static String Value_notBoolean_remedy = "";
	public static String Value_misfit = "";
	public static String Value_misfit_remedy = "";
	public static String Value_epoch = "";
	public static String Value_epoch_remedy = "";
	public static String Cursor_cached = "";
	public static String Cursor_mixed = "";
	public static String Cursor_reused = "";
	public static String Horizon_mysql = "";
	public static String Horizon_postgres = "";
	public static String Horizon_mysql_stale = "";
	public static String Horizon_prepared = "";
	public static String Horizon_replica = "";
	public static String Horizon_replicaStopped = "";
	public static String Readers_connections = "";
	public static String Readers_postgres = "";
	public static String Readers_mysql_engine = "";
	public static String Readers_mysql_lock = "";
	public static String Readers_mysql_busy = "";
	public static String Readers_sqlite_journal = "";
	public static String Readers_sqlite_busy = "";
	public static String Expression_broken = ""; //$NON-NLS-1$
	public static String Expression_broken_remedy = ""; //$NON-NLS-1$
	public static String Expression_semicolon = ""; //$NON-NLS-1$
	public static String Expression_comment = ""; //$NON-NLS-1$
	public static String Expression_open = ""; //$NON-NLS-1$
	public static String Expression_closed = ""; //$NON-NLS-1$
	public static String Test_noTls = ""; //$NON-NLS-1$
	public static String Test_noTls_remedy = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.connector.jdbc.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
