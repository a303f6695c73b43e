/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A value of a row, as a person looks at it. Large values are cut, so that a page of rows stays small.
 *
 * @param kind   what it is
 * @param text   the value in the canonical form of its type, bytes as hexadecimal digits; empty for NULL
 * @param length characters of the whole text or bytes of the whole value; more than {@code text} holds when it was cut
 */
public record Cell(Kind kind, String text, long length) {

	/** NULL. */
	public static final Cell NULL = new Cell(Kind.NULL, "", 0); //$NON-NLS-1$

	/** What a value is. */
	public enum Kind {
		/** No value. */
		NULL,
		/** A text, number, time, …; may be empty. */
		TEXT,
		/** Bytes. */
		BINARY
	}

	/**
	 * A text.
	 *
	 * @param text           the whole text, or null for NULL
	 * @param mostCharacters how much of it is kept
	 */
	public static Cell text(@Nullable String text, int mostCharacters) {
		if (text == null) {
			return NULL;
		}
		return new Cell(Kind.TEXT, text.length() <= mostCharacters ? text : cut(text, mostCharacters), text.length());
	}

	/**
	 * Bytes.
	 *
	 * @param digits         all bytes as hexadecimal digits, or null for NULL
	 * @param mostCharacters how many digits are kept
	 */
	public static Cell binary(@Nullable String digits, int mostCharacters) {
		if (digits == null) {
			return NULL;
		}
		return new Cell(Kind.BINARY, digits.substring(0, Math.min(digits.length(), mostCharacters & ~1)),
				digits.length() / 2);
	}

	/** A character that takes two places stays whole. */
	private static String cut(String text, int most) {
		return text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
	}

	/** Whether {@link #text()} is the whole value. */
	public boolean complete() {
		return kind == Kind.BINARY ? text.length() == 2 * length : text.length() == length;
	}
}
