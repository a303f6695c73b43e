/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.sink;

import org.eclipse.osgi.util.NLS;

/** Messages of the sinks. */
final class Messages extends NLS {

	/** A missing column. */
	public static String Replace_copy = ""; //$NON-NLS-1$
	public static String Replace_merge = ""; //$NON-NLS-1$
	public static String Sink_no_column = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Sink_no_column_remedy = ""; //$NON-NLS-1$
	/** The run was cancelled. */
	public static String Sink_cancelled = ""; //$NON-NLS-1$
	/** Reading a checkpoint. */
	public static String Sink_read_checkpoint = ""; //$NON-NLS-1$
	/** Writing a checkpoint. */
	public static String Sink_replace = ""; //$NON-NLS-1$
	public static String Sink_write_checkpoint = ""; //$NON-NLS-1$
	/** Forgetting a checkpoint. */
	public static String Sink_forget = ""; //$NON-NLS-1$
	/** Preparing the target. */
	public static String Sink_prepare = ""; //$NON-NLS-1$
	/** Writing a batch. */
	public static String Sink_write = ""; //$NON-NLS-1$
	/** Writing a row. */
	public static String Sink_write_row = ""; //$NON-NLS-1$
	/** Writing a value. */
	public static String Sink_write_value = ""; //$NON-NLS-1$
	/** Deleting all rows. */
	public static String Sink_clear = ""; //$NON-NLS-1$
	/** Deleting rows by key. */
	public static String Sink_delete = ""; //$NON-NLS-1$
	public static String Sink_dead_letter = ""; //$NON-NLS-1$
	/** Counting rows. */
	public static String Sink_count = ""; //$NON-NLS-1$
	/** A write mode that is not there yet. */
	/** What to do then. */
	/** Upsert without key. */
	public static String Refused_no_key = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Refused_no_key_remedy = ""; //$NON-NLS-1$
	/** A job or unit name that is too long. */
	public static String Refused_long_name = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Refused_long_name_remedy = ""; //$NON-NLS-1$
	/** A value that a column cannot hold. */
	public static String Value_refused = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String Value_refused_remedy = ""; //$NON-NLS-1$
	/** NULL in a key. */
	public static String Value_null_key = ""; //$NON-NLS-1$
	/** NUL in text. */
	public static String Value_nul = ""; //$NON-NLS-1$
	/** A number out of range. */
	public static String Value_range = ""; //$NON-NLS-1$
	/** A fraction for a whole number. */
	public static String Value_fraction = ""; //$NON-NLS-1$
	/** Too many digits behind the point. */
	public static String Value_scale = ""; //$NON-NLS-1$
	/** A number that floating point bends. */
	public static String Value_floating = ""; //$NON-NLS-1$
	/** Text too long. */
	public static String Value_characters = ""; //$NON-NLS-1$
	/** Bytes too long. */
	public static String Value_bytes = ""; //$NON-NLS-1$
	/** Too many digits of the second. */
	public static String Value_second = ""; //$NON-NLS-1$
	/** A time of day in a date. */
	public static String Value_day = ""; //$NON-NLS-1$
	/** NaN or infinity. */
	public static String Value_not_finite = ""; //$NON-NLS-1$
	/** NaN. */
	public static String Value_not_a_number = ""; //$NON-NLS-1$
	/** Text that would become a number. */
	public static String Value_affinity = ""; //$NON-NLS-1$
	/** the column must not be NULL */
	public static String Value_null = ""; //$NON-NLS-1$
	/** this database has no infinite dates ("infinity": "null" makes them NULL) */
	public static String Value_infinite_date = ""; //$NON-NLS-1$
	/** a month or day is zero, which this database has not ("zero_dates": "null" makes it NULL) */
	public static String Value_zero_date = ""; //$NON-NLS-1$
	/** it is no day of the calendar */
	public static String Value_no_day = ""; //$NON-NLS-1$
	/** this database has no days before the year 1 and after the year 9999 */
	public static String Value_far_date = ""; //$NON-NLS-1$
	/** the blanks at its end would be lost in {0} */
	public static String Value_trailing_blank = ""; //$NON-NLS-1$
	/** it has {0} bits and the column takes {1} */
	public static String Value_bits = ""; //$NON-NLS-1$
	/** "{0}" is not exactly one of the members */
	public static String Value_member = ""; //$NON-NLS-1$
	/** The keys {0} and {1} of two rows are one key of {2} ({3}): one row would take the place of the other. */
	public static String Key_collision = ""; //$NON-NLS-1$
	/** Give the key columns of the target an exact collation or type, or let error_strategy skip such rows. */
	public static String Key_collision_remedy = ""; //$NON-NLS-1$
	/** The column {0} of the target ({1}) is narrower than the source: values that do not fit are errors of their rows. */
	public static String Pair_narrow = ""; //$NON-NLS-1$
	/** The column {0} of the target has the character set {1}: rows with other characters are errors. */
	public static String Pair_charset = ""; //$NON-NLS-1$
	/** The key column {0} of the target is compared by {1}, to which keys that differ may be one: the second such row is an error. */
	public static String Pair_equality = ""; //$NON-NLS-1$
	/** The column {0} of the target ({1}) takes its members alone, written exactly so: other values are errors of their rows. */
	public static String Pair_members = ""; //$NON-NLS-1$
	/** The column {0} of the target ({1}) orders keys and drops keys that come twice. */
	public static String Pair_jsonb = ""; //$NON-NLS-1$
	/** The column {0} of the target ({1}) is of another kind than the source: values that it cannot read are errors of their rows. */
	public static String Pair_otherKind = ""; //$NON-NLS-1$
	/** The column {0} of the target ({1}) keeps numbers in binary: those that would lose digits are errors of their rows. */
	public static String Pair_floating = ""; //$NON-NLS-1$
	/** The column {0} of the target ({1}) keeps fewer digits of the second: values that would lose some are errors of their rows. */
	public static String Pair_digits = ""; //$NON-NLS-1$
	/** The column {0} of the target ({1}) is a moment, the source has no zone: its values are taken for UTC. */
	public static String Pair_zone = ""; //$NON-NLS-1$
	/** An engine without transactions. */
	public static String MySql_no_transactions = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String MySql_no_transactions_remedy = ""; //$NON-NLS-1$
	/** A warning of LOAD DATA. */
	public static String MySql_warning = ""; //$NON-NLS-1$
	/** Rows that were not loaded. */
	public static String MySql_count = ""; //$NON-NLS-1$
	/** What to do then. */
	public static String MySql_count_remedy = ""; //$NON-NLS-1$
	public static String MySql_packet = ""; //$NON-NLS-1$
	public static String MySql_packet_remedy = ""; //$NON-NLS-1$
	/** Taking the lease of the job "{0}" in the target */
	public static String Lease_take = ""; //$NON-NLS-1$
	/** Renewing the lease of the job "{0}" in the target */
	public static String Lease_renew = ""; //$NON-NLS-1$
	/** Giving back the lease of the job "{0}" in the target */
	public static String Lease_give_back = ""; //$NON-NLS-1$
	/** The job "{0}" was taken over by another run: on {1}, process {2}, since {3}. */
	public static String Lease_taken = ""; //$NON-NLS-1$
	/** The lease of the job "{0}" in the target is gone. */
	public static String Lease_gone = ""; //$NON-NLS-1$
	/** This run wrote nothing more; run the job again, it goes on from its last checkpoint. */
	public static String Lease_lost_remedy = ""; //$NON-NLS-1$
	/** Looking at the rows of a table before writing. */
	public static String Sink_compare = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.connector.jdbc.internal.sink.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
