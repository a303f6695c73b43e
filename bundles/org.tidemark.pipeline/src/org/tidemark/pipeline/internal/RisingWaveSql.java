/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.TableRoute.Discriminator;

/** Writes RisingWave's SQL. Identifiers are always quoted; the keys of options never are, for that does not parse. */
public final class RisingWaveSql {

	private final String schema;
	private final String timeZone;

	/**
	 * @param schema   that holds the objects
	 * @param timeZone in which moments become local times
	 */
	RisingWaveSql(String schema, String timeZone) {
		this.schema = schema;
		this.timeZone = timeZone;
	}

	/** For statements in which no value is converted. */
	RisingWaveSql(String schema) {
		this(schema, "UTC");
	}

	/** Quotes an identifier. */
	public static String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	/** A string literal; a backslash stands for itself. */
	static String literal(String text) {
		return '\'' + text.replace("'", "''") + '\'';
	}

	/** An object of the schema. */
	String object(String name) {
		return quote(schema) + '.' + quote(name);
	}

	String createSchema() {
		return "CREATE SCHEMA IF NOT EXISTS " + quote(schema);
	}

	String createSecret(String secret, String connection) {
		return "CREATE SECRET IF NOT EXISTS " + object(secret) + " WITH (backend = 'meta') AS "
				+ SecretMark.of(connection);
	}

	/** The shared source of all tables; without column list, format and table filter. */
	String createSource(String source, Map<String, String> options) {
		return "CREATE SOURCE IF NOT EXISTS " + object(source) + with(options);
	}

	/** A table over the shared source. The external name is database and table, split by RisingWave at the first dot. */
	String createTable(TableRoute route, String source) {
		String columns = route.travelling().stream()
				.map(c -> "  " + quote(c.risingWaveColumn()) + ' ' + c.risingWaveType())
				.collect(Collectors.joining(",\n"));
		String key = route.keyColumns().stream().map(c -> quote(c.risingWaveColumn()))
				.collect(Collectors.joining(", "));
		return "CREATE TABLE IF NOT EXISTS " + object(route.risingWaveTable()) + " (\n" + columns
				+ ",\n  PRIMARY KEY (" + key + ")\n)\nWITH (snapshot = 'true')\nFROM " + object(source) + " TABLE "
				+ literal(route.source().schema() + "." + route.source().table());
	}

	/** A sink with a query of its own, so that values are converted and named as the target needs them. */
	String createSink(TableRoute route, Map<String, String> options) {
		List<String> columns = new ArrayList<>();
		Discriminator shard = route.discriminator();
		if (shard != null) {
			columns.add("  " + literal(shard.value()) + "::varchar AS " + quote(shard.column()));
		}
		route.travelling().forEach(c -> columns.add(selected(c)));
		String where = route.where();
		return "CREATE SINK IF NOT EXISTS " + object(route.sink()) + " AS\nSELECT\n" + String.join(",\n", columns)
				+ "\nFROM " + object(route.risingWaveTable()) + (where == null ? "" : "\nWHERE " + where) + '\n'
				+ with(options).strip();
	}

	private String selected(ColumnRoute column) {
		String name = quote(column.risingWaveColumn());
		String value = switch (column.conversion()) {
			case NONE -> name;
			case TEXT -> name + "::varchar";
			case LOCAL_TIME -> name + " AT TIME ZONE " + literal(timeZone);
			case HEX -> "encode(" + name + ", 'hex')";
		};
		String target = quote(column.starRocksColumn());
		return "  " + (value.equals(target) ? value : value + " AS " + target);
	}

	/** The options of the sink of a table, but for those of the connection. */
	static Map<String, String> sinkOptions(TableRoute route) {
		Map<String, String> options = new LinkedHashMap<>();
		options.put("connector", literal("starrocks"));
		options.put("type", literal("upsert"));
		options.put("primary_key", literal(String.join(",", route.targetKey())));
		return options;
	}

	private static String with(Map<String, String> options) {
		return options.entrySet().stream().map(o -> "  " + o.getKey() + " = " + o.getValue())
				.collect(Collectors.joining(",\n", " WITH (\n", "\n)"));
	}

	List<String> dropSink(String sink) {
		return List.of("DROP SINK IF EXISTS " + object(sink));
	}

	List<String> dropTable(String table) {
		return List.of("DROP TABLE IF EXISTS " + object(table));
	}

	List<String> dropSource(String source) {
		return List.of("DROP SOURCE IF EXISTS " + object(source));
	}

	List<String> dropSecret(String secret) {
		return List.of("DROP SECRET IF EXISTS " + object(secret));
	}
}
