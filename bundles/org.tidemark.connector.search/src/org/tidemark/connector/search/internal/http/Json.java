/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.http;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON in which no digit of a number is lost. */
public final class Json {

	private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
	private static final ObjectMapper MAPPER = JsonMapper.builder()
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).nodeFactory(NODES).build();

	private Json() {
	}

	/** An empty object. */
	public static ObjectNode object() {
		return NODES.objectNode();
	}

	/** An empty list. */
	public static ArrayNode array() {
		return NODES.arrayNode();
	}

	/** A document. */
	public static JsonNode parse(byte[] utf8) throws IOException {
		return MAPPER.readTree(utf8);
	}

	/** A document. */
	public static JsonNode parse(String text) throws IOException {
		return MAPPER.readTree(text);
	}

	/** A parser whose {@code readValueAsTree} keeps numbers exact. */
	public static JsonParser parser(byte[] utf8) throws IOException {
		return MAPPER.createParser(utf8);
	}
}
