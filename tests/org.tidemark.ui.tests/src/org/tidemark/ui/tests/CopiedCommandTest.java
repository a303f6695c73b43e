/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.core.job.Engine;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableSelection;
import org.tidemark.operations.PasswordPrompt;
import org.tidemark.operations.TidemarkSession;
import org.tidemark.operations.TidemarkSessions;
import org.tidemark.sync.RunOptions;
import org.tidemark.ui.internal.presenter.FakeSession;
import org.tidemark.ui.internal.presenter.history.CommandLine;

/** The command line understands what the workbench lets a person copy. */
class CopiedCommandTest {

	@TempDir
	private Path folder;
	private final FakeSession session = new FakeSession();
	private final List<Path> homes = new ArrayList<>();
	private final CopiedCommand terminal = new CopiedCommand(new TidemarkSessions() {
		@Override
		public Path defaultHome() {
			throw new AssertionError("The command names the home");
		}

		@Override
		public TidemarkSession open(Path home, @Nullable Path connectionsFile, PasswordPrompt prompt) {
			homes.add(home);
			return session;
		}
	});

	static Stream<RunOptions> runs() {
		String trigger = RunOptions.DEFAULT.trigger();
		return Stream.of(RunOptions.DEFAULT, new RunOptions(true, false, Set.of(), trigger, false),
				new RunOptions(false, true, Set.of(), trigger, true),
				new RunOptions(false, false, Set.of("main.orders", "main.it's \"odd\" $HOME `id`"), trigger, false));
	}

	@ParameterizedTest
	@MethodSource("runs")
	void aCommandAsksForTheSameRun(RunOptions options) throws IOException {
		Path home = Files.createDirectories(folder.resolve("Ada's home & more"));
		Path file = Files.writeString(home.resolve("nightly * (1).tidemark"), "text");
		session.job = new Job("nightly", Engine.LOCAL, "shop", "warehouse", SyncOptions.NONE, List.of(),
				TableSelection.NONE);
		terminal.run(CommandLine.of(home, file.toString(), options));
		assertEquals(List.of(options), session.ran, terminal::printed);
		assertEquals(List.of(home), homes);
	}
}
