/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.nio.charset.StandardCharsets;

import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request.
 *
 * @param purpose    what it is for, localized, for messages
 * @param method     the HTTP method
 * @param path       path and query, encoded, with a slash in front
 * @param body       what is sent, or null
 * @param lines      whether the body is a list of JSON documents, one a line
 * @param repeatable whether sending it twice does no harm
 * @param missingOk  whether 404 is an answer and no error
 * @param attempts   how often it is tried at most
 */
public record Call(String purpose, String method, String path, byte @Nullable [] body, boolean lines,
		boolean repeatable, boolean missingOk, int attempts) {

	private static final int USUAL_ATTEMPTS = 5;

	/** A request without a body. */
	public static Call of(String purpose, String method, String path) {
		return new Call(purpose, method, path, null, false, true, false, USUAL_ATTEMPTS);
	}

	/** A request with a JSON document. */
	public static Call of(String purpose, String method, String path, JsonNode body) {
		return new Call(purpose, method, path, body.toString().getBytes(StandardCharsets.UTF_8), false, true, false,
				USUAL_ATTEMPTS);
	}

	/** A request with JSON documents, one a line. */
	public static Call lines(String purpose, String path, byte[] body) {
		return new Call(purpose, "POST", path, body, true, true, false, USUAL_ATTEMPTS);
	}

	/** The same request, for which 404 is an answer. */
	public Call orMissing() {
		return new Call(purpose, method, path, body, lines, repeatable, true, attempts);
	}

	/** The same request, which must not be sent again once it may have arrived. */
	public Call once() {
		return new Call(purpose, method, path, body, lines, false, missingOk, attempts);
	}

	/** The same request, tried once at each node. */
	public Call hasty() {
		return new Call(purpose, method, path, body, lines, repeatable, missingOk, 1);
	}
}
