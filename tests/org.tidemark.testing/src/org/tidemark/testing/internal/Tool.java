/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs command line tools to their end.
 */
final class Tool {

	private static final int MINUTES = 3;

	private Tool() {
	}

	/** Writes the standard input of a tool. */
	@FunctionalInterface
	interface Input {
		void writeTo(OutputStream out) throws IOException;
	}

	/** What became of a tool. */
	record Result(int exitCode, String output) {
		boolean succeeded() {
			return exitCode == 0;
		}
	}

	/** Runs a tool without input; a tool that does not exist counts as failed. */
	static Result run(List<String> command) {
		try {
			return run(command, out -> out.flush());
		} catch (IOException e) {
			return new Result(-1, String.valueOf(e.getMessage()));
		}
	}

	/** Runs a tool that has to succeed. */
	static void require(List<String> command, Input input) throws IOException {
		Result result = run(command, input);
		if (!result.succeeded()) {
			throw new IOException(command.getFirst() + " failed with exit code " + result.exitCode() + ": "
					+ SupervisedProcess.explain(result.output()));
		}
	}

	private static Result run(List<String> command, Input input) throws IOException {
		Path output = Files.createTempFile("tidemark", ".out");
		try {
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(output.toFile());
			builder.environment().put("LC_ALL", "C");
			Process process = builder.start();
			IOException broken = feed(process, input);
			if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new IOException(command.getFirst() + " did not end within " + MINUTES + " minutes");
			}
			if (process.exitValue() == 0 && broken != null) {
				throw broken;
			}
			return new Result(process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
		} finally {
			Files.delete(output);
		}
	}

	/** A tool that fails early breaks the pipe; its own output then tells more than the exception. */
	private static IOException feed(Process process, Input input) {
		try (OutputStream out = process.getOutputStream()) {
			input.writeTo(out);
			return null;
		} catch (IOException e) {
			return e;
		}
	}
}
