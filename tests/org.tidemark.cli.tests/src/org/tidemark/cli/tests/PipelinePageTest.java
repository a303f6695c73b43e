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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the help page exist, with the options that it shows, and its job is one. */
class PipelinePageTest extends CommandTest {

	private static List<String> lines(String folder) throws Exception {
		Path page = Path.of(System.getProperty("tidemark.root"), "bundles", "org.tidemark.help", folder,
				"pipeline.html");
		return Files.readAllLines(page).stream().map(l -> l.replaceFirst(".*<pre>", "").replace("</pre>", ""))
				.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "html", "nl/zh/CN/html" })
	void showsCommandsThatExist(String folder) throws Exception {
		List<String> commands = lines(folder).stream().filter(l -> l.startsWith("tidemark ")).toList();
		assertEquals(12, commands.size());
		for (String command : commands) {
			List<String> words = List.of(command.replaceFirst("#.*", "").strip().split(" +"));
			List<String> verb = new ArrayList<>(words.subList(1, words.size()).stream()
					.takeWhile(w -> w.matches("[a-z]+")).toList());
			verb.add("--help");
			assertEquals(0, shell.run(verb.toArray(String[]::new)), command + "\n" + shell.err());
			String help = shell.out();
			words.stream().filter(w -> w.startsWith("--"))
					.forEach(option -> assertTrue(help.contains(option), command + " has no " + option));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "html", "nl/zh/CN/html" })
	void namesEachVerbOfAPipeline(String folder) throws Exception {
		shell.run("pipeline", "--help");
		List<String> verbs = Arrays.stream(shell.out().split("Commands:\\R")[1].split("\\R"))
				.filter(l -> l.matches("  \\w.*")).map(l -> l.strip().split(" ")[0]).toList();
		String page = String.join("\n", lines(folder));
		assertEquals(List.of("inspect", "plan", "apply", "status", "pause", "resume", "limit", "drop"), verbs);
		verbs.forEach(verb -> assertTrue(page.contains("tidemark pipeline " + verb), verb));
	}
}
