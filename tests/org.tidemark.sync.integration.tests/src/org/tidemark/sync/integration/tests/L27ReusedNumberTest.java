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
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.Job;
import org.tidemark.sync.PlanNote;
import org.tidemark.testing.SqliteDatabase;

/**
 * L27 and L28: what SQLite allows and a cursor does not survive: numbers that are given again, and values of several kinds
 * in one column. The plan says so, and what to do, before anything runs.
 */
class L27ReusedNumberTest {

	@TempDir
	Path temp;

	private List<String> notes(SqliteDatabase source, String strategy, String field) throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto(strategy, field), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			return engine.plan(job).units().get(0).notes().stream().map(PlanNote::text).toList();
		}
	}

	@Test
	void l27NumbersThatAreGivenAgain() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT /* no AUTOINCREMENT */)",
				"INSERT INTO t (v) VALUES ('a'), ('b'), ('c')");
		Naive naive = new Naive(source, "t", "id", ">");
		naive.run();
		source.execute("DELETE FROM t WHERE id = 3", "INSERT INTO t (v) VALUES ('other')");
		assertEquals(3, source.number("SELECT id FROM t WHERE v = 'other'"));
		assertEquals(List.of(), naive.run(), "the naive form has lost it");

		List<String> notes = notes(source, "autoIncrement", "id");
		assertTrue(notes.stream().anyMatch(n -> n.startsWith("main.t: SQLite gives the numbers of id again")
				&& n.contains("Declare it AUTOINCREMENT") && n.contains("sync_mode full")), notes.toString());

		source.execute("DROP TABLE t", "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, v TEXT)");
		List<String> sound = notes(source, "autoIncrement", "id");
		assertTrue(sound.stream().noneMatch(n -> n.contains("SQLite")), sound.toString());
	}

	/** The last row's number is at the boundary, so that one row that takes it is found all the same. */
	@Test
	void l27TheLastNumberIsLookedAtAgain() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)", "INSERT INTO t (v) VALUES ('a'), ('b')");
		Job job = Jobs.of(Jobs.auto("autoIncrement", "id"), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			source.execute("DELETE FROM t WHERE id = 2", "INSERT INTO t (v) VALUES ('other')");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(source.rows("SELECT * FROM t"), target.rows("SELECT * FROM t"));
		}
	}

	@Test
	void l28ValuesOfSeveralKinds() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, ts DATETIME)",
				"INSERT INTO t VALUES (1, '2024-01-01 00:00:00')");
		Naive naive = new Naive(source, "t", "ts", ">");
		naive.run();
		source.execute("INSERT INTO t VALUES (2, 1767225600), (3, '2025-01-01T00:00:00'), (4, NULL)");
		assertEquals(List.of("3"), naive.run(), "the naive form has lost the number");

		List<String> notes = notes(source, "timestamp", "ts");
		assertTrue(
				notes.stream().anyMatch(n -> n.startsWith("main.t.ts holds values of several kinds (integer 1, text 2)")
						&& n.contains("UPDATE") && n.contains("sync_mode full")),
				notes.toString());
		source.execute("UPDATE t SET ts = datetime(ts, 'unixepoch') WHERE typeof(ts) = 'integer'");
		assertTrue(notes(source, "timestamp", "ts").stream().noneMatch(n -> n.contains("several kinds")));
	}
}
