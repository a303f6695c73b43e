/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.tidemark.operations.TidemarkSessions;
import org.tidemark.sample.SampleShop;

/**
 * All that the verbs depend on.
 *
 * @param sessions         opens the store
 * @param sample           makes the sample
 * @param terminal         where is read and written
 * @param clock            tells the time, and the zone in which it is shown
 * @param environment      the environment variables
 * @param workingDirectory the folder in which the command was given
 * @param prompt           asks for passwords
 * @param interruption     is set off when the process is told to stop
 * @param contributed      the verbs of plug-ins
 * @param program          the name by which the user called us
 * @param version          our version
 */
public record CommandContext(TidemarkSessions sessions, SampleShop sample, Terminal terminal, Clock clock,
		Map<String, String> environment, Path workingDirectory, PasswordPrompt prompt, Interruption interruption,
		List<ContributedCommand> contributed, String program, String version) {

	/** Copies variables and verbs. */
	public CommandContext {
		environment = Map.copyOf(environment);
		contributed = List.copyOf(contributed);
	}
}
