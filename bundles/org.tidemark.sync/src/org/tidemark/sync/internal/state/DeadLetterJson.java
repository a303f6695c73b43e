/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.sync.spi.DeadLetter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads and writes refused rows as JSON. Safe for use by several threads. */
public final class DeadLetterJson {

	private static final TypeReference<LinkedHashMap<String, @Nullable String>> TEXTS = new TypeReference<>() {
		// keeps the type's arguments
	};

	/** Made with the first refused row: most runs have none, and it takes hundreds of classes. */
	private static final class Mapper {

		static final ObjectMapper ROWS = new ObjectMapper();
	}

	/** A key or a row: texts by column. */
	public Map<String, @Nullable String> object(String json) {
		try {
			return Mapper.ROWS.readValue(json, TEXTS);
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** A refused row as one line. */
	public String line(String unit, DeadLetter letter, Instant created) {
		ObjectNode line = Mapper.ROWS.createObjectNode();
		line.put("task", letter.task()); //$NON-NLS-1$
		line.put("unit", unit); //$NON-NLS-1$
		line.set("key", Mapper.ROWS.valueToTree(object(letter.key()))); //$NON-NLS-1$
		line.put("column", letter.column()); //$NON-NLS-1$
		line.put("reason", letter.reason()); //$NON-NLS-1$
		line.set("row", Mapper.ROWS.valueToTree(object(letter.row()))); //$NON-NLS-1$
		line.put("attempts", letter.attempts()); //$NON-NLS-1$
		line.put("created_at", created.toString()); //$NON-NLS-1$
		return line.toString();
	}

	/** The refused row of a line. */
	public DeadLetter letter(String line) {
		try {
			JsonNode node = Mapper.ROWS.readTree(line);
			JsonNode column = node.get("column"); //$NON-NLS-1$
			return new DeadLetter(node.path("task").asLong(), node.path("key").toString(), //$NON-NLS-1$ //$NON-NLS-2$
					column == null || column.isNull() ? null : column.asText(), node.path("reason").asText(), //$NON-NLS-1$
					node.path("row").toString(), node.path("attempts").asInt()); //$NON-NLS-1$ //$NON-NLS-2$
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(e);
		}
	}

	/** When the refused row of a line was kept first. */
	public Instant created(String line) {
		try {
			return Instant.parse(Mapper.ROWS.readTree(line).path("created_at").asText()); //$NON-NLS-1$
		} catch (JsonProcessingException e) {
			throw new IllegalArgumentException(e);
		}
	}
}
