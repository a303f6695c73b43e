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

	public static String Type_tinyint = "";
	public static String Type_wider = "";
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

	static {
		NLS.initializeMessages("org.tidemark.pipeline.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
