/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.Column;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.ObjectKind;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;

/** The objects of a scripted RisingWave, and the tables of rw_catalog and information_schema that tell of them. */
final class RisingWaveCatalog {

	private static final String WHEN = "2026-01-01 00:00:00+00:00";
	private static final Map<ObjectKind, String> TABLES = Map.of(ObjectKind.SOURCE, "rw_sources", ObjectKind.TABLE,
			"rw_tables", ObjectKind.SINK, "rw_sinks", ObjectKind.SECRET, "rw_secrets", ObjectKind.VIEW, "rw_views",
			ObjectKind.MATERIALIZED_VIEW, "rw_materialized_views");

	private final CatalogTables tables;
	private final Map<String, RisingWaveObject> objects = new LinkedHashMap<>();
	private final Map<String, Integer> schemas = new LinkedHashMap<>();
	private int lastId;

	RisingWaveCatalog(CatalogTables tables) {
		this.tables = tables;
		tables.schema("rw_catalog");
		tables.schema("information_schema");
		String audited = ", initialized_at, created_at, initialized_at_cluster_version, created_at_cluster_version)";
		for (String columns : List.of("rw_schemas (id, name, owner, acl)",
				"rw_secrets (id, schema_id, name, owner, acl)",
				"rw_sources (id, name, schema_id, owner, connector, columns, format, row_encode, append_only, definition, acl,"
						+ " is_shared, connector_props, format_encode_options" + audited,
				"rw_tables (id, name, schema_id, owner, definition, append_only, acl" + audited,
				"rw_sinks (id, name, schema_id, owner, connector, sink_type, definition, acl, background_ddl,"
						+ " connector_props, format_encode_options" + audited,
				"rw_views (id, name, schema_id, owner, definition, acl)",
				"rw_materialized_views (id, name, schema_id, owner, definition, append_only, acl, background_ddl"
						+ audited,
				"rw_relations (id, name, relation_type, schema_id)",
				"rw_columns (relation_id, name, position, is_hidden, is_primary_key, is_distribution_key, is_generated,"
						+ " is_nullable, generation_expression, data_type)",
				"rw_depend (objid, refobjid)", "rw_features (name, available, description)",
				"rw_event_logs (unique_id, timestamp, event_type, info)",
				"rw_ddl_progress (ddl_id, ddl_statement, create_type, progress, initialized_at,"
						+ " is_serverless_backfill, backfill_type)",
				"rw_streaming_jobs (job_id, name, status, parallelism, max_parallelism)",
				"rw_rate_limit (fragment_id, fragment_type, node_name, table_id, rate_limit)",
				"rw_sink_decouple (sink_id, is_decouple, watermark_vnode_count)",
				"rw_recovery_info (database_id, recovery_state, last_database_epoch, in_flight_barriers)",
				"rw_cdc_progress (job_id, split_total_count, split_backfilled_count, split_completed_count)",
				"rw_fragment_backfill_progress (job_id, fragment_id, backfill_state_table_id, current_row_count,"
						+ " min_epoch)")) {
			tables.update("CREATE TABLE rw_catalog." + columns);
		}
		tables.update("CREATE TABLE information_schema.tables (table_catalog, table_schema, table_name, table_type)");
		tables.update("CREATE TABLE information_schema.columns (table_catalog, table_schema, table_name, column_name,"
				+ " ordinal_position, column_default, is_nullable, data_type)");
		schema("public");
	}

	/**
	 * An object.
	 *
	 * @param id      its number
	 * @param kind    what it is
	 * @param name    its name with its schema
	 * @param columns its columns; empty where it has none
	 * @param options its options as text, secrets by their name
	 * @param uses    the numbers of the objects that it is made of
	 */
	record RisingWaveObject(int id, ObjectKind kind, QualifiedName name, List<Column> columns,
			Map<String, OptionValue> options, List<Integer> uses) {
	}

	int newId() {
		return ++lastId;
	}

	void schema(String name) {
		int id = newId();
		schemas.put(name, id);
		tables.schema(name);
		tables.update("INSERT INTO rw_catalog.rw_schemas VALUES (?, ?, 1, '')", id, name);
	}

	boolean hasSchema(String name) {
		return schemas.containsKey(name);
	}

	void dropSchema(String name) {
		tables.update("DELETE FROM rw_catalog.rw_schemas WHERE name = ?", name);
		tables.dropSchema(name);
		schemas.remove(name);
	}

	/** A name with its schema, which must be there. */
	QualifiedName resolve(QualifiedName name) {
		QualifiedName full = name.schema().isEmpty() ? new QualifiedName("public", name.name()) : name;
		if (!hasSchema(full.schema())) {
			throw RisingWaveError.absent("schema", full.schema());
		}
		return full;
	}

	/** Secrets have names of their own; all else shares the names of relations. */
	private static String key(boolean secret, QualifiedName name) {
		return (secret ? "secret " : "") + name;
	}

	Optional<RisingWaveObject> secret(QualifiedName name) {
		return Optional.ofNullable(objects.get(key(true, resolve(name))));
	}

	Optional<RisingWaveObject> relation(QualifiedName name) {
		return Optional.ofNullable(objects.get(key(false, resolve(name))));
	}

	Optional<RisingWaveObject> find(ObjectKind kind, QualifiedName name) {
		return (kind == ObjectKind.SECRET ? secret(name) : relation(name)).filter(o -> o.kind() == kind);
	}

	/** The objects that are made of another one. */
	List<RisingWaveObject> dependents(RisingWaveObject object) {
		return objects.values().stream().filter(o -> o.uses().contains(object.id())).toList();
	}

	/**
	 * Adds an object.
	 *
	 * @param definition the statement that makes it
	 * @param background whether it was made in the background
	 */
	void add(RisingWaveObject object, List<String> primaryKey, String definition, boolean background) {
		objects.put(key(object.kind() == ObjectKind.SECRET, object.name()), object);
		int schema = schemas.get(object.name().schema());
		String name = object.name().name();
		switch (object.kind()) {
			case SECRET ->
				tables.update("INSERT INTO rw_catalog.rw_secrets VALUES (?, ?, ?, 1, '')", object.id(), schema,
						name);
			case SOURCE -> tables.update(
					"INSERT INTO rw_catalog.rw_sources VALUES (?, ?, ?, 1, 'MYSQL-CDC', '{}', 'PLAIN', 'JSON', 'f', ?, '', 't', ?,"
							+ " '{}', ?, ?, '', '')",
					object.id(), name, schema, definition, json(object.options()), WHEN, WHEN);
			case TABLE ->
				tables.update("INSERT INTO rw_catalog.rw_tables VALUES (?, ?, ?, 1, ?, 'f', '', ?, ?, '', '')",
						object.id(), name, schema, definition, WHEN, WHEN);
			case SINK -> sink(object, schema, definition, background);
			case VIEW -> tables.update("INSERT INTO rw_catalog.rw_views VALUES (?, ?, ?, 1, ?, '')", object.id(), name,
					schema, definition);
			case MATERIALIZED_VIEW -> tables.update(
					"INSERT INTO rw_catalog.rw_materialized_views VALUES (?, ?, ?, 1, ?, 'f', '', ?, ?, ?, '', '')",
					object.id(), name, schema, definition, background ? "t" : "f", WHEN, WHEN);
			case SCHEMA -> throw new IllegalArgumentException(name);
		}
		object.uses().forEach(u -> tables.update("INSERT INTO rw_catalog.rw_depend VALUES (?, ?)", object.id(), u));
		if (object.kind() != ObjectKind.SECRET) {
			relation(object, schema, primaryKey);
		}
	}

	private void sink(RisingWaveObject sink, int schema, String definition, boolean background) {
		tables.update(
				"INSERT INTO rw_catalog.rw_sinks VALUES (?, ?, ?, 1, 'STARROCKS', ?, ?, '', ?, ?, '{}', ?, ?, '', '')",
				sink.id(), sink.name().name(), schema,
				"append-only".equals(sink.options().get("type").text()) ? "APPEND_ONLY" : "UPSERT", definition,
				background ? "t" : "f", json(sink.options()), WHEN, WHEN);
		tables.update("INSERT INTO rw_catalog.rw_sink_decouple VALUES (?, 't', NULL)", sink.id());
	}

	private void relation(RisingWaveObject object, int schema, List<String> primaryKey) {
		String kind = object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		String name = object.name().name();
		tables.update("INSERT INTO rw_catalog.rw_relations VALUES (?, ?, ?, ?)", object.id(), name, kind, schema);
		tables.update("INSERT INTO information_schema.tables VALUES ('dev', ?, ?, ?)", object.name().schema(), name,
				object.kind() == ObjectKind.TABLE ? "BASE TABLE" : kind.toUpperCase(Locale.ROOT));
		if (object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.MATERIALIZED_VIEW) {
			tables.update("INSERT INTO rw_catalog.rw_streaming_jobs VALUES (?, ?, 'CREATED', 'ADAPTIVE', 256)",
					object.id(),
					name);
		}
		int position = 0;
		for (Column column : object.columns()) {
			position++;
			column(object, column, position, primaryKey.contains(column.name()));
		}
		if (object.kind() == ObjectKind.TABLE) {
			tables.update("CREATE TABLE " + CatalogTables.quote(object.name().schema(), name) + " (" + object.columns()
					.stream().map(c -> CatalogTables.quote(c.name())).collect(Collectors.joining(", ")) + ')');
		}
	}

	private void column(RisingWaveObject object, Column column, int position, boolean key) {
		tables.update("INSERT INTO rw_catalog.rw_columns VALUES (?, ?, ?, 0, ?, 'f', 'f', 't', NULL, ?)", object.id(),
				column.name(), position, key ? "t" : "f", typeName(column.type()));
		tables.update("INSERT INTO information_schema.columns VALUES ('dev', ?, ?, ?, ?, NULL, 'YES', ?)",
				object.name().schema(), object.name().name(), column.name(), position, typeName(column.type()));
	}

	private static String typeName(String type) {
		return switch (type) {
			case "varchar" -> "character varying";
			case "timestamp" -> "timestamp without time zone";
			case "time" -> "time without time zone";
			default -> type;
		};
	}

	/** Adds a column behind the last one. */
	void addColumn(RisingWaveObject table, Column column) {
		int position = 1
				+ tables.rows("SELECT name FROM rw_catalog.rw_columns WHERE relation_id = ?", table.id()).size();
		column(table, column, position, false);
		define(table, sql -> RisingWaveDefinition.with(sql, column));
		replaceColumns(table, Stream.concat(table.columns().stream(), Stream.of(column))
				.toList());
		tables.update("ALTER TABLE " + CatalogTables.quote(table.name().schema(), table.name().name()) + " ADD COLUMN "
				+ CatalogTables.quote(column.name()));
	}

	private void define(RisingWaveObject table, UnaryOperator<String> change) {
		String sql = tables.rows("SELECT definition FROM rw_catalog.rw_tables WHERE id = ?", table.id()).get(0).get(0);
		tables.update("UPDATE rw_catalog.rw_tables SET definition = ? WHERE id = ?", change.apply(sql), table.id());
	}

	/** Drops a column. */
	void dropColumn(RisingWaveObject table, String column) {
		define(table, sql -> RisingWaveDefinition.without(sql, column));
		tables.update("DELETE FROM rw_catalog.rw_columns WHERE relation_id = ? AND name = ?", table.id(), column);
		tables.update(
				"DELETE FROM information_schema.columns WHERE table_schema = ? AND table_name = ? AND column_name = ?",
				table.name().schema(), table.name().name(), column);
		replaceColumns(table, table.columns().stream().filter(c -> !c.name().equals(column)).toList());
		tables.update("ALTER TABLE " + CatalogTables.quote(table.name().schema(), table.name().name()) + " DROP COLUMN "
				+ CatalogTables.quote(column));
	}

	private void replaceColumns(RisingWaveObject table, List<Column> columns) {
		objects.put(key(false, table.name()), new RisingWaveObject(table.id(), table.kind(), table.name(), columns,
				table.options(), table.uses()));
	}

	/** Drops an object. */
	void drop(RisingWaveObject object) {
		objects.remove(key(object.kind() == ObjectKind.SECRET, object.name()));
		tables.update("DELETE FROM rw_catalog." + TABLES.get(object.kind()) + " WHERE id = ?", object.id());
		tables.update("DELETE FROM rw_catalog.rw_depend WHERE objid = ?", object.id());
		tables.update("DELETE FROM rw_catalog.rw_relations WHERE id = ?", object.id());
		tables.update("DELETE FROM rw_catalog.rw_columns WHERE relation_id = ?", object.id());
		tables.update("DELETE FROM rw_catalog.rw_rate_limit WHERE table_id = ?", object.id());
		tables.update("DELETE FROM rw_catalog.rw_sink_decouple WHERE sink_id = ?", object.id());
		tables.update("DELETE FROM rw_catalog.rw_streaming_jobs WHERE job_id = ?", object.id());
		tables.update("DELETE FROM rw_catalog.rw_ddl_progress WHERE ddl_id = ?", object.id());
		tables.update("DELETE FROM information_schema.tables WHERE table_schema = ? AND table_name = ?",
				object.name().schema(), object.name().name());
		tables.update("DELETE FROM information_schema.columns WHERE table_schema = ? AND table_name = ?",
				object.name().schema(), object.name().name());
		if (object.kind() == ObjectKind.TABLE) {
			tables.update("DROP TABLE " + CatalogTables.quote(object.name().schema(), object.name().name()));
		}
		if (object.kind() == ObjectKind.TABLE || object.kind() == ObjectKind.SOURCE) {
			internalTables(object).forEach(
					t -> tables.update("DROP TABLE " + CatalogTables.quote(object.name().schema(), t)));
		}
	}

	/** The names of the internal tables of a table or source. */
	List<String> internalTables(RisingWaveObject object) {
		return tables.rows("SELECT name FROM " + CatalogTables.quote(object.name().schema())
				+ ".sqlite_master WHERE type = 'table' AND substr(name, 1, 11) = '__internal_' ORDER BY name").stream()
				.map(r -> r.get(0)).filter(n -> n.startsWith("__internal_" + object.name().name() + '_' + object.id()
						+ '_'))
				.toList();
	}

	/** The names of the objects of a kind. */
	List<RisingWaveObject> all() {
		return List.copyOf(objects.values());
	}

	private static String json(Map<String, OptionValue> options) {
		return options.entrySet().stream()
				.map(o -> '"' + o.getKey() + "\": \"" + (o.getValue() instanceof OptionValue.Secret secret
						? "SECRET " + secret.name()
						: o.getValue().text().replace("\\", "\\\\").replace("\"", "\\\"")) + '"')
				.collect(Collectors.joining(", ", "{", "}"));
	}
}
