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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.DeleteSettings;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.SqliteDatabase;

/** What each delete policy deletes, what it leaves, and what it says before. */
class DeletePoliciesTest {

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;
	private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
	private boolean afterCommit;

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute(
				"CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, deleted_at DATETIME, gone BOOLEAN, updated_at DATETIME)");
		put(1, 2, 3, 4, 5, 6);
	}

	private void put(int... ids) throws Exception {
		for (int id : ids) {
			source.execute(
					"INSERT INTO t VALUES (" + id + ", 'v', NULL, 0, '2026-01-01 10:00:%02d')".formatted(id));
		}
	}

	private Engine engine() throws TidemarkException {
		return new Engine(temp.resolve("home"), Engine.settings("source", source), Engine.settings("target", target),
				sink -> new FailingSink(sink, writesLeft, afterCommit));
	}

	private String ids() throws Exception {
		return target.rows("SELECT id FROM t ORDER BY id").stream().map(row -> row.get(0))
				.collect(Collectors.joining(" "));
	}

	private static long deleted(TaskOutcome outcome) {
		assertEquals(TaskStatus.COMPLETED, outcome.status(), () -> outcome.units().toString());
		return outcome.counters().deleted();
	}

	@Test
	void markedRowsAreDeletedAndComeBack() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.soft("deleted_at", true), 50, "t");
		source.execute("UPDATE t SET deleted_at = '2026-01-01 09:00:00' WHERE id = 6");
		try (Engine engine = engine()) {
			assertEquals(0, deleted(engine.run(job)));
			assertEquals("1 2 3 4 5", ids());

			source.execute(
					"UPDATE t SET deleted_at = '2026-01-02', updated_at = '2026-01-02 10:00:00' WHERE id IN (2, 3)");
			assertEquals(2, deleted(engine.run(job)));
			assertEquals("1 4 5", ids());
			assertEquals(0, deleted(engine.run(job)));
			assertTrue(engine.verify(job).equal());

			source.execute("UPDATE t SET deleted_at = NULL, updated_at = '2026-01-03 10:00:00' WHERE id = 3");
			assertEquals(0, deleted(engine.run(job)));
			assertEquals("1 3 4 5", ids());
		}
	}

	@Test
	void aNumberMarksWhenItIsNotZero() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.soft("gone", true), 50, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("UPDATE t SET gone = NULL, updated_at = '2026-01-02 10:00:00' WHERE id = 1",
					"UPDATE t SET gone = 1, updated_at = '2026-01-02 10:00:00' WHERE id = 2",
					"UPDATE t SET gone = 1, updated_at = NULL WHERE id = 3");
			assertEquals(2, deleted(engine.run(job)));
			assertEquals("1 4 5 6", ids());
		}
	}

	@Test
	void theMarkIsSyncedWhenAskedFor() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.soft("deleted_at", false), 0, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("UPDATE t SET deleted_at = '2026-01-02', updated_at = '2026-01-02 10:00:00' WHERE id = 2");
			assertEquals(0, deleted(engine.run(job)));
			assertEquals(List.of(List.of("2")), target.rows("SELECT id FROM t WHERE deleted_at IS NOT NULL"));
		}
	}

	@Test
	void tombstonesDeleteWhatTheSourceNoLongerHas() throws Exception {
		source.execute("CREATE TABLE stones (stone INTEGER)");
		Job job = DeleteJobs.of(DeleteJobs.tombstones("main.stones", "stone"), 50, "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("DELETE FROM t WHERE id IN (1, 2, 3)", "INSERT INTO stones VALUES (1), (2), (5), (77)");
			assertEquals(2, deleted(engine.run(job)), "5 is at the source again, or still");
			assertEquals("3 4 5 6", ids());
			put(2);
			source.execute("UPDATE t SET updated_at = '2026-01-02 10:00:00' WHERE id = 2");
			assertEquals(0, deleted(engine.run(job)));
			assertEquals("2 3 4 5 6", ids());
			source.execute("DELETE FROM t WHERE id = 2");
			assertEquals(1, deleted(engine.run(job)));
		}
	}

	@Test
	void theConditionOfAJobBoundsWhatIsDeleted() throws Exception {
		Job keys = DeleteJobs.where(DeleteJobs.options(DeleteJobs.KEYS, WriteMode.UPSERT, 50), "t", "v = 'v'");
		Job mirror = DeleteJobs.where(DeleteJobs.options(DeleteSettings.IGNORE, WriteMode.MIRROR, 50), "t", "v = 'v'");
		try (Engine engine = engine()) {
			engine.run(keys);
			source.execute("UPDATE t SET v = 'other' WHERE id = 1", "DELETE FROM t WHERE id = 2");
			assertEquals(1, deleted(engine.run(keys)));
			assertEquals("1 3 4 5 6", ids());
			assertEquals("Deletes: rows of main.t whose key main.t has not. Rows that the condition leaves out stay."
					+ " More than 50 % of the rows are deleted only with --confirm-deletes.", note(engine, keys));
			assertEquals(1, deleted(engine.run(mirror)));
			assertEquals("3 4 5 6", ids());
			assertTrue(note(engine, mirror).contains("Rows that the condition leaves out count as not there."));
		}
	}

	private static String note(Engine engine, Job job) throws TidemarkException {
		List<PlanNote> notes = engine.plan(job).units().get(0).notes();
		return notes.stream().map(PlanNote::text).filter(text -> text.startsWith("Deletes")).findFirst().orElse("");
	}

	@Test
	void aCrashDuringTheDeletesLosesNeitherRowsNorDeletes() throws Exception {
		for (boolean committed : List.of(true, false)) {
			for (Job job : List.of(DeleteJobs.of(DeleteJobs.KEYS, 50, "t"),
					DeleteJobs.of(DeleteJobs.soft("gone", true), 50, "t"))) {
				afterCommit = committed;
				source.execute("DROP TABLE t");
				target.execute("DROP TABLE IF EXISTS t", "DROP TABLE IF EXISTS tidemark_checkpoint",
						"DROP TABLE IF EXISTS tidemark_delivered");
				makeSource();
				try (Engine engine = engine()) {
					engine.run(job);
					source.execute("UPDATE t SET gone = 1, updated_at = '2026-01-02 10:00:00' WHERE id = 2",
							"UPDATE t SET v = 'new', updated_at = '2026-01-03 10:00:00' WHERE id = 4");
					if (job.sync().deletes() == DeleteJobs.KEYS) {
						source.execute("DELETE FROM t WHERE id = 2");
					}
					// the batch, the checkpoint of the writes, for keys that deletes begin, then the delete
					writesLeft.set(job.sync().deletes() == DeleteJobs.KEYS ? 4 : 3);
					assertEquals(TaskStatus.FAILED, engine.run(job).status());
					assertEquals(committed ? "1 3 4 5 6" : "1 2 3 4 5 6", ids());
					writesLeft.set(Integer.MAX_VALUE);
					assertEquals(committed ? 0 : 1, deleted(engine.run(job)));
					assertEquals("1 3 4 5 6", ids());
					assertEquals(List.of(List.of("new")), target.rows("SELECT v FROM t WHERE id = 4"));
				}
			}
		}
	}

	/** The naive form deletes what it found some time ago; here the source is asked again while the row is locked. */
	@Test
	void aRowThatTheSourceHasAgainMeanwhileIsNotDeleted() throws Exception {
		Job job = DeleteJobs.of(DeleteJobs.KEYS, 50, "t");
		try (Engine engine = engine()) {
			engine.run(job);
		}
		source.execute("PRAGMA journal_mode = WAL", "DELETE FROM t WHERE id IN (2, 3)");
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target),
				sink -> new FailingSink(sink, writesLeft, false).beforeDelete(() -> putBack(2)))) {
			assertEquals(1, deleted(engine.run(job)));
			assertEquals("1 2 4 5 6", ids());
		}
	}

	private void putBack(int id) {
		try {
			put(id);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void whatASettingNamesMustBeThere() throws Exception {
		try (Engine engine = engine()) {
			assertRefused(engine, DeleteJobs.soft("nope", true), "The table main.t has no column nope.");
			assertRefused(engine, DeleteJobs.tombstones("nope", "id"), "There is no table nope");
			assertRefused(engine, DeleteJobs.tombstones("t", "nope"), "The table main.t has no column nope.");
			assertRefused(engine, DeleteJobs.tombstones("t", "id", "v"), "must have as many columns as the key (id)");
			source.execute("CREATE TABLE k (v TEXT, updated_at DATETIME)");
			Job keyless = Jobs.of(DeleteJobs.options(DeleteJobs.KEYS, WriteMode.APPEND, 20), "k");
			assertTrue(assertThrows(TidemarkException.class, () -> engine.plan(keyless)).summary()
					.contains("deletes keys needs a key"));
		}
	}

	private static void assertRefused(Engine engine, DeleteSettings deletes, String reason) {
		TidemarkException refused = assertThrows(TidemarkException.class,
				() -> engine.plan(DeleteJobs.of(deletes, 20, "t")));
		assertTrue(refused.summary().contains(reason), refused.summary());
	}
}
