/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.ui.internal.presenter.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what is coloured in a script; a text or a remark without end reaches to the end of the script. */
public final class SqlScanner {

	private static final Set<String> KEYWORDS = Set.of("ADD", "ALTER", "AND", "APPEND_ONLY", "AS", "AUTO_INCREMENT", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			"BUCKETS", "BY", "CASCADE", "CAST", "CHANGE", "CHARACTER", "CHECK", "COLLATE", "COLUMN", "COMMENT", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
			"CONNECTION", "CONSTRAINT", "CREATE", "DATABASE", "DEFAULT", "DISTRIBUTED", "DROP", "ENGINE", "EXISTS", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$
			"FOREIGN", "FROM", "GENERATED", "HASH", "IDENTITY", "IF", "IN", "INCLUDE", "INDEX", "INTO", "IS", "KEY", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"MATERIALIZED", "MODIFY", "NOT", "NULL", "ON", "OR", "ORDER", "PRIMARY", "PROPERTIES", "PUT", "REFERENCES", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$
			"RENAME", "REPLACE", "SCHEMA", "SECRET", "SELECT", "SET", "SINK", "SOURCE", "TABLE", "TO", "TRUNCATE", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$
			"TYPE", "UNIQUE", "UNSIGNED", "UPDATE", "USING", "VIEW", "WHERE", "WITH"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	private final String text;
	private final String comment;
	private final List<SqlToken> tokens = new ArrayList<>();

	/**
	 * @param text    the script
	 * @param comment what begins a remark to the end of its line
	 */
	public SqlScanner(String text, String comment) {
		this.text = text;
		this.comment = comment;
	}

	/** The parts, in their order; what is between them has no colour of its own. */
	public List<SqlToken> scan() {
		tokens.clear();
		int at = 0;
		while (at < text.length()) {
			at = next(at);
		}
		return List.copyOf(tokens);
	}

	private int next(int at) {
		char c = text.charAt(at);
		if (text.startsWith(comment, at)) {
			return add(SqlToken.Kind.COMMENT, at, until("\n", at, 0)); //$NON-NLS-1$
		}
		if (text.startsWith("/*", at)) { //$NON-NLS-1$
			return add(SqlToken.Kind.COMMENT, at, until("*/", at + 2, 2)); //$NON-NLS-1$
		}
		if (c == '\'') {
			return add(SqlToken.Kind.STRING, at, quoted(at));
		}
		if (c == '"' || c == '`') {
			return add(SqlToken.Kind.NAME, at, quoted(at));
		}
		if (c == ';') {
			return add(SqlToken.Kind.END, at, at + 1);
		}
		if (Character.isDigit(c)) {
			return add(SqlToken.Kind.NUMBER, at, word(at));
		}
		if (Character.isLetter(c) || c == '_') {
			int end = word(at);
			boolean known = KEYWORDS.contains(text.substring(at, end).toUpperCase(Locale.ROOT));
			return add(known ? SqlToken.Kind.KEYWORD : SqlToken.Kind.WORD, at, end);
		}
		return at + 1;
	}

	private int add(SqlToken.Kind kind, int from, int to) {
		tokens.add(new SqlToken(kind, from, to - from));
		return to;
	}

	private int until(String mark, int from, int beyond) {
		int found = text.indexOf(mark, from);
		return found < 0 ? text.length() : found + beyond;
	}

	/** A doubled quote does not end the text: it ends and begins anew. */
	private int quoted(int from) {
		return until(String.valueOf(text.charAt(from)), from + 1, 1);
	}

	private int word(int from) {
		int at = from;
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_'
				|| text.charAt(at) == '.' && Character.isDigit(text.charAt(from)))) {
			at++;
		}
		return at;
	}
}
