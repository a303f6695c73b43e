/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

/** What a database takes for a literal, a quoted name and a comment. */
public enum Lexicon {
	/** MySQL and MariaDB. */
	MYSQL("'\"`", true, true, false, false),
	/** PostgreSQL. */
	POSTGRES("'\"", false, false, true, false),
	/** SQLite. */
	SQLITE("'\"`", false, false, false, true);

	private final String quotes;
	private final boolean backslashes;
	private final boolean hashes;
	private final boolean dollars;
	private final boolean brackets;

	Lexicon(String quotes, boolean backslashes, boolean hashes, boolean dollars, boolean brackets) {
		this.quotes = quotes;
		this.backslashes = backslashes;
		this.hashes = hashes;
		this.dollars = dollars;
		this.brackets = brackets;
	}

	/** The end of the literal, quoted name or comment that begins at an index; the index itself when none begins there. */
	int skip(String text, int at) {
		char c = text.charAt(at);
		if (quotes.indexOf(c) >= 0) {
			boolean escapes = backslashes && c != '`' || dollars && c == '\'' && isEscapeString(text, at);
			return behindQuote(text, at, c, escapes);
		}
		if (c == '[' && brackets) {
			return behind(text, "]", at + 1);
		}
		if (c == '#' && hashes || text.startsWith("--", at) && (!hashes || isBlank(text, at + 2))) {
			return behind(text, "\n", at);
		}
		if (text.startsWith("/*", at)) {
			return behindComment(text, at);
		}
		return c == '$' && dollars ? behindDollars(text, at) : at;
	}

	/** Whether the comment that begins at an index is run all the same, as MySQL does with those of its versions. */
	boolean isRunComment(String text, int at) {
		return hashes && (text.startsWith("/*!", at) || text.startsWith("/*M!", at));
	}

	private static boolean isBlank(String text, int at) {
		return at >= text.length() || text.charAt(at) <= ' ';
	}

	private static boolean isEscapeString(String text, int at) {
		return at > 0 && "eE".indexOf(text.charAt(at - 1)) >= 0
				&& (at == 1 || !Character.isUnicodeIdentifierPart(text.charAt(at - 2)));
	}

	private static int behindQuote(String text, int at, char quote, boolean escapes) {
		int i = at + 1;
		while (i < text.length()) {
			char c = text.charAt(i);
			if (c == '\\' && escapes) {
				i++;
			} else if (c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote) {
				i++;
			} else if (c == quote) {
				return i + 1;
			}
			i++;
		}
		return text.length();
	}

	/** PostgreSQL's comments nest, those of others end with the first end. */
	private int behindComment(String text, int at) {
		int depth = 1;
		int i = at + 2;
		while (i < text.length()) {
			if (text.startsWith("*/", i)) {
				depth--;
				i += 2;
				if (depth == 0) {
					return i;
				}
			} else if (dollars && text.startsWith("/*", i)) {
				depth++;
				i += 2;
			} else {
				i++;
			}
		}
		return text.length();
	}

	private static int behindDollars(String text, int at) {
		int end = at + 1;
		while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
			end++;
		}
		boolean parameter = end > at + 1 && Character.isDigit(text.charAt(at + 1));
		boolean inName = at > 0 && Character.isUnicodeIdentifierPart(text.charAt(at - 1));
		if (end >= text.length() || text.charAt(end) != '$' || parameter || inName) {
			return at;
		}
		return behind(text, text.substring(at, end + 1), end + 1);
	}

	private static int behind(String text, String end, int from) {
		int found = text.indexOf(end, from);
		return found < 0 ? text.length() : found + end.length();
	}
}
