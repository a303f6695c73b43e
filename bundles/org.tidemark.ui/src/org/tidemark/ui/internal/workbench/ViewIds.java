/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

/** Ids that plugin.xml declares and code refers to. */
public final class ViewIds {

	/** The Connections view. */
	public static final String CONNECTIONS = "org.tidemark.ui.views.connections"; //$NON-NLS-1$
	/** The Jobs view. */
	public static final String JOBS = "org.tidemark.ui.views.jobs"; //$NON-NLS-1$
	/** The Task History view. */
	public static final String HISTORY = "org.tidemark.ui.views.history"; //$NON-NLS-1$
	/** The Pipeline view. */
	public static final String PIPELINE = "org.tidemark.ui.views.pipeline"; //$NON-NLS-1$
	/** The workbench's own view of work that goes on. */
	public static final String PROGRESS = "org.eclipse.ui.views.ProgressView"; //$NON-NLS-1$
	/** The job editor. */
	public static final String JOB_EDITOR = "org.tidemark.ui.editors.job"; //$NON-NLS-1$
	/** The welcome page. */
	public static final String WELCOME = "org.tidemark.ui.editors.welcome"; //$NON-NLS-1$

	private ViewIds() {
	}
}
