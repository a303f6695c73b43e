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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.RunOptions;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** The clock of the source is set back below what was read up to: what it dates from then on is not lost. */
@ExtendWith(DatabaseServersExtension.class)
class ClockSetBackTest {

	private static final String SET_BACK = "was set back";

	private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	@TempDir
	Path temp;

	private SqliteDatabase source;
	private SqliteDatabase target;

	/** A run while the clock is two hours ahead, which has read a row of the hour that is still to come. */
	private Engine afterRunAhead(Job job) throws Exception {
		source = new SqliteDatabase(temp.resolve("source.db"));
		target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, updated_at DATETIME)");
		insert(1, -60);
		insert(2, 60);
		Engine engine = new Engine(temp.resolve("home"), source, target);
		ahead(engine, 120);
		assertEquals(2, engine.run(job).counters().written());
		assertEquals(at(60), engine.watermark());
		engine.horizons(h -> h);
		return engine;
	}

	private String at(int minutes) {
		return LocalDateTime.ofInstant(begun.plus(minutes, ChronoUnit.MINUTES), ZoneOffset.UTC).toString()
				.replace('T', ' ') + (begun.atOffset(ZoneOffset.UTC).getSecond() == 0 ? ":00" : "");
	}

	private void insert(int id, int minutes) throws Exception {
		source.execute("INSERT INTO t VALUES (" + id + ", '" + at(minutes) + "')");
	}

	private void ahead(Engine engine, int minutes) {
		engine.horizons(h -> new Horizon(h.kind(), at(minutes), h.openTransactions(), h.taken(), h.settled(), h.zone(),
				h.advice()));
	}

	private static boolean saysSo(Engine engine) {
		return engine.warnings().stream().anyMatch(w -> w.contains(SET_BACK));
	}

	@Test
	void whatIsDatedBelowTheWatermarkIsRead() throws Exception {
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		try (Engine engine = afterRunAhead(job)) {
			Naive naive = new Naive(source, "t", "updated_at", ">");
			naive.run();
			insert(3, 0);
			assertEquals(List.of(), naive.run(), "the naive form has lost it");
			assertTrue(engine.plan(job).units().get(0).notes().stream().anyMatch(n -> n.text().contains(SET_BACK)));
			assertEquals(1, engine.run(job).counters().written());
			assertTrue(saysSo(engine));
			assertEquals(source.rows("SELECT * FROM t ORDER BY id"), target.rows("SELECT * FROM t ORDER BY id"));

			assertEquals(0, engine.run(job).counters().written());
			assertFalse(saysSo(engine), "the watermark has gone back too");
			insert(4, 0);
			assertEquals(1, engine.run(job).counters().written());
		}
	}

	/** A run that found nothing remembers it all the same: by the next one the clock may have caught up. */
	@Test
	void theWatermarkGoesBackThoughNothingChanged() throws Exception {
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		try (Engine engine = afterRunAhead(job)) {
			assertEquals(0, engine.run(job).counters().written());
			insert(3, 1);
			ahead(engine, 180);
			assertEquals(1, engine.run(job).counters().written());
			assertFalse(saysSo(engine));
			assertEquals(3, target.number("SELECT count(*) FROM t"));
		}
	}

	@Test
	void whatWasAppendedIsNotAppendedTwice() throws Exception {
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO,
				new IncrementalConfig("timestamp", List.of("updated_at"), null, null), WriteMode.APPEND, 500), "t");
		try (Engine engine = afterRunAhead(job)) {
			insert(3, 61);
			TidemarkException refused = assertThrows(TidemarkException.class, () -> engine.run(job));
			assertEquals(ProblemKind.USAGE, refused.kind());
			assertTrue(refused.getMessage().contains(SET_BACK) && refused.remedy().contains("--keep-watermark"),
					refused.remedy());
			engine.run(job, new RunOptions(false, true, Set.of(), "manual"), new NullProgressMonitor());
			assertTrue(saysSo(engine));
			assertEquals(source.rows("SELECT * FROM t ORDER BY id"), target.rows("SELECT * FROM t ORDER BY id"));
		}
	}

	/** What has no zone is dated by the server's, which can be set back as a clock can. */
	@Test
	void aMariaDbServerWhoseZoneIsSetBack(@Database(value = DatabaseKind.MARIADB, name = "back") ServerDatabase server)
			throws Exception {
		List<List<String>> before = server.rows("SELECT @@global.time_zone");
		server.execute("SET GLOBAL time_zone = '+03:00'");
		try {
			moved(server, "DATETIME(6)", "NOW(6)", "NOW(6)", "SET GLOBAL time_zone = '-02:00'");
		} finally {
			server.execute("SET GLOBAL time_zone = '" + before.get(0).get(0) + "'");
		}
	}

	@Test
	void aPostgresServerWhoseZoneIsSetBack(
			@Database(value = DatabaseKind.POSTGRESQL, name = "back") ServerDatabase server) throws Exception {
		String zone = "ALTER DATABASE " + server.kind().quoted(server.name()) + " SET timezone = '%s'";
		server.execute(zone.formatted("Etc/GMT-3"));
		String clock = "clock_timestamp() AT TIME ZONE '%s'";
		moved(server, "TIMESTAMP", clock.formatted("Etc/GMT-3"), clock.formatted("Etc/GMT+2"),
				zone.formatted("Etc/GMT+2"));
	}

	private void moved(ServerDatabase server, String type, String ahead, String behind, String back)
			throws Exception {
		SqliteDatabase copy = new SqliteDatabase(temp.resolve("copy.db"));
		server.execute("CREATE TABLE t (id BIGINT PRIMARY KEY, updated_at " + type + ')',
				"INSERT INTO t VALUES (1, " + ahead + ')');
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		try (Engine engine = new Engine(temp.resolve("home"), server, copy)) {
			engine.run(job);
			server.execute(back);
			server.execute("INSERT INTO t VALUES (2, " + behind + ')');
			assertEquals(1, server.number("SELECT count(*) FROM t AS a, t AS b WHERE a.id = 1 AND b.id = 2"
					+ " AND a.updated_at > b.updated_at"));
			assertEquals(1, engine.run(job).counters().written());
			assertTrue(saysSo(engine));
			assertEquals(2, copy.number("SELECT count(*) FROM t"));
			assertEquals(0, engine.run(job).counters().written());
			assertFalse(saysSo(engine));
		}
	}
}
