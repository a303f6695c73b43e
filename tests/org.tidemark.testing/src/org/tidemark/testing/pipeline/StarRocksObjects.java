/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.testing.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Change;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement.Column;
import org.tidemark.testing.wire.Answer;
import org.tidemark.testing.wire.WireSession;

/** The databases and tables of a scripted StarRocks, and its information_schema. */
final class StarRocksObjects {

	private static final int DEFAULT_REPLICATION = 3;
	private static final String SYSTEM = "information_schema";

	private final CatalogTables tables;
	/** The statement that made each table. */
	private final Map<String, String> definitions = new LinkedHashMap<>();
	private final StarRocksJobs jobs = new StarRocksJobs();
	private int backends = 1;
	private boolean sharedData;

	StarRocksObjects(CatalogTables tables) {
		this.tables = tables;
		tables.schema(SYSTEM);
		tables.update("CREATE TABLE information_schema.schemata (catalog_name, schema_name, default_character_set_name,"
				+ " default_collation_name, sql_path)");
		tables.update(
				"CREATE TABLE information_schema.tables (table_catalog, table_schema, table_name, table_type, engine,"
						+ " version, row_format, table_rows, table_comment)");
		tables.update("CREATE TABLE information_schema.columns (table_catalog, table_schema, table_name, column_name,"
				+ " ordinal_position, column_default, is_nullable, data_type, character_maximum_length, numeric_precision,"
				+ " numeric_scale, column_type, column_key, extra, column_comment)");
		tables.update(
				"CREATE TABLE information_schema.tables_config (table_schema, table_name, table_engine, table_model,"
						+ " primary_key, partition_key, distribute_key, distribute_type, distribute_bucket, sort_key, properties,"
						+ " table_id)");
		for (String database : List.of(SYSTEM, "_statistics_", "sys")) {
			tables.update("INSERT INTO information_schema.schemata VALUES ('def', ?, 'utf8', 'utf8_general_ci', NULL)",
					database);
		}
	}

	synchronized void backends(int alive) {
		backends = alive;
	}

	synchronized void sharedData(boolean shared) {
		sharedData = shared;
	}

	synchronized int backends() {
		return backends;
	}

	synchronized boolean sharedData() {
		return sharedData;
	}

	/** The jobs that change columns. */
	StarRocksJobs jobs() {
		return jobs;
	}

	/** The statement that made a table. */
	synchronized Optional<String> definition(QualifiedName table) {
		return Optional.ofNullable(definitions.get(table.toString()));
	}

	/** The names of a column of information_schema. */
	List<String> names(String sql, Object... parameters) {
		return tables.rows(sql, parameters).stream().map(r -> r.get(0)).toList();
	}

	Answer use(String database, WireSession session) {
		if (!tables.hasSchema(database)) {
			return unknownDatabase(database);
		}
		session.enter(database);
		return Answer.done("USE");
	}

	/** Runs a statement that changes something. */
	synchronized Answer change(StarRocksStatement statement, String sql, String current) {
		return switch (statement) {
			case StarRocksStatement.CreateDatabase create -> createDatabase(create);
			case StarRocksStatement.CreateTable create -> createTable(create, sql, current);
			case StarRocksStatement.AlterTable alter -> alter(alter, current);
			case StarRocksStatement.Truncate truncate -> {
				QualifiedName table = in(current, truncate.table());
				yield exists(table) ? done(() -> tables.update("DELETE FROM " + quote(table))) : absent(table);
			}
			case StarRocksStatement.DropTable drop -> {
				QualifiedName table = in(current, drop.table());
				yield exists(table) ? done(() -> drop(table)) : drop.ifExists() ? Answer.done("DROP") : absent(table);
			}
			case StarRocksStatement.DropDatabase drop -> dropDatabase(drop);
			default -> Answer.failure(1064, "HY000", "Getting analyzing error. Detail message: not supported here.");
		};
	}

	private Answer createDatabase(StarRocksStatement.CreateDatabase create) {
		if (tables.hasSchema(create.name())) {
			return create.ifNotExists() ? Answer.done("CREATE")
					: Answer.failure(1007, "HY000",
							"Can't create database '" + create.name() + "'; database exists");
		}
		tables.schema(create.name());
		tables.update("INSERT INTO information_schema.schemata VALUES ('def', ?, 'utf8', 'utf8_general_ci', NULL)",
				create.name());
		return Answer.done("CREATE");
	}

	private Answer createTable(StarRocksStatement.CreateTable create, String sql, String current) {
		QualifiedName table = in(current, create.table());
		if (!tables.hasSchema(table.schema())) {
			return unknownDatabase(table.schema());
		}
		if (exists(table)) {
			return create.ifNotExists() ? Answer.done("CREATE")
					: Answer.failure(1050, "42S01", "Table '" + table.name() + "' already exists");
		}
		int replication = Integer.parseInt(
				create.properties().getOrDefault("replication_num", String.valueOf(DEFAULT_REPLICATION)));
		if (!sharedData && replication > backends) {
			return Answer.failure(1064, "HY000",
					"Unexpected exception: Table replication num should be less than or equal to the number of available BE"
							+ " nodes. You can change this default by setting the replication_num table properties. Current"
							+ " alive backend is [" + backends + "].");
		}
		definitions.put(table.toString(), sql);
		record(table, create);
		tables.update("CREATE TABLE " + quote(table) + " (" + String.join(", ", create.columns().stream()
				.map(c -> CatalogTables.quote(c.name())).toList()) + ')');
		return Answer.done("CREATE");
	}

	private void record(QualifiedName table, StarRocksStatement.CreateTable create) {
		tables.update(
				"INSERT INTO information_schema.tables VALUES ('def', ?, ?, 'BASE TABLE', 'StarRocks', NULL, '', 0, ?)",
				table.schema(), table.name(), create.comment().orElse(""));
		int position = 0;
		for (Column column : create.columns()) {
			position++;
			record(table, column, position, create.key().stream().anyMatch(column.name()::equalsIgnoreCase));
		}
		List<String> properties = new ArrayList<>();
		create.properties().forEach((k, v) -> properties.add('"' + k + "\":\"" + v + '"'));
		tables.update(
				"INSERT INTO information_schema.tables_config VALUES (?, ?, 'OLAP', 'PRIMARY_KEYS', ?, ?, ?, 'HASH', ?,"
						+ " ?, ?, ?)",
				table.schema(), table.name(), quoted(create.key()), create.partitionedBy().orElse(""),
				quoted(create.distribution()), create.buckets().orElse(0), quoted(create.orderBy()),
				'{' + String.join(",", properties) + '}', definitions.size());
	}

	private static String quoted(List<String> columns) {
		return String.join(", ", columns.stream().map(c -> '`' + c + '`').toList());
	}

	private void record(QualifiedName table, Column column, int position, boolean key) {
		List<Long> arguments = column.type().arguments();
		boolean decimal = column.type().name().startsWith("decimal");
		tables.update(
				"INSERT INTO information_schema.columns VALUES ('def', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)",
				table.schema(), table.name(), column.name(), position, column.defaultValue().orElse(null),
				column.nullable() && !key ? "YES" : "NO", column.type().name(),
				decimal || arguments.isEmpty() ? null : arguments.get(0), decimal ? arguments.get(0) : null,
				decimal ? arguments.get(1) : null, columnType(column), key ? "PRI" : "", column.comment().orElse(""));
	}

	/** As information_schema tells a type. */
	private static String columnType(Column column) {
		return switch (column.type().name()) {
			case "boolean" -> "tinyint(1)";
			case "tinyint" -> "tinyint(4)";
			case "smallint" -> "smallint(6)";
			case "int" -> "int(11)";
			case "bigint" -> "bigint(20)";
			case "largeint" -> "bigint(20) unsigned";
			default -> column.type().columnType();
		};
	}

	private Answer alter(StarRocksStatement.AlterTable alter, String current) {
		QualifiedName table = in(current, alter.table());
		if (!exists(table)) {
			return absent(table);
		}
		return jobs.run(table, () -> {
			for (Change change : alter.changes()) {
				Optional<Answer> failure = change(table, change);
				if (failure.isPresent()) {
					return failure.get();
				}
			}
			return Answer.done("ALTER");
		});
	}

	private Optional<Answer> change(QualifiedName table, Change change) {
		switch (change) {
			case Change.Add add -> {
				if (has(table, add.column().name())) {
					return Optional.of(Answer.failure(1060, "42S21",
							"Duplicate column name '" + add.column().name() + "'"));
				}
				record(table, add.column(), 1 + names(
						"SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?",
						table.schema(), table.name()).size(), false);
				tables.update(
						"ALTER TABLE " + quote(table) + " ADD COLUMN " + CatalogTables.quote(add.column().name()));
			}
			case Change.Drop drop -> {
				if (!has(table, drop.column())) {
					return Optional.of(Answer.failure(1064, "HY000",
							"Unexpected exception: Column does not exists: " + drop.column()));
				}
				tables.update("DELETE FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
						+ " AND column_name = ? COLLATE NOCASE", table.schema(), table.name(), drop.column());
				tables.update("ALTER TABLE " + quote(table) + " DROP COLUMN " + CatalogTables.quote(drop.column()));
			}
			case Change.Modify modify -> tables.update(
					"UPDATE information_schema.columns SET column_type = ? WHERE table_schema = ? AND table_name = ?"
							+ " AND column_name = ? COLLATE NOCASE",
					columnType(modify.column()), table.schema(), table.name(), modify.column().name());
			default -> {
				// of no consequence to a pipeline
			}
		}
		return Optional.empty();
	}

	private boolean has(QualifiedName table, String column) {
		return !names("SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
				+ " AND column_name = ? COLLATE NOCASE", table.schema(), table.name(), column).isEmpty();
	}

	private Answer dropDatabase(StarRocksStatement.DropDatabase drop) {
		if (!tables.hasSchema(drop.name())) {
			return drop.ifExists() ? Answer.done("DROP")
					: Answer.failure(1008, "HY000",
							"Can't drop database '" + drop.name() + "'; database doesn't exist");
		}
		names("SELECT table_name FROM information_schema.tables WHERE table_schema = ?", drop.name())
				.forEach(t -> drop(new QualifiedName(drop.name(), t)));
		tables.dropSchema(drop.name());
		tables.update("DELETE FROM information_schema.schemata WHERE schema_name = ?", drop.name());
		return Answer.done("DROP");
	}

	private void drop(QualifiedName table) {
		for (String where : List.of("tables", "columns", "tables_config")) {
			tables.update("DELETE FROM information_schema." + where + " WHERE table_schema = ? AND table_name = ?",
					table.schema(), table.name());
		}
		tables.update("DROP TABLE " + quote(table));
		definitions.remove(table.toString());
	}

	private boolean exists(QualifiedName table) {
		return definitions.containsKey(table.toString());
	}

	private static QualifiedName in(String current, QualifiedName name) {
		return name.schema().isEmpty() ? new QualifiedName(current, name.name()) : name;
	}

	private static String quote(QualifiedName table) {
		return CatalogTables.quote(table.schema(), table.name());
	}

	private static Answer done(Runnable work) {
		work.run();
		return Answer.done("OK");
	}

	private Answer absent(QualifiedName table) {
		return tables.hasSchema(table.schema()) ? unknownTable(table.toString()) : unknownDatabase(table.schema());
	}

	static Answer unknownTable(String table) {
		return Answer.failure(5502, "42602", "Getting analyzing error. Detail message: Unknown table '" + table + "'.");
	}

	private static Answer unknownDatabase(String database) {
		return Answer.failure(5501, "42602",
				"Getting analyzing error. Detail message: Unknown database '" + database + "'.");
	}
}
