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

import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;

/** Writes JSON that a person reads: two spaces, one member a line. A member whose value is null is left out. */
public final class JsonOutput {

	private static final JsonFactory FACTORY = new JsonFactory();

	private final JsonGenerator generator;

	private JsonOutput(JsonGenerator generator) {
		this.generator = generator;
	}

	/** Writes the members of an object. */
	@FunctionalInterface
	public interface Body {

		/** Writes them. */
		void write() throws IOException;
	}

	/** Writes the members of the object that stands for a value. */
	@FunctionalInterface
	public interface ObjectWriter<T> {

		/** Writes them. */
		void write(T value) throws IOException;
	}

	/** A document whose root is an object. */
	public static String write(ObjectWriter<JsonOutput> root) {
		StringWriter text = new StringWriter();
		Separators separators = Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
		DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
		printer.indentObjectsWith(new DefaultIndenter("  ", "\n")); //$NON-NLS-1$ //$NON-NLS-2$
		try (JsonGenerator generator = FACTORY.createGenerator(text)) {
			generator.setPrettyPrinter(printer);
			generator.writeStartObject();
			root.write(new JsonOutput(generator));
			generator.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.append('\n').toString();
	}

	/** A string. */
	public void text(String key, @Nullable String value) throws IOException {
		if (value != null) {
			generator.writeStringField(key, value);
		}
	}

	/** A whole number. */
	public void number(String key, @Nullable Integer value) throws IOException {
		if (value != null) {
			generator.writeNumberField(key, value);
		}
	}

	/** A whole number. */
	public void number(String key, @Nullable Long value) throws IOException {
		if (value != null) {
			generator.writeNumberField(key, value);
		}
	}

	/** True or false. */
	public void bool(String key, @Nullable Boolean value) throws IOException {
		if (value != null) {
			generator.writeBooleanField(key, value);
		}
	}

	/** A list of strings; left out when it is empty. */
	public void texts(String key, List<String> values) throws IOException {
		if (values.isEmpty()) {
			return;
		}
		generator.writeArrayFieldStart(key);
		for (String value : values) {
			generator.writeString(value);
		}
		generator.writeEndArray();
	}

	/** An object. */
	public void object(String key, Body body) throws IOException {
		generator.writeObjectFieldStart(key);
		body.write();
		generator.writeEndObject();
	}

	/** A list of objects. */
	public <T> void objects(String key, List<T> values, ObjectWriter<T> writer) throws IOException {
		generator.writeArrayFieldStart(key);
		for (T value : values) {
			generator.writeStartObject();
			writer.write(value);
			generator.writeEndObject();
		}
		generator.writeEndArray();
	}
}
