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
import java.util.List;

import org.junit.jupiter.api.Test;
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
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.SearchNode;
import org.tidemark.testing.SearchNodeKind;
import org.tidemark.testing.SearchNodes;
import org.tidemark.testing.SearchNodesExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Values that the source has and no type holds: their rows wait in the dead letter, and the others arrive. */
@ExtendWith({ DatabaseServersExtension.class, SearchNodesExtension.class })
class UnreadableValuesTest {

	private static final String LETTERS = "SELECT key_json, column_name, attempts FROM tidemark_dead_letter ORDER BY key_json";

	@TempDir
	Path temp;

	private SqliteDatabase sqliteSource() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute(
				"CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, d DECIMAL(5,2), v TEXT, updated_at DATETIME)",
				"INSERT INTO t VALUES (1, 1, 1.5, 'a', '2026-01-01 00:00:00'),"
						+ " (2, 'many', 2.5, 'b', '2026-01-02 00:00:00'),"
						+ " (3, 'none', 'nil', 'c', '2026-01-03 00:00:00'),"
						+ " (4, 4, 4.5, 'd', '2026-01-04 00:00:00')");
		return source;
	}

	private static String text(TestDatabase database, String query) throws Exception {
		return database.rows(query).toString();
	}

	@Test
	void rowsWaitUntilTheyCanBeRead() throws Exception {
		SqliteDatabase source = sqliteSource();
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.skipping(Jobs.auto("timestamp", "updated_at")), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TaskOutcome first = engine.run(job);
			assertEquals(new Counters(4, 2, 0, 0, 2, 0), first.counters());
			assertEquals("[[1], [4]]", text(target, "SELECT id FROM t ORDER BY id"));
			assertEquals("[[{\"id\":\"2\"}, n, 1], [{\"id\":\"3\"}, n, 1]]", text(target, LETTERS));
			assertEquals("{\"id\":\"2\",\"d\":\"2.5\",\"v\":\"b\",\"updated_at\":\"2026-01-02 00:00:00\"}",
					target.rows("SELECT row_json FROM tidemark_dead_letter ORDER BY key_json").get(0).get(0));
			assertEquals("{\"id\":\"3\",\"v\":\"c\",\"updated_at\":\"2026-01-03 00:00:00\"}",
					target.rows("SELECT row_json FROM tidemark_dead_letter ORDER BY key_json").get(1).get(0));
			String reason = target.rows("SELECT reason FROM tidemark_dead_letter ORDER BY key_json").get(0).get(0);
			assertTrue(reason.contains("column n") && reason.contains("TEXT 'many'"), reason);
			assertTrue(engine.warnings().stream().anyMatch(w -> w.contains("tidemark_dead_letter")),
					engine.warnings().toString());

			assertEquals(2, engine.run(job).counters().failed(), "they are tried again");
			assertEquals("[[{\"id\":\"2\"}, n, 2], [{\"id\":\"3\"}, n, 2]]", text(target, LETTERS));

			source.execute("UPDATE t SET n = 2 WHERE id = 2");
			TaskOutcome later = engine.run(job);
			assertEquals(1, later.counters().written(), "its cursor is far below the watermark");
			assertEquals("[[{\"id\":\"3\"}, n, 3]]", text(target, LETTERS));
			source.execute("DELETE FROM t WHERE id = 3");
			engine.run(job);
			assertEquals("[]", text(target, LETTERS));
			assertEquals(source.rows("SELECT * FROM t ORDER BY id"), target.rows("SELECT * FROM t ORDER BY id"));
		}
	}

	/** The first and the last row of all, so that neither a batch nor a watermark ends at a row that was read. */
	@Test
	void batchesOfNothingElse() throws Exception {
		SqliteDatabase source = sqliteSource();
		source.execute("UPDATE t SET n = 'x'", "INSERT INTO t VALUES (5, 5, 5.5, 'e', '2026-01-02 12:00:00')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		SyncOptions options = Jobs.skipping(Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("timestamp", List.of("updated_at"), null, null), WriteMode.UPSERT, 1));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(new Counters(5, 1, 0, 0, 4, 0), engine.run(Jobs.of(options, "t")).counters());
			source.execute("UPDATE t SET n = id, d = 1.5 WHERE id < 5");
			engine.run(Jobs.of(options, "t"));
			assertEquals(source.rows("SELECT * FROM t ORDER BY id"), target.rows("SELECT * FROM t ORDER BY id"));
			assertEquals("[]", text(target, LETTERS));
		}
	}

	@Test
	void withoutSkipTheUnitFails() throws Exception {
		SqliteDatabase source = sqliteSource();
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TaskOutcome outcome = engine.run(Jobs.of(Jobs.auto("timestamp", "updated_at"), "t"));
			assertEquals(TaskStatus.FAILED, outcome.status());
			assertTrue(String.valueOf(outcome.units().get(0).error()).contains("column n"));
		}
	}

	/** Nothing would find the row again. */
	@Test
	void aKeyThatCannotBeReadEndsTheUnit() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE t (id INT PRIMARY KEY NOT NULL, v TEXT)",
				"INSERT INTO t VALUES (1, 'a'), ('two', 'b')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			TaskOutcome outcome = engine
					.run(Jobs.of(Jobs.skipping(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 10)), "t"));
			assertEquals(TaskStatus.FAILED, outcome.status());
			assertTrue(String.valueOf(outcome.units().get(0).error()).contains("column id"));
		}
	}

	/** Bytes that are no text, and a day that is none: the source hands them out, and the target refuses them. */
	@Test
	void whatTheTargetCannotHold(@Database(value = DatabaseKind.MARIADB, name = "unread") ServerDatabase maria,
			@Database(value = DatabaseKind.POSTGRESQL, name = "unread") ServerDatabase postgres) throws Exception {
		maria.execute("CREATE TABLE z (id INT PRIMARY KEY, d DATE)", "SET SESSION sql_mode = ''",
				"INSERT INTO z VALUES (1, '2026-01-01'), (2, '0000-00-00')");
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE u (id INTEGER PRIMARY KEY, v TEXT)",
				"INSERT INTO u VALUES (1, 'a'), (2, CAST(X'61FF62' AS TEXT))");
		SyncOptions options = Jobs.skipping(Jobs.options(SyncMode.FULL, null, WriteMode.UPSERT, 10));
		try (Engine engine = new Engine(temp.resolve("home"), maria, postgres)) {
			assertEquals(1, engine.run(Jobs.of(options, "z")).counters().failed());
		}
		try (Engine engine = new Engine(temp.resolve("home2"), source, postgres)) {
			assertEquals(1, engine.run(Jobs.of(options, "u")).counters().failed());
		}
		assertEquals("[[1]]", text(postgres, "SELECT id FROM z"));
		assertEquals("[[1]]", text(postgres, "SELECT id FROM u"));
		assertEquals("[[z, {\"id\":\"2\"}, d], [u, {\"id\":\"2\"}, v]]", text(postgres,
				"SELECT substring(unit from '[a-z]$'), key_json, column_name FROM tidemark_dead_letter ORDER BY 1 DESC"));
	}

	@ParameterizedTest
	@EnumSource(names = "OPENSEARCH_3")
	void aListWhereTheMappingSaysANumber(SearchNodeKind kind, SearchNodes nodes) throws Exception {
		SearchNode node = nodes.of(kind);
		String index = node.newName("unread");
		node.request("PUT", '/' + index,
				"{\"mappings\":{\"properties\":{\"n\":{\"type\":\"long\"},\"at\":{\"type\":\"date\"}}}}");
		node.bulk(index,
				List.of("{\"index\":{\"_id\":\"1\"}}", "{\"n\":1,\"at\":\"2026-01-01T00:00:00Z\"}",
						"{\"index\":{\"_id\":\"2\"}}", "{\"n\":[2,3],\"at\":\"2026-01-02T00:00:00Z\"}",
						"{\"index\":{\"_id\":\"3\"}}", "{\"n\":3,\"at\":\"2026-01-03T00:00:00Z\"}"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = new Job("test", org.tidemark.core.job.Engine.LOCAL, "source", "target",
				Jobs.skipping(Jobs.auto("timestamp", "at")),
				List.of(new TableMapping(new TableName(null, index), new TableName(null, "t"), List.of(), null,
						SyncOptions.NONE)),
				TableSelection.NONE);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", node),
				Engine.settings("target", target), s -> s)) {
			assertEquals(1, engine.run(job).counters().failed());
			assertEquals("[[1], [3]]", text(target, "SELECT n FROM t ORDER BY n"));
			assertEquals("[[{\"_id\":\"2\"}, n, 1]]", text(target, LETTERS));
			node.bulk(index, List.of("{\"index\":{\"_id\":\"2\"}}", "{\"n\":2,\"at\":\"2026-01-02T00:00:00Z\"}"));
			engine.run(job);
			assertEquals("[[1], [2], [3]]", text(target, "SELECT n FROM t ORDER BY n"));
			assertEquals("[]", text(target, LETTERS));
		}
	}
}
