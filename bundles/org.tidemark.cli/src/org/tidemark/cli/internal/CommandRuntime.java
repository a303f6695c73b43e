/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.cli.internal.output.JsonDisplay;
import org.tidemark.cli.internal.output.JsonLines;
import org.tidemark.cli.internal.output.LineDisplay;
import org.tidemark.cli.internal.output.RunDisplay;
import org.tidemark.cli.internal.output.TerminalDisplay;
import org.tidemark.cli.spi.CommandEnvironment;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.operations.TidemarkSession;

/** What a verb works with: the context under the global options. */
public final class CommandRuntime implements CommandEnvironment {

	private final CommandContext context;
	private final GlobalOptions options;

	/**
	 * @param context what there is
	 * @param options what was asked for; read when it is needed, since it is filled after this is made
	 */
	public CommandRuntime(CommandContext context, GlobalOptions options) {
		this.context = context;
		this.options = options;
	}

	/** What there is. */
	public CommandContext context() {
		return context;
	}

	@Override
	public PrintStream out() {
		return context.terminal().out();
	}

	@Override
	public PrintStream err() {
		return context.terminal().err();
	}

	@Override
	public boolean json() {
		return options.json();
	}

	@Override
	public boolean quiet() {
		return options.quiet();
	}

	/** Whether more is told than needed. */
	public boolean verbose() {
		return options.verbose();
	}

	/** Prints JSON results. */
	public JsonLines jsonLines() {
		return new JsonLines(out());
	}

	/** The store's folder: the given one, else the default. */
	public Path home() {
		Path home = options.home();
		return home == null ? context.sessions().defaultHome() : resolve(home);
	}

	/** Whether a folder for the store was given. */
	public boolean homeGiven() {
		return options.home() != null;
	}

	@Override
	public TidemarkSession openSession() throws TidemarkException {
		return openSession(home());
	}

	/** Opens a session over another folder. */
	public TidemarkSession openSession(Path home) throws TidemarkException {
		Path connections = options.connections();
		@Nullable
		Path file = connections == null ? null : resolve(connections);
		return context.sessions().open(home, file, this::password);
	}

	private Optional<Secret> password(ConnectionSettings connection, String problem) {
		if (!problem.isEmpty()) {
			err().println(problem);
		}
		return context.prompt().ask(MessageFormat.format(Messages.Add_prompt,
				Objects.requireNonNullElse(connection.user(), ""), connection.name())); //$NON-NLS-1$
	}

	@Override
	public Path resolve(Path path) {
		return context.workingDirectory().resolve(path).normalize();
	}

	@Override
	public IProgressMonitor monitor() {
		return context.interruption().monitor();
	}

	/** Shows the events of a run as the options ask. */
	public RunDisplay display() {
		if (json()) {
			return new JsonDisplay(jsonLines());
		}
		return quiet() ? RunDisplay.SILENT : progress();
	}

	/** Shows the events of a run for a person; nothing where nobody wants to see them. */
	public RunDisplay progress() {
		Terminal terminal = context.terminal();
		if (json() || quiet()) {
			return RunDisplay.SILENT;
		}
		return terminal.interactive() ? new TerminalDisplay(err(), terminal.width(), verbose(), context.clock())
				: new LineDisplay(err(), verbose(), context.clock());
	}
}
