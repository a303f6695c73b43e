/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.commands;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;

/** The ids of Tidemark's commands, and how a button or action carries one out. */
public final class Commands {

	/** Asks for a new connection. */
	public static final String NEW_CONNECTION = "org.tidemark.ui.commands.newConnection"; //$NON-NLS-1$
	/** Asks for a job file and opens it. */
	public static final String OPEN_JOB = "org.tidemark.ui.commands.openJob"; //$NON-NLS-1$
	/** Makes the sample and opens its job. */
	public static final String CREATE_SAMPLE = "org.tidemark.ui.commands.createSample"; //$NON-NLS-1$
	/** Opens the cheat sheet of the first sync. */
	public static final String TUTORIAL = "org.tidemark.ui.commands.tutorial"; //$NON-NLS-1$
	/** Opens what is selected: the rows of a table, or what a connection is made of. */
	public static final String OPEN_SELECTED = "org.tidemark.ui.commands.openSelected"; //$NON-NLS-1$
	/** Runs the job in the editor. */
	public static final String RUN_JOB = "org.tidemark.ui.commands.runJob"; //$NON-NLS-1$

	private Commands() {
	}

	/** Carries out a command; one that cannot be carried out now is logged. */
	public static void execute(IServiceLocator locator, String command) {
		try {
			locator.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error(command, e);
		}
	}
}
