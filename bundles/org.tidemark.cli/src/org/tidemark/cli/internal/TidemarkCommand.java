/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a verb. */
@Command(name = "tidemark", sortOptions = false)
final class TidemarkCommand implements Callable<Integer> {

	@Mixin
	private final GlobalOptions options;

	@Option(names = { "-V", "--version" }, versionHelp = true, descriptionKey = "version", order = 7)
	private boolean version;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	TidemarkCommand(GlobalOptions options) {
		this.options = options;
	}

	/** Only called without a verb. */
	@Override
	public Integer call() {
		CommandLine command = spec.commandLine();
		if (version || options.help()) {
			return 0;
		}
		throw new ParameterException(command, Messages.Usage_noVerb);
	}
}
