/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.sync.internal.state.UnitState.Pass;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads one state; keys that a later version has added are passed over. */
final class UnitStateReader {

	/** What is done with the value of a key. */
	@FunctionalInterface
	private interface Key {
		void read(String name) throws IOException;
	}

	/** Reads an item of a list. */
	@FunctionalInterface
	private interface Item<T> {
		T read() throws IOException;
	}

	private final JsonParser json;
	private @Nullable String runId;
	private @Nullable String pass;
	private @Nullable String horizon;
	private @Nullable String strategy;
	private @Nullable String lastSync;
	private @Nullable Candidate candidate;
	private boolean open;
	private boolean intoEmpty;
	private List<String> position = List.of();
	private List<String> watermark = List.of();
	private final Map<String, String> definition = new TreeMap<>();
	private List<Gap> gaps = List.of();
	private List<KeyRange> ranges = List.of();

	UnitStateReader(JsonParser json) {
		this.json = json;
	}

	/**
	 * Reads it.
	 *
	 * @throws IOException              when the text is not JSON
	 * @throws IllegalArgumentException when a key is missing or has a value that it cannot have
	 */
	UnitState read() throws IOException {
		json.nextToken();
		keys(this::key);
		return new UnitState(needed("runId", runId), Pass.valueOf(needed("pass", pass)), position, watermark, horizon, //$NON-NLS-1$ //$NON-NLS-2$
				open, intoEmpty, needed("strategy", strategy), lastSync, definition, candidate, gaps, ranges); //$NON-NLS-1$
	}

	private void key(String name) throws IOException {
		switch (name) {
			case "runId" -> runId = text(); //$NON-NLS-1$
			case "pass" -> pass = text(); //$NON-NLS-1$
			case "position" -> position = texts(); //$NON-NLS-1$
			case "watermark" -> watermark = texts(); //$NON-NLS-1$
			case "horizon" -> horizon = text(); //$NON-NLS-1$
			case "open" -> open = json.getValueAsBoolean(); //$NON-NLS-1$
			case "intoEmpty" -> intoEmpty = json.getValueAsBoolean(); //$NON-NLS-1$
			case "strategy" -> strategy = text(); //$NON-NLS-1$
			case "lastSync" -> lastSync = text(); //$NON-NLS-1$
			case "definition" -> keys(part -> definition.put(part, needed(part, text()))); //$NON-NLS-1$
			case "candidate" -> candidate = json.hasToken(JsonToken.VALUE_NULL) ? null : candidate(); //$NON-NLS-1$
			case "gaps" -> gaps = list(this::gap); //$NON-NLS-1$
			case "ranges" -> ranges = list(this::range); //$NON-NLS-1$
			default -> json.skipChildren();
		}
	}

	private Candidate candidate() throws IOException {
		Map<String, String> texts = new TreeMap<>();
		keys(name -> texts.put(name, needed(name, text())));
		return new Candidate(needed("value", texts.get("value")), needed("moment", texts.get("moment"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private Gap gap() throws IOException {
		Map<String, String> texts = new TreeMap<>();
		keys(name -> texts.put(name, needed(name, text())));
		return new Gap(Long.parseLong(needed("from", texts.get("from"))), Long.parseLong(needed("to", texts.get("to"))), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
				needed("seen", texts.get("seen"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private KeyRange range() throws IOException {
		Map<String, List<String>> keys = new TreeMap<>();
		boolean[] done = new boolean[1];
		keys(name -> {
			if (name.equals("done")) { //$NON-NLS-1$
				done[0] = json.getValueAsBoolean();
			} else {
				keys.put(name, texts());
			}
		});
		return new KeyRange(keys.getOrDefault("low", List.of()), keys.getOrDefault("high", List.of()), //$NON-NLS-1$ //$NON-NLS-2$
				keys.getOrDefault("position", List.of()), done[0]); //$NON-NLS-1$
	}

	private void keys(Key key) throws IOException {
		if (!json.hasToken(JsonToken.START_OBJECT)) {
			throw new IllegalArgumentException(String.valueOf(json.currentToken()));
		}
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String name = json.currentName();
			json.nextToken();
			key.read(name);
		}
	}

	/** An earlier version wrote one value in place of a list, or no list at all. */
	private <T> List<T> list(Item<T> item) throws IOException {
		List<T> items = new ArrayList<>();
		if (json.hasToken(JsonToken.START_ARRAY)) {
			while (json.nextToken() != JsonToken.END_ARRAY) {
				items.add(item.read());
			}
		} else if (!json.hasToken(JsonToken.VALUE_NULL)) {
			items.add(item.read());
		}
		return items;
	}

	private List<String> texts() throws IOException {
		return list(() -> needed("text", text())); //$NON-NLS-1$
	}

	private @Nullable String text() throws IOException {
		return json.getValueAsString();
	}

	private static String needed(String name, @Nullable String value) {
		if (value == null) {
			throw new IllegalArgumentException(name);
		}
		return value;
	}
}
