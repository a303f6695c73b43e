/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.verify;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String work_verify = ""; //$NON-NLS-1$
	public static String work_repair = ""; //$NON-NLS-1$
	public static String work_conflicts = ""; //$NON-NLS-1$
	public static String work_resolve = ""; //$NON-NLS-1$
	public static String kind_missing = ""; //$NON-NLS-1$
	public static String kind_extra = ""; //$NON-NLS-1$
	public static String kind_different = ""; //$NON-NLS-1$
	public static String state_idle = ""; //$NON-NLS-1$
	public static String state_running = ""; //$NON-NLS-1$
	public static String state_repairing = ""; //$NON-NLS-1$
	public static String state_cancelling = ""; //$NON-NLS-1$
	public static String state_cancelled = ""; //$NON-NLS-1$
	public static String state_cancelledRepair = ""; //$NON-NLS-1$
	public static String state_equal = ""; //$NON-NLS-1$
	public static String state_differ = ""; //$NON-NLS-1$
	public static String state_repaired = ""; //$NON-NLS-1$
	public static String state_left = ""; //$NON-NLS-1$
	public static String state_loading = ""; //$NON-NLS-1$
	public static String state_none = ""; //$NON-NLS-1$
	public static String state_conflicts = ""; //$NON-NLS-1$
	public static String state_resolved = ""; //$NON-NLS-1$
	public static String consent_question = ""; //$NON-NLS-1$
	public static String consent_questionProduction = ""; //$NON-NLS-1$
	public static String consent_type = ""; //$NON-NLS-1$
	public static String value_null = ""; //$NON-NLS-1$
	public static String value_noRow = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
