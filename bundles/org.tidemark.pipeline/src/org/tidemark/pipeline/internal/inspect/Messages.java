/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.inspect;

import org.eclipse.osgi.util.NLS;

/** Messages of this package. */
@SuppressWarnings("javadoc")
final class Messages extends NLS {

	public static String Version_unreadable = "";
	public static String Version_unreadable_remedy = "";
	public static String Mysql_variable = "";
	public static String Mysql_logBin_remedy = "";
	public static String Mysql_binlogFormat_remedy = "";
	public static String Mysql_rowImage_remedy = "";
	public static String Mysql_serverId = "";
	public static String Mysql_serverId_remedy = "";
	public static String Mysql_retention_forever = "";
	public static String Mysql_retention = "";
	public static String Mysql_retention_short = "";
	public static String Mysql_retention_remedy = "";
	public static String Mysql_granted = "";
	public static String Mysql_grant = "";
	public static String Mysql_grant_remedy = "";
	public static String Mysql_loopback = "";
	public static String Mysql_loopback_remedy = "";
	public static String Risingwave_old = "";
	public static String Risingwave_old_remedy = "";
	public static String Risingwave_history = "";
	public static String Risingwave_history_remedy = "";
	public static String Risingwave_secrets = "";
	public static String Risingwave_noSecrets = "";
	public static String Risingwave_noSecrets_remedy = "";
	public static String Starrocks_old = "";
	public static String Starrocks_old_remedy = "";
	public static String Starrocks_sharedData = "";
	public static String Starrocks_sharedData_remedy = "";
	public static String Starrocks_backends = "";
	public static String Starrocks_noBackends = "";
	public static String Starrocks_noBackends_remedy = "";
	public static String Starrocks_fewBackends = "";
	public static String Starrocks_fewBackends_remedy = "";
	public static String Starrocks_backendsUnknown = "";
	public static String Starrocks_backendsUnknown_remedy = "";
	public static String Table_good = "";
	public static String Column_omitted_remedy = "";
	public static String Column_lossy_remedy = "";

	static {
		NLS.initializeMessages("org.tidemark.pipeline.internal.inspect.messages", Messages.class);
	}

	private Messages() {
	}
}
