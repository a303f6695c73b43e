/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {
	public static String editor_tip = ""; //$NON-NLS-1$
	public static String refresh = ""; //$NON-NLS-1$
	public static String stop = ""; //$NON-NLS-1$
	public static String count = ""; //$NON-NLS-1$
	public static String previous = ""; //$NON-NLS-1$
	public static String next = ""; //$NON-NLS-1$
	public static String filter_column = ""; //$NON-NLS-1$
	public static String filter_contains = ""; //$NON-NLS-1$
	public static String filter_containsHint = ""; //$NON-NLS-1$
	public static String filter_where = ""; //$NON-NLS-1$
	public static String filter_whereHint = ""; //$NON-NLS-1$
	public static String filter_apply = ""; //$NON-NLS-1$
	public static String filter_value = ""; //$NON-NLS-1$
	public static String grid_number = ""; //$NON-NLS-1$
	public static String value_none = ""; //$NON-NLS-1$
	public static String copy_title = ""; //$NON-NLS-1$
	public static String copy_as = ""; //$NON-NLS-1$
	public static String copy_rows = ""; //$NON-NLS-1$
	public static String copy_value = ""; //$NON-NLS-1$
	public static String copy_tsv = ""; //$NON-NLS-1$
	public static String copy_csv = ""; //$NON-NLS-1$
	public static String copy_json = ""; //$NON-NLS-1$
	public static String copy_sql = ""; //$NON-NLS-1$
	public static String grid_name = ""; //$NON-NLS-1$
	public static String value_name = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
