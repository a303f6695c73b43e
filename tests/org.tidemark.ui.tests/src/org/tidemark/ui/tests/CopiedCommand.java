/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.tidemark.cli.internal.CommandContext;
import org.tidemark.cli.internal.Interruption;
import org.tidemark.cli.internal.Terminal;
import org.tidemark.cli.internal.TidemarkCommandLine;
import org.tidemark.operations.TidemarkSessions;
import org.tidemark.sample.SampleShop;

/** A terminal into which a person pastes a command: a real shell takes it apart, the real command line carries it out. */
final class CopiedCommand {

	/** Prints what the program is given, an argument a line. */
	private static final String PROGRAM = "tidemark() { printf '%s\\n' \"$@\"; }; ";

	private final TidemarkSessions sessions;
	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	/** @param sessions opens the stores that commands name */
	CopiedCommand(TidemarkSessions sessions) {
		this.sessions = sessions;
	}

	/** A terminal on the machine of the workbench. */
	static CopiedCommand ofThisWorkbench() {
		BundleContext context = FrameworkUtil.getBundle(CopiedCommand.class).getBundleContext();
		return new CopiedCommand(context.getService(context.getServiceReference(TidemarkSessions.class)));
	}

	/**
	 * Carries out a command.
	 *
	 * @return the exit code
	 */
	int run(String command) throws IOException {
		PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
		Terminal terminal = new Terminal(stream, stream, InputStream.nullInputStream(), false, 100);
		return new TidemarkCommandLine(new CommandContext(sessions, new SampleShop(), terminal, Clock.systemUTC(),
				Map.of(), Path.of("").toAbsolutePath(), question -> Optional.empty(), new Interruption(), List.of(),
				"tidemark", "0.1.0")).execute(words(command).toArray(String[]::new));
	}

	private static List<String> words(String command) throws IOException {
		Process shell = new ProcessBuilder("sh", "-c", PROGRAM + command)
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try (InputStream words = shell.getInputStream()) {
			return new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	/** What all commands printed. */
	String printed() {
		return printed.toString(StandardCharsets.UTF_8);
	}
}
