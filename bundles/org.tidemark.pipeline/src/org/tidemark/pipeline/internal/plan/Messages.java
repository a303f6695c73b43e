/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import org.eclipse.osgi.util.NLS;

/** Messages of this package. */
@SuppressWarnings("javadoc")
final class Messages extends NLS {

	public static String Differs_text = "";
	public static String Differs_option = "";
	public static String Differs_model = "";
	public static String Differs_key = "";
	public static String Differs_noColumn = "";
	public static String Differs_type = "";
	public static String Differs_column = "";
	public static String Differs_addedNull = "";
	public static String Differs_sinkAnew = "";
	public static String Tables_disabled = "";
	public static String Tables_disabled_remedy = "";
	public static String Tables_none = "";
	public static String Tables_none_remedy = "";
	public static String Tables_missing = "";
	public static String Tables_missing_remedy = "";

	public static String Pipeline_absent = "";
	public static String Pipeline_absent_remedy = "";
	public static String Pipeline_dropped = "";
	public static String Pipeline_noTable = "";
	public static String Pipeline_noTable_remedy = "";

	static {
		NLS.initializeMessages("org.tidemark.pipeline.internal.plan.messages", Messages.class);
	}

	private Messages() {
	}
}
