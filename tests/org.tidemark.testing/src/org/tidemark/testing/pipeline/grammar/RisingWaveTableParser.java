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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.Column;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.CreateTable;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;

/** Reads tables over a shared source: clauses in the order of the parser, columns as the binder wants them. */
final class RisingWaveTableParser {

	private static final Map<String, String> INCLUDES = Map.of("timestamp", "timestamp with time zone",
			"database_name", "varchar", "schema_name", "varchar", "table_name", "varchar");

	private final TokenReader in;
	private final GrammarVersion version;
	private final RisingWaveNames names;
	private final RisingWaveTypes types;
	private final RisingWaveOptions options;
	private final List<Column> columns = new ArrayList<>();
	private final List<String> key = new ArrayList<>();
	private final Set<String> taken = new HashSet<>();
	private boolean generated;

	RisingWaveTableParser(TokenReader in, GrammarVersion version) {
		this.in = in;
		this.version = version;
		this.names = new RisingWaveNames(in);
		this.types = new RisingWaveTypes(in);
		this.options = new RisingWaveOptions(in, version);
	}

	/** Reads what follows {@code CREATE TABLE IF NOT EXISTS}. */
	CreateTable table(boolean ifNotExists) {
		QualifiedName name = names.qualified();
		Token body = in.peek();
		boolean wildcard = in.accept("(", "*", ")");
		if (!wildcard) {
			if (in.sees("(", "*")) {
				throw in.binder(body, "a wildcard cannot stand beside columns");
			}
			in.list(this::element);
		}
		if (in.sees("append", "only")) {
			throw in.binder(in.peek(), "a table over a shared source cannot be APPEND ONLY");
		}
		Map<String, String> includes = includes();
		Token with = in.peek();
		Map<String, OptionValue> given = in.accept("with") ? options.read() : Map.of();
		rejectLegacy(with, given);
		options.checkTable(with, given);
		in.expect("from");
		QualifiedName source = names.qualified();
		in.expect("table");
		Token where = in.peek();
		String external = in.string();
		checkExternal(where, external);
		if (!wildcard) {
			checkKey(body);
		}
		return new CreateTable(ifNotExists, name, wildcard, List.copyOf(columns), List.copyOf(key), includes, given,
				source, external);
	}

	private void rejectLegacy(Token where, Map<String, OptionValue> given) {
		if (given.containsKey("connector")) {
			throw in.binder(where, version.from("3.1")
					? "a table with a connector of its own is not supported any more; create a shared source"
					: "a table with a connector of its own cannot share its source");
		}
	}

	private void checkExternal(Token where, String external) {
		int dot = external.indexOf('.');
		if (dot <= 0 || dot == external.length() - 1) {
			throw in.binder(where, "the upstream table name must contain database name prefix, e.g. 'database.table'");
		}
	}

	private Object element() {
		if (in.sees("primary", "key")) {
			Token where = in.peek();
			in.expect("primary", "key");
			if (!key.isEmpty()) {
				throw in.binder(where, "the primary key is given twice");
			}
			key.addAll(in.list(names::identifier));
		} else if (in.sees("watermark")) {
			throw in.binder(in.peek(), "a watermark is not supported");
		} else {
			column();
		}
		return key;
	}

	private void column() {
		Token start = in.peek();
		String name = names.newColumn();
		if (!taken.add(name)) {
			throw in.binder(start, "column \"" + name + "\" is specified more than once");
		}
		if (in.sees(",") || in.sees(")")) {
			throw in.unexpected("a type");
		}
		String type = types.type();
		while (!in.sees(",") && !in.sees(")")) {
			constraint(name);
		}
		columns.add(new Column(name, type));
	}

	private void constraint(String column) {
		Token where = in.peek();
		if (in.accept("not", "null")) {
			throw in.binder(where, "NOT NULL is not supported for a table over a shared source");
		}
		if (in.accept("default")) {
			throw in.binder(where, "DEFAULT is not supported for a table over a shared source");
		}
		if (in.accept("as")) {
			in.textUntil(t -> t.is(",") || t.is(")"));
			generated = true;
			return;
		}
		if (generated) {
			throw in.binder(where, "generated columns come last");
		}
		in.expect("primary", "key");
		if (!key.isEmpty()) {
			throw in.binder(where, "the primary key is given twice");
		}
		key.add(column);
	}

	private void checkKey(Token where) {
		if (key.isEmpty()) {
			throw in.binder(where, "a table over a shared source needs a primary key");
		}
		if (new HashSet<>(key).size() < key.size()) {
			throw in.binder(where, "the primary key names a column twice");
		}
		for (String column : key) {
			if (!taken.contains(column)) {
				throw in.binder(where, "the primary key names \"" + column + "\", which is no column");
			}
		}
	}

	private Map<String, String> includes() {
		Map<String, String> includes = new LinkedHashMap<>();
		while (in.accept("include")) {
			Token what = in.next();
			String held = what.text().toLowerCase(Locale.ROOT);
			if (!INCLUDES.containsKey(held)) {
				throw in.binder(what, "INCLUDE " + what.text() + " is not supported for a table over a shared source");
			}
			in.expect("as");
			Token start = in.peek();
			String name = names.newColumn();
			if (!taken.add(name)) {
				throw in.binder(start, "column \"" + name + "\" is specified more than once");
			}
			columns.add(new Column(name, INCLUDES.get(held)));
			includes.put(held, name);
		}
		return includes;
	}
}
