/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.spi;

import java.io.PrintStream;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.TidemarkSession;

/**
 * What a verb works with. It follows the global options, so it may be asked once the verb is called and not before.
 * Implemented by the command line; plug-ins call it.
 */
public interface CommandEnvironment {

	/** Where results go. */
	PrintStream out();

	/** Where progress and logs go. */
	PrintStream err();

	/** Whether results are to be printed as one JSON object a line. */
	boolean json();

	/** Whether progress and logs are to be left out. */
	boolean quiet();

	/** Opens a session over the chosen home folder and connections file; the caller closes it. */
	TidemarkSession openSession() throws TidemarkException;

	/** A path as the user means it: relative to the folder in which the command was given. */
	Path resolve(Path path);

	/** A monitor that is cancelled when the user stops the process; work in hand is given some time then. */
	IProgressMonitor monitor();
}
