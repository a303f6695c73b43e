/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.tidemark.cli.spi.CommandContribution;
import org.tidemark.core.problem.TidemarkException;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** Carries out a command line: finds the verb, runs it and turns its end into an exit code. */
public final class TidemarkCommandLine {

	private static final String USAGE = "org.tidemark.cli.internal.usage"; //$NON-NLS-1$
	private static final int NARROWEST = 60;

	private final CommandContext context;

	/** @param context what the verbs work with */
	public TidemarkCommandLine(CommandContext context) {
		this.context = context;
	}

	/**
	 * Carries out a command line.
	 *
	 * @return the exit code
	 */
	public int execute(String... args) {
		GlobalOptions options = new GlobalOptions();
		CommandRuntime runtime = new CommandRuntime(context, options);
		ErrorReport report = new ErrorReport(runtime);
		try {
			CommandLine command = commandLine(options, runtime, args);
			command.setParameterExceptionHandler((problem, arguments) -> report.usage(problem, arguments));
			command.setExecutionExceptionHandler((problem, failed, result) -> report.failure(problem, args));
			return command.execute(args);
		} catch (TidemarkException e) {
			return report.failure(e, args);
		} finally {
			context.terminal().out().flush();
			context.terminal().err().flush();
		}
	}

	private CommandLine commandLine(GlobalOptions options, CommandRuntime runtime, String[] args)
			throws TidemarkException {
		CommandLine command = new CommandLine(new TidemarkCommand(options));
		List<String> arguments = Arrays.asList(args);
		new BuiltInVerbs(runtime).addTo(command, arguments);
		ResourceBundle texts = ResourceBundle.getBundle(USAGE, Locale.getDefault(),
				TidemarkCommandLine.class.getClassLoader());
		command.setResourceBundle(texts);
		describe(command, texts, "command"); //$NON-NLS-1$
		command.getCommandSpec().usageMessage().footer("", texts.getString("command.footer")); //$NON-NLS-1$ //$NON-NLS-2$
		addContributed(command, runtime, arguments);
		command.getCommandSpec().name(context.program())
				.version(MessageFormat.format(Messages.Version, context.version()));
		command.setExpandAtFiles(false);
		command.setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
		command.setUsageHelpWidth(Math.max(NARROWEST, context.terminal().width()));
		command.setOut(new PrintWriter(context.terminal().out(), true));
		command.setErr(new PrintWriter(context.terminal().err(), true));
		return command;
	}

	/** picocli would look for keys that begin with the program's name, which depends on how it was called. */
	private static void describe(CommandLine command, ResourceBundle texts, String key) {
		command.getCommandSpec().usageMessage().description(texts.getString(key));
		command.getSubcommands().forEach((name, verb) -> describe(verb, texts, key + '.' + name));
	}

	/** A verb of a plug-in is loaded when its name is among the arguments; else its name and description are enough. */
	private void addContributed(CommandLine command, CommandRuntime runtime, List<String> args)
			throws TidemarkException {
		for (ContributedCommand contributed : context.contributed()) {
			String name = contributed.name();
			if (command.getSubcommands().containsKey(name)) {
				context.terminal().err().println(
						MessageFormat.format(Messages.Contribution_twice, name, contributed.contributor()));
			} else if (args.contains(name)) {
				CommandContribution contribution = contributed.loader().load();
				command.addSubcommand(name, contribution.command(runtime));
			} else {
				CommandSpec placeholder = CommandSpec.create();
				placeholder.usageMessage().description(contributed.description());
				command.addSubcommand(name, placeholder);
			}
		}
	}
}
