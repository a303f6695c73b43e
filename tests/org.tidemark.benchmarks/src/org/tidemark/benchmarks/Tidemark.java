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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** The product that is measured, with a home of its own and a job between two databases. */
final class Tidemark {

	private static final Pattern ELAPSED = Pattern.compile("\"event\":\"task_finished\".*\"elapsed_ms\":(\\d+)");

	private final Path program;
	private final Path home;
	private final Shell shell;
	private final Path job;

	private Tidemark(Path program, Path home, Path job) {
		this.program = program;
		this.home = home;
		this.job = job;
		shell = new Shell(home.getParent(), Map.of("TIDEMARK_HOME", home.toString(), "TIDEMARK_JVM_OPTS", "-Xmx256m"));
	}

	/** A job of the orders; {@code sync} is the JSON of its settings. */
	static Tidemark between(Path program, Path folder, TestDatabase source, TestDatabase target, String sync)
			throws IOException {
		return between(program, folder, connection("source", source), table(source), target, sync);
	}

	/** A job of an index. */
	static Tidemark between(Path program, Path folder, SearchNode source, String index, TestDatabase target,
			String sync)
			throws IOException {
		return between(program, folder, "{ \"name\": \"source\", \"connector\": \"opensearch\", \"url\": \""
				+ source.url() + "\" }", index, target, sync);
	}

	private static Tidemark between(Path program, Path folder, String source, String table, TestDatabase target,
			String sync) throws IOException {
		Path home = Files.createDirectories(folder).resolve("home");
		Files.writeString(folder.resolve("connections.json"),
				"{ \"connections\": [" + source + ", " + connection("target", target) + "] }");
		Path job = Files.writeString(folder.resolve("orders.tidemark"), """
				{ "tidemark": 1, "name": "orders", "source": "source", "target": "target", "sync": %s,
				  "tables": [ { "source": "%s", "target": "%s" } ] }
				""".formatted(sync, table, table(target)));
		return new Tidemark(program, home, job);
	}

	/** Forgets all that earlier runs knew. */
	void forget() throws IOException {
		Lab.delete(home);
	}

	/** Runs the job. */
	Sample run(String... options) throws IOException, InterruptedException {
		return verb("run " + job + ' ' + String.join(" ", options));
	}

	/** Runs a verb over the job's connections. */
	Sample verb(String verb) throws IOException, InterruptedException {
		Sample whole = shell.measure(program + " --json --connections connections.json " + verb);
		Matcher elapsed = ELAPSED.matcher(shell.output());
		double engine = elapsed.find() ? Integer.parseInt(elapsed.group(1)) / 1000.0 : whole.seconds();
		return new Sample(whole.seconds(), engine, whole.peakMegabytes());
	}

	/** Starts it with arguments that need no job. */
	Sample start(String arguments) throws IOException, InterruptedException {
		return shell.measure(program + " " + arguments);
	}

	/** The job's file. */
	Path job() {
		return job;
	}

	/** How many rows the last run read, or wrote. */
	long counted(String counter) throws IOException {
		String events = shell.output();
		Matcher matcher = Pattern.compile("\"event\":\"task_finished\".*\"" + counter + "\":(\\d+)").matcher(events);
		if (!matcher.find()) {
			throw new IOException("no " + counter + " in: " + events);
		}
		return Long.parseLong(matcher.group(1));
	}

	/** Fails when the last run has read more. */
	void requireReadAtMost(long most) throws IOException {
		long read = counted("read");
		if (read > most) {
			throw new IllegalStateException(read + " rows were read and not " + most + " at most");
		}
	}

	/** Fails when the last run has written more or fewer. */
	void requireWritten(long rows) throws IOException {
		long written = counted("written");
		if (written != rows) {
			throw new IllegalStateException(written + " rows were written and not " + rows);
		}
	}

	private static String table(TestDatabase database) {
		return switch (database) {
			case SqliteDatabase sqlite -> "main.orders";
			case ServerDatabase server ->
				(server.kind() == DatabaseKind.MARIADB ? server.name() : "public") + ".orders";
		};
	}

	private static String connection(String name, TestDatabase database) {
		return switch (database) {
			case SqliteDatabase sqlite -> """
					{ "name": "%s", "connector": "sqlite", "file": "%s" }""".formatted(name,
					sqlite.file().toAbsolutePath());
			case ServerDatabase server -> """
					{ "name": "%s", "connector": "%s", "host": "%s", "port": %d, "database": "%s", "user": "%s",
					  "password": "%s", "tls": "disabled" }""".formatted(name,
					server.kind() == DatabaseKind.MARIADB ? "mysql" : "postgresql", server.host(), server.port(),
					server.name(), server.user(), server.password());
		};
	}
}
