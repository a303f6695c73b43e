/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Connections and jobs at the left, editors beside them, the history of runs below over the whole width. */
public final class TidemarkPerspective implements IPerspectiveFactory {

	/** Its id. */
	public static final String ID = "org.tidemark.ui.perspective"; //$NON-NLS-1$

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout bottom = layout.createFolder("org.tidemark.ui.bottom", IPageLayout.BOTTOM, 0.66f, editors); //$NON-NLS-1$
		bottom.addView(ViewIds.HISTORY);
		bottom.addPlaceholder(ViewIds.PROGRESS);
		layout.addView(ViewIds.CONNECTIONS, IPageLayout.LEFT, 0.25f, editors);
		layout.addView(ViewIds.JOBS, IPageLayout.BOTTOM, 0.7f, ViewIds.CONNECTIONS);
		layout.addShowViewShortcut(ViewIds.CONNECTIONS);
		layout.addShowViewShortcut(ViewIds.JOBS);
		layout.addShowViewShortcut(ViewIds.HISTORY);
		layout.addShowViewShortcut(ViewIds.PROGRESS);
	}
}
