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

import org.tidemark.core.schema.TableName;
import org.tidemark.ddl.ServerVersion;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.TableRoute.Discriminator;

/** Writes StarRocks' SQL: primary-key tables, for other models cannot be upserted into. */
public final class StarRocksSql {

	private static final int BUCKETS_BEFORE_THEY_WERE_OPTIONAL = 8;

	private final ServerVersion version;
	private final int replication;
	private final int buckets;

	/**
	 * @param version     of StarRocks
	 * @param replication copies of each tablet
	 * @param buckets     of each table; 0 for StarRocks' own choice
	 */
	StarRocksSql(ServerVersion version, int replication, int buckets) {
		this.version = version;
		this.replication = replication;
		this.buckets = buckets;
	}

	/** Quotes an identifier. */
	public static String quote(String identifier) {
		return '`' + identifier.replace("`", "``") + '`';
	}

	/** Quotes a table with its database; MySQL takes it as well. */
	public static String quote(TableName table) {
		return quote(String.valueOf(table.schema())) + '.' + quote(table.table());
	}

	/** A string literal, in which a backslash escapes; quotes are doubled, so that its end can be seen without knowing that. */
	public static String literal(String text) {
		return '\'' + text.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace("\r", "\\r") + '\'';
	}

	String createDatabase(String database) {
		return "CREATE DATABASE IF NOT EXISTS " + quote(database);
	}

	/**
	 * The target table: the key's columns first, every other one nullable, because RisingWave makes NULL of what it
	 * cannot convert.
	 */
	String createTable(TableRoute route) {
		List<String> columns = new ArrayList<>();
		Discriminator shard = route.discriminator();
		if (shard != null) {
			columns.add("  " + quote(shard.column()) + ' ' + Discriminator.TYPE + " NOT NULL");
		}
		route.travelling().forEach(c -> columns.add("  " + column(c)));
		String key = route.targetKey().stream().map(StarRocksSql::quote).collect(Collectors.joining(", "));
		String comment = route.comment();
		return "CREATE TABLE IF NOT EXISTS " + quote(route.target()) + " (\n" + String.join(",\n", columns)
				+ "\n)\nPRIMARY KEY (" + key
				+ ')' + (comment == null || comment.isEmpty() ? "" : "\nCOMMENT " + literal(comment))
				+ "\nDISTRIBUTED BY HASH(" + key + ')' + buckets() + "\nPROPERTIES (\n"
				+ properties().entrySet().stream().map(p -> "  \"" + p.getKey() + "\" = \"" + p.getValue() + '"')
						.collect(Collectors.joining(",\n"))
				+ "\n)";
	}

	/** The declaration of a column. */
	static String column(ColumnRoute column) {
		String comment = column.source().comment();
		return quote(column.starRocksColumn()) + ' ' + column.starRocksType()
				+ (column.key() ? " NOT NULL" : " NULL")
				+ (comment == null || comment.isEmpty() ? "" : " COMMENT " + literal(comment));
	}

	private String buckets() {
		int number = buckets > 0 || version.atLeast(2, 5, 7) ? buckets : BUCKETS_BEFORE_THEY_WERE_OPTIONAL;
		return number > 0 ? " BUCKETS " + number : "";
	}

	/** The properties of a table. */
	Map<String, String> properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("replication_num", String.valueOf(replication));
		properties.put("enable_persistent_index", "true");
		if (version.atLeast(3, 2, 0)) {
			properties.put("fast_schema_evolution", "true");
		}
		return properties;
	}

	static String truncateTable(TableName table) {
		return "TRUNCATE TABLE " + quote(table);
	}

	String dropTable(TableName table) {
		return "DROP TABLE IF EXISTS " + quote(table);
	}
}
