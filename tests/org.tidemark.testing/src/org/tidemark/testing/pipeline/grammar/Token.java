/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

/**
 * A word of a statement.
 *
 * @param kind   what it is
 * @param text   an identifier as the system folds it, the value of a string, or the characters
 * @param start  its first character in the statement
 * @param end    behind its last character
 * @param line   its line, from 1
 * @param column its column, from 1
 */
record Token(Kind kind, String text, int start, int end, int line, int column) {

	/** What a word is. */
	enum Kind {
		/** Letters, digits and underscores without quotes. */
		WORD,
		/** An identifier in quotes. */
		QUOTED,
		/** A string literal. */
		STRING,
		/** A number. */
		NUMBER,
		/** Anything else. */
		SYMBOL,
		/** There is no more. */
		END
	}

	boolean is(String word) {
		return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
	}

	String shown() {
		return kind == Kind.END ? "the end" : '"' + text + '"';
	}
}
