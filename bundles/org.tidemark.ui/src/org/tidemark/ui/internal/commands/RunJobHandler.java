/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.commands;

import java.util.Set;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.jobs.JobEditor;

/** Runs the job in the active editor; a parameter says whether from the watermark or from the start. */
public final class RunJobHandler extends AbstractHandler {

	private static final String MODE = "org.tidemark.ui.runMode"; //$NON-NLS-1$
	private static final String FULL = "full"; //$NON-NLS-1$
	private static final String KEEP = "keepWatermark"; //$NON-NLS-1$

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditor(event) instanceof JobEditor editor) {
			String mode = event.getParameter(MODE);
			editor.run(new RunOptions(FULL.equals(mode), KEEP.equals(mode), Set.of(), RunOptions.DEFAULT.trigger()));
		}
		return null;
	}
}
