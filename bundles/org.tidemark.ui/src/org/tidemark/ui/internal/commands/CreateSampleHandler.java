/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.jobs.JobEditors;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.sample.SamplePresenter;
import org.tidemark.ui.internal.welcome.WelcomeEditor;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** Makes the sample, saves its connections and opens its job. */
public final class CreateSampleHandler extends AbstractHandler {

	/** Whether the sample is being made, so that a second click changes nothing; used in the user interface's thread. */
	private boolean creating;

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		if (creating) {
			return null;
		}
		creating = true;
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Services services = Services.of(window, window.getShell().getDisplay());
		new SamplePresenter(services.session(), services.background(), services.jobs())
				.create(result -> show(window, result));
		return null;
	}

	private void show(IWorkbenchWindow window, Result<Path> result) {
		creating = false;
		IWorkbenchPage page = window.getActivePage();
		if (page == null) {
			return;
		}
		switch (result) {
			case Result.Done<Path> done -> {
				WelcomeEditor.close(page);
				JobEditors.open(page, done.value());
			}
			case Result.Failed<Path> failed ->
				Problems.show(window.getShell(), Messages.sample_create, failed.problem());
			case Result.Cancelled<Path> ignored -> {
				// what was made before stays and is found next time
			}
		}
	}
}
