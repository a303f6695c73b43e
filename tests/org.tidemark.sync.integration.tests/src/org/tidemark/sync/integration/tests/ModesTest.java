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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.SyncOptions;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskRecord;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.sync.TaskPlan;
import org.tidemark.sync.UnitMode;
import org.tidemark.testing.SqliteDatabase;

/** What each mode does, what the plan says of it, and how a changed definition is asked about. */
class ModesTest {

	private static final IncrementalConfig BY_TIME = new IncrementalConfig("timestamp", List.of("updated_at"), null,
			null);

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;
	private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);

	@BeforeEach
	void makeSource() throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME)",
				"INSERT INTO t VALUES (1, 'a', '2026-01-01 10:00:00'), (2, 'b', '2026-01-02 10:00:00'),"
						+ " (3, 'c', '2026-01-03 10:00:00')");
	}

	private Engine engine() throws TidemarkException {
		return new Engine(temp.resolve("home"), Engine.settings("source", source), Engine.settings("target", target),
				sink -> new FailingSink(sink, writesLeft, true));
	}

	private static Job job(SyncMode mode, IncrementalConfig incremental) {
		return Jobs.of(Jobs.options(mode, incremental, WriteMode.UPSERT, 2), "t");
	}

	@Test
	void autoBeginsFullAndGoesOnIncremental() throws Exception {
		Job job = job(SyncMode.AUTO, BY_TIME);
		try (Engine engine = engine()) {
			TaskPlan before = engine.plan(job);
			assertEquals(UnitMode.FULL, before.units().get(0).mode());
			assertEquals("Using full sync (no watermark stored)", before.units().get(0).reason());
			assertEquals(1, before.units().get(0).statements().size());
			assertTrue(target.rows("SELECT name FROM sqlite_master").isEmpty(), "a plan writes nothing");

			engine.run(job);
			TaskPlan after = engine.plan(job);
			assertEquals(UnitMode.INCREMENTAL, after.units().get(0).mode());
			assertTrue(after.units().get(0).reason().startsWith("Using incremental sync (last sync: 20"),
					after.units().get(0).reason());
			assertEquals("2026-01-03 10:00:00", after.units().get(0).watermark());
			assertEquals(List.of(), after.units().get(0).statements());
		}
	}

	@Test
	void aDryRunShowsWhatWouldBeWrittenAndWritesNothing() throws Exception {
		Job job = job(SyncMode.AUTO, BY_TIME);
		try (Engine engine = engine()) {
			assertEquals(List.of(List.of("1", "a", "2026-01-01 10:00:00"), List.of("2", "b", "2026-01-02 10:00:00")),
					engine.preview(job, 2).get(0).rows());
			assertTrue(target.rows("SELECT name FROM sqlite_master").isEmpty(), "a dry run writes nothing");
			engine.run(job);
			source.execute("UPDATE t SET v = 'changed', updated_at = '2026-01-04 10:00:00' WHERE id = 2");
			assertEquals(List.of(List.of("2", "changed", "2026-01-04 10:00:00")), engine.preview(job, 5).get(0).rows());
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(List.of(), engine.preview(job, 5).get(0).rows());
		}
	}

	@Test
	void fullReadsEverythingEachTime() throws Exception {
		Job job = job(SyncMode.FULL, null);
		try (Engine engine = engine()) {
			assertEquals(3, engine.run(job).counters().read());
			assertEquals(3, engine.run(job).counters().read());
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void skipCompletedLeavesACompleteUnitAlone() throws Exception {
		Job job = job(SyncMode.SKIP_COMPLETED, null);
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("INSERT INTO t VALUES (4, 'd', '2026-01-04 10:00:00')");
			TaskOutcome second = engine.run(job);
			assertEquals(UnitMode.SKIP, second.units().get(0).mode());
			assertEquals(Counters.ZERO, second.counters());
			assertEquals(TaskStatus.COMPLETED, second.status());
		}
	}

	@Test
	void skipCompletedGoesOnWithAUnitThatWasCutOff() throws Exception {
		Job job = job(SyncMode.SKIP_COMPLETED, null);
		try (Engine engine = engine()) {
			writesLeft.set(1);
			assertEquals(TaskStatus.FAILED, engine.run(job).status());
			assertEquals(2, target.number("SELECT count(*) FROM t"));
			TaskOutcome second = engine.run(job);
			assertEquals(1, second.counters().read(), "only what was missing is read");
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void incrementalBeginsAtTheInitialValue() throws Exception {
		Job job = job(SyncMode.INCREMENTAL,
				new IncrementalConfig("timestamp", List.of("updated_at"), "2026-01-02 00:00:00", null));
		try (Engine engine = engine()) {
			assertEquals(2, engine.run(job).counters().written());
			assertEquals(List.of(List.of("2"), List.of("3")), target.rows("SELECT id FROM t ORDER BY id"));
			assertEquals(0, engine.run(job).counters().written());
		}
	}

	@Test
	void forcingFullForgetsTheWatermark() throws Exception {
		Job job = job(SyncMode.AUTO, BY_TIME);
		try (Engine engine = engine()) {
			engine.run(job);
			target.execute("DELETE FROM t WHERE id = 1");
			TaskOutcome outcome = engine.run(job, new RunOptions(true, false, Set.of(), "manual"),
					new NullProgressMonitor());
			assertEquals(UnitMode.FULL, outcome.units().get(0).mode());
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void aDroppedTargetIsFilledAgain() throws Exception {
		Job job = job(SyncMode.AUTO, BY_TIME);
		try (Engine engine = engine()) {
			engine.run(job);
			target.execute("DROP TABLE t");
			TaskOutcome outcome = engine.run(job);
			assertEquals(UnitMode.FULL, outcome.units().get(0).mode());
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void aChangedDefinitionIsAskedAbout() throws Exception {
		Job before = job(SyncMode.AUTO, BY_TIME);
		Job after = Jobs.of(Jobs.options(SyncMode.AUTO, BY_TIME, WriteMode.UPSERT, 2), "t",
				List.of(ColumnMapping.of("id"), ColumnMapping.of("updated_at")));
		try (Engine engine = engine()) {
			engine.run(before);
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(after));
			assertEquals(ProblemKind.USAGE, e.kind());
			assertEquals("The definition of t changed since the last run: mapping.".replace(" t ", " main.t "),
					e.getMessage().replace(" t ", " main.t "));
			assertTrue(e.remedy().contains("--full") && e.remedy().contains("--keep-watermark"), e.remedy());
			assertEquals(1, engine.store().tasks().list(9).size(), "the refused run left no history");
			TaskOutcome kept = engine.run(after, new RunOptions(false, true, Set.of(), "manual"),
					new NullProgressMonitor());
			assertEquals(UnitMode.INCREMENTAL, kept.units().get(0).mode());
		}
	}

	@Test
	void appendAddsOnlyWhatIsNew() throws Exception {
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO, BY_TIME, WriteMode.APPEND, 2), "t");
		try (Engine engine = engine()) {
			engine.run(job);
			source.execute("INSERT INTO t VALUES (4, 'd', '2026-01-03 10:00:00')");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(List.of(List.of("1", "a"), List.of("2", "b"), List.of("3", "c"), List.of("4", "d")),
					target.rows("SELECT id, v FROM t ORDER BY id"));
		}
	}

	@Test
	void appendingEverythingTwiceIsRefused() throws Exception {
		Job job = Jobs.of(Jobs.options(SyncMode.FULL, null, WriteMode.APPEND, 2), "t");
		try (Engine engine = engine()) {
			engine.run(job);
			TidemarkException e = assertThrows(TidemarkException.class, () -> engine.run(job));
			assertEquals(ProblemKind.USAGE, e.kind());
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void aTableWithoutKeyIsCopiedAndStartsOverAfterACut() throws Exception {
		source.execute("CREATE TABLE log (line TEXT)", "INSERT INTO log VALUES ('x'), ('x'), ('y'), ('z'), ('z')");
		SyncOptions options = Jobs.options(SyncMode.SKIP_COMPLETED, null, WriteMode.APPEND, 2);
		Job job = Jobs.of(options, "log");
		try (Engine engine = engine()) {
			writesLeft.set(2);
			assertEquals(TaskStatus.FAILED, engine.run(job).status());
			assertEquals(4, target.number("SELECT count(*) FROM log"));
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			assertEquals(source.rows("SELECT line FROM log ORDER BY line"),
					target.rows("SELECT line FROM log ORDER BY line"));
		}
	}

	@Test
	void resetForgetsTheWatermark() throws Exception {
		Job job = job(SyncMode.AUTO, BY_TIME);
		try (Engine engine = engine()) {
			engine.run(job);
			assertEquals(1, engine.reset(job).size());
			assertEquals(List.of(), engine.store().states().list("test"));
			assertEquals(UnitMode.FULL, engine.plan(job).units().get(0).mode());
			assertEquals(List.of(), engine.reset(job));
		}
	}

	@Test
	void historyKeepsUnitsAndReasons() throws Exception {
		Job job = job(SyncMode.AUTO, BY_TIME);
		try (Engine engine = engine()) {
			TaskOutcome outcome = engine.run(job);
			TaskRecord task = engine.store().tasks().find(outcome.task()).orElseThrow();
			assertEquals(TaskStatus.COMPLETED, task.status());
			assertEquals("manual", task.trigger());
			assertEquals(new Counters(3, 3, 0, 0, 0, 0),
					engine.store().tasks().units(outcome.task()).get(0).counters());
			assertTrue(engine.store().tasks().logOf(outcome.task()).stream()
					.anyMatch(l -> l.message().endsWith("Using full sync (no watermark stored)")));
			assertTrue(engine.events().get(0) instanceof TaskEvent.TaskStarted);
			assertTrue(engine.events().getLast() instanceof TaskEvent.TaskFinished finished
					&& finished.status() == TaskStatus.COMPLETED);
		}
	}

	@Test
	void verificationNamesEachRowThatDiffers() throws Exception {
		Job job = job(SyncMode.AUTO, BY_TIME);
		try (Engine engine = engine()) {
			engine.run(job);
			assertTrue(engine.verify(job).equal());
			target.execute("UPDATE t SET v = 'changed' WHERE id = 1", "DELETE FROM t WHERE id = 2",
					"INSERT INTO t VALUES (9, 'extra', NULL)");
			var unit = engine.verify(job).units().get(0);
			assertEquals(List.of(1L, 1L, 1L), List.of(unit.missing(), unit.extra(), unit.different()));
			List<String> told = engine.events().stream().filter(TaskEvent.Difference.class::isInstance)
					.map(TaskEvent.Difference.class::cast)
					.map(d -> d.kind() + " " + d.key()).sorted().toList();
			assertEquals(List.of("different {id=1}", "extra {id=9}", "missing {id=2}"), told);
		}
	}
}
