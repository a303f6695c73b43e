/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline.grammar;

import java.util.Locale;
import java.util.Map;

import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads types. RisingWave's have no length, precision or sign. */
final class RisingWaveTypes {

	private static final int MOST_DIGITS_OF_REAL = 24;
	private static final int MOST_DIGITS_OF_DOUBLE = 53;
	private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("boolean", "boolean"),
			Map.entry("bool", "boolean"), Map.entry("smallint", "smallint"), Map.entry("int2", "smallint"),
			Map.entry("int", "integer"), Map.entry("integer", "integer"), Map.entry("int4", "integer"),
			Map.entry("bigint", "bigint"), Map.entry("int8", "bigint"), Map.entry("real", "real"),
			Map.entry("float4", "real"), Map.entry("float8", "double precision"), Map.entry("varchar", "varchar"),
			Map.entry("string", "varchar"), Map.entry("text", "varchar"), Map.entry("bytea", "bytea"),
			Map.entry("date", "date"), Map.entry("timestamptz", "timestamp with time zone"),
			Map.entry("jsonb", "jsonb"), Map.entry("interval", "interval"), Map.entry("rw_int256", "rw_int256"));

	private final TokenReader in;

	RisingWaveTypes(TokenReader in) {
		this.in = in;
	}

	/** Reads a type; gives its canonical name. */
	String type() {
		Token token = in.peek();
		if (token.kind() != Kind.WORD) {
			throw in.unexpected("a type");
		}
		String type = scalar(in.next());
		if (in.accept("[")) {
			in.expect("]");
			return type + "[]";
		}
		if (in.sees("(")) {
			throw in.parser(in.peek(), type + " takes no length");
		}
		return type;
	}

	private String scalar(Token token) {
		String word = token.text().toLowerCase(Locale.ROOT);
		return switch (word) {
			case "double" -> {
				in.accept("precision");
				yield "double precision";
			}
			case "float" -> floating(token);
			case "numeric", "decimal", "dec" -> {
				if (arguments()) {
					throw in.binder(token, "only " + word + " without precision and scale is supported");
				}
				yield "numeric";
			}
			case "character", "char" -> characters(token);
			case "timestamp" ->
				in.accept("with", "time", "zone") ? "timestamp with time zone" : withoutZone("timestamp");
			case "time" -> {
				if (in.accept("with", "time", "zone")) {
					throw in.binder(token, "time with time zone is not supported");
				}
				yield withoutZone("time");
			}
			default -> plain(token, word);
		};
	}

	private String withoutZone(String type) {
		in.accept("without", "time", "zone");
		return type;
	}

	private String characters(Token token) {
		if (in.accept("varying")) {
			return "varchar";
		}
		arguments();
		throw in.binder(token, "CHAR is not supported, please use VARCHAR instead");
	}

	private String floating(Token token) {
		if (!in.accept("(")) {
			return "double precision";
		}
		int digits = Integer.parseInt(in.number().text());
		in.expect(")");
		if (digits < 1 || digits > MOST_DIGITS_OF_DOUBLE) {
			throw in.parser(token, "the precision of float must be between 1 and 53");
		}
		return digits <= MOST_DIGITS_OF_REAL ? "real" : "double precision";
	}

	private String plain(Token token, String word) {
		String canonical = PLAIN.get(word);
		if (canonical == null) {
			arguments();
			throw in.binder(token, "type \"" + token.text() + "\" is not known");
		}
		return canonical;
	}

	private boolean arguments() {
		boolean given = in.sees("(");
		if (given) {
			in.list(in::number);
		}
		return given;
	}
}
