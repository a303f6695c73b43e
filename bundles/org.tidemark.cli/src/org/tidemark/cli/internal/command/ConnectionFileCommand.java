/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.nio.file.Path;

import org.tidemark.cli.internal.CommandRuntime;

import picocli.CommandLine.Parameters;

/** A verb that works on a file of connections. */
abstract class ConnectionFileCommand extends SessionCommand {

	@Parameters(index = "0", paramLabel = "FILE", descriptionKey = "connections.file")
	private Path file = Path.of(""); //$NON-NLS-1$

	ConnectionFileCommand(CommandRuntime runtime) {
		super(runtime);
	}

	/** The file; a relative one is beneath the folder in which the command runs. */
	final Path file() {
		return runtime().resolve(file);
	}
}
