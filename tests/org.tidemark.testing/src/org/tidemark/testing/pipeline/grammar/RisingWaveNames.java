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
import java.util.Set;

import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads names: without quotes they are folded to lower case and may not be reserved. */
final class RisingWaveNames {

	private static final Set<String> RESERVED = Set.of("all", "analyse", "analyze", "and", "any", "array", "as", "asc",
			"asymmetric", "authorization", "binary", "both", "case", "cast", "check", "collate", "collation", "column",
			"concurrently", "constraint", "create", "cross", "default", "deferrable", "desc", "distinct", "do", "else",
			"end", "except", "false", "fetch", "for", "foreign", "freeze", "from", "full", "grant", "group", "having",
			"ilike", "in", "initially", "inner", "intersect", "into", "is", "isnull", "join", "lateral", "leading",
			"left", "like", "limit", "natural", "not", "notnull", "null", "offset", "on", "only", "or", "order",
			"outer", "overlaps", "placing", "primary", "references", "returning", "right", "similar", "some",
			"symmetric", "table", "tablesample", "then", "to", "trailing", "true", "union", "unique", "using",
			"variadic", "verbose", "when", "where", "window");
	/** Words that are values when they stand without quotes. */
	private static final Set<String> BUILT_IN = Set.of("user", "current_user", "session_user", "current_role",
			"current_schema", "current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");
	private static final Set<String> SYSTEM_COLUMNS = Set.of("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid");
	private static final List<String> SYSTEM_PREFIXES = List.of("_rw_", "_row_id");

	private final TokenReader in;

	RisingWaveNames(TokenReader in) {
		this.in = in;
	}

	String identifier() {
		Token token = in.peek();
		if (token.kind() == Kind.QUOTED) {
			return in.next().text();
		}
		if (token.kind() != Kind.WORD) {
			throw in.unexpected("an identifier");
		}
		String name = token.text().toLowerCase(Locale.ROOT);
		if (RESERVED.contains(name)) {
			throw in.parser(token, "\"" + token.text() + "\" is reserved and must be quoted");
		}
		in.next();
		return name;
	}

	/** The name of a new column, which must not be the system's own. */
	String newColumn() {
		Token token = in.peek();
		String name = identifier();
		if (SYSTEM_COLUMNS.contains(name) || SYSTEM_PREFIXES.stream().anyMatch(name::startsWith)) {
			throw in.binder(token, "column name \"" + name + "\" is reserved");
		}
		return name;
	}

	/** The name of a column in an expression. */
	String column() {
		Token token = in.peek();
		if (token.kind() == Kind.WORD && BUILT_IN.contains(token.text().toLowerCase(Locale.ROOT))) {
			throw in.binder(token, "\"" + token.text() + "\" without quotes is a function, not a column");
		}
		return identifier();
	}

	QualifiedName qualified() {
		String first = identifier();
		return in.accept(".") ? new QualifiedName(first, identifier()) : new QualifiedName("", first);
	}
}
