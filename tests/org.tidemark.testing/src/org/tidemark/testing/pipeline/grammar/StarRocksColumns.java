/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Column;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Type;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads columns: nullability before the default, the default before the comment. */
final class StarRocksColumns {

	private static final long MOST_CHAR = 255;
	private static final long MOST_VARCHAR = 1_048_576;
	private static final long MOST_VARCHAR_FROM_4_2 = 2_147_482_624L;
	private static final long STRING = 65_533;
	private static final int MOST_DIGITS = 38;
	private static final int MOST_DIGITS_FROM_4_0 = 76;
	private static final Set<String> INTEGERS = Set.of("tinyint", "smallint", "int", "integer", "bigint", "largeint");
	private static final Set<String> PLAIN = Set.of("boolean", "float", "double", "date", "datetime", "json");
	private static final Set<String> KEY_TYPES = Set.of("boolean", "tinyint", "smallint", "int", "bigint", "largeint",
			"varchar", "date", "datetime");

	private final TokenReader in;
	private final StarRocksNames names;
	private final GrammarVersion version;

	StarRocksColumns(TokenReader in, GrammarVersion version) {
		this.in = in;
		this.version = version;
		this.names = new StarRocksNames(in, version);
	}

	static boolean canBeKey(Type type) {
		return KEY_TYPES.contains(type.name());
	}

	/** Reads a column; {@code key} says of its name whether it belongs to the key. */
	ParsedColumn column() {
		Token start = in.peek();
		String name = names.newColumn();
		Type type = type();
		boolean notNull = in.accept("not", "null");
		boolean saysNull = !notNull && in.accept("null");
		Token where = in.peek();
		Optional<String> defaultValue = in.accept("default") ? Optional.of(defaultValue(where, type))
				: Optional.empty();
		if (defaultValue.isPresent() && (in.sees("not", "null") || in.sees("null"))) {
			throw in.parser(in.peek(), "nullability comes before the default");
		}
		Optional<String> comment = in.accept("comment") ? Optional.of(in.string()) : Optional.empty();
		if (comment.isPresent() && in.sees("default")) {
			throw in.parser(in.peek(), "the default comes before the comment");
		}
		return new ParsedColumn(start, new Column(name, type, !notNull, defaultValue, comment), saysNull);
	}

	/** A column with where it stands and whether it says NULL. */
	record ParsedColumn(Token where, Column column, boolean saysNull) {
	}

	private String defaultValue(Token where, Type type) {
		if (in.accept("null")) {
			return "NULL";
		}
		if (in.accept("current_timestamp")) {
			if (!"datetime".equals(type.name())) {
				throw in.binder(where, "CURRENT_TIMESTAMP is a default for DATETIME only");
			}
			return "CURRENT_TIMESTAMP";
		}
		return in.string();
	}

	private Type type() {
		Token token = in.peek();
		if (token.kind() != Kind.WORD) {
			throw in.unexpected("a type");
		}
		String word = in.next().text().toLowerCase(Locale.ROOT);
		if (INTEGERS.contains(word)) {
			if (in.sees("(")) {
				in.list(in::number);
			}
			return new Type("integer".equals(word) ? "int" : word, List.of());
		}
		if (PLAIN.contains(word)) {
			if (in.sees("(")) {
				throw in.parser(in.peek(), word.toUpperCase(Locale.ROOT) + " takes no precision");
			}
			return new Type(word, List.of());
		}
		return switch (word) {
			case "varchar" -> bytes(word, version.from("4.2") ? MOST_VARCHAR_FROM_4_2 : MOST_VARCHAR);
			case "char" -> bytes(word, MOST_CHAR);
			case "string" -> new Type("varchar", List.of(STRING));
			case "decimal" -> decimal(token);
			case "varbinary" -> varbinary(token);
			default -> throw in.parser(token, "type " + token.text() + " is not known");
		};
	}

	private Type varbinary(Token token) {
		if (!version.from("3.0")) {
			throw in.parser(token, "VARBINARY is there from 3.0 on");
		}
		return bytes("varbinary", MOST_VARCHAR);
	}

	private Type bytes(String type, long most) {
		if (!in.sees("(")) {
			return new Type(type, List.of(1L));
		}
		Token where = in.peek();
		List<Long> arguments = arguments();
		if (arguments.size() != 1 || arguments.get(0) < 1 || arguments.get(0) > most) {
			throw in.binder(where,
					type.toUpperCase(Locale.ROOT) + " takes a length from 1 to " + most + ", not " + arguments);
		}
		return new Type(type, arguments);
	}

	private Type decimal(Token token) {
		List<Long> arguments = in.sees("(") ? arguments() : List.of(10L, 0L);
		long precision = arguments.get(0);
		long scale = arguments.size() > 1 ? arguments.get(1) : 0;
		int most = version.from("4.0") ? MOST_DIGITS_FROM_4_0 : MOST_DIGITS;
		if (arguments.size() > 2 || precision < 1 || precision > most || scale > precision) {
			throw in.binder(token, "DECIMAL takes a precision from 1 to " + most + " and a scale up to it");
		}
		return new Type("decimal", List.of(precision, scale));
	}

	private List<Long> arguments() {
		return in.list(() -> Long.valueOf(in.number().text()));
	}
}
