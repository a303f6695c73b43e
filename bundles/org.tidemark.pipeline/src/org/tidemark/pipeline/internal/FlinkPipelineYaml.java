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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.tidemark.core.connection.ConnectionSettings;
import org.tidemark.core.schema.TableName;
import org.tidemark.pipeline.ColumnRoute;
import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.TableRoute;
import org.tidemark.pipeline.TableRoute.Discriminator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes the pipeline of Flink CDC that does what a design does, for those who run that engine. Passwords stand in it as
 * variables of the environment.
 */
public final class FlinkPipelineYaml {

	private static final int MYSQL_PORT = 3306;
	private static final int STARROCKS_PORT = 9030;
	private static final int READERS = 4;
	private static final long MOST_SERVER_ID = 4_294_967_295L;

	private final PipelineDesign design;

	/** @param design what the pipeline is made of */
	public FlinkPipelineYaml(PipelineDesign design) {
		this.design = design;
	}

	/** The document. */
	public String text() {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("source", source());
		document.put("sink", sink());
		List<Map<String, Object>> transforms = design.routes().stream().map(this::transform).toList();
		document.put("transform", transforms);
		document.put("route", design.routes().stream().map(FlinkPipelineYaml::route).toList());
		Map<String, Object> pipeline = new LinkedHashMap<>();
		pipeline.put("name", design.job());
		pipeline.put("parallelism", READERS);
		pipeline.put("local-time-zone", design.options().timeZone());
		document.put("pipeline", pipeline);
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setSplitLines(false);
		options.setAllowUnicode(true);
		return new Yaml(options).dump(document);
	}

	private Map<String, Object> source() {
		ConnectionSettings connection = design.source();
		Map<String, Object> source = new LinkedHashMap<>();
		source.put("type", "mysql");
		source.put("hostname", String.valueOf(connection.host()));
		source.put("port", connection.port() == 0 ? MYSQL_PORT : connection.port());
		source.put("username", String.valueOf(connection.user()));
		source.put("password", password(connection));
		source.put("tables", design.routes().stream().map(r -> pattern(r.source())).collect(Collectors.joining(",")));
		long first = Math.min(design.serverId(), MOST_SERVER_ID - READERS + 1);
		source.put("server-id", first + "-" + (first + READERS - 1));
		source.put("treat-tinyint1-as-boolean.enabled", design.routes().stream().flatMap(r -> r.columns().stream())
				.anyMatch(FlinkPipelineYaml::isTruth));
		return source;
	}

	private static boolean isTruth(ColumnRoute column) {
		return column.starRocksType().equals("BOOLEAN")
				&& column.source().nativeType().toLowerCase(Locale.ROOT).startsWith("tinyint(1)");
	}

	private Map<String, Object> sink() {
		ConnectionSettings connection = design.target();
		Map<String, Object> sink = new LinkedHashMap<>();
		sink.put("type", "starrocks");
		sink.put("jdbc-url", "jdbc:mysql://" + connection.host() + ':'
				+ (connection.port() == 0 ? STARROCKS_PORT : connection.port()));
		sink.put("load-url", connection.host() + ":" + design.httpPort());
		sink.put("username", String.valueOf(connection.user()));
		sink.put("password", password(connection));
		if (design.options().buckets() > 0) {
			sink.put("table.create.num-buckets", design.options().buckets());
		}
		new StarRocksSql(design.versions().starRocks(), design.replication(), design.options().buckets()).properties()
				.forEach((property, value) -> sink.put("table.create.properties." + property, value));
		return sink;
	}

	/** Columns are named one by one, so that those that do not travel stay behind. */
	private Map<String, Object> transform(TableRoute route) {
		Map<String, Object> transform = new LinkedHashMap<>();
		transform.put("source-table", pattern(route.source()));
		List<String> columns = new ArrayList<>();
		Discriminator shard = route.discriminator();
		if (shard != null) {
			columns.add(RisingWaveSql.literal(shard.value()) + " AS " + StarRocksSql.quote(shard.column()));
		}
		for (ColumnRoute column : route.travelling()) {
			String name = StarRocksSql.quote(column.source().name());
			String target = StarRocksSql.quote(column.starRocksColumn());
			columns.add(name.equals(target) ? name : name + " AS " + target);
		}
		transform.put("projection", String.join(", ", columns));
		String where = route.where();
		if (where != null) {
			transform.put("filter", filter(where, route.columns()));
		}
		transform.put("primary-keys", String.join(",", route.targetKey()));
		return transform;
	}

	private static Map<String, Object> route(TableRoute route) {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("source-table", pattern(route.source()));
		entry.put("sink-table", route.target().schema() + "." + route.target().table());
		return entry;
	}

	/** A name as pattern that matches it alone. */
	private static String pattern(TableName table) {
		return escaped(table.schema()) + '.' + escaped(table.table());
	}

	private static String escaped(@Nullable String name) {
		return String.valueOf(name).replaceAll("([^\\p{L}\\p{N}_-])", "\\\\$1");
	}

	/** The condition with MySQL's names, in backquotes as Flink spells them. */
	private static String filter(String where, List<ColumnRoute> columns) {
		StringBuilder filter = new StringBuilder();
		int at = 0;
		while (at < where.length()) {
			char quote = where.charAt(at);
			int end = quote == '"' || quote == '\'' ? closing(where, at) : at + 1;
			String part = where.substring(at, end);
			filter.append(
					quote == '"' ? named(part.substring(1, part.length() - 1).replace("\"\"", "\""), columns) : part);
			at = end;
		}
		return filter.toString();
	}

	private static int closing(String where, int at) {
		char quote = where.charAt(at);
		int end = at + 1;
		while (where.charAt(end) != quote || end + 1 < where.length() && where.charAt(end + 1) == quote) {
			end += where.charAt(end) == quote ? 2 : 1;
		}
		return end + 1;
	}

	private static String named(String risingWaveColumn, List<ColumnRoute> columns) {
		return StarRocksSql.quote(columns.stream().filter(c -> c.risingWaveColumn().equals(risingWaveColumn))
				.map(c -> c.source().name()).findFirst().orElse(risingWaveColumn));
	}

	private static String password(ConnectionSettings connection) {
		return "${" + Names.plain(connection.name()).toUpperCase(Locale.ROOT) + "_PASSWORD}";
	}
}
