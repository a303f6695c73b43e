/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.cli.internal.ContributedCommand;
import org.tidemark.cli.spi.CommandEnvironment;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class UsageTest extends CommandTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "run; Missing: JOB.; tidemark run",
			"run a b; Nothing is known of \"b\" here.; tidemark run",
			"run a --ful; Unknown option --ful. Did you mean --full?; tidemark run",
			"rnu; Nothing is known of \"rnu\" here. Did you mean run?; tidemark",
			"connections lits; Nothing is known of \"lits\" here. Did you mean list?; tidemark connections",
			"frobnicate; Nothing is known of \"frobnicate\" here.; tidemark",
			"connections add; Missing: NAME.; tidemark connections add",
			"tasks show x; Invalid value for positional parameter at index 0 (ID): 'x' is not a long; tidemark tasks show" })
	void wrongUsageExits2WithALineAndAHint(String line, String message, String command) {
		assertEquals(2, shell.run(line.split(" ")));
		assertEquals(List.of("tidemark: " + message, "Try \"" + command + " --help\"."), shell.errLines());
		assertEquals("", shell.out());
		assertEquals(List.of(), sessions.homes);
	}

	@Test
	void withoutAVerbTheHintIsGiven() {
		assertEquals(2, shell.run());
		assertEquals(List.of("tidemark: Say what to do, for example \"demo\", \"run\" or \"connections\".",
				"Try \"tidemark --help\"."), shell.errLines());
	}

	@Test
	void helpListsTheVerbsOfThisVersion() {
		assertEquals(0, shell.run("--help"));
		List<String> verbs = shell.outLines().stream().dropWhile(line -> !line.equals("Commands:")).skip(1)
				.takeWhile(line -> !line.isBlank()).filter(line -> line.matches("  \\w.*"))
				.map(line -> line.strip().split(" ")[0]).toList();
		assertEquals(
				List.of("demo", "connections", "browse", "plan", "run", "verify", "ddl", "state", "conflicts",
						"pipeline",
						"tasks", "schedule", "alerts"),
				verbs);
		assertTrue(shell.out().contains("Moves tables and keeps them moved."), shell.out());
		assertEquals("", shell.err());
	}

	@ParameterizedTest
	@ValueSource(strings = { "demo", "connections", "connections list", "connections show", "connections add",
			"connections test", "connections remove", "connections import", "connections export", "browse", "plan",
			"run",
			"verify", "ddl", "state", "conflicts", "pipeline", "pipeline inspect", "pipeline plan", "pipeline apply",
			"pipeline status", "pipeline pause", "pipeline resume", "pipeline limit", "pipeline drop", "tasks",
			"tasks list", "tasks show", "tasks log", "tasks rerun",
			"tasks cancel",
			"schedule", "alerts", "completion" })
	void eachVerbHasHelpWithItsOptions(String verb) {
		assertEquals(0, shell.run((verb + " --help").split(" ")));
		assertTrue(shell.out().startsWith("Usage: tidemark " + verb), shell.out());
		for (String option : List.of("--home=DIR", "--json", "--quiet", "--verbose", "--help", "--connections=FILE")) {
			assertTrue(shell.out().contains(option), shell.out());
		}
		assertTrue(
				shell.outLines().stream().anyMatch(line -> line.matches("  -q, --quiet +No progress and no logs\\.")),
				shell.out());
		assertFalse(shell.out().contains("null"), shell.out());
		assertEquals(List.of(), sessions.homes);
	}

	@Test
	void noOptionTakesAPasswordInClear() {
		shell.run("connections", "add", "--help");
		assertFalse(shell.out().matches("(?s).*--password[ =].*"), shell.out());
	}

	@Test
	void versionIsPrinted() {
		assertEquals(0, shell.run("--version"));
		assertEquals(List.of("Tidemark 0.1.0"), shell.outLines());
	}

	@Test
	void completionIsAScriptOfTheVerbs() {
		assertEquals(0, shell.run("completion"));
		assertTrue(shell.out().startsWith("#!/usr/bin/env bash"), shell.out());
		assertTrue(shell.out().contains("complete -F _complete_tidemark"), "no completion of tidemark");
		assertTrue(shell.out().contains("--keep-watermark"), "no option");
	}

	@Test
	void problemsHaveALineARemedyAndTheCodeOfTheirKind() {
		for (ProblemKind kind : ProblemKind.values()) {
			sessions.jobs.failure = new TidemarkException(kind, "It is " + kind + ".", "Do this.",
					new IOException("x"));
			assertEquals(kind.exitCode(), shell.run("run", "job"));
			assertEquals(List.of("tidemark: It is " + kind + ". Do this."), shell.errLines());
		}
		assertEquals(0, sessions.open);
	}

	@Test
	void secretsOfOthersAreNotRepeated() {
		sessions.jobs.failure = new TidemarkException(ProblemKind.CONNECTION,
				"No answer from jdbc:mysql://sync:geheim@db/x?user=a&password=geheim&ssl=1.", "", null);
		assertEquals(4, shell.run("run", "job"));
		assertEquals(List.of("tidemark: No answer from jdbc:mysql://sync:***@db/x?user=a&password=***&ssl=1."),
				shell.errLines());
	}

	@Test
	void somethingUnexpectedIsALineAndALogFile() throws IOException {
		sessions.jobs.failure = new IllegalStateException("boom password=geheim");
		assertEquals(1, shell.run("run", "job"));
		Path log = folder.resolve("home/logs/error-20260115-103000.log");
		assertEquals(
				List.of("tidemark: Something unexpected went wrong: java.lang.IllegalStateException: boom password=***",
						"This is a fault in Tidemark. Please report it with the file " + log),
				shell.errLines());
		String content = Files.readString(log);
		assertTrue(content.contains("Arguments: run job"), content);
		assertTrue(content.contains("\tat org.tidemark.cli.tests.UsageTest.somethingUnexpectedIsALineAndALogFile"),
				content);
		assertFalse(content.contains("geheim"), content);
	}

	@Test
	void verboseAddsTheStackTraceBehindTheLines() {
		sessions.jobs.failure = new IllegalStateException("boom");
		assertEquals(1, shell.run("run", "job", "--verbose"));
		assertEquals("tidemark: Something unexpected went wrong: java.lang.IllegalStateException: boom",
				shell.errLines().get(0));
		assertEquals("java.lang.IllegalStateException: boom", shell.errLines().get(2));
	}

	@Test
	void aContributedVerbIsListedWithoutItsCodeAndRunsWithIt() {
		shell.contributed.add(new ContributedCommand("greet", "Greets.", "com.example", () -> Greet::new));
		shell.contributed.add(new ContributedCommand("broken", "Breaks.", "com.example", () -> {
			throw new TidemarkException(ProblemKind.FAILED, "The command \"broken\" does not load.", "", null);
		}));
		assertEquals(0, shell.run("--help"));
		assertTrue(shell.outLines().stream().anyMatch(line -> line.matches("  greet +Greets\\.")), shell.out());
		assertEquals(5, shell.run("greet", "you", "--home", "h"));
		assertEquals(List.of("hello you in " + folder.resolve("h")), shell.outLines());
		assertEquals(1, shell.run("broken"));
		assertEquals(List.of("tidemark: The command \"broken\" does not load."), shell.errLines());
		assertEquals(0, shell.run("tasks"));
	}

	@Test
	void aContributedVerbCannotTakeTheNameOfOurs() {
		shell.contributed.add(new ContributedCommand("tasks", "Mine.", "com.example", () -> Greet::new));
		assertEquals(0, shell.run("tasks"));
		assertEquals(
				List.of("warning: the command \"tasks\" of com.example is left out, since there is one of this name"),
				shell.errLines());
	}

	/** A verb of somebody else. */
	@Command
	static final class Greet implements Callable<Integer> {
		private final CommandEnvironment environment;

		@Parameters(index = "0")
		private String whom;

		Greet(CommandEnvironment environment) {
			this.environment = environment;
		}

		@Override
		public Integer call() throws Exception {
			try (var session = environment.openSession()) {
				environment.out().println("hello " + whom + " in " + session.home());
			}
			return 5;
		}
	}
}
