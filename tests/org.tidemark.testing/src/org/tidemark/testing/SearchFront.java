/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.tidemark.testing.internal.ServerCache;
import org.tidemark.testing.internal.ServerCertificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * What stands before a cluster in earnest: ends TLS, asks for user and password, and now and then answers itself, as a
 * cluster does that has too much to do. The rest it hands to a node.
 */
public final class SearchFront implements AutoCloseable {

	private final SearchNode node;
	private final HttpsServer server;
	private final Path certificate;
	private final String login;
	private final HttpClient http = HttpClient.newHttpClient();
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private volatile Predicate<String> concerned = path -> false;
	private volatile int status;
	private volatile String answer = "";
	private final AtomicInteger left = new AtomicInteger();

	private SearchFront(SearchNode node, HttpsServer server, Path certificate, String login) {
		this.node = node;
		this.server = server;
		this.certificate = certificate;
		this.login = login;
	}

	/**
	 * Puts one before a node.
	 *
	 * @param node the node, which is not closed with it
	 * @param user who may enter
	 * @param password the user's password
	 * @return the front, which takes requests; close it
	 */
	public static SearchFront before(SearchNode node, String user, String password) {
		try {
			ServerCertificate shown = ServerCertificate.in(ServerCache.ofCurrentUser());
			HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.setHttpsConfigurator(new HttpsConfigurator(shown.context()));
			SearchFront front = new SearchFront(node, server, shown.certificate(), "Basic "
					+ Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8)));
			server.createContext("/", front::handle);
			server.setExecutor(front.threads);
			server.start();
			return front;
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot stand before " + node, e);
		}
	}

	/** {@return the address on which it listens} */
	public String host() {
		return "127.0.0.1";
	}

	/** {@return its port} */
	public int port() {
		return server.getAddress().getPort();
	}

	/** {@return its self-signed certificate as a PEM file: what a client has to trust} */
	public Path certificate() {
		return certificate;
	}

	/**
	 * Answers the next requests of a kind itself.
	 *
	 * @param times how many
	 * @param paths which of them by their paths
	 * @param code the status of the answer
	 * @param body a JSON document
	 */
	public void answerNext(int times, Predicate<String> paths, int code, String body) {
		concerned = paths;
		status = code;
		answer = body;
		left.set(times);
	}

	/** {@return how many requests it still answers itself} */
	public int answersLeft() {
		return Math.max(0, left.get());
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			if (!login.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"search\"");
				reply(exchange, 401, "Unauthorized".getBytes(StandardCharsets.UTF_8));
			} else if (concerned.test(exchange.getRequestURI().getPath()) && left.getAndDecrement() > 0) {
				reply(exchange, status, answer.getBytes(StandardCharsets.UTF_8));
			} else {
				forward(exchange, body);
			}
		}
	}

	private void forward(HttpExchange exchange, byte[] body) throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.url() + exchange.getRequestURI()));
		for (String name : List.of("Content-Type", "Content-Encoding", "Accept-Encoding")) {
			String value = exchange.getRequestHeaders().getFirst(name);
			if (value != null) {
				request.header(name, value);
			}
		}
		request.method(exchange.getRequestMethod(),
				body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
		try {
			HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
			for (String name : List.of("Content-Type", "Content-Encoding")) {
				response.headers().firstValue(name).ifPresent(v -> exchange.getResponseHeaders().set(name, v));
			}
			reply(exchange, response.statusCode(), response.body());
		} catch (IOException e) {
			reply(exchange, 502, String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void reply(HttpExchange exchange, int code, byte[] body) throws IOException {
		exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
		exchange.getResponseBody().write(body);
	}

	/** Takes no more requests. */
	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
		http.shutdownNow();
	}
}
