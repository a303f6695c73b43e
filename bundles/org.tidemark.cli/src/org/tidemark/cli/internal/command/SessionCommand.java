/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.command;

import java.text.MessageFormat;
import java.util.concurrent.Callable;

import org.tidemark.cli.internal.CommandRuntime;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.TidemarkSession;

/** A verb that works on the store. */
abstract class SessionCommand implements Callable<Integer> {

	private final CommandRuntime runtime;

	SessionCommand(CommandRuntime runtime) {
		this.runtime = runtime;
	}

	final CommandRuntime runtime() {
		return runtime;
	}

	/** Says what was done; a program that reads JSON sees it in the exit code. */
	final void confirm(String message, Object... arguments) {
		if (!runtime.json()) {
			runtime.out().println(MessageFormat.format(message, arguments));
		}
	}

	@Override
	public final Integer call() throws TidemarkException {
		try (TidemarkSession session = runtime.openSession()) {
			return execute(session);
		}
	}

	/** Does the work and returns the exit code. */
	abstract int execute(TidemarkSession session) throws TidemarkException;
}
