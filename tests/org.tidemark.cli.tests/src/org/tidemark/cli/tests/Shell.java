/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tidemark.cli.internal.CommandContext;
import org.tidemark.cli.internal.ContributedCommand;
import org.tidemark.cli.internal.Interruption;
import org.tidemark.cli.internal.Terminal;
import org.tidemark.cli.internal.TidemarkCommandLine;
import org.tidemark.core.connection.Secret;
import org.tidemark.operations.TidemarkSessions;
import org.tidemark.sample.SampleShop;

/** Runs command lines and keeps what they print. */
final class Shell {

	static final Instant NOW = Instant.parse("2026-01-15T10:30:00Z");

	final Map<String, String> environment = new HashMap<>();
	final List<ContributedCommand> contributed = new ArrayList<>();
	final List<String> questions = new ArrayList<>();
	final Interruption interruption = new Interruption();
	final Path folder;
	Optional<Secret> answer = Optional.empty();
	String input = "";
	boolean interactive;
	Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
	private final TidemarkSessions sessions;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	Shell(TidemarkSessions sessions, Path folder) {
		this.sessions = sessions;
		this.folder = folder;
	}

	int run(String... args) {
		out.reset();
		err.reset();
		Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8),
				new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), interactive, 100);
		return new TidemarkCommandLine(new CommandContext(sessions, new SampleShop(), terminal, clock, environment,
				folder, question -> {
					questions.add(question);
					return answer;
				}, interruption, contributed, "tidemark", "0.1.0")).execute(args);
	}

	String out() {
		return out.toString(StandardCharsets.UTF_8);
	}

	String err() {
		return err.toString(StandardCharsets.UTF_8);
	}

	List<String> outLines() {
		return out().lines().toList();
	}

	List<String> errLines() {
		return err().lines().toList();
	}
}
