/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal;

import java.util.Objects;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** Minimal: an empty workbench window. */
public final class WorkbenchApplication implements IApplication {

	@Override
	public Object start(@Nullable IApplicationContext context) {
		Display display = PlatformUI.createDisplay();
		try {
			int code = PlatformUI.createAndRunWorkbench(display, new Advisor());
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> PlatformUI.getWorkbench().close());
		}
	}

	/** Shows the empty perspective first. */
	private static final class Advisor extends WorkbenchAdvisor {
		@Override
		public String getInitialWindowPerspectiveId() {
			return "org.tidemark.rcp.empty"; //$NON-NLS-1$
		}
	}

	/** A perspective with an editor area alone. */
	public static final class EmptyPerspective implements IPerspectiveFactory {
		@Override
		public void createInitialLayout(@Nullable IPageLayout layout) {
			Objects.requireNonNull(layout).setEditorAreaVisible(true);
		}
	}
}
