/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.cli.internal.output;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Prints one JSON object a line. Safe for use by several threads. */
public final class JsonLines {

	private static final int LAST_ASCII = 127;

	private final JsonFactory factory = new JsonFactory();
	private final PrintStream stream;

	/** @param stream where the lines go */
	public JsonLines(PrintStream stream) {
		this.stream = stream;
	}

	/** Writes the fields of an object. */
	@FunctionalInterface
	public interface Fields {
		/** Writes them; the object is already open. */
		void write(JsonGenerator json) throws IOException;
	}

	/** Prints an object. */
	public void object(Fields fields) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = factory.createGenerator(text)) {
			if (!StandardCharsets.UTF_8.equals(stream.charset())) {
				json.setHighestNonEscapedChar(LAST_ASCII);
			}
			json.writeStartObject();
			fields.write(json);
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		synchronized (stream) {
			stream.println(text);
			stream.flush();
		}
	}

	/** Writes a text or null. */
	public static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
		if (value == null) {
			json.writeNullField(name);
		} else {
			json.writeStringField(name, value);
		}
	}

	/** Writes a moment as ISO 8601 in UTC, or null. */
	public static void time(JsonGenerator json, String name, @Nullable Instant value) throws IOException {
		text(json, name, value == null ? null : value.toString());
	}

	/** Writes a number; one below zero is not known and becomes null. */
	public static void known(JsonGenerator json, String name, long value) throws IOException {
		if (value < 0) {
			json.writeNullField(name);
		} else {
			json.writeNumberField(name, value);
		}
	}

	/** Writes a list of texts. */
	public static void texts(JsonGenerator json, String name, Iterable<String> values) throws IOException {
		json.writeArrayFieldStart(name);
		for (String value : values) {
			json.writeString(value);
		}
		json.writeEndArray();
	}
}
