/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.integration.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.ImpossibleValue;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskOutcome.UnitOutcome;
import org.tidemark.sync.integration.tests.ValueRule.Outcome;
import org.tidemark.sync.integration.tests.ValueTables.Shown;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Sends every value of the table of value rules between every pair of databases, and compares what arrives. */
@ExtendWith(DatabaseServersExtension.class)
class ValueRulesTest {

	private static final List<String> PRODUCTS = List.of("MySQL", "PostgreSQL", "SQLite");

	@TempDir
	Path temp;

	@TestFactory
	Stream<DynamicTest> everyPair(@Database(value = DatabaseKind.MARIADB, name = "from") ServerDatabase mysqlFrom,
			@Database(value = DatabaseKind.MARIADB, name = "to") ServerDatabase mysqlTo,
			@Database(value = DatabaseKind.POSTGRESQL, name = "from") ServerDatabase postgresFrom,
			@Database(value = DatabaseKind.POSTGRESQL, name = "to") ServerDatabase postgresTo) throws Exception {
		Map<String, TestDatabase> sources = Map.of("MySQL", mysqlFrom, "PostgreSQL", postgresFrom, "SQLite",
				new SqliteDatabase(temp.resolve("from.db")));
		Map<String, TestDatabase> targets = Map.of("MySQL", mysqlTo, "PostgreSQL", postgresTo, "SQLite",
				new SqliteDatabase(temp.resolve("to.db")));
		new ValueTables(postgresFrom).prepare();
		List<ValueRule> all = ValueRule.readAll();
		return PRODUCTS.stream().flatMap(from -> PRODUCTS.stream()
				.map(to -> DynamicTest.dynamicTest(from + " to " + to, () -> check(
						all.stream().filter(r -> r.source().equals(from) && r.target().equals(to)).toList(),
						sources.get(from), targets.get(to), "v_" + from.toLowerCase() + to.toLowerCase()))));
	}

	private void check(List<ValueRule> rules, TestDatabase source, TestDatabase target, String name)
			throws Exception {
		assertTrue(rules.size() > 50, "rules are missing");
		List<ValueRule> arriving = rules.stream().filter(r -> r.outcome().arrives()).toList();
		List<ValueRule> others = rules.stream().filter(r -> !r.outcome().arrives()).toList();
		List<ValueRule> ruled = others.stream().filter(r -> r.outcome() != Outcome.ERROR).toList();
		ValueTables made = new ValueTables(source);
		made.create(name, arriving);
		List<String> tables = new ArrayList<>(List.of(name));
		for (ValueRule rule : others) {
			String table = name + '_' + others.indexOf(rule);
			made.create(table, List.of(rule));
			tables.add(table);
		}
		List<String> wanted = ruled.stream().map(r -> name + '_' + others.indexOf(r)).toList();
		ValueTables found = new ValueTables(target);
		List<String> seen = new ArrayList<>();
		try (Engine engine = new Engine(temp.resolve(name), source, target)) {
			TaskOutcome outcome = engine.run(job("strict", null, null, tables));
			seen.addAll(shown(arriving, status(outcome, name) + problem(outcome, name), found.read(name)));
			for (ValueRule rule : others) {
				String table = name + '_' + others.indexOf(rule);
				assertEquals(TaskStatus.FAILED, status(outcome, table), rule::toString);
				assertTrue(problem(outcome, table).contains("c0"), () -> rule + problem(outcome, table));
				if (rule.outcome() == Outcome.ERROR) {
					seen.addAll(shown(List.of(rule), "", found.read(table)));
				}
			}
			assertTrue(engine.verify(job("strict", null, null, List.of(name))).equal(),
					() -> engine.events().toString());
			if (!wanted.isEmpty()) {
				Job lenient = job("lenient", ImpossibleValue.NULL, ImpossibleValue.STRIP, wanted);
				assertEquals(TaskStatus.COMPLETED, engine.run(lenient).status(), () -> engine.events().toString());
				for (ValueRule rule : ruled) {
					seen.addAll(shown(List.of(rule), "", found.read(name + '_' + others.indexOf(rule))));
				}
				assertTrue(engine.verify(lenient).equal(), () -> engine.events().toString());
			}
		}
		List<String> expected = rules.stream().map(ValueRule::toString).toList();
		assertEquals(without(expected, seen), without(seen, expected));
	}

	private static Job job(String name, ImpossibleValue missing, ImpossibleValue nul, List<String> tables) {
		SyncOptions options = new SyncOptions(SyncMode.FULL, null, 2, 500, null, WriteMode.UPSERT, null, null, null,
				null, null, null, null, null, null, null, null, missing, missing, nul);
		Job plain = Jobs.of(options, tables.toArray(new String[0]));
		return new Job(name, plain.engine(), plain.source(), plain.target(), plain.sync(), plain.tables(),
				plain.selection());
	}

	private static List<String> shown(List<ValueRule> rules, String problem, List<Shown> shown) {
		assertEquals(rules.size(), shown.size(), problem);
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < rules.size(); i++) {
			ValueRule rule = rules.get(i);
			lines.add(new ValueRule(rule.source(), rule.sourceType(), rule.sample(), rule.target(),
					shown.get(i).type(), rule.outcome(), shown.get(i).value(), rule.note()).toString());
		}
		return lines;
	}

	/** The lines that others lack, so that a failure shows what differs and no more. */
	private static String without(List<String> lines, List<String> others) {
		return String.join("\n", lines.stream().filter(line -> !others.contains(line)).sorted().toList());
	}

	private static UnitOutcome unit(TaskOutcome outcome, String table) {
		return outcome.units().stream().filter(u -> u.unit().endsWith(table)).findFirst().orElseThrow();
	}

	private static TaskStatus status(TaskOutcome outcome, String table) {
		return unit(outcome, table).status();
	}

	private static String problem(TaskOutcome outcome, String table) {
		return String.valueOf(unit(outcome, table).error());
	}
}
