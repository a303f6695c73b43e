/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.commands;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens the guide of the first sync: the cheat sheet where the platform has them, else the product's view. */
public final class TutorialHandler extends AbstractHandler {

	private static final String OPEN = "org.eclipse.ui.cheatsheets.openCheatSheet"; //$NON-NLS-1$
	private static final String PARAMETER = "cheatSheetId"; //$NON-NLS-1$
	private static final String FIRST_SYNC = "org.tidemark.cheatsheets.firstSync"; //$NON-NLS-1$
	private static final String VIEW = "org.tidemark.rcp.guide"; //$NON-NLS-1$

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Command sheets = window.getService(ICommandService.class).getCommand(OPEN);
		try {
			if (sheets.isDefined()) {
				window.getService(IHandlerService.class)
						.executeCommand(ParameterizedCommand.generateCommand(sheets, Map.of(PARAMETER, FIRST_SYNC)),
								null);
			} else {
				window.getActivePage().showView(VIEW);
			}
			return null;
		} catch (CommandException | PartInitException e) {
			throw new ExecutionException(OPEN, e);
		}
	}
}
