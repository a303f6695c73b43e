/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.jobfile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.operations.internal.json.JsonValue;
import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Bool;
import org.tidemark.operations.internal.json.JsonValue.Num;
import org.tidemark.operations.internal.json.JsonValue.Obj;
import org.tidemark.operations.internal.json.JsonValue.Text;

/**
 * The members of an object that its schema found right; null stands for a key that was left out.
 *
 * @param object the object
 */
record Members(Obj object) {

	/** The text of a key that must be there. */
	String required(String key) {
		return ((Text) object.get(key).orElseThrow()).value();
	}

	@Nullable
	String text(String key) {
		Optional<JsonValue> value = object.get(key);
		return value.isPresent() ? ((Text) value.get()).value() : null;
	}

	String text(String key, String fallback) {
		String text = text(key);
		return text == null ? fallback : text;
	}

	/** The text of a string or number. */
	@Nullable
	String scalar(String key) {
		Optional<JsonValue> value = object.get(key);
		return value.isPresent() ? scalar(value.get()) : null;
	}

	static String scalar(JsonValue value) {
		return switch (value) {
			case Text text -> text.value();
			case Num number -> number.text();
			case Bool bool -> Boolean.toString(bool.value());
			default -> throw new IllegalArgumentException(value.kind().name());
		};
	}

	@Nullable
	Integer integer(String key) {
		return object.get(key).map(v -> ((Num) v).value().intValueExact()).orElse(null);
	}

	@Nullable
	Long longInteger(String key) {
		return object.get(key).map(v -> ((Num) v).value().longValueExact()).orElse(null);
	}

	@Nullable
	Boolean bool(String key) {
		return object.get(key).map(v -> ((Bool) v).value()).orElse(null);
	}

	boolean isTrue(String key) {
		return Boolean.TRUE.equals(bool(key));
	}

	/** The constant of an enumeration whose names the schema lists. */
	<T> @Nullable T choice(String key, Function<String, Optional<T>> constants) {
		return object.get(key).map(v -> constants.apply(((Text) v).value()).orElseThrow()).orElse(null);
	}

	/** The texts of a list or of a single string. */
	List<String> texts(String key) {
		return object.get(key).map(v -> v instanceof Arr list ? list.items() : List.of(v)).orElse(List.of()).stream()
				.map(v -> ((Text) v).value()).toList();
	}

	/** The objects of a list. */
	List<Members> objects(String key) {
		return object.get(key).map(v -> ((Arr) v).items()).orElse(List.of()).stream().map(v -> new Members((Obj) v))
				.toList();
	}

	Optional<Members> member(String key) {
		return object.get(key).map(v -> new Members((Obj) v));
	}
}
