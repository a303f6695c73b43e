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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.TableMapping;
import org.tidemark.core.job.TableSelection;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.schema.TableName;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.SearchNodesExtension;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;
import org.tidemark.testing.TestServers;

/** Documents go into databases: in full, then only those that changed, by date and by sequence number. */
@ExtendWith({ SearchNodesExtension.class, DatabaseServersExtension.class })
class SearchSourceTest {

	private static final String MAPPING = """
			{ "settings": { "number_of_shards": 2, "number_of_replicas": 0, "refresh_interval": "-1" },
			  "mappings": { "properties": { "name": { "type": "keyword" }, "big": { "type": "long" },
			    "price": { "type": "scaled_float", "scaling_factor": 100 }, "at": { "type": "date_nanos" },
			    "tags": { "type": "keyword" }, "who": { "properties": { "city": { "type": "text" } } } } } }""";

	@TempDir
	Path temp;
	private final SearchNodes nodes;
	private final TestServers servers;

	SearchSourceTest(SearchNodes nodes, TestServers servers) {
		this.nodes = nodes;
		this.servers = servers;
	}

	private static Job job(String index, SyncOptions options) {
		return new Job("documents", org.tidemark.core.job.Engine.LOCAL, "source", "target", options,
				List.of(new TableMapping(new TableName(null, index), new TableName(null, "docs"), List.of(), null,
						SyncOptions.NONE)),
				TableSelection.NONE);
	}

	private static SyncOptions options(String strategy, String... fields) {
		return Jobs.options(SyncMode.AUTO, new IncrementalConfig(strategy, List.of(fields), null, null),
				WriteMode.UPSERT, 50);
	}

	private static List<String> lines(int first, int last, String day, String name) {
		List<String> lines = new ArrayList<>();
		for (int i = first; i <= last; i++) {
			lines.add("{\"index\":{\"_id\":\"%04d\"}}".formatted(i));
			lines.add(
					"{\"name\":\"%s %d\",\"big\":%d,\"price\":%d.50,\"at\":\"%sT00:00:%02d.123456Z\",\"tags\":[\"a\",\"b\"],\"who\":{\"city\":\"深圳\"}}"
							.formatted(name, i, 9_007_199_254_740_993L + i, i, day, i % 60));
		}
		return lines;
	}

	private static List<String> expected(int i, String day, String name) {
		return List.of("%04d".formatted(i), name + ' ' + i, String.valueOf(9_007_199_254_740_993L + i), i + ".50",
				"%s 00:00:%02d.123456".formatted(day, i % 60), "[\"a\",\"b\"]", "深圳");
	}

	private static List<List<String>> rows(TestDatabase database, boolean postgres) throws Exception {
		String at = postgres ? "to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')" : "at";
		return database.rows("SELECT _id, name, big, price, " + at + ", tags, who_city FROM docs ORDER BY _id");
	}

	private String index(SearchNode node) {
		String index = node.newName("docs");
		node.request("PUT", '/' + index, MAPPING);
		return index;
	}

	@ParameterizedTest
	@EnumSource
	void copiesAndFollowsDates(SearchNodeKind kind) throws Exception {
		SearchNode node = nodes.of(kind);
		String index = index(node);
		node.bulk(index, lines(1, 230, "2026-01-01", "first"));
		TestDatabase target = kind == SearchNodeKind.OPENSEARCH_2 ? servers.postgres().createDatabase()
				: new SqliteDatabase(temp.resolve("target.db"));
		Job job = job(index, options("timestamp", "at"));
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", node),
				Engine.settings("target", target), factory -> factory)) {
			assertRun(engine.run(job), UnitMode.FULL, 230);
			List<List<String>> rows = rows(target, kind == SearchNodeKind.OPENSEARCH_2);
			for (int i = 1; i <= 230; i++) {
				assertEquals(expected(i, "2026-01-01", "first"), rows.get(i - 1));
			}

			assertRun(engine.run(job), UnitMode.INCREMENTAL, 0);

			node.bulk(index, lines(100, 109, "2026-02-01", "second"));
			node.bulk(index, lines(231, 240, "2026-02-01", "new"));
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 20);
			rows = rows(target, kind == SearchNodeKind.OPENSEARCH_2);
			assertEquals(240, rows.size());
			assertEquals(expected(105, "2026-02-01", "second"), rows.get(104));
			assertEquals(expected(240, "2026-02-01", "new"), rows.get(239));
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 0);
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
		}
	}

	@ParameterizedTest
	@EnumSource
	void followsSequenceNumbersWithoutAnyDate(SearchNodeKind kind) throws Exception {
		SearchNode node = nodes.of(kind);
		String index = index(node);
		node.bulk(index, lines(1, 230, "2026-01-01", "first"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = job(index, options("sequenceNumber"));
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", node),
				Engine.settings("target", target), factory -> factory)) {
			assertRun(engine.run(job), UnitMode.FULL, 230);
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 0);

			// nothing in these documents is newer than in those before
			node.bulk(index, lines(100, 129, "2026-01-01", "second"));
			node.bulk(index, lines(231, 240, "2025-01-01", "new"));
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 40);
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 0);
			node.bulk(index, lines(7, 7, "2026-01-01", "third"));
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 1);

			List<List<String>> rows = rows(target, false);
			assertEquals(240, rows.size());
			assertEquals(expected(105, "2026-01-01", "second"), rows.get(104));
			assertEquals(expected(240, "2025-01-01", "new"), rows.get(239));
			assertEquals(expected(7, "2026-01-01", "third"), rows.get(6));

			// an index that was made anew counts from 0 again
			node.request("DELETE", '/' + index, null);
			node.request("PUT", '/' + index, MAPPING);
			node.bulk(index, lines(1, 3, "2026-01-01", "again"));
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 3);
			assertRun(engine.run(job), UnitMode.INCREMENTAL, 0);
			assertEquals(expected(2, "2026-01-01", "again"), rows(target, false).get(1));
		}
	}

	@ParameterizedTest
	@EnumSource
	void aCopyWithoutACursorGoesOnAndSeesWhatChangedBehindIt(SearchNodeKind kind) throws Exception {
		SearchNode node = nodes.of(kind);
		String index = index(node);
		node.bulk(index, lines(1, 230, "2026-01-01", "first"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("copy.db"));
		Job job = job(index, Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 20));
		AtomicInteger left = new AtomicInteger(6);
		try (Engine engine = new Engine(temp.resolve("copy"), Engine.settings("source", node),
				Engine.settings("target", target), factory -> new FailingSink(factory, left, true))) {
			assertEquals(TaskStatus.FAILED, engine.run(job).status());
			List<List<String>> delivered = rows(target, false);
			String behind = delivered.getFirst().getFirst();
			int number = Integer.parseInt(behind);
			node.bulk(index, lines(number, number, "2026-03-01", "meanwhile"));
			node.bulk(index, lines(231, 232, "2026-03-01", "new"));

			TaskOutcome outcome = engine.run(job);
			assertCompleted(outcome);
			assertTrue(outcome.counters().read() < 232 - delivered.size() / 2,
					() -> outcome.counters() + " after " + delivered.size());
			List<List<String>> rows = rows(target, false);
			assertEquals(232, rows.size());
			assertEquals(expected(number, "2026-03-01", "meanwhile"), rows.get(number - 1));
			assertEquals(expected(232, "2026-03-01", "new"), rows.get(231));
			assertTrue(engine.verify(job).equal(), () -> engine.events().toString());
		}
	}

	@ParameterizedTest
	@EnumSource
	void goesOnWhereItWasCutOff(SearchNodeKind kind) throws Exception {
		SearchNode node = nodes.of(kind);
		// what changes between two sessions is dated after the first of them
		String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
		String later = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
		for (String strategy : List.of("timestamp", "sequenceNumber")) {
			String index = index(node);
			node.bulk(index, lines(1, 230, "2026-01-01", "first"));
			SqliteDatabase target = new SqliteDatabase(temp.resolve(strategy + ".db"));
			Job job = job(index, "timestamp".equals(strategy) ? options(strategy, "at") : options(strategy));
			AtomicInteger left = new AtomicInteger(3);
			try (Engine engine = new Engine(temp.resolve(strategy), Engine.settings("source", node),
					Engine.settings("target", target), factory -> new FailingSink(factory, left, true))) {
				assertEquals(TaskStatus.FAILED, engine.run(job).status());
				// behind the place that was reached, a document changes
				node.bulk(index, lines(3, 3, tomorrow, "meanwhile"));
				assertCompleted(engine.run(job));
				assertEquals(expected(3, tomorrow, "meanwhile"), rows(target, false).get(2), strategy);
				assertEquals(230, rows(target, false).size());

				node.bulk(index, lines(1, 200, later, "second"));
				left.set(2);
				assertEquals(TaskStatus.FAILED, engine.run(job).status());
				assertCompleted(engine.run(job));
				List<List<String>> rows = rows(target, false);
				for (int i = 1; i <= 200; i++) {
					assertEquals(expected(i, later, "second"), rows.get(i - 1), strategy);
				}
			}
		}
	}

	private static void assertCompleted(TaskOutcome outcome) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
	}

	private static void assertRun(TaskOutcome outcome, UnitMode mode, long written) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		assertEquals(mode, outcome.units().get(0).mode());
		assertEquals(written, outcome.counters().written());
	}
}
