/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.pipeline;

import org.eclipse.osgi.util.NLS;

/** What this package says to a person. */
public final class Messages extends NLS {

	public static String pipeline_name = ""; //$NON-NLS-1$
	public static String pipeline_headline = ""; //$NON-NLS-1$
	public static String pipeline_empty = ""; //$NON-NLS-1$
	public static String pipeline_emptyText = ""; //$NON-NLS-1$
	public static String pipeline_object = ""; //$NON-NLS-1$
	public static String pipeline_state = ""; //$NON-NLS-1$
	public static String pipeline_snapshot = ""; //$NON-NLS-1$
	public static String pipeline_detail = ""; //$NON-NLS-1$
	public static String pipeline_refresh = ""; //$NON-NLS-1$
	public static String pipeline_pause = ""; //$NON-NLS-1$
	public static String pipeline_resume = ""; //$NON-NLS-1$
	public static String pipeline_limit = ""; //$NON-NLS-1$
	public static String pipeline_drop = ""; //$NON-NLS-1$
	public static String pipeline_dropAll = ""; //$NON-NLS-1$
	public static String pipeline_stop = ""; //$NON-NLS-1$
	public static String pipeline_limitTitle = ""; //$NON-NLS-1$
	public static String pipeline_limitText = ""; //$NON-NLS-1$
	public static String pipeline_limitWrong = ""; //$NON-NLS-1$
	public static String pipeline_dropTitle = ""; //$NON-NLS-1$
	public static String pipeline_apply = ""; //$NON-NLS-1$
	public static String pipeline_undo = ""; //$NON-NLS-1$
	public static String pipeline_applyTitle = ""; //$NON-NLS-1$
	public static String pipeline_graph = ""; //$NON-NLS-1$

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
