/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.mapping;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
final class Messages extends NLS {

	public static String table_unknown = ""; //$NON-NLS-1$
	public static String table_unknown_remedy = ""; //$NON-NLS-1$
	public static String table_near = ""; //$NON-NLS-1$
	public static String table_missing = ""; //$NON-NLS-1$
	public static String table_view = ""; //$NON-NLS-1$
	public static String column_unknown = ""; //$NON-NLS-1$
	public static String column_missing = ""; //$NON-NLS-1$
	public static String column_generated = ""; //$NON-NLS-1$
	public static String column_null = ""; //$NON-NLS-1$
	public static String column_twice = ""; //$NON-NLS-1$
	public static String column_required = ""; //$NON-NLS-1$
	public static String expression_refused = ""; //$NON-NLS-1$
	public static String type_larger = ""; //$NON-NLS-1$
	public static String type_asText = ""; //$NON-NLS-1$
	public static String type_smaller = ""; //$NON-NLS-1$
	public static String type_lossy = ""; //$NON-NLS-1$
	public static String type_blocked = ""; //$NON-NLS-1$
	public static String key_none = ""; //$NON-NLS-1$
	public static String key_expression = ""; //$NON-NLS-1$
	public static String key_notUnique = ""; //$NON-NLS-1$
	public static String cursor_unknown = ""; //$NON-NLS-1$
	public static String cursor_type = ""; //$NON-NLS-1$
	public static String cursor_none = ""; //$NON-NLS-1$
	public static String fix_skip = ""; //$NON-NLS-1$
	public static String fix_source = ""; //$NON-NLS-1$
	public static String fix_target = ""; //$NON-NLS-1$
	public static String fix_map = ""; //$NON-NLS-1$
	public static String fix_key = ""; //$NON-NLS-1$
	public static String fix_addKey = ""; //$NON-NLS-1$
	public static String fix_notKey = ""; //$NON-NLS-1$
	public static String fix_cursor = ""; //$NON-NLS-1$
	public static String fix_widen = ""; //$NON-NLS-1$
	public static String fix_asText = ""; //$NON-NLS-1$
	public static String fix_truncate = ""; //$NON-NLS-1$
	public static String fix_cast = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
