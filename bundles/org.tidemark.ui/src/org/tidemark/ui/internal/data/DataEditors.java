/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.data;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Opens the rows of tables in editors. */
public final class DataEditors {

	/** The editor's id. */
	static final String ID = "org.tidemark.ui.editors.data"; //$NON-NLS-1$

	private DataEditors() {
	}

	/** Opens the table's editor, or brings it to the front. */
	public static void open(IWorkbenchPage page, DataEditorInput input) {
		try {
			page.openEditor(input, ID);
		} catch (PartInitException e) {
			ILog.of(DataEditors.class).error(input.getToolTipText(), e);
		}
	}
}
