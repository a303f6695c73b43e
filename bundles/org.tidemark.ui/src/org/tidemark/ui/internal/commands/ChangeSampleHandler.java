/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tidemark.sample.SampleChange;
import org.tidemark.sample.SampleShop;
import org.tidemark.ui.internal.Messages;
import org.tidemark.ui.internal.presenter.Result;
import org.tidemark.ui.internal.presenter.sample.SamplePresenter;
import org.tidemark.ui.internal.workbench.Problems;
import org.tidemark.ui.internal.workbench.Services;

/** Changes some orders of the sample, so that the next run shows what incremental means. */
public final class ChangeSampleHandler extends AbstractHandler {

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Services services = Services.of(window, window.getShell().getDisplay());
		new SamplePresenter(services.session(), services.background(), services.jobs())
				.change(result -> show(window, result));
		return null;
	}

	private static void show(IWorkbenchWindow window, Result<SampleChange> result) {
		switch (result) {
			case Result.Done<SampleChange> ignored -> MessageDialog.openInformation(window.getShell(),
					Messages.sample_changeTitle, NLS.bind(Messages.sample_changed,
							Integer.valueOf(SampleShop.CHANGED), Integer.valueOf(SampleShop.ADDED)));
			case Result.Failed<SampleChange> failed ->
				Problems.show(window.getShell(), Messages.sample_changeTitle, failed.problem());
			case Result.Cancelled<SampleChange> ignored -> {
				// one transaction: nothing was changed
			}
		}
	}
}
