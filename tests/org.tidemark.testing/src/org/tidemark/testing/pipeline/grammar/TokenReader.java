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
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.tidemark.testing.pipeline.grammar.SqlSyntaxException.Stage;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Goes through the words of one statement. */
final class TokenReader {

	private final String sql;
	private final List<Token> tokens;
	private int at;

	TokenReader(SqlLexer.Spelling spelling, String sql) {
		this.sql = sql;
		this.tokens = new SqlLexer(spelling, sql).tokens();
	}

	Token peek() {
		return tokens.get(at);
	}

	Token peek(int ahead) {
		return tokens.get(Math.min(at + ahead, tokens.size() - 1));
	}

	Token next() {
		Token token = peek();
		if (token.kind() != Kind.END) {
			at++;
		}
		return token;
	}

	/** Whether these words come next. */
	boolean sees(String... words) {
		for (int i = 0; i < words.length; i++) {
			if (!peek(i).is(words[i])) {
				return false;
			}
		}
		return true;
	}

	/** Takes these words when they come next. */
	boolean accept(String... words) {
		boolean seen = sees(words);
		if (seen) {
			at += words.length;
		}
		return seen;
	}

	/** Takes these words, or fails. */
	void expect(String... words) {
		for (String word : words) {
			if (!accept(word)) {
				throw unexpected(word);
			}
		}
	}

	String string() {
		return of(Kind.STRING, "a string").text();
	}

	Token number() {
		return of(Kind.NUMBER, "a number");
	}

	private Token of(Kind kind, String wanted) {
		if (peek().kind() != kind) {
			throw unexpected(wanted);
		}
		return next();
	}

	/** Something in parentheses, divided by commas; at least one. */
	<T> List<T> list(Supplier<T> item) {
		expect("(");
		List<T> items = new ArrayList<>();
		do {
			items.add(item.get());
		} while (accept(","));
		expect(")");
		return items;
	}

	/** The text up to a word outside parentheses that ends it; parentheses must match. */
	String textUntil(Predicate<Token> end) {
		int start = peek().start();
		int stop = start;
		int depth = 0;
		while (peek().kind() != Kind.END && (depth > 0 || !end.test(peek()))) {
			Token token = peek();
			depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
			if (depth < 0) {
				throw parser(token, "no parenthesis to close");
			}
			stop = next().end();
		}
		if (depth > 0) {
			throw unexpected(")");
		}
		if (stop == start) {
			throw unexpected("an expression");
		}
		return sql.substring(start, stop);
	}

	/** All that is left, but for a semicolon at its end. */
	String rest() {
		return textUntil(t -> t.is(";") && peek(1).kind() == Kind.END);
	}

	/** Makes sure that nothing is left but a semicolon. */
	void end() {
		accept(";");
		if (peek().kind() != Kind.END) {
			throw unexpected("the end of the statement");
		}
	}

	SqlSyntaxException unexpected(String wanted) {
		return parser(peek(), "expected " + wanted + ", found " + peek().shown());
	}

	SqlSyntaxException parser(Token where, String message) {
		return new SqlSyntaxException(Stage.PARSER, message, where.line(), where.column());
	}

	SqlSyntaxException binder(Token where, String message) {
		return new SqlSyntaxException(Stage.BINDER, message, where.line(), where.column());
	}
}
