/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value that knows the line on which it begins. */
public sealed interface JsonValue {

	/** The line, from 1. */
	int line();

	/** The kind of this value. */
	JsonKind kind();

	/**
	 * An object.
	 *
	 * @param line    where it begins
	 * @param members its members in the text's order
	 */
	record Obj(int line, Map<String, Member> members) implements JsonValue {

		/** Copies the members; their order stays. */
		public Obj {
			members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
		}

		@Override
		public JsonKind kind() {
			return JsonKind.OBJECT;
		}

		/** The value of a key. */
		public Optional<JsonValue> get(String key) {
			return Optional.ofNullable(members.get(key)).map(Member::value);
		}
	}

	/**
	 * A member of an object.
	 *
	 * @param line  where its key stands
	 * @param value its value
	 */
	record Member(int line, JsonValue value) {
	}

	/**
	 * A list.
	 *
	 * @param line  where it begins
	 * @param items its values
	 */
	record Arr(int line, List<JsonValue> items) implements JsonValue {

		/** Copies the items. */
		public Arr {
			items = List.copyOf(items);
		}

		@Override
		public JsonKind kind() {
			return JsonKind.ARRAY;
		}
	}

	/**
	 * A string.
	 *
	 * @param line  where it begins
	 * @param value its characters
	 */
	record Text(int line, String value) implements JsonValue {
		@Override
		public JsonKind kind() {
			return JsonKind.STRING;
		}
	}

	/**
	 * A number.
	 *
	 * @param line  where it begins
	 * @param value its value
	 * @param text  as it was written
	 */
	record Num(int line, BigDecimal value, String text) implements JsonValue {
		@Override
		public JsonKind kind() {
			return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0 ? JsonKind.INTEGER : JsonKind.NUMBER;
		}
	}

	/**
	 * True or false.
	 *
	 * @param line  where it begins
	 * @param value which
	 */
	record Bool(int line, boolean value) implements JsonValue {
		@Override
		public JsonKind kind() {
			return JsonKind.BOOLEAN;
		}
	}

	/**
	 * The null of JSON.
	 *
	 * @param line where it begins
	 */
	record Nothing(int line) implements JsonValue {
		@Override
		public JsonKind kind() {
			return JsonKind.NULL;
		}
	}
}
