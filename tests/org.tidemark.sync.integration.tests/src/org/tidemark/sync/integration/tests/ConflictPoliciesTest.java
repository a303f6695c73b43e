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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.ConflictOutcome;
import org.tidemark.sync.PendingConflict;
import org.tidemark.sync.PendingConflict.Resolution;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Each conflict policy, in each database that can be a target. */
@ExtendWith(DatabaseServersExtension.class)
class ConflictPoliciesTest {

	@TempDir
	Path temp;

	private SqliteDatabase source;

	@Test
	void inSqlite() throws Exception {
		check(new SqliteDatabase(temp.resolve("target.db")));
	}

	@Test
	void inPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "conflict") ServerDatabase target)
			throws Exception {
		check(target);
	}

	@Test
	void inMariaDb(@Database(value = DatabaseKind.MARIADB, name = "conflict") ServerDatabase target)
			throws Exception {
		check(target);
	}

	private void check(TestDatabase target) throws Exception {
		targetWins(target);
		newestWins(target);
		higherVersion(target);
		queue(target);
		aPersonDecides(target);
		fail(target);
		existingTarget(target);
		untouchedByDefault(target);
		refusedRowsAreSkipped(target);
	}

	/** A row that the target refuses goes to the dead letter; conflicts of its batch are decided, its other rows written. */
	private void refusedRowsAreSkipped(TestDatabase target) throws Exception {
		Job job = job("targetWins", "timestamp", "updated_at");
		Job skipping = Jobs.of(Jobs.skipping(job.sync()), "t");
		target.execute("DROP TABLE IF EXISTS tidemark_dead_letter");
		try (Engine engine = begin(target, skipping)) {
			target.execute("UPDATE t SET price = 42 WHERE id = 5", "CREATE UNIQUE INDEX t_price ON t (price)");
			source.execute("INSERT INTO t VALUES (7, 'refused', 42, 1, '2026-02-01 00:00:01')");
			TaskOutcome outcome = completed(engine.run(skipping));
			assertEquals(1, outcome.counters().failed(), outcome.counters().toString());
			assertEquals(expected("1 ours", "2 theirs", "3 stale", "5 n5", "6 n6", "9 new"), names(target));
			List<String> letter = target.rows("SELECT key_json, reason FROM tidemark_dead_letter").get(0);
			assertEquals("{\"id\":\"7\"}", letter.get(0));
			String reason = String.valueOf(letter.get(1));
			assertTrue(reason.contains("price") && !reason.contains("Others"), reason);

			target.execute("UPDATE t SET price = 43 WHERE id = 5");
			assertEquals(0, completed(engine.run(skipping)).counters().failed());
			assertEquals(expected("1 ours", "2 theirs", "3 stale", "5 n5", "6 n6", "7 refused", "9 new"),
					names(target));
			assertEquals(0, target.number("SELECT count(*) FROM tidemark_dead_letter"));
			assertEquals(0, completed(engine.run(skipping)).counters().written());
		}
		target.execute("DROP TABLE t");
	}

	/** Both sides new, with one row in the target that others changed and one that they deleted. */
	private Engine begin(TestDatabase target, Job job) throws Exception {
		source = new SqliteDatabase(temp.resolve(job.name() + System.nanoTime() + ".db"));
		source.execute(
				"CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(50), price DECIMAL(10,2), version INTEGER, updated_at DATETIME)");
		for (int i = 1; i <= 6; i++) {
			source.execute("INSERT INTO t VALUES (" + i + ", 'n" + i + "', " + i + ".5, 1, '2026-01-01 10:00:0" + i
					+ "')");
		}
		for (String table : List.of("t", "tidemark_checkpoint", "tidemark_delivered", "tidemark_synced",
				"tidemark_conflict")) {
			target.execute("DROP TABLE IF EXISTS " + table);
		}
		Engine engine = new Engine(temp.resolve("home" + System.nanoTime()), source, target);
		assertEquals(new Counters(6, 6, 0, 0, 0, 0), completed(engine.run(job)).counters());
		target.execute("UPDATE t SET name = 'theirs', version = 7, updated_at = '2026-03-01 00:00:00' WHERE id = 2");
		target.execute("UPDATE t SET name = 'stale', version = 0, updated_at = '2026-01-01 00:00:00' WHERE id = 3");
		target.execute("DELETE FROM t WHERE id = 4");
		source.execute(
				"UPDATE t SET name = 'ours', version = 2, updated_at = '2026-02-01 00:00:00' WHERE id IN (1, 2, 3, 4)",
				"INSERT INTO t VALUES (9, 'new', 9.25, 1, '2026-02-01 00:00:01')");
		return engine;
	}

	private static Job job(String policy, String strategy, String field) {
		return Jobs.of(
				Jobs.conflicts(Jobs.options(SyncMode.AUTO, new IncrementalConfig(strategy, List.of(field), null, null),
						WriteMode.UPSERT, 500), policy),
				"t");
	}

	private static TaskOutcome completed(TaskOutcome outcome) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		return outcome;
	}

	private static List<List<String>> names(TestDatabase target) throws Exception {
		return target.rows("SELECT id, name FROM t ORDER BY id");
	}

	private static List<List<String>> expected(String... names) {
		return java.util.Arrays.stream(names).map(n -> List.of(n.split(" "))).toList();
	}

	private static List<String> warnings(Engine engine) {
		return engine.events().stream().filter(e -> e instanceof TaskEvent.Log).map(e -> ((TaskEvent.Log) e).message())
				.filter(m -> m.startsWith("Conflict at ")).toList();
	}

	private void targetWins(TestDatabase target) throws Exception {
		Job job = job("targetWins", "timestamp", "updated_at");
		try (Engine engine = begin(target, job)) {
			assertEquals(new Counters(5, 2, 1, 3, 0, 0), completed(engine.run(job)).counters());
			assertEquals(expected("1 ours", "2 theirs", "3 stale", "5 n5", "6 n6", "9 new"), names(target));
			assertEquals(List.of(
					"Conflict at id=2: the target row was changed by others; the target was kept.",
					"Conflict at id=3: the target row was changed by others; the target was kept.",
					"Conflict at id=4: the target row was deleted by others; the target was kept."),
					warnings(engine));
			assertEquals(0, completed(engine.run(job)).counters().written());
			source.execute("UPDATE t SET name = 'again', updated_at = '2026-04-01 00:00:00' WHERE id IN (1, 2)");
			assertEquals(1, completed(engine.run(job)).counters().written());
			assertEquals(expected("1 again", "2 theirs", "3 stale", "5 n5", "6 n6", "9 new"), names(target));
			assertTrue(engine.plan(job).units().get(0).notes().toString().contains("the target row is kept"));
		}
	}

	private void newestWins(TestDatabase target) throws Exception {
		Job job = job("newestWins", "timestamp", "updated_at");
		try (Engine engine = begin(target, job)) {
			assertEquals(new Counters(5, 4, 1, 1, 0, 0), completed(engine.run(job)).counters());
			assertEquals(expected("1 ours", "2 theirs", "3 ours", "4 ours", "5 n5", "6 n6", "9 new"), names(target));
		}
	}

	private void higherVersion(TestDatabase target) throws Exception {
		Job job = job("higherVersion", "version", "version");
		try (Engine engine = begin(target, job)) {
			completed(engine.run(job));
			assertEquals(expected("1 ours", "2 theirs", "3 ours", "4 ours", "5 n5", "6 n6", "9 new"), names(target));
		}
	}

	private void queue(TestDatabase target) throws Exception {
		Job job = job("queue", "timestamp", "updated_at");
		try (Engine engine = begin(target, job)) {
			assertEquals(new Counters(5, 2, 1, 3, 0, 0), completed(engine.run(job)).counters());
			assertEquals(expected("1 ours", "2 theirs", "3 stale", "5 n5", "6 n6", "9 new"), names(target));
			List<List<String>> queued = target.rows(
					"SELECT unit, key_json, source_row, target_row FROM tidemark_conflict ORDER BY key_json");
			assertEquals(3, queued.size());
			assertEquals(List.of("t", "{\"id\":\"2\"}"), queued.get(0).subList(0, 2));
			assertTrue(queued.get(0).get(2).contains("\"name\":\"ours\""), queued.toString());
			assertTrue(queued.get(0).get(3).contains("\"name\":\"theirs\""), queued.toString());
			assertEquals(null, queued.get(2).get(3));
			// a person made both rows equal, so the conflict is over
			target.execute(
					"UPDATE t SET name = 'agreed', version = 3, updated_at = '2026-05-01 00:00:00' WHERE id = 2");
			source.execute(
					"UPDATE t SET name = 'agreed', version = 3, updated_at = '2026-05-01 00:00:00' WHERE id = 2");
			assertEquals(0, completed(engine.run(job)).counters().written());
			assertEquals(2, target.rows("SELECT 1 FROM tidemark_conflict").size());
			source.execute("UPDATE t SET name = 'next', updated_at = '2026-05-02 00:00:00' WHERE id = 2");
			assertEquals(1, completed(engine.run(job)).counters().written());
		}
	}

	/** A person takes the one, keeps the other, and is told of a row that was changed once more. */
	private void aPersonDecides(TestDatabase target) throws Exception {
		Job job = job("queue", "timestamp", "updated_at");
		try (Engine engine = begin(target, job)) {
			assertEquals(List.of(), engine.conflicts(job));
			completed(engine.run(job));
			assertEquals(Set.of("id=2", "id=3", "id=4"),
					engine.conflicts(job).stream().map(PendingConflict::label).collect(Collectors.toSet()));
			TidemarkException unknown = assertThrows(TidemarkException.class,
					() -> engine.resolve(job, Resolution.TAKE_SOURCE, "id=2", "id=77"));
			assertTrue(unknown.getMessage().contains("id=77"), unknown.getMessage());
			target.execute("UPDATE t SET name = 'once more' WHERE id = 3");
			ConflictOutcome taken = engine.resolve(job, Resolution.TAKE_SOURCE, "id=3", "id=4");
			assertEquals(List.of("id=4"), taken.resolved().stream().map(PendingConflict::label).toList());
			assertEquals(List.of("id=3"), taken.changed().stream().map(PendingConflict::label).toList());
			ConflictOutcome kept = engine.resolve(job, Resolution.KEEP_TARGET, "id=2");
			assertEquals("theirs", Objects.requireNonNull(kept.resolved().get(0).target()).get("name"));
			assertEquals(expected("1 ours", "2 theirs", "3 once-more", "4 ours", "5 n5", "6 n6", "9 new"),
					target.rows("SELECT id, replace(name, ' ', '-') FROM t ORDER BY id"));
			assertEquals(List.of("id=3"), engine.conflicts(job).stream().map(PendingConflict::label).toList());
			source.execute("UPDATE t SET name = 'later', updated_at = '2026-06-01 00:00:00' WHERE id IN (2, 4)");
			assertEquals(2, completed(engine.run(job)).counters().written());
		}
	}

	private void fail(TestDatabase target) throws Exception {
		Job job = job("fail", "timestamp", "updated_at");
		try (Engine engine = begin(target, job)) {
			TaskOutcome outcome = engine.run(job);
			assertEquals(TaskStatus.FAILED, outcome.status());
			assertTrue(String.valueOf(outcome.units().get(0).error()).contains("id=2"), outcome.toString());
			assertEquals(expected("1 n1", "2 theirs", "3 stale", "5 n5", "6 n6"), names(target));
		}
		Job broken = job("broken", "timestamp", "updated_at");
		try (Engine engine = begin(target, broken)) {
			TaskOutcome outcome = engine.run(broken);
			assertEquals(TaskStatus.FAILED, outcome.status());
			assertTrue(String.valueOf(outcome.units().get(0).error()).contains("The conflict policy broken failed"),
					outcome.toString());
			assertEquals(expected("1 n1", "2 theirs", "3 stale", "5 n5", "6 n6"), names(target));
		}
	}

	/** Nothing is known of rows that were there before: equal ones are adopted. */
	private void existingTarget(TestDatabase target) throws Exception {
		Job job = job("targetWins", "timestamp", "updated_at");
		begin(target, job).close();
		target.execute("DROP TABLE tidemark_checkpoint", "DROP TABLE tidemark_delivered", "DROP TABLE tidemark_synced");
		try (Engine engine = new Engine(temp.resolve("home" + System.nanoTime()), source, target)) {
			assertEquals(new Counters(7, 2, 2, 3, 0, 0), completed(engine.run(job)).counters());
			assertEquals("Conflict at id=1: the target row was there before and differs; the target was kept.",
					warnings(engine).get(0));
			source.execute("UPDATE t SET name = 'changed', updated_at = '2026-06-01 00:00:00' WHERE id = 5");
			assertEquals(1, completed(engine.run(job)).counters().written());
			assertEquals(expected("1 n1", "2 theirs", "3 stale", "4 ours", "5 changed", "6 n6", "9 new"),
					names(target));
		}
	}

	private void untouchedByDefault(TestDatabase target) throws Exception {
		Job job = job("sourceWins", "timestamp", "updated_at");
		try (Engine engine = begin(target, job)) {
			completed(engine.run(job));
			assertEquals(source.rows("SELECT id, name FROM t ORDER BY id"), names(target));
			assertThrows(java.sql.SQLException.class, () -> target.rows("SELECT 1 FROM tidemark_synced"));
		}
	}

	@Test
	void whatAPolicyNeedsIsCheckedBeforeTheRun() throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		begin(target, job("targetWins", "timestamp", "updated_at")).close();
		try (Engine engine = new Engine(temp.resolve("other"), source, target)) {
			refused(engine, job("newestWins", "version", "version"), "needs one date-time cursor");
			refused(engine, job("higherVersion", "timestamp", "updated_at"), "needs one number as cursor");
			refused(engine, Jobs.of(Jobs.conflicts(
					Jobs.options(SyncMode.FULL, null, WriteMode.APPEND, 10), "queue"), "t"), "write_mode append");
		}
	}

	private static void refused(Engine engine, Job job, String words) {
		TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(job));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertTrue(e.getMessage().contains(words), e.getMessage());
	}
}
