/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.internal.TlsInspection;
import org.tidemark.connector.TlsFacts;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.connection.TlsMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.fasterxml.jackson.databind.JsonNode;

/** Sends requests to the nodes of a cluster. Safe for use by several threads. */
public final class SearchClient implements AutoCloseable {

	private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);
	private static final long FIRST_PAUSE_MILLIS = 200;

	private final ConnectionSettings settings;
	private final Nodes nodes;
	private final SearchErrors errors;
	private final HttpClient http;
	private final Duration timeout;
	private final boolean compress;
	private volatile boolean secure;
	private volatile @Nullable SSLSession lastSession;

	/**
	 * Makes no connection yet.
	 *
	 * @throws TidemarkException when a certificate file or an option cannot be used
	 */
	public SearchClient(ConnectionSettings settings) throws TidemarkException {
		this.settings = settings;
		this.nodes = new Nodes(settings);
		this.errors = new SearchErrors(settings);
		this.timeout = millis("requestTimeout", 120_000);
		this.compress = Boolean.parseBoolean(settings.options().get("compress"));
		this.secure = settings.tls().mode() != TlsMode.DISABLED;
		this.http = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
				.connectTimeout(millis("connectTimeout", 5_000)).sslContext(Tls.context(settings)).build();
	}

	private Duration millis(String option, int usual) throws TidemarkException {
		String text = settings.options().getOrDefault(option, String.valueOf(usual));
		try {
			return Duration.ofMillis(Math.max(1, Long.parseLong(text.strip())));
		} catch (NumberFormatException e) {
			throw new TidemarkException(ProblemKind.USAGE,
					NLS.bind(Messages.Option_notANumber, new Object[] { settings.name(), option, text }), "", e);
		}
	}

	/** The nodes that are asked. */
	public Nodes nodes() {
		return nodes;
	}

	/** Whether TLS is spoken. */
	public boolean secure() {
		return secure;
	}

	/** What was agreed on by the last request that went over TLS. */
	public Optional<TlsFacts> tls() {
		SSLSession session = lastSession;
		return session == null ? Optional.empty() : TlsInspection.of(session);
	}

	/** Finds out whether the cluster speaks TLS where the connection leaves that open. */
	public void chooseScheme(Flight flight, String purpose) throws TidemarkException {
		if (settings.tls().mode() != TlsMode.PREFERRED) {
			return;
		}
		for (int i = 0; i < nodes.size(); i++) {
			String node = nodes.current();
			try {
				flight.await(http.sendAsync(request(Call.of(purpose, "GET", "/"), node), BodyHandlers.discarding()),
						purpose);
				return;
			} catch (SSLException e) {
				secure = false;
				return;
			} catch (IOException e) {
				nodes.leave(node);
			}
		}
	}

	/** Sends a request and gives its answer as JSON. */
	public JsonNode json(Call call, Flight flight) throws TidemarkException {
		Answer answer = send(call, flight);
		try {
			return Json.parse(answer.body());
		} catch (IOException e) {
			throw errors.unreachable(e, nodes.current());
		}
	}

	/**
	 * Sends a request; tries again, at other nodes too, while the cluster is busy or cannot be reached.
	 *
	 * @throws TidemarkException when it is refused, gets no answer or is cancelled
	 */
	public Answer send(Call call, Flight flight) throws TidemarkException {
		int most = Math.max(call.attempts(), nodes.size());
		for (int attempt = 1;; attempt++) {
			flight.check(call.purpose());
			String node = nodes.current();
			try {
				Answer answer = answer(
						flight.await(http.sendAsync(request(call, node), BodyHandlers.ofByteArray()), call.purpose()));
				if (answer.status() < 300 || answer.missing() && call.missingOk()) {
					return answer;
				}
				boolean again = BUSY.contains(answer.status()) && (call.repeatable() || answer.status() == 429);
				if (!again || attempt >= most) {
					throw errors.refused(call, answer);
				}
			} catch (IOException e) {
				nodes.leave(node);
				boolean again = call.repeatable() || e instanceof ConnectException;
				if (!again || attempt >= most || e instanceof SSLException) {
					throw errors.unreachable(e, node);
				}
			}
			flight.pause(call.attempts() == 1 ? 1 : FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 4), call.purpose());
		}
	}

	private HttpRequest request(Call call, String node) throws IOException {
		URI address = URI.create((secure ? "https://" : "http://") + node + prefix() + call.path());
		HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(timeout)
				.header("Accept-Encoding", "gzip").header("Accept", "application/json");
		Login.header(settings).ifPresent(value -> builder.header("Authorization", value));
		byte[] body = call.body();
		if (body == null) {
			return builder.method(call.method(), BodyPublishers.noBody()).build();
		}
		builder.header("Content-Type", call.lines() ? "application/x-ndjson" : "application/json");
		if (compress) {
			builder.header("Content-Encoding", "gzip");
		}
		return builder.method(call.method(), BodyPublishers.ofByteArray(compress ? zipped(body) : body)).build();
	}

	private String prefix() {
		String path = settings.options().getOrDefault("path", "").strip();
		String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
		return plain.isEmpty() || plain.startsWith("/") ? plain : '/' + plain;
	}

	private static byte[] zipped(byte[] body) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
		try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
			zip.write(body);
		}
		return out.toByteArray();
	}

	private Answer answer(HttpResponse<byte[]> response) throws IOException {
		response.sslSession().ifPresent(session -> lastSession = session);
		boolean zipped = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent();
		if (!zipped) {
			return new Answer(response.statusCode(), response.body());
		}
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
			return new Answer(response.statusCode(), in.readAllBytes());
		}
	}

	/** Ends all connections. */
	@Override
	public void close() {
		http.shutdownNow();
	}
}
