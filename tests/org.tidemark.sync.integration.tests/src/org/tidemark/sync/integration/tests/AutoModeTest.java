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
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.event.TaskEvent.UnitStarted;
import org.tidemark.core.job.ColumnMapping;
import org.tidemark.core.job.ColumnRole;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.core.task.TaskStatus;
import org.tidemark.sync.RunOptions;
import org.tidemark.testing.Await;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;
import org.tidemark.testing.TestDatabase;

/** The automatic mode: the role of a column and a watermark decide, and what did not change is not read. */
@ExtendWith(DatabaseServersExtension.class)
class AutoModeTest {

	private static final int ROWS = 50_000;

	@TempDir
	Path temp;

	/** The job names no strategy: the role of the column says it. */
	private static Job job(ColumnRole role) {
		return Jobs.of(Jobs.options(SyncMode.AUTO, null, WriteMode.UPSERT, 5_000), "big",
				List.of(ColumnMapping.of("id"), ColumnMapping.of("v"),
						new ColumnMapping("updated_at", null, null, null, false, role)));
	}

	@Test
	void aHundredChangesOfFiftyThousandOnMariaDb(
			@Database(value = DatabaseKind.MARIADB, name = "auto_mode") ServerDatabase source) throws Exception {
		source.execute("SET GLOBAL userstat = 1",
				"CREATE TABLE big (id INT PRIMARY KEY, v VARCHAR(20), updated_at DATETIME(6) NOT NULL, KEY (updated_at))",
				"INSERT INTO big SELECT seq, 'old', '2026-01-01' + INTERVAL seq SECOND FROM seq_1_to_" + ROWS);
		try {
			check(source, "UPDATE big SET v = 'new', updated_at = '2026-02-01' + INTERVAL id SECOND WHERE id % 500 = 1",
					() -> source.number("SELECT COALESCE(SUM(ROWS_READ), 0) FROM information_schema.TABLE_STATISTICS"
							+ " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'big'"));
		} finally {
			source.execute("SET GLOBAL userstat = 0");
		}
	}

	@Test
	void aHundredChangesOfFiftyThousandOnPostgres(
			@Database(value = DatabaseKind.POSTGRESQL, name = "auto_mode") ServerDatabase source) throws Exception {
		source.execute("CREATE TABLE big (id INT PRIMARY KEY, v TEXT, updated_at TIMESTAMP NOT NULL)",
				"CREATE INDEX ON big (updated_at)",
				"INSERT INTO big SELECT i, 'old', timestamp '2026-01-01' + i * interval '1 second'"
						+ " FROM generate_series(1, " + ROWS + ") AS i",
				"ANALYZE big");
		check(source,
				"UPDATE big SET v = 'new', updated_at = timestamp '2026-02-01' + id * interval '1 second' WHERE id % 500 = 1",
				() -> source.number("SELECT COALESCE(seq_tup_read + idx_tup_fetch, 0) FROM pg_stat_user_tables"
						+ " WHERE relname = 'big'"));
	}

	private interface Statistic {
		long read() throws Exception;
	}

	private void check(TestDatabase source, String change, Statistic rowsRead) throws Exception {
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = job(ColumnRole.UPDATED_TIME);
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			assertEquals(new Counters(ROWS, ROWS, 0, 0, 0, 0), engine.run(job).counters());
			assertEquals("Using full sync (no watermark stored)", reason(engine));
			source.execute(change);
			long before = settled(rowsRead);

			assertEquals(new Counters(100, 100, 1, 0, 0, 0), engine.run(job).counters());
			assertTrue(reason(engine).matches(
					"Using incremental sync \\(last sync: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\\)"),
					reason(engine));
			long[] read = { 0 };
			Await.until("the database to count what was read", Duration.ofSeconds(20), () -> {
				read[0] = unchecked(rowsRead) - before;
				return read[0] >= 101;
			});
			read[0] = settled(rowsRead) - before;
			assertTrue(read[0] <= 500, "of " + ROWS + " rows the database read " + read[0]);
			assertEquals(100, target.number("SELECT count(*) FROM big WHERE v = 'new'"));
			assertEquals(ROWS, target.number("SELECT count(*) FROM big"));
		}
	}

	/** What a statistic says once it does not change any more. */
	private static long settled(Statistic statistic) {
		long[] last = { unchecked(statistic), System.nanoTime() };
		Await.until("the statistics to settle", Duration.ofSeconds(20), () -> {
			long now = unchecked(statistic);
			if (now != last[0]) {
				last[0] = now;
				last[1] = System.nanoTime();
			}
			return System.nanoTime() - last[1] > Duration.ofMillis(1_500).toNanos();
		});
		return last[0];
	}

	private static long unchecked(Statistic statistic) {
		try {
			return statistic.read();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	private static String reason(Engine engine) {
		return engine.events().stream().filter(UnitStarted.class::isInstance).map(UnitStarted.class::cast).findFirst()
				.orElseThrow().reason();
	}

	@Test
	void withoutTheRoleEverythingIsRead() throws Exception {
		SqliteDatabase source = small();
		try (Engine engine = new Engine(temp.resolve("home"), source, new SqliteDatabase(temp.resolve("target.db")))) {
			for (int run = 0; run < 2; run++) {
				assertEquals(2, engine.run(job(null)).counters().read());
				assertEquals("Using full sync (no strategy to find changes)", reason(engine));
			}
		}
	}

	/** A forced full run that is cut off at once leaves no watermark behind: neither in the target nor in the store. */
	@Test
	void forcingFullClearsTheWatermarkFirst() throws Exception {
		SqliteDatabase source = small();
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = job(ColumnRole.UPDATED_TIME);
		AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
		try (Engine engine = new Engine(temp.resolve("home"), Engine.settings("source", source),
				Engine.settings("target", target), sink -> new FailingSink(sink, writesLeft, false))) {
			engine.run(job);
			assertFalse(engine.store().states().list("test").isEmpty());
			writesLeft.set(1);
			assertEquals(TaskStatus.FAILED, engine.run(job, new RunOptions(true, false, Set.of(), "manual"),
					new NullProgressMonitor()).status());
			assertEquals("Using full sync (asked for; the watermark is forgotten)", reason(engine));
			assertEquals(List.of(), engine.store().states().list("test"));
			writesLeft.set(Integer.MAX_VALUE);
			assertEquals(2, engine.run(job).counters().read());
			assertEquals("Using full sync (no watermark stored)", reason(engine));
		}
	}

	private SqliteDatabase small() throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		source.execute("CREATE TABLE big (id INTEGER PRIMARY KEY, v TEXT, updated_at DATETIME)",
				"INSERT INTO big VALUES (1, 'a', '2026-01-01 10:00:00'), (2, 'b', '2026-01-02 10:00:00')");
		return source;
	}
}
