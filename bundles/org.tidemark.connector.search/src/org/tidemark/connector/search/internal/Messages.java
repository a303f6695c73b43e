/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle; what the parameters are stands beside each text. */
@SuppressWarnings("javadoc")
public final class Messages extends NLS {

	public static String Session_noStatements = "";
	public static String Error_failed = "";
	public static String Error_cancelled = "";
	public static String Error_connect = "";
	public static String Fault_unknownHost = "";
	public static String Fault_refused = "";
	public static String Fault_timeout = "";
	public static String Fault_tls = "";
	public static String Fault_cut = "";
	public static String Fault_login = "";
	public static String Remedy_unknownHost = "";
	public static String Remedy_refused = "";
	public static String Remedy_timeout = "";
	public static String Remedy_tls = "";
	public static String Remedy_login = "";
	public static String Remedy_again = "";
	public static String Remedy_blocked = "";
	public static String Remedy_busy = "";
	public static String Remedy_forbidden = "";
	public static String Remedy_full = "";
	public static String Remedy_missing = "";
	public static String Remedy_mapping = "";
	public static String Tls_files = "";
	public static String Tls_files_remedy = "";
	public static String Option_notANumber = "";
	public static String Session_notThis = "";
	public static String Test_resolved = "";
	public static String Test_connected = "";
	public static String Test_plain = "";
	public static String Test_tls = "";
	public static String Test_loggedIn = "";
	public static String Test_indices = "";
	public static String Test_cancelled = "";
	public static String Doing_greet = "";
	public static String Doing_list = "";
	public static String Doing_describe = "";
	public static String Doing_read = "";
	public static String Doing_refresh = "";
	public static String Doing_view = "";
	public static String Doing_positions = "";
	public static String Doing_create = "";
	public static String Doing_write = "";
	public static String Doing_clear = "";
	public static String Doing_checkpoint = "";
	public static String Clear_incomplete = "";
	public static String Column_ignoreAbove = "";
	public static String Column_milliseconds = "";
	public static String Column_idDefault = "";
	public static String Column_missing = "";
	public static String Column_notComparable = "";
	public static String Column_notComparable_remedy = "";
	public static String Expression_none = "";
	public static String Expression_none_remedy = "";
	public static String Table_missing = "";
	public static String Condition_none = "";
	public static String Where_notJson = "";
	public static String Where_remedy = "";
	public static String Bound_unusable = "";
	public static String Read_damaged = "";
	public static String Read_partial = "";
	public static String Read_partial_remedy = "";
	public static String Read_shardsFailed = "";
	public static String Read_timedOut = "";
	public static String Read_noShards = "";
	public static String Read_noPrimary = "";
	public static String Read_noSource = "";
	public static String Value_misfit = "";
	public static String Value_misfit_remedy = "";
	public static String Sequence_notAllowed = "";
	public static String Sequence_notAllowed_remedy = "";
	public static String Sequence_noStats = "";
	public static String Sequence_noDocuments = "";
	public static String Sequence_field = "";
	public static String Sequence_field_remedy = "";
	public static String Sequence_deletes = "";
	public static String Refused_mode = "";
	public static String Refused_mode_remedy = "";
	public static String Refused_conflicts = "";
	public static String Refused_conflicts_remedy = "";
	public static String Refused_noKey = "";
	public static String Refused_noKey_remedy = "";
	public static String Refused_schema = "";
	public static String Refused_schema_remedy = "";
	public static String Refused_index = "";
	public static String Refused_index_remedy = "";
	public static String Refused_column = "";
	public static String Refused_column_remedy = "";
	public static String Refused_idNotKey = "";
	public static String Refused_idNotKey_remedy = "";
	public static String Refused_view = "";
	public static String Refused_view_remedy = "";
	public static String Row_refused = "";
	public static String Row_refused_remedy = "";
	public static String Row_column = "";
	public static String Row_nullKey = "";
	public static String Row_idLength = "";
	public static String Row_notFinite = "";
	public static String Row_exists = "";
	public static String Row_exists_remedy = "";

	/** Not a number of slices. */
	public static String Option_slices = "";
	public static String Option_slices_remedy = "";
	public static String Page_beyond = "";
	public static String Page_beyond_remedy = "";
	public static String Fault_noTls = ""; //$NON-NLS-1$
	public static String Remedy_noTls = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.connector.search.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
