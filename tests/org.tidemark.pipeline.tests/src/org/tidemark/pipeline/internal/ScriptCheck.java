/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.pipeline.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tidemark.pipeline.PipelineDesign;
import org.tidemark.pipeline.PipelineStatement;
import org.tidemark.pipeline.PipelineSystem;
import org.tidemark.testing.pipeline.grammar.GrammarVersion;
import org.tidemark.testing.pipeline.grammar.QualifiedName;
import org.tidemark.testing.pipeline.grammar.RisingWaveParser;
import org.tidemark.testing.pipeline.grammar.RisingWaveQuery.Branch;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.ObjectKind;
import org.tidemark.testing.pipeline.grammar.RisingWaveStatement.OptionValue;
import org.tidemark.testing.pipeline.grammar.StarRocksParser;
import org.tidemark.testing.pipeline.grammar.StarRocksSinkCheck;
import org.tidemark.testing.pipeline.grammar.StarRocksStatement;

/**
 * Runs a script against two catalogs in memory: each statement must be one that its system takes, and find what it needs;
 * each undo must drop what its statement made.
 */
final class ScriptCheck {

	private final PipelineDesign design;
	private final RisingWaveParser risingWave;
	private final StarRocksParser starRocks;
	private final StarRocksSinkCheck sinkCheck;
	/** RisingWave's objects by kind and name, relations in lower case. */
	private final Map<String, RisingWaveStatement> objects = new HashMap<>();
	private final Set<String> relations = new HashSet<>();
	private final Set<String> databases = new HashSet<>();
	private final Map<QualifiedName, StarRocksStatement.CreateTable> targets = new HashMap<>();
	private boolean background;

	private ScriptCheck(PipelineDesign design) {
		this.design = design;
		GrammarVersion version = GrammarVersion.of(design.versions().risingWave().toString());
		this.risingWave = new RisingWaveParser(version);
		this.sinkCheck = new StarRocksSinkCheck(version);
		this.starRocks = new StarRocksParser(GrammarVersion.of(design.versions().starRocks().toString()));
	}

	/** Checks the script of a design; gives it. */
	static List<PipelineStatement> check(PipelineDesign design) {
		List<PipelineStatement> statements = new PipelineScript(design).statements();
		ScriptCheck check = new ScriptCheck(design);
		statements.forEach(check::run);
		assertEquals(design.routes().size(), check.count("SINK"), "a sink for each table");
		for (PipelineStatement statement : statements.reversed()) {
			statement.undo().forEach(undo -> check.undo(statement, undo));
		}
		assertEquals(Map.of(), check.targets, "targets left after the undo");
		assertEquals(Set.of("SCHEMA " + design.naming().schema()), check.objects.keySet(),
				"objects left after the undo");
		return statements;
	}

	private long count(String kind) {
		return objects.keySet().stream().filter(k -> k.startsWith(kind + ' ')).count();
	}

	private void run(PipelineStatement statement) {
		assertFalse(statement.sql().contains(Shop.PASSWORD), "a password in " + statement.sql());
		assertFalse(statement.sql().contains("hunter2"), "a password in " + statement.sql());
		assertFalse(statement.destroys());
		String sql = withLiterals(statement.sql(), statement.system());
		if (statement.system() == PipelineSystem.STARROCKS) {
			target(starRocks.parse(sql));
		} else {
			made(risingWave.parse(sql));
		}
	}

	private static String withLiterals(String sql, PipelineSystem system) {
		return SecretMark.replaced(sql, c -> system == PipelineSystem.STARROCKS ? StarRocksSql.literal(Shop.PASSWORD)
				: RisingWaveSql.literal(Shop.PASSWORD));
	}

	private void target(StarRocksStatement statement) {
		switch (statement) {
			case StarRocksStatement.CreateDatabase database -> assertTrue(databases.add(database.name()));
			case StarRocksStatement.CreateTable table -> {
				assertTrue(databases.contains(table.table().schema()), "database of " + table.table());
				assertNull(targets.put(table.table(), table), table.table() + " is made twice");
				assertTrue(table.columns().stream().skip(table.key().size()).allMatch(c -> c.nullable()),
						"columns outside the key must take NULL");
			}
			default -> fail("no place for " + statement);
		}
	}

	private void made(RisingWaveStatement statement) {
		switch (statement) {
			case RisingWaveStatement.CreateSchema schema -> put("SCHEMA", new QualifiedName("", schema.name()), schema);
			case RisingWaveStatement.CreateSecret secret -> {
				put("SECRET", secret.name(), secret);
				assertEquals(Shop.PASSWORD, secret.value());
			}
			case RisingWaveStatement.CreateSource source -> {
				relation("SOURCE", source.name(), source);
				password(source.options().get("password"));
			}
			case RisingWaveStatement.CreateTable table -> table(table);
			case RisingWaveStatement.SetVariable variable -> {
				assertEquals(new RisingWaveStatement.SetVariable("background_ddl", "true"), variable);
				background = true;
			}
			case RisingWaveStatement.CreateSink sink -> sink(sink);
			default -> fail("no place for " + statement);
		}
	}

	private void put(String kind, QualifiedName name, RisingWaveStatement statement) {
		assertTrue(name.schema().isEmpty() || objects.containsKey("SCHEMA " + name.schema()), "schema of " + name);
		assertNull(objects.put(kind + ' ' + name, statement), kind + ' ' + name + " is made twice");
	}

	private void relation(String kind, QualifiedName name, RisingWaveStatement statement) {
		put(kind, name, statement);
		assertTrue(relations.add(name.toString().toLowerCase(Locale.ROOT)), name + " is the name of two relations");
	}

	private void password(OptionValue value) {
		if (design.versions().secrets()) {
			assertNotNull(objects.get("SECRET " + ((OptionValue.Secret) value).name()), "secret " + value);
		} else {
			assertEquals(Shop.PASSWORD, value.text());
		}
	}

	private void table(RisingWaveStatement.CreateTable table) {
		relation("TABLE", table.name(), table);
		RisingWaveStatement.CreateSource source = (RisingWaveStatement.CreateSource) objects
				.get("SOURCE " + table.source());
		assertTrue(source.databases().contains(table.externalDatabase()), "database of " + table.externalTable());
		assertTrue(
				design.routes().stream()
						.anyMatch(r -> (r.source().schema() + "." + r.source().table()).equals(table.externalTable())),
				table.externalTable());
		assertEquals(table.key(), table.columns().stream().limit(table.key().size()).map(c -> c.name()).toList());
	}

	private void sink(RisingWaveStatement.CreateSink sink) {
		assertTrue(background, "a sink in the foreground");
		relation("SINK", sink.name(), sink);
		password(sink.options().get("starrocks.password"));
		QualifiedName name = new QualifiedName(sink.options().get("starrocks.database").text(),
				sink.options().get("starrocks.table").text());
		StarRocksStatement.CreateTable target = targets.get(name);
		assertNotNull(target, "target " + name);
		assertEquals(target.key(), sink.key(), "the key of the sink is the key of the target");
		List<String> sent = new ArrayList<>();
		for (Branch branch : sink.query().orElseThrow().branches()) {
			RisingWaveStatement.CreateTable table = (RisingWaveStatement.CreateTable) objects
					.get("TABLE " + branch.from());
			assertNotNull(table, "table " + branch.from());
			for (RisingWaveStatement.Column column : sinkCheck.outputs(branch, table.columns())) {
				StarRocksStatement.Column there = target.column(column.name()).orElseThrow();
				assertEquals(there.name(), column.name(), "the sink compares names with case");
				assertEquals(Optional.empty(), sinkCheck.mismatch(column.type(), there.type().columnType()));
				sent.add(column.name());
			}
		}
		assertEquals(target.columns().stream().map(c -> c.name()).toList(), sent, "all columns are sent");
	}

	private void undo(PipelineStatement statement, String undo) {
		if (statement.system() == PipelineSystem.STARROCKS) {
			StarRocksStatement.DropTable drop = (StarRocksStatement.DropTable) starRocks.parse(undo);
			assertTrue(drop.ifExists());
			assertNotNull(targets.remove(drop.table()), "what is dropped was made");
			return;
		}
		RisingWaveStatement.Drop drop = (RisingWaveStatement.Drop) risingWave.parse(undo);
		assertFalse(drop.cascade(), "drops nothing but its own");
		assertEquals(statement.purpose().name(), drop.kind().name());
		assertEquals(statement.object(), drop.name().name());
		if (drop.kind() == ObjectKind.SOURCE) {
			assertEquals(0, count("TABLE"), "tables of the source are dropped before it");
		} else if (drop.kind() == ObjectKind.TABLE) {
			assertTrue(objects.values().stream().noneMatch(
					o -> o instanceof RisingWaveStatement.CreateSink sink && sink.reads().contains(drop.name())));
		}
		assertNotNull(objects.remove(drop.kind() + " " + drop.name()), "what is dropped was made");
	}
}
