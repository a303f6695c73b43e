/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.ServerDatabase;

/** The unpacked product, started as a user starts it, with a home of its own. */
final class Product {

	private final Path folder;
	private final Path home;

	private Product(Path folder, Path home) {
		this.folder = folder;
		this.home = home;
	}

	/**
	 * How a command ended.
	 *
	 * @param exitCode the exit code
	 * @param out      the lines of stdout
	 * @param err      the lines of stderr
	 */
	record Result(int exitCode, List<String> out, List<String> err) {
	}

	/** Unpacks the archive into a folder. */
	static Product unpack(Path folder) throws IOException, InterruptedException {
		Path archive = Path.of(System.getProperty("tidemark.product.archive"));
		Process tar = new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString()).inheritIO()
				.start();
		assertTrue(tar.waitFor(2, TimeUnit.MINUTES));
		assertEquals(0, tar.exitValue());
		return new Product(folder.resolve("tidemark"), folder.resolve("home"));
	}

	Path folder() {
		return folder;
	}

	Path home() {
		return home;
	}

	/** A command that is not started yet; its output goes to files in the home. */
	ProcessBuilder command(Map<String, String> environment, String... arguments) throws IOException {
		Files.createDirectories(home);
		List<String> command = new ArrayList<>(List.of(folder.resolve("tidemark").toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(home.resolve("stdout.txt").toFile())
				.redirectError(home.resolve("stderr.txt").toFile());
		builder.environment().put("TIDEMARK_HOME", home.toString());
		builder.environment().putAll(environment);
		return builder;
	}

	/** Runs a command to its end. */
	Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
		Process process = command(environment, arguments).start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			throw new AssertionError("still running: " + List.of(arguments) + "\n" + lines("stderr.txt"));
		}
		return new Result(process.exitValue(), lines("stdout.txt"), lines("stderr.txt"));
	}

	/** What a file in the home holds by now. */
	List<String> lines(String file) {
		try {
			return Files.readAllLines(home.resolve(file), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a {@code connections.json} with the connections source and target. */
	Path connections(ServerDatabase source, ServerDatabase target) throws IOException {
		Files.createDirectories(home);
		return Files.writeString(home.resolve("connections.json"), """
				{ "connections": [
				%s,
				%s ] }
				""".formatted(connection("source", source), connection("target", target)));
	}

	private static String connection(String name, ServerDatabase database) {
		return """
				{ "name": "%s", "connector": "%s", "host": "%s", "port": %d, "database": "%s", "user": "%s", "password": "${%s}" }"""
				.formatted(name, database.kind() == DatabaseKind.MARIADB ? "mysql" : "postgresql", database.host(),
						database.port(), database.name(), database.user(), name.toUpperCase() + "_PASSWORD");
	}

	/** The environment in which that file finds its passwords. */
	static Map<String, String> passwords(ServerDatabase source, ServerDatabase target) {
		return Map.of("SOURCE_PASSWORD", source.password(), "TARGET_PASSWORD", target.password());
	}
}
