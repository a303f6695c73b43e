/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.verify;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Brings a JSON document into one form: databases change its blanks, the order of its names and zeros of its numbers. */
final class CanonicalJson {

	private static final ObjectMapper MAPPER = new ObjectMapper()
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private CanonicalJson() {
	}

	/** The document in one form; text that is no JSON as it is. */
	static String text(String document) {
		try {
			JsonNode node = MAPPER.readTree(document);
			StringBuilder into = new StringBuilder(document.length());
			write(node, into);
			return into.toString();
		} catch (JsonProcessingException e) {
			return document;
		}
	}

	private static void write(JsonNode node, StringBuilder into) throws JsonProcessingException {
		if (node.isObject()) {
			List<String> names = new ArrayList<>();
			node.fieldNames().forEachRemaining(names::add);
			names.sort(null);
			char separator = '{';
			for (String name : names) {
				into.append(separator).append(quoted(name)).append(':');
				write(node.get(name), into);
				separator = ',';
			}
			into.append(names.isEmpty() ? "{}" : "}"); //$NON-NLS-1$ //$NON-NLS-2$
		} else if (node.isArray()) {
			into.append('[');
			for (int i = 0; i < node.size(); i++) {
				into.append(i == 0 ? "" : ","); //$NON-NLS-1$ //$NON-NLS-2$
				write(node.get(i), into);
			}
			into.append(']');
		} else if (node.isNumber()) {
			into.append(node.decimalValue().signum() == 0 ? "0" //$NON-NLS-1$
					: node.decimalValue().stripTrailingZeros().toString());
		} else {
			into.append(node.isTextual() ? quoted(node.textValue()) : node.asText());
		}
	}

	private static String quoted(String text) throws JsonProcessingException {
		return MAPPER.writeValueAsString(text);
	}
}
