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
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.connector.spi.Horizon;
import org.tidemark.core.job.Job;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** L12: clocks of the tool, the server and its sessions that differ, and the hour that is there twice in autumn. */
@ExtendWith(DatabaseServersExtension.class)
class L12TimeZoneTest {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@TempDir
	Path temp;

	/** The tool's clock is fourteen hours ahead of what the server's sessions write. */
	@Test
	void aPostgresServerInAnotherZone(@Database(value = DatabaseKind.POSTGRESQL, name = "l12") ServerDatabase source)
			throws Exception {
		source.execute("ALTER DATABASE " + source.kind().quoted(source.name()) + " SET timezone = 'Etc/GMT+11'");
		String type = "TIMESTAMP DEFAULT (clock_timestamp() AT TIME ZONE 'Etc/GMT+11')";
		lateInAnotherZone(source, "CREATE TABLE t (id BIGSERIAL PRIMARY KEY, updated_at " + type + ")");
	}

	@Test
	void aMariaDbServerInAnotherZone(@Database(value = DatabaseKind.MARIADB, name = "l12") ServerDatabase source)
			throws Exception {
		List<List<String>> before = source.rows("SELECT @@global.time_zone");
		source.execute("SET GLOBAL time_zone = '-11:00'");
		try {
			lateInAnotherZone(source,
					"CREATE TABLE t (id BIGINT AUTO_INCREMENT PRIMARY KEY, updated_at DATETIME(6) DEFAULT NOW(6))");
		} finally {
			source.execute("SET GLOBAL time_zone = '" + before.get(0).get(0) + "'");
		}
	}

	private void lateInAnotherZone(ServerDatabase source, String create) throws Exception {
		String insert = "INSERT INTO t (id) VALUES (%d)";
		source.execute(create, insert.formatted(1));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		try (Engine engine = new Engine(temp.resolve("home"), source, target);
				Connection late = source.connection();
				Statement statement = late.createStatement()) {
			String naive = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).toString().replace('T', ' ');
			engine.run(job);
			late.setAutoCommit(false);
			statement.execute(insert.formatted(2));
			source.execute(insert.formatted(3));
			engine.run(job);
			assertEquals(2, target.number("SELECT count(*) FROM t"));
			late.commit();
			assertEquals(0, source.number("SELECT count(*) FROM t WHERE updated_at > '" + naive + "'"),
					"the naive form goes by the clock of the tool");
			engine.run(job);
			assertEquals(3, target.number("SELECT count(*) FROM t"));
			assertEquals(0, engine.run(job).counters().written());
			assertEquals(List.of(), engine.warnings(), "nothing is dated in the future");
		}
	}

	@Test
	void theHourThatIsRepeated() throws Exception {
		repeated(BERLIN);
	}

	@Test
	void theHourThatIsRepeatedInAnUnknownZone() throws Exception {
		repeated(null);
	}

	private void repeated(ZoneId zone) throws Exception {
		SqliteDatabase source = new SqliteDatabase(temp.resolve("source.db"));
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		source.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, updated_at DATETIME)",
				"INSERT INTO t VALUES (1, '2026-10-25 01:30:00'), (2, '2026-10-25 02:40:00'), (3, '2026-10-25 02:49:00')");
		Job job = Jobs.of(Jobs.auto("timestamp", "updated_at"), "t");
		Naive naive = new Naive(source, "t", "updated_at", ">");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			at(engine, "2026-10-25 02:50:00", zone);
			naive.run();
			assertEquals(3, engine.run(job).counters().written());
			// clocks were set back from three to two
			source.execute("INSERT INTO t VALUES (4, '2026-10-25 02:10:00')");
			at(engine, "2026-10-25 02:11:00", zone);
			naive.run();
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(0, engine.run(job).counters().written());
			source.execute("INSERT INTO t VALUES (5, '2026-10-25 02:45:00')");
			at(engine, "2026-10-25 02:46:00", zone);
			naive.run();
			assertEquals(1, engine.run(job).counters().written());
			source.execute("INSERT INTO t VALUES (6, '2026-10-25 03:20:00')");
			at(engine, "2026-10-25 04:30:00", zone);
			naive.run();
			assertEquals(1, engine.run(job).counters().written());
			assertEquals(0, engine.run(job).counters().written());
			assertTrue(naive.rows().contains("6"));
			assertFalse(naive.rows().contains("4"), "the naive form has lost it");
			assertFalse(naive.rows().contains("5"), "and this one");
			assertEquals(source.rows("SELECT * FROM t ORDER BY id"), target.rows("SELECT * FROM t ORDER BY id"));
		}
	}

	private static void at(Engine engine, String clock, ZoneId zone) {
		engine.horizons(h -> new Horizon(h.kind(), clock, h.openTransactions(), h.taken(), h.settled(), zone,
				h.advice()));
	}
}
