/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

/**
 * A definition in RisingWave's catalog, or one that is planned, in a form in which two can be compared: the catalog has
 * types, case and blanks in another way than they were written.
 *
 * @param words   what stands outside of the options, as tokens
 * @param options the options; a password only says that there is one
 */
public record Definition(List<String> words, SortedMap<String, String> options) {

	private static final Pattern TOKEN = Pattern
			.compile(
					"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$\\{[^}]*\\}|\\[REDACTED\\]|[\\p{L}_][\\p{L}\\p{N}_$]*|[0-9.]+|::|\\S");
	private static final Map<String, String> SYNONYMS = Map.ofEntries(Map.entry("character varying", "varchar"),
			Map.entry("double precision", "double"), Map.entry("float8", "double"), Map.entry("float4", "real"),
			Map.entry("int", "integer"), Map.entry("int4", "integer"), Map.entry("int2", "smallint"),
			Map.entry("int8", "bigint"), Map.entry("decimal", "numeric"), Map.entry("string", "varchar"),
			Map.entry("bool", "boolean"), Map.entry("timestamp with time zone", "timestamptz"),
			Map.entry("timestamp without time zone", "timestamp"));
	private static final String PASSWORD = "password";
	private static final String SECRET = "secret";
	private static final String HIDDEN = "***";

	/** Copies both. */
	public Definition {
		words = List.copyOf(words);
		options = new TreeMap<>(options);
	}

	/** Reads a statement that creates something. */
	public static Definition parse(String sql) {
		Definition verbatim = verbatim(sql);
		return new Definition(joined(verbatim.words), verbatim.options);
	}

	/** Reads a statement that creates something, each type in the words in which it stands there. */
	static Definition verbatim(String sql) {
		List<String> tokens = tokens(sql);
		remove(tokens, List.of("if", "not", "exists"));
		SortedMap<String, String> options = new TreeMap<>();
		int with = optionsAt(tokens);
		if (with >= 0) {
			int end = tokens.indexOf(")") < 0 ? tokens.size() : closing(tokens, with + 1);
			readOptions(tokens.subList(with + 2, end), options);
			List<String> rest = new ArrayList<>(tokens.subList(0, with));
			rest.addAll(tokens.subList(Math.min(tokens.size(), end + 1), tokens.size()));
			tokens = rest;
		}
		return new Definition(tokens, options);
	}

	private static List<String> tokens(String sql) {
		List<String> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(sql);
		while (matcher.find()) {
			String token = matcher.group();
			char first = token.charAt(0);
			if (first == '"') {
				tokens.add(token.substring(1, token.length() - 1).replace("\"\"", "\""));
			} else {
				tokens.add(first == '\'' ? token : token.toLowerCase(Locale.ROOT));
			}
		}
		if (!tokens.isEmpty() && ";".equals(tokens.get(tokens.size() - 1))) {
			tokens.remove(tokens.size() - 1);
		}
		return tokens;
	}

	private static void remove(List<String> tokens, List<String> words) {
		for (int i = 0; i + words.size() <= tokens.size(); i++) {
			if (tokens.subList(i, i + words.size()).equals(words)) {
				tokens.subList(i, i + words.size()).clear();
				return;
			}
		}
	}

	private static int optionsAt(List<String> tokens) {
		for (int i = 0; i + 1 < tokens.size(); i++) {
			if ("with".equals(tokens.get(i)) && "(".equals(tokens.get(i + 1))) {
				return i;
			}
		}
		return -1;
	}

	private static int closing(List<String> tokens, int open) {
		int depth = 0;
		for (int i = open; i < tokens.size(); i++) {
			if ("(".equals(tokens.get(i))) {
				depth++;
			} else if (")".equals(tokens.get(i)) && --depth == 0) {
				return i;
			}
		}
		return tokens.size();
	}

	private static void readOptions(List<String> tokens, Map<String, String> options) {
		StringBuilder key = new StringBuilder();
		StringBuilder value = new StringBuilder();
		boolean inValue = false;
		for (String token : tokens) {
			if (",".equals(token)) {
				put(options, key.toString(), value.toString());
				key.setLength(0);
				value.setLength(0);
				inValue = false;
			} else if (!inValue && "=".equals(token)) {
				inValue = true;
			} else {
				(inValue ? value : key).append(token);
			}
		}
		put(options, key.toString(), value.toString());
	}

	private static void put(Map<String, String> options, String key, String value) {
		if (!key.isEmpty()) {
			options.put(key, key.endsWith(PASSWORD) ? password(value) : unquoted(value));
		}
	}

	/** The secret's name without its schema, which the catalog may leave out; nothing of a password. */
	private static String password(String value) {
		return value.startsWith(SECRET)
				? SECRET + ' ' + value.substring(Math.max(SECRET.length(), value.lastIndexOf('.') + 1))
				: HIDDEN;
	}

	private static String unquoted(String literal) {
		return literal.length() > 1 && literal.charAt(0) == '\''
				? literal.substring(1, literal.length() - 1).replace("''", "'")
				: literal;
	}

	/** Types of several words as one, each under one of its names. */
	static List<String> joined(List<String> tokens) {
		List<String> result = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			int longest = 1;
			String word = SYNONYMS.getOrDefault(tokens.get(i), tokens.get(i));
			for (int length = 2; length <= 4 && i + length <= tokens.size(); length++) {
				String synonym = SYNONYMS.get(String.join(" ", tokens.subList(i, i + length)));
				if (synonym != null) {
					word = synonym;
					longest = length;
				}
			}
			result.add(word);
			i += longest - 1;
		}
		return result;
	}

	/** How this definition, which is planned, differs from one that is there; localized, one line each. */
	List<String> differencesFrom(Definition existing) {
		List<String> differences = new ArrayList<>();
		if (!words.equals(existing.words)) {
			int at = 0;
			while (at < words.size() && at < existing.words.size() && words.get(at).equals(existing.words.get(at))) {
				at++;
			}
			differences.add(NLS.bind(Messages.Differs_text, around(existing.words, at), around(words, at)));
		}
		SortedMap<String, String> all = new TreeMap<>(existing.options);
		all.putAll(options);
		for (String key : all.keySet()) {
			String there = existing.options.getOrDefault(key, "");
			String planned = options.getOrDefault(key, "");
			if (!there.equals(planned)) {
				differences.add(NLS.bind(Messages.Differs_option, new Object[] { key, there, planned }));
			}
		}
		return differences;
	}

	/** Whether an object of this name is used: as a word, or as a secret. */
	public boolean mentions(String name) {
		return words.contains(name) || options.containsValue(SECRET + ' ' + name);
	}

	/** The value of an option; empty when it is not set. */
	String option(String key) {
		return options.getOrDefault(key, "");
	}

	private static String around(List<String> words, int at) {
		return String.join(" ", words.subList(Math.min(at, words.size()), Math.min(words.size(), at + 6)));
	}
}
