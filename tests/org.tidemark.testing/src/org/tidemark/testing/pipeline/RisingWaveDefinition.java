/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.Column;

/**
 * A statement as RisingWave keeps it for its catalog: parsed and written again on one line, without IF NOT EXISTS, with its
 * own names of types.
 */
final class RisingWaveDefinition {

	private static final Pattern PIECE = Pattern
			.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[A-Za-z_][A-Za-z_0-9]*|[0-9]+|::|\\|\\||\\S");
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("varchar", "CHARACTER VARYING"),
			Map.entry("string", "CHARACTER VARYING"), Map.entry("text", "CHARACTER VARYING"),
			Map.entry("timestamptz", "TIMESTAMP WITH TIME ZONE"), Map.entry("integer", "INT"),
			Map.entry("decimal", "NUMERIC"), Map.entry("float", "DOUBLE"));

	private RisingWaveDefinition() {
	}

	/** The statement as the catalog has it. */
	static String of(String sql) {
		StringBuilder out = new StringBuilder();
		String before = "";
		Matcher pieces = PIECE.matcher(sql.replaceFirst("(?i)\\bIF\\s+NOT\\s+EXISTS\\b", ""));
		while (pieces.find()) {
			String piece = word(pieces.group(), before);
			if (spaced(before, piece)) {
				out.append(' ');
			}
			out.append(piece);
			before = piece;
		}
		return out.toString().replace("DOUBLE precision", "DOUBLE").replace("double precision", "DOUBLE");
	}

	/** The definition of a table with one more column, which stands behind the others. */
	static String with(String definition, Column column) {
		return definition.replaceFirst(", PRIMARY KEY \\(", Matcher.quoteReplacement(
				", \"" + column.name().replace("\"", "\"\"") + "\" " + column.type().toUpperCase(Locale.ROOT)
						+ ", PRIMARY KEY ("));
	}

	/** The definition of a table without one of its columns. */
	static String without(String definition, String column) {
		return definition.replaceFirst(
				Pattern.quote('"' + column.replace("\"", "\"\"") + '"') + " [A-Z][A-Z ]*, ", "");
	}

	private static String word(String piece, String before) {
		boolean optionKey = ".".equals(before);
		return optionKey ? piece : WORDS.getOrDefault(piece.toLowerCase(Locale.ROOT), piece);
	}

	private static boolean spaced(String before, String piece) {
		return !before.isEmpty() && !"(".equals(before) && !".".equals(before) && !"::".equals(before)
				&& !")".equals(piece) && !",".equals(piece) && !".".equals(piece) && !"::".equals(piece)
				&& !";".equals(piece);
	}
}
