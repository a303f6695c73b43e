/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.transfer;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {
	public static String file = ""; //$NON-NLS-1$
	public static String browse = ""; //$NON-NLS-1$
	public static String import_title = ""; //$NON-NLS-1$
	public static String import_fileTitle = ""; //$NON-NLS-1$
	public static String import_fileText = ""; //$NON-NLS-1$
	public static String import_fileMissing = ""; //$NON-NLS-1$
	public static String import_previewTitle = ""; //$NON-NLS-1$
	public static String import_previewText = ""; //$NON-NLS-1$
	public static String import_loading = ""; //$NON-NLS-1$
	public static String import_conflicts = ""; //$NON-NLS-1$
	public static String import_choice = ""; //$NON-NLS-1$
	public static String import_newName = ""; //$NON-NLS-1$
	public static String import_withoutSecrets = ""; //$NON-NLS-1$
	public static String column_name = ""; //$NON-NLS-1$
	public static String column_connector = ""; //$NON-NLS-1$
	public static String column_place = ""; //$NON-NLS-1$
	public static String column_environment = ""; //$NON-NLS-1$
	public static String column_action = ""; //$NON-NLS-1$
	public static String export_title = ""; //$NON-NLS-1$
	public static String export_pageTitle = ""; //$NON-NLS-1$
	public static String export_text = ""; //$NON-NLS-1$
	public static String export_nothing = ""; //$NON-NLS-1$
	public static String export_noFile = ""; //$NON-NLS-1$
	public static String import_lines = ""; //$NON-NLS-1$
	public static String export_names = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
