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

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.job.IncrementalConfig;
import org.tidemark.core.job.Job;
import org.tidemark.core.job.SyncMode;
import org.tidemark.core.job.WriteMode;
import org.tidemark.core.task.Counters;
import org.tidemark.testing.Database;
import org.tidemark.testing.DatabaseKind;
import org.tidemark.testing.DatabaseServersExtension;
import org.tidemark.testing.ServerDatabase;
import org.tidemark.testing.SqliteDatabase;

/** L11: a cursor cut to milliseconds reads the last rows for ever, one rounded up loses rows; ours is the text of the database with all its digits. */
@ExtendWith(DatabaseServersExtension.class)
class L11PrecisionTest {

	@TempDir
	Path temp;

	@Test
	void onMariaDb(@Database(value = DatabaseKind.MARIADB, name = "l11") ServerDatabase source) throws Exception {
		check(source, "DATETIME(6)");
	}

	@Test
	void onPostgres(@Database(value = DatabaseKind.POSTGRESQL, name = "l11") ServerDatabase source) throws Exception {
		check(source, "TIMESTAMP(6)");
	}

	private void check(ServerDatabase source, String moment) throws Exception {
		source.execute("CREATE TABLE ticks (id INT PRIMARY KEY, at " + moment + " NOT NULL)",
				"INSERT INTO ticks VALUES (1, '2026-01-01 10:00:00.000100'), (2, '2026-01-01 10:00:00.123456')");
		SqliteDatabase target = new SqliteDatabase(temp.resolve("target.db"));
		Job job = Jobs.of(Jobs.options(SyncMode.AUTO, new IncrementalConfig("timestamp", List.of("at"), null, null),
				WriteMode.APPEND, 500), "ticks");
		try (Engine engine = new Engine(temp.resolve("home"), source, target)) {
			engine.run(job);
			assertEquals("2026-01-01 10:00:00.123456", engine.plan(job).units().get(0).watermark());
			assertEquals(1, naive(source, "2026-01-01 10:00:00.123"),
					"cut to milliseconds: the last row again and again");
			assertEquals(new Counters(0, 0, 1, 0, 0, 0), engine.run(job).counters(), "known, and not written again");

			source.execute("INSERT INTO ticks VALUES (3, '2026-01-01 10:00:00.123457')");
			assertEquals(0, naive(source, "2026-01-01 10:00:00.124"), "rounded up: a row a microsecond later is lost");
			assertEquals(1, engine.run(job).counters().written());
			assertEquals("2026-01-01 10:00:00.123457", engine.plan(job).units().get(0).watermark());
			assertEquals(0, engine.run(job).counters().written());
			assertEquals(List.of(List.of("1"), List.of("2"), List.of("3")),
					target.rows("SELECT id FROM ticks ORDER BY id"));
		}
	}

	private static long naive(ServerDatabase source, String last) throws Exception {
		return source.number("SELECT count(*) FROM ticks WHERE at > '" + last + "'");
	}
}
