/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.spi;

/**
 * A verb of the command line, contributed to the extension point {@code org.tidemark.cli.commands}. Its class needs a
 * public constructor without parameters; it is loaded when its verb is on the command line and not before.
 */
public interface CommandContribution {

	/**
	 * The verb as picocli understands it: an object whose class carries picocli's {@code @Command} annotation and that
	 * implements {@code Callable<Integer>}; what it returns is the exit code. It throws a
	 * {@link org.tidemark.core.problem.TidemarkException} for what a person can understand and act on: the command line
	 * reports it and exits with the code of its kind.
	 *
	 * @param environment what the verb works with; valid until the process ends
	 * @return a new object; its annotation's name is not looked at, since the extension gives it
	 */
	Object command(CommandEnvironment environment);
}
