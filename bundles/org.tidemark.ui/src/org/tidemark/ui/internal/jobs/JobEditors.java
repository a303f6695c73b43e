/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.jobs;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.workbench.ViewIds;

/** Opens job files in editors. */
public final class JobEditors {

	private JobEditors() {
	}

	/** Opens the file's editor and runs its job, once a person has agreed. */
	public static void run(IWorkbenchPage page, Path file, RunOptions options) {
		open(page, file);
		if (page.getActiveEditor() instanceof JobEditor editor) {
			editor.run(options);
		}
	}

	/** Opens the file's editor, or brings it to the front. */
	public static void open(IWorkbenchPage page, Path file) {
		try {
			page.openEditor(new JobEditorInput(file.toAbsolutePath().normalize()), ViewIds.JOB_EDITOR);
		} catch (PartInitException e) {
			ILog.of(JobEditors.class).error(file.toString(), e);
		}
	}
}
