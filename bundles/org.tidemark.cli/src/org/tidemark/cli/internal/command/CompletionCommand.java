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
import java.util.concurrent.Callable;

import org.tidemark.cli.internal.CommandRuntime;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: prints a script for bash and zsh that completes verbs and options. */
@Command(name = "completion", hidden = true, sortOptions = false)
public final class CompletionCommand implements Callable<Integer> {

	private final CommandRuntime runtime;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	/** @param runtime what it works with */
	public CompletionCommand(CommandRuntime runtime) {
		this.runtime = runtime;
	}

	@Override
	public Integer call() {
		CommandLine root = spec.root().commandLine();
		Path program = Path.of(runtime.context().program()).getFileName();
		runtime.out().println(AutoComplete.bash(program.toString(), root));
		return 0;
	}
}
