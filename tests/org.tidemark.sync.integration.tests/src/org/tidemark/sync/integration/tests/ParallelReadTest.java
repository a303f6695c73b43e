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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.PlanNote;
import org.tidemark.sync.RunOptions;
import org.tidemark.sync.TaskOutcome;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** Several readers of one table: what they bring is one state of it, and each range of the key goes on where it stood. */
@ExtendWith(DatabaseServersExtension.class)
class ParallelReadTest {

	private static final int ROWS = 12_000;
	private static final int BATCH = 500;
	private static final String CUT = "2 readers read 8 ranges of the key";

	@TempDir
	Path temp;

	private final NullProgressMonitor monitor = new NullProgressMonitor();

	private static Job job(int threads, SyncMode mode, WriteMode writeMode, IncrementalConfig changes,
			String... tables) {
		return Jobs.of(Jobs.threads(Jobs.options(mode, changes, writeMode, BATCH), threads), tables);
	}

	private static Job copy(int threads, String... tables) {
		return job(threads, SyncMode.SKIP_COMPLETED, WriteMode.UPSERT, null, tables);
	}

	private static Job changes(int threads, String strategy, String field) {
		return job(threads, SyncMode.AUTO, WriteMode.UPSERT,
				new IncrementalConfig(strategy, List.of(field), null, null), "t");
	}

	private Engine engine(ServerDatabase source, ServerDatabase target) throws Exception {
		return new Engine(temp.resolve("home"), source, target);
	}

	/** An engine whose run is cancelled before one of its writes. */
	private Engine cancelledAt(int write, ServerDatabase source, ServerDatabase target) throws Exception {
		AtomicInteger left = new AtomicInteger(write);
		return new Engine(temp.resolve("home"), Engine.settings("source", source), Engine.settings("target", target),
				sinks -> WatchedSinks.before(sinks, () -> {
					if (left.decrementAndGet() == 0) {
						monitor.setCanceled(true);
					}
				}));
	}

	private static void fill(ServerDatabase source) throws Exception {
		if (source.kind() == DatabaseKind.MARIADB) {
			source.execute("CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(100), born DATE, updated_at DATETIME(6))",
					"INSERT INTO t SELECT seq, CONCAT('row ', seq), '2026-01-01', '2026-01-01' + INTERVAL seq SECOND"
							+ " FROM seq_1_to_" + ROWS,
					"ANALYZE TABLE t");
		} else {
			source.execute("CREATE TABLE t (id INT PRIMARY KEY, v VARCHAR(100), born DATE, updated_at TIMESTAMP(6))",
					"INSERT INTO t SELECT i, 'row ' || i, '2026-01-01', timestamp '2026-01-01' + i * interval '1 second'"
							+ " FROM generate_series(1, " + ROWS + ") i",
					"ANALYZE t");
		}
	}

	private static boolean said(Engine engine, String text) {
		return engine.events().stream().anyMatch(e -> e instanceof TaskEvent.Log log && log.message().contains(text));
	}

	private static void assertSaid(Engine engine, String text) {
		assertTrue(said(engine, text),
				() -> engine.events().stream().filter(TaskEvent.Log.class::isInstance).toList().toString());
	}

	/** Rows and checkpoint of the target as one text. */
	private static String hash(ServerDatabase target) throws Exception {
		String rows = target.kind() == DatabaseKind.POSTGRESQL
				? "SELECT md5(string_agg(CAST(t AS text), ',' ORDER BY id)) FROM t"
				: "SELECT CONCAT(BIT_XOR(CRC32(CONCAT_WS('#', id, v, born, updated_at))), ' ', COUNT(*), ' ', SUM(id)) FROM t";
		return target.rows(rows) + new FaultTables(target).checkpoints().toString();
	}

	@Test
	void fromMariaDb(@Database(value = DatabaseKind.MARIADB, name = "par_a") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_a") ServerDatabase target) throws Exception {
		sameAsOfOneReader(source, target);
	}

	@Test
	void fromPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "par_b") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "par_b") ServerDatabase target) throws Exception {
		sameAsOfOneReader(source, target);
	}

	private void sameAsOfOneReader(ServerDatabase source, ServerDatabase target) throws Exception {
		fill(source);
		try (Engine engine = engine(source, target)) {
			assertEquals(ROWS, engine.run(changes(1, "timestamp", "updated_at")).counters().written());
			assertFalse(said(engine, "readers read"));
			String ofOne = hash(target);
			engine.reset(changes(1, "timestamp", "updated_at"));
			target.execute("DROP TABLE t");

			Job job = changes(2, "timestamp", "updated_at");
			TaskOutcome outcome = engine.run(job);
			assertSaid(engine, CUT);
			assertEquals(ROWS, outcome.counters().read());
			assertEquals(ROWS, outcome.counters().written());
			assertEquals(ofOne, hash(target), "rows and what is stored of the run");
			assertTrue(engine.verify(job).equal());

			source.execute("UPDATE t SET v = 'changed', updated_at = '2026-03-01 00:00:00'");
			assertEquals(List.of(), readerNotes(engine, job), "few rows are read by one");
			assertEquals(ROWS, engine.run(job).counters().written());
			assertFalse(said(engine, "readers read"));
			assertEquals(0, engine.run(job).counters().written());
			assertTrue(engine.verify(job).equal());
		}
	}

	@Test
	void keysOfTextsAndOfSeveralColumns(@Database(value = DatabaseKind.MARIADB, name = "par_c") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_c") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE parts (tenant INT, code VARCHAR(20), v INT, PRIMARY KEY (tenant, code))"
				+ " CHARSET utf8mb4 COLLATE utf8mb4_unicode_ci",
				"INSERT INTO parts SELECT seq % 3, CONCAT(ELT(1 + seq % 5, 'a', 'B', 'ä', 'Z', '中'), seq), seq FROM seq_1_to_6000",
				"CREATE TABLE words (word VARCHAR(40) PRIMARY KEY, v INT) CHARSET utf8mb4 COLLATE utf8mb4_general_ci",
				"INSERT INTO words SELECT CONCAT(ELT(1 + seq % 4, 'ab', 'AC', 'É', '_'), MD5(seq)), seq FROM seq_1_to_6000",
				"ANALYZE TABLE parts, words");
		copied(source, target, "parts", "words");
	}

	@Test
	void keysThatAreSpreadUnevenly(@Database(value = DatabaseKind.POSTGRESQL, name = "par_d") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "par_d") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE squares (id BIGINT PRIMARY KEY, v INT)",
				"INSERT INTO squares SELECT i::bigint * i * i - 100000, i FROM generate_series(1, 6000) i",
				"CREATE TABLE ids (id UUID, moment TIMESTAMP(6), v INT, PRIMARY KEY (moment, id))",
				"INSERT INTO ids SELECT md5(i::text)::uuid, timestamp '2026-01-01' + (i / 100) * interval '1 hour', i"
						+ " FROM generate_series(1, 6000) i",
				"ANALYZE squares", "ANALYZE ids");
		copied(source, target, "squares", "ids");
	}

	private void copied(ServerDatabase source, ServerDatabase target, String... tables) throws Exception {
		Job job = copy(4, tables);
		try (Engine engine = engine(source, target)) {
			assertEquals(12_000, engine.run(job).counters().written());
			for (String table : tables) {
				assertSaid(engine, table + ": 2 readers read ");
			}
			assertTrue(engine.verify(job).equal());
		}
	}

	@Test
	void rangesWithoutRows(@Database(value = DatabaseKind.MARIADB, name = "par_e") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_e") ServerDatabase target) throws Exception {
		fill(source);
		source.execute("DELETE FROM t WHERE id BETWEEN 3001 AND 9000", "ANALYZE TABLE t");
		try (Engine engine = engine(source, target)) {
			assertEquals(6_000, engine.run(copy(2, "t")).counters().read());
			assertSaid(engine, "2 readers read ");
			assertTrue(engine.verify(copy(2, "t")).equal());
		}
	}

	@Test
	void oneStateOfMariaDb(@Database(value = DatabaseKind.MARIADB, name = "par_f") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_f") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, balance INT)",
				"INSERT INTO t SELECT seq, 100 FROM seq_1_to_" + ROWS, "ANALYZE TABLE t");
		staysWhole(source, target);
	}

	@Test
	void oneStateOfPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "par_g") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_h") ServerDatabase target) throws Exception {
		source.execute("CREATE TABLE t (id INT PRIMARY KEY, balance INT)",
				"INSERT INTO t SELECT i, 100 FROM generate_series(1, " + ROWS + ") i", "ANALYZE t");
		staysWhole(source, target);
	}

	/** Money moves between the two ends of the table while it is read. */
	private void staysWhole(ServerDatabase source, ServerDatabase target) throws Exception {
		AtomicBoolean ended = new AtomicBoolean();
		AtomicInteger moved = new AtomicInteger();
		FutureTask<Void> mover = new FutureTask<>(() -> {
			try (Connection connection = source.connection(); Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				for (int i = 0; !ended.get(); i = (i + 7919) % (ROWS / 2)) {
					statement.execute("UPDATE t SET balance = balance - 1 WHERE id = " + (1 + i));
					statement.execute("UPDATE t SET balance = balance + 1 WHERE id = " + (ROWS - i));
					connection.commit();
					moved.incrementAndGet();
				}
			}
			return null;
		});
		Thread.ofPlatform().daemon().start(mover);
		try (Engine engine = engine(source, target)) {
			for (int round = 0; round < 3; round++) {
				int before = moved.get();
				assertEquals(TaskStatus.COMPLETED,
						engine.run(job(2, SyncMode.FULL, WriteMode.UPSERT, null, "t")).status());
				assertSaid(engine, "2 readers read ");
				assertTrue(moved.get() > before, "money moved meanwhile");
				assertEquals(100L * ROWS, target.number("SELECT SUM(balance) FROM t"), "round " + round);
			}
		} finally {
			ended.set(true);
		}
		mover.get(20, TimeUnit.SECONDS);
		assertTrue(target.number("SELECT COUNT(*) FROM t WHERE balance <> 100") > 0);
	}

	/** Cancels a copy at a write and gives how many rows it kept. */
	private long cutOff(Job job, int write, ServerDatabase source, ServerDatabase target) throws Exception {
		try (Engine engine = cancelledAt(write, source, target)) {
			TaskOutcome outcome = engine.run(job, RunOptions.DEFAULT, monitor);
			monitor.setCanceled(false);
			assertEquals(TaskStatus.CANCELLED, outcome.status());
			long kept = target.number("SELECT COUNT(*) FROM t");
			assertEquals(outcome.counters().written(), kept);
			assertTrue(kept > 0 && kept < ROWS, "kept " + kept);
			return kept;
		}
	}

	private static String stored(ServerDatabase target) throws Exception {
		return target.rows("SELECT state FROM tidemark_checkpoint").get(0).get(0);
	}

	@Test
	void eachRangeGoesOnWithAnotherNumberOfReaders(
			@Database(value = DatabaseKind.MARIADB, name = "par_i") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_i") ServerDatabase target) throws Exception {
		fill(source);
		long kept = cutOff(copy(2, "t"), 9, source, target);
		String state = stored(target);
		assertTrue(state.contains("\"done\":true") && state.contains("\"done\":false"), state);
		try (Engine engine = cancelledAt(4, source, target)) {
			assertEquals(TaskStatus.CANCELLED, engine.run(copy(1, "t"), RunOptions.DEFAULT, monitor).status());
			monitor.setCanceled(false);
			assertFalse(said(engine, "readers"));
		}
		long more = target.number("SELECT COUNT(*) FROM t");
		assertTrue(more > kept && more < ROWS, kept + ", then " + more);
		try (Engine engine = engine(source, target)) {
			assertTrue(readerNotes(engine, copy(4, "t")).get(0).matches(".*t: 2 readers go on with the \\d ranges.*"),
					() -> readerNotes(engine, copy(4, "t")).toString());
			TaskOutcome rest = engine.run(copy(4, "t"));
			assertEquals(TaskStatus.COMPLETED, rest.status());
			assertEquals(ROWS - more, rest.counters().read(), "nothing is read twice");
			assertEquals(ROWS - more, rest.counters().written());
			assertTrue(engine.verify(copy(2, "t")).equal());
			assertTrue(stored(target).contains("\"ranges\":[]"), stored(target));
		}
	}

	@Test
	void whatAnEarlierVersionStoredGoesOnAsBefore(
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_j") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_k") ServerDatabase target) throws Exception {
		fill(source);
		long kept = cutOff(copy(1, "t"), 5, source, target);
		target.execute("UPDATE tidemark_checkpoint SET state = replace(state, ',\"ranges\":[]', '')");
		assertFalse(stored(target).contains("ranges"), stored(target));
		try (Engine engine = engine(source, target)) {
			TaskOutcome rest = engine.run(copy(2, "t"));
			assertSaid(engine, "one reader goes on where the interrupted run stood");
			assertEquals(ROWS - kept, rest.counters().read());
			assertTrue(engine.verify(copy(2, "t")).equal());
		}
	}

	/** A target without key would hold twice what is sent twice; rows change while the run is cut off. */
	@Test
	void appendedRowsAreThereOnce(@Database(value = DatabaseKind.MARIADB, name = "par_l") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_l") ServerDatabase target) throws Exception {
		fill(source);
		target.execute(
				"CREATE TABLE t (id INT NOT NULL, v VARCHAR(100), born DATE, updated_at TIMESTAMP(6) NOT NULL)");
		Job job = job(2, SyncMode.AUTO, WriteMode.APPEND,
				new IncrementalConfig("timestamp", List.of("updated_at"), null, null), "t");
		cutOff(job, 9, source, target);
		source.execute(
				"INSERT INTO t VALUES (0, 'first', NULL, UTC_TIMESTAMP(6)), (20000, 'last', NULL, UTC_TIMESTAMP(6))",
				"INSERT INTO t SELECT -seq, 'more', NULL, UTC_TIMESTAMP(6) FROM seq_1_to_50");
		try (Engine engine = engine(source, target)) {
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			assertEquals(TaskStatus.COMPLETED, engine.run(job).status());
			assertEquals(0, target.number("SELECT COUNT(*) FROM (SELECT id FROM t GROUP BY id HAVING COUNT(*) > 1) x"));
			assertEquals(ROWS + 52, target.number("SELECT COUNT(*) FROM t"));
		}
	}

	@Test
	void aRangeThatFailsFailsTheUnit(@Database(value = DatabaseKind.POSTGRESQL, name = "par_m") ServerDatabase source,
			@Database(value = DatabaseKind.MARIADB, name = "par_m") ServerDatabase target) throws Exception {
		fill(source);
		source.execute("UPDATE t SET v = '' WHERE id = 10000");
		Job job = Jobs.where(copy(2, "t"), "1 / length(v) < 2");
		try (Engine engine = engine(source, target)) {
			TaskOutcome outcome = engine.run(job);
			assertEquals(TaskStatus.FAILED, outcome.status());
			String error = String.valueOf(outcome.units().get(0).error());
			assertTrue(error.contains("division by zero"), error);
			assertSaid(engine, CUT);
			long kept = target.number("SELECT COUNT(*) FROM t");
			assertTrue(kept >= 5 * ROWS / 8, "five ranges came before: " + kept);
			assertEquals(outcome.counters().written(), kept);

			source.execute("UPDATE t SET v = 'mended' WHERE id = 10000");
			TaskOutcome rest = engine.run(job);
			assertEquals(TaskStatus.COMPLETED, rest.status());
			assertEquals(ROWS - kept, rest.counters().read());
			assertTrue(engine.verify(job).equal());
		}
	}

	@Test
	void rowsThatCommitLateAreFound(@Database(value = DatabaseKind.POSTGRESQL, name = "par_n") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_o") ServerDatabase target) throws Exception {
		fill(source);
		source.execute("DELETE FROM t WHERE id IN (2500, 9000)");
		for (String strategy : List.of("timestamp", "autoIncrement")) {
			Job job = changes(2, strategy, strategy.equals("timestamp") ? "updated_at" : "id");
			target.execute("DROP TABLE IF EXISTS t");
			try (Engine engine = new Engine(temp.resolve(strategy), source, target);
					Connection late = source.connection();
					Statement statement = late.createStatement()) {
				late.setAutoCommit(false);
				statement.execute("INSERT INTO t VALUES (2500, 'late', NULL, now()), (9000, 'late', NULL, now())");
				engine.run(job, new RunOptions(true, false, Set.of(), "manual"), monitor);
				assertSaid(engine, CUT);
				assertEquals(ROWS - 2, target.number("SELECT COUNT(*) FROM t"));
				source.execute("INSERT INTO t VALUES (20000, 'later', NULL, now())");
				late.commit();
				engine.run(job);
				assertEquals(2, target.number("SELECT COUNT(*) FROM t WHERE v = 'late'"), strategy);
				assertTrue(engine.verify(job).equal(), strategy);
				source.execute("DELETE FROM t WHERE id IN (2500, 9000, 20000)");
			}
		}
	}

	private static List<String> readerNotes(Engine engine, Job job) {
		try {
			return engine.plan(job).units().stream().flatMap(u -> u.notes().stream()).map(PlanNote::text)
					.filter(text -> text.matches("[^:]*: (one reader|\\d+ readers).*")).toList();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void thePlanSaysHowManyAndWhy(@Database(value = DatabaseKind.POSTGRESQL, name = "par_p") ServerDatabase source,
			@Database(value = DatabaseKind.POSTGRESQL, name = "par_q") ServerDatabase target) throws Exception {
		fill(source);
		source.execute("CREATE TABLE few AS SELECT * FROM t WHERE id < 100", "ALTER TABLE few ADD PRIMARY KEY (id)",
				"CREATE TABLE fresh (id INT PRIMARY KEY)", "ANALYZE few",
				"CREATE TABLE keyless AS SELECT * FROM t", "ANALYZE keyless", "CREATE TABLE u AS SELECT * FROM t",
				"ALTER TABLE u ADD PRIMARY KEY (id)", "ANALYZE u");
		try (Engine engine = engine(source, target)) {
			assertNote(engine, copy(2, "t"),
					"t: 2 readers share ranges of the key, because the table has about 12000 rows");
			assertNote(engine, copy(1, "t"), "one reader, because thread_count is 1");
			assertNote(engine, copy(2, "few"), "about 99 rows; several share 2000 and more");
			assertNote(engine, copy(2, "fresh"), "no estimate of the number of its rows");
			assertNote(engine, job(2, SyncMode.FULL, WriteMode.APPEND, null, "keyless"), "there is no key");
			assertNote(engine, copy(3, "t", "u"), "2 large tables share thread_count 3");
			Job subselect = Jobs.where(copy(2, "t"), "id IN (SELECT id FROM few)");
			assertNote(engine, subselect, "reads further tables");
			engine.run(copy(4, "t", "u", "few"));
			assertSaid(engine, "t: " + CUT);
			assertSaid(engine, "u: " + CUT);
		}
		try (Engine engine = new Engine(temp.resolve("lite"), source, new SqliteDatabase(temp.resolve("target.db")))) {
			assertNote(engine, copy(2, "t"), "written best in the order of the key");
		}
	}

	private static void assertNote(Engine engine, Job job, String text) {
		List<String> notes = readerNotes(engine, job);
		assertTrue(notes.stream().anyMatch(n -> n.contains(text)), notes::toString);
	}
}
