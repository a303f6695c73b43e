/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs commands of bash in a folder, and measures them. */
final class Shell {

	private static final long LOOK_MILLIS = 20;

	private final Path folder;
	private final Map<String, String> environment;

	Shell(Path folder, Map<String, String> environment) {
		this.folder = folder;
		this.environment = Map.copyOf(environment);
	}

	/** Runs a command; one that fails, also within a pipe, is an error that quotes what it said. */
	Sample measure(String command) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder("bash", "-o", "pipefail", "-c", command).directory(folder.toFile());
		builder.environment().putAll(environment);
		Path out = folder.resolve("stdout.txt");
		Path err = folder.resolve("stderr.txt");
		builder.redirectOutput(out.toFile()).redirectError(err.toFile());
		long begin = System.nanoTime();
		Process process = builder.start();
		long peak = 0;
		do {
			peak = Math.max(peak, memoryOfTree(process));
		} while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
		double seconds = (System.nanoTime() - begin) / 1e9;
		if (process.exitValue() != 0) {
			throw new IOException(
					"exit code " + process.exitValue() + " of: " + command + '\n' + Files.readString(err)
							+ Files.readString(out));
		}
		return new Sample(seconds, seconds, peak / 1024);
	}

	/** {@return what the last command wrote to stdout} */
	String output() throws IOException {
		return Files.readString(folder.resolve("stdout.txt"), StandardCharsets.UTF_8);
	}

	/** Whether a program is installed. */
	boolean has(String program) throws InterruptedException, IOException {
		return new ProcessBuilder("bash", "-c", "command -v " + program).redirectErrorStream(true).start()
				.waitFor() == 0;
	}

	/** The most memory that a process and its children have held so far. */
	static long megabytesOf(Process process) {
		return memoryOfTree(process) / 1024;
	}

	private static long memoryOfTree(Process process) {
		return Stream.concat(Stream.of(process.pid()), process.descendants().map(ProcessHandle::pid))
				.mapToLong(Shell::peakKilobytes).sum();
	}

	private static long peakKilobytes(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
			return lines.filter(l -> l.startsWith("VmHWM:")).mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
					.findFirst().orElse(0);
		} catch (IOException | java.io.UncheckedIOException gone) {
			return 0;
		}
	}
}
