/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.tidemark.testing.internal.DirectoryTree;
import org.tidemark.testing.internal.FreePort;
import org.tidemark.testing.internal.SearchNodeMain;
import org.tidemark.testing.internal.ServerCache;
import org.tidemark.testing.internal.SupervisedProcess;

/**
 * A search node of the test's own, alone in its cluster, without login and reachable over the loopback interface only. It
 * runs in a JVM of its own and ends with the tests, however these end.
 */
public final class SearchNode implements AutoCloseable {

	/** Followed by the kind's name: the port of a node that runs already, to be used in place of a new one. */
	private static final String RUNNING = "tidemark.testing.node.";
	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final SearchNodeKind kind;
	private final Path directory;
	private final int port;
	private final SupervisedProcess process;
	private final HttpClient http = HttpClient.newHttpClient();
	private final AtomicInteger names = new AtomicInteger();

	private SearchNode(SearchNodeKind kind, Path directory, int port, SupervisedProcess process) {
		this.kind = kind;
		this.directory = directory;
		this.port = port;
		this.process = process;
	}

	/**
	 * Starts a node.
	 *
	 * @param kind the product
	 * @return the running node; close it
	 * @throws IllegalStateException when it does not come up; the message has the end of its log
	 */
	public static SearchNode start(SearchNodeKind kind) {
		Integer running = Integer.getInteger(RUNNING + kind);
		if (running != null) {
			return new SearchNode(kind, null, running.intValue(), null);
		}
		try {
			Path directory = ServerCache.ofCurrentUser().newRunDirectory(kind.directory());
			int port = FreePort.find();
			SupervisedProcess process = SupervisedProcess.start(directory, "KILL", command(kind, directory, port));
			SearchNode node = new SearchNode(kind, directory, port, process);
			node.awaitReady();
			return node;
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot start " + kind, e);
		}
	}

	private static List<String> command(SearchNodeKind kind, Path directory, int port) throws IOException {
		Path libraries = Path.of(System.getProperty("tidemark.root", "."),
				"tests/org.tidemark.testing.nodes/target/nodes", kind.directory()).toAbsolutePath().normalize();
		if (!Files.isDirectory(libraries)) {
			throw new IOException("The libraries of " + kind + " are not in " + libraries
					+ "; ./mvnw -f tests/org.tidemark.testing.nodes generate-resources puts them there");
		}
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
		command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--add-modules",
				"jdk.incubator.vector", "-cp", place(SearchNodeMain.class) + File.pathSeparator + libraries + "/*",
				SearchNodeMain.class.getName(), kind.runner(), String.valueOf(port), String.valueOf(FreePort.find()),
				directory.resolve("data").toString()));
		return command;
	}

	/** Where a class is, as a class path has it, whether it comes from a class path or from a bundle. */
	private static String place(Class<?> type) {
		String file = type.getName().replace('.', '/') + ".class";
		Path root = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
		if (Files.isRegularFile(root)) {
			return root.toString();
		}
		return Stream.of("", "target/classes", "bin").map(root::resolve).filter(f -> Files.exists(f.resolve(file)))
				.findFirst().orElseThrow(() -> new IllegalStateException(file + " is not in " + root)).toString();
	}

	private void awaitReady() {
		Await.until("the start of " + kind, PATIENCE, () -> {
			if (!process.isAlive()) {
				throw new IllegalStateException(
						kind + " ended: " + SupervisedProcess.explain(SupervisedProcess.log(directory)));
			}
			try {
				return send("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s", null).statusCode() == 200;
			} catch (IOException e) {
				return false;
			}
		});
	}

	/** {@return the product} */
	public SearchNodeKind kind() {
		return kind;
	}

	/** {@return the address on which it listens} */
	public String host() {
		return "127.0.0.1";
	}

	/** {@return the port of its HTTP interface} */
	public int port() {
		return port;
	}

	/** {@return the address of its HTTP interface} */
	public String url() {
		return "http://" + host() + ':' + port;
	}

	/**
	 * Makes up a name for an index.
	 *
	 * @param prefix how it begins
	 * @return a name that no other call on this node gives
	 */
	public String newName(String prefix) {
		return prefix + '-' + ProcessHandle.current().pid() + '-' + names.incrementAndGet();
	}

	/**
	 * Sends a request that has to succeed.
	 *
	 * @param method the HTTP method
	 * @param path path and query
	 * @param body a JSON document, or several with a line end behind each, or null
	 * @return the answer
	 */
	public String request(String method, String path, String body) {
		try {
			HttpResponse<String> answer = send(method, path, body);
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException(method + ' ' + path + ": " + answer.statusCode() + ' ' + answer.body());
			}
			return answer.body();
		} catch (IOException e) {
			throw new UncheckedIOException(method + ' ' + path, e);
		}
	}

	/**
	 * Sends documents in bulk, all of which have to be taken, and makes them visible.
	 *
	 * @param index the index
	 * @param lines the lines of a bulk request
	 */
	public void bulk(String index, List<String> lines) {
		String answer = request("POST", '/' + index + "/_bulk?refresh=true", String.join("\n", lines) + '\n');
		if (!answer.contains("\"errors\":false")) {
			throw new IllegalStateException(answer.substring(0, Math.min(2_000, answer.length())));
		}
	}

	private HttpResponse<String> send(String method, String path, String body) throws IOException {
		try {
			return http.send(HttpRequest.newBuilder(URI.create(url() + path))
					.header("Content-Type", body != null && body.endsWith("\n") ? "application/x-ndjson"
							: "application/json")
					.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(),
					BodyHandlers.ofString());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	/** Ends the node and removes what it kept. */
	@Override
	public void close() {
		http.shutdownNow();
		if (process == null) {
			return;
		}
		process.kill();
		try {
			DirectoryTree.delete(directory);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String toString() {
		return kind + " at " + url();
	}
}
