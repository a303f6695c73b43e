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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.tidemark.testing.Await;

/**
 * A server process under a small shell script that passes on the signals it reads from its standard input. When this
 * JVM ends, even by SIGKILL, the input ends too: the script then stops the server and removes its directory.
 */
public final class SupervisedProcess {

	private static final String SCRIPT = """
			trap '' INT HUP
			directory=$1 farewell=$2
			shift 2
			exec 3<&0
			"$@" 3<&- </dev/null &
			server=$!
			(
				while read -r signal <&3; do kill -s "$signal" "$server"; done
				: >"$directory/orphaned"
				kill -s "$farewell" "$server"
			) &
			supervisor=$!
			wait "$server"
			code=$?
			kill "$supervisor" 2>/dev/null
			if [ -e "$directory/orphaned" ]; then rm -rf "$directory"; fi
			exit $code
			""";
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int LINES_TO_SHOW = 40;

	private final Process process;

	private SupervisedProcess(Process process) {
		this.process = process;
	}

	/**
	 * Starts a server; its output goes to a new log in the directory.
	 *
	 * @param directory the server's own directory, which goes away when this JVM dies
	 * @param farewell the signal that ends the server when this JVM dies, such as "KILL"
	 * @param command runs the server in the foreground, under the process id that it was started with
	 * @return the running process
	 * @throws IOException when there is no shell
	 */
	public static SupervisedProcess start(Path directory, String farewell, List<String> command) throws IOException {
		List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "supervisor", directory.toString(),
				farewell));
		whole.addAll(command);
		ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile()).redirectErrorStream(true)
				.redirectOutput(logFile(directory).toFile());
		builder.environment().put("LC_ALL", "C");
		return new SupervisedProcess(builder.start());
	}

	/**
	 * {@return whether the server lives}
	 */
	public boolean isAlive() {
		return process.isAlive();
	}

	/** Kills the server and its children at once; returns when all are gone. */
	public void kill() {
		stop("KILL");
	}

	/**
	 * Sends a signal that ends the server; returns when it and its children are gone. Kills what is still there after
	 * half a minute.
	 *
	 * @param signal the name of the signal, without SIG
	 */
	public void stop(String signal) {
		List<ProcessHandle> family = process.descendants().toList();
		send(signal);
		boolean gone = endsWithin(PATIENCE);
		if (!gone || "KILL".equals(signal)) {
			family.forEach(ProcessHandle::destroyForcibly);
		}
		if (!gone) {
			process.destroyForcibly();
		}
		Await.until("the end of the server processes", PATIENCE,
				() -> family.stream().noneMatch(SupervisedProcess::runs));
	}

	/** Unlike {@link ProcessHandle#isAlive()}, takes a dead process that nobody has waited for (a zombie) for dead. */
	private static boolean runs(ProcessHandle handle) {
		try {
			String stat = Files.readString(Path.of("/proc", String.valueOf(handle.pid()), "stat"));
			return handle.isAlive() && !stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
		} catch (IOException e) {
			return handle.isAlive();
		}
	}

	private void send(String signal) {
		try {
			OutputStream input = process.getOutputStream();
			input.write((signal + '\n').getBytes(StandardCharsets.US_ASCII));
			input.flush();
		} catch (IOException e) {
			if (!endsWithin(PATIENCE)) {
				throw new UncheckedIOException("Cannot reach the supervisor of the server", e);
			}
		}
	}

	private boolean endsWithin(Duration max) {
		try {
			return process.waitFor(max.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Reads the log of the server that was started last in a directory.
	 *
	 * @param directory the server's directory
	 * @return the text; empty when there is no log
	 */
	public static String log(Path directory) {
		try {
			Path log = logFile(directory);
			return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Makes an error text of a log: its last lines, and what to do when the machine lacks a library.
	 *
	 * @param log the whole log
	 * @return the text
	 */
	public static String explain(String log) {
		List<String> lines = log.lines().toList();
		String end = String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_TO_SHOW), lines.size()));
		if (log.contains("error while loading shared libraries")) {
			return "this machine lacks a library that the server needs (Debian, Ubuntu: libstdc++6, libcrypt1, libsystemd0)"
					+ ". The end of the log:\n" + end;
		}
		return "the end of its log:\n" + end;
	}

	private static Path logFile(Path directory) {
		return directory.resolve("server.log");
	}
}
