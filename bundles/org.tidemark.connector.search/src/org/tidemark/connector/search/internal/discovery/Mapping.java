/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.search.internal.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.connector.search.internal.Messages;
import org.tidemark.core.type.LogicalType;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes columns of the fields of a mapping, objects flattened or as JSON. */
final class Mapping {

	private static final int LONGEST_DIGITS = 9;

	private final boolean flatten;
	private final Set<String> jsonPaths;
	private final Set<String> jsonRoots = new HashSet<>();
	private final Map<String, Field> fields = new LinkedHashMap<>();
	private boolean collided;

	/**
	 * @param flatten   whether an object becomes a column of each of its fields
	 * @param jsonPaths dotted paths of fields that are read as JSON
	 */
	Mapping(boolean flatten, Set<String> jsonPaths) {
		this.flatten = flatten;
		this.jsonPaths = jsonPaths;
	}

	/** The fields of mappings of several indices, by column; the id comes first. */
	Map<String, Field> fields(List<JsonNode> mappings) {
		do {
			collided = false;
			fields.clear();
			fields.put(Field.ID, Field.OF_ID);
			for (JsonNode mapping : mappings) {
				add(List.of(), mapping.path("properties"));
			}
		} while (collided);
		return fields;
	}

	private void add(List<String> prefix, JsonNode properties) {
		for (Map.Entry<String, JsonNode> property : properties.properties()) {
			List<String> path = new ArrayList<>(prefix);
			path.add(property.getKey());
			JsonNode definition = property.getValue();
			String type = definition.path("type").asText("object");
			if ("object".equals(type) && isFlat(path, definition)) {
				add(path, definition.path("properties"));
			} else if (!"alias".equals(type)) {
				put(field(path, type, definition));
			}
		}
	}

	private boolean isFlat(List<String> path, JsonNode definition) {
		return flatten && definition.path("enabled").asBoolean(true) && definition.has("properties")
				&& !jsonPaths.contains(String.join(".", path)) && !jsonRoots.contains(path.get(0));
	}

	/** Two fields of one column name make JSON of the objects that they are in; two types of one field, of the field. */
	private void put(Field field) {
		Field known = fields.get(field.column());
		if (known == null) {
			fields.put(field.column(), field);
		} else if (!known.path().equals(field.path())) {
			collided |= jsonRoots.add((known.path().size() > 1 ? known : field).path().get(0));
		} else if (!known.esType().equals(field.esType())) {
			fields.put(field.column(), json(field.path(), known.esType() + '|' + field.esType()));
		}
	}

	private static Field json(List<String> path, String type) {
		return new Field(column(path), path, type, new LogicalType.Json(), null, null, null);
	}

	private static String column(List<String> path) {
		return String.join("_", path);
	}

	private Field field(List<String> path, String type, JsonNode definition) {
		if (jsonPaths.contains(String.join(".", path))) {
			return json(path, type);
		}
		LogicalType logical = logical(type, definition);
		return new Field(column(path), path, type, logical, definition.path("format").asText(null),
				sortPath(path, type, logical, definition), note(type, definition));
	}

	private static LogicalType logical(String type, JsonNode definition) {
		return switch (type) {
			case "boolean" -> new LogicalType.Bool();
			case "byte" -> new LogicalType.Int(8, true);
			case "short" -> new LogicalType.Int(16, true);
			case "integer", "token_count" -> new LogicalType.Int(32, true);
			case "long" -> new LogicalType.Int(64, true);
			case "unsigned_long" -> new LogicalType.Int(64, false);
			case "half_float", "float" -> new LogicalType.Floating(32);
			case "double" -> new LogicalType.Floating(64);
			case "scaled_float" -> new LogicalType.Decimal(0, scale(definition.path("scaling_factor").asDouble(1)));
			case "date" -> new LogicalType.Instant(3);
			case "date_nanos" -> new LogicalType.Instant(LONGEST_DIGITS);
			case "binary" -> new LogicalType.Binary(0, false);
			case "keyword", "constant_keyword", "wildcard", "text", "match_only_text", "search_as_you_type", "ip",
					"version" ->
				new LogicalType.Text(0, false);
			default -> new LogicalType.Json();
		};
	}

	/** The digits behind the point that a scaling factor keeps. */
	private static int scale(double factor) {
		int digits = 0;
		for (double power = 1; power < factor && digits < 15; power *= 10) {
			digits++;
		}
		return digits;
	}

	private static @Nullable String sortPath(List<String> path, String type, LogicalType logical,
			JsonNode definition) {
		String dotted = String.join(".", path);
		if (Set.of("text", "match_only_text", "search_as_you_type").contains(type)) {
			for (Map.Entry<String, JsonNode> sub : definition.path("fields").properties()) {
				JsonNode exact = sub.getValue();
				if ("keyword".equals(exact.path("type").asText()) && !exact.has("ignore_above")
						&& !exact.has("normalizer")) {
					return dotted + '.' + sub.getKey();
				}
			}
			return null;
		}
		boolean comparable = definition.path("doc_values").asBoolean(true) && !(logical instanceof LogicalType.Json)
				&& !"binary".equals(type);
		return comparable ? dotted : null;
	}

	private static @Nullable String note(String type, JsonNode definition) {
		if (definition.has("ignore_above")) {
			return NLS.bind(Messages.Column_ignoreAbove, definition.path("ignore_above").asText());
		}
		return "date".equals(type) ? Messages.Column_milliseconds : null;
	}
}
