/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.runtime.OperationCanceledException;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong, in a line, and chooses the exit code. */
final class ErrorReport {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT) //$NON-NLS-1$
			.withZone(ZoneOffset.UTC);
	private static final String PREFIX = "tidemark: "; //$NON-NLS-1$

	private static final int MOST_TYPOS = 2;

	private final CommandRuntime runtime;
	private final PrintStream err;
	private final Clock clock;

	ErrorReport(CommandRuntime runtime) {
		this.runtime = runtime;
		err = runtime.err();
		clock = runtime.context().clock();
	}

	/** The arguments are wrong. */
	int usage(ParameterException problem, String[] args) {
		err.println(PREFIX + Redaction.of(usageMessage(problem)));
		CommandLine command = problem.getCommandLine();
		err.println(MessageFormat.format(Messages.Usage_hint, command.getCommandSpec().qualifiedName()));
		return ProblemKind.USAGE.exitCode();
	}

	/** A verb ended with an exception. */
	int failure(Throwable problem, String[] args) {
		if (problem instanceof TidemarkException e) {
			err.println(PREFIX + Redaction.of(e.summary()));
			trace(e);
			return e.kind().exitCode();
		}
		if (problem instanceof OperationCanceledException) {
			err.println(PREFIX + Messages.Cancelled);
			return ProblemKind.CANCELLED.exitCode();
		}
		unexpected(problem, args);
		return ProblemKind.FAILED.exitCode();
	}

	private void unexpected(Throwable problem, String[] args) {
		List<String> trace = StackTrace.lines(problem);
		err.println(PREFIX + MessageFormat.format(Messages.Unexpected, Redaction.of(problem.toString())));
		Path log = runtime.home().resolve("logs").resolve("error-" + STAMP.format(clock.instant()) + ".log"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		try {
			Files.createDirectories(log.getParent());
			Files.writeString(log, content(args, trace));
			err.println(MessageFormat.format(Messages.Unexpected_report, log));
		} catch (IOException e) {
			err.println(MessageFormat.format(Messages.Unexpected_noLog, log, e.getLocalizedMessage()));
		}
		trace(problem);
	}

	private String content(String[] args, List<String> trace) {
		return String.join(System.lineSeparator(),
				"Tidemark " + runtime.context().version() + ", " + clock.instant(), //$NON-NLS-1$ //$NON-NLS-2$
				"Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("os.name") + ' ' //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
						+ System.getProperty("os.version"), //$NON-NLS-1$
				"Arguments: " + Redaction.of(String.join(" ", Arrays.asList(args))), //$NON-NLS-1$ //$NON-NLS-2$
				String.join(System.lineSeparator(), trace), ""); //$NON-NLS-1$
	}

	private void trace(Throwable problem) {
		if (runtime.verbose()) {
			StackTrace.lines(problem).forEach(err::println);
		}
	}

	private static String usageMessage(ParameterException problem) {
		if (problem instanceof UnmatchedArgumentException e && !e.getUnmatched().isEmpty()) {
			String first = e.getUnmatched().get(0);
			List<String> similar = first.startsWith("-") ? e.getSuggestions() //$NON-NLS-1$
					: similarVerbs(first, problem.getCommandLine());
			String message = MessageFormat.format(
					first.startsWith("-") ? Messages.Usage_unknownOption : Messages.Usage_unknownArgument, first); //$NON-NLS-1$
			return similar.isEmpty() ? message
					: message + ' ' + MessageFormat.format(Messages.Usage_similar, String.join(", ", similar)); //$NON-NLS-1$
		}
		if (problem instanceof MissingParameterException e && !e.getMissing().isEmpty()) {
			String labels = String.join(", ", e.getMissing().stream().map(ErrorReport::label).toList()); //$NON-NLS-1$
			return MessageFormat.format(Messages.Usage_missing, labels);
		}
		if (problem instanceof MutuallyExclusiveArgsException || problem instanceof OverwrittenOptionException) {
			return MessageFormat.format(Messages.Usage_exclusive, oneLine(problem.getMessage()));
		}
		return oneLine(problem.getMessage());
	}

	private static List<String> similarVerbs(String word, CommandLine command) {
		return command.getSubcommands().entrySet().stream()
				.filter(verb -> !verb.getValue().getCommandSpec().usageMessage().hidden()).map(Map.Entry::getKey)
				.filter(name -> distance(word, name) <= MOST_TYPOS).toList();
	}

	/** How many letters are added, left out, replaced or swapped with their neighbour. */
	private static int distance(String a, String b) {
		int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				if (i == 0 || j == 0) {
					d[i][j] = i + j;
					continue;
				}
				int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
				if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
					d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
				}
			}
		}
		return d[a.length()][b.length()];
	}

	private static String label(ArgSpec argument) {
		return argument instanceof OptionSpec option ? option.longestName()
				: argument.paramLabel();
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s*\\R\\s*", " "); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
