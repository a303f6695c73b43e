/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * How many bytes text of a column takes in UTF-8. MySQL counts characters in CHAR and VARCHAR, bytes of its own character
 * set in TEXT; StarRocks counts bytes of UTF-8.
 *
 * @param ofCharacter the most bytes of a character
 * @param ofByte      the most bytes that one byte of MySQL's becomes
 */
record CharacterWidth(int ofCharacter, int ofByte) {

	/** Of any character set. */
	private static final CharacterWidth ANY = new CharacterWidth(4, 4);
	private static final Pattern CHARACTER_SET = Pattern.compile(
			"\\s+(?:character\\s+set|charset)\\s+'?(\\w+)'?|\\s+collate\\s+'?(\\w+)'?", Pattern.CASE_INSENSITIVE);

	/** Of the character set that a declaration names; of any when it names none. */
	static CharacterWidth of(String nativeType) {
		Matcher matcher = CHARACTER_SET.matcher(nativeType);
		String named = null;
		while (matcher.find()) {
			named = matcher.group(1) == null ? named == null ? beforeUnderscore(matcher.group(2)) : named
					: matcher.group(1);
		}
		return named == null ? ANY : ofSet(named);
	}

	private static String beforeUnderscore(@Nullable String collation) {
		return String.valueOf(collation).replaceFirst("_.*", "");
	}

	private static CharacterWidth ofSet(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "utf8mb4" -> new CharacterWidth(4, 1);
			case "utf8mb3", "utf8" -> new CharacterWidth(3, 1);
			case "latin1" -> new CharacterWidth(3, 3);
			case "ascii" -> new CharacterWidth(1, 1);
			default -> ANY;
		};
	}

	/** The declaration without its character set and collation. */
	static String without(String nativeType) {
		return CHARACTER_SET.matcher(nativeType).replaceAll("");
	}
}
