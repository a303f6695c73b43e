/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.alert;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.sync.spi.AlertMessage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** A message as JSON: all of it, or what a template wants of it. */
final class MessageJson {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z_]+)\\s*\\}\\}"); //$NON-NLS-1$

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	MessageJson(AlertMessage message) {
		values.put("event", message.event().id()); //$NON-NLS-1$
		values.put("job", message.job()); //$NON-NLS-1$
		values.put("task", message.task()); //$NON-NLS-1$
		values.put("source", message.source()); //$NON-NLS-1$
		values.put("target", message.target()); //$NON-NLS-1$
		values.put("started_at", message.startedAt().toString()); //$NON-NLS-1$
		values.put("elapsed_ms", message.elapsedMillis()); //$NON-NLS-1$
		values.put("read", message.counters().read()); //$NON-NLS-1$
		values.put("written", message.counters().written()); //$NON-NLS-1$
		values.put("unchanged", message.counters().unchanged()); //$NON-NLS-1$
		values.put("failed", message.counters().failed()); //$NON-NLS-1$
		values.put("deleted", message.counters().deleted()); //$NON-NLS-1$
		values.put("differences", message.differences()); //$NON-NLS-1$
		values.put("error", message.error()); //$NON-NLS-1$
		values.put("host", message.host()); //$NON-NLS-1$
		values.put("title", message.title()); //$NON-NLS-1$
		values.put("text", message.text()); //$NON-NLS-1$
	}

	/** An object with all that there is to say. */
	String whole() {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
			json.writeStartObject();
			for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
				json.writeFieldName(entry.getKey());
				switch (entry.getValue()) {
					case null -> json.writeNull();
					case Long number -> json.writeNumber(number);
					case Object value -> json.writeString(value.toString());
				}
			}
			json.writeEndObject();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	/** The first name between double braces that stands for nothing; empty where there is none. */
	Optional<String> unknown(String template) {
		return PLACEHOLDER.matcher(template).results().map(found -> found.group(1))
				.filter(name -> !values.containsKey(name)).findFirst();
	}

	/** A template with the values in place, each as it stands inside of a JSON string. */
	String fill(String template) {
		return PLACEHOLDER.matcher(template).replaceAll(found -> {
			Object value = values.get(found.group(1));
			return Matcher.quoteReplacement(value == null ? "" //$NON-NLS-1$
					: new String(JsonStringEncoder.getInstance().quoteAsString(value.toString())));
		});
	}
}
