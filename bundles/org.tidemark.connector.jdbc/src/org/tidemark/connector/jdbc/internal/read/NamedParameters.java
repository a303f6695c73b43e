/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.connector.jdbc.internal.read;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;

/** Finds the names that stand for values in a user's SQL. */
final class NamedParameters {

	private NamedParameters() {
	}

	/**
	 * A stretch of SQL.
	 *
	 * @param sql  as it is written
	 * @param name the name behind it, without its colon; null at the end
	 */
	record Part(String sql, @Nullable String name) {
	}

	/** The SQL between the names; the parts and their names with a colon give the text again. */
	static List<Part> split(String text, Lexicon lexicon) {
		List<Part> parts = new ArrayList<>();
		int begun = 0;
		int at = 0;
		while (at < text.length()) {
			int behind = lexicon.skip(text, at);
			if (behind > at) {
				at = behind;
				continue;
			}
			int end = text.charAt(at) == ':' ? endOfName(text, at) : at;
			if (end > at) {
				parts.add(new Part(text.substring(begun, at), text.substring(at + 1, end)));
				begun = end;
				at = end;
			} else {
				at += text.startsWith("::", at) ? 2 : 1;
			}
		}
		parts.add(new Part(text.substring(begun), null));
		return parts;
	}

	/** Where the name ends whose colon is at an index; the index itself for a cast, a slice or an assignment. */
	private static int endOfName(String text, int colon) {
		boolean afterValue = colon > 0
				&& (Character.isUnicodeIdentifierPart(text.charAt(colon - 1))
						|| ")]:".indexOf(text.charAt(colon - 1)) >= 0);
		int end = colon + 1;
		if (afterValue || end >= text.length() || !Character.isUnicodeIdentifierStart(text.charAt(end))) {
			return colon;
		}
		while (end < text.length() && Character.isUnicodeIdentifierPart(text.charAt(end))) {
			end++;
		}
		return end;
	}
}
