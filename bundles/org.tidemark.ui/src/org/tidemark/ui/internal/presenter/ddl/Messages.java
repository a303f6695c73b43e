/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String work_scripts = ""; //$NON-NLS-1$
	public static String work_apply = ""; //$NON-NLS-1$
	public static String state_empty = ""; //$NON-NLS-1$
	public static String state_loading = ""; //$NON-NLS-1$
	public static String state_cancelled = ""; //$NON-NLS-1$
	public static String state_pipeline = ""; //$NON-NLS-1$
	public static String state_same = ""; //$NON-NLS-1$
	public static String state_ready = ""; //$NON-NLS-1$
	public static String state_applying = ""; //$NON-NLS-1$
	public static String state_applied = ""; //$NON-NLS-1$
	public static String state_stopped = ""; //$NON-NLS-1$
	public static String apply_again = ""; //$NON-NLS-1$
	public static String apply_noScript = ""; //$NON-NLS-1$
	public static String apply_pipeline = ""; //$NON-NLS-1$
	public static String apply_otherSystem = ""; //$NON-NLS-1$
	public static String apply_nothing = ""; //$NON-NLS-1$
	public static String confirm_question = ""; //$NON-NLS-1$
	public static String confirm_questionProduction = ""; //$NON-NLS-1$
	public static String confirm_nothing = ""; //$NON-NLS-1$
	public static String confirm_type = ""; //$NON-NLS-1$
	public static String outline_same = ""; //$NON-NLS-1$
	public static String outline_impossible = ""; //$NON-NLS-1$
	public static String outline_destructive = ""; //$NON-NLS-1$
	public static String outline_addTable = ""; //$NON-NLS-1$
	public static String outline_addColumn = ""; //$NON-NLS-1$
	public static String outline_addKey = ""; //$NON-NLS-1$
	public static String outline_dropColumn = ""; //$NON-NLS-1$
	public static String outline_dropKey = ""; //$NON-NLS-1$
	public static String outline_retype = ""; //$NON-NLS-1$
	public static String outline_nullability = ""; //$NON-NLS-1$
	public static String outline_columnComment = ""; //$NON-NLS-1$
	public static String outline_tableComment = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
