/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.ArrayList;
import java.util.List;

import org.tidemark.testing.pipeline.grammar.SqlSyntaxException.Stage;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Takes a statement apart into words. */
final class SqlLexer {

	private static final List<String> LONG_SYMBOLS = List.of("->>", "::", "->", "||", "<=", ">=", "<>", "!=", "@@",
			":=");
	private static final String SYMBOLS = "()[],.;=+-*/%<>:@~!&|^?";

	/** How a system spells. */
	enum Spelling {
		/** As PostgreSQL: double quotes around identifiers, a backslash stands for itself. */
		RISINGWAVE('"', "'", false),
		/** As MySQL: backquotes around identifiers, a backslash escapes in strings. */
		STARROCKS('`', "'\"", true);

		private final char identifierQuote;
		private final String stringQuotes;
		private final boolean backslashEscapes;

		Spelling(char identifierQuote, String stringQuotes, boolean backslashEscapes) {
			this.identifierQuote = identifierQuote;
			this.stringQuotes = stringQuotes;
			this.backslashEscapes = backslashEscapes;
		}
	}

	private final Spelling spelling;
	private final String sql;
	private int at;

	SqlLexer(Spelling spelling, String sql) {
		this.spelling = spelling;
		this.sql = sql;
	}

	/** All words, the end last. */
	List<Token> tokens() {
		List<Token> tokens = new ArrayList<>();
		skipBlanks();
		while (at < sql.length()) {
			tokens.add(next());
			skipBlanks();
		}
		tokens.add(token(Kind.END, "", at));
		return tokens;
	}

	private void skipBlanks() {
		while (at < sql.length()) {
			if (Character.isWhitespace(sql.charAt(at))) {
				at++;
			} else if (sql.startsWith("--", at)) {
				int end = sql.indexOf('\n', at);
				at = end < 0 ? sql.length() : end;
			} else if (sql.startsWith("/*", at)) {
				int end = sql.indexOf("*/", at + 2);
				if (end < 0) {
					throw problem("comment without end", at);
				}
				at = end + 2;
			} else {
				return;
			}
		}
	}

	private Token next() {
		int start = at;
		char c = sql.charAt(at);
		if (c == spelling.identifierQuote) {
			String name = quoted(c, false);
			if (name.isEmpty()) {
				throw problem("empty identifier", start);
			}
			return token(Kind.QUOTED, name, start);
		}
		if (spelling.stringQuotes.indexOf(c) >= 0) {
			return token(Kind.STRING, quoted(c, spelling.backslashEscapes), start);
		}
		if (isLetter(c)) {
			while (at < sql.length() && (isLetter(sql.charAt(at)) || isDigit(sql.charAt(at)))) {
				at++;
			}
			return token(Kind.WORD, sql.substring(start, at), start);
		}
		return isDigit(c) ? number() : symbol();
	}

	private Token number() {
		int start = at;
		while (at < sql.length() && (isDigit(sql.charAt(at)) || sql.charAt(at) == '.')) {
			at++;
		}
		if (at < sql.length() && isLetter(sql.charAt(at))) {
			throw problem("a name begins with a letter or an underscore", start);
		}
		return token(Kind.NUMBER, sql.substring(start, at), start);
	}

	private Token symbol() {
		int start = at;
		String symbol = LONG_SYMBOLS.stream().filter(s -> sql.startsWith(s, start)).findFirst()
				.orElse(sql.substring(start, start + 1));
		if (symbol.length() == 1 && SYMBOLS.indexOf(symbol.charAt(0)) < 0) {
			throw problem("character " + symbol + " is not known", start);
		}
		at += symbol.length();
		return token(Kind.SYMBOL, symbol, start);
	}

	private String quoted(char quote, boolean escapes) {
		int start = at++;
		StringBuilder text = new StringBuilder();
		while (at < sql.length()) {
			char c = sql.charAt(at++);
			if (c == quote) {
				if (at >= sql.length() || sql.charAt(at) != quote) {
					return text.toString();
				}
				at++;
			} else if (escapes && c == '\\' && at < sql.length()) {
				c = escaped(sql.charAt(at++));
			}
			text.append(c);
		}
		throw problem("quote without end", start);
	}

	private static char escaped(char c) {
		return switch (c) {
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case '0' -> '\0';
			default -> c;
		};
	}

	private static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private Token token(Kind kind, String text, int start) {
		int newline = sql.lastIndexOf('\n', start - 1);
		int line = 1 + (int) sql.substring(0, start).chars().filter(c -> c == '\n').count();
		return new Token(kind, text, start, at, line, start - newline);
	}

	private SqlSyntaxException problem(String message, int start) {
		Token where = token(Kind.END, "", start);
		return new SqlSyntaxException(Stage.PARSER, message, where.line(), where.column());
	}
}
