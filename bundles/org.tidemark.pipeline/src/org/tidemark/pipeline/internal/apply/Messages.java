/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.apply;

import org.eclipse.osgi.util.NLS;

/** Messages of this package. */
@SuppressWarnings("javadoc")
final class Messages extends NLS {

	public static String Cut = "";
	public static String Cut_remedy = "";
	public static String Denied = "";
	public static String Denied_remedy = "";
	public static String Exists = "";
	public static String Exists_remedy = "";
	public static String Missing = "";
	public static String Missing_remedy = "";
	public static String Missing_sink_remedy = "";
	public static String Type = "";
	public static String Type_column = "";
	public static String Type_remedy = "";
	public static String Syntax = "";
	public static String Syntax_remedy = "";
	public static String Cancelled = "";
	public static String Cancelled_before = "";
	public static String Cancelled_remedy = "";
	public static String Failed = "";
	public static String Alter_cancelled = "";
	public static String Alter_waiting = "";
	public static String Failed_remedy = "";

	static {
		NLS.initializeMessages("org.tidemark.pipeline.internal.apply.messages", Messages.class);
	}

	private Messages() {
	}
}
