/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ddl.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle. */
final class Messages extends NLS {

	/** A target without this limit. */
	public static String Type_no_length = ""; //$NON-NLS-1$
	/** Text or bytes of fixed length. */
	public static String Type_fixed = ""; //$NON-NLS-1$
	/** An integer of more bits. */
	public static String Type_wider_integer = ""; //$NON-NLS-1$
	/** No unsigned integers. */
	public static String Type_unsigned = ""; //$NON-NLS-1$
	/** Too many digits of the second. */
	public static String Type_digits = ""; //$NON-NLS-1$
	/** A type of the other database. */
	public static String Type_native = ""; //$NON-NLS-1$
	/** Times beyond a day. */
	public static String Postgres_time = ""; //$NON-NLS-1$
	/** JSON in a key. */
	public static String Postgres_json_key = ""; //$NON-NLS-1$
	/** No truth type. */
	public static String MySql_bool = ""; //$NON-NLS-1$
	/** The limits of decimal. */
	public static String MySql_decimal = ""; //$NON-NLS-1$
	/** The limit of key text. */
	public static String MySql_key = ""; //$NON-NLS-1$
	/** The limit of key bytes. */
	public static String MySql_key_bytes = ""; //$NON-NLS-1$
	/** A type that holds more. */
	public static String MySql_longer = ""; //$NON-NLS-1$
	/** The end of timestamp. */
	public static String MySql_instant = ""; //$NON-NLS-1$
	/** JSON is normalized. */
	public static String MySql_json = ""; //$NON-NLS-1$
	/** UUID as text. */
	public static String MySql_uuid = ""; //$NON-NLS-1$
	/** More than 64 bits. */
	public static String MySql_bits = ""; //$NON-NLS-1$
	/** A larger floating point number. */
	public static String Sqlite_real = ""; //$NON-NLS-1$
	/** A date of an index. */
	public static String Search_date = ""; //$NON-NLS-1$
	/** No type of its own. */
	public static String Search_keyword = ""; //$NON-NLS-1$
	/** More digits than a double keeps. */
	public static String Search_decimal = ""; //$NON-NLS-1$
	/** The range of date_nanos. */
	public static String Search_nanos = ""; //$NON-NLS-1$
	/** A type that StarRocks has not. */
	public static String StarRocks_text = ""; //$NON-NLS-1$
	/** Lengths are in bytes. */
	public static String StarRocks_bytes = ""; //$NON-NLS-1$
	/** The longest value. */
	public static String StarRocks_longest = ""; //$NON-NLS-1$
	/** The most digits. */
	public static String StarRocks_decimal = ""; //$NON-NLS-1$
	/** Always six digits of the second. */
	public static String StarRocks_digits = ""; //$NON-NLS-1$
	/** No moments. */
	public static String StarRocks_instant = ""; //$NON-NLS-1$
	/** A document is parsed. */
	public static String StarRocks_json = ""; //$NON-NLS-1$
	/** A type of the other database, up to a length. */
	public static String StarRocks_native = ""; //$NON-NLS-1$
	/** No bytes before 3.0. */
	public static String StarRocks_no_bytes = ""; //$NON-NLS-1$
	/** No key of this type. */
	public static String StarRocks_key_type = ""; //$NON-NLS-1$
	/** The longest key. */
	public static String StarRocks_key_bytes = ""; //$NON-NLS-1$
	/** A whole number in a key. */
	public static String StarRocks_key_decimal = ""; //$NON-NLS-1$
	/** The most digits. */
	public static String RisingWave_numeric = ""; //$NON-NLS-1$
	/** Always six digits of the second. */
	public static String RisingWave_digits = ""; //$NON-NLS-1$
	/** A document is parsed. */
	public static String RisingWave_json = ""; //$NON-NLS-1$
	/** A document in a key. */
	public static String RisingWave_json_key = ""; //$NON-NLS-1$
	/** A type that RisingWave has not. */
	public static String RisingWave_text = ""; //$NON-NLS-1$
	/** No json. */
	public static String MySql_no_json = ""; //$NON-NLS-1$
	/** Values are lost. */
	public static String Alter_drop = ""; //$NON-NLS-1$
	/** A narrower type. */
	public static String Alter_narrow = ""; //$NON-NLS-1$
	/** A default is lost. */
	public static String Alter_default = ""; //$NON-NLS-1$
	/** NULL is allowed afterwards. */
	public static String Alter_null_after = ""; //$NON-NLS-1$
	/** Fails on NULL. */
	public static String Alter_null_fails = ""; //$NON-NLS-1$
	/** Fails on rows without a key. */
	public static String Alter_key_fails = ""; //$NON-NLS-1$
	/** No other type. */
	public static String Alter_no_type = ""; //$NON-NLS-1$
	/** No other type in the key. */
	public static String Alter_no_key_type = ""; //$NON-NLS-1$
	/** No drop. */
	public static String Alter_no_drop = ""; //$NON-NLS-1$
	/** NULL cannot be allowed. */
	public static String Alter_no_null = ""; //$NON-NLS-1$
	/** NULL cannot be refused. */
	public static String Alter_no_not_null = ""; //$NON-NLS-1$
	/** No other key. */
	public static String Alter_no_key = ""; //$NON-NLS-1$
	/** A numbered key. */
	public static String Alter_numbered_key = ""; //$NON-NLS-1$
	/** No other comment. */
	public static String Alter_no_comment = ""; //$NON-NLS-1$
	/** A dialect that cannot be loaded. */
	public static String Dialects_broken = ""; //$NON-NLS-1$
	/** What to do about it. */
	public static String Dialects_broken_remedy = ""; //$NON-NLS-1$
	/** A dialect under a false name. */
	public static String Dialects_other_id = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages("org.tidemark.ddl.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
