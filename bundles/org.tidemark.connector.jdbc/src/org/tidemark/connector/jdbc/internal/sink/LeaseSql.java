/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

/**
 * How one database keeps leases.
 *
 * @param name       a name of up to 255 characters that compares exactly
 * @param number     a whole number of 64 bits
 * @param moment     a moment
 * @param options    what follows the closing parenthesis of the table
 * @param now        the present moment, also in a statement that waited for a lock
 * @param earliest   the moment before which the last sign of life is too old
 * @param latest     the moment behind which it is not believed, because the clock was set back
 * @param since      the column {@code started_at} as an instant of ISO 8601
 * @param insert     an INSERT that leaves an existing row as it is, up to the table's name
 * @param onConflict what follows its values
 * @param lock       what makes a SELECT hold the row until the transaction ends, or empty where a transaction is alone anyway
 * @param guard      a statement that is run before the table is made, or empty
 */
record LeaseSql(String name, String number, String moment, String options, String now, String earliest, String latest,
		String since, String insert, String onConflict, String lock, String guard) {

	/** Fifteen seconds without a sign of life end a lease. */
	static final int LIFE_SECONDS = 15;

	/** MySQL and MariaDB. */
	static final LeaseSql MYSQL = new LeaseSql("varchar(255)", "bigint", "datetime(6)", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			" ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "UTC_TIMESTAMP(6)", //$NON-NLS-1$ //$NON-NLS-2$
			"UTC_TIMESTAMP(6) - INTERVAL " + LIFE_SECONDS + " SECOND", //$NON-NLS-1$ //$NON-NLS-2$
			"UTC_TIMESTAMP(6) + INTERVAL " + LIFE_SECONDS + " SECOND", //$NON-NLS-1$ //$NON-NLS-2$
			"DATE_FORMAT(started_at, '%Y-%m-%dT%H:%i:%s.%fZ')", "INSERT IGNORE INTO ", "", " LOCK IN SHARE MODE", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	/** PostgreSQL. */
	static final LeaseSql POSTGRES = new LeaseSql("varchar(255)", "bigint", "timestamp with time zone", "", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			"clock_timestamp()", "clock_timestamp() - interval '" + LIFE_SECONDS + " seconds'", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"clock_timestamp() + interval '" + LIFE_SECONDS + " seconds'", //$NON-NLS-1$ //$NON-NLS-2$
			"to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", "INSERT INTO ", //$NON-NLS-1$ //$NON-NLS-2$
			" ON CONFLICT (job) DO NOTHING", " FOR SHARE", //$NON-NLS-1$ //$NON-NLS-2$
			"SELECT pg_advisory_xact_lock(" + PostgresSink.CREATION_LOCK + ')'); //$NON-NLS-1$

	/** SQLite. */
	static final LeaseSql SQLITE = new LeaseSql("TEXT", "INTEGER", "TEXT", "", "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-" + LIFE_SECONDS + " seconds')", //$NON-NLS-1$ //$NON-NLS-2$
			"strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+" + LIFE_SECONDS + " seconds')", "started_at", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			"INSERT OR IGNORE INTO ", "", "", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
}
