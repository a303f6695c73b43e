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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SchemaDrift;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.UnitMode;
import org.tidemark.sync.UnitPlan;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** Columns that were added, dropped, renamed and retyped at the source since the last run. */
@ExtendWith(DatabaseServersExtension.class)
class SchemaDriftTest {

	private static final RunOptions FULL = new RunOptions(true, false, Set.of(), "test");
	private static final RunOptions KEEP = new RunOptions(false, true, Set.of(), "test");

	@TempDir
	Path temp;

	@Test
	void fromMariaDbToPostgres(@Database(value = DatabaseKind.MARIADB, name = "drift") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "drift") ServerDatabase target) throws Exception {
		check(source, target, "DATETIME(6)", "int(11)", "bigint(20)");
	}

	@Test
	void fromPostgresToSqlite(@Database(value = DatabaseKind.POSTGRESQL, name = "drift2") ServerDatabase source)
			throws Exception {
		check(source, new SqliteDatabase(temp.resolve("target.db")), "TIMESTAMP(6)", "integer", "bigint");
	}

	@Test
	void fromSqliteToMariaDb(@Database(value = DatabaseKind.MARIADB, name = "drift3") ServerDatabase target)
			throws Exception {
		check(new SqliteDatabase(temp.resolve("source.db")), target, "DATETIME", "INTEGER", "BIGINT");
	}

	private void check(TestDatabase source, TestDatabase target, String moment, String before, String after)
			throws Exception {
		for (SchemaDrift policy : SchemaDrift.values()) {
			target.execute("DROP TABLE IF EXISTS t", "DROP TABLE IF EXISTS tidemark_checkpoint",
					"DROP TABLE IF EXISTS tidemark_delivered");
			create(source, moment);
			Job job = Jobs.of(with(Jobs.auto("timestamp", "updated_at"), policy), "t");
			try (Engine engine = new Engine(temp.resolve("home " + policy), source, target)) {
				assertEquals(3, engine.run(job).counters().written());
				change(source, moment);
				switch (policy) {
					case FAIL -> asks(engine, job, target, before, after);
					case IGNORE -> leavesOut(engine, job, target);
					case ADD -> follows(engine, job, source, target);
				}
			}
		}
	}

	private static void create(TestDatabase source, String moment) throws Exception {
		source.execute("DROP TABLE IF EXISTS t",
				"CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(20), n INTEGER, gone VARCHAR(10) NOT NULL,"
						+ " updated_at " + moment + " NOT NULL)",
				"INSERT INTO t (id, v, n, gone, updated_at) VALUES (1, 'a', 10, 'old', '2026-01-01 10:00:00'),"
						+ " (2, 'b', 20, 'old', '2026-01-02 10:00:00'), (3, 'c', 30, 'old', '2026-01-03 10:00:00')");
	}

	/** The column x comes, with a value in a row that does not change otherwise; gone goes; n and v become wider. */
	private static void change(TestDatabase source, String moment) throws Exception {
		source.execute("DROP TABLE t",
				"CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, v VARCHAR(60), n BIGINT, updated_at " + moment
						+ " NOT NULL, x INTEGER)",
				"INSERT INTO t (id, v, n, x, updated_at) VALUES (1, 'a', 10, 7, '2026-01-01 10:00:00'),"
						+ " (2, 'b2', 20, 8, '2026-01-04 10:00:00'), (3, 'c', 30, NULL, '2026-01-03 10:00:00'),"
						+ " (4, 'd', 40, 9, '2026-01-05 10:00:00')");
	}

	private static SyncOptions with(SyncOptions o, SchemaDrift drift) {
		return new SyncOptions(o.mode(), o.incremental(), o.threadCount(), o.batchSize(), o.errorStrategy(),
				o.writeMode(), o.deletes(), o.deleteGuard(), o.conflicts(), o.direction(), o.verify(), o.createTarget(),
				o.failFast(), o.compare(), o.safetyLag(), o.timeout(), drift, o.zeroDates(), o.infinity(),
				o.nulCharacters());
	}

	private static void asks(Engine engine, Job job, TestDatabase target, String before, String after)
			throws Exception {
		TidemarkException planned = assertThrows(TidemarkException.class, () -> engine.plan(job));
		TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(job));
		assertEquals(planned.getMessage(), e.getMessage());
		assertEquals(ProblemKind.USAGE, e.kind());
		String message = e.getMessage().toLowerCase(Locale.ROOT);
		assertTrue(message.contains("dropped gone, added column x (" + before.toLowerCase(Locale.ROOT) + "), "),
				e.getMessage());
		assertTrue(message.contains("n from " + before.toLowerCase(Locale.ROOT) + " to "
				+ after.toLowerCase(Locale.ROOT)), e.getMessage());
		assertTrue(e.summary().contains("--full") && e.summary().contains("--keep-watermark"), e.summary());
		assertEquals(3, target.number("SELECT COUNT(*) FROM t"));

		assertEquals(TaskStatus.COMPLETED, engine.run(job, KEEP, new NullProgressMonitor()).status());
		assertRowsWithoutX(target);
		assertThrows(TidemarkException.class, () -> engine.run(job), "x is still left out");
		TaskOutcome full = engine.run(job, FULL, new NullProgressMonitor());
		assertEquals(TaskStatus.COMPLETED, full.status(), full.units()::toString);
		assertEquals(4, full.counters().written());
		assertX(target);
		assertEquals(0, engine.run(job).counters().written(), "the new schema is known");
	}

	private static void leavesOut(Engine engine, Job job, TestDatabase target) throws Exception {
		UnitPlan plan = engine.plan(job).units().get(0);
		assertEquals(UnitMode.INCREMENTAL, plan.mode());
		assertTrue(plan.notes().toString().contains("added column x"), plan.notes()::toString);
		TaskOutcome outcome = engine.run(job);
		assertEquals(TaskStatus.COMPLETED, outcome.status(), outcome.units()::toString);
		assertEquals(3, outcome.counters().written(), "two rows, and that at the watermark in its new form");
		assertRowsWithoutX(target);
		assertTrue(engine.verify(job).equal());
		assertEquals(0, engine.run(job).counters().written());
	}

	private static void follows(Engine engine, Job job, TestDatabase source, TestDatabase target) throws Exception {
		UnitPlan plan = engine.plan(job).units().get(0);
		assertEquals(UnitMode.FULL, plan.mode());
		assertEquals("Using full sync (new columns: x)", plan.reason());
		assertTrue(plan.statements().stream().anyMatch(s -> s.matches("ALTER TABLE .*t\\S ADD COLUMN \\Sx\\S .*")),
				plan.statements()::toString);
		TaskOutcome outcome = engine.run(job);
		assertEquals(TaskStatus.COMPLETED, outcome.status(), outcome.units()::toString);
		assertX(target);
		String wide = "w".repeat(60);
		source.execute(
				"UPDATE t SET v = '" + wide + "', n = 3000000000, updated_at = '2026-01-06 10:00:00' WHERE id = 2");
		TaskOutcome next = engine.run(job);
		assertEquals(UnitMode.INCREMENTAL, next.units().get(0).mode());
		assertEquals(1, next.counters().written(), next.units()::toString);
		assertEquals(List.of(List.of(wide, "3000000000")), target.rows("SELECT v, n FROM t WHERE id = 2"));
		assertEquals(List.of(), engine.plan(job).units().get(0).statements());
		assertTrue(engine.verify(job).equal());
	}

	private static void assertRowsWithoutX(TestDatabase target) throws Exception {
		assertEquals(List.of(List.of("1", "a", "old"), List.of("2", "b2", "old"), List.of("3", "c", "old"),
				Arrays.asList("4", "d", null)), target.rows("SELECT id, v, gone FROM t ORDER BY id"));
		assertEquals(0, target.rows("SELECT * FROM t").stream().filter(r -> r.size() != 5).count());
	}

	private static void assertX(TestDatabase target) throws Exception {
		assertEquals(List.of(List.of("1", "a", "7"), List.of("2", "b2", "8"), Arrays.asList("3", "c", null),
				List.of("4", "d", "9")), target.rows("SELECT id, v, x FROM t ORDER BY id"));
	}

	@Test
	void listedColumnsAreNeverChanged() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		create(source, "DATETIME");
		Job job = Jobs.of(with(Jobs.auto("timestamp", "updated_at"), SchemaDrift.ADD), "t",
				List.of(ColumnMapping.of("id"), ColumnMapping.of("v"), ColumnMapping.of("updated_at")));
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			change(source, "DATETIME");
			assertEquals(2, engine.run(job).counters().written());
			assertEquals(List.of(List.of("id"), List.of("v"), List.of("updated_at")),
					target.rows("SELECT name FROM pragma_table_info('t') ORDER BY cid"));
			Job asking = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t",
					List.of(ColumnMapping.of("id"), ColumnMapping.of("v"), ColumnMapping.of("updated_at")));
			create(source, "DATETIME");
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(asking));
			assertTrue(e.getMessage().endsWith("v from VARCHAR(60) to VARCHAR(20)."), e.getMessage());
		}
	}

	@Test
	void appendedRowsGetNewColumnsFromNowOn() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		create(source, "DATETIME");
		SyncOptions append = Jobs.options(SyncMode.AUTO,
				Jobs.auto("timestamp", "updated_at").incremental(), WriteMode.APPEND, 10);
		Job job = Jobs.of(with(append, SchemaDrift.ADD), "t");
		target.execute("CREATE TABLE t (id INTEGER, v VARCHAR(20), n INTEGER, gone VARCHAR(10), updated_at DATETIME)");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			source.execute("ALTER TABLE t ADD COLUMN x INTEGER", "UPDATE t SET x = 5",
					"INSERT INTO t (id, gone, x, updated_at) VALUES (9, 'new', 6, '2026-01-09 10:00:00')");
			UnitPlan plan = engine.plan(job).units().get(0);
			assertEquals(UnitMode.INCREMENTAL, plan.mode());
			assertTrue(plan.notes().toString().contains("keep NULL in the new columns (x)"), plan.notes()::toString);
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			assertEquals(List.of(Arrays.asList("1", null), Arrays.asList("2", null), List.of("9", "6")),
					target.rows("SELECT id, x FROM t WHERE id <> 3 ORDER BY id"));
		}
	}
}
