/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.rcp.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Opens the workbench. */
public final class WorkbenchApplication implements IApplication {

	/** System property: the folder of the store. */
	private static final String HOME_PROPERTY = "tidemark.home"; //$NON-NLS-1$

	private static final String HOME_VARIABLE = "TIDEMARK_HOME"; //$NON-NLS-1$

	@Override
	public Object start(IApplicationContext context) {
		String[] given = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		new WorkbenchArguments(given == null ? List.of() : List.of(given)).home()
				.ifPresent(home -> System.setProperty(HOME_PROPERTY, home));
		Display display = PlatformUI.createDisplay();
		try {
			if (!takeWorkspace(display)) {
				return EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new TidemarkWorkbenchAdvisor());
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> {
				if (!display.isDisposed()) {
					PlatformUI.getWorkbench().close();
				}
			});
		}
	}

	/** Takes the workspace, by default {@code workspace} under the home, without asking. */
	private static boolean takeWorkspace(Display display) {
		Location location = Platform.getInstanceLocation();
		if (location == null) {
			return true;
		}
		try {
			if (!location.isSet()) {
				Path folder = Files.createDirectories(home().resolve("workspace")); //$NON-NLS-1$
				if (location.set(folder.toUri().toURL(), true)) {
					return true;
				}
			} else if (location.isLocked() || location.lock()) {
				return true;
			}
			inform(display, NLS.bind(Messages.workspace_inUse, location.getURL().getPath()));
		} catch (IOException | IllegalStateException e) {
			Platform.getLog(WorkbenchApplication.class).log(new Status(IStatus.ERROR, WorkbenchApplication.class,
					Messages.workspace_unusable, e));
			inform(display, NLS.bind(Messages.workspace_unusableReason, e.getMessage()));
		}
		return false;
	}

	/** The folder of the store and the workspace. */
	static Path home() {
		String home = System.getProperty(HOME_PROPERTY, System.getenv(HOME_VARIABLE));
		return home != null && !home.isBlank() ? Path.of(home)
				: Path.of(System.getProperty("user.home"), ".tidemark"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static void inform(Display display, String message) {
		Shell shell = new Shell(display);
		MessageDialog.openError(shell, Messages.window_title, message);
		shell.dispose();
	}
}
