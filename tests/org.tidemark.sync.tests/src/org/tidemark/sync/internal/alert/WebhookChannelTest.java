/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;

import com.sun.net.httpserver.HttpServer;

@Timeout(60)
class WebhookChannelTest {

	private final List<String> bodies = new CopyOnWriteArrayList<>();
	private final List<String> authorizations = new CopyOnWriteArrayList<>();
	private final WebhookChannel channel = new WebhookChannel();
	private volatile int status = 204;
	private HttpServer server;
	private String url;

	@BeforeEach
	void listen() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/hook", exchange -> {
			bodies.add(exchange.getRequestMethod() + ' ' + exchange.getRequestHeaders().getFirst("Content-Type") + ' '
					+ new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
			exchange.getResponseHeaders().add("Location", "/hook");
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		server.start();
		url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=s3cret";
	}

	@AfterEach
	void stop() {
		server.stop(0);
	}

	@Test
	void theWholeMessageIsSentAsJson() throws TidemarkException {
		channel.send(Sent.FAILED, Sent.options("webhook", Map.of("url", url, "authorization", "Bearer x")));
		assertEquals(
				List.of("POST application/json; charset=utf-8 {\"event\":\"failed\",\"job\":\"nightly\",\"task\":7,"
						+ "\"source\":\"shop\",\"target\":\"warehouse\",\"started_at\":\"2026-01-15T10:30:00Z\",\"elapsed_ms\":1500,"
						+ "\"read\":12,\"written\":11,\"unchanged\":1,\"failed\":2,\"deleted\":3,\"differences\":0,"
						+ "\"error\":\"The table \\\"orders\\\" is gone.\\nReally.\",\"host\":\"db1\",\"title\":\"nightly has failed\","
						+ "\"text\":\"It \u2026 is gone.\"}"),
				bodies);
		assertEquals(List.of("Bearer x"), authorizations);
	}

	@Test
	void aTemplateGetsTheValuesAsTheyStandInJson() throws TidemarkException {
		channel.send(Sent.FAILED, Sent.options("webhook",
				Map.of("url", url, "body", "{ \"text\": \"{{title}}: {{ error }} ({{read}})\" }")));
		assertEquals(List.of("POST application/json; charset=utf-8 "
				+ "{ \"text\": \"nightly has failed: The table \\\"orders\\\" is gone.\\nReally. (12)\" }"), bodies);
		assertEquals(List.of("null"), authorizations);
	}

	@Test
	void aTemplateThatNamesWhatIsNotKnownIsRefusedBeforeAnythingIsSent() {
		TidemarkException e = failure(Map.of("url", url, "body", "{{titel}}"));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("The body of the alert by webhook names {titel}, which is not known.", e.getMessage());
		assertEquals(List.of(), bodies);
	}

	@Test
	void aRefusalNamesHostAndStatusAndNotTheUrl() {
		for (int refusal : List.of(301, 400, 500)) {
			status = refusal;
			TidemarkException e = failure(Map.of("url", url));
			assertEquals(ProblemKind.CONNECTION, e.kind());
			assertEquals("127.0.0.1 answered with the status " + refusal + " and did not take the alert.",
					e.getMessage());
			assertFalse((e.summary() + e.getCause()).contains("s3cret"), e.summary());
		}
		assertEquals(3, bodies.size(), "a redirection is not followed, for it would take the message elsewhere");
	}

	@Test
	void aHostThatDoesNotAnswerIsNamed() {
		server.stop(0);
		TidemarkException e = failure(Map.of("url", url));
		assertEquals(ProblemKind.CONNECTION, e.kind());
		assertTrue(e.getMessage().startsWith("127.0.0.1 could not be told: "), e.getMessage());
		assertFalse(e.summary().contains("s3cret"), e.summary());
	}

	@Test
	void onlyHttpIsTaken() {
		for (String wrong : List.of("file:///etc/passwd", "hook", "http:///hook", "ht tp://s3cret")) {
			TidemarkException e = failure(Map.of("url", wrong));
			assertEquals("The URL of the alert by webhook is not one of http or https.", e.getMessage());
		}
		assertEquals("The alert by \"webhook\" lacks the key \"url\".", failure(Map.of()).getMessage());
		assertEquals("The alert by \"webhook\" has the key \"uri\", which the channel does not know. "
				+ "Use one of: url, body, authorization.", failure(Map.of("url", url, "uri", url)).summary());
	}

	private TidemarkException failure(Map<String, String> options) {
		return assertThrows(TidemarkException.class,
				() -> channel.send(Sent.FAILED, Sent.options("webhook", options)));
	}
}
