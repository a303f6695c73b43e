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
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tidemark.operations.internal.Messages;
import org.tidemark.operations.internal.json.JsonValue.Member;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/** Reads JSON with the line of each value. */
public final class JsonText {

	private static final JsonFactory FACTORY = new JsonFactory();
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final JsonParser parser;

	private JsonText(JsonParser parser) {
		this.parser = parser;
	}

	/**
	 * Reads one value that fills the whole text.
	 *
	 * @throws JsonSyntaxException when the text is not JSON, or an object holds a key twice
	 */
	public static JsonValue read(String text) throws JsonSyntaxException {
		boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
		try (JsonParser parser = FACTORY.createParser(marked ? text.substring(1) : text)) {
			JsonText reader = new JsonText(parser);
			if (parser.nextToken() == null) {
				throw new JsonSyntaxException(1, 1, Messages.Json_empty);
			}
			JsonValue value = reader.value();
			if (parser.nextToken() != null) {
				throw reader.problem(Messages.Json_trailing);
			}
			return value;
		} catch (JsonProcessingException e) {
			JsonLocation at = e.getLocation();
			throw new JsonSyntaxException(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(),
					firstLine(e.getOriginalMessage()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String firstLine(String message) {
		int end = message.indexOf('\n');
		return end < 0 ? message : message.substring(0, end);
	}

	private JsonSyntaxException problem(String message) {
		JsonLocation at = parser.currentTokenLocation();
		return new JsonSyntaxException(at.getLineNr(), at.getColumnNr(), message);
	}

	private JsonValue value() throws IOException, JsonSyntaxException {
		int line = parser.currentTokenLocation().getLineNr();
		return switch (parser.currentToken()) {
			case START_OBJECT -> object(line);
			case START_ARRAY -> array(line);
			case VALUE_STRING -> new JsonValue.Text(line, parser.getText());
			case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line);
			case VALUE_TRUE -> new JsonValue.Bool(line, true);
			case VALUE_FALSE -> new JsonValue.Bool(line, false);
			case VALUE_NULL -> new JsonValue.Nothing(line);
			default -> throw problem(parser.currentToken().toString());
		};
	}

	private JsonValue number(int line) throws IOException {
		BigDecimal value = parser.getDecimalValue();
		return new JsonValue.Num(line, value, parser.getText());
	}

	private JsonValue object(int line) throws IOException, JsonSyntaxException {
		Map<String, Member> members = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			int keyLine = parser.currentTokenLocation().getLineNr();
			if (members.containsKey(key)) {
				throw problem(NLS.bind(Messages.Json_twice, key));
			}
			parser.nextToken();
			members.put(key, new Member(keyLine, value()));
		}
		return new JsonValue.Obj(line, members);
	}

	private JsonValue array(int line) throws IOException, JsonSyntaxException {
		List<JsonValue> items = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			items.add(value());
		}
		return new JsonValue.Arr(line, items);
	}
}
