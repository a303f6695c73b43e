/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.workbench;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;
import org.tidemark.core.problem.TidemarkException;

/** Shows what went wrong: one helpful line, what to do, and the technical causes behind Details. */
public final class Problems {

	private static final String PLUGIN = "org.tidemark.ui"; //$NON-NLS-1$

	private Problems() {
	}

	/** Opens a dialog and waits for it. */
	public static void show(Shell shell, String title, TidemarkException problem) {
		String remedy = problem.remedy().isEmpty() ? problem.getMessage() : problem.remedy();
		MultiStatus status = new MultiStatus(PLUGIN, IStatus.ERROR, remedy, problem);
		for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
			status.add(new Status(IStatus.ERROR, PLUGIN, cause.toString()));
		}
		ErrorDialog.openError(shell, title, problem.getMessage(),
				status.getChildren().length == 0 ? new Status(IStatus.ERROR, PLUGIN, remedy) : status);
	}
}
