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
import java.util.Set;

import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads names: letters, digits and underscores, reserved words in backquotes only. */
final class StarRocksNames {

	private static final int MOST_OF_COLUMN = 1024;
	private static final int MOST_OF_OBJECT = 256;
	private static final Set<String> RESERVED = Set.of("add", "all", "alter", "analyze", "and", "array", "as", "asc",
			"between", "bigint", "bitmap", "both", "by", "case", "char", "character", "check", "collate", "column",
			"convert", "create", "cross", "cube", "current_date", "current_time", "current_timestamp", "current_user",
			"database", "databases", "decimal", "decimalv2", "decimal32", "decimal64", "decimal128", "default",
			"delete", "dense_rank", "desc", "describe", "distinct", "double", "drop", "dual", "else", "except",
			"exists", "explain", "false", "first_value", "float", "for", "force", "from", "full", "function", "grant",
			"group", "groups", "grouping", "grouping_id", "having", "hll", "host", "if", "ignore", "in", "index",
			"infile", "inner", "insert", "int", "integer", "intersect", "into", "is", "join", "json", "key", "keys",
			"kill", "lag", "largeint", "last_value", "lateral", "lead", "left", "like", "limit", "load", "localtime",
			"localtimestamp", "maxvalue", "minus", "mod", "ntile", "not", "null", "on", "or", "order", "outer",
			"outfile", "over", "partition", "percentile", "primary", "procedure", "qualify", "range", "rank", "read",
			"regexp", "release", "rename", "replace", "revoke", "right", "rlike", "row", "rows", "row_number",
			"schema", "schemas", "select", "set", "set_var", "show", "smallint", "system", "table", "terminated",
			"then", "tinyint", "to", "true", "union", "unique", "unsigned", "update", "use", "using", "values",
			"varchar", "when", "where", "with");
	/** Words that became reserved with a version. */
	private static final Map<String, String> RESERVED_FROM = Map.of("current_role", "3.0", "deferred", "3.0",
			"immediate", "3.0", "compaction", "3.1", "text", "3.1");

	private final TokenReader in;
	private final GrammarVersion version;

	StarRocksNames(TokenReader in, GrammarVersion version) {
		this.in = in;
		this.version = version;
	}

	/** A name as written. */
	String identifier() {
		Token token = in.peek();
		if (token.kind() == Kind.QUOTED) {
			return in.next().text();
		}
		if (token.kind() != Kind.WORD) {
			throw in.unexpected("an identifier");
		}
		String word = token.text().toLowerCase(Locale.ROOT);
		String from = RESERVED_FROM.get(word);
		if (RESERVED.contains(word) || from != null && version.from(from)) {
			throw in.parser(token, '"' + token.text() + "\" is reserved and must stand in backquotes");
		}
		return in.next().text();
	}

	/** The name of a new column. */
	String newColumn() {
		Token token = in.peek();
		String name = identifier();
		check(token, name, MOST_OF_COLUMN);
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith("__op") || lower.startsWith("__row")) {
			throw in.binder(token, "column name \"" + name + "\" is reserved");
		}
		return name;
	}

	/** The name of a new database or table. */
	String newObject() {
		Token token = in.peek();
		String name = identifier();
		check(token, name, MOST_OF_OBJECT);
		return name;
	}

	private void check(Token where, String name, int most) {
		if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
			throw in.binder(where, "incorrect name \"" + name + "\": letters, digits and underscores only");
		}
		if (name.length() > most) {
			throw in.binder(where, "name is longer than " + most + " characters");
		}
	}

	QualifiedName table() {
		String first = identifier();
		return in.accept(".") ? new QualifiedName(first, identifier()) : new QualifiedName("", first);
	}

	QualifiedName newTable() {
		String first = newObject();
		return in.accept(".") ? new QualifiedName(first, newObject()) : new QualifiedName("", first);
	}
}
