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
import java.util.Optional;
import java.util.Set;

import org.tidemark.testing.pipeline.grammar.StarRocksColumns.ParsedColumn;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Column;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.CreateTable;
import org.tidemark.testing.pipeline.grammar.Token.Kind;

/** Reads primary-key tables: clauses in the order of the grammar, columns as the analyzer wants them. */
final class StarRocksTableParser {

	private static final Map<String, String> PROPERTIES_FROM = Map.ofEntries(Map.entry("replication_num", "1.0"),
			Map.entry("enable_persistent_index", "2.3"), Map.entry("storage_medium", "1.0"),
			Map.entry("compression", "2.5"), Map.entry("replicated_storage", "2.5"),
			Map.entry("storage_volume", "3.1"), Map.entry("datacache.enable", "3.1"),
			Map.entry("persistent_index_type", "3.3"), Map.entry("fast_schema_evolution", "3.2"));
	private static final Set<String> BOOLEANS = Set.of("enable_persistent_index", "replicated_storage",
			"datacache.enable", "fast_schema_evolution");

	private final TokenReader in;
	private final GrammarVersion version;
	private final StarRocksNames names;
	private final StarRocksColumns columns;

	StarRocksTableParser(TokenReader in, GrammarVersion version) {
		this.in = in;
		this.version = version;
		this.names = new StarRocksNames(in, version);
		this.columns = new StarRocksColumns(in, version);
	}

	/** Reads what follows {@code CREATE TABLE IF NOT EXISTS}. */
	CreateTable table(boolean ifNotExists) {
		QualifiedName table = names.newTable();
		List<ParsedColumn> parsed = in.list(columns::column);
		if (in.accept("engine")) {
			in.expect("=", "olap");
		}
		List<String> key = key(parsed);
		Optional<String> comment = in.accept("comment") ? Optional.of(in.string()) : Optional.empty();
		Optional<String> partitionedBy = partitionedBy(key);
		Token start = in.peek();
		List<String> distribution = distribution(key);
		Optional<Integer> buckets = distribution.isEmpty() ? Optional.empty() : buckets();
		if (buckets.isEmpty() && !version.from("2.5.7")) {
			throw in.binder(start, "BUCKETS are needed before 2.5.7");
		}
		List<String> orderBy = orderBy(parsed);
		Token where = in.peek();
		Map<String, String> properties = in.accept("properties") ? pairs() : Map.of();
		checkProperties(where, properties);
		if (in.sees("comment")) {
			throw in.parser(in.peek(), "the comment follows the key");
		}
		return new CreateTable(ifNotExists, table, columnsOf(parsed, key), List.copyOf(key), comment, partitionedBy,
				List.copyOf(distribution), buckets, List.copyOf(orderBy), properties);
	}

	private static List<Column> columnsOf(List<ParsedColumn> parsed, List<String> key) {
		List<Column> columns = new ArrayList<>();
		for (ParsedColumn p : parsed) {
			Column c = p.column();
			columns.add(new Column(c.name(), c.type(), c.nullable() && columns.size() >= key.size(),
					c.defaultValue(), c.comment()));
		}
		return List.copyOf(columns);
	}

	private List<String> key(List<ParsedColumn> parsed) {
		Set<String> taken = new HashSet<>();
		for (ParsedColumn p : parsed) {
			if (!taken.add(lower(p.column().name()))) {
				throw in.binder(p.where(), "duplicate column name \"" + p.column().name() + '"');
			}
		}
		Token where = in.peek();
		if (in.sees("duplicate", "key") || in.sees("unique", "key") || in.sees("aggregate", "key")) {
			throw in.binder(where, "a sink that upserts needs a PRIMARY KEY table");
		}
		if (!in.accept("primary", "key")) {
			throw in.binder(where, "the table needs a PRIMARY KEY");
		}
		List<String> key = in.list(names::identifier);
		if (key.size() > parsed.size()) {
			throw in.binder(where, "the key has more columns than the table");
		}
		for (int i = 0; i < key.size(); i++) {
			ParsedColumn column = parsed.get(i);
			if (!key.get(i).equalsIgnoreCase(column.column().name())) {
				throw in.binder(where, "key columns must be the first columns, in the order of the key");
			}
			if (column.saysNull()) {
				throw in.binder(column.where(), "a column of the primary key cannot be nullable");
			}
			if (!StarRocksColumns.canBeKey(column.column().type())) {
				throw in.binder(column.where(),
						"type " + column.column().type().name() + " cannot be in a primary key");
			}
		}
		return key;
	}

	private Optional<String> partitionedBy(List<String> key) {
		if (!in.accept("partition", "by")) {
			return Optional.empty();
		}
		Token where = in.peek();
		String text = in.textUntil(t -> t.is("distributed") || t.is("order") || t.is("properties") || t.is(";"));
		TokenReader inner = new TokenReader(SqlLexer.Spelling.STARROCKS, text);
		for (Token token = inner.next(); token.kind() != Kind.END; token = inner.next()) {
			if (token.kind() == Kind.QUOTED && key.stream().noneMatch(token.text()::equalsIgnoreCase)) {
				throw in.binder(where, "partition column \"" + token.text() + "\" must be in the primary key");
			}
		}
		return Optional.of(text);
	}

	private List<String> distribution(List<String> key) {
		if (!in.accept("distributed", "by")) {
			return List.of();
		}
		Token where = in.peek();
		if (in.accept("random")) {
			throw in.binder(where, "a primary-key table cannot be distributed at random");
		}
		in.expect("hash");
		List<String> hashed = in.list(names::identifier);
		for (String column : hashed) {
			if (key.stream().noneMatch(column::equalsIgnoreCase)) {
				throw in.binder(where, "distribution column \"" + column + "\" must be in the primary key");
			}
		}
		return hashed;
	}

	private Optional<Integer> buckets() {
		if (!in.accept("buckets")) {
			return Optional.empty();
		}
		Token number = in.number();
		if (!number.text().matches("[1-9][0-9]{0,5}")) {
			throw in.binder(number, "the number of buckets must be positive");
		}
		return Optional.of(Integer.valueOf(number.text()));
	}

	private List<String> orderBy(List<ParsedColumn> parsed) {
		if (!in.accept("order", "by")) {
			return List.of();
		}
		Token where = in.peek();
		List<String> sorted = in.list(names::identifier);
		for (String column : sorted) {
			ParsedColumn found = parsed.stream().filter(p -> p.column().name().equalsIgnoreCase(column)).findFirst()
					.orElseThrow(() -> in.binder(where, "sort column \"" + column + "\" is no column"));
			if (!StarRocksColumns.canBeKey(found.column().type())) {
				throw in.binder(where, "sort column \"" + column + "\" has a type that cannot be sorted by");
			}
		}
		return sorted;
	}

	/** Reads {@code ("key" = "value", …)}. */
	Map<String, String> pairs() {
		Map<String, String> pairs = new LinkedHashMap<>();
		in.list(() -> {
			Token start = in.peek();
			String property = in.string();
			in.expect("=");
			if (pairs.put(property, in.string()) != null) {
				throw in.binder(start, "duplicate property " + property);
			}
			return property;
		});
		return pairs;
	}

	private void checkProperties(Token where, Map<String, String> properties) {
		properties.forEach((property, value) -> {
			String from = PROPERTIES_FROM.get(property);
			if (from == null || !version.from(from)) {
				throw in.binder(where, "unknown property " + property);
			}
			boolean valid = !BOOLEANS.contains(property) || "true".equals(value) || "false".equals(value);
			if ("replication_num".equals(property)) {
				valid = value.matches("[1-9][0-9]?");
			} else if ("persistent_index_type".equals(property)) {
				valid = Set.of("LOCAL", "CLOUD_NATIVE").contains(value.toUpperCase(Locale.ROOT));
			}
			if (!valid) {
				throw in.binder(where, "property " + property + " cannot be " + value);
			}
		});
	}

	private static String lower(String name) {
		return name.toLowerCase(Locale.ROOT);
	}
}
