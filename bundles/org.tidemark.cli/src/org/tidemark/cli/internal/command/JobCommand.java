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
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.JobFile;
import org.tidemark.operations.TidemarkSession;

import picocli.CommandLine.Parameters;

/** A verb that works on a job file. */
abstract class JobCommand extends SessionCommand {

	@Parameters(index = "0", paramLabel = "JOB", descriptionKey = "job")
	private Path job = Path.of(""); //$NON-NLS-1$

	JobCommand(CommandRuntime runtime) {
		super(runtime);
	}

	@Override
	final int execute(TidemarkSession session) throws TidemarkException {
		return execute(session, session.jobs().load(runtime().resolve(job)));
	}

	/** Does the work with the job and returns the exit code. */
	abstract int execute(TidemarkSession session, JobFile file) throws TidemarkException;
}
