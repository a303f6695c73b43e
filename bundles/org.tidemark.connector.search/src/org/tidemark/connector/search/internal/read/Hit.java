/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.read;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.connector.search.internal.http.Json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A document as a search gives it.
 *
 * @param id     its id
 * @param source its source, or null when the index keeps none
 * @param sort   the values by which it was sorted; null for none
 */
record Hit(String id, @Nullable JsonNode source, @Nullable JsonNode sort) {

	static Hit of(JsonNode node) {
		return new Hit(node.path("_id").asText(), node.get("_source"), node.get("sort"));
	}

	/** A value by which it was sorted. */
	JsonNode sort(int index) {
		JsonNode values = sort;
		return values == null ? Json.object() : values.path(index);
	}

	/**
	 * The value of a field; null where the document has none. An object may spell a path with dots in a name, and may be
	 * one of a list: then the field has a list of values.
	 */
	@Nullable
	JsonNode value(List<String> path) {
		JsonNode document = source;
		return document == null ? null : find(document, path);
	}

	private static @Nullable JsonNode find(JsonNode node, List<String> path) {
		if (path.isEmpty()) {
			return node;
		}
		if (node.isArray()) {
			return findAll(node, path);
		}
		if (path.size() == 1) {
			return node.get(path.getFirst());
		}
		for (int end = 1; end <= path.size(); end++) {
			JsonNode child = node.get(String.join(".", path.subList(0, end)));
			JsonNode found = child == null ? null : find(child, path.subList(end, path.size()));
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static @Nullable JsonNode findAll(JsonNode list, List<String> path) {
		List<JsonNode> values = new ArrayList<>();
		for (JsonNode element : list) {
			JsonNode found = find(element, path);
			if (found != null) {
				values.add(found);
			}
		}
		if (values.size() <= 1) {
			return values.isEmpty() ? null : values.get(0);
		}
		ArrayNode all = Json.array();
		values.forEach(all::add);
		return all;
	}
}
