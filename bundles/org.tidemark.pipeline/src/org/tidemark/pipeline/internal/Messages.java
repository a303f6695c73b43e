/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import org.eclipse.osgi.util.NLS;

/** Messages of this bundle. */
final class Messages extends NLS {

	public static String Job_otherEngine = "";
	public static String Job_otherEngine_remedy = "";
	public static String Type_tinyint = "";
	public static String Type_wider = "";
	public static String Type_json = "";
	public static String Type_unsigned = "";
	public static String Type_unsignedBigint = "";
	public static String Type_unsignedBigintWraps = "";
	public static String Type_decimalDigits = "";
	public static String Type_time = "";
	public static String Type_timestamp = "";
	public static String Type_textBytes = "";
	public static String Type_textCut = "";
	public static String Type_hex = "";
	public static String Type_set = "";
	public static String Type_unknown = "";
	public static String Key_bytes = "";
	public static String Key_type = "";
	public static String Key_timestamp = "";
	public static String Name_reserved = "";
	public static String Table_noKey = "";
	public static String Table_noKey_remedy = "";
	public static String Table_blockedKey = "";
	public static String Table_blockedKey_remedy = "";
	public static String Pipeline_unfinished = "";
	public static String Pipeline_unfinished_remedy = "";
	public static String Type_boolean = "";
	public static String Type_decimalCut = "";
	public static String Type_timestampFold = "";
	public static String Key_enum = "";
	public static String Key_cast = "";
	public static String Key_long = "";
	public static String Key_other = "";
	public static String Key_other_remedy = "";
	public static String Override_type = "";
	public static String Override_value = "";
	public static String Override_digits = "";
	public static String Override_length = "";
	public static String Override_moment = "";
	public static String Override_wider = "";
	public static String Override_text = "";
	public static String Name_twice = "";
	public static String Column_leftOut = "";
	public static String Column_missing = "";
	public static String Column_missing_remedy = "";
	public static String Column_twice = "";
	public static String Column_twice_remedy = "";
	public static String Column_expression = "";
	public static String Column_expression_remedy = "";
	public static String Column_target = "";
	public static String Column_target_remedy = "";
	public static String Column_sameTarget = "";
	public static String Column_sameTarget_remedy = "";
	public static String Column_type = "";
	public static String Column_type_remedy = "";
	public static String Database_name = "";
	public static String Database_name_remedy = "";
	public static String Table_dot = "";
	public static String Table_dot_remedy = "";
	public static String Table_sameTarget = "";
	public static String Table_sameTarget_remedy = "";
	public static String Shards_shape = "";
	public static String Shards_shape_remedy = "";
	public static String Where_omitted = "";
	public static String Where_omitted_remedy = "";
	public static String Where_broken = "";
	public static String Where_broken_remedy = "";
	public static String Zone_unknown = "";
	public static String Zone_unknown_remedy = "";

	static {
		NLS.initializeMessages("org.tidemark.pipeline.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
