/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineVersions;
import org.tidemark.pipeline.TableRoute;

/** Writes StarRocks' SQL: primary-key tables, for other models cannot be upserted into. */
final class StarRocksSql {

	private static final int BUCKETS_BEFORE_THEY_WERE_OPTIONAL = 8;

	private final PipelineVersions versions;

	StarRocksSql(PipelineVersions versions) {
		this.versions = versions;
	}

	static String quote(String identifier) {
		return '`' + identifier.replace("`", "``") + '`';
	}

	static String quote(TableName table) {
		return quote(String.valueOf(table.schema())) + '.' + quote(table.table());
	}

	/** A string literal, in which a backslash escapes. */
	static String literal(String text) {
		return '\'' + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r") + '\'';
	}

	String createDatabase(String database) {
		return "CREATE DATABASE IF NOT EXISTS " + quote(database);
	}

	/**
	 * The target table: the key's columns first, every other one nullable, because RisingWave makes NULL of what it
	 * cannot convert.
	 */
	String createTable(TableRoute route) {
		String columns = route.travelling().stream().map(StarRocksSql::column).collect(Collectors.joining(",\n"));
		String key = route.keyColumns().stream().map(c -> quote(c.starRocksColumn()))
				.collect(Collectors.joining(", "));
		String comment = route.comment();
		return "CREATE TABLE IF NOT EXISTS " + quote(route.target()) + " (\n" + columns + "\n)\nPRIMARY KEY (" + key
				+ ')' + (comment == null || comment.isEmpty() ? "" : "\nCOMMENT " + literal(comment))
				+ "\nDISTRIBUTED BY HASH(" + key + ')' + buckets() + "\nPROPERTIES (\n" + properties() + "\n)";
	}

	private static String column(ColumnRoute column) {
		String comment = column.source().comment();
		return "  " + quote(column.starRocksColumn()) + ' ' + column.starRocksType()
				+ (column.key() ? " NOT NULL" : " NULL")
				+ (comment == null || comment.isEmpty() ? "" : " COMMENT " + literal(comment));
	}

	private String buckets() {
		return versions.starRocks().atLeast(2, 5, 7) ? "" : " BUCKETS " + BUCKETS_BEFORE_THEY_WERE_OPTIONAL;
	}

	private String properties() {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("replication_num", String.valueOf(versions.replication()));
		properties.put("enable_persistent_index", "true");
		if (versions.starRocks().atLeast(3, 2, 0)) {
			properties.put("fast_schema_evolution", "true");
		}
		return properties.entrySet().stream().map(p -> "  \"" + p.getKey() + "\" = \"" + p.getValue() + '"')
				.collect(Collectors.joining(",\n"));
	}

	String truncateTable(TableName table) {
		return "TRUNCATE TABLE " + quote(table);
	}

	String dropTable(TableName table) {
		return "DROP TABLE IF EXISTS " + quote(table);
	}
}
