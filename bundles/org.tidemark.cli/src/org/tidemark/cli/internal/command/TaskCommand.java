/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import org.tidemark.cli.internal.CommandRuntime;

import picocli.CommandLine.Parameters;

/** A verb that works on one run of the history. */
abstract class TaskCommand extends SessionCommand {

	@Parameters(index = "0", paramLabel = "ID", descriptionKey = "task")
	private long id;

	TaskCommand(CommandRuntime runtime) {
		super(runtime);
	}

	/** The id of the run. */
	final long id() {
		return id;
	}
}
