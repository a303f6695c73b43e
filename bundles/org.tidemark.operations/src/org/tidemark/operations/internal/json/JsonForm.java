/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.operations.internal.json;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import org.tidemark.operations.internal.json.JsonValue.Arr;
import org.tidemark.operations.internal.json.JsonValue.Obj;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Writes values as a person would: what is small on one line, lists of objects with a line for each.
 *
 * @param unit the spaces of one step of indentation
 */
record JsonForm(String unit) {

	/** The most characters of an object or list that is written on one line. */
	static final int LINE = 100;

	private static final JsonFactory FACTORY = new JsonFactory();

	/** @param indent the white space with which the line begins on which the value begins */
	String of(JsonValue value, String indent) {
		String line = line(value);
		if (isFlat(value) && line.length() <= LINE) {
			return line;
		}
		String inner = indent + unit;
		return switch (value) {
			case Obj object -> lines("{", object.members().entrySet().stream() //$NON-NLS-1$
					.map(m -> key(m.getKey()) + of(m.getValue().value(), inner)).toList(), "}", indent); //$NON-NLS-1$
			case Arr array -> lines("[", array.items().stream().map(i -> of(i, inner)).toList(), "]", indent); //$NON-NLS-1$ //$NON-NLS-2$
			default -> line;
		};
	}

	/** Whether nothing in it asks for lines of its own. */
	private static boolean isFlat(JsonValue value) {
		return switch (value) {
			case Obj object -> object.members().values().stream().allMatch(m -> isFlat(m.value()));
			case Arr array -> array.items().stream().noneMatch(Obj.class::isInstance);
			default -> true;
		};
	}

	private String lines(String open, List<String> parts, String close, String indent) {
		String between = '\n' + indent + unit;
		return open + between + String.join("," + between, parts) + '\n' + indent + close; //$NON-NLS-1$
	}

	/** A key with what stands between it and its value. */
	static String key(String key) {
		return quoted(key) + ": "; //$NON-NLS-1$
	}

	private static String line(JsonValue value) {
		return switch (value) {
			case Obj object -> object.members().isEmpty() ? "{}" //$NON-NLS-1$
					: "{ " + String.join(", ", object.members().entrySet().stream() //$NON-NLS-1$ //$NON-NLS-2$
							.map(m -> key(m.getKey()) + line(m.getValue().value())).toList()) + " }"; //$NON-NLS-1$
			case Arr array -> "[" + String.join(", ", array.items().stream().map(JsonForm::line).toList()) + "]"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			case JsonValue.Text text -> quoted(text.value());
			case JsonValue.Num number -> number.text();
			case JsonValue.Bool bool -> Boolean.toString(bool.value());
			case JsonValue.Nothing ignored -> "null"; //$NON-NLS-1$
		};
	}

	private static String quoted(String value) {
		StringWriter text = new StringWriter();
		try (JsonGenerator generator = FACTORY.createGenerator(text)) {
			generator.writeString(value);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}
}
