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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tidemark.testing.pipeline.RisingWaveCatalog.RisingWaveObject;
import org.tidemark.testing.pipeline.grammar.GrammarVersion;
import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.Column;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.ObjectKind;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;
import org.tidemark.testing.pipeline.grammar.StarRocksSinkCheck;
import org.tidemark.testing.wire.Answer;

/** Runs the statements of a scripted RisingWave that change its catalog. */
final class RisingWaveStatements {

	private final RisingWaveCatalog catalog;
	private final CatalogTables tables;
	private final StarRocksSinkCheck check;
	private final StarRocksProbe probe;
	private final MySqlProbe upstream = new MySqlProbe();
	private boolean looksAtMySql;
	/** The values of secrets by their names. */
	private final Map<QualifiedName, String> secrets = new LinkedHashMap<>();

	RisingWaveStatements(RisingWaveCatalog catalog, CatalogTables tables, GrammarVersion version) {
		this.catalog = catalog;
		this.tables = tables;
		this.check = new StarRocksSinkCheck(version);
		this.probe = new StarRocksProbe(check);
	}

	/** Whether MySQL is looked at when a source or a table is made. */
	void looksAtMySql(boolean looks) {
		looksAtMySql = looks;
	}

	/** Runs a statement. */
	Answer run(RisingWaveStatement statement, String sql, boolean background) {
		return switch (statement) {
			case RisingWaveStatement.CreateSchema create -> schema(create);
			case RisingWaveStatement.CreateSecret create -> secret(create);
			case RisingWaveStatement.CreateSource create -> source(create, sql);
			case RisingWaveStatement.CreateTable create -> table(create, sql);
			case RisingWaveStatement.CreateSink create -> sink(create, sql, background);
			case RisingWaveStatement.CreateView create -> view(create, sql, background);
			case RisingWaveStatement.Drop drop -> drop(drop);
			case RisingWaveStatement.AlterRateLimit alter -> limit(alter);
			case RisingWaveStatement.AddColumn add -> addColumn(add);
			case RisingWaveStatement.DropColumn drop -> dropColumn(drop);
			case RisingWaveStatement.AlterSecret alter -> {
				secrets.put(existing(ObjectKind.SECRET, alter.name()).name(), alter.value());
				yield Answer.done("ALTER_SECRET");
			}
			case RisingWaveStatement.AlterConnector alter -> {
				existing(alter.kind(), alter.name());
				yield Answer.done("ALTER_" + alter.kind());
			}
			default ->
				throw RisingWaveError.of("Feature is not yet implemented: " + statement.getClass().getSimpleName());
		};
	}

	private Answer schema(RisingWaveStatement.CreateSchema create) {
		if (!catalog.hasSchema(create.name())) {
			catalog.schema(create.name());
		} else if (!create.ifNotExists()) {
			throw RisingWaveError.exists("schema", create.name());
		}
		return Answer.done("CREATE_SCHEMA");
	}

	private Answer secret(RisingWaveStatement.CreateSecret create) {
		if ("f".equals(
				tables.rows("SELECT available FROM rw_catalog.rw_features WHERE name = 'SecretManagement'").get(0)
						.get(0))) {
			throw RisingWaveError.of("feature SecretManagement is not available due to license error",
					"feature SecretManagement is not available in your current license");
		}
		QualifiedName name = catalog.resolve(create.name());
		if (catalog.secret(name).isEmpty()) {
			secrets.put(name, create.value());
			add(ObjectKind.SECRET, name, List.of(), List.of(), Map.of(), List.of(), "", false);
		} else if (!create.ifNotExists()) {
			throw RisingWaveError.exists("secret", name.name());
		}
		return Answer.done("CREATE_SECRET");
	}

	private Answer source(RisingWaveStatement.CreateSource create, String sql) {
		QualifiedName name = catalog.resolve(create.name());
		if (isThere(name, create.ifNotExists())) {
			return Answer.done("CREATE_SOURCE");
		}
		List<Integer> uses = used(create.options());
		if (looksAtMySql) {
			upstream.checkSource(plain(create.options()));
		}
		add(ObjectKind.SOURCE, name, List.of(), List.of(), create.options(), uses, sql, false);
		return Answer.done("CREATE_SOURCE");
	}

	private Answer table(RisingWaveStatement.CreateTable create, String sql) {
		QualifiedName name = catalog.resolve(create.name());
		if (isThere(name, create.ifNotExists())) {
			return Answer.done("CREATE_TABLE");
		}
		RisingWaveObject source = existing(ObjectKind.SOURCE, create.source());
		if (create.wildcard()) {
			throw RisingWaveError.of("Feature is not yet implemented: (*) on a scripted server");
		}
		List<String> databases = List.of(source.options().get("database.name").text().split(","));
		if (databases.stream().map(String::strip).noneMatch(create.externalDatabase()::equals)) {
			throw RisingWaveError.of("Bind error: The database name `" + create.externalDatabase()
					+ "` in the FROM clause does not match any database name in source definition `"
					+ String.join(",", databases)
					+ "`");
		}
		if (looksAtMySql) {
			upstream.checkTable(plain(source.options()), create);
		}
		List<Column> columns = new ArrayList<>(create.columns());
		create.includes().forEach((what, column) -> columns
				.add(new Column(column, "timestamp".equals(what) ? "timestamp with time zone" : "varchar")));
		add(ObjectKind.TABLE, name, columns, create.key(), create.options(), List.of(source.id()), sql, false);
		return Answer.done("CREATE_TABLE");
	}

	private Answer sink(RisingWaveStatement.CreateSink create, String sql, boolean background) {
		QualifiedName name = catalog.resolve(create.name());
		if (isThere(name, create.ifNotExists())) {
			return Answer.done("CREATE_SINK");
		}
		List<Integer> uses = new ArrayList<>(used(create.options()));
		create.reads().forEach(r -> uses.add(readable(r).id()));
		List<Column> columns = create.query().map(this::outputs)
				.orElseGet(() -> readable(create.from().orElseThrow()).columns());
		for (String key : create.key()) {
			if (columns.stream().noneMatch(c -> c.name().equals(key))) {
				throw RisingWaveError.of("Sink error", "config error: Sink primary key column not found: " + key);
			}
		}
		probe.check(plain(create.options()), create.key(), columns);
		add(ObjectKind.SINK, name, columns, create.key(), create.options(), uses, sql, background);
		return Answer.done("CREATE_SINK");
	}

	private Answer view(RisingWaveStatement.CreateView create, String sql, boolean background) {
		QualifiedName name = catalog.resolve(create.name());
		if (!isThere(name, create.ifNotExists())) {
			List<Integer> uses = create.query().branches().stream().map(b -> readable(b.from()).id()).toList();
			add(create.materialized() ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, name, outputs(create.query()),
					List.of(), Map.of(), uses, sql, background);
		}
		return Answer.done("CREATE_VIEW");
	}

	/** The columns of a query: all of its branches yield the same types. */
	private List<Column> outputs(RisingWaveQuery query) {
		List<List<Column>> branches = query.branches().stream().map(b -> check.outputs(b, readable(b.from()).columns()))
				.toList();
		for (List<Column> branch : branches) {
			for (int i = 0; i < branch.size(); i++) {
				if (!branch.get(i).type().equals(branches.get(0).get(i).type())) {
					throw RisingWaveError.of("Bind error: each UNION query must have the same column types, but found "
							+ branches.get(0).get(i).type() + " and " + branch.get(i).type());
				}
			}
		}
		return branches.get(0);
	}

	private boolean isThere(QualifiedName name, boolean ifNotExists) {
		Optional<RisingWaveObject> there = catalog.relation(name);
		if (there.isPresent() && !ifNotExists) {
			throw RisingWaveError.exists(word(there.get().kind()), name.name());
		}
		return there.isPresent();
	}

	private static String word(ObjectKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private RisingWaveObject readable(QualifiedName name) {
		return catalog.relation(name).filter(o -> o.kind() != ObjectKind.SINK)
				.orElseThrow(() -> RisingWaveError.absent("table or source", name.name()));
	}

	private RisingWaveObject existing(ObjectKind kind, QualifiedName name) {
		return catalog.find(kind, name).orElseThrow(() -> RisingWaveError.absent(word(kind), name.name()));
	}

	/** The numbers of the secrets that options name. */
	private List<Integer> used(Map<String, OptionValue> options) {
		List<Integer> ids = new ArrayList<>();
		for (OptionValue value : options.values()) {
			if (value instanceof OptionValue.Secret secret) {
				ids.add(existing(ObjectKind.SECRET, secret.name()).id());
			}
		}
		return ids;
	}

	private Map<String, String> plain(Map<String, OptionValue> options) {
		Map<String, String> plain = new LinkedHashMap<>();
		options.forEach((k, v) -> plain.put(k,
				v instanceof OptionValue.Secret secret ? secrets.get(catalog.resolve(secret.name())) : v.text()));
		return plain;
	}

	private void add(ObjectKind kind, QualifiedName name, List<Column> columns, List<String> key,
			Map<String, OptionValue> options, List<Integer> uses, String sql, boolean background) {
		catalog.add(new RisingWaveObject(catalog.newId(), kind, name, columns, options, uses), key,
				RisingWaveDefinition.of(sql), background);
	}

	private Answer drop(RisingWaveStatement.Drop drop) {
		if (drop.kind() == ObjectKind.SCHEMA) {
			return dropSchema(drop);
		}
		Optional<RisingWaveObject> object = catalog.hasSchema(drop.name().schema()) || drop.name().schema().isEmpty()
				? catalog.find(drop.kind(), drop.name())
				: Optional.empty();
		if (object.isEmpty() && !drop.ifExists()) {
			throw RisingWaveError.absent(word(drop.kind()), drop.name().name());
		}
		object.ifPresent(o -> drop(o, drop.cascade()));
		return Answer.done("DROP_" + drop.kind());
	}

	private void drop(RisingWaveObject object, boolean cascade) {
		List<RisingWaveObject> dependents = catalog.dependents(object);
		if (!dependents.isEmpty() && !cascade) {
			throw RisingWaveError.of("Permission denied: " + word(object.kind()) + " used by " + dependents.size()
					+ " other objects.\nDETAIL:\nHINT:  Use DROP ... CASCADE to drop the dependent objects too.");
		}
		dependents.forEach(d -> drop(d, true));
		catalog.drop(object);
		secrets.remove(object.name());
	}

	private Answer dropSchema(RisingWaveStatement.Drop drop) {
		String name = drop.name().name();
		if (!catalog.hasSchema(name)) {
			if (!drop.ifExists()) {
				throw RisingWaveError.absent("schema", name);
			}
			return Answer.done("DROP_SCHEMA");
		}
		List<RisingWaveObject> inside = catalog.all().stream().filter(o -> o.name().schema().equals(name)).toList();
		if (!inside.isEmpty() && !drop.cascade()) {
			throw RisingWaveError.of("Permission denied: schema used by " + inside.size() + " other objects.");
		}
		inside.reversed().forEach(o -> catalog.find(o.kind(), o.name()).ifPresent(there -> drop(there, true)));
		catalog.dropSchema(name);
		return Answer.done("DROP_SCHEMA");
	}

	private Answer limit(RisingWaveStatement.AlterRateLimit alter) {
		RisingWaveObject object = existing(alter.kind(), alter.name());
		String node = switch (alter.parameter()) {
			case "sink_rate_limit" -> "SINK";
			case "source_rate_limit" -> "SOURCE";
			default -> "CDC_FILTER";
		};
		tables.update("DELETE FROM rw_catalog.rw_rate_limit WHERE table_id = ? AND node_name = ?", object.id(), node);
		alter.limit().ifPresent(l -> tables.update("INSERT INTO rw_catalog.rw_rate_limit VALUES (?, ?, ?, ?, ?)",
				object.id() + 2000, node, node, object.id(), l));
		return Answer.done("ALTER_" + alter.kind());
	}

	private Answer addColumn(RisingWaveStatement.AddColumn add) {
		RisingWaveObject table = existing(ObjectKind.TABLE, add.table());
		if (table.columns().stream().anyMatch(c -> c.name().equals(add.column().name()))) {
			throw RisingWaveError.of("Invalid input syntax: column \"" + add.column().name() + "\" of table \""
					+ table.name().name() + "\" already exists");
		}
		catalog.addColumn(table, add.column());
		return Answer.done("ALTER_TABLE");
	}

	private Answer dropColumn(RisingWaveStatement.DropColumn drop) {
		RisingWaveObject table = existing(ObjectKind.TABLE, drop.table());
		if (table.columns().stream().noneMatch(c -> c.name().equals(drop.column()))) {
			throw RisingWaveError.of("Invalid input syntax: column \"" + drop.column() + "\" of table \""
					+ table.name().name() + "\" does not exist");
		}
		List<RisingWaveObject> dependents = catalog.dependents(table);
		if (!dependents.isEmpty()) {
			throw RisingWaveError.of("Permission denied: column \"" + drop.column() + "\" of table \""
					+ table.name().name() + "\" used by " + dependents.size() + " other objects.");
		}
		catalog.dropColumn(table, drop.column());
		return Answer.done("ALTER_TABLE");
	}
}
