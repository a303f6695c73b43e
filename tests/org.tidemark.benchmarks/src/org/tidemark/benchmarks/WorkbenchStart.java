/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import static org.tidemark.benchmarks.Goal.seconds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.tidemark.benchmarks.Goal.Figure;
import org.tidemark.testing.Await;

/** The time until the window of the workbench is there, with its perspective. */
final class WorkbenchStart {

	private static final String FIRST = "first start, new workspace";
	private static final String LATER = "later start";
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Path folder;
	private final Path program;

	WorkbenchStart(Path folder, Path program) {
		this.folder = folder;
		this.program = program;
	}

	Work work() throws IOException {
		Path home = Files.createDirectories(folder.resolve("workbench"));
		return new Work("workbench", "start of the workbench until its window is shown",
				List.of(new Contender(FIRST, () -> Lab.delete(home), () -> start(home)),
						new Contender(LATER, () -> {
						}, () -> start(home))),
				List.of(seconds(LATER, 4, Figure.PROCESS)));
	}

	/** On a display of its own, which is there before. */
	private Sample start(Path home) throws Exception {
		Process display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten",
				"tcp", "-noreset").redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader number = display.inputReader()) {
			return start(home, ':' + number.readLine());
		} finally {
			display.destroy();
		}
	}

	private Sample start(Path home, String display) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(program.toString()).directory(folder.toFile())
				.redirectErrorStream(true).redirectOutput(folder.resolve("workbench.txt").toFile());
		builder.environment().put("TIDEMARK_HOME", home.toString());
		builder.environment().put("DISPLAY", display);
		long begin = System.nanoTime();
		Process workbench = builder.start();
		try {
			Await.until("the window of the workbench", PATIENCE, () -> !workbench.isAlive() || hasWindow(display));
			if (!workbench.isAlive()) {
				throw new IOException("no window: " + Files.readString(folder.resolve("workbench.txt")));
			}
			double seconds = (System.nanoTime() - begin) / 1e9;
			return new Sample(seconds, seconds, Shell.megabytesOf(workbench));
		} finally {
			workbench.descendants().forEach(ProcessHandle::destroy);
			workbench.destroy();
			workbench.waitFor(1, TimeUnit.MINUTES);
		}
	}

	private static boolean hasWindow(String display) {
		try {
			Process tree = new ProcessBuilder("xwininfo", "-display", display, "-root", "-tree")
					.redirectErrorStream(true)
					.start();
			String windows = new String(tree.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return windows.lines().anyMatch(
					l -> l.contains("\"Tidemark\" \"Tidemark\"") && l.matches(".*\\s\\d{4}x\\d{3,4}\\+.*"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
